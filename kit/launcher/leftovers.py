"""Clearing away what processes that were killed in mid-write left behind.

Only what has the form of the kit's own temporary names, and is too old to belong to a process at
work, is touched. Where JupyterLab was killed while it saved a notebook, the copy that it had put
aside takes the place of the half that it wrote, which is kept under another name.
"""

import json
import os
import re
import shutil
import time
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

from kit.disk.atomic import ABANDONED_SECONDS, PART, write_bytes
from kit.disk.reading import read_plain
from kit.launcher.folders import Places

NEW_CASE = re.compile(r"\.new-[a-z0-9_]{8}")
"""What a folder of a new case is called until it is whole."""

ASIDE = ".~"
"""How the name begins under which JupyterLab keeps a notebook aside while it saves it."""


def clear(places: Places) -> list[str]:
    """Clear `my-work/`, `dist/` and the top of `.venv/`; say what came back to `my-work/`.

    Only for when no server runs.
    """
    news: list[str] = []
    for folder in (places.work, places.root / "dist"):
        for path in _below(folder):
            with suppress(OSError, ValueError, RecursionError):
                news += _clear(path)
    if places.venv.is_dir():
        for path in places.venv.iterdir():
            with suppress(OSError):
                _clear(path)
    return news


def _below(top: Path) -> Iterator[Path]:
    """Return all that lies in a folder, reached by no link."""
    for folder, names, files in os.walk(top):
        for name in (*names, *files):
            path = Path(folder, name)
            if not path.is_symlink():
                yield path


def _clear(path: Path) -> list[str]:
    if re.fullmatch(PART, path.name) and path.is_file() and _is_old(path):
        path.unlink()
    elif NEW_CASE.fullmatch(path.name) and path.is_dir() and _is_old(path):
        if path.parent.name == "cases":
            shutil.rmtree(path)
    elif path.name.startswith(ASIDE) and path.suffix == ".ipynb" and _is_old(path):
        return _bring_back(path)
    return []


def _is_old(path: Path) -> bool:
    return time.time() - path.lstat().st_mtime > ABANDONED_SECONDS


def _bring_back(aside: Path) -> list[str]:
    whole = aside.with_name(aside.name.removeprefix(ASIDE))
    other = os.path.lexists(whole) and (whole.is_symlink() or not whole.is_file())
    if other or not _is_notebook(aside) or _is_notebook(whole):
        return []
    said = f"{whole.name} was half saved when JupyterLab was stopped, so it is as it was before"
    if whole.is_file() and whole.read_bytes().strip():
        # It may have newer words than the copy, or be what a person damaged by themselves.
        half = _free(whole)
        whole.rename(half)
        said += f"; the half is kept as {half.name}"
    write_bytes(whole, aside.read_bytes())
    aside.unlink()
    return [f"{said}."]


def _free(whole: Path) -> Path:
    again = (f" {number}" if number > 1 else "" for number in count(1))
    names = (whole.with_name(f"{whole.stem} (half saved{more}){whole.suffix}") for more in again)
    return next(each for each in names if not os.path.lexists(each))


def _is_notebook(path: Path) -> bool:
    try:
        return "cells" in json.loads(read_plain(path))
    except (OSError, ValueError, TypeError, RecursionError):
        return False
