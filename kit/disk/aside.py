"""Keeping aside what can't stay in a file or isn't in it: under another name in the same folder."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from kit.disk import siblings
from kit.disk.atomic import write_bytes
from kit.words.errors import KitError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def copy(path: Path, content: bytes, what: str) -> Path:
    """Put content into a new file beside `path` whose name says what it is, and since when.

    Raises
    ------
    KitError
        When it can't be written; then no such file is left behind.
    """
    aside = siblings.dated(path, what)
    try:
        write_bytes(aside, content)
    except OSError as error:
        problem = f"{siblings.shown(aside)}: a copy can't be kept there ({error.strerror})."
        raise KitError(problem) from None
    return aside


def once(path: Path, content: bytes, what: str) -> Path:
    """Do as `copy`, unless a file of such a name has this content already; give the file."""
    found = next(_alike(path, content, what), None)
    return copy(path, content, what) if found is None else found


def drop(path: Path, content: bytes, what: str) -> None:
    """Take the files away that `copy` made with this content and that nobody changed since."""
    for each in _alike(path, content, what):
        with suppress(OSError):
            each.unlink()


def move(path: Path, what: str, otherwise: str) -> Path:
    """Give the file another name, which says what it is and since when.

    Raises
    ------
    KitError
        When it can't be moved; `otherwise` is what to do then.
    """
    aside = siblings.dated(path, what)
    try:
        path.rename(aside)
    except OSError as error:
        raise KitError(
            f"{siblings.shown(path)}: it is {what} and can't be moved aside ({error.strerror}), so "
            f"it is left as it is. {otherwise}"
        ) from None
    return aside


def _alike(path: Path, content: bytes, what: str) -> Iterator[Path]:
    for each in siblings.dated_ones(path, what):
        with suppress(OSError):
            if each.is_file() and each.read_bytes() == content:
                yield each
