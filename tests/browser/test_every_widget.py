"""Every widget on one page each: its states in forced colours, and the keys that it keeps.

The page of a widget serves both, in this order: the keys change what it shows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kit import load_case
from kit.draw import graph
from tests.browser.every_widget import MAKERS, shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.browser.explorer_page import ExplorerPage
    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

# Each control is given each of its states, whatever it is in now, and has to look different.
ALIKE = """(root) => {
    const style = document.createElement("style");
    style.textContent = "* { transition: none !important; }";
    document.head.append(style);
    const PAINTED = ["color", "backgroundColor", "backgroundImage", "fontWeight", "opacity",
        "borderTopStyle", "borderTopWidth", "borderTopColor", "borderLeftStyle", "borderLeftWidth",
        "borderBottomWidth", "borderTopLeftRadius", "outlineStyle", "outlineWidth",
        "outlineColor", "content",
        "textDecorationLine", "textDecorationStyle", "stroke", "strokeWidth", "strokeDasharray",
        "display", "visibility", "appearance"];
    const paint = (each) => [null, "::before", "::after"].map((part) => {
        const found = getComputedStyle(each, part);
        return PAINTED.map((name) => found[name]);
    });
    const look = (each) => JSON.stringify([
        each, ...each.querySelectorAll("*"), each.parentElement, each.nextElementSibling,
    ].filter(Boolean).map(paint));
    const wrong = new Set();
    const compare = (each, state, set) => {
        set(true);
        const one = look(each);
        set(false);
        const other = look(each);
        if (one === other) wrong.add(`${state}: ${each.outerHTML.slice(0, 110)}`);
        return one;
    };
    const seen = (each) => each.checkVisibility();
    let count = 0;
    for (const name of ["aria-disabled", "aria-pressed", "aria-checked", "aria-expanded"]) {
        for (const each of [...root.querySelectorAll(`[${name}]`)].filter(seen)) {
            // Of somebody who is not on a map, which is the cell's class.
            if (name === "aria-disabled" && each.matches(".smk-mark")) continue;
            const before = each.getAttribute(name);
            compare(each, name, (on) => {
                each.setAttribute(name, String(on));
                // On a picture, the class is what is seen.
                if (each.matches(".member")) each.classList.toggle("selected", on);
            });
            each.setAttribute(name, before);
            count += 1;
        }
    }
    for (const each of [...root.querySelectorAll("[aria-current]")].filter(seen)) {
        const before = each.getAttribute("aria-current");
        compare(each, "aria-current", (on) => {
            if (on) each.setAttribute("aria-current", before);
            else each.removeAttribute("aria-current");
        });
        each.setAttribute("aria-current", before);
        count += 1;
    }
    for (const each of [...root.querySelectorAll("input[type=radio]")].filter(seen)) {
        const { checked } = each;
        each.type = "checkbox";
        const native = getComputedStyle(each).appearance !== "none"
            && each.getBoundingClientRect().width > 8 && getComputedStyle(each).opacity !== "0";
        if (!native) compare(each, "checked", (on) => { each.checked = on; });
        each.type = "radio";
        each.checked = checked;
        count += 1;
    }
    for (const name of ["smk-gap-in", "smk-only", "smk-had", "smk-away", "smk-one", "smk-many"]) {
        for (const each of [...root.querySelectorAll(`.${name}`)].filter(seen)) {
            compare(each, name, (on) => each.classList.toggle(name, on));
            each.classList.add(name);
            count += 1;
        }
    }
    // A picture keeps its colours, so it brings its paper along.
    for (const svg of [...root.querySelectorAll("svg")].filter(seen)) {
        let at = svg;
        while (at !== root && getComputedStyle(at).backgroundColor === "rgba(0, 0, 0, 0)") {
            at = at.parentElement;
        }
        if (at === root || getComputedStyle(at).forcedColorAdjust !== "none") {
            wrong.add(`paper: ${svg.parentElement.outerHTML.slice(0, 90)}`);
        }
        count += 1;
    }
    return [count, [...wrong]];
}"""


def alike(page: Page, root: str) -> tuple[int, list[str]]:
    count, wrong = page.locator(root).first.evaluate(ALIKE)
    return count, wrong


def test_the_page_of_a_graph_in_forced_colours(new_page: NewPage, tmp_path: Path) -> None:
    page = new_page(forced_colors="active", color_scheme="dark")
    everyday = load_case("amina").everyday
    page.goto(graph(everyday).save(tmp_path / "graph.html").as_uri())
    for summary in page.locator("summary").all():
        summary.click()
    count, wrong = alike(page, ".words")
    assert count > 3
    assert wrong == []
    paper = page.locator("#picture").evaluate("(each) => getComputedStyle(each).backgroundColor")
    assert paper == "rgb(252, 250, 246)"


@pytest.fixture(scope="module", params=MAKERS)
def widget(request: pytest.FixtureRequest, browser: Browser, served: str) -> Iterator[ExplorerPage]:
    """A widget on a page that complains, in dark forced colours."""
    context = browser.new_context(
        viewport={"width": 1400, "height": 1000}, forced_colors="active", color_scheme="dark"
    )
    complaints: list[str] = []
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    yield shown(context.new_page(), served, request.param)
    context.close()
    assert complaints == []


def test_states_differ_in_forced_colours(widget: ExplorerPage) -> None:
    count, wrong = alike(widget.page, ".smk")
    assert count > 3
    assert wrong == []


# What Jupyter's pages do: Notebook 7 listens on the way down and heeds the attribute of what has
# the focus, JupyterLab listens on the way up.
LISTEN = """() => {
    window.heard = { down: [], up: [] };
    const name = ({ key, ctrlKey, metaKey, altKey, shiftKey }) =>
        [ctrlKey && "Control", metaKey && "Meta", altKey && "Alt", shiftKey && "Shift", key]
            .filter(Boolean).join("+");
    document.addEventListener("keydown", (event) => {
        if (event.target.hasAttribute("data-lm-suppress-shortcuts")) return;
        heard.down.push(name(event));
    }, true);
    document.addEventListener("keydown", (event) => {
        heard.up.push(name(event));
        event.preventDefault();
    });
}"""
# All keys at every control, as the browser would send them, without waiting for one another.
PRESS = """([root, keys]) => {
    // One of each sort.
    const stops = [...new Map([...root.querySelectorAll(
        "button, summary, input, textarea, select, [tabindex='0']")]
        .filter((each) => each.checkVisibility() && !each.disabled)
        .map((each) => [`${each.localName} ${each.type} ${each.getAttribute("class")}`, each])
    ).values()];
    const wrong = [];
    for (const [i, stop] of stops.entries()) {
        if (!stop.isConnected) continue;
        const field = stop.matches("textarea, input[type=text], input[type=number]");
        for (const [press, passes, inField] of keys) {
            if (!stop.isConnected) break;
            stop.focus();
            if (document.activeElement !== stop) break;
            const parts = press.split("+");
            const key = parts.pop();
            const code = /^[a-z]$/i.test(key) ? `Key${key.toUpperCase()}` : key;
            heard.down = [];
            heard.up = [];
            stop.dispatchEvent(new KeyboardEvent("keydown", {
                key, code, bubbles: true, cancelable: true, composed: true,
                ctrlKey: parts.includes("Control"), metaKey: parts.includes("Meta"),
                altKey: parts.includes("Alt"), shiftKey: parts.includes("Shift"),
            }));
            const due = (field ? inField : passes) ? 1 : 0;
            if (heard.down.length !== due || heard.up.length !== due) {
                wrong.push(`${press} at ${stop.outerHTML.slice(0, 70)}: ${JSON.stringify(heard)}`);
            }
        }
    }
    return [stops.length, wrong];
}"""
# What the notebook hears from anywhere, from all but a field with text, and from nowhere.
NOTEBOOKS = (
    *("Control+s", "Meta+s", "Control+Shift+C", "Control+b", "Control+p", "Control+f", "F11"),
    *("Control+Shift+S", "Alt+1", "Alt+w", "Control+Enter", "Alt+Enter", "Control+Shift+["),
)
CONTROLS = ("Shift+Enter",)
WIDGETS = (
    *("d", "x", "0", "a", "b", "m", "y", "z", "1", "t", "i", "c", "v", "j", "k", "D", "M", "L"),
    *("Delete", "Backspace", "Enter", "ArrowUp", "ArrowLeft", "Home", "Escape", "Tab", " "),
    *("Shift+ArrowDown", "Control+Backspace", "Control+z", "Meta+z", "Control+Shift+Z"),
    *("Control+Control", "Meta+Meta", "Alt+Alt", "Shift+Shift"),
    *("Control+y", "Control+a", "Control+c", "Control+x", "Control+v", "Control+Home"),
)


def test_the_notebook_hears_its_own_keys_alone(widget: ExplorerPage) -> None:
    widget.page.evaluate(LISTEN)
    keys = (
        *((key, True, True) for key in NOTEBOOKS),
        *((key, True, False) for key in CONTROLS),
        *((key, False, False) for key in WIDGETS),
    )
    count, wrong = widget.page.evaluate(PRESS, [widget.root.element_handle(), keys])
    assert count > 1
    assert wrong == []
