"""What helps whoever leads a talk about a case: folded, so that a whole room need not read it."""

from __future__ import annotations

from dataclasses import dataclass

from kit.exercises.folding import SUMMARY
from kit.model.cases import Case
from kit.words import markdown
from kit.words.errors import KitError
from kit.words.html import escape, output
from kit.words.sentences import one_line


@dataclass(frozen=True, slots=True, repr=False)
class TrainerNotes:
    """A case's notes for trainers, under words that a trainer opens."""

    words: str
    text: str

    def __str__(self) -> str:
        return self.text

    def __repr__(self) -> str:
        return self.words

    def _repr_html_(self) -> str:
        summary = f'<summary style="{SUMMARY}">{escape(self.words)}</summary>'
        return output(f"<details>{summary}{markdown.html(self.text)}</details>")


def tell_trainer_notes(case: Case) -> TrainerNotes:
    """Give the notes for whoever leads a talk about a case, folded.

    What people may say, a good question to ask, and where to take care. What people may say was
    thought out: it is an illustration, and nobody has been counted.

    Raises
    ------
    KitError
        When the case has no such notes.

    >>> from kit import load_case
    >>> tell_trainer_notes(load_case("amina"))
    For trainers: notes on Amina
    """
    if not case.trainer_notes.strip():
        raise KitError(
            f"there are no notes for trainers on {one_line(case.person)}. Add the file "
            "trainer_notes.md to the case's folder, or choose another case."
        )
    return TrainerNotes(f"For trainers: notes on {one_line(case.person)}", case.trainer_notes)
