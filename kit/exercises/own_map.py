"""The map that a person built in an earlier notebook, found again by the next."""

from __future__ import annotations

from pathlib import Path

from kit import files
from kit.errors import FileError
from kit.maps import SupportMap


def own_map(path: str | Path) -> SupportMap | None:
    """Give the map in a person's own file; None when there is no file, or nobody on the map yet.

    Raises
    ------
    FileError
        When the file is there but holds no map that can be read.
    """
    file = Path(path)
    if not file.exists():
        return None
    maps = files.read(file)
    if len(maps) != 1:
        raise FileError(f"it holds {len(maps)} maps, and one is wanted. Split the file.", file=file)
    return maps[0] if maps[0].members else None
