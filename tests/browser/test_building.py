"""A whole map built by mouse, by keys and by finger, each press and drag counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import SupportMap, load_case, terms
from tests.browser.editor import place
from tests.browser.sorting import Finger
from tests.browser.test_look import build

if TYPE_CHECKING:
    from kit.model.members import Member
    from tests.browser.editor import Editor
    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

SMALL_LAPTOP = {"width": 1060, "height": 768}
"""What JupyterLab leaves a notebook's output of a window of 1366 pixels, the file list closed."""


class Hand:
    """A mouse and a keyboard that count what they do."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self.moves = 0
        self.keys = 0

    def click(self, where: tuple[float, float]) -> None:
        """Press and let go; where that takes scrolling first, that counts too."""
        self.editor.page.mouse.click(*where)
        self.moves += 1

    def press(self, *keys: str) -> None:
        for key in keys:
            self.editor.page.keyboard.press(key)
        self.keys += len(keys)


def as_built(editor: Editor) -> list[tuple[object, ...]]:
    built = SupportMap.from_dict(editor.page.evaluate("store.map"))
    return told(built)


def told(support_map: SupportMap) -> list[tuple[object, ...]]:
    return sorted((each.name, each.kind, each.circle, each.influence) for each in support_map)


def middle(editor: Editor, selector: str) -> tuple[float, float]:
    """Give the middle of what is in sight; nothing is scrolled to get there."""
    box = editor.root.locator(selector).first.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_sixteen_members_by_mouse_in_at_most_45_clicks_and_drags(
    new_page: NewPage, served: str
) -> None:
    page = new_page(viewport=SMALL_LAPTOP)
    key = load_case("amina").everyday
    editor = build(page, served, SupportMap("Amina"))
    hand = Hand(editor)
    hand.click(middle(editor, ".smk-adding input"))
    for member in key:
        page.keyboard.type(member.name)
        page.keyboard.press("Enter")
    expect(editor.root.locator(".smk-queue .smk-row")).to_have_count(16)
    for member in key:
        chip = editor.row(member.id)
        box = chip.bounding_box()
        queue = editor.root.locator(".smk-queue").bounding_box()
        assert box
        assert queue
        assert member.circle
        assert member.angle is not None
        assert box["y"] + box["height"] <= queue["y"] + queue["height"] + 1, "the next is in sight"
        editor.carry(member.id, *place(member.circle, member.angle))
        hand.moves += 1
        expect(editor.details.get_by_role("heading", level=4)).to_have_text(member.name)
        if not editor.radio(member.kind).is_checked():
            hand.click(middle(editor, f'.smk-kinds label:has([value="{member.kind}"])'))
        if member.influence != "positive":
            hand.click(middle(editor, f'.smk-influences label:has([value="{member.influence}"])'))
    assert as_built(editor) == told(key)
    assert hand.moves <= 45
    assert hand.moves == 1 + 16 + 14 + 3


def test_sixteen_members_by_at_most_12_keys_each_beside_the_name(
    new_page: NewPage, served: str
) -> None:
    page = new_page(viewport=SMALL_LAPTOP)
    key = load_case("amina").everyday
    editor = build(page, served, SupportMap("Amina"))
    hand = Hand(editor)
    editor.button("Draw ties").focus()
    hand.press("a")
    for member in key:
        page.keyboard.type(member.name)
        hand.press("Enter")
    into_the_list = 0
    while editor.root.evaluate("() => !document.activeElement.matches('.smk-row')"):
        hand.press("Tab")
        into_the_list += 1
    assert into_the_list <= 3
    most = 0
    for member in key:
        before = hand.keys
        expect(editor.row(member.id)).to_be_focused()
        hand.press(str(member.circle))
        if member.influence != "positive":
            hand.press("-" if member.influence == "negative" else "=")
        if member.kind != "friend":
            hand.press("Enter", *start_of(member), "Escape")
        expect(editor.row(member.id)).to_be_focused()
        hand.press("Home")
        most = max(most, hand.keys - before + 1)
    assert as_built(editor) == told(key)
    assert most <= 12
    assert hand.keys <= 16 * 12


def test_who_waits_is_two_steps_from_the_name(new_page: NewPage, served: str) -> None:
    page = new_page(viewport=SMALL_LAPTOP)
    amina = load_case("amina").everyday
    for name in ("Zed", "Yan", "Ada"):
        amina = amina.add(name, kind="friend")
    editor = build(page, served, amina)

    def first_waiting(member_id: str) -> None:
        editor.name.focus()
        for _ in range(2):
            page.keyboard.press("Tab")
        expect(editor.row(member_id)).to_be_focused()

    first_waiting("zed")
    # Also after another one had the focus, and with a card open.
    page.keyboard.press("ArrowDown")
    expect(editor.row("yan")).to_be_focused()
    first_waiting("zed")
    editor.member("mum").click()
    expect(editor.details).to_be_visible()
    first_waiting("zed")
    page.keyboard.press("2")
    expect(editor.row("zed")).to_be_focused()
    first_waiting("yan")
    page.keyboard.press("1")
    # Home goes to the first in the list from wherever nothing is typed.
    for at in (editor.member("mum"), editor.button("Undo")):
        at.focus()
        page.keyboard.press("Home")
        expect(editor.row("ada")).to_be_focused()
    page.keyboard.press("3")
    editor.member("mum").focus()
    page.keyboard.press("Home")
    expect(editor.root.locator(".smk-row").first).to_be_focused()
    # Escape closes, on the map as on the card, and otherwise goes nowhere.
    editor.member("mum").click()
    for _ in range(2):
        page.keyboard.press("Escape")
        expect(editor.details).to_be_hidden()
        expect(editor.member("mum")).to_be_focused()
    editor.name.focus()
    page.keyboard.press("Escape")
    expect(editor.name).to_be_focused()


def start_of(member: Member) -> str:
    """Give the letters that no other kind's word begins with, or that this one is first with."""
    kinds = list(terms.KINDS)
    for end in range(1, len(member.kind)):
        start = member.kind[:end]
        if next(each for each in kinds if each.startswith(start)) == member.kind:
            return start
    return member.kind


def test_a_member_is_placed_by_two_taps(new_page: NewPage, served: str) -> None:
    page = new_page(viewport={"width": 820, "height": 1180}, has_touch=True)
    editor = build(page, served, SupportMap("Amina").add("Mum", kind="family"))
    finger = Finger(page)
    finger.tap(middle(editor, ".smk-queue .smk-row"))
    expect(editor.details).to_be_visible()
    finger.tap(editor.on_page(*place(1, 90)))
    mum = SupportMap.from_dict(page.evaluate("store.map")).member("mum")
    assert mum.circle == 1
    assert mum.angle == pytest.approx(90, abs=1)
    expect(editor.details.get_by_role("heading", level=4)).to_have_text("Mum")


def test_a_member_is_dragged_from_the_list_by_finger_or_not_at_all(
    new_page: NewPage, served: str
) -> None:
    page = new_page(viewport={"width": 820, "height": 1180}, has_touch=True)
    editor = build(page, served, SupportMap("Amina").add("Mum", kind="family"))
    start = middle(editor, ".smk-queue .smk-grip")
    Finger(page).drag(start, editor.on_page(*place(2, 90)))
    mum = SupportMap.from_dict(page.evaluate("store.map")).member("mum")
    assert mum.circle == 2
    assert mum.angle == pytest.approx(90, abs=1)
    editor.button("Undo").click()
    page.mouse.move(*middle(editor, ".smk-queue .smk-row"))
    page.mouse.down()
    page.mouse.move(*editor.on_page(*place(2, 90)), steps=3)
    page.keyboard.press("Escape")
    page.mouse.up()
    page.mouse.move(*middle(editor, ".smk-queue .smk-row"))
    page.mouse.down()
    page.mouse.move(*middle(editor, ".smk-toolbar"), steps=3)
    page.mouse.up()
    assert SupportMap.from_dict(page.evaluate("store.map")).member("mum").circle is None
    expect(editor.root.locator(".smk-carried")).to_be_hidden()


@pytest.mark.parametrize("width", [820, 390], ids=["map beside", "map below"])
def test_a_finger_scrolls_those_who_wait_and_drags_them(
    new_page: NewPage, served: str, width: int
) -> None:
    page = new_page(viewport={"width": width, "height": 1180}, has_touch=True)
    people = SupportMap("Amina")
    for number in range(40):
        people = people.add(f"Neighbour {number}", kind="peer")
    editor = build(page, served, people)
    finger = Finger(page)
    finger.drag(middle(editor, ".smk-queue .smk-grip"), editor.on_page(*place(2, 90)))
    expect(editor.board.locator(".member")).to_have_count(1)
    # Sideways to where the map is, and then wherever it belongs.
    start = middle(editor, ".smk-queue .smk-row-name")
    beside = (start[0] - 60, start[1])
    finger.down(start)
    finger.move(start, beside)
    finger.move(beside, editor.on_page(*place(2, 200)))
    finger.up()
    expect(editor.board.locator(".member")).to_have_count(2)
    x, y = middle(editor, ".smk-queue li .smk-row-name")
    finger.drag((x, y), (x, y - 90))
    queue = editor.root.locator(".smk-queue")
    expect(queue).not_to_have_js_property("scrollTop", 0)
    expect(editor.board.locator(".member")).to_have_count(2)


@pytest.mark.parametrize("way", ["mouse", "finger"])
def test_ties_are_drawn_in_one_drag_each_several_in_a_row(
    new_page: NewPage, served: str, way: str
) -> None:
    page = new_page(viewport=SMALL_LAPTOP, has_touch=way == "finger")
    people = SupportMap("Amina").add("Mum", kind="family", circle=1, angle=140)
    people = people.add("Joseph", kind="partner", circle=1, angle=20)
    people = people.add("Leila", kind="friend", circle=2, angle=300)
    editor = build(page, served, people)
    editor.button("Draw ties").click()

    def drag(start: tuple[float, float], end: tuple[float, float]) -> None:
        if way == "finger":
            Finger(page).drag(start, end)
            return
        page.mouse.move(*start)
        page.mouse.down()
        page.mouse.move(*end, steps=4)
        page.mouse.up()

    for one, other in (("mum", "joseph"), ("joseph", "leila"), ("leila", "mum"), ("mum", "leila")):
        drag(editor.centre_of(one), editor.centre_of(other))
    # Into the empty: no tie, and nobody has moved.
    drag(editor.centre_of("mum"), editor.on_page(*place(3, 200)))
    built = SupportMap.from_dict(page.evaluate("store.map"))
    assert [(tie.a, tie.b) for tie in built.ties] == [
        ("mum", "joseph"),
        ("joseph", "leila"),
        ("leila", "mum"),
    ]
    assert [(each.circle, each.angle) for each in built] == [(1, 140), (1, 20), (2, 300)]
    expect(editor.said).to_have_text("Mum and Leila are tied already.")
    expect(editor.button("Draw ties")).to_have_attribute("aria-pressed", "true")
    # Two taps one after the other still do it.
    editor.member("mum").click()
    editor.member("joseph").click()
    assert len(page.evaluate("store.map.ties")) == 2


def test_what_is_half_typed_belongs_to_its_own_file(new_page: NewPage, served: str) -> None:
    page = new_page(viewport=SMALL_LAPTOP)
    for place_, typed in (("", "Sam"), ("one", "Ada"), ("two", "Eve")):
        editor = build(page, served, SupportMap("Amina"), place=place_)
        expect(editor.name).to_have_value("")
        editor.name.fill(typed)
    editor = build(page, served, SupportMap("Amina"), place="one")
    expect(editor.name).to_have_value("Ada")
