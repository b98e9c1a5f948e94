"""The vocabulary: every word that the kit uses for a thing, with its meaning and its source.

A term's name is the one word for the thing everywhere: in code, in the data, on the screen and
in the slides. The words stand in `terms.csv`, a row each, in the order in which they are listed
everywhere; the glossary and the codebooks are made from it.

Sources are given by short codes that `kit.words.sources.SOURCES` spells out.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kit.words.sources import KIT


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the field: its name, what it means, and where that comes from.

    `from_source` says which words of the meaning the source has, and `from_kit` which are ours.
    """

    name: str
    definition: str
    source: str
    from_source: str = ""
    from_kit: str = ""

    @property
    def whose_words(self) -> str:
        """Tell which words are the source's and which the kit's.

        >>> STRUCTURES["informal"].whose_words
        'the source: informal, such as a friend; the kit: “by choice”'
        """
        if self.source == KIT:
            return "all the kit's"
        said = f"the source: {self.from_source}"
        return f"{said}; the kit: {self.from_kit}" if self.from_kit else said


@dataclass(frozen=True, slots=True)
class Kind(Term):
    """A kind of network member.

    `category` is one of `CATEGORIES`. `human`: members of this kind are people or made of people.
    `person`: one member is one person (or a service). `structure` is the one that a member of this
    kind has unless said otherwise; only persons have one by default, and only humans can have one.
    """

    category: str = "people"
    human: bool = False
    person: bool = False
    structure: str | None = None
    plural: str = ""


with Path(__file__).with_name("terms.csv").open(encoding="utf-8-sig", newline="") as _file:
    _ROWS: Final = tuple(csv.DictReader(_file))


def _terms(vocabulary: str) -> Mapping[str, Term]:
    rows = [row for row in _ROWS if row["vocabulary"] == vocabulary]
    return MappingProxyType(
        {
            row["name"]: Term(
                row["name"],
                row["definition"],
                row["source"],
                row["from_source"] or "",
                row["from_kit"] or "",
            )
            for row in rows
        }
    )


def _kinds() -> Mapping[str, Kind]:
    rows = {row["name"]: row for row in _ROWS if row["vocabulary"] == "kinds"}
    return MappingProxyType(
        {
            name: Kind(
                name,
                row["definition"],
                row["source"],
                row["from_source"] or "",
                row["from_kit"] or "",
                category=row["category"],
                human=row["human"] == "yes",
                person=row["person"] == "yes",
                structure=row["structure"] or None,
                plural=row["plural"],
            )
            for name, row in rows.items()
        }
    )


CONCEPTS = _terms("concepts")
"""The words for what maps are made of, and for how sure a statement is."""
KINDS = _kinds()
CATEGORIES = _terms("categories")
CRITERIA = _terms("criteria")
"""What the circles of a map stand for. Maps with different criteria are never compared."""

CIRCLES: Mapping[str, tuple[str, str, str]] = MappingProxyType(
    {
        "importance": ("most important", "important", "also matters"),
        "closeness": ("closest", "close", "less close"),
    }
)
"""The words on circles 1, 2 and 3, for each criterion."""

INFLUENCES = _terms("influences")
ELEMENTS = _terms("elements")
"""The five elements of social support."""
STRUCTURES = _terms("structures")
OCCASIONS = _terms("occasions")
CONTACTS = _terms("contacts")
"""How often there is contact, most often first."""
CARING_RELATIONSHIPS = _terms("caring relationships")
RISKS = _terms("risks")
COMFORTING_MESSAGES = _terms("comforting messages")
"""The two kinds of message with which people try to comfort."""
PEER_SUPPORT = _terms("peer support")
"""The four features of peer support. The source names them; the wording here is the kit's."""
LESS_CONTACT = _terms("reasons for less contact")
"""Why there is less contact with a member than before, in a crisis or over a year."""
TRUST = _terms("trust")
"""What becomes of trust between two people: it was a fundamental condition of relational work."""
PLACED_FOR = _terms("placed for")
"""Why a member stands in the centre of a map."""
