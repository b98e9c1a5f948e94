"""In colours that the person's system forces, every state of every control is still told apart."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kit import load_case
from kit.draw import graph
from tests.browser.every_widget import MAKERS, shown

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

# Each control is given each of its states, whatever it is in now, and has to look different.
ALIKE = """(root) => {
    const style = document.createElement("style");
    style.textContent = "* { transition: none !important; }";
    document.head.append(style);
    const PAINTED = ["color", "backgroundColor", "backgroundImage", "fontWeight", "opacity",
        "borderTopStyle", "borderTopWidth", "borderTopColor", "borderLeftStyle", "borderLeftWidth",
        "borderBottomWidth", "borderTopLeftRadius", "outlineStyle", "outlineWidth", "outlineColor",
        "content", "textDecorationLine", "textDecorationStyle", "stroke", "strokeWidth",
        "strokeDasharray", "display", "visibility", "appearance"];
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


@pytest.mark.parametrize("which", MAKERS)
def test_states_differ_in_forced_colours(new_page: NewPage, served: str, which: str) -> None:
    page = new_page(
        viewport={"width": 1400, "height": 1000}, forced_colors="active", color_scheme="dark"
    )
    shown(page, served, which)
    count, wrong = alike(page, ".smk")
    if folder := os.environ.get("SHOTS"):
        page.screenshot(path=Path(folder) / f"{which}.png", full_page=True)
    assert count > 3
    assert wrong == []
