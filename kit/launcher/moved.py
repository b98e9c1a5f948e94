"""An environment whose folder was renamed or moved: made to fit, without fetching it again.

Offline, it could not be made anew. Of what is in it, only a few small files name the folder.
"""

import os
import re
import shlex
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from kit.launcher import atomic, stamp, venv
from kit.launcher.folders import SCRIPTS, Places

START = re.compile(rb"\A#!(?:/bin/sh\n'''exec' [^\n]*\n' '''|[^\n]*python[^\n]*)\n")
"""How a script of Python begins: with the Python that runs it."""

MOST_BYTES = 100_000
"""The largest script or note that is looked at; programs are left as they are."""


def mend(places: Places, present: stamp.Stamp | None, wanted: stamp.Stamp) -> stamp.Stamp | None:
    """Give the stamp of the environment, after fitting it to its folder where that is all it needs.

    On Windows the programs themselves hold the folder's name, so there it is made anew.
    """
    if present is None or not present.sources or present.root == wanted.root or os.name == "nt":
        return present
    here = replace(present, root=wanted.root)
    if not here.serves(wanted) or not present.root or not venv.works(places):
        return present
    stamp.spoil(places, present.extras)
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
                atomic.write(path, fitted)
    stamp.write(places, here)
    return here


def _that_name_it(places: Places) -> Iterator[Path]:
    yield places.venv / "pyvenv.cfg"
    yield from (path for path in (places.venv / SCRIPTS).iterdir() if path.is_file())
    for packages in (places.venv / "lib").glob("python*/site-packages"):
        yield from packages.glob("*.pth")
