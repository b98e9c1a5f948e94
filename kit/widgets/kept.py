"""What a file can keep for a person, such as a map or a plan; and how it stands with the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final, Generic, NamedTuple, Protocol, TypeVar

from kit import form
from kit.files import own_json
from kit.maps import SupportMap


class OfAPerson(Protocol):
    """Something that is one person's."""

    @property
    def person(self) -> str:
        """Whose it is."""


T = TypeVar("T", bound=OfAPerson)


class Status(NamedTuple):
    """How it stands with the file: `state` for the screen, `message` for the person.

    States: `off` (no file), `new` (nothing written yet), `restored`, `saved`, `warn` (all is well,
    and something to know), `elsewhere` (somebody else changed the file), `failed` (not saved).
    """

    state: str
    message: str

    @property
    def kept(self) -> bool:
        """Whether what was made is as safe as it was asked to be."""
        return self.state != "failed"


@dataclass(frozen=True)
class Form(Generic[T]):
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
    not_many
        Said of a file that holds a list, where one might expect to open it.
    """

    format: str
    word: str
    words: str
    write: Callable[[T], str]
    read: Callable[[str, str], T]
    not_many: str = ""


def _read_map(text: str, file: str) -> SupportMap:
    return own_json.loads(text, file=file)


MAPS: Final[Form[Any]] = Form(
    format=form.FORMAT,
    word="map",
    words="support map",
    write=own_json.dumps,
    read=_read_map,
    not_many="an editor keeps one map (take one from kit.files.read)",
)
