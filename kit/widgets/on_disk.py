"""What the disk holds of a kept file: its content, whether it changed, whether it is another."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING, Any

from kit.errors import KitError
from kit.widgets import beside

if TYPE_CHECKING:
    from pathlib import Path

    from kit.widgets.kept import Form


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
        raise KitError(f"{beside.shown(path)}: it can't be read ({why}). {otherwise}") from None
    if not plain:
        raise KitError(f"{beside.shown(path)}: this is not a file. {otherwise}")
    return held


def signs(path: Path) -> tuple[int, ...]:
    """Give what tells that a file was written anew: other numbers then; none without a file."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return ()
    return found.st_ino, found.st_mtime_ns, found.st_size


def refuse_other(content: bytes, path: Path, form: Form[Any], otherwise: str) -> None:
    """Raise `KitError` when the file was never of this form; a damaged one may have been."""
    name = beside.shown(path)
    problem = f"{name}: this file holds something other than a {form.words}"
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        mark = f'"{form.format}"'.encode()
        sign = path.suffix.lower() == ".json" or mark in content
        other = bool(content.strip()) and not sign
    else:
        other = not isinstance(data, dict) or data.get("format") != form.format
        if isinstance(data, list) and form.not_many:
            held = f"this file holds a list of {len(data)}"
            problem = f"{name}: {held}, and {form.not_many}"
    if other:
        raise KitError(f"{problem}, so it is left alone. {otherwise}")
