"""What a slide's claim rests on opens by key and by tap, turns no page, and Escape closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from kit.publish.slides.source import read_deck
from kit.widgets.assets import own_style
from kit.words.citation import as_html
from tests.publish.slides.conftest import SLIDES

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

IDS: Final = ("friends-first-lost", "crisis-lean-to-peers")
OPEN: Final = ".present .smk-claims[open]"


def test_a_claim_opens_on_a_slide_and_escape_closes_it(built: Path, new_page: NewPage) -> None:
    size = {"width": 1366, "height": 768}
    page = new_page(viewport=size, offline=True, reduced_motion="reduce", has_touch=True)
    page.goto((built / "seminar.html").as_uri())
    page.wait_for_function("() => window.Reveal?.isReady()")
    titles = [slide.title for slide in read_deck(SLIDES / "seminar.md").slides]
    here = titles.index("A small effect, or none") + 1
    page.evaluate("(slide) => Reveal.slide(slide)", here)
    summary = page.locator(".present .smk-claims > summary")
    for key in ("Enter", " "):
        summary.focus()
        page.keyboard.press(key)
        assert page.locator(OPEN).count() == 1
        box = page.locator(".present .smk-claims-more").bounding_box()
        assert box is not None
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= size["height"]
        assert "1,538 people" in page.locator(OPEN).inner_text()
        more = page.get_by_role("region", name="What this rests on")
        page.keyboard.press("Tab")
        assert more.evaluate("(here) => here === document.activeElement")
        more.evaluate("(here) => { here.style.maxHeight = '120px'; }")
        page.keyboard.press("End")
        page.wait_for_function("() => document.activeElement.scrollTop > 0")
        page.keyboard.press("Escape")
        assert page.locator(OPEN).count() == 0
        assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert page.evaluate("Reveal.getIndices().h") == here
    assert not page.evaluate("Reveal.isOverview()")
    summary.tap()
    assert page.locator(OPEN).count() == 1
    page.locator(".present h2").tap()
    assert page.locator(OPEN).count() == 0, "a tap beside it closes it"
    page.goto(f"{(built / 'seminar.html').as_uri()}?print-pdf")
    page.wait_for_selector(".pdf-page")
    line = page.locator(".pdf-page .smk-claims > summary", has_text="Beckers 2022")
    assert line.evaluate("(line) => getComputedStyle(line).display") == "block", "it opens nothing"
    assert "a review of eight studies" in line.inner_text()
    assert not page.locator(".smk-claims-more:visible").count()


def test_it_needs_no_script_covers_nothing_and_is_open_on_paper(new_page: NewPage) -> None:
    page = new_page(viewport={"width": 400, "height": 700})
    page.set_content(f"<style>{own_style('claims.css')}</style>{as_html(IDS)}<p id='next'>Next</p>")
    more, after = page.locator(".smk-claims-more"), page.locator("#next")
    assert not more.is_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert more.is_visible()
    shown, below = more.bounding_box(), after.bounding_box()
    assert shown is not None
    assert below is not None
    assert below["y"] >= shown["y"] + shown["height"], "what follows moves down"
    assert shown["x"] + shown["width"] <= 400
    page.keyboard.press("Space")
    assert not more.is_visible()
    summary = page.locator("summary").bounding_box()
    assert summary is not None
    assert summary["height"] >= 36
    page.emulate_media(media="print")
    assert (more.bounding_box() or {"height": 0})["height"] > 50
