"""Tables as spreadsheets in any country write them."""

from __future__ import annotations

import codecs

import pytest

from kit.files.rows import table
from kit.words.errors import FileError

TEXT = "name,kind\r\nZoé,friend\r\nأمينة,pet\r\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-32"),
        TEXT.replace(",", ";").encode(),
        TEXT.replace(",", "\t").encode("utf-16"),
        TEXT.replace("\r\n", "\n").encode(),
        TEXT.replace("\r\n", "\r").encode(),
        TEXT.rstrip().encode(),
        ("sep=;\r\n" + TEXT.replace(",", ";")).encode(),
        TEXT.replace("\r\n", ",,\r\n").encode(),
    ],
)
def test_the_same_table_in_every_form(data: bytes) -> None:
    found = table(data, "members.csv")
    assert found.columns == ("name", "kind")
    assert [(row.number, row.cells["name"]) for row in found.rows] == [(2, "Zoé"), (3, "أمينة")]


def test_rows_are_counted_as_the_spreadsheet_does() -> None:
    found = table(b'\nname,note\n\nMum,"two\nlines"\n,\nDad\n', "members.csv")
    assert [(row.number, row.cells["name"]) for row in found.rows] == [(4, "Mum"), (6, "Dad")]
    assert found.rows[0].cells["note"] == "two\nlines"
    assert found.rows[1].cells["note"] == ""
    assert found.header_row == 2


@pytest.mark.parametrize(
    "data, message",
    [
        (b"", "m.csv: the file is empty."),
        (b"\r\n,,\r\n", "m.csv: the file is empty."),
        (b"name\nZo\xe9\x81", "m.csv: line 2 is not UTF-8 text."),
        (b"\xef\xbb\xbfname\nZo\xe9", "m.csv: line 2 is not UTF-8 text."),
        ("name\nZoé Ünal\n".encode() + b"Bj\xf6rn", "m.csv: line 3 is not UTF-8 text."),
        (b"\xff\xfe\x00", "m.csv: line 1 is not UTF-8 text."),
        (b"name\nA\0B", "m.csv: this is not a text table."),
        ("name\nA".encode("utf-16-le"), "m.csv: this is not a text table."),
        (b'name\nMum\n"Dad', "m.csv, row 3: a quotation mark is out of place or never closed."),
        (b'name\n"Mum"my', "m.csv, row 2: a quotation mark is out of place"),
        (b"name\n" + b"x" * 200_000, "m.csv, row 2: a cell has more than 131,072 characters."),
        (b"name,name\nA,B", "m.csv, row 1: two columns are called 'name'."),
        (b"name,\nA,B", "m.csv, row 2: 'B' stands in column B, which has no name"),
        (b"name\nA\nA,,C", "m.csv, row 3: 'C' stands in column C, which has no name"),
    ],
)
def test_what_is_no_table_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(FileError) as caught:
        table(data, "m.csv")
    assert str(caught.value).startswith(message)


GERMAN = "name,note\nZoé,“Spaß“ – café\nJörg,ähnlich: größer, müde\n".replace(", m", " m")


def test_what_excel_saves_as_csv_is_read_and_it_is_said() -> None:
    with pytest.warns(UserWarning, match=r"m\.csv is not UTF-8, .* Windows-1252.* is “Zoé” right"):
        found = table(GERMAN.replace(",", ";").encode("cp1252"), "m.csv")
    assert [row.cells["name"] for row in found.rows] == ["Zoé", "Jörg"]
    assert found.rows[0].cells["note"] == "“Spaß“ – café"
    faults: list[FileError] = []
    assert "Windows-1252" in table(GERMAN.encode("cp1252"), "m.csv", faults).remark
    assert table(GERMAN.encode(), "m.csv").remark == ""
    assert not faults


@pytest.mark.parametrize("first", ["sep=;\r\n", '"sep=;"\r\n', "SEP=;;;\r", "sep=;\n"])
def test_a_line_that_says_what_separates_cells_is_no_row(first: str) -> None:
    found = table(f"{first}name;note\r\nMum;a, b, c\r\n".encode(), "m.csv")
    assert [row.cells for row in found.rows] == [{"name": "Mum", "note": "a, b, c"}]


def test_empty_columns_and_rows_behind_the_table_are_nothing() -> None:
    found = table(b"name;kind;;;\r\nMum;family;;;\r\n;;;;\r\n;;;;\r\n", "m.csv")
    assert (found.columns, len(found.rows)) == (("name", "kind"), 1)


def test_rows_that_cannot_be_read_are_left_out_and_named_where_that_is_wanted() -> None:
    faults: list[FileError] = []
    found = table(b'name\nMum\nDad,x\nJo\n"Rex\nZoe\n', "m.csv", faults)
    assert [row.cells["name"] for row in found.rows] == ["Mum", "Jo"]
    assert [fault.row for fault in faults] == [3, 5]


@pytest.mark.parametrize(
    "data, message",
    [
        (",".join(f"c{n}" for n in range(60_000)).encode(), "it has 60,000 columns, and 2,000"),
        (b"n\n" + b"a\n" * 100_002, "more than 100,000 rows"),
        (b"n," * 1999 + b"n\n" + b"a\n" * 10_000, "two columns are called"),
        (",".join(f"c{n}" for n in range(2000)).encode() + b"\na" * 2000, "more than 3,000,000"),
    ],
)
def test_a_table_with_too_much_in_it_is_refused(data: bytes, message: str) -> None:
    with pytest.raises(FileError, match=message):
        table(data, "m.csv")


def test_a_long_word_in_windows_1252_is_looked_at_once() -> None:
    # To look for each of its letters anew would take minutes.
    with pytest.warns(UserWarning, match="Windows-1252"):
        table(b"name\n" + b"a" * 100_000 + b"\xe9\n" + (b"b" * 100_000 + b"\n") * 10, "m.csv")
