"""An answer kept folded under the question that it answers, until a person opens it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kit.words.html import escape, output

# The style stands in the element: a notebook that isn't trusted yet drops style sheets.
SUMMARY: Final = "cursor:pointer;padding:.7em 0;font-weight:600"


@dataclass(frozen=True, slots=True)
class Folded:
    """What a cell shows, folded away: the words to choose, and the value behind them.

    As text, for a reader without HTML, only the words: nothing behind them is given away.
    """

    value: object
    words: str

    def __str__(self) -> str:
        return self.words

    __repr__ = __str__

    def _repr_html_(self) -> str:
        summary = f'<summary style="{SUMMARY}">{escape(self.words)}</summary>'
        return output(f"<details>{summary}{_html(self.value)}</details>")


@dataclass(frozen=True, slots=True)
class Said:
    """Sentences, shown as a paragraph of prose."""

    text: str

    def __str__(self) -> str:
        return self.text

    __repr__ = __str__

    def _repr_html_(self) -> str:
        return output(f'<p style="max-width:44em;line-height:1.45">{escape(self.text)}</p>')


def folded(value: object, words: str = "Predicted? Show") -> Folded:
    """Keep what answers a prediction out of sight until a person asks for it.

    Parameters
    ----------
    value
        Anything that a notebook can show; what has no HTML of its own is shown as text.
    words
        What a person chooses to see it.

    >>> print(folded(0.27))
    Predicted? Show
    """
    return Folded(value, words)


def say(text: str) -> Said:
    """Show sentences as prose: broken between words, in the letters of the page.

    >>> print(say("Amina's map has two members."))
    Amina's map has two members.
    """
    return Said(text)


def _html(value: object) -> str:
    """Give the HTML that a notebook would show of a value, or its text, escaped."""
    bundle = getattr(value, "_repr_mimebundle_", None)
    forms = bundle() if callable(bundle) else None
    if isinstance(forms, Mapping) and "text/html" in forms:
        return str(forms["text/html"])
    own = getattr(value, "_repr_html_", None)
    html = own() if callable(own) else None
    if html is not None:
        return str(html)
    return f'<p style="white-space:pre-wrap">{escape(str(value))}</p>'
