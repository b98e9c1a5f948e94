"""A file holds the old text or the new one, whatever happens in between."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kit.disk import atomic
from kit.disk.atomic import write_text
from kit.words.errors import FileError


def test_the_text_is_written_as_it_is(tmp_path: Path) -> None:
    write_text(tmp_path / "أمينة.json", "Zoe\u0301\r\n👩🏽‍🤝‍👨🏻\n")
    assert (tmp_path / "أمينة.json").read_bytes() == "Zoe\u0301\r\n👩🏽‍🤝‍👨🏻\n".encode()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_a_new_file_has_usual_permissions_and_an_old_one_keeps_its_own(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    plain, file = tmp_path / "plain", tmp_path / "map.json"
    plain.write_text("x")
    write_text(file, "new")
    assert stat.S_IMODE(file.stat().st_mode) == stat.S_IMODE(plain.stat().st_mode)
    file.chmod(0o640)
    write_text(file, "newer")
    assert stat.S_IMODE(file.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name == "nt", reason="Windows has no permission bits")
def test_a_new_file_in_a_folder_of_its_owners_alone_is_its_owners_alone(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    write_text(tmp_path / "map.json", "new")
    assert stat.S_IMODE((tmp_path / "map.json").stat().st_mode) == 0o600


def test_a_failed_write_leaves_the_old_text_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "map.json"
    write_text(file, "old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kit.disk.atomic.os.fsync", full)
    with pytest.raises(FileError, match=r"map\.json: it can't be written \(No space left"):
        write_text(file, "new")
    assert file.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["map.json"]


@pytest.mark.parametrize(
    "name, message",
    [
        ("absent/map.json", "there is no folder .*absent.* to write into"),
        ("", "this is a folder"),
        ("a\0b.json", "it can't be written"),
        ("x" * 300 + ".json", "it can't be written"),
    ],
)
def test_a_place_that_is_none_is_named(tmp_path: Path, name: str, message: str) -> None:
    with pytest.raises(FileError, match=message):
        write_text(f"{tmp_path}/{name}", "text")


def test_half_a_character_is_refused_before_the_file_is_touched(tmp_path: Path) -> None:
    file = tmp_path / "map.json"
    write_text(file, "old")
    with pytest.raises(FileError, match="half of a character pair"):
        write_text(file, "\ud800")
    assert file.read_text() == "old"


def test_windows_is_asked_again_while_another_program_holds_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "map.json"
    write_text(file, "old")
    held, waits, replace = [2], list[float](), Path.replace

    def busy(self: Path, target: Path) -> Path:
        if held[0]:
            held[0] -= 1
            raise PermissionError(13, "used by another process")
        return replace(self, target)

    monkeypatch.setattr("kit.disk.atomic._WINDOWS", True)
    monkeypatch.setattr("kit.disk.atomic.time.sleep", waits.append)
    monkeypatch.setattr(Path, "replace", busy)
    write_text(file, "new")
    assert file.read_text() == "new"
    assert len(waits) == 2
    held[0] = 100
    with pytest.raises(FileError, match="may not be written to"):
        write_text(file, "newer")
    assert file.read_text() == "new"
    assert [each.name for each in tmp_path.iterdir()] == ["map.json"]


@pytest.mark.skipif(os.name == "nt", reason="links need a right on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.json").write_text("old")
    (tmp_path / "link.json").symlink_to(tmp_path / "real.json")
    write_text(tmp_path / "link.json", "new")
    assert (tmp_path / "link.json").is_symlink()
    assert (tmp_path / "real.json").read_text() == "new"


def test_what_a_killed_process_left_is_cleared_away_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    def left(name: str) -> Path:
        # As after a kill: the half-written file is neither moved nor removed.
        before = set(tmp_path.iterdir())
        with monkeypatch.context() as patch:
            patch.setattr(atomic, "_move", stop)
            patch.setattr(Path, "unlink", lambda _: None)
            with pytest.raises(KeyboardInterrupt):
                write_text(tmp_path / name, "half")
        (part,) = set(tmp_path.iterdir()) - before
        return part

    old, young, other = left("map.json"), left("map.json"), left("other.json")
    for part in (old, other):
        os.utime(part, (1, 1))
    write_text(tmp_path / "map.json", "new")
    assert not old.exists()
    assert young.exists()
    assert other.exists()


def test_a_name_as_long_as_the_system_allows_can_be_written(tmp_path: Path) -> None:
    long = tmp_path / ("図" * 80 + ".json")
    write_text(long, "new")
    assert long.read_text() == "new"


@pytest.mark.skipif(os.name == "nt", reason="no kill -9")
def test_a_process_killed_while_it_writes_leaves_a_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "map.json"
    code = (
        "import sys; from kit.disk.atomic import write_text\n"
        "for n in range(10**9):\n"
        "    write_text(sys.argv[1], f'{n}\\n' * 20_000)\n"
        "    print(n, flush=True)\n"
    )
    root = Path(__file__).parents[2]
    for rounds in (1, 3, 7, 12):
        child = subprocess.Popen(
            [sys.executable, "-c", code, str(file)], stdout=subprocess.PIPE, text=True, cwd=root
        )
        assert child.stdout is not None
        for _ in range(rounds):
            child.stdout.readline()
        child.send_signal(signal.SIGKILL)
        said = [int(line) for line in child.stdout]
        child.wait()
        child.stdout.close()
        lines = file.read_text().splitlines()
        assert len(lines) == 20_000
        assert len(set(lines)) == 1
        assert int(lines[0]) >= max(said, default=rounds - 1)
