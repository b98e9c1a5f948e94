"""An explorer on a bare page, with its Python side behind it and no Jupyter in between.

For what has nothing to do with a notebook: the clock, print, touch, narrow screens, closing. The
modules come from the repository as they are; what the page sets or asks goes to the widget in this
Python, and what that changes goes back.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

RENDER = """async ([module, css, state]) => {
    document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
    document.head.append(Object.assign(document.createElement("meta"), {
        name: "viewport", content: "width=device-width, initial-scale=1",
    }));
    document.documentElement.lang = "en";
    const el = document.createElement("main");
    document.body.append(el);
    const listeners = new Map();
    const set = (name, value) => {
        if (JSON.stringify(state[name]) === JSON.stringify(value)) return;
        state[name] = value;
        for (const listener of [...(listeners.get(name) ?? [])]) listener();
    };
    let dirty = {};
    // As Jupyter does: what the page has set since is newer than an answer under way.
    const unanswered = new Map();
    const count = (names, by) => {
        for (const name of names) unanswered.set(name, (unanswered.get(name) ?? 0) + by);
    };
    const receive = (found) => {
        for (const [name, value] of Object.entries(found)) {
            if (!unanswered.get(name)) set(name, value);
        }
    };
    const model = {
        get: (name) => state[name],
        set: (name, value) => { dirty[name] = value; set(name, value); },
        save_changes: async () => {
            const now = dirty;
            dirty = {};
            count(Object.keys(now), 1);
            const found = await window.toPython(now, null);
            count(Object.keys(now), -1);
            receive(found);
        },
        send: async (wish) => receive(await window.toPython({}, wish)),
        on: (name, listener) => {
            const trait = name.replace("change:", "");
            listeners.set(trait, [...(listeners.get(trait) ?? []), listener]);
        },
        off: (name, listener) => {
            const trait = name.replace("change:", "");
            listeners.set(trait, listeners.get(trait).filter((each) => each !== listener));
        },
    };
    window.heardOf = () => [...listeners.values()].flat().length;
    window.receive = receive;
    const { default: made } = await import(module);
    const widget = typeof made === "function" ? made() : made;
    const end = widget.initialize?.({ model });
    const closeView = widget.render({ model, el });
    window.close_ = () => {
        closeView();
        end?.();
    };
}"""


class ExplorerPage:
    """One explorer on a page of its own."""

    def __init__(self, page: Page, served: str, widget: Any) -> None:
        self.page = page
        self.widget = widget
        page.goto(f"{served}/empty")
        page.expose_function("toPython", self._to_python)
        names = {
            "CrisisExplorer": "crisis_explorer",
            "Predict": "predict",
            "Compare": "compare",
            "WaveExplorer": "wave_explorer",
            "SupportMatrix": "support_matrix",
            "Sort": "sort",
            "WhatNext": "what_next",
            "MapEditor": "map_editor",
        }
        module = f"/kit/widgets/js/{names[type(widget).__name__]}.js"
        page.evaluate(RENDER, [module, widget._css, self._state()])
        self.root: Locator = page.locator(".smk")
        # Nothing stands there that is no element, as the word null would.
        assert self.root.evaluate("(root) => root.childNodes.length === root.children.length")
        self.stage = self.root.locator(".smk-stage").first
        self.slider = self.root.get_by_role("slider")
        self.sentence = self.root.locator(".smk-picture .smk-sentence")

    def button(self, name: str) -> Locator:
        """Give a button by all of its name."""
        return self.root.get_by_role("button", name=name, exact=True)

    def radio(self, name: str) -> Locator:
        """Give one of a bar's choices."""
        return self.root.get_by_role("radio", name=name, exact=True)

    def still(self) -> None:
        """Wait until nothing glides any more."""
        expect(self.root.locator(".smk-stage[data-moving]")).to_have_count(0)

    def tell(self) -> None:
        """Send the page what Python has now."""
        self.page.evaluate("(state) => window.receive(state)", self._state())

    def close(self) -> None:
        """Close the view, as a notebook does."""
        self.page.evaluate("() => window.close_()")

    def _to_python(self, state: dict[str, Any], wish: dict[str, Any] | None) -> dict[str, Any]:
        self.widget.set_state(state)
        if wish is not None:
            data = {"method": "custom", "content": wish}
            self.widget._handle_msg({"content": {"data": data}, "buffers": []})
        return self._state()

    def _state(self) -> dict[str, Any]:
        state: dict[str, Any] = self.widget.get_state()
        return {name: value for name, value in state.items() if name not in {"_esm", "_css"}}
