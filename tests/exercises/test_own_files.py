"""The map that was built before: found, not there, not begun, or not readable."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from kit import load_case
from kit.datasets import load_cards, load_directory
from kit.errors import FileError, KitError
from kit.exercises import own_cards, own_directory, own_file, own_map
from kit.maps import SupportMap
from kit.shipped import folder


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
    for here in (answers, answers.parent):
        monkeypatch.chdir(here)
        assert own_file("amina.json") == answers.parent / "amina.json"


@pytest.fixture
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own folder, with a notebook's place to be in."""
    mine = tmp_path / "my-work"
    (mine / "answers").mkdir(parents=True)
    (mine / "cards").mkdir()
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
