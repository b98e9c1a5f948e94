"""Of two processes that look into a file and replace it, only one does so at a time."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kit.disk import locking
from kit.disk.atomic import write_text
from kit.model.maps import SupportMap
from kit.widgets.autosave import Autosave
from kit.widgets.saved_value import MAPS

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

ROOT = Path(__file__).parents[2]

needs_locks = pytest.mark.skipif(fcntl is None, reason="Windows has no lock on a folder")

EACH_COUNTS = """
import sys
from pathlib import Path
from kit.disk.locking import turn
file = Path(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
for _ in range(200):
    with turn(file.parent):
        file.write_text(str(int(file.read_text()) + 1))
"""


@needs_locks
def test_two_processes_never_overlook_each_other(tmp_path: Path) -> None:
    file = tmp_path / "number"
    file.write_text("0")
    pair = [
        subprocess.Popen(
            [sys.executable, "-c", EACH_COUNTS, str(file)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        for _ in range(2)
    ]
    for each in pair:
        assert each.stdout is not None
        assert each.stdout.readline() == "ready\n"
    for each in pair:
        each.communicate("go\n", timeout=60)
        assert each.returncode == 0
    assert file.read_text() == "400"
    assert [each.name for each in tmp_path.iterdir()] == ["number"]


def is_taken(folder: Path) -> bool:
    handle = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(handle)
    return False


@needs_locks
@pytest.mark.parametrize(
    "act",
    [
        lambda autosave, mine: autosave.save(mine),
        lambda autosave, mine: autosave.keep_mine(mine),
        lambda autosave, mine: autosave.take_theirs(mine),
    ],
)
def test_whatever_writes_has_its_turn(
    file: Path,
    amina: SupportMap,
    monkeypatch: pytest.MonkeyPatch,
    act: Callable[[Autosave[SupportMap], SupportMap], object],
) -> None:
    taken: list[bool] = []

    def look_and_write(path: Path, text: str) -> None:
        taken.append(is_taken(path.parent))
        write_text(path, text)

    monkeypatch.setattr("kit.widgets.kept_file.write_text", look_and_write)
    act(Autosave(file, MAPS), amina)
    assert taken == [True]
    assert not is_taken(file.parent)


@needs_locks
def test_a_turn_ends_with_an_error_too(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), locking.turn(tmp_path):
        raise RuntimeError
    assert not is_taken(tmp_path)


@needs_locks
def test_who_keeps_the_turn_too_long_is_not_waited_for(
    file: Path, amina: SupportMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "PATIENCE_SECONDS", 0.02)
    with locking.turn(file.parent):
        assert Autosave(file, MAPS).save(amina).state == "saved"


def test_where_there_are_no_locks_the_work_is_done_without(
    file: Path, amina: SupportMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locking, "fcntl", None)
    assert Autosave(file, MAPS).save(amina).state == "saved"


def test_a_folder_that_is_none_is_no_matter_for_the_turn(tmp_path: Path) -> None:
    for folder in (tmp_path / "absent", Path("a\0b")):
        with locking.turn(folder):
            pass
