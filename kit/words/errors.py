"""What can go wrong, in words that say where it is and what to do next.

Every error that a person can cause is a `KitError`. Its message names what is wrong, where
(the file with row and column, or the member and the field) and the next step. Whatever is
refused leaves what was there before untouched. A message is never longer than a screen, and has
nothing in it that a terminal or a page would obey.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from textwrap import fill

from kit.words.messages import near, readable, shorten, show

__all__ = [
    "FileError",
    "KitError",
    "MapError",
    "NewerFormatError",
    "near",
    "one_of",
    "readable",
    "shorten",
    "show",
]

_FILE = 300
"""So many characters of a file's name, with its folders, stand in a message."""
_MOST_CHOICES = 24
"""So many choices are listed in a message; of more, how many others there are."""


class KitError(ValueError):
    """Something that a person gave can't be used; the message says what, where and what next."""

    def __init__(self, message: str) -> None:
        super().__init__(readable(message))

    def _render_traceback_(self) -> list[str]:
        # What a notebook shows of it: the message, without the kit's own lines of code above it.
        return fill(str(self), width=88, break_long_words=False).splitlines()


class MapError(KitError):
    """A support map, a member or a tie is not valid.

    Parameters
    ----------
    problem
        What is wrong and what to do, as a sentence.
    member
        The id of the member that it is about, if it is about one.
    name
        That member's name, if known.
    field
        The field that it is about, as it is called in the map's JSON form.
    """

    def __init__(
        self,
        problem: str,
        *,
        member: str | None = None,
        name: str | None = None,
        field: str | None = None,
    ) -> None:
        self.problem = readable(problem)
        self.member = member
        self.name = name
        self.field = field
        where = ""
        if member is not None:
            where = f"member {shorten(member)!r}"
            if name is not None and name != member:
                where += f" ({shorten(name)})"
            where += ": "
        super().__init__(where + problem)


class FileError(KitError):
    """A file can't be read as what it should be.

    Parameters
    ----------
    problem
        What is wrong and what to do, as a sentence.
    file
        The file's name.
    row
        The row as a spreadsheet counts it: 1 is the row of column names.
    column
        The column's name.
    """

    def __init__(
        self,
        problem: str,
        *,
        file: str | Path,
        row: int | None = None,
        column: str | None = None,
    ) -> None:
        self.problem = readable(problem)
        self.file = str(file)
        self.row = row
        self.column = column
        where = readable(self.file.replace("\n", "\\n"), _FILE)
        if row is not None:
            where += f", row {row}"
        if column is not None:
            where += f", column {shorten(column)!r}"
        super().__init__(f"{where}: {problem}")


class NewerFormatError(KitError):
    """A file was written by a newer version of the kit than this one."""


def one_of(choices: Iterable[str], given: str | None = None) -> str:
    """List the choices for a message, with the nearest one to what was given.

    >>> one_of(["formal", "informal"], "infromal")
    "use one of: formal, informal. Did you mean 'informal'?"
    """
    known = list(choices)
    shown = [shorten(each) for each in known[:_MOST_CHOICES]]
    more = f" and {len(known) - _MOST_CHOICES:,} more" if len(known) > _MOST_CHOICES else ""
    listed = f"use one of: {', '.join(shown)}{more}."
    if given is not None:
        found = near(given.strip().lower(), known, cutoff=0.6)
        if found and found != given:
            listed += f" Did you mean {shorten(found)!r}?"
    return listed
