"""The handout `glossary`: every word of the vocabulary with its meaning and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kit import terms
from kit.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kit.paper.sheets import Paper
    from kit.terms import Term

SECTIONS: Final[tuple[tuple[str, Mapping[str, Term]], ...]] = (
    ("Kinds of network member", terms.KINDS),
    ("Sorts of members", terms.CATEGORIES),
    ("What the circles stand for", terms.CRITERIA),
    ("Influence", terms.INFLUENCES),
    ("Occasions", terms.OCCASIONS),
    ("Contact", terms.CONTACTS),
    ("The five elements of social support", terms.ELEMENTS),
    ("Structures of support", terms.STRUCTURES),
    ("Messages that comfort", terms.COMFORTING_MESSAGES),
    ("Features of peer support", terms.PEER_SUPPORT),
    ("Caring relationships", terms.CARING_RELATIONSHIPS),
    ("Risks of social support", terms.RISKS),
)


def content(_: Paper) -> dict[str, Any]:
    """Give the words by section, and the sources that they name.

    >>> from kit.paper.sheets import PAPERS
    >>> content(PAPERS["a4"])["sections"][0]["words"][0]["name"]
    'partner'
    """
    cited = {term.source for _, known in SECTIONS for term in known.values()}
    return {
        "title": "Glossary",
        "sections": [
            {
                "heading": heading,
                "words": [
                    {"name": each.name, "definition": each.definition, "source": each.source}
                    for each in known.values()
                ],
            }
            for heading, known in SECTIONS
        ],
        "sources": [
            {"code": code, "full": full} for code, full in SOURCES.items() if code in cited
        ],
    }
