"""What the kit itself wrote last into a file: another notebook's work is told from a stranger's.

The mark is a fingerprint in the hidden folder `.support-map-kit` of a person's own folder. Where
there is no such folder to mark in, nothing is known, and every other content is a stranger's.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path
from typing import Final

from kit.disk.atomic import write_text
from kit.disk.folders import MANIFEST, own_folder
from kit.disk.reading import read_plain
from kit.words.errors import KitError

FOLDER: Final = ".support-map-kit"


def mark(path: Path, content: bytes) -> None:
    """Remember that the kit is about to write this content into the file."""
    place = _place(path)
    if place is None:
        return
    # Without a mark the other notebook asks what to do: nothing is lost.
    with suppress(OSError, KitError):
        place.parent.mkdir(mode=0o700, exist_ok=True)
        write_text(place, _fingerprint(content))


def is_marked(path: Path, content: bytes) -> bool:
    """Tell whether the kit, in whichever notebook, was the last to write the file, and this."""
    place = _place(path)
    if place is None:
        return False
    with suppress(OSError):
        return read_plain(place) == _fingerprint(content).encode()
    return False


def _place(path: Path) -> Path | None:
    """Return where the mark of a file is or will be; None outside a person's own folder."""
    own = own_folder()
    try:
        inside = path.resolve().relative_to(own.resolve())
    except (OSError, ValueError):
        return None
    if not (own / MANIFEST).is_file():
        return None
    return own / FOLDER / _fingerprint(inside.as_posix().encode("utf-8", "surrogatepass"))


def _fingerprint(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
