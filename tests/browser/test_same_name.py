"""A second member of the same name is pointed out while it is typed, and is not forbidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import SupportMap
from tests.browser.test_look import build

if TYPE_CHECKING:
    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

SAME = (" mary ", "MARY", "Ma\u200bry", "\uff2dary")
OTHER = ("Mar", "Mary Ann", "Mari", "")


def test_a_second_mary_is_pointed_out_while_adding(new_page: NewPage, served: str) -> None:
    page = new_page(viewport={"width": 1400, "height": 1000})
    people = SupportMap("Amina").add("Mary", kind="friend", circle=2).add("José", kind="peer")
    editor = build(page, served, people)
    name, said = editor.name, editor.form.locator(".smk-same-name")
    words = (
        "There is a member called Mary already (friend; circle 2, important). "
        "This adds a second one."
    )
    for typed in SAME:
        name.fill(typed)
        expect(said).to_have_text(words)
        # Who comes to the field later hears it too.
        expect(name).to_have_accessible_description(words)
    for typed in OTHER:
        name.fill(typed)
        expect(said).to_have_text("")
    name.fill("JOSE\u0301")
    expect(said).to_contain_text("a member called José already (peer; not yet placed)")
    name.fill("Mary")
    expect(said).to_be_visible()
    name.press("Enter")
    expect(editor.said).to_contain_text("Mary added")
    expect(said).to_have_text("")
    name.fill("Mary")
    expect(said).to_have_text("2 members are called Mary already. This adds another one.")
    editor.button("Undo").click()
    expect(said).to_have_text(words)


def test_a_second_mary_is_pointed_out_while_renaming(new_page: NewPage, served: str) -> None:
    page = new_page(viewport={"width": 1400, "height": 1000})
    people = SupportMap("Amina").add("Mary", kind="friend", circle=2).add("José", kind="peer")
    editor = build(page, served, people)
    editor.open_card("jose")
    name, said = editor.details.get_by_label("Name"), editor.details.get_by_role("status")
    expect(said).to_have_text("")
    name.fill("mary")
    expect(said).to_contain_text("There is a member called Mary already")
    name.press("Enter")
    expect(editor.row("jose")).to_contain_text("mary")
    expect(said).to_contain_text("Both keep the name.")
    name.fill("José")
    expect(said).to_have_text("")
