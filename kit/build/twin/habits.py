"""How members of each kind usually are: where they stand, how often seen, what they give.

All of it is illustration: no study behind the twin has published any of these numbers. An
activity's habits depend on whether it is done alone or with others, so it has two entries.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, TypeAlias

Weights: TypeAlias = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Habit:
    """How members of a kind usually are, as weights in proportion to which they are drawn.

    `circle`: circles 1 to 3. `contact`: `terms.CONTACTS`, most often first. `influence`:
    positive, neutral, negative. `received` and `given`: the chance of each of `terms.ELEMENTS`.
    `remains`: the part that is still there in a crisis, at the start. `most`: how many a person
    may have at the start.
    """

    circle: Weights
    contact: Weights
    influence: Weights
    received: Weights
    given: Weights
    remains: float
    most: int


_NOTHING: Final = (0.0, 0.0, 0.0, 0.0, 0.0)

HABITS: Final[Mapping[str, Habit]] = MappingProxyType(
    {
        "partner": Habit(
            circle=(11, 2, 0),
            contact=(12, 1, 0, 0, 0),
            influence=(8, 2, 1),
            received=(0.8, 0.9, 0.4, 0.5, 0.7),
            given=(0.8, 0.7, 0.2, 0.2, 0.5),
            remains=0.9,
            most=1,
        ),
        "family": Habit(
            circle=(9, 6, 3),
            contact=(5, 8, 5, 3, 1),
            influence=(12, 5, 2),
            received=(0.3, 0.65, 0.3, 0.35, 0.45),
            given=(0.25, 0.45, 0.1, 0.15, 0.25),
            remains=0.6,
            most=7,
        ),
        "friend": Habit(
            circle=(4, 8, 6),
            contact=(2, 8, 7, 3, 1),
            influence=(16, 3, 1),
            received=(0.95, 0.6, 0.35, 0.2, 0.15),
            given=(0.85, 0.45, 0.2, 0.15, 0.1),
            remains=0.33,
            most=6,
        ),
        "peer": Habit(
            circle=(2, 6, 3),
            contact=(1, 7, 3, 0, 0),
            influence=(9, 1, 0),
            received=(0.7, 0.6, 0.9, 0.5, 0.05),
            given=(0.6, 0.5, 0.6, 0.2, 0.0),
            remains=0.6,
            most=2,
        ),
        "acquaintance": Habit(
            circle=(0, 2, 7),
            contact=(2, 7, 3, 0, 0),
            influence=(9, 1, 0),
            received=(0.8, 0.35, 0.0, 0.2, 0.1),
            given=(0.4, 0.1, 0.0, 0.0, 0.0),
            remains=0.15,
            most=2,
        ),
        "colleague": Habit(
            circle=(0, 2, 3),
            contact=(2, 6, 1, 0, 0),
            influence=(5, 2, 1),
            received=(0.7, 0.2, 0.1, 0.5, 0.0),
            given=(0.5, 0.1, 0.0, 0.3, 0.0),
            remains=0.2,
            most=1,
        ),
        "professional": Habit(
            circle=(4, 8, 7),
            contact=(0, 3, 9, 7, 1),
            influence=(10, 6, 2),
            received=(0.0, 0.35, 0.2, 0.85, 0.0),
            given=_NOTHING,
            remains=0.5,
            most=4,
        ),
        "support worker": Habit(
            circle=(3, 6, 2),
            contact=(1, 9, 3, 0, 0),
            influence=(10, 1, 0),
            received=(0.1, 0.75, 0.2, 0.85, 0.55),
            given=_NOTHING,
            remains=0.6,
            most=1,
        ),
        "group": Habit(
            circle=(1, 6, 6),
            contact=(0, 9, 4, 0, 0),
            influence=(11, 2, 0),
            received=(0.85, 0.45, 0.5, 0.2, 0.05),
            given=(0.5, 0.1, 0.2, 0.0, 0.05),
            remains=0.2,
            most=2,
        ),
        "place": Habit(
            circle=(2, 5, 7),
            contact=(3, 8, 4, 1, 0),
            influence=(12, 2, 0),
            received=(0.0, 0.95, 0.3, 0.0, 0.0),
            given=_NOTHING,
            remains=0.3,
            most=3,
        ),
        "solo": Habit(
            circle=(6, 7, 4),
            contact=(8, 6, 1, 0, 0),
            influence=(12, 1, 0),
            received=(0.0, 0.95, 0.4, 0.0, 0.0),
            given=_NOTHING,
            remains=0.6,
            most=3,
        ),
        "together": Habit(
            circle=(1, 6, 5),
            contact=(0, 9, 3, 0, 0),
            influence=(10, 2, 0),
            received=(0.7, 0.8, 0.3, 0.0, 0.0),
            given=(0.3, 0.1, 0.0, 0.0, 0.0),
            remains=0.15,
            most=2,
        ),
        "object": Habit(
            circle=(4, 6, 5),
            contact=(12, 2, 0, 0, 0),
            influence=(13, 2, 0),
            received=(0.0, 0.95, 0.35, 0.0, 0.0),
            given=_NOTHING,
            remains=0.8,
            most=3,
        ),
        "pet": Habit(
            circle=(8, 2, 0),
            contact=(1, 0, 0, 0, 0),
            influence=(12, 1, 0),
            received=(0.75, 0.95, 0.1, 0.0, 0.0),
            given=_NOTHING,
            remains=0.85,
            most=2,
        ),
    }
)
"""By kind, with "solo" and "together" in place of "activity"."""

_SOMETIMES: Final = (0, 2, 7, 5, 0)
_REGULARLY: Final = (0, 0, 8, 8, 1)
_CHILDREN: Final = (0.8, 0.5, 0.1, 0.0, 0.0)
_TOWARDS_CHILDREN: Final = (0.6, 0.5, 0.1, 0.1, 0.3)


def habit(role: str, name: str) -> Habit:
    """Give the habits of a role, or of a name in it that differs: nobody sees a museum daily.

    >>> habit("place", "Museum").contact == habit("place", "Park").contact
    False
    """
    usual = HABITS[role]
    if name in {"Museum", "Garden centre", "Reservoir", "Market", "Bookshop", "Hairdresser"}:
        return replace(usual, contact=_SOMETIMES)
    if name in {"GP", "Psychiatrist", "Pharmacist", "Practice nurse", "Benefits adviser"}:
        return replace(usual, contact=_REGULARLY)
    if name in {"Granddaughter", "Grandson", "Niece", "Nephew"}:
        return replace(usual, received=_CHILDREN, given=_TOWARDS_CHILDREN)
    return usual
