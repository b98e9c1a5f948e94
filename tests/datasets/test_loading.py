"""Loading a case: the kit's own, a trainer's own, and what is said when one can't be read."""

from __future__ import annotations

import codecs
import csv
import io
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kit.disk.folders import data_folder, own_cases_folder
from kit.files.csv_cells import guarded
from kit.files.library import case_names, load_case, own_case_names
from kit.words.errors import FileError, KitError, NewerFormatError

Edit = Callable[[dict[str, Any]], object]


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return Path(shutil.copytree(data_folder() / "cases" / "amina", tmp_path / "my_case"))


def edit(file: Path, how: Edit) -> None:
    data = json.loads(file.read_text(encoding="utf-8"))
    how(data)
    file.write_text(json.dumps(data), encoding="utf-8")


def test_there_are_sixteen_cases() -> None:
    assert len(case_names()) == 16


def test_a_case_can_be_asked_for_in_any_case_of_letters() -> None:
    assert load_case(" Amina ") == load_case("amina")


def test_an_unknown_name_gets_the_nearest() -> None:
    with pytest.raises(KitError, match=r"called 'amna'; .* Did you mean 'amina'"):
        load_case("amna")


@pytest.mark.parametrize("name", ["", " ", "\0", "x" * 5000, "no/such/folder", 3, None])
def test_what_is_no_name_is_refused(name: Any) -> None:
    with pytest.raises(KitError, match=r"use one of: amina, .*delroy, .*selam"):
        load_case(name)


def test_a_folder_of_ones_own_is_read_by_path_or_by_name(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit(own / "case.json", lambda data: data.update(id="my_case"))
    assert load_case(own).id == "my_case"
    monkeypatch.chdir(own.parent)
    assert load_case("my_case") == load_case(own)
    assert load_case("my_case").everyday == load_case("amina").everyday


def test_a_case_of_ones_own_is_found_as_its_folder_is_spelt(
    own: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cases = own.parent / "cases"
    for name in ("Joy", "mary-ann", "Amina", ".held", "linh"):
        shutil.copytree(own, cases / name)
        about = (own / "case.json").read_text(encoding="utf-8").replace('"amina"', f'"{name}"')
        (cases / name / "case.json").write_text(about, encoding="utf-8")
    (cases / "unwritten").mkdir()
    (cases / "notes.txt").write_text("", encoding="utf-8")
    monkeypatch.chdir(own.parent)
    assert own_case_names() == ("Joy", "mary-ann")
    assert [load_case(name).id for name in ("joy", " JOY ", "Mary-Ann")] == [
        *("Joy", "Joy", "mary-ann")
    ]
    assert [load_case(name).id for name in ("Amina", "amina", "LINH")] == ["amina", "amina", "linh"]
    assert load_case("linh").person == "Linh"


def test_the_kits_own_cases_are_never_a_persons_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(data_folder())
    assert own_cases_folder() == data_folder().parent / "my-work" / "cases"


def test_a_case_without_further_facts_is_one() -> None:
    assert load_case("gethin").about["situation"].startswith("widowed")


def test_an_editors_mark_at_the_start_of_a_file_is_passed_over(own: Path) -> None:
    for file in own.iterdir():
        file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().removeprefix(b"\xef\xbb\xbf"))
    assert load_case(own) == load_case("amina")


@pytest.mark.parametrize("name", ["case.json", "story.md"])
def test_a_missing_file_is_named(own: Path, name: str) -> None:
    (own / name).unlink()
    with pytest.raises(FileError, match=f"{name}: the file is missing") as caught:
        load_case(own)
    assert caught.value.file == str(own / name)


@pytest.mark.parametrize("name", ["case.json", "story.md", "everyday_00_months.json"])
def test_a_file_that_is_no_text_is_named(own: Path, name: str) -> None:
    (own / name).write_bytes(b"\xff\xfe\x00")
    with pytest.raises(FileError, match=f"{name}: the file is not UTF-8 text"):
        load_case(own)


@pytest.mark.parametrize("name", ["case.json", "everyday_00_months.json"])
@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "9" * 10_000, '"a": 1', '{"a":1,"a":2}'])
def test_a_file_that_is_no_json_is_named(own: Path, name: str, text: str) -> None:
    (own / name).write_text(text, encoding="utf-8")
    with pytest.raises(FileError, match=name):
        load_case(own)


@pytest.mark.parametrize(
    "how, message",
    [
        (lambda data: data.pop("format"), 'it has no "format": "support-map-case"'),
        (lambda data: data.update(schema="1"), "schema is '1'; give the schema version, 1"),
        (lambda data: data.update(sumary="x"), "'sumary' is no field .* Did you mean 'summary'"),
        (lambda data: data.pop("person"), "person is empty or missing"),
        (lambda data: data.update(summary=" "), "summary is empty or missing"),
        (lambda data: data.update(id=3), "id is empty or missing"),
        (lambda data: data.update(about=["36"]), "about is not a list of facts"),
        (
            lambda data: data.update(about={"age": 36}),
            "in about, age is 36; give some text between",
        ),
        (lambda data: data.update(strengths=[]), "strengths is empty"),
        (lambda data: data.update(strengths="sings"), "strengths is empty or no list"),
        (lambda data: data.update(person="Leila"), "_months.*the map is about 'Amina', but"),
    ],
)
def test_a_wrong_field_is_named_with_its_file(own: Path, how: Edit, message: str) -> None:
    edit(own / "case.json", how)
    with pytest.raises(FileError, match=message):
        load_case(own)


def test_a_field_that_stands_twice_is_named(own: Path) -> None:
    file = own / "case.json"
    file.write_text(file.read_text(encoding="utf-8").replace("summary", "person"), encoding="utf-8")
    with pytest.raises(FileError, match=r"case\.json: 'person' stands there twice"):
        load_case(own)


def test_a_newer_case_is_refused_by_name(own: Path) -> None:
    edit(own / "case.json", lambda data: data.update(schema=2))
    with pytest.raises(NewerFormatError, match=r"case\.json: this case has schema version 2"):
        load_case(own)


def test_a_newer_map_is_refused_by_name(own: Path) -> None:
    edit(own / "everyday_00_months.json", lambda data: data.update(schema=99))
    with pytest.raises(NewerFormatError, match=r"everyday_00_months\.json: .*version 99"):
        load_case(own)


def test_an_empty_story_is_refused(own: Path) -> None:
    (own / "story.md").write_text(" \n", encoding="utf-8")
    with pytest.raises(FileError, match=r"story\.md: the story is empty"):
        load_case(own)


def test_a_map_that_is_not_what_its_file_says_is_refused(own: Path) -> None:
    (own / "everyday_00_months.json").rename(own / "crisis_06_months.json")
    with pytest.raises(FileError, match=r"named crisis at 6 months, .* everyday at 0 months"):
        load_case(own)


def test_a_map_under_another_name_is_not_dropped(own: Path) -> None:
    (own / "everyday_00_months.json").rename(own / "everyday.json")
    with pytest.raises(FileError, match=r"everyday\.json: .*like everyday_00_months\.json"):
        load_case(own)


def test_two_files_for_one_occasion_are_refused(own: Path) -> None:
    shutil.copy(own / "everyday_00_months.json", own / "everyday_000_months.json")
    with pytest.raises(FileError, match="another file holds the same occasion and wave"):
        load_case(own)


def test_a_case_without_a_map_is_refused(own: Path) -> None:
    for file in own.glob("*_months.json"):
        file.unlink()
    with pytest.raises(FileError, match="has no finished map"):
        load_case(own)


def test_a_wrong_member_is_named_with_the_file(own: Path) -> None:
    edit(own / "everyday_00_months.json", lambda data: data["members"][2].update(circle=4))
    with pytest.raises(FileError, match=r"everyday_00_months\.json: member 'mum' \(Mum\): circle"):
        load_case(own)


def test_later_maps_are_read_with_the_first(own: Path) -> None:
    later = own / "crisis_18_months.json"
    shutil.copy(own / "everyday_00_months.json", later)
    edit(later, lambda data: data.update(occasion="crisis", wave_months=18))
    mine = load_case(own)
    assert set(mine.maps) == {*load_case("amina").maps, ("crisis", 18)}
    assert mine.waves == (0, 6, 12)
    assert mine.before("crisis", 18) == mine.map("everyday", 12)


def test_an_installed_kit_finds_its_data_inside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inside = tmp_path / "kit"
    shutil.copytree(data_folder(), inside / "_datasets")
    (tmp_path / "datasets").mkdir()  # another package's
    monkeypatch.setattr("kit.disk.folders.__file__", str(inside / "disk" / "folders.py"))
    assert data_folder() == inside / "_datasets"
    assert load_case("linh").person == "Linh"


def test_data_that_is_not_there_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kit.disk.folders.__file__", str(tmp_path / "kit" / "disk" / "folders.py"))
    with pytest.raises(KitError, match=r"data is not there: .* Install the kit again"):
        load_case("amina")


@pytest.mark.parametrize(
    "old, new, message",
    [
        ('"Amina"', "“Amina”", 'write straight quotation marks, "like these"'),
        ('"schema": 1,', '"schema": 1', "is not JSON .* a comma or a quotation mark"),
    ],
)
def test_a_slip_in_the_file_is_explained(tmp_path: Path, old: str, new: str, message: str) -> None:
    own = tmp_path / "my_case"
    shutil.copytree(data_folder() / "cases" / "amina", own)
    text = (own / "case.json").read_text(encoding="utf-8")
    (own / "case.json").write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FileError, match=message):
        load_case(own)


@pytest.mark.parametrize(
    "file",
    sorted(data_folder().rglob("*.csv")),
    ids=lambda file: file.relative_to(data_folder()).as_posix(),
)
def test_excel_opens_a_table_that_comes_with_the_kit_right(file: Path) -> None:
    data = file.read_bytes()
    assert data.startswith(codecs.BOM_UTF8)
    found = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    cells = [cell for row in found for cell in row]
    numbers = re.compile(r"-?\d+(\.\d+)?")
    assert all(guarded(cell) == cell or numbers.fullmatch(cell) for cell in cells)


def test_a_table_of_a_case_that_cannot_be_read_says_how_to_go_on_without_it(own: Path) -> None:
    with (own / "risks.csv").open("a", encoding="utf-8") as file:
        file.write("crisis,0,nobody,given,confidentiality,Why.\n")
    with pytest.raises(FileError, match=r"risks\.csv, row \d+, .* Or move risks\.csv away for now"):
        load_case(own)
    (own / "risks.csv").unlink()
    assert load_case(own).risks == ()
