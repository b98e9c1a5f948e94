"""The case that somebody names after `--case`: whose it is, and the name that its files get."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kit.files.case_folder import STILL, read_text
from kit.files.library import case_names, find_case, load_case, own_case_names
from kit.model.cases import Case
from kit.words.errors import KitError, shorten

_TEXTS: Final = ("case.json", "*.md")


def named_case(asked: str) -> tuple[str, Case]:
    """Return a name that files can have, and the case that was asked for.

    Raises
    ------
    KitError
        When there is no such case, it can't be read, or some of it is still to be written.

    >>> named_case("Amina")[0]
    'amina'
    """
    case = load_case(asked)
    check_written(find_case(asked) or Path(asked))
    wanted = asked.strip().casefold()
    known = (each for each in (*case_names(), *own_case_names()) if each.casefold() == wanted)
    return next(known, Path(asked).resolve().name), case


def check_written(folder: Path) -> None:
    """Refuse a case of one's own in which some text is still to be written."""
    for pattern in _TEXTS:
        for file in sorted(folder.glob(pattern)):
            try:
                unwritten = STILL in read_text(file)
            except KitError:
                continue  # Reading the whole case says what is wrong with this file.
            if unwritten:
                raise KitError(
                    f"{file.name} of the case {shorten(folder.name)} still says {STILL}. Write it "
                    f"first; “check-case {shorten(folder.name)}” tells what is left."
                )
