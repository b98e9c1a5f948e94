"""One map open in two notebooks: what is done in one is there in the other, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit import MapEditor, SupportMap
from kit.disk.folders import MANIFEST
from kit.files import own_json
from tests.widgets import pages

AMINA = SupportMap("Amina")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / MANIFEST).write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def editors(here: Path) -> tuple[MapEditor, MapEditor]:
    file = here / "amina.json"
    one = MapEditor(AMINA, autosave=file)
    one.map = AMINA.add("Mum", kind="family", circle=1)
    return one, MapEditor(AMINA, autosave=file)


def test_the_other_notebook_takes_what_was_done_in_this_one(here: Path) -> None:
    one, other = editors(here)
    other.map = other.map.add("Sam", kind="peer")
    one._look_at_file()
    assert one.map == other.map
    assert one._status["state"] == "saved"
    assert "Changed in another notebook" in one._status["message"]
    # And the other way round, with nothing put aside.
    one.map = one.map.change("sam", circle=2)
    other._look_at_file()
    assert other.map == one.map
    assert [path.name for path in here.iterdir() if not path.name.startswith(".")] == ["amina.json"]


def test_a_strangers_file_is_still_asked_about(here: Path) -> None:
    one, _ = editors(here)
    mine = one.map
    (here / "amina.json").write_text(own_json.dumps(AMINA.add("Dad", kind="family")), "utf-8")
    one._look_at_file()
    assert one._status["state"] == "changed"
    assert one.map == mine


def test_an_older_version_that_somebody_put_back_is_asked_about(here: Path) -> None:
    one, _ = editors(here)
    older = (here / "amina.json").read_bytes()
    one.map = one.map.add("Sam", kind="peer")
    (here / "amina.json").write_bytes(older)
    one._look_at_file()
    assert one._status["state"] == "changed"
    assert len(one.map) == 2


def test_what_is_not_saved_yet_is_not_given_up(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = editors(here)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("kit.disk.atomic.write_bytes", full)
        one.map = one.map.add("Sam", kind="peer")
    other.map = other.map.add("Tom", kind="friend")
    one._look_at_file()
    assert one._status["state"] == "changed"
    assert "sam" in one.map
    pages.tell(one, {"do": "keep_mine"})
    assert "sam" in own_json.loads((here / "amina.json").read_text("utf-8"))


def test_outside_a_persons_own_folder_nothing_is_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    one, other = editors(tmp_path)
    other.map = other.map.add("Sam", kind="peer")
    one._look_at_file()
    assert one._status["state"] == "changed"
    assert [path.name for path in tmp_path.iterdir()] == ["amina.json"]
