"""A person's own cards and local directory, as far as they can be read, with what could not be.

A trainer stands in front of the room: one bad row must not keep the other rows from it, and none
may be missing without a word. So the good rows serve, and an account goes with them. Where no row
can be read, what comes with the kit serves, and the account says so.

`datasets.load_cards` and `datasets.load_directory` refuse such a file whole: a program that reads
it should not go on with a part.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from kit.files import limits, rows, source
from kit.files.cards import read_cards
from kit.files.directory import read_directory
from kit.files.library import load_cards, load_directory
from kit.model.card_sets import SETS
from kit.model.cards import CardSet
from kit.model.directory import Directory
from kit.words.errors import FileError, KitError
from kit.words.sentences import number_of

_MOST: Final = 5
_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Account:
    """What of a person's own table is left out, or to be looked at; nothing, where all is well.

    Parameters
    ----------
    says
        What happened and what to do, as a sentence or two; empty where there is nothing to say.
    points
        The rows, or the one reason, each with its file, place and remedy.
    own
        Whether what is given is the person's own; otherwise it came with the kit.
    """

    says: str = ""
    points: tuple[str, ...] = ()
    own: bool = False

    def __bool__(self) -> bool:
        """Tell whether there is anything to say."""
        return bool(self.says)

    def __str__(self) -> str:
        return "\n".join([self.says, *(f"- {point}" for point in self.points)])


def own_cards_of(name: str, file: Path) -> tuple[CardSet, Account]:
    """Return a card set of the kit with the cards of a person's own file, and an account of it.

    Parameters
    ----------
    name
        One of `datasets.card_set_names()`.
    file
        Where the person's own cards are, or would be.

    >>> cards, account = own_cards_of("elements", Path("no such folder", "elements.csv"))
    >>> cards == load_cards("elements"), bool(account)
    (True, False)
    """
    frame = SETS[name]

    def read(faults: list[FileError]) -> CardSet:
        data = source.read_bytes(file, limits.CARDS)
        return frame.filled(read_cards(data, str(file), frame.bins, faults))

    return _served(file, "cards", read, lambda: load_cards(name), lambda made: len(made.cards))


def own_directory_of(file: Path) -> tuple[Directory, Account]:
    """Return the local directory of a person's own file, and an account of it; see `own_cards_of`.

    >>> town, account = own_directory_of(Path("no such folder", "local_directory.csv"))
    >>> town.place, bool(account)
    ('Alderwick (an invented town)', False)
    """

    def read(faults: list[FileError]) -> Directory:
        data = source.read_bytes(file, limits.DIRECTORY)
        return read_directory(data, str(file), faults)

    return _served(file, "local directory", read, load_directory, len)


def _served(
    file: Path,
    what: str,
    read: Callable[[list[FileError]], _Read],
    kits: Callable[[], _Read],
    count: Callable[[_Read], int],
) -> tuple[_Read, Account]:
    if not (source.is_there(file) or file.is_symlink()):
        return kits(), Account()
    faults: list[FileError] = []
    try:
        made = read(faults)
    except KitError as problem:
        says = f"Your own {what} can’t be used, so what comes with the kit is here instead."
        return kits(), Account(f"{says} {_AGAIN}", _points(faults or [problem]))
    points = _points(faults)
    if remark := _remark(file):
        points = (*points, remark)
    if not points:
        return made, Account(own=True)
    rest = number_of(count(made), "row is", "rows are")
    says = f"Your own {what}: look at what is named here. {rest} used as they stand."
    if faults:
        left = number_of(len(faults), "row is", "rows are")
        says = f"Your own {what}: {left} left out, and {rest} used."
    return made, Account(f"{says} {_AGAIN}", points, own=True)


_AGAIN: Final = "Mend the table, save it, and run this again."


def _points(
    faults: list[FileError] | list[KitError] | list[FileError | KitError],
) -> tuple[str, ...]:
    shown = tuple(str(each) for each in faults[:_MOST])
    more = len(faults) - _MOST
    return (*shown, f"And {number_of(more, 'row', 'rows')} more.") if more > 0 else shown


def _remark(file: Path) -> str:
    return rows.decode_table(source.read_bytes(file), str(file))[1]
