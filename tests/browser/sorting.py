"""Cards being sorted on a page, as a person's hands and eyes meet them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from kit import Sort
from tests.browser.explorer_page import ExplorerPage
from tests.browser.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import CDPSession, Locator, Page

    from kit.model.cards import Card

Point = tuple[float, float]


class Sorting(ExplorerPage):
    """One view of a card-sorting exercise on a page of its own."""

    def __init__(self, page: Page, served: str, widget: Sort) -> None:
        super().__init__(page, served, widget)
        self.card = self.root.locator(".smk-card")
        self.answer = self.root.locator(".smk-card-answer")
        self.said = self.root.get_by_role("status")

    def in_hand(self) -> Card:
        """Give the card that is shown large."""
        text = self.card.locator(".smk-card-text").inner_text()
        found: Card = next(card for card in self.widget.cards.cards if card.text == text)
        return found

    def head(self, name: str) -> Locator:
        """Give a heading that cards are put under."""
        return self.root.locator(".smk-bin").filter(has=self.page.get_by_text(name, exact=True))

    def under(self, name: str) -> Locator:
        """Give the cards under a heading."""
        names = [each.name for each in self.widget.cards.bins]
        return self.root.locator(".smk-under").nth(names.index(name)).locator(".smk-chip")

    def other(self, card: Card, after: int = 1) -> str:
        """Give a heading under which a card does not go."""
        names: list[str] = [each.name for each in self.widget.cards.bins]
        return names[(names.index(card.bin) + after) % len(names)]

    def lies(self, card: Card, name: str) -> None:
        """Check that page and Python agree on where a card lies."""
        expect(self.under(name).filter(has_text=card.text)).to_have_count(1)
        until(lambda: self.widget.placed.get(card.id) == name, f"{card.id} is under {name}")

    def tells(self, *cards: Card) -> list[str]:
        """Give the reasons that are to be read somewhere on the page; those of `cards` are due."""
        content: str = self.page.evaluate("document.documentElement.textContent")
        told = [card.reason for card in self.widget.cards.cards if card.reason in content]
        assert told == [card.reason for card in self.widget.cards.cards if card in cards]
        return told


def middle(of: Locator) -> Point:
    """Give the middle of what can be seen of an element."""
    of.scroll_into_view_if_needed()
    box = of.bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


class Finger:
    """A real finger on the page, as the browser hears of it."""

    def __init__(self, page: Page) -> None:
        self.session: CDPSession = page.context.new_cdp_session(page)

    def down(self, at: Point) -> None:
        """Put the finger down."""
        self._touch("touchStart", at)

    def move(self, start: Point, end: Point) -> None:
        """Move the finger that is down."""
        for part in (0.2, 0.5, 0.8, 1):
            x, y = (a + (b - a) * part for a, b in zip(start, end, strict=True))
            self._touch("touchMove", (x, y))

    def up(self) -> None:
        """Lift the finger."""
        self._touch("touchEnd")

    def tap(self, at: Point) -> None:
        """Put the finger down and lift it."""
        self.down(at)
        self.up()

    def drag(self, start: Point, end: Point) -> None:
        """Put the finger down, move it and lift it."""
        self.down(start)
        self.move(start, end)
        self.up()

    def _touch(self, kind: str, *points: Point) -> None:
        touched: list[dict[str, Any]] = [{"x": x, "y": y} for x, y in points]
        self.session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touched})
