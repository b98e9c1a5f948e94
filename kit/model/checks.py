"""What a person gave, checked in one place: a support map, and a file's name.

The commonest slip is to give a whole case where one of its maps is wanted. Every room says so in
the same words, with the same next step. Anything else raises `KitError`, which says what was given
instead, and where the map is found.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from kit.model.maps import SupportMap
from kit.words.errors import KitError, shorten


def a_map(given: object, what: str) -> SupportMap:
    """Return what was given when it is a support map.

    Parameters
    ----------
    given
        Whatever somebody gave.
    what
        What needs the map, as the subject of a sentence: "a picture".

    >>> a_map(None, "a picture")
    Traceback (most recent call last):
        ...
    kit.words.errors.KitError: a picture needs a support map, and this is None. ...
    """
    if isinstance(given, SupportMap):
        return given
    raise KitError(f"{what} needs a support map, and this is {_name(given)}. {_where(given)}")


def one_map(
    given: object,
    what: str,
    person: str | None = None,
    occasion: str | None = None,
    wave_months: int | None = None,
) -> SupportMap:
    """Return the one support map that is meant: itself, or one of a case's or of a cohort's.

    Parameters
    ----------
    given
        A support map, a case or a cohort.
    what
        As for `a_map`.
    person
        Whose map of a cohort.
    occasion, wave_months
        Which of the maps of a case or a cohort: by default the first everyday map.
    """
    # Whoever has one map needs neither.
    from kit.model.cases import Case
    from kit.model.cohorts import Cohort

    when, months = occasion or "everyday", wave_months or 0
    if isinstance(given, Case):
        if person is not None:
            raise KitError("a case is one person's: leave person=… out.")
        return given.map(when, months)
    if isinstance(given, Cohort):
        if person is None:
            example = next(iter(given.people), "T01")
            raise KitError(f"{what} of whom in the cohort? Give person=…, such as {example!r}.")
        return given.map(person, when, months)
    if isinstance(given, SupportMap) and {person, occasion, wave_months} != {None}:
        raise KitError(
            f"{what} of one map takes no person, occasion or wave_months: they choose among the "
            "maps of a case or a cohort. Leave them out."
        )
    return a_map(given, what)


def some_maps(given: object, what: str) -> list[SupportMap]:
    """Return the support maps that were given together, as a list.

    >>> len(some_maps([SupportMap("Amina"), SupportMap("Ben")], "a table"))
    2
    """
    if isinstance(given, SupportMap):
        # Going through a map would give its members.
        raise KitError(f"{what} needs several maps, and this is one: put it in a list, [map].")
    if isinstance(given, str) or not isinstance(given, Iterable):
        raise KitError(
            f"{what} needs several maps, and this is {_name(given)}. Give a list, such as "
            "[case.everyday, case.crisis]; a cohort has its maps as cohort.maps()."
        )
    return [a_map(each, f"each part of {what}") for each in given]


def a_path(given: object) -> Path:
    """Return the name of a file or folder as a path."""
    path = os.fspath(given) if isinstance(given, os.PathLike) else given
    if not isinstance(path, str):
        raise KitError(
            f"a file is asked for by its name, and this is {_name(given)}. "
            "Write the name in quotation marks, such as 'amina.json'."
        )
    return Path(path)


def _name(given: object) -> str:
    if given is None:
        return "None"
    if isinstance(given, str):
        return f"the text {shorten(given)!r}"
    kind = type(given).__name__
    return f"{'an' if kind[0] in 'aeiouAEIOU' else 'a'} {kind}"


def _where(given: object) -> str:
    # By what it offers, not by its class: cases, cohorts and editors live further up.
    if hasattr(given, "nodes") and hasattr(given, "edges"):
        return "Make one of a networkx graph by SupportMap.from_networkx(graph)."
    if isinstance(getattr(given, "map", None), SupportMap):
        return "It has its map as .map: give that."
    if hasattr(type(given), "everyday"):
        return "A case has its maps as case.everyday and case.crisis: give one of them."
    if callable(getattr(given, "maps", None)):
        return "A cohort has its maps as cohort.maps(): give one of them."
    if isinstance(given, (list, tuple)) and any(isinstance(each, SupportMap) for each in given):
        return "It holds maps: give one of them, such as maps[0]."
    return "A case has its maps as case.everyday and case.crisis, an editor its map as editor.map."
