"""The handout `blank_map`: three empty circles, and the signs to draw with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kit.publish.handouts.pictures import blank, sign
from kit.words import terms

if TYPE_CHECKING:
    from kit.publish.handouts.papers import Paper


def content(paper: Paper) -> dict[str, Any]:
    """Give what stands on the sheet.

    >>> from kit.publish.handouts.papers import PAPERS
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
