"""The texts of a case that is written in a form: fields for each part, kept as one types."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kit.authoring import sentences, texts
from kit.authoring.making import person_of
from kit.authoring.own_case import OwnCase, of_the_folder
from kit.disk.reading import content_of
from kit.widgets.follow import Following
from kit.widgets.text_fields import TextFields
from kit.words.errors import KitError


def about_fields(own_case: OwnCase) -> Following:
    """Show the fields of who it is: name, age, place, and what they are good at."""
    return _fields(own_case, texts.about_part)


def story_field(own_case: OwnCase) -> Following:
    """Show the field of the story to map from, with a count of its words."""
    return _fields(own_case, texts.story_part)


def crisis_field(own_case: OwnCase) -> Following:
    """Show the field of the crisis, as the person tells it."""
    return _fields(own_case, texts.crisis_part)


def notes_fields(own_case: OwnCase) -> Following:
    """Show the fields of the notes for whoever leads the talk."""
    return _fields(own_case, texts.notes_part)


def _fields(own_case: OwnCase, part_of: Callable[[str], texts.Part]) -> Following:
    def fields(folder: Path) -> TextFields:
        part = part_of(person_of(folder) or folder.name)
        _check(part, folder / part.file)
        return TextFields(part.fields, part.form, autosave=folder / part.file)

    return of_the_folder(own_case, fields)


def _check(part: texts.Part, file: Path) -> None:
    """Raise `KitError` for a file that the fields can't hold: it stays as somebody wrote it."""
    content = content_of(file, sentences.MEND_BY_HAND)
    if content is None:
        return
    try:
        part.form.read(content.decode(), part.file)
    except UnicodeDecodeError:
        raise KitError(f"{part.file}: this is not UTF-8 text. {sentences.MEND_BY_HAND}") from None
    except KitError as problem:
        raise KitError(f"{problem} {sentences.MEND_BY_HAND}") from None
