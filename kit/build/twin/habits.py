"""How members of each kind usually are: where they stand, how often seen, what they give.

All of it is illustration: no study behind the twin has published any of the numbers in
`habits.csv`. An activity's habits depend on whether it is done alone or with others, so it has two
rows, "solo" and "together". `habits_by_name.csv` holds what differs for members of some names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any, Final

from kit.build.tables import numbers, rows, words


@dataclass(frozen=True, slots=True)
class Habit:
    """How members of a kind usually are, as weights in proportion to which they are drawn.

    `most`: how many a person may have at the start. `remains`: the part that is still there in a
    crisis, at the start. `circle`: circles 1 to 3. `contact`: `terms.CONTACTS`, most often first.
    `influence`: positive, neutral, negative. `received` and `given`: the chance of each of
    `terms.ELEMENTS`.

    `lost` and `found`: how many change from 0 to 6 and from 6 to 12 months. `again`: how many lost
    ones come back at 12 months. `swap`: who has lost one finds another, so that the number holds.

    `rarer`, `oftener`, `outwards`, `inwards`: the chance that, from one interview to the next,
    contact changes so, or that the member moves to the next circle.
    """

    most: int
    remains: float
    circle: tuple[float, ...]
    contact: tuple[float, ...]
    influence: tuple[float, ...]
    received: tuple[float, ...]
    given: tuple[float, ...]
    lost: tuple[int, ...]
    found: tuple[int, ...]
    again: int
    swap: bool
    rarer: float
    oftener: float
    outwards: float
    inwards: float


_LISTS: Final = ("circle", "contact", "influence", "received", "given")


def _habit(row: Mapping[str, str]) -> Habit:
    lists: Any = {name: numbers(row[name]) for name in _LISTS}
    chances: Any = {
        name: float(row[name]) for name in ("remains", "rarer", "oftener", "outwards", "inwards")
    }
    changes: Any = {name: tuple(map(int, row[name].split())) for name in ("lost", "found")}
    most, again, swap = int(row["most"]), int(row["again"]), row["swap"] == "yes"
    return Habit(most=most, again=again, swap=swap, **lists, **chances, **changes)


HABITS: Final[Mapping[str, Habit]] = MappingProxyType(
    {row["role"]: _habit(row) for row in rows("twin/habits")}
)
"""By kind, with "solo" and "together" in place of "activity"."""


def habit(role: str, name: str) -> Habit:
    """Return the habits of a role, or of a name in it that differs: nobody sees a museum daily.

    >>> habit("place", "Museum").contact == habit("place", "Park").contact
    False
    """
    for row in rows("twin/habits_by_name"):
        if name in words(row["names"]):
            differing: Any = {each: numbers(row[each]) for each in _LISTS if row.get(each)}
            return replace(HABITS[role], **differing)
    return HABITS[role]
