"""Files beside a person's file, under names of their own: what could not stay in it.

What can't be written or renamed raises `KitError`, and nothing half-done is left behind.
"""

from __future__ import annotations

import itertools
import os
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

from kit.disk.atomic import write_bytes
from kit.words.errors import KitError

# Leaves room for what a half-written file is called, within the 255 bytes of most disks.
_LONGEST: Final = 220
_PUT_ASIDE: Final = re.compile(r" \((?:\d+|[a-z ]+ \d{4}-\d\d-\d\d \d\d\.\d\d(?:, \d+)?)\)$")


def numbered_name(path: Path) -> Path:
    """Return the first free name of the series `amina (2).json`, `amina (3).json` and so on."""
    return next(each for each in _series(path) if not os.path.lexists(each))


def dated_name(path: Path, what: str) -> Path:
    """Return a free name that says what it is and since when, such as `amina (other …).json`.

    The hour has a dot, because Windows allows no colon in a name.
    """
    time = datetime.now().astimezone().strftime("%Y-%m-%d %H.%M")
    again = (f", {number}" if number > 1 else "" for number in itertools.count(1))
    names = (_named(path, f" ({what} {time}{more})") for more in again)
    return next(each for each in names if not os.path.lexists(each))


def _dated(path: Path, what: str) -> list[Path]:
    """Return the files beside `path` that `dated_name` may have named so, oldest first."""
    start = _named(path, f" ({what} ").name.removesuffix(path.suffix)
    with suppress(OSError):
        return sorted(
            each
            for each in path.parent.iterdir()
            if each.name.startswith(start) and each.name.endswith(f"){path.suffix}")
        )
    return []


def numbered_files(path: Path) -> list[str]:
    """Return the names of the files that are there in the series of `numbered_name`."""
    return [shown_name(each) for each in itertools.takewhile(Path.is_file, _series(path))]


def is_sibling(path: Path) -> bool:
    """Tell by its name whether a file was put beside another by the kit.

    >>> is_sibling(Path("case (2).json")), is_sibling(Path("case.json"))
    (True, False)
    """
    return _PUT_ASIDE.search(path.stem) is not None


def shown_name(path: Path) -> str:
    """Return the file's name as text that any page can show."""
    # A name on the disk may have bytes in it that no text has.
    return path.name.encode("utf-8", "replace").decode()


def _series(path: Path) -> Iterator[Path]:
    return (_named(path, f" ({number})") for number in itertools.count(2))


def _named(path: Path, addition: str) -> Path:
    stem, end = path.stem, f"{addition}{path.suffix}"
    while stem and len(os.fsencode(stem + end)) > _LONGEST:
        stem = stem[:-1]
    return path.with_name(stem + end)


def save_sibling(path: Path, content: bytes, what: str) -> Path:
    """Put content into a new file beside `path` whose name says what it is, and since when."""
    sibling = dated_name(path, what)
    try:
        write_bytes(sibling, content)
    except OSError as error:
        problem = f"{shown_name(sibling)}: a copy can't be kept there ({error.strerror})."
        raise KitError(problem) from None
    return sibling


def save_sibling_once(path: Path, content: bytes, what: str) -> Path:
    """Do as `save_sibling`, unless a file of such a name has this content already."""
    found = next(_alike(path, content, what), None)
    return save_sibling(path, content, what) if found is None else found


def remove_siblings(path: Path, content: bytes, what: str) -> None:
    """Remove the files that `save_sibling` made with this content and nobody changed since."""
    for each in _alike(path, content, what):
        with suppress(OSError):
            each.unlink()


def rename_as_sibling(path: Path, what: str, otherwise: str) -> Path:
    """Give the file another name, which says what it is and since when."""
    sibling = dated_name(path, what)
    try:
        path.rename(sibling)
    except OSError as error:
        raise KitError(
            f"{shown_name(path)}: it is {what} and can't be moved aside ({error.strerror}), so "
            f"it is left as it is. {otherwise}"
        ) from None
    return sibling


def _alike(path: Path, content: bytes, what: str) -> Iterator[Path]:
    for each in _dated(path, what):
        with suppress(OSError):
            if each.is_file() and each.read_bytes() == content:
                yield each
