"""A map built and changed from the list and the forms alone, as with a screen reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit.model.maps import SupportMap
from tests.browser.waiting import until

if TYPE_CHECKING:
    from tests.browser.lab import Lab

pytestmark = pytest.mark.browser


def test_a_member_is_added_by_name_and_spoken_of_on_the_card(lab: Lab) -> None:
    editor = lab.show_map(SupportMap("Amina"))
    expect(editor.root.get_by_text("No members yet. Add")).to_be_visible()
    editor.name.fill("Kwame")
    editor.button("Add").click()
    expect(editor.said).to_have_text("Kwame added, not yet placed.")
    expect(editor.name).to_be_focused()
    expect(editor.name).to_have_value("")
    editor.row("kwame").click()
    editor.radio("support worker").check()
    editor.radio("neutral").check()
    received = editor.details.get_by_role("group", name="Support Amina receives")
    received.get_by_role("checkbox", name="practical advice").check()
    given = editor.details.get_by_role("group", name="Support Amina gives")
    given.get_by_role("checkbox", name="friendship").check()
    editor.details.get_by_label("Circle", exact=True).select_option("important")
    kwame = lab.agrees(editor).member("kwame")
    assert (kwame.name, kwame.kind, kwame.circle) == ("Kwame", "support worker", 2)
    assert (kwame.influence, kwame.structure) == ("neutral", "formal")
    assert kwame.support_received == ("practical advice",)
    assert kwame.support_given == ("friendship",)
    editor.name.fill("Sam")
    editor.name.press("Enter")
    # What was true of Kwame need not be true of the next.
    sam = lab.agrees(editor).member("sam")
    assert (sam.influence, sam.support_received, sam.support_given) == ("positive", (), ())


def test_a_name_is_asked_for(lab: Lab) -> None:
    editor = lab.show_map(SupportMap("Amina"))
    for name in ("", "   ", "\u200b"):
        editor.name.fill(name)
        editor.button("Add").click()
        assert editor.name.evaluate("(field) => !field.validity.valid")
    editor.name.fill("Sam")
    editor.button("Add").click()
    assert [each.name for each in lab.agrees(editor)] == ["Sam"]


def test_every_field_is_changed_from_the_list(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.row("leila").click()
    details = editor.details
    expect(editor.radio("friend")).to_be_focused()
    editor.open_card("leila")
    details.get_by_label("Name").fill("Leyla")
    editor.radio("professional").check()
    details.get_by_label("Circle", exact=True).select_option("also matters")
    editor.radio("negative").check()
    details.get_by_label("Contact").select_option(index=2)
    details.get_by_label("Structure").select_option("semi-formal")
    received = details.get_by_role("group", name="Support Amina receives")
    received.get_by_role("checkbox", name="friendship").check()
    given = details.get_by_role("group", name="Support Amina gives")
    given.get_by_role("checkbox", name="emotional support").check()
    details.get_by_label("Note").fill("Since school <b>")
    details.get_by_label("Name").focus()
    until(lambda: lab.kernel.map().member("leila").note, "the note is in Python")
    leila = lab.agrees(editor).member("leila")
    assert (leila.name, leila.kind, leila.circle) == ("Leyla", "professional", 3)
    assert (leila.influence, leila.structure) == ("negative", "semi-formal")
    assert leila.contact is not None
    assert leila.support_received == ("friendship",)
    assert leila.support_given == ("emotional support",)
    assert leila.note == "Since school <b>"
    assert lab.changes() <= 9
    editor.button("Move clockwise around the circle").click()
    assert lab.agrees(editor).member("leila").angle == pytest.approx((leila.angle or 0) + 15)


def test_ties_are_added_and_removed_from_the_list(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.row("choir").focus()
    lab.page.keyboard.press("Enter")
    editor.details.locator(".smk-more > summary").click()
    adding = editor.details.get_by_label("Add a tie to")
    for other in ("Leila", "Radio"):
        adding.focus()
        adding.select_option(other)
        expect(adding).to_be_focused()
    tied = lab.agrees(editor)
    assert tied == amina.tie("choir", "leila").tie("choir", "radio")
    cut = editor.details.get_by_role("button", name="Remove the tie to Leila")
    cut.focus()
    lab.page.keyboard.press("Enter")
    assert lab.agrees(editor) == amina.tie("choir", "radio")
    assert lab.page.evaluate("document.activeElement !== document.body")
    assert editor.details.evaluate("(form) => form.contains(document.activeElement)")


def test_a_member_is_moved_parked_and_removed_from_the_list(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.row("joseph").focus()
    lab.page.keyboard.press("ArrowDown")
    expect(editor.row("mum")).to_be_focused()
    lab.page.keyboard.press("End")
    expect(editor.row("choir")).to_be_focused()
    # Who waits stands first.
    lab.page.keyboard.press("Home")
    expect(editor.row("radio")).to_be_focused()
    lab.page.keyboard.press("2")
    expect(editor.row("radio")).to_be_focused()
    assert lab.agrees(editor).member("radio").circle == 2
    lab.page.keyboard.press("0")
    assert lab.agrees(editor).member("radio").circle is None
    lab.page.keyboard.press("Delete")
    assert lab.agrees(editor) == amina.remove("radio")
    expect(editor.row("choir")).to_be_focused()
    lab.page.keyboard.press("Enter")
    editor.button("Remove member").click()
    assert lab.agrees(editor) == amina.remove("radio").remove("choir")
    assert lab.page.evaluate("document.activeElement !== document.body")
