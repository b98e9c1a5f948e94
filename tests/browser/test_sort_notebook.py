"""Sorting in a real JupyterLab: kept when shown again, and keys that stay inside."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.browser.explorers import Explorer
from tests.browser.waiting import until

if TYPE_CHECKING:
    from tests.browser.lab import Lab

pytestmark = pytest.mark.browser

SORT = "x = Sort(load_cards('structures'))"


def test_cards_stay_where_they_were_put(lab: Lab) -> None:
    sort = Explorer(lab, SORT)
    cells = lab.page.locator(".jp-Notebook .jp-Cell")
    there = cells.count()
    card = sort.root.locator(".smk-card")
    card.focus()
    first = card.inner_text()
    # To JupyterLab, 1 makes a heading of a cell, Enter opens it, and Ctrl+Z takes typing back.
    for key in ("2", "1", "Enter", "3", "ArrowRight", "4", "Control+z"):
        lab.page.keyboard.press(key)
    lab.idle()
    assert cells.count() == there
    placed = until(
        lambda: sort.value("x.placed if len(x.placed) == 2 else None"), "two cards are in Python"
    )
    ids = sort.value("[card.id for card in x._order]")
    assert placed == {ids[0]: "formal", ids[1]: "informal"}
    assert sort.value("x._order[0].text") == first
    # Shown again by a cell that is run again, each view shows them, and the next one to place.
    again = Explorer(lab, "")
    for number, name in ((0, "formal"), (2, "informal")):
        expect(again.root.locator(".smk-under").nth(number)).to_contain_text(name)
        expect(again.root.locator(".smk-under").nth(number).locator(".smk-chip")).to_have_count(1)
    expect(again.root.locator(".smk-steps")).to_contain_text("Card 3 of")
    again.value("x.again()")
    expect(again.root.locator(".smk-sort-head")).to_contain_text("0 of 16 cards placed")
