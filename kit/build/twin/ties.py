"""Which members of a person know each other or belong together: invented throughout."""

from __future__ import annotations

from itertools import combinations
from typing import Final

from kit.build.twin.draws import Draws
from kit.build.twin.lives import Life, Person
from kit.model.members import Tie

_KNOW: Final = {
    ("partner", "family"): 0.5,
    ("partner", "friend"): 0.3,
    ("partner", "pet"): 0.7,
    ("family", "family"): 0.55,
    ("family", "friend"): 0.06,
    ("family", "professional"): 0.05,
    ("friend", "friend"): 0.25,
    ("friend", "group"): 0.12,
    ("friend", "together"): 0.2,
    ("peer", "group"): 0.5,
    ("peer", "peer"): 0.5,
    ("acquaintance", "place"): 0.15,
    ("acquaintance", "pet"): 0.2,
    ("professional", "professional"): 0.25,
    ("professional", "support worker"): 0.4,
    ("support worker", "group"): 0.15,
    ("group", "place"): 0.2,
    ("place", "solo"): 0.1,
    ("place", "pet"): 0.1,
    ("solo", "object"): 0.12,
}
"""The chance of a tie, by the roles of the two; none for any other pair."""


def knit(person: Person, draws: Draws) -> tuple[Tie, ...]:
    """Give the ties among all members of the year; a map has those whose ends are both in it."""
    pairs = combinations(person.lives, 2)
    return tuple(Tie(a.id, b.id) for a, b in pairs if draws.chance(_chance(a, b)))


def _chance(a: Life, b: Life) -> float:
    return _KNOW.get((a.role, b.role), _KNOW.get((b.role, a.role), 0.0))
