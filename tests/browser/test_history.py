"""One map in several places: undo and redo, Python, two views, a display that can't be changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit.model.maps import SupportMap
from tests.browser.editor import place

if TYPE_CHECKING:
    from tests.browser.lab import Lab
    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

LETTERS = """async () => {
    const { Store } = await import("/kit/widgets/js/shared/store.js");
    const { History } = await import("/kit/widgets/js/matrix/history.js");
    const [everyday, crisis] = [new Store("E"), new Store("C")];
    const history = new History([everyday, crisis]);
    everyday.commit("E moved", "");
    crisis.commit("C moved", "");
    for (const word of ["M", "Mu", "Mum"]) everyday.commit(word, "", "name");
    const seen = [];
    const note = () => seen.push([everyday.map, crisis.map]);
    for (let step = 0; step < 3; step += 1) { history.undo(); note(); }
    for (let step = 0; step < 3; step += 1) { history.redo(); note(); }
    return seen;
}"""


def test_a_hundred_steps_are_undone_and_done_again(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.member("leila").focus()
    for step in range(120):
        lab.page.keyboard.press("ArrowRight" if step % 12 else "ArrowDown")
    last = lab.agrees(editor)
    assert last != amina
    for _ in range(120):
        lab.page.keyboard.press("Control+z")
    assert lab.agrees(editor) == amina
    expect(editor.button("Undo")).to_have_attribute("aria-disabled", "true")
    for _ in range(120):
        lab.page.keyboard.press("Control+Shift+z")
    assert lab.agrees(editor) == last
    expect(editor.button("Redo")).to_have_attribute("aria-disabled", "true")


def test_observers_hear_of_each_change_once(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    # Changes that are made faster than Python answers may reach it as one: each is waited for.
    editor.drag("leila", *place(3, 200))
    lab.agrees(editor)
    editor.member("mum").focus()
    lab.page.keyboard.press("ArrowRight")
    lab.agrees(editor)
    editor.button("Undo").click()
    lab.agrees(editor)
    assert lab.changes() == 3
    lab.kernel.run("editor.map = editor.map.add('Sam', kind='peer', circle=2)")
    expect(editor.member("sam")).to_be_visible()
    editor.member("sam").focus()
    lab.page.keyboard.press("3")
    assert lab.agrees(editor).member("sam").circle == 3
    assert lab.changes() == 5
    assert lab.kernel.value("all(one != other for one, other in zip(seen, seen[1:]))")


def test_a_drop_in_the_same_place_is_no_change(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.member("mum").focus()
    lab.page.keyboard.press("1")
    expect(editor.button("Undo")).to_have_attribute("aria-disabled", "true")
    editor.member("leila").focus()
    lab.page.keyboard.press("3")
    assert lab.agrees(editor).member("leila").circle == 3
    assert lab.changes() == 1


def test_a_change_from_python_reaches_the_screen(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    lab.kernel.run(
        "editor.map = editor.map.add('Sam', kind='peer', circle=2).untie('mum', 'joseph')"
    )
    expect(editor.member("sam")).to_be_visible()
    expect(editor.root.get_by_role("definition").first).to_have_text("6")
    assert len(lab.agrees(editor)) == 6
    expect(editor.said).to_have_text("The map was changed elsewhere.")
    editor.button("Undo").click()
    assert lab.agrees(editor) == amina


def test_changes_from_both_sides_at_once_end_as_one_map(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.member("leila").focus()
    for step in range(12):
        lab.page.keyboard.press("ArrowRight")
        if step % 4 == 0:
            lab.kernel.run("editor.map = editor.map.add('Sam', kind='peer', circle=2)")
    lab.agrees(editor)


def test_two_views_stay_in_step(lab: Lab, amina: SupportMap) -> None:
    made = f"editor = MapEditor(SupportMap.from_dict({amina.to_dict()!r}))\n"
    counted = "seen = []\neditor.observe(lambda change: seen.append(change.new), 'map')\n"
    lab.show(f"{made}{counted}display(editor)\ndisplay(editor)", views=2)
    one, other = lab.editors()
    one.member("leila").focus()
    lab.page.keyboard.press("3")
    assert lab.agrees(one) == lab.agrees(other)
    other.board.scroll_into_view_if_needed()
    other.drag("mum", *place(2, 160))
    assert lab.agrees(one) == lab.agrees(other)
    assert lab.changes() == 2
    one.button("Undo").click()
    lab.agrees(one)
    one.button("Undo").click()
    assert lab.agrees(one) == amina
    other.shows(amina)
    other.button("Redo").click()
    assert lab.agrees(one).member("leila").circle == 3
    assert lab.agrees(other) == lab.agrees(one)
    assert lab.changes() == 5
    lab.kernel.run("editor.map = editor.map.remove('choir')")
    expect(one.member("choir")).to_have_count(0)
    expect(other.member("choir")).to_have_count(0)


def test_a_display_can_not_be_changed(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina, ", read_only=True")
    editor.shows(amina)
    editor.drag("leila", *place(3, 200))
    expect(editor.details).to_be_visible()
    for control in editor.details.locator("input, select, textarea").all():
        expect(control).to_be_disabled()
    for key in ("3", "0", "ArrowDown", "Delete", "t", "a", "Control+z", "Escape"):
        editor.member("leila").focus()
        lab.page.keyboard.press(key)
    lab.page.mouse.dblclick(*editor.on_page(*place(2, 30)))
    for name in ("Add", "Draw ties", "Undo", "Redo", "Remove member"):
        expect(editor.button(name)).to_have_count(0)
    expect(editor.form).to_have_count(0)
    assert lab.agrees(editor) == amina
    lab.kernel.run("editor.map = editor.map.remove('choir')")
    expect(editor.member("choir")).to_have_count(0)
    assert lab.changes() == 1


def test_letters_typed_into_one_of_two_maps_are_one_step(new_page: NewPage, served: str) -> None:
    page = new_page()
    page.goto(f"{served}/empty")
    assert page.evaluate(LETTERS) == [
        ["E moved", "C moved"],
        ["E moved", "C"],
        ["E", "C"],
        ["E moved", "C"],
        ["E moved", "C moved"],
        ["Mum", "C moved"],
    ]
