"""A guess before an answer: written down, kept, and there again beside what it was about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kit.exercises.person import PersonChooser
from kit.exercises.progress import note
from kit.widgets.answer import Answer
from kit.widgets.column import Column
from kit.widgets.follow import Following, follow
from kit.widgets.note import Note


def answer(
    guess: Note | Following,
    source: object,
    show: Callable[..., Any] = lambda value: value,
    words: str = "Predicted? Show",
) -> Answer | Following:
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
    >>> answer(Note("How many?"), editor, len).words
    'Predicted? Show'
    """
    many = list(source) if isinstance(source, list | tuple) else [source]

    def beside(field: Note) -> Answer:
        return Answer(field, many, show, words)

    # Another person has another field, and an answer that nobody has opened yet.
    return follow(guess, beside, of="shown") if isinstance(guess, Following) else beside(guess)


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
