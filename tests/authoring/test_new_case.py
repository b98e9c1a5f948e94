"""A new case: its folder, what is refused, and that nothing which was there is touched."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from kit.authoring import check_case, draw_map, new_case
from kit.files.case_folder import STILL
from kit.files.library import load_case, own_case_names
from kit.words.errors import KitError
from tests.authoring.whole import finish


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a person's own folder, in which the notebooks run."""
    (tmp_path / "cases").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_new_case_has_all_its_files_and_says_what_to_write(work: Path) -> None:
    made = new_case("Joy")
    assert made == work / "cases" / "joy"
    names = {file.name for file in made.iterdir()}
    assert names == {
        *("case.json", "story.md", "crisis.md", "trainer_notes.md"),
        "everyday_00_months.json",
    }
    report = check_case("joy")
    assert not report.passes
    unwritten = {remark.file for remark in report.must if "Still to be written" in remark.says}
    assert unwritten == {"case.json", "story.md", "crisis.md", "trainer_notes.md"}
    assert [file.name for file in (work / "cases").iterdir()] == ["joy"]


@pytest.mark.parametrize(
    "person, folder",
    [
        *(('Mary "Q" Ann', "mary-q-ann"), ("Zoë\tÀ", "zoe-a"), ("{{ID}}", "id")),
        *(("O\\Neil", "o-neil"), ("Søren Łucja", "soren-lucja"), ("Þóra Ǿ Weiß", "thora-o-weiss")),
        *(("Æsa Đặng", "aesa-dang"), ("Con Ann", "con-ann"), ("Connie", "connie")),
    ],
)
def test_any_name_stands_in_the_files_as_it_is(work: Path, person: str, folder: str) -> None:
    made = new_case(person)
    assert made.name == folder
    about = json.loads((made / "case.json").read_text(encoding="utf-8"))
    assert about["id"] == folder
    if "{{" not in person:
        assert about["person"] == " ".join(person.split())
        assert load_case(made).everyday.person == about["person"]


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no such rights")
def test_a_new_case_is_its_owners_where_that_is_asked_for(work: Path) -> None:
    before = os.umask(0o077)
    try:
        made = new_case("Joy")
    finally:
        os.umask(before)
    rights = {stat.S_IMODE(each.stat().st_mode) for each in (made, *made.iterdir())}
    assert rights == {0o700, 0o600}


@pytest.mark.parametrize(
    "person, message",
    [
        ("", "needs a name"),
        ("  ", "needs a name"),
        ("Amina", "'amina' is a case that comes with the kit"),
        ("阿明", r"no folder can be named after '阿明'. Write the name in Latin letters\.$"),
        ("Con", "Windows keeps the name 'con' for itself.* as in: Con Ann"),
        ("nul", "Windows keeps the name 'nul'"),
        ("LPT1!", "Windows keeps the name 'lpt1'"),
        ("Jo\ud800y", "a sign that can't be kept in a file"),
        ("joy!", "is there already, and stays as it is"),
    ],
)
def test_what_cannot_be_made_is_said_and_changes_nothing(
    work: Path, person: str, message: str
) -> None:
    mine = new_case("Joy") / "story.md"
    mine.write_text("Joy repairs bicycles.", encoding="utf-8")
    with pytest.raises(KitError, match=message):
        new_case(person)
    assert mine.read_text(encoding="utf-8") == "Joy repairs bicycles."
    assert [file.name for file in (work / "cases").iterdir()] == ["joy"]


def test_a_failure_half_way_leaves_no_half_case(
    work: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.rename", full)
    with pytest.raises(KitError, match="can't be made: No space left on device"):
        new_case("Joy")
    assert list((work / "cases").iterdir()) == []


def test_a_finished_case_is_found_by_its_name(work: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    finish(new_case("Joy"))
    assert own_case_names() == ("joy",)
    assert load_case("Joy").everyday.member("mum").name == "Mum"
    (work / "answers").mkdir()
    (work / ".support-map-kit.json").touch()
    monkeypatch.chdir(work / "answers")
    assert load_case("joy").person == "Joy"
    with pytest.raises(KitError, match=r"no case and no folder .*Did you mean 'joy'\?"):
        load_case("joyy")


def test_maps_are_drawn_into_the_case(work: Path) -> None:
    made = finish(new_case("Joy"))
    for file in ("crisis_00_months.json", "changes.csv"):
        (made / file).unlink()
    everyday = draw_map("everyday", folder=made)
    everyday.map = everyday.map.add("Choir", kind="group", circle=3)
    crisis = draw_map("crisis", folder=made)
    assert [member.name for member in crisis.map] == [member.name for member in everyday.map]
    assert not (made / "crisis_00_months.json").exists()
    crisis.map = crisis.map.remove("choir")
    later = draw_map("everyday", 6, folder=made)
    assert (later.map.occasion, later.map.wave_months) == ("everyday", 6)
    assert "choir" in later.map
    case = load_case(made)
    assert "choir" in case.everyday
    assert "choir" not in case.crisis


def test_the_template_has_something_to_write_in_every_text() -> None:
    template = Path(__file__).parents[2] / "kit" / "authoring" / "template"
    for file in template.glob("*.md"):
        assert STILL in file.read_text(encoding="utf-8"), file.name
