"""A map built with the keyboard alone; keys that stay inside the widgets, and those that do not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.waiting import until

if TYPE_CHECKING:
    from kit.model.maps import SupportMap
    from tests.browser.editor import Editor
    from tests.browser.lab import Lab

pytestmark = pytest.mark.browser


def press(lab: Lab, *keys: str) -> None:
    for key in keys:
        lab.page.keyboard.press(key)


def test_a_map_is_built_without_a_mouse(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.button("Draw ties").focus()
    press(lab, "a")
    expect(editor.name).to_be_focused()
    lab.page.keyboard.type("Sam")
    press(lab, "Enter")
    expect(editor.name).to_be_focused()
    expect(editor.name).to_have_value("")
    assert lab.agrees(editor).member("sam").circle is None
    lab.page.keyboard.type("Ada")
    press(lab, "Enter", "Escape")
    built = lab.agrees(editor)
    assert [each.name for each in built][-2:] == ["Sam", "Ada"]
    assert lab.changes() == 2

    editor.row("sam").focus()
    press(lab, "2")
    assert lab.agrees(editor).member("sam").circle == 2
    editor.member("sam").focus()
    before = lab.agrees(editor).member("sam").angle
    assert before is not None
    press(lab, "ArrowRight", "ArrowRight", "Shift+ArrowRight", "ArrowLeft")
    assert lab.agrees(editor).member("sam").angle == pytest.approx((before + 35) % 360)
    press(lab, "ArrowUp")
    assert lab.agrees(editor).member("sam").circle == 1
    press(lab, "ArrowUp")
    assert lab.agrees(editor).member("sam").circle == 1
    press(lab, "ArrowDown", "ArrowDown")
    assert lab.agrees(editor).member("sam").circle == 3
    press(lab, "1")
    assert lab.agrees(editor).member("sam").circle == 1
    press(lab, "3", "-")
    sam = lab.agrees(editor).member("sam")
    assert (sam.circle, sam.influence) == (3, "negative")
    expect(editor.member("sam")).to_be_focused()
    press(lab, "0", "=")
    sam = lab.agrees(editor).member("sam")
    assert (sam.circle, sam.influence) == (None, "neutral")
    expect(editor.row("sam")).to_be_focused()


def test_a_tie_is_drawn_and_a_member_removed_by_key(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.member("leila").focus()
    press(lab, "t")
    expect(editor.said).to_contain_text("Drawing a tie from Leila")
    editor.member("choir").focus()
    press(lab, "Enter")
    assert lab.agrees(editor).tie_between("leila", "choir")
    expect(editor.button("Draw ties")).to_have_attribute("aria-pressed", "true")
    press(lab, "Escape")
    expect(editor.button("Draw ties")).to_have_attribute("aria-pressed", "false")
    expect(editor.member("choir")).to_be_focused()
    editor.member("mum").focus()
    press(lab, "Delete")
    without = lab.agrees(editor)
    assert "mum" not in without
    assert without.tie_between("leila", "choir")
    press(lab, "Control+z")
    assert lab.agrees(editor).tie_between("mum", "joseph")
    press(lab, "Control+z")
    assert lab.agrees(editor) == amina
    press(lab, "Control+Shift+z")
    lab.agrees(editor)
    press(lab, "Control+y")
    assert lab.agrees(editor) == without
    assert lab.changes() == 6


def test_the_form_of_a_member_is_opened_used_and_closed_by_key(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.member("mum").focus()
    press(lab, "Enter")
    expect(editor.details).to_be_visible()
    expect(editor.radio("family")).to_be_focused()
    press(lab, "p", "e", "t")
    expect(editor.radio("pet")).to_be_checked()
    assert lab.agrees(editor).member("mum").kind == "pet"
    editor.details.locator(".smk-more > summary").focus()
    press(lab, "Enter")
    editor.details.get_by_role("button", name="Remove the tie to Joseph").focus()
    press(lab, "Enter")
    assert lab.agrees(editor).ties == ()
    expect(editor.details.get_by_label("Add a tie to")).to_be_focused()
    press(lab, "Escape")
    expect(editor.details).to_be_hidden()
    expect(editor.member("mum")).to_be_focused()


def state_of_cells(lab: Lab) -> object:
    return lab.page.evaluate(
        """() => {
            const notebook = jupyterapp.shell.currentWidget.content;
            return [
                notebook.activeCellIndex,
                notebook.mode,
                notebook.widgets.map((cell) => [
                    cell.model.type, cell.model.id, cell.model.sharedModel.getSource(),
                    notebook.isSelected(cell), cell.model.executionCount,
                ]),
                document.querySelectorAll(".jp-Dialog").length,
            ];
        }"""
    )


LEAKS = (
    *(
        "a",
        "b",
        "d",
        "d",
        "x",
        "c",
        "v",
        "y",
        "m",
        "r",
        "1",
        "0",
        "0",
        "z",
        "o",
        "l",
        "h",
        "i",
        "i",
    ),
    *("Shift+M", "Shift+L", "ArrowUp", "ArrowDown", "j", "k", "Delete", "Backspace"),
    *("Enter", "Shift+ArrowDown", "Space"),
    *("Control+z", "Control+a", "Control+Backspace", "Home", "End", "PageDown"),
)


@pytest.mark.parametrize("where", ["member", "row", "button", "field", "tie", "choice"])
def test_keys_in_the_editor_change_no_cell(lab: Lab, amina: SupportMap, where: str) -> None:
    editor = lab.show_map(amina)
    before = state_of_cells(lab)
    for key in LEAKS:
        focus_on(editor, where)
        press(lab, key)
    lab.agrees(editor)
    assert state_of_cells(lab) == before


ALL = """
a = load_case("amina")
editor = MapEditor(a.everyday)
display(editor, SupportMatrix(a), Sort(load_cards("risks")), WhatNext(a))
"""
MARK = """(words) => {
    const { widgets } = jupyterapp.shell.currentWidget.content;
    widgets.at(-1).model.sharedModel.setSource(words);
    return widgets.length;
}"""


def test_every_widget_leaves_the_notebook_its_keys(lab: Lab) -> None:
    editor = lab.show(ALL)
    widgets = lab.page.locator(".smk")
    expect(widgets).to_have_count(4)

    def saves(what: str) -> None:
        assert lab.page.evaluate(MARK, f"saved from {what}") == 2
        file = lab.jupyter.work / lab.notebook

        def saved() -> bool:
            # Again and again: while it is still saving, Jupyter saves nothing.
            press(lab, "Control+s")
            return f"saved from {what}" in file.read_text("utf-8")

        until(saved, f"it is saved from {what}")

    for number, widget in enumerate(widgets.all()):
        before = state_of_cells(lab)
        first = widget.locator("button, input").first
        for key in ("d", "d", "x", "0", "0", "a", "b", "m", "z", "Delete"):
            first.focus()
            press(lab, key)
        assert state_of_cells(lab) == before
        saves(f"widget {number}")
    field = editor.name
    field.focus()
    lab.page.keyboard.type("dd x")
    saves("a field")
    press(lab, "Control+z")
    expect(field).not_to_have_value("dd x")
    editor.open_card("mum")
    note = editor.details.get_by_label("Note")
    note.fill("Calls on Sundays")
    saves("a note")
    # What is half typed counts as typed.
    until(lambda: lab.kernel.map().member("mum").note == "Calls on Sundays", "the note has arrived")
    before = state_of_cells(lab)
    press(lab, "Shift+Enter")
    assert state_of_cells(lab) == before
    expect(note).to_be_focused()
    editor.button("Undo").focus()
    ran = lab.page.locator(".jp-CodeCell .jp-InputPrompt").first
    count = int(ran.inner_text().strip("[]:"))
    press(lab, "Control+Enter")
    expect(ran).to_have_text(f"[{count + 1}]:")
    expect(widgets).to_have_count(4)
    lab.page.evaluate(MARK, "'left alone'")


def focus_on(editor: Editor, where: str) -> None:
    if where in {"field", "choice"}:
        if where == "field":
            editor.name.focus()
            return
        if editor.details.is_hidden():
            editor.root.locator(".smk-row").first.click()
        editor.details.get_by_role("radio").first.focus()
        return
    if where == "tie" and editor.tie_cut.count():
        editor.tie_cut.focus()
        return
    if not editor.board.locator(".member").count():
        editor.button("Undo").click()
    {
        "member": editor.board.locator(".member").first,
        "row": editor.root.locator(".smk-row").first,
        "button": editor.button("Redo"),
        "tie": editor.board.locator(".member").last,
    }[where].focus()
