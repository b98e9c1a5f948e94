"""What an exercise answers: not attempted, not yet, or correct. Nothing is counted or marked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from kit.draw import panels


@dataclass(frozen=True, slots=True)
class Outcome:
    """What comes back on an answer.

    Parameters
    ----------
    says
        What there is to say about this very answer.
    hint
        Where to look next, folded away until it is opened; empty where none is needed.
    """

    says: str
    hint: str = ""

    title: ClassVar[str] = ""

    def __str__(self) -> str:
        hint = f"\nHint: {self.hint}" if self.hint else ""
        return f"{self.title}. {self.says}{hint}"

    def _repr_html_(self) -> str:
        parts = [panels.title(self.title), panels.paragraph(self.says)]
        if self.hint:
            parts += ["<details><summary>A hint</summary>", panels.paragraph(self.hint)]
            parts += ["</details>"]
        return panels.panel(self.title, *parts)


class NotAttempted(Outcome):
    """There is no answer yet."""

    __slots__ = ()
    title = "Over to you"


class NotYet(Outcome):
    """The answer does not fit yet; says why, and where to look."""

    __slots__ = ()
    title = "Not yet"


class Correct(Outcome):
    """The answer fits; says what follows from it."""

    __slots__ = ()
    title = "Correct"
