"""Where to turn to, with as many services as a large town has: on one slide, and on one sheet."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import pypdfium2  # type: ignore[import-untyped]
import pytest

from kit.publish.slides import __main__ as command
from tests.conftest import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

MANY: Final = 11
LEAST: Final = {(1280, 720): 17.5, (390, 844): 11}
"""The smallest letters, in pixels of the screen, by its size."""


@pytest.fixture
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The half day's deck and run sheet with eleven services."""
    for each in ("slides", "notebooks", "datasets", "README.md"):
        (tmp_path / each).symlink_to(ROOT / each)
    rows = [
        f"| You need someone for matters of sort {number}, at any time of day "
        f"| The service number {number} of our town | call **0800 1111 {number:02}** |"
        for number in range(MANY)
    ]
    text = (ROOT / "notebooks" / "signposting.md").read_text("utf-8")
    own = re.sub(r"(\|---.*\n)(?:\|.*\n)+", lambda head: head[1] + "\n".join(rows) + "\n", text)
    (tmp_path / "my-work").mkdir()
    (tmp_path / "my-work" / "signposting.md").write_text(own, encoding="utf-8")
    monkeypatch.setattr(command, "SLIDES", tmp_path / "slides")
    assert command.main(["half_day", "--out", str(tmp_path / "dist")]) == 0
    return tmp_path / "dist"


def test_many_services_stand_on_one_slide_and_on_one_sheet(built: Path, new_page: NewPage) -> None:
    for (wide, high), least in LEAST.items():
        page = new_page(viewport={"width": wide, "height": high}, offline=True)
        page.goto(f"{(built / 'half_day.html').as_uri()}#/where-to-turn-to")
        page.wait_for_function("() => window.Reveal?.isReady()")
        slide = page.locator(".slides > .present")
        frame, last = slide.bounding_box(), slide.locator(".signposting > :last-child")
        assert slide.locator("tbody tr").count() == MANY
        assert frame is not None
        box = last.bounding_box()
        assert box is not None
        assert box["y"] + box["height"] < frame["y"] + frame["height"] - 40 * frame["width"] / 1280
        size = slide.evaluate(
            "(slide) => Math.min(...[...slide.querySelectorAll('th, td, p')].map((each) => "
            "parseFloat(getComputedStyle(each).fontSize))) "
            "* slide.getBoundingClientRect().width / slide.offsetWidth"
        )
        assert size >= least
    page = new_page(offline=True)
    page.goto((built / "half_day_run_sheet.html").as_uri())
    printed = page.pdf(prefer_css_page_size=True)
    with pypdfium2.PdfDocument(printed) as sheets:
        said = [sheet.get_textpage().get_text_range() for sheet in sheets]
    assert max(len(re.findall("0800 1111", each)) for each in said) == MANY
    # Nor are the five steps parted.
    steps = next(each for each in said if "Stop. The exercise can wait." in each)
    assert "Follow up afterwards" in steps
