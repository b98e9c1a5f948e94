"""What reads the same as text, as plain data and on a page: the base of cards, tables, findings."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from kit.words.html import escape, output

# Styles stand in the elements: a notebook that isn't trusted yet drops style sheets. Text keeps
# the colour of the page around it, so that light, dark and print need no palette of their own.


def plain(value: object) -> Any:
    """Return a value as plain data that any JSON writer takes.

    A dataclass becomes a dict of its fields, a tuple a list, and NaN None.

    >>> plain({"share": math.nan, "members": ("mum",)})
    {'share': None, 'members': ['mum']}
    """
    if is_dataclass(value):
        return {each.name: plain(getattr(value, each.name)) for each in fields(value)}
    if isinstance(value, Mapping):
        return {name: plain(each) for name, each in value.items()}
    if isinstance(value, tuple):
        return [plain(each) for each in value]
    return None if isinstance(value, float) and math.isnan(value) else value


class Displayed:
    """The base of what shows itself in a notebook, and is plain text when it is printed."""

    __slots__ = ()

    def _lines(self) -> Iterable[str]:
        """Return the text, line by line."""
        raise NotImplementedError

    def _page(self) -> str:
        """Return it as HTML, escaped."""
        raise NotImplementedError

    def __str__(self) -> str:
        return "\n".join(self._lines())

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return output(self._page())


def group(title: str, parts: str, style: str, title_style: str = "font-weight:600") -> str:
    """Return HTML parts under a title, as one group for a screen reader."""
    title = escape(title)
    return (
        f'<div role="group" aria-label="{title}" style="{style}">'
        f'<div style="{title_style}">{title}</div>{parts}</div>'
    )
