"""What killed processes leave is cleared away, and nothing that is a person's own."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kit.launcher import copies, leftovers, pictures
from kit.launcher.folders import Places

ROOT = Path(__file__).resolve().parents[2]
OURS = ".0123abcd.4711-0.part"
THEIRS = [
    *("film.part", ".film.part", ".0123abcd.part", ".0123ABCD.4711-0.part", "x.0123abcd.1-0.part"),
    *(".0123abcd.4711-0.part.txt", ".0123abcd.4711.part", ".new-abcdefgh", "cases/new-abcdefgh"),
]


def age(path: Path) -> Path:
    os.utime(path, (1, 1))
    return path


@pytest.mark.parametrize(
    "folder", ["my-work", "my-work/cards", "my-work/mine/deep", "my-work/.jupyter", "dist", ".venv"]
)
def test_old_halves_are_cleared_wherever_the_kit_writes(places: Places, folder: str) -> None:
    (places.root / folder).mkdir(parents=True)
    old, young = places.root / folder / OURS, places.root / folder / OURS.replace("-0", "-1")
    old.touch()
    age(old)
    young.touch()
    leftovers.clear(places)
    assert not old.exists()
    assert young.exists()


def test_nothing_of_a_persons_own_is_touched(places: Places, tmp_path: Path) -> None:
    (places.work / "cases").mkdir(parents=True)
    files = [places.work / name for name in THEIRS]
    for path in files:
        path.write_text("mine", encoding="utf-8")
        age(path)
    folder = places.work / OURS.replace("4711", "1")
    folder.mkdir()
    age(folder)
    outside = tmp_path / "outside"
    outside.mkdir()
    elsewhere = outside / OURS
    elsewhere.touch()
    age(elsewhere)
    (places.work / "link").symlink_to(outside, target_is_directory=True)
    leftovers.clear(places)
    assert all(path.is_file() for path in files)
    assert folder.is_dir()
    assert elsewhere.exists()


def test_half_a_new_case_is_cleared(places: Places) -> None:
    half = places.work / "cases" / ".new-a1b2c3d4"
    (half / "joy").mkdir(parents=True)
    (half / "joy" / "story.md").touch()
    leftovers.clear(places)
    assert half.exists()
    age(half)
    leftovers.clear(places)
    assert not half.exists()


@pytest.mark.parametrize("half", [b"", b'{"cells": [', None])
def test_a_notebook_that_was_half_saved_comes_back(places: Places, half: bytes | None) -> None:
    places.work.mkdir()
    mine, aside = places.work / "mine.ipynb", places.work / ".~mine.ipynb"
    whole = json.dumps({"cells": []}).encode()
    aside.write_bytes(whole)
    age(aside)
    if half is not None:
        mine.write_bytes(half)
    (said,) = leftovers.clear(places)
    assert said.startswith("mine.ipynb was half saved when JupyterLab was stopped")
    assert mine.read_bytes() == whole
    assert not aside.exists()
    # The half may have words in it that the copy has not.
    kept = [path.read_bytes() for path in places.work.glob("mine (half saved).ipynb")]
    assert kept == ([half] if half else [])
    assert leftovers.clear(places) == []


def test_half_a_notebook_takes_no_others_name(places: Places) -> None:
    places.work.mkdir()
    names = ["mine (half saved).ipynb", "mine.ipynb", ".~mine.ipynb"]
    for name, content in zip(names, [b"earlier", b"<<<<<<< mine", b'{"cells": []}'], strict=True):
        (places.work / name).write_bytes(content)
        age(places.work / name)
    (said,) = leftovers.clear(places)
    assert "the half is kept as mine (half saved 2).ipynb" in said
    assert (places.work / "mine (half saved).ipynb").read_bytes() == b"earlier"
    assert (places.work / "mine (half saved 2).ipynb").read_bytes() == b"<<<<<<< mine"


@pytest.mark.parametrize("aside", [b"", b"{", b'{"cells": [3]}'])
def test_a_whole_notebook_stays(places: Places, aside: bytes) -> None:
    places.work.mkdir()
    mine = places.work / "mine.ipynb"
    mine.write_text('{"cells": []}', encoding="utf-8")
    (places.work / ".~mine.ipynb").write_bytes(aside)
    age(places.work / ".~mine.ipynb")
    leftovers.clear(places)
    assert mine.read_text(encoding="utf-8") == '{"cells": []}'
    assert (places.work / ".~mine.ipynb").read_bytes() == aside


@pytest.mark.skipif(os.name == "nt", reason="no kill -9")
def test_what_a_real_kill_leaves_has_that_form(places: Places) -> None:
    places.work.mkdir()
    code = (
        "import os, sys; from kit.disk import atomic\n"
        "atomic.os.fsync = lambda _: (print('in mid-write', flush=True), sys.stdin.read())\n"
        "atomic.write_text(sys.argv[1], 'half')"
    )
    child = subprocess.Popen(
        [sys.executable, "-c", code, str(places.work / "amina.json")],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdout
    assert child.stdin
    child.stdout.readline()
    child.send_signal(signal.SIGKILL)
    child.wait()
    child.stdout.close()
    child.stdin.close()
    (left,) = places.work.iterdir()
    age(left)
    leftovers.clear(places)
    assert list(places.work.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
def test_neither_a_device_nor_a_pipe_is_read_to_its_end(places: Places) -> None:
    places.work.mkdir(exist_ok=True)
    (places.work / copies.MANIFEST).symlink_to("/dev/zero")
    os.mkfifo(places.work / "odd.ipynb")
    os.mkfifo(places.work / ".~odder.ipynb")
    os.utime(places.work / ".~odder.ipynb", (0, 0))
    assert copies.read_manifest(places.work) == copies.Manifest()
    assert pictures.show(places) == []
    assert leftovers.clear(places) == []
