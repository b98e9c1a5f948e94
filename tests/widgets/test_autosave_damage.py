"""Damaged files, files that are something else, and disks that take nothing."""

from __future__ import annotations

import errno
import json
import os
import re
import shutil
from pathlib import Path

import pytest

from kit.files import own_json
from kit.model.maps import SupportMap
from kit.widgets.autosave import Autosave
from kit.widgets.saved_value import MAPS
from kit.words.errors import KitError, NewerFormatError

WHOLE = own_json.dumps(SupportMap("Amina").add("Mum", kind="family", circle=1)).encode()
DAMAGED = {
    "cut short": WHOLE[:-40],
    "one byte": b"{",
    "empty": b"",
    "only space": b" \n\n",
    "zeros": b"\0" * len(WHOLE),
    "not UTF-8": WHOLE.replace(b"Mum", b"M\xfcm"),
    "UTF-16": WHOLE.decode().encode("utf-16"),
    "binary": bytes(range(256)) * 20,
    "twice": WHOLE + WHOLE,
    "not valid": WHOLE.replace(b'"circle": 1', b'"circle": 4'),
    "a field twice": WHOLE.replace(b'"circle": 1', b'"circle": 1, "circle": 2'),
    "half a character": WHOLE.replace(b'"Mum"', b'"\\ud800"'),
    "deep": b'{"format": "support-map", "x": ' + b"[" * 200_000,
    "deep and whole": b"[" * 100_000 + b"]" * 100_000,
    "a long number": b'{"format": "support-map", "schema": ' + b"9" * 5000 + b"}",
}


def names(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_a_damaged_file_is_kept_aside_byte_for_byte(
    file: Path, amina: SupportMap, content: bytes
) -> None:
    file.write_bytes(content)
    autosave = Autosave(file, MAPS)
    found, status = autosave.open(amina)
    assert found is amina
    assert status.state == "warn"
    [aside] = names(file.parent)
    assert re.fullmatch(r"amina \(damaged \d{4}-\d\d-\d\d \d\d\.\d\d\)\.json", aside)
    assert status.message.startswith("amina.json: ")
    assert status.message.endswith(f"That file is kept as {aside}.")
    assert autosave.save(amina).state == "saved"
    assert (file.parent / aside).read_bytes() == content
    assert own_json.loads(file.read_text("utf-8")) == amina


@pytest.mark.parametrize("content", [b"", b"\n", WHOLE[:30]])
def test_a_damaged_file_is_known_under_any_ending(
    tmp_path: Path, amina: SupportMap, content: bytes
) -> None:
    (tmp_path / "amina.map").write_bytes(content)
    assert Autosave(tmp_path / "amina.map", MAPS).open(amina)[1].state == "warn"
    [aside] = tmp_path.iterdir()
    assert aside.name.startswith("amina (damaged ")
    assert aside.read_bytes() == content


def test_several_damaged_files_are_all_kept(file: Path, amina: SupportMap) -> None:
    contents = [b"{", b"[1", b'{"a": ']
    for content in contents:
        file.write_bytes(content)
        Autosave(file, MAPS).open(amina)
    assert sorted(each.read_bytes() for each in file.parent.iterdir()) == sorted(contents)


def test_the_member_and_the_field_that_are_not_valid_are_named(
    file: Path, amina: SupportMap
) -> None:
    file.write_bytes(DAMAGED["not valid"])
    _, status = Autosave(file, MAPS).open(amina)
    assert "member 'mum' (Mum): circle is 4" in status.message


def test_a_damaged_file_that_can_not_be_moved_is_left(
    file: Path, amina: SupportMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_bytes(b"{")

    def denied(*_: object) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr("kit.widgets.kept_file.Path.rename", denied)
    with pytest.raises(KitError, match=r"damaged and can't be moved aside .*left as it is"):
        Autosave(file, MAPS).open(amina)
    assert file.read_bytes() == b"{"


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED)
def test_to_look_only_never_moves_a_damaged_file(
    file: Path, amina: SupportMap, content: bytes
) -> None:
    file.write_bytes(content)
    found, status = Autosave(file, MAPS, read_only=True).open(amina)
    assert found is amina
    assert status.message.endswith("It is left as it is.")
    assert names(file.parent) == ["amina.json"]
    assert file.read_bytes() == content


@pytest.mark.parametrize(
    "name, content",
    [
        ("amina.json", b'{"cells": [], "nbformat": 4}'),
        ("amina.json", b"{}"),
        ("amina.json", b'\xef\xbb\xbf{"cells": []}'),
        ("amina.json", b"7"),
        ("amina.json", b'"support-map"'),
        ("amina.json", b'{"format": "another", "schema": 1}'),
        ("photo.png", b"\x89PNG\r\n\x1a\n\0\0\0"),
        ("notes.txt", "أمينة, mother\n".encode()),
        ("01_build.ipynb", b'{"cells": ['),
    ],
)
def test_a_file_that_is_something_else_is_left_alone(
    tmp_path: Path, amina: SupportMap, name: str, content: bytes
) -> None:
    (tmp_path / name).write_bytes(content)
    for read_only in (False, True):
        with pytest.raises(KitError, match=rf"^{name}: .*something other than .*left alone"):
            Autosave(tmp_path / name, MAPS, read_only=read_only).open(amina)
    assert names(tmp_path) == [name]
    assert (tmp_path / name).read_bytes() == content


def test_a_list_of_maps_is_left_alone(file: Path, amina: SupportMap) -> None:
    text = own_json.dumps_maps([amina, amina])
    file.write_text(text, "utf-8")
    with pytest.raises(KitError, match=r"a list of 2, and an editor keeps one.*kit\.files\.read"):
        Autosave(file, MAPS).open(amina)
    assert file.read_text("utf-8") == text
    assert names(file.parent) == ["amina.json"]


def test_a_newer_file_is_left_alone_by_name(file: Path, amina: SupportMap) -> None:
    text = json.dumps({**amina.to_dict(), "schema": 99, "new": {}})
    file.write_text(text, "utf-8")
    with pytest.raises(NewerFormatError, match=r"^amina\.json: .*version 99.*update the kit"):
        Autosave(file, MAPS).open(amina)
    assert file.read_text("utf-8") == text
    assert names(file.parent) == ["amina.json"]


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EACCES, errno.EROFS, errno.EIO])
@pytest.mark.parametrize("step", ["os.open", "os.fsync", "Path.replace"])
def test_a_disk_that_takes_nothing_is_said_and_the_old_text_stays(
    file: Path, amina: SupportMap, monkeypatch: pytest.MonkeyPatch, step: str, code: int
) -> None:
    autosave = Autosave(file, MAPS)
    autosave.save(amina)
    before = file.read_bytes()

    def failing(*_: object) -> None:
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as broken:
        broken.setattr(f"kit.disk.atomic.{step}", failing)
        status = autosave.save(amina.remove("mum"))
    assert status.state == "failed"
    assert not status.saved
    assert status.message.startswith("Not saved: amina.json: ")
    assert file.read_bytes() == before
    assert names(file.parent) == ["amina.json"]
    assert autosave.save(amina.remove("mum")).state == "saved"


def test_a_file_that_can_not_be_read_again_is_not_replaced(
    file: Path, amina: SupportMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    autosave = Autosave(file, MAPS)
    autosave.save(amina)

    def failing(_: Path) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as broken:
        broken.setattr("kit.widgets.kept_file.Path.read_bytes", failing)
        status = autosave.save(amina.remove("mum"))
    assert status.message.startswith("Not saved: amina.json: it can't be read (Input/output error)")
    assert own_json.loads(file.read_text("utf-8")) == amina


def test_a_folder_that_goes_and_comes_back(tmp_path: Path, amina: SupportMap) -> None:
    folder = tmp_path / "maps"
    folder.mkdir()
    autosave = Autosave(folder / "amina.json", MAPS)
    autosave.save(amina)
    shutil.rmtree(folder)
    status = autosave.save(amina)
    assert status.state == "failed"
    assert "there is no folder" in status.message
    folder.mkdir()
    assert autosave.save(amina).state == "saved"


def test_a_file_that_is_gone_is_written_again(file: Path, amina: SupportMap) -> None:
    autosave = Autosave(file, MAPS)
    autosave.save(amina)
    file.unlink()
    assert autosave.save(amina.remove("mum")).state == "saved"
    assert own_json.loads(file.read_text("utf-8")) == amina.remove("mum")


def test_an_interruption_while_saving_is_not_taken_for_somebody_else(
    file: Path, amina: SupportMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    autosave = Autosave(file, MAPS)
    autosave.save(amina)

    def interrupted(_: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr("kit.disk.atomic._sync_folder", interrupted)
        with pytest.raises(KeyboardInterrupt):
            autosave.save(amina.remove("mum"))
    assert autosave.save(amina.remove("leila")).state == "saved"
    assert names(file.parent) == ["amina.json"]
