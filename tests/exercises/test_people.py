"""The people to choose from: all of them, folded."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kit import load_case
from kit.disk.folders import data_folder
from kit.exercises import list_cases
from kit.files.library import case_names
from kit.words.sentences import say_number

HOSTILE = "<img src=x onerror=alert(1)>"


def test_everyone_is_listed_with_no_code_to_write() -> None:
    lines = str(list_cases()).splitlines()[1:-1]
    cases = [load_case(name) for name in case_names()]
    assert lines == [f"- {case.person}, {case.about['age']}. {case.summary}" for case in cases]
    assert "<code>" not in list_cases()._repr_html_()


def test_the_list_is_folded_says_how_many_and_that_all_are_invented() -> None:
    page = list_cases()._repr_html_()
    assert "<details><summary>The 16 people to choose from</summary>" in page
    assert "Illustration: all of them are invented." in page


def test_a_persons_text_is_escaped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(data_folder() / "cases" / "amina", tmp_path / "cases" / "joy")
    case = tmp_path / "cases" / "joy" / "case.json"
    about = json.loads(case.read_text(encoding="utf-8"))
    case.write_text(json.dumps(about | {"person": HOSTILE, "summary": HOSTILE}), encoding="utf-8")
    for file in case.parent.glob("*_months.json"):
        whole = json.loads(file.read_text(encoding="utf-8"))
        file.write_text(json.dumps(whole | {"person": HOSTILE}), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    page = list_cases()._repr_html_()
    assert "<img" not in page
    assert page.count("&lt;img") == 2


def test_a_trainers_own_people_stand_beside_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "cases" / "half").mkdir(parents=True)
    (tmp_path / "cases" / "half" / "case.json").write_text("{", encoding="utf-8")
    shutil.copytree(data_folder() / "cases" / "amina", tmp_path / "cases" / "joy")
    monkeypatch.chdir(tmp_path)
    *_, joy, half, _ = lines = str(list_cases()).splitlines()
    assert half.startswith("- half. Not finished yet: the notebook your_own_case")
    assert joy.startswith("- Amina, 36. ")
    assert lines[0] == f"The {say_number(len(case_names()) + 1)} people to choose from"
