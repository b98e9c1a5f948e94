"""Reading `caring.csv`, `risks.csv` and `trainer_notes.md`: a trainer's own, right and wrong."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit.disk.folders import data_folder
from kit.files.library import load_case
from kit.model.notes import Observation
from kit.words.errors import FileError

CARING = "occasion,wave_months,member_id,way,relationship,reason\n"
RISKS = "occasion,wave_months,member_id,way,risk,reason\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    mine = Path(shutil.copytree(data_folder() / "cases" / "amina", tmp_path / "my_case"))
    for name in ("caring.csv", "risks.csv", "trainer_notes.md"):
        (mine / name).unlink()
    return mine


def write(file: Path, head: str, *rows: str) -> None:
    file.write_text(head + "".join(f"{row}\n" for row in rows), encoding="utf-8")


def test_a_case_of_ones_own_may_do_without(own: Path) -> None:
    mine = load_case(own)
    assert (mine.caring, mine.risks, mine.trainer_notes) == ((), (), "")


def test_what_is_noticed_is_read_in_the_order_of_the_rows(own: Path) -> None:
    write(
        own / "caring.csv",
        CARING,
        "everyday,0,mum,received,critical or hostile,She says how to live.",
        "everyday,0,mum,given,positive,She listens too.",
    )
    write(own / "risks.csv", RISKS, 'crisis,12,leila,received,confidentiality," A, b. "')
    mine = load_case(own)
    assert mine.caring == (
        Observation(
            "everyday", 0, "mum", "received", "critical or hostile", "She says how to live."
        ),
        Observation("everyday", 0, "mum", "given", "positive", "She listens too."),
    )
    assert mine.risks == (
        Observation("crisis", 12, "leila", "received", "confidentiality", "A, b."),
    )


def test_a_spreadsheets_way_of_writing_is_read(own: Path) -> None:
    rows = f"sep=;\r\n{RISKS.replace(',', ';').strip()}\r\n"
    rows += 'crisis;00;mum;given;catastrophising;"A; b."\r\n\r\n'
    (own / "risks.csv").write_bytes(b"\xef\xbb\xbf" + rows.encode())
    assert load_case(own).risks[0].why == "A; b."


def test_one_member_may_be_told_of_in_more_than_one_row(own: Path) -> None:
    write(
        own / "risks.csv",
        RISKS,
        "everyday,0,mum,received,confidentiality,Why.",
        "everyday,0,mum,given,confidentiality,Why.",
        "everyday,0,mum,received,catastrophising,Why.",
        "everyday,6,mum,received,confidentiality,Why.",
        "crisis,0,mum,received,confidentiality,Why.",
    )
    assert len(load_case(own).risks) == 5


@pytest.mark.parametrize(
    "row, column, message",
    [
        ("crisis,6,mum,received,positive,Why.", "wave_months", "no 'crisis' map at '6' months"),
        ("crisis,x,mum,received,positive,Why.", "wave_months", "at 'x' months; there is: crisis"),
        (f"crisis,{'9' * 5000},mum,given,positive,Why.", "wave_months", "at '9+…' months"),
        ("crissis,0,mum,received,positive,Why.", "wave_months", "there is no 'crissis' map"),
        ("crisis,0,mumm,received,positive,Why.", "member_id", "'mumm'; .* Did you mean 'mum'"),
        ("crisis,0,leila,received,positive,Why.", "member_id", "nobody on that map .* 'leila'"),
        ("crisis,0,mum,recieved,positive,Why.", "way", "'recieved'; .* Did you mean 'received'"),
        ("crisis,0,mum,,positive,Why.", "way", "way is ''; use one of: received, given"),
        ("crisis,0,mum,given,postive,Why.", "relationship", "relationship is 'postive'; .*'posit"),
        ("crisis,0,mum,given,confidentiality,Why.", "relationship", "use one of: positive, emot"),
        ("crisis,0,mum,given,positive, ", "reason", "the reason is empty"),
        ("crisis,0,sam,given,positive,Again.", "relationship", "'positive' is told twice"),
        ("crisis,0,mum,given,positive,Why.,more", None, "'more' stands in column G"),
    ],
)
def test_a_row_that_cannot_be_is_named(
    own: Path, row: str, column: str | None, message: str
) -> None:
    write(own / "caring.csv", CARING, "crisis,0,sam,given,positive,Why.", row)
    with pytest.raises(FileError, match=message) as caught:
        load_case(own)
    assert caught.value.file == str(own / "caring.csv")
    assert (caught.value.row, caught.value.column) == (3, column)


def test_a_risk_that_is_none_is_named_with_the_nearest(own: Path) -> None:
    write(own / "risks.csv", RISKS, "crisis,0,mum,given,catastrophizing,Why.")
    with pytest.raises(FileError, match=r"'risk': .* Did you mean 'catastrophising'") as caught:
        load_case(own)
    assert caught.value.file == str(own / "risks.csv")


@pytest.mark.parametrize(
    "head, message",
    [
        (CARING, "row 1, column 'risk': there is no such column"),
        (RISKS.replace("way,", ""), "column 'way': there is no such column"),
        (RISKS.replace("reason", "reason,note"), "'note': this is no column of the table"),
    ],
)
def test_a_table_of_other_columns_is_refused(own: Path, head: str, message: str) -> None:
    write(own / "risks.csv", head)
    with pytest.raises(FileError, match=message):
        load_case(own)


def test_notes_are_read_as_they_are(own: Path) -> None:
    (own / "trainer_notes.md").write_text("\n# Mine\n\n- <b>Go slowly</b>\n", encoding="utf-8")
    assert load_case(own).trainer_notes == "# Mine\n\n- <b>Go slowly</b>"


@pytest.mark.parametrize("data, message", [(b" \n", "notes are empty"), (b"\xff", "not UTF-8")])
def test_notes_that_hold_nothing_are_refused(own: Path, data: bytes, message: str) -> None:
    (own / "trainer_notes.md").write_bytes(data)
    with pytest.raises(FileError, match=rf"trainer_notes\.md: the .*{message}"):
        load_case(own)
