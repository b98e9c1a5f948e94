"""The cases that handouts are made of where nobody names one: all that can be printed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from kit.disk.folders import data_folder, own_cases_folder
from kit.files.case_folder import check_written
from kit.files.library import case_names, load_case, own_case_names
from kit.model.cases import Case
from kit.publish.handouts.handouts import file_name
from kit.words.errors import KitError


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
            check_written(own_cases_folder() / name)
            found[name] = load_case(own_cases_folder() / name)
        except KitError as problem:
            tell(f"Left out your case {name}: {problem}")
    return found


def _check_free(name: str, found: Iterable[str]) -> None:
    """Refuse a name that would give a case another's files; on some computers, AL is al."""
    for other in found:
        if file_name("story", other).casefold() == file_name("story", name).casefold():
            raise KitError(f"its files would be called as those of {other}. Rename its folder.")
