"""What can go wrong, in words that say where it is and what to do next.

Every error that a person can cause is a `KitError`. Its message names what is wrong, where
(the file with row and column, or the member and the field) and the next step. Whatever is
refused leaves what was there before untouched.
"""

from __future__ import annotations

from difflib import get_close_matches
from textwrap import fill
from typing import TYPE_CHECKING

from kit.graphemes import graphemes

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


class KitError(ValueError):
    """Something that a person gave can't be used; the message says what, where and what next."""

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
        self.problem = problem
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
        self.problem = problem
        self.file = str(file)
        self.row = row
        self.column = column
        where = self.file
        if row is not None:
            where += f", row {row}"
        if column is not None:
            where += f", column {shorten(column)!r}"
        super().__init__(f"{where}: {problem}")


class NewerFormatError(KitError):
    """A file was written by a newer version of the kit than this one."""


def shorten(text: str, most: int = 60) -> str:
    """Give the text on one line, cut so that a message stays readable.

    >>> shorten("Mum")
    'Mum'
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    # One sign of many characters, such as a letter under a heap of marks, is cut after all.
    kept = ""
    for sign in graphemes(line[: 2 * most]):
        if len(kept + sign) >= most:
            break
        kept += sign
    return (kept or line[: most - 1]) + "…"


def one_of(choices: Iterable[str], given: str | None = None) -> str:
    """List the choices for a message, with the nearest one to what was given.

    >>> one_of(["formal", "informal"], "infromal")
    "use one of: formal, informal. Did you mean 'informal'?"
    """
    known = list(choices)
    listed = f"use one of: {', '.join(known)}."
    if given is not None:
        near = get_close_matches(given.strip().lower(), known, n=1, cutoff=0.6)
        if near and near[0] != given:
            listed += f" Did you mean {near[0]!r}?"
    return listed
