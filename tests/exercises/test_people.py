"""The people to choose from: all of them, folded, each with the name to write."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit import load_case
from kit.disk.folders import data_folder
from kit.exercises import list_cases
from kit.exercises.people import Line, People
from kit.files.library import case_names

HOSTILE = "<img src=x onerror=alert(1)>"


def test_everyone_is_listed_with_the_name_to_write() -> None:
    people = list_cases()
    assert [line.name for line in people.lines] == list(case_names())
    for line in people.lines:
        case = load_case(line.name)
        assert line.who == f"{case.person}, {case.about['age']}"
        assert f'- "{line.name}": {line.who}. {case.summary}' in str(people)
        assert f"<code>&quot;{line.name}&quot;</code>" in people._repr_html_()


def test_the_list_is_folded_says_how_many_and_that_all_are_invented() -> None:
    page = list_cases()._repr_html_()
    assert "<details><summary>The twelve people to choose from</summary>" in page
    assert "Illustration: all of them are invented." in page


def test_a_persons_text_is_escaped() -> None:
    page = People((Line(HOSTILE, HOSTILE, HOSTILE),))._repr_html_()
    assert "<img" not in page
    assert page.count("&lt;img") == 3


def test_a_trainers_own_people_stand_beside_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cases" / "half").mkdir(parents=True)
    (tmp_path / "cases" / "half" / "case.json").write_text("{", encoding="utf-8")
    shutil.copytree(data_folder() / "cases" / "amina", tmp_path / "cases" / "joy")
    monkeypatch.chdir(tmp_path)
    *_, half, joy = list_cases().lines
    assert (half.name, half.who) == ("half", "half")
    assert "check-case half" in half.summary
    assert joy.name == "joy"
    assert len(list_cases().lines) == len(case_names()) + 2
