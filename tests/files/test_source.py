"""Folders and zips as named files: nothing is unpacked, nothing too large is read."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NoReturn

import pytest

from kit.files import limits, source
from kit.files.limits import Limit
from kit.words.errors import FileError
from tests.files.exports import zip_of


@pytest.mark.parametrize("folder", ["", "export/", "a/b/"])
def test_a_zip_is_seen_as_its_one_folder_without_what_macos_adds(folder: str) -> None:
    data = zip_of(
        {
            f"{folder}b_ego.csv": "x",
            f"{folder}.DS_Store": "",
            f"__MACOSX/{folder}._b_ego.csv": "shadow",
            "empty/": "",
        }
    )
    found = source.zipped(data, "e.zip")
    assert found.names == ("b_ego.csv",)
    assert found.read("b_ego.csv") == b"x"


def test_files_in_several_folders_are_not_mixed() -> None:
    with pytest.raises(FileError, match=r"e\.zip: it has files in several folders \('a', 'b'\)"):
        source.zipped(zip_of({"a/x.csv": "", "b/x.csv": ""}), "e.zip")


def test_a_zip_that_would_swell_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "UNPACKED", Limit("an unpacked zip", 1_000_000, "Choose another."))
    bomb = zip_of({"x.csv": b"0" * 2_000_000})
    assert len(bomb) < 10_000
    with pytest.raises(FileError, match=r"an unpacked zip may have at most 1 MB"):
        source.zipped(bomb, "e.zip")


def test_a_zip_that_lies_about_its_sizes_is_refused() -> None:
    size = (2_000_000).to_bytes(4, "little")
    liar = zip_of({"x.csv": b"0" * 2_000_000}).replace(size, (10).to_bytes(4, "little"))
    found = source.zipped(liar, "e.zip")
    with pytest.raises(FileError, match=r"e\.zip/x\.csv: this is not a zip, or a damaged one"):
        found.read("x.csv")


def test_a_locked_zip_says_so() -> None:
    data = bytearray(zip_of({"x.csv": "secret"}))
    for start, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(start) + flags] |= 1
    found = source.zipped(bytes(data), "e.zip")
    with pytest.raises(FileError, match=r"e\.zip/x\.csv: it is locked with a password"):
        found.read("x.csv")


def test_a_damaged_zip_says_so() -> None:
    whole = zip_of({"x.csv": "text" * 100})
    with pytest.raises(FileError, match="not a zip, or a damaged one"):
        source.zipped(whole[:-30], "e.zip")
    with pytest.raises(FileError, match="not a zip, or a damaged one"):
        source.zipped(b"", "e.zip")


def test_a_file_that_is_too_large_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    large = tmp_path / "x.csv"
    with large.open("wb") as file:
        file.truncate(limits.TABLE.most + 1)

    def opened(*_: object) -> NoReturn:
        pytest.fail("it was opened")

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(FileError, match=r"x\.csv: it is too large; a table may have at most 30 MB"):
        source.read_bytes(large)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "x.csv")
    with pytest.raises(FileError, match=r"x\.csv: this is no ordinary file"):
        source.read_bytes(tmp_path / "x.csv")


def test_a_folder_in_a_files_place_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="this is a folder, and a file is wanted"):
        source.read_bytes(tmp_path)


def test_files_are_found_in_capitals_or_not(tmp_path: Path) -> None:
    for name in ("Members.csv", ".hidden.csv"):
        (tmp_path / name).write_text("x")
    found = source.folder(tmp_path)
    assert found.names == ("Members.csv",)
    assert found.find("members.CSV") == "Members.csv"
    assert found.find("ties.csv") is None
