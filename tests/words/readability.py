"""How hard a text is to read, by two formulas that count letters, words and sentences.

Both give a school grade of the United States; five years more is about the age of a reader who
reads it at ease. They know nothing of meaning, so they are a guard, not a judgement.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_END: Final = re.compile(r"[.!?:](?=\s|$)|\n\s*\n")
AGE_OF_GRADE: Final = 5
"""So many years more than the grade is about the age of its readers."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was counted in a text, and what the formulas make of it."""

    letters: int
    words: int
    sentences: int

    @property
    def words_a_sentence(self) -> float:
        """How long its sentences are."""
        return self.words / self.sentences

    @property
    def automated_readability_index(self) -> float:
        """Give the grade by Senter and Smith (1967), from letters a word and words a sentence."""
        return 4.71 * self.letters / self.words + 0.5 * self.words_a_sentence - 21.43

    @property
    def coleman_liau_index(self) -> float:
        """Give the grade by Coleman and Liau (1975), from letters and sentences in 100 words."""
        per_100 = 100 / self.words
        return 0.0588 * self.letters * per_100 - 0.296 * self.sentences * per_100 - 15.8

    @property
    def age(self) -> float:
        """About how old a reader is who reads it at ease: the mean of both formulas, in years."""
        grade = (self.automated_readability_index + self.coleman_liau_index) / 2
        return grade + AGE_OF_GRADE


def read_through(text: str) -> Reading:
    """Count letters, words and sentences of a prose.

    A colon ends a sentence, and so does an empty line, as at the end of a heading.

    Raises
    ------
    ValueError
        For a text without a word.

    >>> read_through("Amina sings. Joseph cooks, and keeps the calendar.").words_a_sentence
    4.0
    """
    words = _WORD.findall(text)
    if not words:
        raise ValueError("there is no word in the text.")
    letters = sum(char.isalnum() for word in words for char in word)
    sentences = sum(bool(_WORD.search(part)) for part in _END.split(text))
    return Reading(letters, len(words), sentences)
