"""Reading `changes.csv`: a trainer's own, and what is said when a row can't be true."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kit.analysis.change import compare
from kit.disk.folders import data_folder
from kit.files.library import load_case
from kit.model.members import ROLE
from kit.words.errors import FileError

HEAD = "occasion,wave_months,member_id,what,reason\n"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return Path(shutil.copytree(data_folder() / "cases" / "amina", tmp_path / "my_case"))


def write(own: Path, *rows: str, head: str = HEAD) -> None:
    (own / "changes.csv").write_text(head + "".join(f"{row}\n" for row in rows), encoding="utf-8")


def test_a_case_without_reasons_or_crisis_story_is_one(own: Path) -> None:
    (own / "changes.csv").unlink()
    (own / "crisis.md").unlink()
    mine = load_case(own)
    assert (mine.changes, mine.crisis_story) == ((), "")
    assert mine.reason("crisis", 0, "leila") == ""


def test_a_spreadsheets_way_of_writing_is_read(own: Path) -> None:
    rows = 'sep=;\r\noccasion;wave_months;member_id;what;reason\r\ncrisis;00;mum;moved out;"A; b."'
    (own / "changes.csv").write_bytes(b"\xef\xbb\xbf" + rows.encode() + b"\r\n\r\n")
    mine = load_case(own)
    assert len(mine.changes) == 1
    assert mine.reason("crisis", 0, "mum") == "A; b."


@pytest.mark.parametrize(
    "row, message",
    [
        ("crisis,6,mum,moved out,Why.", r"row 3, column 'wave_months': there is no 'crisis' map"),
        ("crisis,x,mum,moved out,Why.", "no 'crisis' map at 'x' months; there is: crisis at 0"),
        ("crisis,-1,mum,moved out,Why.", "no 'crisis' map at '-1' months"),
        ("crisis,99999999999999999999,mum,moved out,Why.", "no 'crisis' map at '9+' months"),
        ("crissis,0,mum,moved out,Why.", "no 'crissis' map"),
        ("everyday,0,mum,moved out,Why.", "there is no map before this one"),
        ("crisis,0,mumm,moved out,Why.", r"column 'member_id': .* 'mumm'; .* Did you mean 'mum'"),
        ("crisis,0,bev,new,Why.", "nobody on the two maps has the id 'bev'"),
        ("crisis,0,mum,moved,Why.", r"column 'what': what is 'moved'; .* Did you mean 'moved in'"),
        ("crisis,0,mum,moved in,Why.", "'moved in' is told of 'mum', but did not happen from the"),
        ("crisis,0,mum,lost,Why.", "'lost' is told of 'mum', but did not happen"),
        ("crisis,0,mum,steps in,Why.", "'steps in' is told of 'mum', but did not happen"),
        ("crisis,0,leila,moved out,Why.", "'moved out' is told of 'leila', but did not happen"),
        ("crisis,0,mum,changed influence,Why.", "'changed influence' .* did not happen"),
        ("crisis,0,mum,changed role,Why.", "'changed role' .* did not happen"),
        ("crisis,0,joseph,changed contact,Why.", "'changed contact' .* did not happen"),
        ("crisis,0,mum,moved out, ", "column 'reason': the reason is empty"),
        ("crisis,0,leila,withdrawn from,Again.", "'withdrawn from' is told twice"),
        ("crisis,0,mum,moved out,Why.,more", "row 3: 'more' stands in column F"),
    ],
)
def test_a_row_that_cannot_be_is_named(own: Path, row: str, message: str) -> None:
    write(own, "crisis,0,leila,withdrawn from,Why.", row)
    with pytest.raises(FileError, match=message) as caught:
        load_case(own)
    assert "changes.csv" in str(caught.value)
    assert caught.value.row == 3


@pytest.mark.parametrize(
    "head, message",
    [
        ("occasion,wave_months,member_id,what\n", "column 'reason': there is no such column"),
        (HEAD.replace("reason", "reason,why"), "'why': this is no column of the table"),
        ("", "row 1, column 'occasion': there is no such column"),
    ],
)
def test_a_table_of_other_columns_is_refused(own: Path, head: str, message: str) -> None:
    write(own, "crisis,0,mum,moved out", head=head)
    with pytest.raises(FileError, match=message):
        load_case(own)


def test_a_table_that_is_no_text_is_refused(own: Path) -> None:
    (own / "changes.csv").write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(FileError, match=r"changes\.csv: line 1 is not UTF-8 text"):
        load_case(own)


def test_an_empty_crisis_story_is_refused(own: Path) -> None:
    (own / "crisis.md").write_text(" \n", encoding="utf-8")
    with pytest.raises(FileError, match=r"crisis\.md: the story is empty"):
        load_case(own)


@pytest.mark.parametrize("field", ROLE)
def test_each_part_of_a_role_can_have_changed(own: Path, field: str) -> None:
    file = own / "crisis_00_months.json"
    data = json.loads(file.read_text(encoding="utf-8"))
    mum = next(each for each in data["members"] if each["id"] == "mum")
    other = {"kind": "friend", "structure": "formal"}.get(field, ["material assistance"])
    assert mum[field] != other
    mum[field] = other
    file.write_text(json.dumps(data), encoding="utf-8")
    write(own, "crisis,0,mum,changed role,Why.")
    mine = load_case(own)
    assert mine.reason("crisis", 0, "mum") == "Why."
    assert "mum" in [each.after.id for each in compare(mine.everyday, mine.crisis).changed_role]


def test_a_member_not_placed_has_neither_moved_in_nor_out(own: Path) -> None:
    file = own / "crisis_00_months.json"
    text = file.read_text(encoding="utf-8")
    start = text.index('"id": "mum"')
    before, after = text[:start], text[start:]
    after = after.replace('"circle": 3', '"circle": null', 1).replace(
        '"angle": 160.0', '"angle": null', 1
    )
    file.write_text(before + after, encoding="utf-8")
    write(own, "crisis,0,mum,moved out,Why.")
    with pytest.raises(FileError, match="'moved out' is told of 'mum', but did not happen"):
        load_case(own)
