"""Whether two maps can be compared: they are of one person, with circles of one meaning."""

from __future__ import annotations

from collections.abc import Sequence

from kit.model.checks import a_map
from kit.words.errors import KitError, shorten


def check_maps(maps: Sequence[object]) -> None:
    """Raise `KitError` unless all are maps of one person with one criterion for the circles."""
    checked = [a_map(each, "a comparison") for each in maps]
    for each in checked:
        first = checked[0]
        if each.person != first.person:
            raise KitError(
                f"these are maps of two people, {shorten(first.person)} and "
                f"{shorten(each.person)}. Give maps of one person; if it is one person, give "
                "the maps the same name."
            )
        if each.criterion != first.criterion:
            raise KitError(
                f"in one map of {shorten(first.person)} the circles stand for {first.criterion}, "
                f"in another for {each.criterion}. Such maps can't be compared: choose two with "
                "the same criterion."
            )
