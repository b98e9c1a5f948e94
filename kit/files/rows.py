"""Tables from CSV files as spreadsheets in any country write them, every cell with its place."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kit.errors import FileError, shorten

_DELIMITERS: Final = ",;\t"
# UTF-32 before UTF-16, whose mark is how UTF-32's begins.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as the spreadsheet counts, and its cells by column name."""

    file: str
    number: int
    cells: Mapping[str, str]

    def error(self, problem: str, column: str | None = None) -> FileError:
        """Make the error that points at this row and column."""
        return FileError(problem, file=self.file, row=self.number, column=column)


@dataclass(frozen=True, slots=True)
class Table:
    """A file's rows. Its columns are named as in the file; every row has a cell for each."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    header_row: int = 1
    delimiter: str = ","

    def error(self, problem: str, column: str | None = None) -> FileError:
        """Make the error that points at the row of column names."""
        return FileError(problem, file=self.file, row=self.header_row, column=column)


def decode(data: bytes, file: str) -> str:
    """Turn a file's bytes into text: UTF-8, or whichever Unicode form its first bytes announce.

    Any other encoding could only be guessed, and a wrong guess would change people's names.
    """
    mark, encoding = next((each for each in _MARKS if data.startswith(each[0])), (b"", "utf-8"))
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, len(mark) + error.start) + 1
        raise FileError(
            f"line {line} is not UTF-8 text. Open it in the program that wrote it and save it "
            'again as UTF-8 (in a spreadsheet: "CSV UTF-8").',
            file=file,
        ) from None


def table(data: bytes, file: str) -> Table:
    """Read a table: commas, semicolons or tabs between its cells, column names in its first row.

    Rows without any text are left out, and counted.

    Raises
    ------
    FileError
        When it is empty, not text, wrongly quoted, or has a cell in no named column.
    """
    text = decode(data, file)
    if "\0" in text:
        problem = 'this is not a text table. Save it again as "CSV UTF-8".'
        raise FileError(problem, file=file)
    delimiter, text = _delimiter(text)
    records = _records(text, delimiter, file)
    header_row, header = next(records, (0, []))
    if not header:
        problem = "the file is empty. Its first row should name its columns."
        raise FileError(problem, file=file)
    columns = [cell.strip() for cell in header]
    for place, name in enumerate(columns):
        if name and name in columns[:place]:
            problem = f"two columns are called {shorten(name)!r}. Give each its own name."
            raise FileError(problem, file=file, row=header_row)
    rows = tuple(Row(file, number, _cells(file, number, columns, r)) for number, r in records)
    named = tuple(name for name in columns if name)
    return Table(file, named, rows, header_row, delimiter)


def _cells(file: str, number: int, columns: list[str], record: list[str]) -> dict[str, str]:
    for place, cell in enumerate(record):
        if cell.strip() and (place >= len(columns) or not columns[place]):
            raise FileError(
                f"{shorten(cell)!r} stands in column {_letters(place)}, which has no name in the "
                "row of column names. Name the column, or empty the cell.",
                file=file,
                row=number,
            )
    padded = record + [""] * (len(columns) - len(record))
    return {name: cell for name, cell in zip(columns, padded, strict=False) if name}


def _records(text: str, delimiter: str, file: str) -> Iterator[tuple[int, list[str]]]:
    # strict, because otherwise one forgotten quotation mark swallows all rows after it
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    number = 0
    try:
        for record in reader:
            number += 1
            if any(cell.strip() for cell in record):
                yield number, record
    except csv.Error as error:
        if "limit" in str(error):
            problem = f"a cell has more than {csv.field_size_limit():,} characters. Shorten it"
            hint = ", or look for a quotation mark that is never closed."
        else:
            problem = "a quotation mark is out of place or never closed"
            hint = '. Write a quotation mark inside a cell twice (""), and the cell in quotes.'
        raise FileError(problem + hint, file=file, row=number + 1) from None


def _delimiter(text: str) -> tuple[str, str]:
    """Give what separates cells, and the text without a spreadsheet's own line saying so."""
    said = re.match(r"sep=([,;\t])\r?\n", text, re.IGNORECASE)
    if said:
        return said[1], text[said.end() :]
    header = next((line for line in text.splitlines() if line.strip()), "")
    # Counted outside quotation marks; where all are alike, the comma.
    bare = re.sub(r'"[^"]*"', "", header)
    return max(_DELIMITERS, key=bare.count), text


def _letters(place: int) -> str:
    """Give a column's letters as spreadsheets show them.

    >>> _letters(0), _letters(27)
    ('A', 'AB')
    """
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
