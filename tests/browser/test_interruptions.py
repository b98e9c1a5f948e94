"""What stands on the screen is never lost, whatever happens; and Saved is never said in vain."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.browser.interruptions import INTERRUPTIONS, Seat, interrupt

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext

    from tests.browser.server import Jupyter

pytestmark = pytest.mark.browser


def test_nothing_is_lost_and_nothing_false_is_said(
    jupyter: Jupyter, browser: Browser, context: BrowserContext
) -> None:
    seat = Seat(jupyter, browser, Random(1))
    start, _ = seat.seen()
    offers = 0
    # One of each sort; `benchmarks/interruptions.py` has hundreds, in any order.
    for name in ("killed", "closed", "deleted", "disk full"):
        assert name in INTERRUPTIONS
        lost, false, answered = interrupt(seat, name, start)
        assert (name, lost, false) == (name, [], [])
        offers += answered
    assert offers
    seat.context.close()
