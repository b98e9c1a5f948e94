"""What helps whoever leads a talk about a case: folded, so that a whole room need not read it."""

from __future__ import annotations

from kit.draw.panels import Panel, Part
from kit.model.cases import Case
from kit.words import markdown
from kit.words.errors import KitError
from kit.words.sentences import one_line


def tell_trainer_notes(case: Case) -> Panel:
    """Return the notes for whoever leads a talk about a case, folded.

    What people may say, a good question to ask, and where to take care. What people may say was
    thought out: it is an illustration, and nobody has been counted.

    >>> from kit import load_case
    >>> tell_trainer_notes(load_case("amina"))
    For trainers: notes on Amina
    """
    notes = case.trainer_notes
    if not notes.strip():
        raise KitError(
            f"there are no notes for trainers on {one_line(case.person)}. Add the file "
            "trainer_notes.md to the case's folder, or choose another case."
        )
    folded = f"For trainers: notes on {one_line(case.person)}"
    return Panel((Part(markdown.html(notes), notes),), folded=folded)
