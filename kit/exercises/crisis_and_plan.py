"""What is made upon the map that is read: who gives what in the crisis, and a plan."""

from __future__ import annotations

from typing import Any, Final

from kit.draw.notebook import side_by_side
from kit.draw.panels import Panel, Part
from kit.exercises.own_crisis import in_the_crisis, with_ticks_of
from kit.exercises.own_files import own_directory, own_file
from kit.exercises.own_maps import KEY, YOURS, MapReading, OwnMapEditor
from kit.model.maps import SupportMap
from kit.widgets.compare import Compare
from kit.widgets.follow import Following, follow
from kit.widgets.map_editor import MapEditor
from kit.widgets.support_matrix import SupportMatrix
from kit.widgets.what_next import WhatNext

NO_PLAN: Final = (
    "There is no plan yet that adds anybody or anything. This is the crisis map as it is. Choose "
    "an offer or a person in the plan, and the map as it could be comes beside it."
)


def crisis_matrix(editor: OwnMapEditor, reading: MapReading) -> Following:
    """Show who gives what in everyday life and in the crisis, on the map that an editor shows.

    The crisis map is the one that is read as the crisis has left it. What is ticked on it is kept
    in a file of its own, such as `amina_elements_in_crisis.json`.
    """
    open_: list[MapEditor] = []

    def matrix(everyday: MapEditor) -> SupportMatrix:
        while open_:
            open_.pop().close()
        crisis = _crisis_editor(reading)
        open_.append(crisis)
        if reading.which == YOURS:
            case = reading.case

            def keep_up(change: Any) -> None:
                was, left = (in_the_crisis(change[each], case) for each in ("old", "new"))
                crisis.map = with_ticks_of(crisis.map, was, left)

            keep_up({"old": everyday.map, "new": everyday.map})
            everyday.observe(keep_up, "map")
        return SupportMatrix(everyday, crisis)

    return follow(editor, matrix, of="shown")


def _crisis_editor(reading: MapReading) -> MapEditor:
    case = reading.case
    if reading.which == KEY:
        return MapEditor(case.crisis, autosave=own_file(f"{case.id}_elements_in_crisis.json"))
    left = in_the_crisis(reading.map, case)
    return MapEditor(left, autosave=own_file(f"{case.id}_own_map_in_crisis.json"))


def plan_upon(reading: MapReading) -> Following:
    """Show the making of a plan upon the map that is read, as the crisis has left it.

    Each of the two readings has a plan of its own, in a file such as `amina_plan.json` or
    `amina_own_map_plan.json`.
    """
    steps: dict[tuple[str, str], WhatNext] = {}

    def plan(content: tuple[str, str, SupportMap]) -> WhatNext:
        person, which, everyday = content
        made = _plan(reading, everyday)
        before = steps.get((person, which))
        if before is not None:
            # The map changed in another notebook: that is no reason to begin again.
            made.step = before.step
        steps[person, which] = made
        return made

    return follow(reading, plan, of="content")


def _plan(reading: MapReading, everyday: SupportMap) -> WhatNext:
    case = reading.case
    if reading.which == KEY:
        file = own_file(f"{case.id}_plan.json")
        return WhatNext(case, directory=own_directory(), autosave=file)
    file = own_file(f"{case.id}_own_map_plan.json")
    today = in_the_crisis(everyday, case)
    return WhatNext(today, everyday, directory=own_directory(), autosave=file)


def compare_what_if(today: SupportMap, what_if: SupportMap) -> Compare | Panel:
    """Compare the map of today with what a plan would add; the map alone, where it adds nothing.

    Parameters
    ----------
    today
        The map on which the plan is made: the crisis map.
    what_if
        The same map with what the plan would add.

    >>> from kit import SupportMap
    >>> joy = SupportMap("Joy", occasion="crisis")
    >>> print(compare_what_if(joy, joy))
    There is no plan yet that adds anybody or anything. This is the crisis map as it is. ...
    """
    if all(member.id in today for member in what_if):
        return Panel((Part(side_by_side([today], NO_PLAN), NO_PLAN),))
    return Compare(today, what_if)
