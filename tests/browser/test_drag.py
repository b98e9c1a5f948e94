"""Members and ties moved by mouse, by finger and by pen, each found again in Python."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.editor import Editor, place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import CDPSession

    from kit.model.maps import SupportMap
    from tests.browser.lab import Lab

pytestmark = pytest.mark.browser
OUTSIDE = (30, 30)


def test_a_member_is_dragged_between_circles_and_around(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.drag("leila", *place(3, 200))
    leila = lab.agrees(editor).member("leila")
    assert leila.circle == 3
    assert leila.angle == pytest.approx(200, abs=1)
    editor.drag("leila", *place(3, 260))
    leila = lab.agrees(editor).member("leila")
    assert leila.circle == 3
    assert leila.angle == pytest.approx(260, abs=1)
    assert lab.changes() == 2
    expect(editor.said).to_contain_text("Leila moved around")


def test_the_others_stay_where_they_were(lab: Lab, amina: SupportMap) -> None:
    unplaced = amina.change("mum", angle=None).change("joseph", angle=None)
    editor = lab.show_map(unplaced)
    editor.still()
    before = editor.seen().points
    editor.drag("leila", *place(3, 200))
    after = lab.agrees(editor)
    for each in ("mum", "joseph", "choir"):
        assert editor.seen().points[each] == before[each]
    assert after.remove("leila").ties == amina.ties


def test_a_member_is_parked_outside_the_circles_and_comes_back(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.drag("leila", *OUTSIDE)
    leila = lab.agrees(editor).member("leila")
    assert (leila.circle, leila.angle) == (None, None)
    editor.carry("leila", *place(1, 250))
    leila = lab.agrees(editor).member("leila")
    assert leila.circle == 1
    assert leila.angle == pytest.approx(250, abs=1)
    # Whoever is dropped is whom one goes on to speak of.
    expect(editor.details.get_by_role("heading", level=4)).to_have_text("Leila")


def test_a_drag_that_is_called_off_changes_nothing(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    lab.page.mouse.move(*editor.centre_of("leila"))
    lab.page.mouse.down()
    lab.page.mouse.move(*editor.on_page(*place(3, 200)), steps=3)
    lab.page.keyboard.press("Escape")
    lab.page.mouse.up()
    assert lab.agrees(editor) == amina
    assert lab.changes() == 0


@pytest.fixture
def hand(lab: Lab) -> Iterator[CDPSession]:
    """What a screen for fingers and pens sends."""
    session = lab.page.context.new_cdp_session(lab.page)
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": True})
    yield session
    session.send("Emulation.setTouchEmulationEnabled", {"enabled": False})
    session.detach()


def by_finger(hand: CDPSession, start: tuple[float, float], end: tuple[float, float]) -> None:
    def touch(kind: str, *points: tuple[float, float]) -> None:
        at = [{"x": x, "y": y} for x, y in points]
        hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": at})

    touch("touchStart", start)
    for part in (0.2, 0.6, 1):
        x, y = (a + (b - a) * part for a, b in zip(start, end, strict=True))
        touch("touchMove", (x, y))
    touch("touchEnd")


def by_pen(hand: CDPSession, start: tuple[float, float], end: tuple[float, float]) -> None:
    def pen(kind: str, at: tuple[float, float], pressed: int) -> None:
        event = {"type": kind, "x": at[0], "y": at[1], "pointerType": "pen", "button": "left"}
        more = {"buttons": pressed, "clickCount": 1, "force": pressed / 2}
        hand.send("Input.dispatchMouseEvent", event | more)

    pen("mousePressed", start, 1)
    for part in (0.2, 0.6, 1):
        x, y = (a + (b - a) * part for a, b in zip(start, end, strict=True))
        pen("mouseMoved", (x, y), 1)
    pen("mouseReleased", end, 0)


@pytest.mark.parametrize("move, kind", [(by_finger, "touch"), (by_pen, "pen")])
def test_a_member_and_a_tie_are_dragged_without_a_mouse(
    lab: Lab, amina: SupportMap, hand: CDPSession, move: object, kind: str
) -> None:
    assert callable(move)
    editor = lab.show_map(amina)
    scrolled = "document.querySelector('.jp-WindowedPanel-outer').scrollTop"
    before = lab.page.evaluate(scrolled)
    editor.board.evaluate(
        "(board) => board.addEventListener('pointerdown', (e) => { board.kind = e.pointerType; })"
    )
    move(hand, editor.centre_of("leila"), editor.on_page(*place(3, 200)))
    assert editor.board.evaluate("(board) => board.kind") == kind
    assert lab.agrees(editor).member("leila").circle == 3
    move(hand, editor.centre_of("mum"), editor.centre_of("mum"))
    expect(editor.handle).to_be_visible()
    move(hand, middle(editor), editor.centre_of("leila"))
    assert lab.agrees(editor).tie_between("mum", "leila")
    assert lab.changes() == 2
    assert lab.page.evaluate(scrolled) == before


def middle(editor: Editor) -> tuple[float, float]:
    """Give where on the page the middle of the handle for ties is."""
    box = editor.handle.locator(".knob").bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_tie_is_drawn_by_its_handle_and_cut(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    lab.page.mouse.click(*editor.centre_of("leila"))
    lab.page.mouse.move(*middle(editor))
    lab.page.mouse.down()
    lab.page.mouse.move(*editor.centre_of("choir"), steps=4)
    lab.page.mouse.up()
    assert lab.agrees(editor).tie_between("leila", "choir")
    lab.page.mouse.click(*half_way(editor, "leila", "choir"))
    expect(editor.tie_cut).to_be_focused()
    lab.page.keyboard.press("Delete")
    assert lab.agrees(editor) == amina
    assert lab.changes() == 2


def half_way(editor: Editor, a: str, b: str) -> tuple[float, float]:
    """Give where on the page the middle of a tie is."""
    found = editor.board.locator(f'.tie-of[data-a="{a}"][data-b="{b}"] .tie').evaluate(
        """(path) => {
            const at = path.getPointAtLength(path.getTotalLength() / 2);
            const { x, y } = new DOMPoint(at.x, at.y).matrixTransform(path.getScreenCTM());
            return [x, y];
        }"""
    )
    return found[0], found[1]


def test_a_tie_is_drawn_and_cut_with_the_button(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    editor.button("Draw ties").click()
    for expected in (True, False):
        lab.page.mouse.click(*editor.centre_of("leila"))
        lab.page.mouse.click(*editor.centre_of("choir"))
        expect(editor.button("Draw ties")).to_have_attribute("aria-pressed", "true")
        assert (lab.agrees(editor).tie_between("leila", "choir") is not None) == expected
    assert lab.changes() == 2


def test_a_tie_is_cut_by_the_button_on_it(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina.tie("leila", "choir"))
    lab.page.mouse.click(*half_way(editor, "leila", "choir"))
    editor.tie_cut.click()
    assert lab.agrees(editor) == amina


def test_a_double_click_adds_a_member_there(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    lab.page.mouse.dblclick(*editor.on_page(*place(2, 30)))
    expect(editor.name).to_be_focused()
    expect(editor.form).to_contain_text("The next one goes where you pointed: important.")
    lab.page.keyboard.type("Sam")
    lab.page.keyboard.press("Enter")
    sam = lab.agrees(editor).member("sam")
    assert sam.circle == 2
    assert sam.angle == pytest.approx(30, abs=1)
    assert lab.changes() == 1


def test_the_picture_is_zoomed_and_panned(lab: Lab, amina: SupportMap) -> None:
    editor = lab.show_map(amina)
    whole = editor.board.get_attribute("viewBox")
    size = float((whole or "").split()[2])
    editor.button("Zoom in").click()
    closer = editor.board.get_attribute("viewBox") or ""
    assert float(closer.split()[2]) == pytest.approx(size / 1.3)
    lab.page.mouse.move(*editor.on_page(*place(2, 30)))
    lab.page.mouse.down()
    lab.page.mouse.move(*editor.on_page(*place(2, 50)), steps=3)
    lab.page.mouse.up()
    panned = editor.board.get_attribute("viewBox") or ""
    assert panned.split()[:2] != closer.split()[:2]
    assert panned.split()[2:] == closer.split()[2:]
    editor.drag("leila", *place(3, 300))
    assert lab.agrees(editor).member("leila").circle == 3
    editor.button("Zoom to fit").click()
    assert editor.board.get_attribute("viewBox") == whole
    editor.button("Zoom in").click()
    editor.button("Zoom out").click()
    assert editor.board.get_attribute("viewBox") == whole
