"""Where a person can turn to: read from a file that a trainer edits for their country and room."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kit.disk.folders import kits_own_folder
from kit.files.case_folder import read_text
from kit.files.source import is_there
from kit.model.members import is_visible
from kit.words import markdown
from kit.words.errors import FileError
from kit.words.html import output

FILE: Final = "signposting.md"


@dataclass(frozen=True, slots=True)
class Signposting:
    """The text of the signposting file, in the kit's Markdown."""

    text: str

    def __str__(self) -> str:
        return self.text

    def _repr_html_(self) -> str:
        return output(markdown.html(self.text))


def signposting_file(slides: Path) -> Path:
    """Return the file that says where to turn to: the person's own, else the kit's."""
    own = slides.parent / "my-work" / FILE
    return own if own.is_file() else slides.parent / "notebooks" / FILE


def read_signposting(file: Path) -> Signposting:
    """Read where people can turn to from a file."""
    if not is_there(file):
        raise FileError(
            f"the signposting file is missing in {file.absolute().parent}. {_advice(file)} "
            "Or write one that says where people can turn to.",
            file=file,
        )
    text = read_text(file).strip()
    if not is_visible(text):
        raise FileError("the file is empty; write where people can turn to.", file=file)
    return Signposting(text)


def _advice(file: Path) -> str:
    """Say how the original gets to where it is missing."""
    kits = kits_own_folder()
    if file.absolute().parent.resolve() == kits.resolve() and file.name == FILE:
        return (
            f"In a terminal in {kits.parent}, “python3 kit restore signposting” brings the "
            "original back."
        )
    original = kits.parent / "notebooks" / FILE
    return f"Copy {original} there." if original.is_file() else ""
