"""What a person has done in the notebooks, kept in their own folder until they come back to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from kit.exercises.own_files import own_file

if TYPE_CHECKING:
    from kit.exercises.person import PersonChooser
    from kit.widgets.follow import Following
    from kit.widgets.note import Note

FOLDER: Final = "progress"
"""The folder of what a person sorted, predicted and wrote, in their own folder."""


def progress_file(name: str) -> Path:
    """Return the file in which an exercise keeps what a person did, where it is or will be.

    It lies in the folder `progress` of a person's own folder, which the first change makes.

    >>> progress_file("prediction_amina").name
    'prediction_amina.json'
    """
    return own_file(FOLDER) / f"{name}.json"


def note(question: str, name: str, person: PersonChooser | None = None) -> Note | Following:
    """Show a field to write in, which keeps itself in the file `progress/note_….json`.

    Parameters
    ----------
    question
        What the field asks for.
    name
        What the file is called.
    person
        Who is chosen, where each person has a field of their own: `note_amina_….json`.

    >>> note("My guess", "an_example").question
    'My guess'
    """
    # It brings its browser code along; most exercises need none.
    from kit.widgets.follow import follow
    from kit.widgets.note import Note

    if person is None:
        return Note(question, autosave=progress_file(f"note_{name}"))
    return follow(
        person, lambda case: Note(question, autosave=progress_file(f"note_{case.id}_{name}"))
    )
