"""The story beside the map: it fits a small laptop, and says which of it the map has used."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from kit import MapEditor, SupportMap, load_case
from tests.browser.barriers import barriers
from tests.browser.editor import Editor
from tests.browser.explorer_page import ExplorerPage
from tests.draw.typical import typical_map

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Locator

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

STORY = (
    "Amina sings. Mum rings each evening. She gets on well with Mum and **Joseph**.\n\n"
    "- He is <b>kind</b>."
)
SENTENCES = "sings", "rings each", "gets on", "He is <b>kind</b>"
CUT = """(root, free) => {
    const found = [];
    const { bottom, right } = root.getBoundingClientRect();
    if (bottom > free || right > innerWidth) found.push(`the editor ends at ${bottom}`);
    for (const what of [".smk-adding [type=submit]", ".smk-board", ".smk-story", ".smk-toolbar"]) {
        const box = root.querySelector(what).getBoundingClientRect();
        if (box.bottom > bottom || box.top < 0 || !box.height) found.push(`${what} is cut`);
    }
    for (const name of root.querySelectorAll(".smk-board .name")) {
        const box = name.getBoundingClientRect();
        if (!box.width) continue;
        if (box.bottom > bottom) found.push(`${name.textContent} is cut`);
        const letters = name.getAttribute("font-size") * name.getScreenCTM().a;
        if (letters < 13) found.push(`${name.textContent} has ${letters} px`);
    }
    return found;
}"""


def editor_of(page: Any, served: str, made: MapEditor, width: int = 0) -> Editor:
    shown = ExplorerPage(page, served, made)
    page.evaluate("() => { document.body.style.margin = 0; }")
    if width:
        page.locator("main").evaluate("(main, wide) => { main.style.width = `${wide}px`; }", width)
    # Its columns and its letters follow its width in the next frame.
    page.evaluate("async () => { for (const _ of 'ab') await new Promise(requestAnimationFrame); }")
    return Editor(shown.root)


def sentence(editor: Editor, words: str) -> Locator:
    return editor.root.get_by_role("group", name="The story").get_by_role("button", name=words)


OVER_THE_EDGE = """(side) => [...side.querySelectorAll(".smk-tap > span")]
    .filter((button) => {
        const [box, words] = [button, button.lastChild].map((at) => at.getBoundingClientRect());
        return words.left < box.left + 2 || words.right > box.right - 2;
    })
    .map((button) => button.textContent)"""


@pytest.mark.parametrize("chosen", [False, True])
@pytest.mark.parametrize("waiting", [0, 16])
def test_editor_and_story_fit_on_a_small_laptop(
    new_page: NewPage, served: str, chosen: bool, waiting: int
) -> None:
    page = new_page(viewport={"width": 1366, "height": 768})
    case = load_case("amina")
    shown = case.everyday
    for i in range(waiting):
        shown = shown.add(f"Somebody else {i}", kind="friend")
    editor = editor_of(page, served, MapEditor(shown, story=case.story), 1060)
    expect(editor.root).to_have_attribute("data-columns", "3")
    if chosen:
        editor.row("mum").click()
    editor.still()
    # So much of the window is the notebook's own: its menu, its tools, its tabs.
    assert editor.root.evaluate(CUT, 768 - 148) == []
    side, story = editor.root.locator(".smk-side"), editor.root.locator(".smk-story-text")
    for each in (side, story):
        assert each.evaluate("(each) => each.scrollHeight > each.clientHeight")
    if chosen:
        # With a line on how it is saved, and a scroll bar, which this browser gives no room.
        editor.status.evaluate("(at) => { at.hidden = false; at.style.minHeight = '22px'; }")
        side.evaluate("(at) => { at.style.paddingInlineEnd = '19px'; }")
        assert side.evaluate(OVER_THE_EDGE) == []
        for last in ("pet", "negative"):
            box, frame = editor.radio(last).bounding_box(), side.bounding_box()
            assert box
            assert frame
            assert box["y"] + box["height"] <= frame["y"] + frame["height"], f"{last} is in sight"


@pytest.mark.parametrize("wide, high", [(820, 1180), (911, 512), (390, 844)])
def test_elsewhere_the_story_stands_above(
    new_page: NewPage, served: str, wide: int, high: int
) -> None:
    page = new_page(viewport={"width": wide, "height": high}, has_touch=wide == 390)
    case = load_case("amina")
    editor = editor_of(page, served, MapEditor(case.everyday, story=case.story))
    boxes = [
        editor.root.locator(which).bounding_box()
        for which in (".smk-story", ".smk-adding", ".smk-board")
    ]
    story, form, board = boxes
    assert story
    assert form
    assert board
    beside = wide == 911
    if not beside:
        assert story["y"] + story["height"] <= min(form["y"], board["y"])
    assert story["height"] < 0.6 * high or beside
    assert page.evaluate("document.documentElement.scrollWidth") <= wide
    editor.row("mum").click()
    expect(editor.details).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") <= wide


def test_a_sentence_is_used_by_name_or_by_hand_and_kept(
    new_page: NewPage, served: str, tmp_path: Path
) -> None:
    page = new_page(viewport={"width": 1366, "height": 768})

    def kept() -> MapEditor:
        files = tmp_path / "amina.json", tmp_path / "marks.json"
        start = SupportMap("Amina")
        return MapEditor(start, story=STORY, autosave=files[0], story_marks=files[1])

    editor = editor_of(page, served, kept())
    first, mum, both, last = (sentence(editor, words) for words in SENTENCES)
    for each in (first, mum, both, last):
        expect(each).to_have_attribute("aria-pressed", "false")
    assert editor.root.locator(".smk-story strong").all_inner_texts() == ["Joseph"]
    asked = editor.root.locator(".smk-unused")
    asked.locator("summary").click()
    expect(asked.locator("p")).to_contain_text("Four sentences are not on your map yet")
    expect(asked.locator("p")).to_contain_text("Not every sentence has somebody in it.")
    editor.name.fill("my mum")
    editor.name.press("Enter")
    expect(mum).to_have_attribute("aria-pressed", "true")
    expect(both).to_have_attribute("aria-pressed", "mixed")
    expect(asked.locator("li")).to_have_count(3)
    editor.name.fill("Joesph")
    editor.name.press("Enter")
    expect(both).to_have_attribute("aria-pressed", "true")
    # By hand, with a tap and with keys; and taken back.
    last.click()
    expect(last).to_have_attribute("aria-pressed", "true")
    page.keyboard.press("Home")
    expect(first).to_be_focused()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowDown")
    page.keyboard.press(" ")
    expect(mum).to_have_attribute("aria-pressed", "false")
    expect(asked.locator("p")).to_contain_text("One sentence is not on your map yet")
    assert barriers(page) == []
    page.get_by_role("button", name="Story", exact=True).click()
    expect(editor.root.locator(".smk-story")).to_be_hidden()

    # The second day: folded as it was left, and marked as it was left.
    editor = editor_of(page.context.new_page(), served, kept())
    first, mum, both, last = (sentence(editor, words) for words in SENTENCES)
    expect(editor.root.locator(".smk-story")).to_be_hidden()
    editor.button("Story").click()
    pressed = [each.get_attribute("aria-pressed") for each in (first, mum, both, last)]
    assert pressed == ["true", "false", "true", "true"]
    mum.click()
    editor.row("my-mum").focus()
    editor.page.keyboard.press("Delete")
    expect(mum).to_have_attribute("aria-pressed", "false")


def test_names_without_room_are_in_the_list_and_shown_when_chosen(
    new_page: NewPage, served: str
) -> None:
    page = new_page(viewport={"width": 1366, "height": 768})
    names = tuple(f"Member {i}" for i in range(150))
    crowd = typical_map(150, 2, names=names)
    editor = editor_of(page, served, MapEditor(crowd, story="A story."), 1060)
    away = editor.board.locator(".name-of.folded")
    count = away.count()
    assert 20 < count < 130
    expect(editor.root.locator(".smk-folded")).to_have_text(f"{count} names are in the list.")
    expect(away.first).to_be_hidden()
    words = away.first.locator("tspan").all_text_contents()
    member = next(each for each in crowd if each.name == " ".join(words))
    editor.row(member.id).click()
    expect(editor.board.locator(".name-of.folded.chosen")).to_be_visible()
    editor.button("Close").click()
    editor.member(member.id).focus()
    expect(editor.board.locator(".name-of.folded.shown")).to_be_visible()
    inner = sum(each.circle == 1 for each in crowd)
    shown = editor.board.evaluate(
        """(board, ids) => [...board.querySelectorAll(".name-of")]
            .filter((each, i) => ids.includes(board.querySelectorAll(".member")[i].dataset.id))
            .filter((each) => each.checkVisibility()).length""",
        [each.id for each in crowd if each.circle == 1],
    )
    assert shown > 0.6 * inner
