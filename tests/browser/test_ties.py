"""Ties drawn one after the other: by mouse, finger, keys and from the list, until it is ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import SupportMap
from tests.browser.sorting import Finger
from tests.browser.test_look import build

if TYPE_CHECKING:
    from tests.browser.editor import Editor
    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

FIRST = "Choose the first member. Escape or Done ends."


@pytest.fixture
def people() -> SupportMap:
    made = SupportMap("Amina").add("Mum", kind="family", circle=1, angle=140)
    made = made.add("Joseph", kind="partner", circle=1, angle=20)
    return made.add("Leila", kind="friend", circle=2, angle=300).add("Radio", kind="object")


def waits(editor: Editor, words: str) -> None:
    """Check that the picture says what is waited for, and the button that it is on."""
    line = editor.root.locator(".smk-waiting")
    expect(line.locator("span")).to_have_text(words)
    expect(line).to_be_visible()
    pressed = editor.root.get_by_role("button", name="Draw ties", exact=True)
    expect(pressed).to_have_attribute("aria-pressed", "true")


def over(editor: Editor) -> None:
    expect(editor.root.locator(".smk-waiting")).to_be_hidden()
    expect(editor.button("Draw ties")).to_have_attribute("aria-pressed", "false")


def ties(editor: Editor) -> list[list[str]]:
    found: list[list[str]] = editor.page.evaluate("store.map.ties.map(({ a, b }) => [a, b])")
    return found


@pytest.mark.parametrize("way", ["mouse", "finger", "keys", "list"])
def test_ties_are_drawn_until_it_is_ended(
    new_page: NewPage, served: str, people: SupportMap, way: str
) -> None:
    page = new_page(viewport={"width": 1400, "height": 1000}, has_touch=way == "finger")
    editor = build(page, served, people)

    def choose(member: str) -> None:
        if way == "mouse":
            page.mouse.click(*editor.centre_of(member))
        elif way == "finger":
            Finger(page).tap(editor.centre_of(member))
        elif way == "keys":
            editor.member(member).focus()
            page.keyboard.press("Enter")
        else:
            editor.row(member).click()

    if way == "keys":
        editor.button("Draw ties").focus()
        page.keyboard.press("Enter")
    else:
        editor.button("Draw ties").click()
    waits(editor, FIRST)
    choose("mum")
    waits(editor, "From Mum: choose the other member. Escape or Done ends.")
    choose("joseph")
    expect(editor.said).to_have_text(
        "Mum and Joseph are tied. Next tie: choose the first member. Escape or Done ends."
    )
    waits(editor, FIRST)
    # Chosen by mistake, and let go.
    choose("joseph")
    waits(editor, "From Joseph: choose the other member. Escape or Done ends.")
    choose("joseph")
    waits(editor, FIRST)
    choose("leila")
    choose("mum")
    waits(editor, FIRST)
    assert ties(editor) == [["mum", "joseph"], ["leila", "mum"]]
    if way == "keys":
        page.keyboard.press("Escape")
        expect(editor.member("mum")).to_be_focused()
    elif way == "list":
        editor.button("Draw ties").click()
    else:
        editor.button("Done").click()
        expect(editor.button("Draw ties")).to_be_focused()
    over(editor)
    expect(editor.said).to_have_text("Drawing ties has ended.")
    choose("joseph")
    expect(editor.details).to_be_visible()
    assert len(ties(editor)) == 2


def test_what_becomes_of_the_first_member_is_heeded(
    new_page: NewPage, served: str, people: SupportMap
) -> None:
    page = new_page(viewport={"width": 1400, "height": 1000})
    editor = build(page, served, people)
    editor.member("leila").focus()
    page.keyboard.press("t")
    waits(editor, "From Leila: choose the other member. Escape or Done ends.")
    page.keyboard.press("Delete")
    waits(editor, FIRST)
    editor.member("mum").click()
    editor.member("joseph").click()
    assert ties(editor) == [["mum", "joseph"]]
    for member in ("mum", "joseph"):
        editor.member(member).focus()
        page.keyboard.press("Delete")
    waits(editor, "A tie needs two members. Add another one first.")
    editor.button("Undo").click()
    waits(editor, FIRST)
