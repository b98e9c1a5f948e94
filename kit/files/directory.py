"""The local directory from a CSV table that a trainer edits for their own town."""

from __future__ import annotations

import re
from typing import Final

from kit import terms
from kit.directory import Directory, Offer, OfferError
from kit.errors import FileError, one_of, shorten
from kit.files import rows
from kit.files.csv_cells import Cells, Columns
from kit.members import BY_KIND

COLUMNS: Final = (
    "place",
    "id",
    "name",
    "kind",
    "what",
    "elements",
    "wishes",
    "structure",
    "when",
    "where",
    "cost",
    "getting_there",
    "first_step",
)


def read_directory(data: bytes, file: str) -> Directory:
    """Read a directory from the bytes of a CSV table; `file` is what errors call it.

    One row for each offer. What the columns mean: `datasets/local_directory.md`.

    Raises
    ------
    FileError
        Naming the row and column: a column absent or unknown, a word that is no kind, element or
        structure (with the nearest one), an empty cell that is needed, an offer told twice, rows
        of two places. Nothing of such a file is read.
    """
    table = rows.table(data, file)
    columns = Columns.of(table, COLUMNS, COLUMNS)
    for column in columns.others.values():
        problem = f"this is no column of a directory; {one_of(COLUMNS, column)}"
        raise table.error(problem, column)
    found: list[tuple[Cells, Offer]] = []
    place = ""
    for row in table.rows:
        cells = Cells(columns, row)
        place = _one_place(cells, place)
        offer = _offer(cells)
        for before, other in found:
            _refuse_twice(cells, offer, before.row.number, other)
        found.append((cells, offer))
    if not found:
        raise FileError("there are no offers below the row of column names; add one.", file=file)
    if not place:
        raise table.error("place is empty in every row; name the town or area.", "place")
    return Directory(place, [offer for _, offer in found])


def _one_place(cells: Cells, place: str) -> str:
    here = cells.text("place")
    if place and here and here != place:
        raise cells.error(
            f"place is {shorten(here)!r}, but {shorten(place)!r} in a row above. "
            "A directory is of one place: give both the same name, or make two files.",
            "place",
        )
    return place or here


def _offer(cells: Cells) -> Offer:
    kind = cells.word("kind", terms.KINDS)
    if kind is None:
        raise cells.error(f"kind is empty; {one_of(terms.KINDS)}", "kind")
    texts = ("id", "name", "what", "when", "where", "cost", "getting_there", "first_step")
    wishes = [part for part in re.split("[;\n]", cells.text("wishes")) if part.strip()]
    try:
        return Offer(
            kind=kind,
            elements=cells.elements("elements"),
            wishes=wishes,
            structure=cells.word("structure", terms.STRUCTURES) or BY_KIND,
            **{name: cells.text(name) for name in texts},
        )
    except OfferError as error:
        raise cells.error(error.problem, error.field) from None


def _refuse_twice(cells: Cells, offer: Offer, row: int, other: Offer) -> None:
    if offer.id == other.id:
        problem = f"{shorten(offer.id)!r} is the id of row {row} already; give each its own."
        raise cells.error(problem, "id")
    if (offer.name.casefold(), offer.where.casefold()) == (
        other.name.casefold(),
        other.where.casefold(),
    ):
        raise cells.error(
            f"{shorten(offer.name)!r} stands in row {row} already, at the same place; keep one.",
            "name",
        )
