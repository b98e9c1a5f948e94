"""What a file can keep for a person, such as a map or a plan; and how it stands with the file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, Generic, NamedTuple, TypeVar

from kit.disk import siblings
from kit.files import own_json
from kit.model import json_form
from kit.model.file_format import FileFormat
from kit.model.maps import SupportMap
from kit.words.errors import FileError, KitError, NewerFormatError

T = TypeVar("T")


class Status(NamedTuple):
    """How it stands with the file: `state` for the screen, `message` for the person.

    States: `off` (no file), `new` (nothing written yet), `restored`, `saved`, `warn` (all is well,
    and something to know), `elsewhere` (somebody else changed the file), `changed` (likewise, and
    nothing was made here since), `gone` (the file is no longer there), `failed` (not saved).
    """

    state: str
    message: str

    @property
    def saved(self) -> bool:
        """Whether what was made is as safe as it was asked to be."""
        return self.state != "failed"


class Form(NamedTuple, Generic[T]):
    """How one sort of thing is written to a file, and what it is called.

    Parameters
    ----------
    format
        What the JSON form says under "format".
    word, words
        What it is called in short and in full.
    write
        Gives the file's text.
    read
        Gives the thing from a text and the file's name; raises `KitError` for any other text.
    whose
        Says whose it is: the person, or the name of the card set.
    not_many
        Said of a file that holds a list, where one might expect to open it.
    makes_folder
        Whether the first change makes the file's folder, where only that is missing.
    foreign
        Says what a file holds of somebody else, and what is wanted, so that it is put aside; says
        nothing where it fits what is wanted all the same, as after a person got another name. By
        default what is there is taken as it is, with a warning.
    """

    format: str
    word: str
    words: str
    write: Callable[[T], str]
    read: Callable[[str, str], T]
    whose: Callable[[T], str]
    not_many: str = ""
    makes_folder: bool = False
    foreign: Callable[[T, T], str] | None = None


def exercise_form(
    format_: FileFormat,
    word: str,
    from_dict: Callable[[object], T],
    whose: Callable[[T], str],
    foreign: Callable[[T, T], str] | None = None,
) -> Form[T]:
    """Return the form of what is made in an exercise: with `to_dict`, and made from that again."""

    def write(made: Any) -> str:
        return json.dumps(made.to_dict(), ensure_ascii=False, indent=2, allow_nan=False) + "\n"

    def read(text: str, file: str) -> T:
        data = own_json.parse(text, file)
        try:
            return from_dict(data)
        except NewerFormatError as error:
            raise NewerFormatError(f"{file}: {error}") from None
        except FileError:
            raise
        except KitError as error:
            raise FileError(str(error), file=file) from None

    return Form(format_.name, word, word, write, read, whose, makes_folder=True, foreign=foreign)


def _read_map(text: str, file: str) -> SupportMap:
    return own_json.loads(text, file=file)


MAPS: Final[Form[Any]] = Form(
    format=json_form.MAP.name,
    word="map",
    words="support map",
    write=own_json.dumps,
    read=_read_map,
    whose=lambda made: made.person,
    not_many="an editor keeps one map (take one from kit.files.read)",
)


def refuse_other(content: bytes, path: Path, form: Form[Any], otherwise: str) -> None:
    """Raise `KitError` when the file was never of this form; a damaged one may have been."""
    name = siblings.shown_name(path)
    problem = f"{name}: this file holds something other than a {form.words}"
    try:
        data = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        mark = f'"{form.format}"'.encode()
        sign = path.suffix.lower() == ".json" or mark in content
        other = bool(content.strip()) and not sign
    else:
        other = not isinstance(data, dict) or data.get("format") != form.format
        if isinstance(data, list) and form.not_many:
            held = f"this file holds a list of {len(data)}"
            problem = f"{name}: {held}, and {form.not_many}"
    if other:
        raise KitError(f"{problem}, so it is left alone. {otherwise}")
