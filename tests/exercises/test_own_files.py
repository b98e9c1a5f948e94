"""The map that was built before: found, not there, not begun, or not readable."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kit import load_case
from kit.errors import FileError
from kit.exercises import own_file, own_map
from kit.maps import SupportMap


def save(file: Path, *maps: SupportMap) -> Path:
    plain = [support_map.to_dict() for support_map in maps]
    file.write_text(json.dumps(plain if len(plain) > 1 else plain[0]), encoding="utf-8")
    return file


def test_a_saved_map_is_found(tmp_path: Path) -> None:
    key = load_case("linh").everyday
    assert own_map(save(tmp_path / "linh.json", key)) == key


def test_no_file_and_nobody_on_the_map_are_no_map(tmp_path: Path) -> None:
    assert own_map(tmp_path / "amina.json") is None
    assert own_map(save(tmp_path / "amina.json", SupportMap("Amina"))) is None


def test_a_damaged_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "amina.json").write_text("{", encoding="utf-8")
    with pytest.raises(FileError, match=r"amina\.json"):
        own_map(tmp_path / "amina.json")


def test_several_maps_are_not_one(tmp_path: Path) -> None:
    key = load_case("amina").everyday
    with pytest.raises(FileError, match="it holds 2 maps, and one is wanted"):
        own_map(save(tmp_path / "amina.json", key, key))


def test_the_notebooks_with_answers_share_the_files_of_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = tmp_path / "my-work" / "answers"
    answers.mkdir(parents=True)
    for folder in (answers, answers.parent):
        monkeypatch.chdir(folder)
        assert own_file("amina.json") == answers.parent / "amina.json"
