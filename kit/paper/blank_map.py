"""The handout `blank_map`: three empty circles, and the signs to draw with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kit import terms
from kit.paper.pictures import blank, sign

if TYPE_CHECKING:
    from kit.paper.sheets import Paper


def content(paper: Paper) -> dict[str, Any]:
    """Give what stands on the sheet.

    >>> from kit.paper.sheets import PAPERS
    >>> len(content(PAPERS["a4"])["kinds"])
    13
    """
    wide = min(paper.inside_mm, 0.63 * paper.height_mm)
    return {
        "title": "A support map",
        "map": blank(wide, paper.unit),
        "wide": wide,
        "kinds": [{"name": kind, "svg": sign(kind)} for kind in terms.KINDS],
        "influences": [{"name": each, "svg": sign("friend", each)} for each in terms.INFLUENCES],
    }
