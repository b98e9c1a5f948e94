"""Whose cases the handouts are made of: those asked for, or all that can be printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from kit.disk.folders import data_folder, own_cases_folder
from kit.files.case_folder import STILL, read_text
from kit.files.library import case_names, load_case, own_case_names
from kit.model.cases import Case
from kit.publish.handouts.handouts import file_name
from kit.words.errors import KitError

_TEXTS: Final = ("case.json", "*.md")


def named(asked: str) -> dict[str, Case]:
    """Return the case that a person asked for, by a name that its files can have.

    >>> list(named("Amina"))
    ['amina']
    """
    case = load_case(asked)
    wanted = asked.strip().casefold()
    known = (each for each in (*case_names(), *own_case_names()) if each.casefold() == wanted)
    return {next(known, Path(asked).resolve().name): case}


def all_cases(tell: Callable[[str], object]) -> dict[str, Case]:
    """Return the cases that come with the kit, and of a person's own those that can be printed.

    Parameters
    ----------
    tell
        Is told, in a sentence, which own case is left out and why.

    Raises
    ------
    KitError
        When a case that comes with the kit can't be read.
    """
    found = {name: load_case(data_folder() / "cases" / name) for name in case_names()}
    for name in own_case_names():
        try:
            _check_free(name, found)
            found[name] = _finished(own_cases_folder() / name)
        except KitError as problem:
            tell(f"Left out your case {name}: {problem}")
    return found


def _check_free(name: str, found: Iterable[str]) -> None:
    """Refuse a name that would give a case another's files; on some computers, AL is al."""
    for other in found:
        if file_name("story", other).casefold() == file_name("story", name).casefold():
            raise KitError(f"its files would be called as those of {other}. Rename its folder.")


def _finished(case: Path) -> Case:
    for pattern in _TEXTS:
        for file in sorted(case.glob(pattern)):
            try:
                unwritten = STILL in read_text(file)
            except KitError:
                continue  # Reading the whole case says what is wrong with this file.
            if unwritten:
                raise KitError(f"{file.name} still says {STILL}. “check-case” tells what is left.")
    return load_case(case)
