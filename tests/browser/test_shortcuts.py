"""Keys pressed in any widget: the notebook hears its own, and none that a widget uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.browser.every_widget import MAKERS, shown

if TYPE_CHECKING:
    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

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


@pytest.mark.parametrize("which", MAKERS)
def test_the_notebook_hears_its_own_keys_alone(new_page: NewPage, served: str, which: str) -> None:
    page = new_page(viewport={"width": 1400, "height": 1000})
    widget = shown(page, served, which)
    page.evaluate(LISTEN)
    keys = (
        *((key, True, True) for key in NOTEBOOKS),
        *((key, True, False) for key in CONTROLS),
        *((key, False, False) for key in WIDGETS),
    )
    count, wrong = page.evaluate(PRESS, [widget.root.element_handle(), keys])
    assert count > 1
    assert wrong == []
