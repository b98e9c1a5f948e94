"""What fits on a small laptop: a map with its slider, a step with its Next, even rows."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING, Any

import pytest

from kit import Predict, Sort, WhatNext, load_cards, load_case
from tests.browser.every_widget import MAKERS
from tests.browser.explorer_page import ExplorerPage
from tests.browser.test_screen import BROKEN, settled

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

LAPTOP: Any = {"width": 1366, "height": 768}
# What JupyterLab leaves of it to a notebook, below its bars and beside its margins.
LAB_HIGH = 620
NARROWEST, WIDEST = 1000, 1100


def widen(page: Page, width: int) -> None:
    page.evaluate(
        "(width) => { document.querySelector('main').style.width = `${width}px`; }", width
    )
    settled(page)


@pytest.mark.parametrize("which", ["crisis", "waves", "compare"])
def test_a_map_is_in_sight_with_what_changes_it(new_page: NewPage, served: str, which: str) -> None:
    page = new_page(viewport=LAPTOP)
    explorer = ExplorerPage(page, served, MAKERS[which]())
    for width in (NARROWEST, WIDEST):
        widen(page, width)
        steering = explorer.slider if which == "crisis" else explorer.root.locator(".smk-bar")
        boxes = [explorer.stage.bounding_box(), steering.bounding_box()]
        top = min(box["y"] for box in boxes if box)
        bottom = max(box["y"] + box["height"] for box in boxes if box)
        assert bottom - top <= LAB_HIGH
        # Nor is the map made small for it.
        assert boxes[0]
        assert boxes[0]["height"] >= 460


def test_every_step_of_a_plan_fits_with_what_leads_on(new_page: NewPage, served: str) -> None:
    page = new_page(viewport=LAPTOP)
    planning = ExplorerPage(page, served, WhatNext(load_case("amina")))
    widen(page, NARROWEST)
    for step in range(1, 6):
        box = planning.root.bounding_box()
        assert box
        assert box["height"] <= LAB_HIGH + 40
        assert planning.root.locator(".smk-step:visible").evaluate(
            "(step) => step.scrollTop === 0 && step.clientHeight > 300"
        )
        if step == 2:
            for wish in planning.root.locator(".smk-wish input").all()[:3]:
                wish.check()
        if step == 3:
            for _ in range(3):
                planning.root.get_by_role("button", name="Put first").first.click()
        if step < 5:
            # The step itself is left at its end, as by somebody who has read it.
            planning.root.locator(".smk-step:visible").evaluate("(step) => step.scrollTo(0, 9999)")
            planning.button("Next").click()


def test_what_an_offer_is_stays_unfolded(new_page: NewPage, served: str) -> None:
    planning = ExplorerPage(new_page(), served, WhatNext(load_case("amina")))
    planning.root.get_by_role("button", name="Wishes").click()
    planning.root.locator(".smk-wish input").first.check()
    planning.button("Next").click()
    planning.root.get_by_role("button", name="Put first").first.click()
    planning.button("Next").click()
    offer = planning.root.locator(".smk-offer").first
    way_in = offer.get_by_text("A way in:")
    assert not way_in.is_visible()
    offer.locator("summary").click()
    assert way_in.is_visible()
    offer.locator(".smk-tick input").check()
    assert planning.root.locator(".smk-offer").first.get_by_text("A way in:").is_visible()


def test_no_word_of_a_list_is_broken_at_any_width(new_page: NewPage, served: str) -> None:
    page = new_page(viewport=LAPTOP)
    explorer = ExplorerPage(page, served, Predict(load_case("amina"), seed=3))
    for text in ("Text as usual", "Larger text"):
        explorer.button(text).click()
        for width in range(320, 1400, 40):
            widen(page, width)
            assert explorer.root.evaluate(BROKEN) == [], (text, width)


@pytest.mark.parametrize("cards", ["elements", "risks", "structures"])
def test_headings_stand_in_even_rows(new_page: NewPage, served: str, cards: str) -> None:
    page = new_page(viewport=LAPTOP)
    sorting = ExplorerPage(page, served, Sort(load_cards(cards)))
    heads = sorting.root.locator(".smk-bins").first.locator(".smk-bin")
    for width in (620, 804, 900, 1040, 1340):
        widen(page, width)
        tops = heads.evaluate_all("(all) => all.map((e) => e.getBoundingClientRect().top)")
        rows = [tops.count(top) for top in sorted(set(tops))]
        assert rows[-1] > 1 or set(rows) == {1}, rows
        assert max(rows) - rows[-1] <= 2
        assert sorting.root.evaluate(BROKEN) == []
        if cards == "elements" and width >= 1040:
            assert rows == [5]


def test_even_rows_of_any_count(new_page: NewPage, served: str) -> None:
    page = new_page()
    page.goto(f"{served}/empty")
    found = page.evaluate(
        """async (pairs) => {
            const { columnsFor } = await import("/kit/widgets/js/sorting/bins.js");
            return pairs.map(([count, width]) => columnsFor(count, width, 190));
        }""",
        [list(pair) for pair in product(range(2, 13), (560, 800, 1000, 1400))],
    )
    for (count, width), columns in zip(
        product(range(2, 13), (560, 800, 1000, 1400)), found, strict=True
    ):
        assert columns == 1 or columns * 190 + (columns - 1) * 8 <= width
        assert columns == 1 or count % columns != 1
    assert found[3 * 4 : 4 * 4] == [1, 3, 5, 5]
