"""What the kit calls evidence: each claim, and what exactly it rests on.

The claims stand in `claims.csv`, a row each. Whatever says *evidence*, on the screen, on a slide or
on paper, points to one of them. A claim rests on one source; what two sources say is two claims.
All of it is in the kit's own words: nobody is quoted.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from kit.words.sources import ABOUT, Source


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a source says.

    Attributes
    ----------
    id
        Tells the claim apart, such as "friends-first-lost".
    claim
        What the kit says, without its full stop.
    source
        The code of the source, as in `kit.words.sources`.
    place
        Where in the source: one of its `places`.
    rests_on
        What that place says, in the kit's words.
    how_sure
        What sort of evidence that is, such as "one qualitative study".
    beyond
        What the source does not say, though a reader may think so; may be empty.
    """

    id: str
    claim: str
    source: str
    place: str
    rests_on: str
    how_sure: str
    beyond: str

    @property
    def about(self) -> Source:
        """The source itself, with whom it studied."""
        return ABOUT[self.source]


def _read() -> dict[str, Claim]:
    with Path(__file__).with_name("claims.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["id"]: Claim(**row) for row in csv.DictReader(file)}


CLAIMS: Final[Mapping[str, Claim]] = MappingProxyType(_read())
"""Every claim by its id, in the order of the table."""


def claim(id_: str) -> Claim:
    """Return a claim by its id.

    Raises
    ------
    KeyError
        For an id that is not in the table.

    >>> claim("friends-first-lost").source
    'Brooks 2020'
    """
    return CLAIMS[id_]


def cited(ids: Iterable[str]) -> list[str]:
    """Return several claims as sentences, each with its source behind it.

    >>> cited(["crisis-lean-to-peers"])
    ['In a crisis people lean towards peers (Walker 2018).']
    """
    return [f"{each.claim} ({each.source})." for each in map(claim, ids)]


def ids_in(evidence: str) -> tuple[str, ...]:
    """Find the claims in a text such as `sentences` makes; what the kit doesn't know is passed by.

    >>> ids_in("In a crisis people lean towards peers; A trainer's own words")
    ('crisis-lean-to-peers',)
    """
    said = {each.strip() for each in evidence.split(";")}
    return tuple(each.id for each in CLAIMS.values() if each.claim in said)


def sentences(ids: Iterable[str]) -> str:
    """Return several claims as one text, as a table of evidence holds them.

    >>> sentences(["crisis-lean-to-peers", "partners-steady"])
    "In a crisis people lean towards peers; Partners' support was consistent over a year"
    """
    return "; ".join(claim(each).claim for each in ids)
