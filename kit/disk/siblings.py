"""Names of the files that are kept beside a map's file, when something could not stay in it."""

from __future__ import annotations

import itertools
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

# Leaves room for what a half-written file is called, within the 255 bytes of most disks.
_LONGEST: Final = 220


def numbered(path: Path) -> Path:
    """Give the first free name of the series `amina (2).json`, `amina (3).json` and so on."""
    return next(each for each in _series(path) if not os.path.lexists(each))


def dated(path: Path, what: str) -> Path:
    """Give a free name that says what it is and since when, such as `amina (other …).json`.

    The hour has a dot, because Windows allows no colon in a name.
    """
    time = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M")
    again = (f", {number}" if number > 1 else "" for number in itertools.count(1))
    names = (_named(path, f" ({what} {time}{more})") for more in again)
    return next(each for each in names if not os.path.lexists(each))


def dated_ones(path: Path, what: str) -> list[Path]:
    """Give the files beside `path` that `dated` may have named so, oldest first."""
    start = _named(path, f" ({what} ").name.removesuffix(path.suffix)
    with suppress(OSError):
        return sorted(
            each
            for each in path.parent.iterdir()
            if each.name.startswith(start) and each.name.endswith(f"){path.suffix}")
        )
    return []


def in_series(path: Path) -> list[str]:
    """Give the names of the files that are there in the series of `numbered`."""
    return [shown(each) for each in itertools.takewhile(Path.is_file, _series(path))]


def shown(path: Path) -> str:
    """Give the file's name as text that any page can show."""
    # A name on the disk may have bytes in it that no text has.
    return path.name.encode("utf-8", "replace").decode()


def _series(path: Path) -> Iterator[Path]:
    return (_named(path, f" ({number})") for number in itertools.count(2))


def _named(path: Path, addition: str) -> Path:
    stem, end = path.stem, f"{addition}{path.suffix}"
    while stem and len(os.fsencode(stem + end)) > _LONGEST:
        stem = stem[:-1]
    return path.with_name(stem + end)
