"""The table of rates as a CSV file that a trainer edits in a spreadsheet.

Read whole or refused whole: every error names the file, the row, the column and what to do.
What the columns mean: `datasets/crisis_rates.md`.
"""

from __future__ import annotations

import csv
import io
import os
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from kit.crisis.rate_rows import CHANCES, SHIFTS, KindRates, RateError, StepIn
from kit.crisis.rates import ILLUSTRATION, Rates
from kit.disk.atomic import write_text
from kit.disk.folders import data_folder
from kit.files.csv_cells import decimal, guarded, unguarded
from kit.files.limits import RATES
from kit.files.rows import Row, Table, table
from kit.files.source import read_bytes
from kit.model.checks import a_path
from kit.words import terms
from kit.words.errors import FileError, one_of, shorten

MEMBER: Final = "member"
STEPS_IN: Final = "steps in"
COLUMNS: Final = (
    "row",
    "kind",
    "name",
    "circle",
    "remain",
    "circle_1_shift",
    "circle_3_shift",
    "moves_closer",
    "pushed_out",
    "pushed_out_if_negative",
    "returns",
    "steps_in",
    "stays",
    "numbers_are",
    "evidence",
    "source",
    "assumed",
)
_EITHER: Final = {"row", "kind", "numbers_are", "evidence", "source", "assumed"}
_OF_ROW: Final = {
    MEMBER: {"kind", *SHIFTS, *CHANCES} - {"steps_in"},
    STEPS_IN: {"kind", "name", "circle", "steps_in", "stays"},
}
"""The columns that a row of each sort has to fill in; of the others, it leaves these empty."""


def load_rates(path: str | os.PathLike[str] | None = None) -> Rates:
    """Read the table of rates: the kit's own, or a trainer's in the same form.

    Raises
    ------
    FileError
        Naming the file, row and column: a kind missing or there twice, text where a number
        belongs, a rate outside 0 to 1, a column that is unknown or absent.

    >>> load_rates().of("friend").remain < load_rates().of("partner").remain
    True
    """
    if path is None:
        return _own()
    return _read(a_path(path))


@lru_cache(maxsize=1)
def _own() -> Rates:
    return _read(data_folder() / "crisis_rates.csv")


def write_rates(rates: Rates, path: str | os.PathLike[str]) -> None:
    """Write the table as a CSV file that `load_rates` reads back equal.

    Raises
    ------
    FileError
        When the file can't be written; what was there before is untouched.
    """
    # With the byte order mark, a spreadsheet sees that this is UTF-8.
    text = io.StringIO("\ufeff", newline="")
    text.seek(0, io.SEEK_END)
    writer = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\n")
    writer.writeheader()
    for each in rates.entries:
        sort = MEMBER if isinstance(each, KindRates) else STEPS_IN
        used = _OF_ROW[sort] | {"evidence", "source", "assumed"}
        cells: dict[str, str] = {"row": sort, "numbers_are": ILLUSTRATION}
        cells |= {name: _shown(getattr(each, name)) for name in COLUMNS if name in used}
        writer.writerow(cells)
    write_text(a_path(path), text.getvalue())


def _read(path: Path) -> Rates:
    found = table(read_bytes(path, RATES), path.name)
    _check_columns(found)
    kinds: list[KindRates] = []
    steps_in: list[StepIn] = []
    first: dict[tuple[str, str], int] = {}
    for row in found.rows:
        entry = _entry(row, found.delimiter)
        column, name = (
            ("kind", entry.kind) if isinstance(entry, KindRates) else ("name", entry.name)
        )
        before = first.setdefault((column, name), row.number)
        if before != row.number:
            problem = f"{shorten(name)!r} is in row {before} already; keep one of the two."
            raise row.error(problem, column)
        if isinstance(entry, KindRates):
            kinds.append(entry)
        else:
            steps_in.append(entry)
    try:
        return Rates(kinds, steps_in)
    except RateError as error:
        raise FileError(error.problem, file=path.name, column=error.column) from None


def _check_columns(found: Table) -> None:
    for column in found.columns:
        if column not in COLUMNS:
            listed = one_of(COLUMNS, column)
            raise found.error(f"{shorten(column)!r} is no column of the rates; {listed}", column)
    absent = [column for column in COLUMNS if column not in found.columns]
    if absent:
        raise found.error(f"there is no column {absent[0]!r}; add it.", absent[0])


def _entry(row: Row, delimiter: str) -> KindRates | StepIn:
    sort = row.cells["row"].strip()
    if sort not in _OF_ROW:
        raise row.error(f"row is {shorten(sort)!r}; {one_of(_OF_ROW, sort)}", "row")
    if row.cells["numbers_are"].strip() != ILLUSTRATION:
        raise row.error(
            f"numbers_are is {shorten(row.cells['numbers_are'])!r}; write {ILLUSTRATION!r}, since "
            "no source gives these numbers. What a source says goes to 'evidence'.",
            "numbers_are",
        )
    values: dict[str, Any] = {}
    for column in COLUMNS:
        cell = row.cells[column].strip()
        if column in _OF_ROW[sort]:
            if not cell:
                raise row.error(f"{column} is empty. {_HINTS[column]}", column)
            values[column] = _value(row, column, cell, delimiter)
        elif column not in _EITHER and cell:
            raise row.error(
                f"{shorten(cell)!r} stands here, but a row {sort!r} has no {column}. Empty it.",
                column,
            )
    for column in ("evidence", "source", "assumed"):
        values[column] = unguarded(row.cells[column])
    try:
        return KindRates(**values) if sort == MEMBER else StepIn(**values)
    except RateError as error:
        raise row.error(error.problem, error.column) from None


def _value(row: Row, column: str, cell: str, delimiter: str) -> str | float | int:
    if column in {"kind", "name"}:
        return unguarded(cell)
    number = decimal(cell, delimiter)
    if number is None:
        raise row.error(f"{column} is {shorten(cell)!r}. {_HINTS[column]}", column)
    return int(number) if column == "circle" and number.is_integer() else number


def _shown(value: str | float) -> str:
    return guarded(value) if isinstance(value, str) else repr(value)


_HINTS: Final = {
    "kind": one_of(terms.KINDS).capitalize(),
    "name": "Give the name to show on the map.",
    "circle": "Give the circle, 1 to 3.",
    **dict.fromkeys(CHANCES, "Give a number from 0 to 1, such as 0.3 for 30 in 100."),
    **dict.fromkeys(SHIFTS, "Give a number from -1 to 1, such as 0.2; 0 for no difference."),
}
