"""Cohorts: asking for maps and tables, and reading one's own folder."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from kit.disk.folders import data_folder
from kit.files.library import cohort_names, load_cohort
from kit.model.cohorts import TABLES, Cohort
from kit.words.errors import FileError, KitError


@pytest.fixture(scope="module")
def twin() -> Cohort:
    return load_cohort("twin")


@pytest.fixture
def own(tmp_path: Path) -> Path:
    place = tmp_path / "ours"
    place.mkdir()
    (place / "members.csv").write_text(
        "person,occasion,name,kind,circle\nJo,everyday,Mum,family,1\nJo,crisis,Mum,family,1\n"
        "Alwyn,everyday,Rex,pet,2\n",
        encoding="utf-8",
    )
    (place / "people.csv").write_text("person,town\nJo,Leeds\nAlwyn,\n", encoding="utf-8")
    return place


def test_maps_are_asked_for_by_occasion_and_wave(twin: Cohort) -> None:
    assert {(m.occasion, m.wave_months) for m in twin.maps("crisis", 6)} == {("crisis", 6)}
    assert len(twin.maps()) == 29
    assert len(twin.maps(None, None)) == len(twin.every_map)
    assert len(twin.maps("everyday", None)) == 29 + 26 + 24
    assert len(twin.maps(None, 12)) == 2 * 24


def test_one_map_is_asked_for_by_person(twin: Cohort) -> None:
    found = twin.map("T02", "crisis", 0)
    assert (found.person, found.occasion, found.wave_months) == ("T02", "crisis", 0)


def test_a_map_that_is_not_there_is_answered_with_those_there_are(twin: Cohort) -> None:
    with pytest.raises(KitError, match="no map crisis at 3 months; there is: crisis at 0 months, "):
        twin.maps("crisis", 3)
    out = next(p for p, facts in twin.people.items() if facts["interview_6_months"] == "no")
    with pytest.raises(KitError, match=f"{out} has no everyday map at 12 months; there is: every"):
        twin.map(out, "everyday", 12)
    with pytest.raises(KitError, match=r"nobody in the cohort 'twin' is called 'T30'; .*T01"):
        twin.map("T30")


def test_tables_are_asked_for_by_name(twin: Cohort) -> None:
    assert len(twin.table("people")) == 29
    assert len(twin.table("members", "everyday", 0)) == 254
    assert len(twin.table("members")) == sum(map(len, twin.every_map))
    assert len(twin.table("ties")) == sum(len(each.ties) for each in twin.every_map)
    assert twin.table("measures", "everyday", 0)["size"].sum() == 254
    with pytest.raises(KitError, match=r"no table 'member'; use one of: people.*Did you mean 'mem"):
        twin.table("member")
    assert {len(twin.table(name).columns) > 3 for name in TABLES} == {True}


def test_a_cohort_does_not_change(twin: Cohort) -> None:
    with pytest.raises(AttributeError):
        twin.id = "other"  # type: ignore[misc]
    with pytest.raises(TypeError):
        twin.people["T01"] = twin.people["T02"]  # type: ignore[index]
    with pytest.raises(TypeError):
        twin.people["T01"]["site"] = "A"  # type: ignore[index]
    assert hash(twin) == hash(load_cohort("twin"))


def test_the_twin_is_asked_for_in_any_case_of_letters() -> None:
    assert cohort_names() == ("twin",)
    assert load_cohort(" TWIN ") == load_cohort("twin")


def test_an_unknown_name_gets_the_nearest() -> None:
    with pytest.raises(KitError, match=r"called 'twim'; .* Did you mean 'twin'"):
        load_cohort("twim")


@pytest.mark.parametrize("name", ["", " ", "\0", "x" * 5000, "no/such/folder", 3, None])
def test_what_is_no_name_is_refused(name: Any) -> None:
    with pytest.raises(KitError, match="use one of: twin"):
        load_cohort(name)


def test_a_folder_of_ones_own_is_read(own: Path) -> None:
    cohort = load_cohort(own)
    assert cohort.id == "ours"
    assert {person: dict(facts) for person, facts in cohort.people.items()} == {
        "Jo": {"town": "Leeds"},
        "Alwyn": {},
    }
    assert [len(cohort.maps(occasion)) for occasion in ("everyday", "crisis")] == [2, 1]


def test_without_a_table_of_people_only_their_maps_are_known(own: Path) -> None:
    (own / "people.csv").unlink()
    assert {person: dict(facts) for person, facts in load_cohort(own).people.items()} == {
        "Jo": {},
        "Alwyn": {},
    }


@pytest.mark.parametrize(
    "people, said",
    [
        ("name\nJo\nAlwyn\n", "people.csv, row 1: there is no column 'person'"),
        ("person\nJo\nAlwyn\nJo\n", "people.csv, row 4, column 'person': 'Jo' has an earlier row"),
        (
            "person\nJo\nAlwin\nAlwyn\n",
            "people.csv, row 3, .*'Alwin' has no map .*Did you mean 'Alwyn'",
        ),
        ("person,town\nJo,\nAlwyn,\n,Leeds\n", "people.csv, row 4, .*'' has no map"),
        ("person\nJo\n", "people.csv: 'Alwyn' has a map, but no row here"),
        ("", "people.csv: the file is empty"),
    ],
)
def test_a_table_of_people_that_does_not_fit_is_refused(own: Path, people: str, said: str) -> None:
    (own / "people.csv").write_text(people, encoding="utf-8")
    with pytest.raises(FileError, match=said):
        load_cohort(own)


def test_a_wrong_cell_of_the_members_is_named(tmp_path: Path) -> None:
    place = Path(shutil.copytree(data_folder() / "twin", tmp_path / "twin"))
    text = (place / "members.csv").read_text(encoding="utf-8-sig")
    (place / "members.csv").write_text(text.replace(",family,", ",famly,", 1), encoding="utf-8")
    with pytest.raises(FileError, match=r"members.csv, row \d+, column 'kind': .*'family'"):
        load_cohort(place)
