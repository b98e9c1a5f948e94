"""The local directory from a CSV table that a trainer edits for their own town."""

from __future__ import annotations

import re
from collections import Counter
from typing import Final

from kit.files import rows
from kit.files.csv_cells import Cells, Columns
from kit.model.directory import Directory, Offer, OfferError
from kit.model.members import BY_KIND
from kit.words import terms
from kit.words.errors import FileError, one_of, shorten

COLUMNS: Final = (
    *("place", "id", "name", "kind", "what", "elements", "wishes", "structure"),
    *("when", "where", "cost", "getting_there", "first_step"),
)


def read_directory(data: bytes, file: str, faults: list[FileError] | None = None) -> Directory:
    """Read a directory from the bytes of a CSV table; `file` is what errors call it.

    One row for each offer. What the columns mean: `datasets/local_directory.md`.

    Where `faults` is given, a row that is no offer is left out and its error added there. Of two
    offers with one id, or one name at one place, the second is left out; of rows of two places,
    those of the place with fewer.

    Raises
    ------
    FileError
        Naming the row and column: a column absent or unknown, a word that is no kind, element or
        structure (with the nearest one), an empty cell that is needed, an offer told twice, rows
        of two places. Without `faults`, nothing of such a file is read.
    """
    table = rows.table(data, file, faults)
    columns = Columns.of(table, COLUMNS, COLUMNS)
    for column in columns.others.values():
        problem = f"this is no column of a directory; {one_of(COLUMNS, column)}"
        raise table.error(problem, column)
    every = [Cells(columns, row) for row in table.rows]
    places = Counter(place for cells in every if (place := cells.text("place")))
    first = next(iter(places), "")
    place = first if faults is None else max(places, key=lambda each: places[each], default="")
    seen: dict[tuple[str, ...], int] = {}
    found = list(rows.collected(every, lambda cells: _new_offer(cells, place, seen), faults))
    if not found:
        raise FileError("there are no offers below the row of column names; add one.", file=file)
    if not place:
        raise table.error("place is empty in every row; name the town or area.", "place")
    try:
        return Directory(place, found)
    except OfferError as error:
        raise table.error(error.problem, error.field) from None


def _check_place(cells: Cells, place: str) -> None:
    here = cells.text("place")
    if here and here != place:
        raise cells.error(
            f"place is {shorten(here)!r}, but {shorten(place)!r} in another row. "
            "A directory is of one place: give both the same name, or make two files.",
            "place",
        )


def _new_offer(cells: Cells, place: str, seen: dict[tuple[str, ...], int]) -> Offer:
    _check_place(cells, place)
    offer = _offer(cells)
    own, named = (offer.id,), (offer.name.casefold(), offer.where.casefold())
    if own in seen:
        problem = f"{shorten(offer.id)!r} is the id of row {seen[own]} already; give each its own."
        raise cells.error(problem, "id")
    if named in seen:
        raise cells.error(
            f"{shorten(offer.name)!r} stands in row {seen[named]} already, at the same place; "
            "keep one.",
            "name",
        )
    seen |= {own: cells.row.number, named: cells.row.number}
    return offer


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
