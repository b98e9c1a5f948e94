"""A person's own files, shared by their notebooks: the map built in one is found by the next."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kit import files
from kit.errors import FileError
from kit.maps import SupportMap

ANSWERS: Final = "answers"
"""The folder of the notebooks with answers, in `notebooks` and in a person's own folder."""


def own_file(name: str) -> Path:
    """Give the file of this name in a person's own folder, where it is or will be.

    That is the folder of the notebook; a notebook in `answers` shares the files of the folder
    above it, so that whoever opens it finds the map that they have built.

    >>> own_file("amina.json").name
    'amina.json'
    """
    here = Path.cwd()
    return (here.parent if here.name == ANSWERS else here) / name


def own_map(path: str | Path) -> SupportMap | None:
    """Give the map in a file; None when there is no file, or nobody on the map yet.

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
