"""The clock of a task and of a break: for the room, without a sound, and said sparingly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kit.publish.slides.source import read_deck
from tests.publish.slides.conftest import SLIDES

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

DECK: Final = read_deck(SLIDES / "half_day.md")
DIGITS: Final = ".present .clock span:first-child"
SAYS: Final = ".clock-says"


def go_to(page: Page, title: str) -> None:
    number = next(n for n, slide in enumerate(DECK.slides, 1) if slide.title == title)
    page.evaluate("(slide) => Reveal.slide(slide)", number)


@pytest.fixture
def page(built: Path, new_page: NewPage) -> Page:
    """The half day's deck, at its first task, at a time of day that the test moves on."""
    page = new_page(viewport={"width": 1280, "height": 720}, offline=True, reduced_motion="reduce")
    page.clock.install()
    page.goto((built / "half_day.html").as_uri())
    page.wait_for_function("() => window.Reveal?.isReady()")
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    go_to(page, "Open the first map")
    return page


def test_every_task_and_break_has_one_and_no_other_slide(page: Page) -> None:
    assert DECK.timetable is not None
    clocks = page.evaluate(
        "() => [...document.querySelectorAll('.slides > section')].map("
        "(slide) => slide.querySelector('.clock span')?.textContent ?? '')"
    )
    planned = ["" if step.what == "talk" else f"{step.minutes}:00" for step in DECK.timetable.steps]
    assert clocks == ["", *planned]


def test_it_counts_down_by_key_and_by_tap_and_says_little(page: Page) -> None:
    page.evaluate(
        "() => { const says = document.querySelector('.clock-says'); window.heard = [];"
        " new MutationObserver(() => heard.push(says.textContent))"
        ".observe(says, { childList: true }); }"
    )
    assert page.locator(DIGITS).text_content() == "8:00"
    page.keyboard.press("t")
    page.clock.fast_forward(61_000)
    assert page.locator(DIGITS).text_content() == "6:59"
    page.locator(".present .clock").click()
    page.clock.fast_forward(60_000)
    assert page.locator(DIGITS).text_content() == "6:59", "it is paused"
    # Space presses the clock that has the focus, and does not turn the page.
    page.keyboard.press("Space")
    # Where a plus needs Shift, and where it has a key of its own, it is heard once.
    page.keyboard.press("Shift++")
    assert page.locator(DIGITS).text_content() == "7:59"
    for minutes in (1, 2, 3, 1, 1):
        page.clock.fast_forward(minutes * 60_000)
    assert page.locator(DIGITS).text_content() == "0:00"
    assert page.locator(".present .clock-hint").text_content() == "Time is up"
    assert page.locator(".present .clock").get_attribute("aria-label") == "Clock: time is up"
    assert page.evaluate("heard") == [
        *("8 minutes from now.", "The clock is paused.", "7 minutes from now."),
        *("5 minutes left.", "1 minute left.", "Time is up."),
    ]


def test_it_goes_on_while_another_slide_is_shown_and_is_not_said_there(page: Page) -> None:
    page.keyboard.press("t")
    go_to(page, "Where to turn to")
    page.keyboard.press("t")
    page.clock.fast_forward(8 * 60_000)
    assert page.locator(SAYS).text_content() == "8 minutes from now."
    go_to(page, "Open the first map")
    assert page.locator(DIGITS).text_content() == "0:00"


def test_it_makes_no_sound_and_fades_nothing(page: Page) -> None:
    page.keyboard.press("t")
    assert page.evaluate("document.querySelectorAll('audio, video').length") == 0
    look = page.evaluate(
        "(() => { const look = getComputedStyle(document.querySelector("
        "'.present .clock')); return [look.animationName, "
        "look.transitionDuration]; })()"
    )
    assert look == ["none", "0s"]


def test_it_starts_from_the_speaker_view(built: Path, new_page: NewPage) -> None:
    page = new_page(viewport={"width": 1280, "height": 720}, offline=True)
    page.goto(f"{(built / 'half_day.html').as_uri()}#/open-the-first-map")
    page.wait_for_function("() => window.Reveal?.isReady()")
    with page.context.expect_page() as opened:
        page.keyboard.press("s")
    small = opened.value.frame_locator("#current-slide iframe")
    small.locator(".present h2").wait_for()
    assert small.locator(".clock").count() == 0, "one clock, the room's"
    opened.value.keyboard.press("+")
    opened.value.keyboard.press("t")
    page.wait_for_function(
        "() => document.querySelector('.present .clock').dataset.state === 'running'"
    )
    assert page.locator(".clock-says").text_content() == "9 minutes from now."
