"""What an exercise answers: not attempted, not yet, or correct. Nothing is counted or marked."""

from __future__ import annotations

from typing import ClassVar

from kit.draw.panels import Panel, Part, fold, heading, paragraph


class Outcome(Panel):
    """What comes back on an answer.

    Parameters
    ----------
    says
        What there is to say about this very answer.
    hint
        Where to look next, folded away until it is opened; empty where none is needed.
    """

    __slots__ = ()
    called: ClassVar[str] = ""

    def __init__(self, says: str, hint: str = "") -> None:
        parts = [heading(self.called, f"{self.called}. {says}"), Part(paragraph(says).html)]
        if hint:
            parts.append(fold("A hint", paragraph(hint), f"Hint: {hint}"))
        super().__init__(tuple(parts), self.called)


class NotAttempted(Outcome):
    """There is no answer yet."""

    __slots__ = ()
    called = "Over to you"


class NotYet(Outcome):
    """The answer does not fit yet; says why, and where to look."""

    __slots__ = ()
    called = "Not yet"


class Correct(Outcome):
    """The answer fits; says what follows from it."""

    __slots__ = ()
    called = "Correct"
