"""The glossary: every word of the vocabulary in one place, with its meaning and its source."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kit.words import terms
from kit.words.sources import ABOUT, KIT, SOURCES
from kit.words.terms import Term

SECTIONS: Final[tuple[tuple[str, Mapping[str, Term]], ...]] = (
    ("What maps are made of", terms.CONCEPTS),
    ("Kinds of network member", terms.KINDS),
    ("Categories of members", terms.CATEGORIES),
    ("What the circles stand for", terms.CRITERIA),
    ("Influence", terms.INFLUENCES),
    ("Occasions", terms.OCCASIONS),
    ("Contact", terms.CONTACTS),
    ("The five elements of social support", terms.ELEMENTS),
    ("Comforting messages", terms.COMFORTING_MESSAGES),
    ("Structures of support", terms.STRUCTURES),
    ("Features of peer support", terms.PEER_SUPPORT),
    ("Caring relationships", terms.CARING_RELATIONSHIPS),
    ("Risks of social support", terms.RISKS),
    ("Reasons for less contact", terms.LESS_CONTACT),
    ("Trust", terms.TRUST),
    ("Why a member stands in the centre", terms.PLACED_FOR),
)
"""The parts of the glossary in reading order: a heading, and its words."""

_OPENING: Final = """\
# Glossary

<!-- Written by `python3 kit build`. Edit the vocabulary, kit/words/terms.csv, instead. -->

One word for one thing: these are the words of the maps, the notebooks, the slides and the handouts.
After each meaning stands where it comes from, and then which words are the source's and which are
ours; *kit* is our own.
"""


def cited() -> dict[str, str]:
    """Return the sources that the glossary names, by their short codes.

    >>> "Leach 2016" in cited()
    True
    """
    codes = {term.source for _, words in SECTIONS for term in words.values()}
    return {code: full for code, full in SOURCES.items() if code in codes}


def studied(code: str) -> str:
    """Tell how a source came about and whom it studied, to go behind its reference."""
    about = ABOUT[code]
    return "" if code == KIT else f" {about.design}. Who was studied: {about.population}."


def origin(term: Term) -> str:
    """Tell where a meaning comes from, and which words are whose."""
    return term.source if term.source == KIT else f"{term.source}; {term.whose_words}"


def as_markdown() -> str:
    """Return the glossary as a page of Markdown."""
    parts = [_OPENING]
    for heading, words in SECTIONS:
        lines = [
            f"- **{term.name}**: {term.definition} ({origin(term)})" for term in words.values()
        ]
        parts.append("\n".join([f"## {heading}", "", *lines, ""]))
    sources = [f"- **{code}**: {full}.{studied(code)}" for code, full in cited().items()]
    parts.append("\n".join(["## Sources", "", *sources, ""]))
    return "\n".join(parts)
