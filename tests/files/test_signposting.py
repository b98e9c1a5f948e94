"""The signposting: a trainer's file as it is, or a clear word about what is amiss."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit.exercises import read_signposting
from kit.files import signposting
from kit.launcher import restore
from kit.launcher.folders import Places
from kit.words.errors import FileError

SHIPPED = Path(__file__).parents[2] / "notebooks" / "signposting.md"


def test_the_shipped_file_names_the_lines_of_the_uk() -> None:
    said = str(read_signposting(SHIPPED))
    for line in ("999", "111", "option **2**", "116 123", "85258", "Samaritans", "Shout"):
        assert line in said


def test_the_shipped_file_has_a_line_for_each_need_that_the_kit_points_to() -> None:
    said = read_signposting(SHIPPED).text.splitlines()
    rows = [each.strip("|").split(" | ") for each in said if each.startswith("| You ")]
    assert {len(row) for row in rows} == {3}
    needs = ("harmed", "work in a service", "afraid", "medicines", "debt", "care for", "drinks")
    for need in needs:
        (row,) = (each for each in rows if need in each[0])
        # Who it is differs from place to place, so a trainer fills it in, by hand if need be.
        assert "……" in row[2], need


def test_a_trainers_own_text_is_shown_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("signposting.md").write_bytes("\ufeff# Le numéro\n\n3114\n".encode())
    assert "<h4>Le numéro</h4><p>3114</p>" in read_signposting()._repr_html_()


def test_what_is_advised_for_a_missing_file_brings_it_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    places = Places(tmp_path / "kit")
    places.work.mkdir(parents=True)
    places.notebooks.mkdir()
    shutil.copy(SHIPPED, places.notebooks)
    monkeypatch.setattr(signposting, "kits_own_folder", lambda: places.work)
    file = places.work / "signposting.md"
    with pytest.raises(FileError, match=r"signposting\.md: .*missing.* kit restore signposting"):
        read_signposting(file)
    restore.restore(places, "signposting")
    assert "116 123" in str(read_signposting(file))
    elsewhere = tmp_path / "signposting.md"
    with pytest.raises(FileError, match=r"missing in .*Copy .*notebooks.signposting\.md there\."):
        read_signposting(elsewhere)
    shutil.copy(places.notebooks / "signposting.md", elsewhere)
    assert "116 123" in str(read_signposting(elsewhere))


@pytest.mark.parametrize(
    "content, message",
    [(b" \n", "the file is empty"), (b"\xff\xfe", "not UTF-8 text")],
)
def test_a_file_without_readable_text_is_refused(
    tmp_path: Path, content: bytes, message: str
) -> None:
    file = tmp_path / "signposting.md"
    file.write_bytes(content)
    with pytest.raises(FileError, match=message):
        read_signposting(file)


def test_a_folder_is_no_signposting(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="this is a folder"):
        read_signposting(tmp_path)
