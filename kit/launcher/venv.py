"""The folder `.venv`: what it was made from, whether it works, made anew, and fitted when moved."""

import hashlib
import importlib.util
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from kit.disk.atomic import write_bytes
from kit.launcher import child
from kit.launcher.folders import SCRIPTS, Places
from kit.launcher.stop import Stop, cannot_write, explain, how_to_start

STAMP = "support-map-kit.json"


@dataclass(frozen=True)
class Stamp:
    """What a virtual environment was made from: two are alike if nothing needs doing."""

    sources: str
    """The hash of the lock file and the project file; empty while a set-up is under way."""
    root: str
    python: str
    extras: tuple[str, ...]

    def serves(self, wanted: "Stamp") -> bool:
        """Tell whether a finished environment is there, of the same Python in the same folder."""
        return bool(self.sources) and (self.root, self.python) == (wanted.root, wanted.python)

    def covers(self, wanted: "Stamp") -> bool:
        """Tell whether an environment with this stamp has all that `wanted` asks for."""
        same = self.serves(wanted) and self.sources == wanted.sources
        return same and set(wanted.extras) <= set(self.extras)


def wanted_stamp(places: Places, uv: str, extras: Iterable[str]) -> Stamp:
    """Say what the environment should be made from, as the files stand now."""
    digest = hashlib.sha256()
    for source in (places.lock, places.project):
        # A checkout may have Windows line ends; that is no other lock file.
        digest.update(source.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    digest.update(uv.encode())
    return Stamp(
        sources=digest.hexdigest(),
        root=str(places.root),
        python=f"{sys.implementation.name} {sys.version.split()[0]} at {sys.base_prefix}",
        extras=tuple(sorted(extras)),
    )


def read_stamp(places: Places) -> Stamp | None:
    """Read the note; None if there is none that can be trusted."""
    try:
        note = json.loads(_stamp_file(places).read_text(encoding="utf-8"))
        return Stamp(
            sources=str(note["sources"]),
            root=str(note["root"]),
            python=str(note["python"]),
            extras=tuple(str(extra) for extra in note["extras"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write_stamp(places: Places, stamp: Stamp) -> None:
    """Leave the note: everything that it names is in place."""
    note = json.dumps(stamp.__dict__, indent=1)
    write_bytes(_stamp_file(places), note.encode(), make_folder=True)


def mark_unfinished(places: Places, extras: Iterable[str]) -> None:
    """Mark the environment as unfinished before changing it, so that an interruption is noticed."""
    write_stamp(places, Stamp(sources="", root="", python="", extras=tuple(sorted(extras))))


def _stamp_file(places: Places) -> Path:
    return places.venv / STAMP


def works(places: Places) -> bool:
    """Tell whether there is a Python in `.venv` that starts, and that is the version we run on."""
    if not places.python.exists():
        return False
    program = "import sys; print(sys.version.split()[0], sys.base_prefix); import pip"
    try:
        answer = subprocess.run(
            [str(places.python), "-I", "-c", program],
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    expected = f"{sys.version.split()[0]} {sys.base_prefix}"
    return answer.returncode == 0 and answer.stdout.strip() == expected


def make(places: Places) -> None:
    """Make `.venv` from the Python that runs this, in place of whatever was there."""
    check_that_python_can()
    check_that_the_folder_can(places)
    try:
        if places.venv.is_symlink() or places.venv.is_file():
            places.venv.unlink()
        elif places.venv.exists():
            shutil.rmtree(places.venv)
        places.venv.mkdir()
        places.log.touch(mode=0o600)
    except OSError as error:
        raise cannot_write(places.venv, error) from error
    command: list[str | Path] = [own_python(), "-m", "venv", places.venv]
    code, words = child.run_quietly(
        command, child.environment(places), log=places.log, cwd=places.root
    )
    if code != 0:
        raise explain(words, places.log)


def check_that_python_can() -> None:
    """Stop with the next step where Python came without the parts that make environments."""
    absent = [part for part in ("venv", "ensurepip") if importlib.util.find_spec(part) is None]
    if absent:
        package = "python{}.{}-venv".format(*sys.version_info[:2])
        raise Stop(
            f"This Python came without its {absent[0]} module: install the package {package} "
            f"(on Debian or Ubuntu: sudo apt install {package}), then start the kit again."
        )


def check_that_the_folder_can(places: Places) -> None:
    """Stop with the next step where no environment can be made in a folder of this name."""
    if os.pathsep in str(places.venv):
        raise Stop(
            f"There is a “{os.pathsep}” in the name of this folder, {places.root}, or of one above "
            "it, and Python can't be set up there: rename that folder, or copy the kit to another "
            f"one, and run {how_to_start()} there."
        )


def own_python() -> str:
    """Return the Python to build from: never one inside the environment that is being replaced."""
    base = getattr(sys, "_base_executable", None)
    return base if isinstance(base, str) and os.access(base, os.X_OK) else sys.executable


START = re.compile(rb"\A#!(?:/bin/sh\n'''exec' [^\n]*\n' '''|[^\n]*python[^\n]*)\n")
"""How a script of Python begins: with the Python that runs it."""

MOST_BYTES = 100_000
"""The largest script or note that is looked at; programs are left as they are."""


def fit_to_folder(places: Places, present: Stamp | None, wanted: Stamp) -> Stamp | None:
    """Return the environment's stamp, after fitting it to its folder where that is all it needs.

    On Windows the programs themselves hold the folder's name, so there it is made anew.
    """
    if present is None or not present.sources or present.root == wanted.root or os.name == "nt":
        return present
    here = replace(present, root=wanted.root)
    if not here.serves(wanted) or not present.root or not works(places):
        return present
    mark_unfinished(places, present.extras)
    old, new = os.fsencode(present.root), os.fsencode(wanted.root)
    # A shell finds the Python whatever signs are in its folder's name.
    python = os.fsencode(shlex.quote(str(places.python)))
    start = b"#!/bin/sh\n'''exec' " + python + b' "$0" "$@"\n' + b"' '''\n"
    for path in _that_name_it(places):
        with suppress(OSError):
            if path.is_symlink() or path.stat().st_size > MOST_BYTES:
                continue
            content = path.read_bytes()
            fitted = START.sub(lambda _: start, content, count=1).replace(old, new)
            if fitted != content and b"\0" not in content:
                write_bytes(path, fitted)
    write_stamp(places, here)
    return here


def _that_name_it(places: Places) -> Iterator[Path]:
    yield places.venv / "pyvenv.cfg"
    yield from (path for path in (places.venv / SCRIPTS).iterdir() if path.is_file())
    for packages in (places.venv / "lib").glob("python*/site-packages"):
        yield from packages.glob("*.pth")
