"""A guess before an answer: written down, kept, and there again beside what it was about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from kit.draw.panels import Panel, Part, form_of
from kit.exercises.person import PersonChooser
from kit.exercises.progress import note
from kit.widgets.column import Column
from kit.widgets.follow import Following, follow
from kit.words.html import escape

WRITTEN: Final = "What you wrote"
_ROW: Final = "display:flex;flex-wrap:wrap;gap:1rem 2rem;align-items:flex-start"
_YOURS: Final = (
    "flex:0 1 16rem;min-width:10rem;border-left:4px solid currentColor;padding-left:.75rem;"
    "white-space:pre-wrap;overflow-wrap:anywhere"
)


def answer(
    guess: object,
    source: object,
    show: Callable[..., Any] = lambda value: value,
    words: str = "Predicted? Show",
) -> Following:
    """Keep what answers a guess out of sight until a person opens it; their guess is beside it.

    Parameters
    ----------
    guess
        The field in which the guess is written, as `note` shows it.
    source, show
        What the answer follows, and what is made of it; see `kit.follow`.
    words
        What a person chooses to see the answer.

    >>> from kit import Note, MapEditor, SupportMap
    >>> editor = MapEditor(SupportMap("Amina"))
    >>> answer(Note("How many?"), editor, len).shown
    Predicted? Show
    """
    many = list(source) if isinstance(source, list | tuple) else [source]
    made: list[tuple[tuple[Any, ...], str]] = []

    def beside(text: str, *values: Any) -> Panel:
        # A letter more in the guess is no reason to make the answer anew.
        if not made or made[-1][0] != values:
            made[:] = [(values, form_of(show(*values)))]
        return _folded(text, made[-1][1], words)

    return follow([guess, *many], beside)


def guess_first(
    question: str,
    name: str,
    person: PersonChooser,
    source: object,
    show: Callable[..., Any] = lambda value: value,
) -> Column:
    """Show a field for a guess, and below it, folded, what answers it.

    Parameters
    ----------
    question, name, person
        The field, as `note` shows it.
    source, show
        The answer, as `answer` shows it.
    """
    guess = note(question, name, person)
    return Column([guess, answer(guess, source, show)])


def _folded(text: str, html: str, words: str) -> Panel:
    if text.strip():
        yours = f'<div style="{_YOURS}"><strong>{WRITTEN}</strong>\n{escape(text)}</div>'
        found = f'<div style="flex:1 1 24rem;min-width:0">{html}</div>'
        html = f'<div style="{_ROW}">{yours}{found}</div>'
    return Panel((Part(html),), folded=words)
