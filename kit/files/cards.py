"""Cards to sort, from a CSV table that a trainer can edit in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kit.cards import IF_EMPTY, Bin, Card
from kit.errors import FileError, one_of, shorten
from kit.files import rows
from kit.files.csv_cells import Cells, Columns
from kit.members import is_visible

COLUMNS: Final = ("id", "text", "bin", "reason", "hint")
"""What a row needs. The hint may be empty; the rest may not."""


def read_cards(data: bytes, file: str, bins: Iterable[Bin]) -> tuple[Card, ...]:
    r"""Read cards that go into these bins from a CSV table.

    A bin may stand in the file in small or capital letters.

    Parameters
    ----------
    data
        The file's bytes.
    file
        What the person calls the file, for messages.
    bins
        The bins into which the cards may go; one that no card goes into is allowed.

    Raises
    ------
    FileError
        Naming the row and column, where a bin is unknown, a cell is empty, or an id or a text is
        there twice; and where there is no card at all.

    >>> table = b"id,text,bin,reason,hint\nlemon,A lemon.,sour,It puckers the mouth.,\n"
    >>> read_cards(table, "fruit.csv", [Bin("sweet"), Bin("sour")])[0].bin
    'sour'
    """
    table = rows.table(data, file)
    columns = Columns.of(table, COLUMNS, COLUMNS)
    for name in columns.others.values():
        raise table.error(f"this is no column of cards; {one_of(COLUMNS, name)}", name)
    names = {_same(each.name): each.name for each in bins}
    found: list[Card] = []
    first: dict[tuple[str, str], int] = {}
    for row in table.rows:
        card = _card(Cells(columns, row), names)
        for column, value in (("id", card.id), ("text", card.text)):
            before = first.setdefault((column, _same(value)), row.number)
            if before != row.number:
                problem = f"{shorten(value)!r} stands in row {before} already. Change one of them."
                raise row.error(problem, columns.known[column])
        found.append(card)
    if not found:
        problem = "there is no card in the file. Add a row for each, below the column names."
        raise FileError(problem, file=file)
    return tuple(found)


def _card(cells: Cells, bins: dict[str, str]) -> Card:
    texts = {name: cells.text(name) for name in COLUMNS}
    for name, advice in IF_EMPTY.items():
        if not is_visible(texts[name]):
            raise cells.error(f"{name} is empty. {advice}", name)
    known = bins.get(_same(texts["bin"]))
    if known is None:
        listed = one_of(bins.values(), texts["bin"])
        raise cells.error(f"bin is {shorten(texts['bin'])!r}; {listed}", "bin")
    return Card(**{**texts, "bin": known})


def _same(text: str) -> str:
    return " ".join(text.split()).casefold()
