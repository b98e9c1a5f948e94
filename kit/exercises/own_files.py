"""A person's own files, shared by their notebooks.

The map built in one notebook is found by the next. The cards and the local directory that a
trainer has changed are read instead of those that come with the kit, as far as they can be read.
"""

from __future__ import annotations

import sys
import warnings
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from kit import files
from kit.disk.folders import kits_own_folder, own_folder
from kit.draw.panels import Panel, Point, heading, listing
from kit.files import signposting
from kit.files.library import card_set_names
from kit.files.own_tables import Account, own_cards_of, own_directory_of
from kit.files.signposting import Signposting
from kit.model.cards import CardSet
from kit.model.directory import Directory
from kit.model.maps import SupportMap
from kit.words.errors import FileError, KitError, one_of, show

if TYPE_CHECKING:
    from kit.widgets.file_watch import FileWatch


def own_file(name: str) -> Path:
    """Return the file of this name in a person's own folder, where it is or will be.

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
    """Return the map in a file; None when there is no file, or nobody on the map yet.

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
    """Return a card set of the kit, from the person's own copy where there is one.

    The copy is `cards/risks.csv`, for the set `risks`, in a person's own folder. Where there is
    none, or no row of it can be read, the cards are those that come with the kit. A row that is no
    card is left out. What is left out, and why, is shown above.

    >>> len(own_cards("elements").bins)
    5
    """
    if name not in card_set_names():
        known = one_of(card_set_names(), str(name))
        raise KitError(f"there is no card set called {show(name)}; {known}")
    cards, account = own_cards_of(name, own_file(f"cards/{name}.csv"))
    show_account(account)
    return cards


def own_directory() -> Directory:
    """Return the local directory, from the person's own copy where there is one.

    The copy is `local_directory.csv` in a person's own folder. Where there is none, or no row of
    it can be read, it is the invented town that comes with the kit. A row that is no offer is left
    out. What is left out, and why, is shown above.
    """
    directory, account = own_directory_of(own_file("local_directory.csv"))
    show_account(account)
    return directory


def read_signposting(path: str | Path | None = None) -> Signposting:
    """Return the signposting file's text, to be shown by a notebook.

    Parameters
    ----------
    path
        The file; by default the one in the person's own folder.
    """
    return signposting.read_signposting(own_file(signposting.FILE) if path is None else Path(path))


def watch(path: Path) -> FileWatch:
    """Return what `follow` can follow: a file, looked at once a second."""
    from kit.widgets.file_watch import FileWatch  # most exercises watch no file

    return FileWatch(path)


def show_account(account: Account) -> None:
    """Show what of a person's table is left out: as a panel, outside a notebook as a warning."""
    if not account:
        return
    # A notebook has brought it along already; nobody else waits for it to be imported.
    notebook = sys.modules.get("IPython")
    if notebook is None or notebook.get_ipython() is None:
        warnings.warn(str(account), stacklevel=3)
        return
    points = listing(map(Point, account.points), numbered=True)
    html = Panel((heading(account.says), points), "Your own table")._repr_html_()
    notebook.display.display({"text/html": html, "text/plain": str(account)}, raw=True)
