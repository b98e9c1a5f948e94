"""The editor for everybody: its names and roles, focus, contrast, targets, calm, narrow pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit.model.maps import SupportMap
from tests.browser.barriers import CONTRAST, barriers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.browser.editor import Editor
    from tests.browser.lab import Lab

pytestmark = pytest.mark.browser


@pytest.fixture
def dark(lab: Lab) -> Iterator[None]:
    """JupyterLab's dark theme."""
    for theme in ("JupyterLab Dark", "JupyterLab Light"):
        lab.page.evaluate(
            "(theme) => jupyterapp.commands.execute('apputils:change-theme', { theme })", theme
        )
        light = str(theme.endswith("Light")).lower()
        expect(lab.page.locator("body")).to_have_attribute("data-jp-theme-light", light)
        if light == "false":
            yield


def test_no_barrier_in_an_empty_map(lab: Lab) -> None:
    editor = lab.show_map(SupportMap("Amina"), ", story='Mum rings. She sings with *Leila*.'")
    assert barriers(lab.page) == []
    for name in ("Mum", "Leila"):
        editor.name.fill(name)
        editor.name.press("Enter")
    editor.row("mum").click()
    editor.root.get_by_text("Is anybody not").click()
    assert barriers(lab.page) == []


def test_no_barrier_in_a_filled_map(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina, ", autosave='access.json'")
    assert barriers(lab.page) == []
    editor.row("mum").click()
    assert barriers(lab.page) == []
    editor.button("Draw ties").click()
    editor.root.get_by_text("Export", exact=True).click()
    assert barriers(lab.page) == []
    (lab.jupyter.work / "access.json").write_text("{}", encoding="utf-8")
    editor.member("mum").focus()
    lab.page.keyboard.press("3")
    lab.page.keyboard.press("2")
    expect(editor.button("Keep this map")).to_be_visible()
    assert barriers(lab.page) == []
    for each in lab.jupyter.work.glob("access*.json"):
        each.unlink()


def test_no_barrier_in_the_dark(lab: Lab, amina: SupportMap, dark: None) -> None:
    editor = lab.show_map(amina)
    editor.row("mum").click()
    assert barriers(lab.page, only=CONTRAST) == []
    editor.root.get_by_text("How to", exact=True).click()
    assert barriers(lab.page, only=CONTRAST) == []


def test_no_barrier_in_a_display(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina, ", read_only=True")
    editor.row("mum").click()
    assert barriers(lab.page) == []


def test_a_screen_reader_says_the_map(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    expect(editor.root).to_match_aria_snapshot("""
        - group "Tools":
            - button "Draw ties"
            - button "Undo" [disabled]
            - button "Redo" [disabled]
            - log
            - button "Zoom out"
            - button "Zoom in"
            - button "Zoom to fit"
            - group: Export
        - form "Add a member":
            - textbox "Name"
            - button "Add"
        - heading "Not yet placed 1" [level=4]
        - list:
            - listitem:
                - button "Radio, object, not yet placed, positive influence"
        - group "Support map of Amina, everyday":
            - button "Mum, family, most important, neutral influence, tied to Joseph"
            - button "Joseph, partner, most important, positive influence, tied to Mum"
            - button "Leila, friend, important, positive influence"
            - button "Choir, group, also matters, negative influence"
        - list "Outlines show influence"
        - group: How to
        - region "Members":
            - heading "Most important 2" [level=4]
            - list:
                - listitem:
                    - button "Joseph, partner, most important, positive influence, tied to Mum"
                - listitem:
                    - button "Mum, family, most important, neutral influence, tied to Joseph"
            - heading "Important 1" [level=4]
            - list
            - heading "Also matters 1" [level=4]
            - list
            - region "The map in figures":
                - term: Members
                - definition: "5"
    """)
    editor.open_card("mum")
    expect(editor.details).to_match_aria_snapshot("""
        - region "Member":
            - heading "Mum" [level=4]
            - button "Close"
            - group "Kind":
                - radio "partner"
                - radio "family" [checked]
            - group "Influence":
                - radio "positive"
                - radio "neutral" [checked]
                - radio "negative"
            - group "Support Amina receives":
                - checkbox "friendship"
            - group "Support Amina gives"
            - combobox "Circle"
            - group:
                - textbox "Name": Mum
                - textbox "Note"
                - heading "Ties" [level=5]
                - list:
                    - listitem:
                        - button "Remove the tie to Joseph"
                - combobox "Add a tie to"
            - button "Remove member"
    """)


def has_focus(editor: Editor) -> bool:
    held: bool = editor.root.evaluate(
        "(root) => root !== document.activeElement && root.contains(document.activeElement)"
    )
    return held


def test_the_focus_is_never_lost(lab: Lab) -> None:
    editor = lab.show_map(SupportMap("Amina").add("Mum", kind="family", circle=1))
    keys = lab.page.keyboard
    editor.button("Draw ties").focus()
    steps = ["a", "S", "Enter", "Escape", "Control+z", "Control+z", "Control+Shift+z"]
    for step in steps:
        keys.press(step)
        assert has_focus(editor), step
    editor.row("s").focus()
    for step in ["2", "Control+z", "Control+z", "Control+y", "Control+y", "Enter", "Escape"]:
        keys.press(step)
        assert has_focus(editor), step
    editor.row("s").focus()
    for step in ["Control+z", "Control+z", "Delete", "Control+z"]:
        keys.press(step)
        assert has_focus(editor), step
    lab.agrees(editor)
    lab.kernel.run("editor.map = SupportMap('Amina').add('Sam', kind='peer', circle=2)")
    expect(editor.member("sam")).to_be_visible()
    assert has_focus(editor)
    editor.row("sam").click()
    editor.button("Remove member").click()
    assert has_focus(editor)
    editor.button("Undo").click()
    assert has_focus(editor)
    lab.agrees(editor)


def test_the_focus_comes_back_to_where_a_form_was_opened(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.row("leila").focus()
    lab.page.keyboard.press("Enter")
    lab.page.keyboard.press("Escape")
    expect(editor.row("leila")).to_be_focused()
    editor.member("leila").focus()
    lab.page.keyboard.press("Enter")
    lab.page.keyboard.press("Escape")
    expect(editor.member("leila")).to_be_focused()


def test_the_focus_is_seen(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.button("Draw ties").focus()
    for _ in range(24):
        lab.page.keyboard.press("Tab")
        seen = editor.root.evaluate(
            """(root) => {
                const at = document.activeElement;
                if (!root.contains(at)) return "left";
                const ring = at.matches(".member") ? at.querySelector(".ring") : null;
                const style = getComputedStyle(ring ?? at);
                return ring
                    ? style.stroke !== "none" && parseFloat(style.strokeWidth) >= 3
                    : style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
            }"""
        )
        if seen == "left":
            break
        assert seen is True
    assert seen == "left"


SMALL = """(root) => [...root.querySelectorAll(
        "button, summary, select, input[type=text], .smk-tick, .member .hit, .tie-handle .hit",
    )]
    .filter((each) => each.checkVisibility())
    .map((each) => [each.outerHTML.slice(0, 90), each.getBoundingClientRect()])
    .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
    .map(([what, box]) => `${what} ${box.width} x ${box.height}`)"""


def test_targets_are_as_large_as_a_finger(lab: Lab, amina: SupportMap) -> None:
    many = amina
    for i in range(25):
        many = many.add(f"Friend {i}", kind="friend", circle=1 + i % 3)
    hand = lab.page.context.new_cdp_session(lab.page)
    hand.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    before = lab.page.viewport_size
    assert before
    try:
        lab.page.set_viewport_size({"width": 1800, "height": before["height"]})
        editor = lab.show_map(many)
        assert (editor.board.bounding_box() or {"width": 0})["width"] >= 700
        editor.row("mum").click()
        assert editor.root.evaluate(SMALL) == []
        editor.open_card("radio")
        assert editor.root.evaluate(SMALL) == []
    finally:
        lab.page.set_viewport_size(before)
        hand.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
        hand.detach()


def test_nothing_glides_for_those_who_asked_for_calm(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    gliding = """(board) => {
        board.seen = [];
        new MutationObserver(() => board.seen.push(board.hasAttribute("data-moving")))
            .observe(board, { attributes: true, attributeFilter: ["data-moving"] });
    }"""
    lab.page.emulate_media(reduced_motion="reduce")
    try:
        editor.board.evaluate(gliding)
        editor.member("leila").focus()
        lab.page.keyboard.press("3")
        lab.agrees(editor)
        assert editor.board.evaluate("(board) => board.seen") == []
    finally:
        lab.page.emulate_media(reduced_motion="no-preference")
    lab.page.keyboard.press("2")
    lab.agrees(editor)
    assert True in editor.board.evaluate("(board) => board.seen")
