"""The sources that the kit's words and claims rest on, by the short code that cites them.

They stand in `sources.csv`, a row each: what the source is, who was studied and how, what it can
say and what it cannot, and the places in its text to which a claim may point. No source is part
of the kit: a place names a section, or a theme where the text has no headings.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

KIT: Final = "kit"
"""The code of what is the kit's own and no source says."""


@dataclass(frozen=True, slots=True)
class Source:
    """Where something is said, and how far one may lean on it.

    Attributes
    ----------
    code
        The short name that cites it, such as "Brooks 2020".
    citation
        The full reference.
    known_from
        How much of it was read for this kit.
    population
        Who was studied: how many, and where.
    design
        What sort of work it is.
    can_say, cannot_say
        What it is evidence of, and what it is not.
    places
        The sections or themes of its text to which a claim may point.
    anchors
        For each place two to four words that stand there and nowhere else in the text, in the order
        of the places; none where we had no text to look them up in.
    """

    code: str
    citation: str
    known_from: str
    population: str
    design: str
    can_say: str
    cannot_say: str
    places: tuple[str, ...]
    anchors: tuple[str, ...]


def _read() -> dict[str, Source]:
    with Path(__file__).with_name("sources.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["code"]: _source(**row) for row in csv.DictReader(file)}


def _source(places: str, anchors: str, **cells: str) -> Source:
    return Source(**cells, places=_listed(places), anchors=_listed(anchors))


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(each for each in cell.split("; ") if each)


ABOUT: Final[Mapping[str, Source]] = MappingProxyType(_read())
"""Each source by its code, with whom it studied, and what it can and cannot say."""

SOURCES: Final[Mapping[str, str]] = MappingProxyType(
    {code: source.citation for code, source in ABOUT.items()}
)
"""The full reference of each source, by its code."""
