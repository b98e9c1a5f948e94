"""A field to write in that keeps itself: a guess before looking, a note after a talk."""

from __future__ import annotations

import os
from typing import Any, Final

import traitlets

from kit.draw.lettering import in_html
from kit.model.attributes import is_text
from kit.model.progress import NOTE, WrittenNote
from kit.widgets.assets import script, style_sheet
from kit.widgets.saved_value import exercise_form
from kit.widgets.saved_widget import SavedWidget, opened
from kit.widgets.traits import share
from kit.words.errors import KitError, show

# The question may be put in other words, and it is still the same note.
NOTES: Final = exercise_form(NOTE, "note", WrittenNote.from_dict, lambda _: "")


class _Text(traitlets.TraitType[str, str]):
    """Text that can be written to a file; whatever else is refused before anything moves."""

    default_value = ""

    def __init__(self) -> None:
        super().__init__()
        share(self)

    def validate(self, _: Any, value: Any) -> str:
        """Refuse what is no text."""
        if not is_text(value):
            raise KitError(f"text is {show(value)}; give text in quotation marks.")
        return str(value)


class Note(SavedWidget):
    """A field to write in. What is written is nobody's business but the writer's own.

    Parameters
    ----------
    question
        What the field asks for, such as "My guess".
    autosave
        A file that keeps what is written: written as one types, and opened when it is there
        already. Without it, it lives as long as the kernel.

    Attributes
    ----------
    text : str
        What is written, as it stands. Setting it changes the screen.

    Raises
    ------
    KitError
        For a question or text that is none; for a file that can't be used. A damaged file is put
        aside and named on the screen.

    >>> note = Note("My guess")
    >>> note.text = "Six members, and one of them a dog."
    """

    _esm = script("note.js")
    _css = style_sheet("note.css")

    _saved_traits = ("text",)
    followed = "text"

    text = _Text()
    question = traitlets.Unicode(read_only=True).tag(sync=True)

    def __init__(self, question: str, *, autosave: str | os.PathLike[str] | None = None) -> None:
        if not is_text(question) or not question.strip():
            problem = f"the question is {show(question)}; give words, such as 'My guess'."
            raise KitError(problem)
        self._question = question
        found, file, status = opened(NOTES, autosave, WrittenNote(question))
        super().__init__(file, status, text=found.text)
        self.set_trait("question", question)

    def _value(self) -> WrittenNote:
        return WrittenNote(self._question, self.text)

    def _show_value(self, value: WrittenNote) -> None:
        self.text = value.text

    def _value_from(self, data: Any) -> WrittenNote:
        return WrittenNote.from_dict({**WrittenNote(self._question).to_dict(), "text": data})

    def _still(self) -> str:
        return on_paper(self._value())


def on_paper(note: WrittenNote) -> str:
    """Return a note as words that stand where no field can, as HTML.

    >>> on_paper(WrittenNote("My guess", "Six."))
    '<p><strong>My guess</strong></p><p style="white-space:pre-wrap;max-width:44em">Six.</p>'
    """
    words = in_html(note.text) or "…"
    return (
        f"<p><strong>{in_html(note.question)}</strong></p>"
        f'<p style="white-space:pre-wrap;max-width:44em">{words}</p>'
    )
