"""A file that somebody else changed: noticed, neither map lost, settled either way."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from kit.files import own_json
from kit.model.maps import SupportMap
from kit.widgets.autosave import Autosave
from kit.widgets.saved_value import MAPS
from kit.words.errors import KitError

THEIRS = SupportMap("Amina").add("Grandfather", kind="family")


def kept(file: Path) -> SupportMap:
    return own_json.loads(file.read_bytes().decode())


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.fixture
def apart(file: Path, amina: SupportMap) -> Autosave[SupportMap]:
    """An autosave of Amina's map whose file has got another map, which is already noticed."""
    autosave = Autosave(file, MAPS)
    autosave.save(amina)
    Autosave(file, MAPS).open(amina)
    file.write_text(own_json.dumps(THEIRS), "utf-8")
    status = autosave.save(amina)
    assert status.state == "elsewhere"
    assert status.message == (
        "amina.json was changed by someone else meanwhile and is left as it is. "
        "Your map is saved in amina (2).json."
    )
    return autosave


def test_both_maps_are_kept(file: Path, apart: Autosave[SupportMap], amina: SupportMap) -> None:
    assert kept(file) == THEIRS
    apart.save(amina.remove("mum"))
    assert kept(file) == THEIRS
    assert kept(file.with_name("amina (2).json")) == amina.remove("mum")
    assert names(file.parent) == ["amina (2).json", "amina.json"]


@pytest.mark.parametrize("theirs", [b"", b"\xff\xfe\0", b"{}", b"x" * 100_000])
def test_whatever_stands_there_is_left(file: Path, amina: SupportMap, theirs: bytes) -> None:
    autosave = Autosave(file, MAPS)
    autosave.save(amina)
    file.write_bytes(theirs)
    assert autosave.save(amina).state == "elsewhere"
    assert file.read_bytes() == theirs


def test_a_file_that_came_before_the_first_change_is_left(file: Path, amina: SupportMap) -> None:
    autosave = Autosave(file, MAPS)
    autosave.open(amina)
    file.write_text(own_json.dumps(THEIRS), "utf-8")
    assert autosave.save(amina).state == "elsewhere"
    assert kept(file) == THEIRS


def test_a_series_of_editors_each_go_on_apart(file: Path, amina: SupportMap) -> None:
    editors = [Autosave(file, MAPS) for _ in range(4)]
    for editor in editors:
        editor.open(amina)
    maps = [amina.add(f"Friend {number}", kind="friend") for number in range(4)]
    for _ in range(2):
        for editor, each in zip(editors, maps, strict=True):
            editor.save(each)
    series = ["amina.json", "amina (2).json", "amina (3).json", "amina (4).json"]
    assert [kept(file.with_name(name)) for name in series] == maps


def test_the_file_beside_is_not_replaced_either(
    file: Path, apart: Autosave[SupportMap], amina: SupportMap
) -> None:
    beside = Autosave(file.with_name("amina (2).json"), MAPS)
    beside.open(amina)
    beside.save(THEIRS)
    status = apart.save(amina.remove("mum"))
    assert status.message.endswith("Your map is saved in amina (3).json.")
    assert kept(beside.path) == THEIRS


def test_a_file_that_others_gave_the_same_map_is_no_conflict(file: Path, amina: SupportMap) -> None:
    one, other = Autosave(file, MAPS), Autosave(file, MAPS)
    one.open(amina)
    other.open(amina)
    one.save(amina)
    assert other.save(amina).state == "saved"
    assert other.save(amina.remove("mum")).state == "saved"


def test_my_map_takes_its_place_again(
    file: Path, apart: Autosave[SupportMap], amina: SupportMap
) -> None:
    status = apart.keep_mine(amina.remove("mum"))
    other = next(name for name in names(file.parent) if name.startswith("amina (other "))
    assert status == ("warn", f"Saved in amina.json. The other map is kept as {other}.")
    assert kept(file) == amina.remove("mum")
    assert kept(file.with_name(other)) == THEIRS
    assert len(names(file.parent)) == 2, "the copy beside is no longer needed"
    assert apart.save(amina).state == "saved"
    assert kept(file) == amina


def test_an_earlier_map_of_mine_that_another_put_there_is_kept_too(
    file: Path, apart: Autosave[SupportMap], amina: SupportMap
) -> None:
    file.write_text(own_json.dumps(amina), "utf-8")
    assert apart.keep_mine(amina.remove("mum")).state == "warn"
    [aside] = [each for each in file.parent.iterdir() if each != file]
    assert kept(aside) == amina


def test_what_another_wrote_beside_survives_when_mine_is_chosen(
    file: Path, apart: Autosave[SupportMap], amina: SupportMap
) -> None:
    beside = file.with_name("amina (2).json")
    beside.write_text(own_json.dumps(THEIRS.remove("grandfather")), "utf-8")
    apart.keep_mine(amina)
    assert kept(beside) == THEIRS.remove("grandfather")


def test_mine_can_be_chosen_before_the_change_was_noticed(file: Path, amina: SupportMap) -> None:
    autosave = Autosave(file, MAPS)
    autosave.save(amina)
    file.write_bytes(b"\xff any bytes")
    assert autosave.keep_mine(amina).state == "warn"
    assert kept(file) == amina
    aside = next(each for each in file.parent.iterdir() if each != file)
    assert aside.read_bytes() == b"\xff any bytes"


def test_mine_without_a_conflict_is_just_saved(file: Path, amina: SupportMap) -> None:
    autosave = Autosave(file, MAPS)
    autosave.save(amina)
    assert autosave.keep_mine(amina.remove("mum")).state == "saved"
    assert names(file.parent) == ["amina.json"]


def test_when_the_other_can_not_be_kept_nothing_is_replaced(
    file: Path, apart: Autosave[SupportMap], amina: SupportMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as broken:
        broken.setattr("kit.widgets.kept_file.os.fsync", full)
        status = apart.keep_mine(amina)
    assert status.state == "failed"
    assert names(file.parent) == ["amina (2).json", "amina.json"]
    assert kept(file) == THEIRS
    assert apart.save(amina).state == "elsewhere"


def test_their_map_is_taken_and_mine_stays_beside(
    file: Path, apart: Autosave[SupportMap], amina: SupportMap
) -> None:
    mine = amina.remove("mum")
    found, status = apart.take_theirs(mine)
    assert found == THEIRS
    assert status.state == "warn"
    assert status.message.endswith("Yours is kept as amina (2).json.")
    assert kept(file.with_name("amina (2).json")) == mine
    status = apart.save(THEIRS.add("Pip", kind="pet"))
    assert status.state == "warn", "their map, as it was, is put aside before it changes"
    (aside,) = [each for each in file.parent.iterdir() if "(other" in each.name]
    assert aside.name in status.message
    assert kept(aside) == THEIRS
    assert len(kept(file)) == 2
    assert apart.save(THEIRS).state == "saved"


def test_theirs_is_taken_before_the_change_was_noticed(file: Path, amina: SupportMap) -> None:
    autosave = Autosave(file, MAPS)
    autosave.save(amina)
    file.write_text(own_json.dumps(THEIRS), "utf-8")
    assert autosave.take_theirs(amina)[0] == THEIRS
    assert kept(file.with_name("amina (2).json")) == amina


def test_there_may_be_nothing_to_take(file: Path, amina: SupportMap) -> None:
    autosave = Autosave(file, MAPS)
    autosave.save(amina)
    found, status = autosave.take_theirs(amina.remove("mum"))
    assert (found, status.state) == (amina.remove("mum"), "saved")
    assert kept(file) == amina.remove("mum")
    assert names(file.parent) == ["amina.json"]


def test_when_theirs_is_gone_mine_goes_back(
    file: Path, apart: Autosave[SupportMap], amina: SupportMap
) -> None:
    file.unlink()
    found, status = apart.take_theirs(amina)
    assert found == amina
    assert status.message.startswith("amina.json was gone. Saved in amina.json")
    assert names(file.parent) == ["amina.json"]
    assert kept(file) == amina


def test_when_theirs_is_damaged_it_is_put_aside_and_mine_goes_back(
    file: Path, apart: Autosave[SupportMap], amina: SupportMap
) -> None:
    file.write_bytes(b"{")
    found, status = apart.take_theirs(amina)
    assert found == amina
    assert status.state == "warn"
    assert kept(file) == amina
    [aside] = [name for name in names(file.parent) if name != "amina.json"]
    assert aside in status.message
    assert file.with_name(aside).read_bytes() == b"{"


def test_when_theirs_is_something_else_nothing_is_settled(
    file: Path, apart: Autosave[SupportMap], amina: SupportMap
) -> None:
    file.write_text("{}")
    with pytest.raises(KitError, match="something other than a support map"):
        apart.take_theirs(amina)
    assert file.read_text() == "{}"
    assert apart.save(amina.remove("mum")).state == "elsewhere"
    assert kept(file.with_name("amina (2).json")) == amina.remove("mum")


def test_theirs_is_not_taken_while_mine_is_on_no_disk(
    file: Path, apart: Autosave[SupportMap], amina: SupportMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    mine = amina.remove("mum")
    with monkeypatch.context() as broken:
        broken.setattr("kit.disk.atomic.os.fsync", full)
        found, status = apart.take_theirs(mine)
    assert found is mine
    assert status.state == "failed"
    assert apart.take_theirs(mine)[0] == THEIRS


@pytest.mark.usefixtures("apart")
def test_the_next_start_tells_of_the_file_beside(file: Path, amina: SupportMap) -> None:
    found, status = Autosave(file, MAPS).open(amina)
    assert found == THEIRS
    assert status.message.endswith("Beside it, with another version: amina (2).json.")
