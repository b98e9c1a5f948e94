"""The map that was built before: found, not there, not begun, or not readable."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kit import load_case
from kit.datasets import load_cards, load_directory
from kit.errors import FileError, KitError
from kit.exercises import own_cards, own_directory, own_file, own_files, own_map, read_signposting
from kit.launcher import manifest
from kit.maps import SupportMap
from kit.own_work import MANIFEST, own_cases_folder
from kit.shipped import folder


def save(file: Path, *maps: SupportMap) -> Path:
    plain = [support_map.to_dict() for support_map in maps]
    file.write_text(json.dumps(plain if len(plain) > 1 else plain[0]), encoding="utf-8")
    return file


def test_a_saved_map_is_found(tmp_path: Path) -> None:
    key = load_case("linh").everyday
    assert own_map(save(tmp_path / "linh.json", key)) == key


def test_the_folder_is_known_by_what_the_launcher_leaves_there() -> None:
    assert manifest.NAME == MANIFEST


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


@pytest.mark.parametrize("below", ["", "answers", "week 1", "week 1/answers/monday"])
def test_a_notebook_anywhere_below_finds_what_the_others_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, below: str
) -> None:
    mine = tmp_path / "renamed my-work"
    (mine / below).mkdir(parents=True)
    (mine / MANIFEST).write_text("{}", encoding="utf-8")
    (mine / "signposting.md").write_text("Ring 1.", encoding="utf-8")
    monkeypatch.chdir(mine / below)
    assert own_file("amina.json") == mine / "amina.json"
    assert own_cases_folder() == mine / "cases"
    assert read_signposting().text == "Ring 1."


def test_the_nearest_of_two_folders_is_the_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inner = tmp_path / "my-work" / "copy of last year"
    inner.mkdir(parents=True)
    for each in (inner, inner.parent):
        (each / MANIFEST).write_text("{}", encoding="utf-8")
    monkeypatch.chdir(inner)
    assert own_file("amina.json") == inner / "amina.json"


def test_only_the_kits_own_answers_share_the_folder_above(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = tmp_path / "answers"
    answers.mkdir()
    monkeypatch.chdir(answers)
    assert own_file("amina.json") == answers / "amina.json"
    # As on Binder, where the notebooks are opened in place.
    (tmp_path / "00_start_here.ipynb").write_text("{}", encoding="utf-8")
    assert own_file("amina.json") == tmp_path / "amina.json"


def test_what_is_left_behind_when_a_notebook_is_taken_out_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    kits = tmp_path / "kit" / "my-work"
    kits.mkdir(parents=True)
    left = save(kits / "amina.json", load_case("amina").everyday)
    monkeypatch.setattr(own_files, "kits_own_folder", lambda: kits)
    out = tmp_path / "desktop"
    out.mkdir()
    monkeypatch.chdir(out)
    assert own_map(own_file("amina.json")) is None
    own_file("amina.json")
    said = capsys.readouterr().out
    assert said.count(str(left)) == 1
    assert f"Move the notebook back into {kits}, or copy the file here." in said
    shutil.copy(left, out)
    assert own_map(own_file("amina.json")) is not None
    own_file("linh.json")
    assert capsys.readouterr().out == ""


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own folder, with a notebook's place to be in."""
    mine = tmp_path / "my-work"
    (mine / "answers").mkdir(parents=True)
    (mine / "cards").mkdir()
    (mine / MANIFEST).write_text("{}", encoding="utf-8")
    monkeypatch.chdir(mine)
    return mine


def test_without_copies_of_ones_own_the_kits_are_read(mine: Path) -> None:
    assert own_cards("risks") == load_cards("risks")
    assert own_directory() == load_directory()


def test_a_changed_copy_is_read_also_by_the_notebooks_with_answers(
    mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = "id,text,bin,reason,hint\nlift,The lift talked.,Confidentiality,It was overheard.,\n"
    (mine / "cards" / "risks.csv").write_text(table, encoding="utf-8")
    directory = (folder() / "local_directory.csv").read_text(encoding="utf-8").splitlines()
    (mine / "local_directory.csv").write_text("\n".join(directory[:2]), encoding="utf-8")
    for here in (mine, mine / "answers"):
        monkeypatch.chdir(here)
        assert [card.text for card in own_cards("risks").cards] == ["The lift talked."]
        assert own_cards("risks").title == load_cards("risks").title
        assert own_cards("elements") == load_cards("elements")
        assert list(own_directory().offers) == list(load_directory().offers)[:1]


def test_a_bad_row_in_a_copy_is_named_with_the_file(mine: Path) -> None:
    copy = mine / "cards" / "risks.csv"
    shutil.copy(folder() / "cards" / "risks.csv", copy)
    with copy.open("a", encoding="utf-8") as file:
        file.write("new,A text.,confidence,Because.,\n")
    message = r"my-work.cards.risks\.csv, row 26, column 'bin': .* Did you mean 'confidentiality'"
    with pytest.raises(FileError, match=message):
        own_cards("risks")
    (mine / "local_directory.csv").write_text("nothing\n", encoding="utf-8")
    with pytest.raises(FileError, match=r"my-work.local_directory\.csv, row 1"):
        own_directory()


def test_an_unknown_card_set_gets_the_nearest(mine: Path) -> None:
    with pytest.raises(KitError, match=r"called 'risk'; .* Did you mean 'risks'"):
        own_cards("risk")
