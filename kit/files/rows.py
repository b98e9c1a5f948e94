"""Tables from CSV files as spreadsheets in any country write them, every cell with its place.

What can't be read is refused with a `FileError` that names the file, the row as a spreadsheet
counts it and the column, and says what to do. So does every reader of this room.
"""

from __future__ import annotations

import codecs
import csv
import io
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from kit.files import limits
from kit.words.errors import FileError, shorten

_Part = TypeVar("_Part")
_Made = TypeVar("_Made")
_DELIMITERS: Final = ",;\t"
# UTF-32 before UTF-16, whose mark is how UTF-32's begins.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


_UTF_8: Final = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_APART: Final = re.compile(r"[\s,;\"]")
_WORD: Final = 40
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_AT_LEAST: Final = 5
"""So many letters that can't be UTF-8 stand against one that can, as in “Spaß” with its quotation
mark, before a table is taken for Windows-1252."""


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
    """A file's rows. Its columns are named as in the file; every row has a cell for each.

    `remark` says what somebody should look at, though the table could be read; mostly it is empty.
    """

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    header_row: int = 1
    delimiter: str = ","
    remark: str = ""

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


def decode_table(data: bytes, file: str) -> tuple[str, str]:
    r"""Turn a table's bytes into text, with a remark where its encoding was not certain.

    Besides what `decode` reads, that is Windows-1252, the form in which Excel saves "CSV" in
    Western Europe and America; but only where hardly anything in the file looks like UTF-8, so that
    a damaged file is not read with wrong letters. The remark shows the first words with such a
    letter, for somebody to look at.

    >>> decode_table(b"name\nZo\xe9", "members.csv")[0]
    'name\nZoé'
    """
    try:
        return decode(data, file), ""
    except FileError:
        marked = any(data.startswith(mark) for mark, _ in _MARKS)
        rest, like = _UTF_8.subn(b"", data)
        unlike = len(_HIGH.findall(rest))
        if marked or b"\0" in data or unlike < _AT_LEAST * like:
            raise
        try:
            text = data.decode("cp1252")
        except UnicodeDecodeError:
            text = ""
        if not text:
            raise
    shown = shorten(_first_word_beyond_ascii(text))
    return text, (
        f"{file} is not UTF-8, and was read as Windows-1252, as Excel saves “CSV”: is “{shown}” "
        "right? If it is not, save the table again as “CSV UTF-8”."
    )


def _first_word_beyond_ascii(text: str) -> str:
    found = re.search(r"[^\x00-\x7f]", text)
    if found is None:
        return ""
    # A word as people write them: of one without an end, no more is looked at.
    before = _APART.split(text[max(0, found.start() - _WORD) : found.start()])[-1]
    return before + _APART.split(text[found.start() : found.start() + _WORD])[0]


def table(data: bytes, file: str, faults: list[FileError] | None = None) -> Table:
    """Read a table: commas, semicolons or tabs between its cells, column names in its first row.

    Rows without any text are left out, and counted.

    Parameters
    ----------
    data
        The file's bytes.
    file
        What errors call the file.
    faults
        Where it is given, a row that can't be read is left out and its error added here, and a
        remark is left to the caller; otherwise the error is raised, and a remark is a warning.
    """
    text, remark = decode_table(data, file)
    if remark and faults is None:
        warnings.warn(remark, stacklevel=2)
    if "\0" in text:
        problem = 'this is not a text table. Save it again as "CSV UTF-8".'
        raise FileError(problem, file=file)
    delimiter, text = _delimiter(text)
    records = _records(text, delimiter, file)
    header_row, header = next(records, (0, []))
    if not header:
        problem = "the file is empty. Its first row should name its columns."
        raise FileError(problem, file=file)
    columns = _named(header, header_row, file)
    rows: list[Row] = []
    try:
        for number, record in records:
            _check_size(len(rows), len(columns), file)
            try:
                rows.append(Row(file, number, _cells(file, number, columns, record)))
            except FileError as error:
                if faults is None:
                    raise
                faults.append(error)
    except FileError as error:
        # A quotation mark out of place: where the next row begins, nobody can tell.
        if faults is None or error.row is None:
            raise
        faults.append(error)
    named = tuple(name for name in columns if name)
    return Table(file, named, tuple(rows), header_row, delimiter, remark)


def collected(
    parts: Iterable[_Part], make: Callable[[_Part], _Made], faults: list[FileError] | None
) -> Iterator[_Made]:
    """Make something of each part; where `faults` is given, what can't be made adds its error."""
    for part in parts:
        try:
            made = make(part)
        except FileError as error:
            if faults is None:
                raise
            faults.append(error)
        else:
            yield made


def _check_size(rows: int, columns: int, file: str) -> None:
    for count, most, what in (
        (rows, limits.MOST_ROWS, "rows"),
        (rows * columns, limits.MOST_CELLS, "cells"),
    ):
        if count > most:
            problem = f"it has more than {most:,} {what}. {limits.TABLE.advice}"
            raise FileError(problem, file=file)


def _named(header: list[str], header_row: int, file: str) -> list[str]:
    columns = [cell.strip() for cell in header]
    while columns and not columns[-1]:
        columns.pop()
    if len(columns) > limits.MOST_COLUMNS:
        raise FileError(
            f"it has {len(columns):,} columns, and {limits.MOST_COLUMNS:,} are the most. Keep "
            "those that are about members, ties and people.",
            file=file,
            row=header_row,
        )
    seen: set[str] = set()
    for name in columns:
        if name and name in seen:
            problem = f"two columns are called {shorten(name)!r}. Give each its own name."
            raise FileError(problem, file=file, row=header_row)
        seen.add(name)
    return columns


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
    """Return what separates cells, and the text without a spreadsheet's own line saying so."""
    # A spreadsheet that does not know the line saves it as a row, with empty cells behind.
    said = re.match(r'"?sep=([,;\t])"?[,;\t]*(?:\r\n?|\n)', text, re.IGNORECASE)
    if said:
        return said[1], text[said.end() :]
    first = re.search(r"\S[^\r\n]*", text)
    start = text.rfind("\n", 0, first.start()) + 1 if first else 0
    header = text[start : first.end()] if first else ""
    # Counted outside quotation marks; where all are alike, the comma.
    bare = re.sub(r'"[^"]*"', "", header)
    return max(_DELIMITERS, key=bare.count), text


def _letters(place: int) -> str:
    """Return a column's letters as spreadsheets show them.

    >>> _letters(0), _letters(27)
    ('A', 'AB')
    """
    letters = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
