"""A person's own files, shared by their notebooks.

The map built in one notebook is found by the next. The cards and the local directory that a
trainer has changed are read instead of those that come with the kit.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

from kit import files
from kit.cards import CardSet
from kit.datasets import card_set_names, load_cards, load_directory
from kit.directory import Directory
from kit.errors import FileError, KitError, one_of, show
from kit.maps import SupportMap
from kit.own_work import kits_own_folder, own_folder


def own_file(name: str) -> Path:
    """Give the file of this name in a person's own folder, where it is or will be.

    All notebooks in that folder share its files, from however deep in it they are, so that whoever
    opens one finds the map that they have built in another. Where a notebook was taken out of the
    folder and leaves a file of this name behind there, a line says so.

    >>> own_file("amina.json").name
    'amina.json'
    """
    file = own_folder() / name
    if not file.exists():
        left = kits_own_folder() / name
        if left.exists():
            _say_where(left, file.parent)
    return file


@cache
def _say_where(left: Path, here: Path) -> None:
    """Say, once, that a file lies where this notebook was taken from."""
    sys.stdout.write(
        f"You have a file {left}, but this notebook is in another folder, {here}, so it is not "
        f"used. Move the notebook back into {kits_own_folder()}, or copy the file here.\n"
    )


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


def own_cards(name: str) -> CardSet:
    """Give a card set of the kit, from the person's own copy where there is one.

    The copy is `cards/risks.csv`, for the set `risks`, in a person's own folder. Where there is
    none, the cards are those that come with the kit.

    Raises
    ------
    KitError
        When there is no such card set; the message names the nearest.
    FileError
        When the copy is not what it should be; the message names file, row and column.

    >>> len(own_cards("elements").bins)
    5
    """
    if name not in card_set_names():
        raise KitError(
            f"there is no card set called {show(name)}; {one_of(card_set_names(), name)}"
        )
    file = own_file(f"cards/{name}.csv")
    return load_cards(file if file.is_file() else name)


def own_directory() -> Directory:
    """Give the local directory, from the person's own copy where there is one.

    The copy is `local_directory.csv` in a person's own folder. Where there is none, it is the
    invented town that comes with the kit.

    Raises
    ------
    FileError
        When the copy is not what it should be; the message names file, row and column.
    """
    file = own_file("local_directory.csv")
    return load_directory(file if file.is_file() else None)
