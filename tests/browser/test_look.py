"""What the editor looks like: drawn, readable, within its page, on a plain page without Jupyter."""

from __future__ import annotations

import json
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from kit import MapEditor, load_case
from kit.analysis.measures import card
from kit.draw import describe, palette
from kit.model.maps import SupportMap
from tests.browser.editor import Editor, place

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

BUILD = """async ([at, map, look, card, sentence, readOnly, place, css]) => {
    const { createEditor } = await import(`${at}/kit/widgets/js/editor/editor.js`);
    const { Store } = await import(`${at}/kit/widgets/js/shared/store.js`);
    document.documentElement.lang = "en";
    document.head.insertAdjacentHTML(
        "beforeend", `<meta name="viewport" content="width=device-width">`,
    );
    document.head.append(Object.assign(document.createElement("style"), { textContent: css }));
    document.body.style.margin = "0";
    const root = document.body.appendChild(document.createElement("div"));
    window.store = new Store(map);
    const editor = createEditor(root, { store: window.store, look, readOnly, place });
    editor.figures.show(card, sentence);
}"""
OVERLAPS = """(board) => {
    const boxes = [...board.querySelectorAll(".name")].map((name) => [
        name.textContent, name.getBoundingClientRect(),
    ]);
    const over = (a, b) =>
        Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
    const found = [];
    boxes.forEach(([one, a], i) => {
        for (const [other, b] of boxes.slice(i + 1)) if (over(a, b)) found.push([one, other]);
    });
    return found;
}"""
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def build(
    page: Page, served: str, shown: SupportMap, *, read_only: bool = False, place: str = ""
) -> Editor:
    page.goto(f"{served}/empty")
    figures = json.loads(json.dumps(card(shown).to_list()))
    given: list[Any] = [served, shown.to_dict(), palette.as_data(), figures, describe(shown)]
    page.evaluate(BUILD, [*given, read_only, place, MapEditor(shown)._css])
    editor = Editor(page.locator(".smk"))
    expect(editor.root).to_have_css("display", "flex")
    return editor


@pytest.fixture
def crowd() -> SupportMap:
    """Thirty members with names as long as people's names are."""
    crowd = SupportMap("Amina")
    first = ("Auntie", "Dr", "Cousin", "Old", "Uncle", "Mr")
    last = ("Noor", "Osei", "Kwame", "Leila", "Haddad")
    for i, (one, other) in enumerate((a, b) for a in first for b in last):
        circle = 1 if i % 5 == 0 else 2 if i % 5 < 3 else 3
        crowd = crowd.add(f"{one} {other}", kind=("family", "friend", "pet")[i % 3], circle=circle)
    ids = [member.id for member in crowd]
    for a, b in list(combinations(ids, 2))[::40]:
        crowd = crowd.tie(a, b)
    return crowd


@pytest.mark.parametrize("dark", [False, True])
def test_thirty_names_are_readable(
    new_page: NewPage, served: str, crowd: SupportMap, dark: bool
) -> None:
    page = new_page(viewport={"width": 1400, "height": 1000})
    editor = build(page, served, crowd)
    page.evaluate("(dark) => { document.body.dataset.jpThemeLight = String(!dark); }", dark)
    editor.shows(crowd)
    assert editor.board.evaluate(OVERLAPS) == []
    assert colours(page, editor) > 300
    dull = editor.board.locator(".name").evaluate_all(
        """(names) => {
            const light = (colour) => {
                const [r, g, b] = colour.match(/\\d+/g).map((each) => {
                    const part = each / 255;
                    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
                });
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            return names.filter((name) => {
                const { fill, stroke } = getComputedStyle(name);
                const [dark, bright] = [light(fill), light(stroke)].sort((a, b) => a - b);
                return (bright + 0.05) / (dark + 0.05) < 4.5;
            }).length;
        }"""
    )
    assert dull == 0


def colours(page: Page, editor: Editor) -> int:
    """Count the colours of the picture as it was painted; of a blank one there are few."""
    import base64

    data = base64.b64encode(editor.board.screenshot()).decode()
    found: int = page.evaluate(
        """async (data) => {
            const blob = await (await fetch(`data:image/png;base64,${data}`)).blob();
            const bitmap = await createImageBitmap(blob);
            const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
            context.drawImage(bitmap, 0, 0);
            const { data: dots } = context.getImageData(0, 0, bitmap.width, bitmap.height);
            return new Set(new Uint32Array(dots.buffer)).size;
        }""",
        data,
    )
    return found


@pytest.mark.parametrize("width", [320, 390, 760, 1024])
def test_nothing_runs_off_sideways(new_page: NewPage, served: str, width: int) -> None:
    page = new_page(viewport={"width": width, "height": 844}, has_touch=True)
    editor = build(page, served, load_case("amina").everyday)
    assert page.evaluate(SIDEWAYS) == 0
    editor.row("mum").click()
    expect(editor.details).to_be_visible()
    assert page.evaluate(SIDEWAYS) == 0
    editor.root.get_by_text("Export", exact=True).click()
    assert page.evaluate(SIDEWAYS) == 0
    assert editor.root.evaluate(
        """(root) => [...root.querySelectorAll(".smk-menu button, .smk-toolbar button")]
            .every((each) => {
                const { left, right } = each.getBoundingClientRect();
                return left >= 0 && right <= innerWidth;
            })"""
    )


def test_names_stay_large_on_a_phone(new_page: NewPage, served: str) -> None:
    page = new_page(viewport={"width": 390, "height": 844}, has_touch=True)
    editor = build(page, served, load_case("amina").everyday)
    sizes = editor.board.locator(".name").evaluate_all(
        """(names) => names.map((name) =>
            name.getAttribute("font-size") * name.getScreenCTM().a)"""
    )
    assert min(sizes) >= 13
    assert len(editor.board.evaluate(OVERLAPS)) <= 1


def test_text_at_twice_its_size_still_fits(new_page: NewPage, served: str) -> None:
    page = new_page(viewport={"width": 1280, "height": 1000})
    editor = build(page, served, load_case("amina").everyday)
    editor.root.evaluate("(root) => { root.style.fontSize = '32px'; }")
    editor.row("mum").click()
    assert page.evaluate(SIDEWAYS) == 0
    hidden = editor.root.evaluate(
        """(root) => [...root.querySelectorAll("button, label, legend, dt, dd, h4, p")]
            .filter((each) => each.checkVisibility() && each.scrollWidth > each.clientWidth + 1)
            .filter((each) => getComputedStyle(each).display !== "inline")
            .map((each) => each.textContent)"""
    )
    assert hidden == []


def test_a_picture_in_forced_colours_has_its_own_paper(new_page: NewPage, served: str) -> None:
    page = new_page(viewport={"width": 1280, "height": 1000}, forced_colors="active")
    editor = build(page, served, load_case("amina").everyday)
    found = editor.board.evaluate(
        """(board) => [
            getComputedStyle(board).backgroundColor,
            getComputedStyle(board.querySelector(".outline")).stroke,
        ]"""
    )
    assert found == ["rgb(252, 250, 246)", "rgb(43, 42, 51)"]


def test_any_page_can_use_the_editor(new_page: NewPage, served: str) -> None:
    page = new_page(viewport={"width": 1400, "height": 1000})
    editor = build(page, served, SupportMap("Amina").add("Sam", kind="peer", circle=2))
    editor.drag("sam", *place(3, 200))
    editor.still()
    changed = SupportMap.from_dict(page.evaluate("store.map"))
    assert changed.member("sam").circle == 3
    editor.shows(changed)
