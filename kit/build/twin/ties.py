"""Which members of a person know each other or belong together: invented throughout."""

from __future__ import annotations

from itertools import combinations
from typing import Final

from kit.build.tables import rows
from kit.build.twin.draws import Draws
from kit.build.twin.lives import Life, Person
from kit.model.members import Tie

_CHANCES: Final = {(row["a"], row["b"]): float(row["chance"]) for row in rows("twin/tie_chances")}
"""The chance of a tie, by the roles of the two; none for any other pair."""


def knit(person: Person, draws: Draws) -> tuple[Tie, ...]:
    """Return the ties among all members of the year; a map has those whose ends are both in it."""
    pairs = combinations(person.lives, 2)
    return tuple(Tie(a.id, b.id) for a, b in pairs if draws.chance(_chance(a, b)))


def _chance(a: Life, b: Life) -> float:
    return _CHANCES.get((a.role, b.role), _CHANCES.get((b.role, a.role), 0.0))
