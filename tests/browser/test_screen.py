"""Any widget fills the screen, and its lettering is as large as the browser's person chose.

One page for each widget, in this order: what fills the screen has its own place on the page again.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.barriers import barriers
from tests.browser.every_widget import MAKERS
from tests.browser.explorer_page import ExplorerPage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

COLUMN = "main { width: 1040px; margin: 0 auto; }"
FILL, LEAVE = "Fill the screen", "Leave the full screen"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
NOT_GIVEN = "Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('no'))"
LATE = """Element.prototype.requestFullscreen = () => new Promise((given, refused) => {
    window.answer = () => refused(new TypeError("no"));
})"""
REFUSED = """Object.defineProperty(window, "localStorage", { get() { throw new Error("no"); } })"""
# As a picture letters them on the screen, in CSS pixels.
LETTERS = """(root) => [...root.querySelectorAll("svg .name")]
    .filter((each) => each.checkVisibility())
    .map((each) => each.getAttribute("font-size") * each.getScreenCTM().a)"""
# Words that two lines share, though their line has other words to break at or has room.
BROKEN = """(root) => {
    const found = [];
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let text = walk.nextNode(); text; text = walk.nextNode()) {
        const { parentElement: at } = text;
        if (!at.checkVisibility() || at.closest("svg, textarea, .smk-unseen, .smk-said")) continue;
        for (const { 0: word, index } of text.data.matchAll(/[^\\s\\u2010-]+/g)) {
            const range = document.createRange();
            range.setStart(text, index);
            range.setEnd(text, index + word.length);
            const upright = getComputedStyle(at).writingMode === "horizontal-tb";
            const sides = [...range.getClientRects()].map((box) => (upright ? box.top : box.left));
            if (new Set(sides.map(Math.round)).size > 1) found.push(word);
        }
    }
    return found;
}"""
CUT = """(root) => [
    ...root.querySelectorAll("button, label, legend, summary, dt, dd, h4, h5, p, li, th"),
]
    .filter((each) => each.checkVisibility() && !each.matches(".smk-unseen, .smk-said"))
    .filter((each) => getComputedStyle(each).display !== "inline")
    .filter((each) => each.scrollWidth > each.clientWidth + 1)
    .filter((each) => !each.querySelector("fieldset, table, input, svg"))
    .map((each) => each.outerHTML.slice(0, 90))"""


@pytest.fixture(scope="module", params=MAKERS)
def widget(request: pytest.FixtureRequest, browser: Browser, served: str) -> Iterator[ExplorerPage]:
    """A widget between two others' buttons, on a page as high as a small laptop's."""
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    complaints: list[str] = []
    context.on("weberror", lambda error: complaints.append(str(error.error)))
    page = context.new_page()
    page.add_init_script(NOT_GIVEN)
    made = ExplorerPage(page, served, MAKERS[request.param]())
    page.add_style_tag(content=COLUMN)
    page.evaluate(
        """() => {
            document.body.prepend(document.createElement("button"));
            document.body.append(document.createElement("button"));
            window.heard = [];
            document.addEventListener("keydown", ({ key }) => heard.push(key));
        }"""
    )
    yield made
    context.close()
    assert complaints == []


def settled(page: Page) -> None:
    """Let the page take its measures."""
    page.evaluate("() => new Promise((then) => requestAnimationFrame(() => setTimeout(then, 0)))")


def test_lettering_is_legible_on_a_small_laptop(widget: ExplorerPage) -> None:
    settled(widget.page)
    assert all(size >= 12.9 for size in widget.root.evaluate(LETTERS))
    assert widget.root.evaluate(BROKEN) == []


def test_the_window_is_filled_and_given_back(widget: ExplorerPage) -> None:
    page, root = widget.page, widget.root
    drawing = root.locator(".smk-stage, .smk-board").first
    before = drawing.bounding_box() if drawing.count() else None
    at = page.evaluate("document.documentElement.scrollHeight")
    widget.button(FILL).click()
    expect(widget.button(LEAVE)).to_be_focused()
    assert root.bounding_box() == {"x": 0, "y": 0, "width": 1366, "height": 768}
    settled(page)
    if before:
        after = drawing.bounding_box()
        assert after
        assert after["width"] > before["width"]
        # Somewhat lower where more fits beside it, never out of sight.
        assert after["y"] + after["height"] <= 768
    assert root.evaluate(BROKEN) == []
    assert page.evaluate(SIDEWAYS) == 0
    # A key pressed after a click beside all controls, or out of nowhere, reaches no notebook.
    for focus in ("root.focus()", "document.activeElement.blur()"):
        root.evaluate(f"(root) => {focus}")
        page.keyboard.press("d")
    assert page.evaluate("heard") == []
    assert page.evaluate("[...document.querySelectorAll('body > button')].every((b) => b.inert)")
    page.keyboard.press("Escape")
    expect(widget.button(FILL)).to_be_focused()
    assert page.evaluate("heard") == []
    assert page.evaluate("document.querySelectorAll('[inert], [popover], .smk-filled').length") == 0
    settled(page)
    assert page.evaluate("document.documentElement.scrollHeight") == at


def test_the_text_grows_and_is_printed_as_ever(widget: ExplorerPage) -> None:
    page, root = widget.page, widget.root
    settled(page)
    letters = root.evaluate(LETTERS)
    size = page.get_by_role("group", name="Text size")
    size.get_by_role("button", name="Largest text").click()
    expect(size.get_by_role("button", pressed=True)).to_have_accessible_name("Largest text")
    expect(root).to_have_css("font-size", "24px")
    settled(page)
    larger = root.evaluate(LETTERS)
    # Of those who are not there any more, fewer are named.
    assert len(larger) >= 0.6 * len(letters)
    assert not larger or min(larger) >= 1.1 * min(letters)
    assert root.evaluate(BROKEN) == []
    assert root.evaluate(CUT) == []
    assert page.evaluate(SIDEWAYS) == 0
    assert barriers(page) == []
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(root).to_have_css("font-size", "16px")
    assert root.evaluate(LETTERS) == pytest.approx(letters, rel=0.15)
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert root.evaluate(LETTERS) == pytest.approx(larger, rel=0.01)
    size.get_by_role("button", name="Text as usual").click()
    expect(root).to_have_css("font-size", "16px")


@pytest.mark.parametrize("size", [(911, 512), (820, 1180), (390, 844)], ids=str)
def test_nothing_is_cut_when_zoomed_or_held_in_a_hand(
    widget: ExplorerPage, size: tuple[int, int]
) -> None:
    width, height = size
    widget.page.set_viewport_size({"width": width, "height": height})
    widget.page.add_style_tag(content="main.main, main { width: auto; }")
    settled(widget.page)
    assert widget.page.evaluate(SIDEWAYS) == 0
    assert widget.root.evaluate(BROKEN) == []
    assert widget.root.evaluate(CUT) == []
    assert all(each >= 12.9 for each in widget.root.evaluate(LETTERS))
    widget.button(FILL).click()
    settled(widget.page)
    assert widget.root.evaluate(BROKEN) == []
    assert widget.root.evaluate("(root) => root.scrollWidth <= root.clientWidth")
    widget.button(LEAVE).click()


PARTS = """(root) => Object.fromEntries(
    ["story-text", "adds", "board", "legend", "side"].map((name) => {
        const { x, y, width, height } = root.querySelector(`.smk-${name}`).getBoundingClientRect();
        return [name, { x, y, width, height }];
    }),
)"""


def test_the_largest_text_leaves_story_and_map_their_room(new_page: NewPage, served: str) -> None:
    page = new_page(viewport={"width": 820, "height": 1180})
    page.add_init_script(NOT_GIVEN)
    made = ExplorerPage(page, served, MAKERS["editor"]())
    made.button("Largest text").click()
    made.button(FILL).click()
    settled(page)
    parts = made.root.evaluate(PARTS)
    below = list(parts.values())
    assert all(a["y"] + a["height"] <= b["y"] + 1 for a, b in pairwise(below)), parts
    assert parts["story-text"]["height"] >= 200
    # A notice takes its room from the map last.
    made.root.locator(".smk-status").evaluate("(status) => { status.style.minHeight = '160px'; }")
    for width, height in ((1366, 768), (1024, 768)):
        page.set_viewport_size({"width": width, "height": height})
        settled(page)
        parts = made.root.evaluate(PARTS)
        assert min(parts["board"][side] for side in ("width", "height")) >= height / 2, parts
        assert parts["story-text"]["height"] >= 100


def test_a_cell_that_goes_takes_its_screen_along(widget: ExplorerPage) -> None:
    page = widget.page
    widget.button(FILL).click()
    expect(widget.button(LEAVE)).to_be_visible()
    page.evaluate("() => { window.close_(); document.querySelector('.smk').remove(); }")
    expect(page.locator("[inert]")).to_have_count(0)
    page.evaluate("() => { heard.length = 0; }")
    page.keyboard.press("Escape")
    assert page.evaluate("heard") == ["Escape"]


def test_no_heading_of_the_matrix_is_broken_however_wide(new_page: NewPage, served: str) -> None:
    page = new_page(viewport={"width": 820, "height": 1180})
    made = ExplorerPage(page, served, MAKERS["matrix"]())
    expect(made.root).to_have_attribute("data-sides", "1")
    for width in (420, 580, 680, 730, 750, 790, 800, 830):
        page.set_viewport_size({"width": width + 16, "height": 900})
        settled(page)
        assert made.root.evaluate(BROKEN) == [], width


def test_the_choice_holds_in_every_window_and_after_a_restart(
    browser: Browser, served: str
) -> None:
    context = browser.new_context()
    one, other = (
        ExplorerPage(context.new_page(), served, MAKERS[which]())
        for which in ("compare", "predict")
    )
    one.button("Larger text").click()
    for each in (one, other):
        expect(each.root).to_have_css("font-size", "20px")
        expect(each.button("Larger text")).to_have_attribute("aria-pressed", "true")
    later = ExplorerPage(context.new_page(), served, MAKERS["sort"]())
    expect(later.root).to_have_css("font-size", "20px")
    context.close()


def test_a_private_window_letters_larger_too(new_page: NewPage, served: str) -> None:
    page = new_page()
    page.add_init_script(REFUSED)
    made = ExplorerPage(page, served, MAKERS["compare"]())
    made.button("Larger text").click()
    expect(made.root).to_have_css("font-size", "20px")


def test_two_clicks_before_the_browser_answers_are_one(new_page: NewPage, served: str) -> None:
    page = new_page()
    page.add_init_script(LATE)
    made = ExplorerPage(page, served, MAKERS["compare"]())
    page.evaluate("document.body.append(document.createElement('button'))")
    made.root.locator(".smk-fill").dblclick()
    page.evaluate("answer()")
    expect(made.button(LEAVE)).to_be_visible()
    expect(page.locator("[inert]")).not_to_have_count(0)
    page.keyboard.press("Escape")
    expect(made.button(FILL)).to_be_focused()
    expect(page.locator("[inert]")).to_have_count(0)


def test_the_browser_gives_the_screen(new_page: NewPage, served: str) -> None:
    made = ExplorerPage(new_page(), served, MAKERS["crisis"]())
    made.button(FILL).click()
    expect(made.root).to_have_js_property("popover", None)
    assert made.root.evaluate("(root) => root.matches(':fullscreen')")
    made.button(LEAVE).click()
    expect(made.button(FILL)).to_be_focused()
    assert not made.root.evaluate("(root) => root.matches(':fullscreen')")


def test_a_double_click_fills_and_one_escape_leaves(new_page: NewPage, served: str) -> None:
    page = new_page()
    made = ExplorerPage(page, served, MAKERS["editor"]())
    for answered in (False, True):
        box = made.button(FILL).bounding_box()
        assert box
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        for count in (1, 2):
            page.mouse.down(click_count=count)
            page.mouse.up(click_count=count)
            if answered:
                expect(made.root).to_have_class("smk smk-editor smk-filled")
        expect(made.button(LEAVE)).to_be_visible()
        assert made.root.evaluate("(root) => root.matches(':fullscreen')")
        page.keyboard.press("Escape")
        expect(made.button(FILL)).to_be_focused()
        assert not made.root.evaluate("(root) => root.matches(':fullscreen')")
