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


def late(one: MapEditor, made: SupportMap, number: int, takes: int = 0) -> None:
    """Let a page's change arrive that it made when so many had been taken."""
    upon = {"edit": number, "takes": takes}
    pages.send(one, {"map": made.to_dict(), "_edit": number, "_upon": upon})


def test_a_change_that_comes_after_the_other_notebooks_loses_neither(here: Path) -> None:
    one, other = editors(here)
    before = one.map
    other.map = other.map.add("Sam", kind="peer")
    one._look_at_file()
    # Made on the page before it heard of Sam, behind a cell that kept Python busy; then another.
    late(one, before.add("Dad", kind="family"), 1)
    late(one, before.add("Dad", kind="family").add("Eva", kind="peer"), 2)
    assert own_json.loads((here / "amina.json").read_text("utf-8")) == other.map
    assert one._status["state"] == "elsewhere"
    assert "Your map is saved in amina (2).json" in one._status["message"]
    mine = own_json.loads((here / "amina (2).json").read_text("utf-8"))
    assert one.map == mine == before.add("Dad", kind="family").add("Eva", kind="peer")
    # The page may show the other's by now: it is given back what counts.
    assert one._answer == {"edit": 2, "saved": True, "instead": one.map.to_dict()}
    other._look_at_file()
    assert "sam" in other.map
    pages.tell(one, {"do": "keep_mine"})
    kept = [own_json.loads(path.read_text("utf-8")) for path in here.glob("amina*.json")]
    assert sorted(map(len, kept)) == [2, 3]


def test_a_change_upon_what_was_taken_is_saved_as_ever(here: Path) -> None:
    one, other = editors(here)
    other.map = other.map.add("Sam", kind="peer")
    one._look_at_file()
    assert one._takes == 1
    late(one, one.map.add("Dad", kind="family"), 1, takes=1)
    assert one._status["state"] == "saved"
    assert one._answer == {"edit": 1, "saved": True, "instead": None}
    # What comes late and is the same changes nothing.
    late(one, one.map, 2)
    assert one._status["state"] == "saved"
    assert [path.name for path in here.iterdir() if not path.name.startswith(".")] == ["amina.json"]
    # From a second page of this notebook, upon the very first.
    late(one, AMINA.add("Eva", kind="peer"), 3)
    assert one._status["state"] == "elsewhere"
    theirs = own_json.loads((here / "amina.json").read_text("utf-8"))
    assert {"sam", "dad"} < {member.id for member in theirs}


def test_outside_a_persons_own_folder_nothing_is_marked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    one, other = editors(tmp_path)
    other.map = other.map.add("Sam", kind="peer")
    one._look_at_file()
    assert one._status["state"] == "changed"
    assert [path.name for path in tmp_path.iterdir()] == ["amina.json"]
