"""Reading files with care: never a device that has no end, nor a pipe that never answers."""

from __future__ import annotations

import errno
import stat
from pathlib import Path

from kit.disk.siblings import shown_name
from kit.words.errors import KitError

MOST = 200_000_000
"""Bytes; a notebook full of pictures has a tenth of them."""


def read_plain(path: Path) -> bytes:
    """Return what a file holds.

    Raises
    ------
    OSError
        When it can't be read, is no plain file, or is too large to be one of the kit's.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > MOST:
        raise OSError(errno.EINVAL, "no plain file", str(path))
    return path.read_bytes()


def content_of(path: Path, otherwise: str) -> bytes | None:
    """Return what the file holds; None where there is none.

    What is there and can't be read as a file raises `KitError`; `otherwise` is what to do then.
    """
    try:
        plain = stat.S_ISREG(path.stat().st_mode)
        held = path.read_bytes() if plain else b""
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise KitError(f"{shown_name(path)}: it can't be read ({why}). {otherwise}") from None
    if not plain:
        raise KitError(f"{shown_name(path)}: this is not a file. {otherwise}")
    return held


def signs(path: Path) -> tuple[int, ...]:
    """Return what tells that a file was written anew: other numbers then; none without a file."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return ()
    return found.st_ino, found.st_mtime_ns, found.st_size
