"""An editor on a page, as a person's hands and eyes meet it."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, NamedTuple

from playwright.sync_api import expect

from kit import terms
from kit.draw.layout import layout
from kit.draw.places import BANDS, CENTRE

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from kit.model.maps import SupportMap


def place(circle: int, angle: float) -> tuple[float, float]:
    """Give the point of the picture in the middle of a circle's band, at an angle from the top."""
    away = sum(BANDS[circle]) / 2
    turn = math.radians(angle)
    return CENTRE[0] + away * math.sin(turn), CENTRE[1] - away * math.cos(turn)


class Seen(NamedTuple):
    """What stands on the screen: each member's place and words, and who is tied to whom."""

    points: dict[str, tuple[float, float]]
    words: dict[str, str]
    ties: set[frozenset[str]]


class Editor:
    """One view of a map editor."""

    def __init__(self, root: Locator) -> None:
        self.root = root
        self.page: Page = root.page
        self.board = root.locator(".smk-board")
        self.status = root.locator(".smk-status")
        self.said = root.locator(".smk-live")
        self.form = root.get_by_role("form", name="Add a member")
        self.name = self.form.get_by_label("Name")
        self.details = root.locator(".smk-details")
        self.tie_cut = self.board.locator(".tie-cut")
        self.handle = self.board.locator(".tie-handle")

    def button(self, name: str) -> Locator:
        """Give a button by all of its name."""
        return self.root.get_by_role("button", name=name, exact=True)

    def member(self, member_id: str) -> Locator:
        """Give a member's marker on the picture."""
        return self.board.locator(f'.member[data-id="{member_id}"]')

    def row(self, member_id: str) -> Locator:
        """Give a member's row in the list."""
        return self.root.locator(f'.smk-row[data-id="{member_id}"]')

    def open_card(self, member_id: str) -> None:
        """Choose a member in the list, and unfold all that there is to say of them."""
        self.root.locator(f".smk-row[data-id={json.dumps(member_id)}]").click()
        if not self.details.get_by_label("Note").is_visible():
            self.details.locator(".smk-more > summary").click()

    def add(self, *names: str) -> None:
        """Add members by name, one after the other; they wait beside the map."""
        for name in names:
            self.name.fill(name)
            self.name.press("Enter")
            expect(self.said).to_contain_text(f"{name} added")

    def radio(self, name: str) -> Locator:
        """Give a kind or an influence on the card of the chosen member."""
        return self.details.get_by_role("radio", name=name, exact=True)

    def carry(self, member_id: str, x: float, y: float) -> None:
        """Carry whoever waits beside the map to a point of the picture."""
        self.row(member_id).scroll_into_view_if_needed()
        self.row(member_id).hover()
        self.page.mouse.down()
        self.page.mouse.move(*self.on_page(x, y), steps=4)
        self.page.mouse.up()

    def still(self) -> None:
        """Wait until nothing glides on the picture any more."""
        expect(self.board).not_to_have_attribute("data-moving", "")

    def on_page(self, x: float, y: float) -> tuple[float, float]:
        """Give where on the page a point of the picture is."""
        found = self.board.evaluate(
            """(board, [x, y]) => {
                const at = new DOMPoint(x, y).matrixTransform(board.getScreenCTM());
                return [at.x, at.y];
            }""",
            [x, y],
        )
        return found[0], found[1]

    def centre_of(self, member_id: str) -> tuple[float, float]:
        """Give where on the page the middle of a member's marker is."""
        self.still()
        return self.on_page(*self.seen().points[member_id])

    def drag(self, member_id: str, x: float, y: float) -> None:
        """Carry a member with the mouse to a point of the picture, from there or from the list."""
        if not self.member(member_id).count():
            self.carry(member_id, x, y)
            return
        start, end = self.centre_of(member_id), self.on_page(x, y)
        self.page.mouse.move(*start)
        self.page.mouse.down()
        self.page.mouse.move(*end, steps=4)
        self.page.mouse.up()

    def seen(self) -> Seen:
        """Read the picture."""
        found = self.board.evaluate(
            """(board) => ({
                points: [...board.querySelectorAll(".member")].map((node) => {
                    const { e, f } = node.transform.baseVal.consolidate().matrix;
                    return [node.dataset.id, [e, f]];
                }),
                words: [...board.querySelectorAll(".member")].map((node) => [
                    node.dataset.id, node.getAttribute("aria-label"),
                ]),
                ties: [...board.querySelectorAll(".tie-of")].map((tie) => [
                    tie.dataset.a, tie.dataset.b,
                ]),
            })"""
        )
        points = {each: (round(x, 2), round(y, 2)) for each, (x, y) in found["points"]}
        return Seen(points, dict(found["words"]), {frozenset(tie) for tie in found["ties"]})

    def shows(self, support_map: SupportMap) -> None:
        """Check that picture and list show this map and nothing else."""
        self.still()
        seen = self.seen()
        plan = layout(support_map)
        placed = {each.id for each in support_map.placed}
        # The drawing in Python, a second writing of the same rules, says where all must stand.
        drawn = {each: plan.points[each] for each in placed}
        assert seen.points == {each: (at.x, at.y) for each, at in drawn.items()}
        assert seen.ties == {tie.ends for tie in support_map.ties if tie.ends <= placed}
        rows = self.root.locator(".smk-row")
        listed = dict(
            rows.evaluate_all(
                "(rows) => rows.map((row) => [row.dataset.id, row.getAttribute('aria-label')])"
            )
        )
        circles = dict(enumerate(terms.CIRCLES[support_map.criterion], 1))
        for member in support_map:
            where = circles[member.circle] if member.circle else "not yet placed"
            said = f"{member.name}, {member.kind}, {where}, {member.influence} influence"
            # Not by index: while Python has a member whom the screen has not, one looks again.
            assert listed.pop(member.id, "").startswith(said)
            if member.circle:
                assert seen.words.get(member.id, "").startswith(said)
        assert not listed
