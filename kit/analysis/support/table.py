"""A plain table: rows and columns that read the same as text, as data and on a page."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from kit.model.members import Member
from kit.words.display import Displayed, plain
from kit.words.errors import KitError, one_of, show
from kit.words.html import escape
from kit.words.sentences import names_of, say_name

Cell: TypeAlias = bool | int | float | tuple[Member, ...]
"""True or false, a number (NaN where undefined), or members."""

UNDEFINED: Final = "–"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: a key that tells it apart, what it is called, and a value for each column.

    The key is a member's id or an element's name. The name may be one that a person typed.
    """

    key: str
    name: str
    values: tuple[Cell, ...]


@dataclass(frozen=True, repr=False, slots=True)
class Table(Displayed):
    """A plain table of a map. Shows itself in a notebook; `print` gives it as text.

    Parameters
    ----------
    title
        Whose map it is and what is in the table.
    of
        What the rows are, such as "Element".
    columns
        What the columns are called.
    rows
        The rows, in order.
    footer
        A last row about all of them, such as sums; or None.
    note
        How the numbers are worked out.
    """

    title: str
    of: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    footer: Row | None = None
    note: str = ""

    def row(self, key: str) -> dict[str, Cell]:
        """Return the values of one row by column; raise `KitError` naming the rows there are."""
        for row in self.rows:
            if row.key == key:
                return dict(zip(self.columns, row.values, strict=True))
        raise KitError(
            f"the table has no row {show(key)}; {one_of([row.key for row in self.rows], str(key))}"
        )

    def column(self, name: str) -> dict[str, Cell]:
        """Return the values of one column by row; raise `KitError` naming the columns there are."""
        if name not in self.columns:
            raise KitError(
                f"the table has no column {show(name)}; {one_of(self.columns, str(name))}"
            )
        at = self.columns.index(name)
        return {row.key: row.values[at] for row in self.rows}

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data that any JSON writer takes.

        NaN becomes None, members become their ids and names. Names are as they were typed: whoever
        puts them on a page escapes them.
        """
        return {
            "title": self.title,
            "of": self.of,
            "columns": list(self.columns),
            "rows": [_plain_row(row) for row in self.rows],
            "footer": None if self.footer is None else _plain_row(self.footer),
            "note": self.note,
        }

    def _lines(self) -> Iterator[str]:
        yield self.title
        footer = () if self.footer is None else (self.footer,)
        grid = [(self.of, *self.columns)]
        grid += [(say_name(row.name), *map(_shown, row.values)) for row in (*self.rows, *footer)]
        widths = [max(map(len, cells)) for cells in zip(*grid, strict=True)]
        for texts in grid:
            padded = (text.ljust(width) for text, width in zip(texts, widths, strict=True))
            yield "  ".join(padded).rstrip()
        if self.note:
            yield self.note

    def _page(self) -> str:
        head = "".join(f'<th scope="col" style="{_HEAD}">{escape(c)}</th>' for c in self.columns)
        body = "".join(map(_html_row, self.rows))
        foot = "" if self.footer is None else f"<tfoot>{_html_row(self.footer)}</tfoot>"
        note = f'<p style="{_NOTE}">{escape(self.note)}</p>' if self.note else ""
        title = escape(self.title)
        # What may be wider than the page scrolls by itself, and by keyboard too.
        return (
            f'<div role="region" aria-label="{title}" tabindex="0" style="{_ROOM}">'
            f'<table style="{_TABLE}"><caption style="{_TITLE}">{title}</caption>'
            f'<thead><tr><th scope="col" style="{_NAME}">{escape(self.of)}</th>{head}</tr></thead>'
            f"<tbody>{body}</tbody>{foot}</table>{note}</div>"
        )


def _shown(value: Cell) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, tuple):
        return names_of(value, most=len(value))
    if isinstance(value, float):
        return UNDEFINED if math.isnan(value) else f"{value:.2f}"
    return str(value)


def _plain_row(row: Row) -> dict[str, Any]:
    return {"key": row.key, "name": row.name, "values": [_plain(value) for value in row.values]}


def _plain(value: Cell) -> object:
    if isinstance(value, tuple):
        return [{"id": member.id, "name": member.name} for member in value]
    return plain(value)


def _html_row(row: Row) -> str:
    cells = "".join(f'<td style="{_CELL}">{escape(_shown(value))}</td>' for value in row.values)
    return f'<tr><th scope="row" style="{_NAME}">{escape(say_name(row.name))}</th>{cells}</tr>'


_LINE: Final = "1px solid rgba(128,128,128,.45)"
_ROOM: Final = "overflow-x:auto;max-width:100%"
_TABLE: Final = "border-collapse:collapse;font-size:1rem;line-height:1.4;margin:0"
_TITLE: Final = "font-weight:600;text-align:left;padding:.4em 0;color:inherit"
_FILL: Final = f"padding:.35em .6em;border-top:{_LINE};vertical-align:top;white-space:normal"
_HEAD: Final = f"{_FILL};text-align:left;font-weight:600"
_NAME: Final = f"{_FILL};text-align:left;font-weight:600;min-width:7em"
_CELL: Final = f"{_FILL};text-align:left;font-variant-numeric:tabular-nums"
_NOTE: Final = "font-size:.9em;max-width:46em;margin:.4em 0"
