"""What the disk holds of a file that is watched: its content, and whether it changed."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from kit.disk import siblings
from kit.words.errors import KitError

if TYPE_CHECKING:
    from pathlib import Path


def content(path: Path, otherwise: str) -> bytes | None:
    """Give what the file holds; None where there is none.

    Raises
    ------
    KitError
        When there is something that can't be read as a file; `otherwise` is what to do then.
    """
    try:
        plain = stat.S_ISREG(path.stat().st_mode)
        held = path.read_bytes() if plain else b""
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise KitError(f"{siblings.shown(path)}: it can't be read ({why}). {otherwise}") from None
    if not plain:
        raise KitError(f"{siblings.shown(path)}: this is not a file. {otherwise}")
    return held


def signs(path: Path) -> tuple[int, ...]:
    """Give what tells that a file was written anew: other numbers then; none without a file."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return ()
    return found.st_ino, found.st_mtime_ns, found.st_size
