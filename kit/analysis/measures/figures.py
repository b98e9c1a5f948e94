"""A card of figures: what it holds, and how it reads as text, as data and on a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from kit.words.display import Displayed, group, plain
from kit.words.html import escape


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a map, with what it means.

    Parameters
    ----------
    name
        Tells the figure apart in code and data.
    label
        What it is called on the card, at most 24 characters.
    value
        The number; NaN where it is undefined.
    shown
        The number as it is displayed: "9", "4 of 13", or "–" where it is undefined.
    meaning
        A sentence about this value in this map. It may quote members' names: escape it.
    formula
        How the number is worked out.
    """

    name: str
    label: str
    value: float
    shown: str
    meaning: str
    formula: str


@dataclass(frozen=True, repr=False, slots=True)
class Card(Displayed):
    """The handful of figures that a practitioner reads, at most six.

    Shows itself in a notebook; `print` gives it as plain text. `title` says whose map it is, on
    what occasion.
    """

    title: str
    figures: tuple[Figure, ...]

    def to_list(self) -> list[dict[str, Any]]:
        """Return the figures as plain dicts that any JSON writer takes; NaN becomes None."""
        return [plain(each) for each in self.figures]

    def _lines(self) -> Iterator[str]:
        yield self.title
        for each in self.figures:
            yield f"{each.label}: {each.shown}. {each.meaning}"

    def _page(self) -> str:
        rows = "".join(map(_row, self.figures))
        return group(self.title, f'<dl style="margin:0">{rows}</dl>', _CARD, _TITLE)


_LINE: Final = "1px solid rgba(128,128,128,.45)"
_CARD: Final = "max-width:46em;font-size:1rem;line-height:1.45"
_TITLE: Final = "font-weight:600;padding:.4em 0;overflow-wrap:anywhere"
_ROW: Final = (
    "display:grid;grid-template-columns:6.5em 1fr;column-gap:1em;padding:.55em 0;"
    f"border-top:{_LINE};break-inside:avoid"
)
# JupyterLab floats terms and gives them and what they mean a width and a padding of its own.
_CELL: Final = "float:none;width:auto;margin:0;padding:0"
_LABEL: Final = f"{_CELL};grid-column:2;font-weight:600"
_SHOWN: Final = (
    f"{_CELL};grid-column:1;grid-row:1 / span 2;font-size:1.6em;line-height:1.15;"
    "font-variant-numeric:tabular-nums"
)
_MEANING: Final = f"{_CELL};grid-column:2;overflow-wrap:anywhere"


def _row(figure: Figure) -> str:
    return (
        f'<div style="{_ROW}">'
        f'<dt style="{_LABEL}">{escape(figure.label)}</dt>'
        f'<dd style="{_SHOWN}">{escape(figure.shown)}</dd>'
        f'<dd style="{_MEANING}">{escape(figure.meaning)}'
        '<details style="font-size:.9em"><summary style="cursor:pointer">How it is worked out'
        f"</summary>{escape(figure.formula)}</details></dd></div>"
    )
