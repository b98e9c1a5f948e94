"""What a slide's claim rests on opens by key and by tap, turns no page, and Escape closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import expect

from kit.publish.slides.source import read_deck
from kit.widgets.assets import own_style
from kit.words.citation import as_html, put_in
from tests.publish.slides.conftest import SLIDES

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

IDS: Final = ("friends-first-lost", "crisis-lean-to-peers")
OPEN: Final = ".present .smk-claims[open]"
COVERS: Final = """() => {
    const open = document.querySelector(".present .smk-claims[open]");
    const more = open.querySelector(".smk-claims-more");
    const [page, slide, words] = [open, open.closest("section"), more].map(
        (each) => each.getBoundingClientRect(),
    );
    const line = open.firstElementChild.getBoundingClientRect();
    const meet = (a, b) => a.left < b.right && b.left < a.right
        && a.top < b.bottom && b.top < a.bottom;
    return {
        covers: ["left", "top", "right", "bottom"].every(
            (side) => Math.abs(page[side] - slide[side]) <= 1,
        ),
        line: document.elementFromPoint(line.left + 40, line.top + 15).tagName,
        free: words.top >= line.bottom && [
            ...document.querySelectorAll(".slide-number, .controls button.enabled"),
        ].every((each) => !meet(each.getBoundingClientRect(), words)),
        letters: parseFloat(getComputedStyle(more.querySelector("li")).fontSize)
            * slide.width / open.closest("section").offsetWidth,
    };
}"""
"""What is open: is its slide covered and its line seen, are number and arrows free, how large."""


def turn_to(page: Page, built: Path, deck: str, title: str) -> int:
    """Open a deck at the slide of this title; give the slide's number."""
    page.goto((built / f"{deck}.html").as_uri())
    page.wait_for_function("() => window.Reveal?.isReady()")
    titles = [slide.title for slide in read_deck(SLIDES / f"{deck}.md").slides]
    here = titles.index(title) + 1
    page.evaluate("(slide) => Reveal.slide(slide)", here)
    return here


def test_a_claim_opens_on_a_slide_and_escape_closes_it(built: Path, new_page: NewPage) -> None:
    size = {"width": 1366, "height": 768}
    page = new_page(viewport=size, offline=True, reduced_motion="reduce", has_touch=True)
    here = turn_to(page, built, "seminar", "A small effect, or none")
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
    expect(page.locator(OPEN)).to_have_count(1)
    page.touchscreen.tap(size["width"] / 2, size["height"] - 60)
    expect(page.locator(OPEN), "a tap beside it closes it").to_have_count(0)
    page.goto(f"{(built / 'seminar.html').as_uri()}?print-pdf")
    page.wait_for_selector(".pdf-page")
    line = page.locator(".pdf-page .smk-claims > summary", has_text="Beckers 2022")
    assert line.evaluate("(line) => getComputedStyle(line).display") == "block", "it opens nothing"
    assert "a review of eight studies" in line.inner_text()
    assert not page.locator(".smk-claims-more:visible").count()


@pytest.mark.parametrize("width, height, letters", [(1280, 720, 23.5), (390, 844, 16)])
def test_what_opens_is_a_page_of_its_own_over_the_slide(
    built: Path, new_page: NewPage, width: int, height: int, letters: float
) -> None:
    page = new_page(
        viewport={"width": width, "height": height},
        offline=True,
        reduced_motion="reduce",
        has_touch=True,
    )
    here = turn_to(page, built, "half_day", "Wishes before offers")
    lines = page.locator(".present .smk-claims > summary")
    assert lines.count() == 2
    for number, said in enumerate(("on an island", "1,538 people")):
        lines.nth(number).tap()
        expect(page.locator(OPEN)).to_have_count(1)
        assert said in page.locator(OPEN).inner_text()
        shown = page.evaluate(COVERS)
        assert shown == {
            "covers": True,
            "line": "SUMMARY",
            "free": True,
            "letters": shown["letters"],
        }
        assert shown["letters"] >= letters
        if not number:
            page.locator(".present .smk-claims[open] li").first.tap()
            expect(page.locator(OPEN), "its words can be tapped").to_have_count(1)
            lines.nth(number).tap()
            expect(page.locator(OPEN), "the line that opens it closes it").to_have_count(0)
    lines.first.focus()
    assert page.locator(OPEN).count() == 0, "what is reached by key is never covered"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert lines.nth(1).evaluate("(line) => line === document.activeElement")
    assert page.locator(OPEN).count() == 0
    lines.evaluate_all("(both) => { for (const each of both) each.parentElement.open = true; }")
    expect(page.locator(OPEN)).to_have_count(1)
    page.keyboard.press("ArrowRight")
    assert page.locator(".smk-claims[open]").count() == 0, "the next slide closes it"
    assert page.evaluate("Reveal.getIndices().h") == here + 1


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


def test_in_a_table_it_opens_in_its_row_and_fits_a_phone(new_page: NewPage) -> None:
    from markdown_it import MarkdownIt

    rows = [f"| a kind | what is said | {{{{claims: {each}}}}} | what we assume |" for each in IDS]
    table = put_in(
        "\n".join(["| | evidence | source | illustration |", "|---|---|---|---|", *rows])
    )
    page = new_page(viewport={"width": 390, "height": 844})
    page.set_content(
        f"<style>{own_style('claims.css')}</style>"
        f"{MarkdownIt('commonmark', {'html': True}).enable('table').render(table)}"
    )
    assert page.locator("tbody td").count() == 8
    line, more = page.locator("td > details > summary"), page.locator("td .smk-claims-more")
    assert line.first.inner_text() == "Brooks 2020, one qualitative study"
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 844})
        line.first.click()
        shown, below = more.first.bounding_box(), line.nth(1).bounding_box()
        assert shown is not None
        assert below is not None
        assert below["y"] >= shown["y"] + shown["height"], "the next row moves down"
        assert shown["width"] >= 220
        assert shown["x"] + shown["width"] <= width
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert "29 people" in more.first.inner_text()
        assert not more.nth(1).is_visible()
        line.first.click()
