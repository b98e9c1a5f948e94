"""The handout `everyday_and_crisis`: two blank maps side by side, with three questions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kit.publish.handouts.pictures import blank

if TYPE_CHECKING:
    from kit.publish.handouts.papers import Paper

BETWEEN_MM: Final = 8
UNDER_MM: Final = 64
"""What the title above the maps and the questions below take of an A4 sheet."""


def content(paper: Paper) -> dict[str, Any]:
    """Give the map, which stands twice on the sheet, and how wide it is there.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> content(PAPERS["a4"])["wide"] < 297 / 2
    True
    """
    beside = (paper.inside_high_mm - BETWEEN_MM * paper.unit) / 2
    wide = min(beside, paper.inside_mm - UNDER_MM * paper.unit)
    return {
        "title": "Everyday and crisis",
        "map": blank(wide, paper.unit),
        "wide": wide,
    }
