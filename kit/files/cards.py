"""Cards to sort, from a CSV table that a trainer can edit in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kit.files import rows
from kit.files.csv_cells import Cells, Columns, plain
from kit.model.cards import IF_EMPTY, OTHER_BIN, Bin, Card
from kit.model.members import is_visible
from kit.words.errors import FileError, one_of, shorten

NEEDED: Final = ("id", "text", "bin", "reason", "hint")
"""The columns of every table of cards. The hint may be empty in a row; the rest may not."""

COLUMNS: Final = (*NEEDED, "arguable", "next_step", "warning")
"""All columns there are. The last three may be absent: tables from before them are as good."""

_MAY_BE_EMPTY: Final = tuple(name for name in COLUMNS if name not in IF_EMPTY)


def read_cards(
    data: bytes, file: str, bins: Iterable[Bin], faults: list[FileError] | None = None
) -> tuple[Card, ...]:
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
    faults
        Where it is given, a row that is no card is left out and its error added here; otherwise
        such an error is raised. Of two cards with one id or text, the second is left out.

    >>> table = b"id,text,bin,reason,hint\nlemon,A lemon.,sour,It puckers the mouth.,\n"
    >>> read_cards(table, "fruit.csv", [Bin("sweet"), Bin("sour")])[0].bin
    'sour'
    """
    table = rows.table(data, file, faults)
    columns = Columns.of(table, COLUMNS, NEEDED)
    for name in columns.others.values():
        raise table.error(f"this is no column of cards; {one_of(COLUMNS, name)}", name)
    names = {_same(each.name): each.name for each in bins}
    first: dict[tuple[str, str], int] = {}
    every = (Cells(columns, row) for row in table.rows)
    found = tuple(rows.collected(every, lambda cells: _new_card(cells, names, first), faults))
    if not found:
        problem = "there is no card in the file. Add a row for each, below the column names."
        raise FileError(problem, file=file)
    return found


def _new_card(cells: Cells, names: dict[str, str], first: dict[tuple[str, str], int]) -> Card:
    card = _card(cells, names)
    keys = {"id": _same(card.id), "text": _same(card.text)}
    for column, value in (("id", card.id), ("text", card.text)):
        before = first.get((column, keys[column]))
        if before is not None:
            problem = f"{shorten(value)!r} stands in row {before} already. Change one of them."
            raise cells.error(problem, column)
    first |= dict.fromkeys(keys.items(), cells.row.number)
    return card


def _card(cells: Cells, bins: dict[str, str]) -> Card:
    texts = {name: cells.text(name) for name in COLUMNS}
    for name, advice in IF_EMPTY.items():
        if not is_visible(texts[name]):
            raise cells.error(f"{name} is empty. {advice}", name)
    # A space of no width is nothing to read, and would be shown as an empty sentence.
    texts |= {name: "" for name in _MAY_BE_EMPTY if not is_visible(texts[name])}
    texts["bin"] = _bin(cells, "bin", bins)
    if texts["arguable"]:
        texts["arguable"] = _bin(cells, "arguable", bins)
        if texts["arguable"] == texts["bin"]:
            raise cells.error(f"arguable says the same as bin. {OTHER_BIN}", "arguable")
    return Card(**texts)


def _bin(cells: Cells, column: str, bins: dict[str, str]) -> str:
    text = cells.text(column)
    like = (name for name in bins.values() if plain(name) == plain(text))
    known = bins.get(_same(text)) or next(like, None)
    if known is None:
        raise cells.error(f"{column} is {shorten(text)!r}; {one_of(bins.values(), text)}", column)
    return known


def _same(text: str) -> str:
    return " ".join(text.split()).casefold()
