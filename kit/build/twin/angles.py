"""Where on the circles the members stand: the same angle in every map of a person."""

from __future__ import annotations

from typing import Final

from kit.build.twin.draws import Draws
from kit.build.twin.lives import Life, Person, Spot

_AROUND: Final = (
    ("partner", "family"),
    ("friend", "peer", "acquaintance", "colleague"),
    ("group", "together", "place", "solo", "object", "pet"),
    ("support worker", "professional"),
)
"""Which roles stand side by side, clockwise."""
_TRIES: Final = 60


def spread(person: Person, draws: Draws) -> dict[Life, float]:
    """Return each member an angle: alike beside alike, none crowded on any map."""
    orders = [_order(person, draws) for _ in range(_TRIES)]
    return max(orders, key=lambda order: _room(person, order))


def _order(person: Person, draws: Draws) -> dict[Life, float]:
    sectors = [[life for life in person.lives if life.role in roles] for roles in _AROUND]
    around = [life for sector in sectors for life in draws.shuffled(sector)]
    return {life: float((10 + 360 * i // len(around)) % 360) for i, life in enumerate(around)}


def _room(person: Person, angles: dict[Life, float]) -> float:
    """Return the least distance between two members of one circle, on whichever map it is."""
    maps = (*person.everyday.values(), *person.crisis.values())
    return min(_least_gap(spots, circle, angles) * circle for spots in maps for circle in (1, 2, 3))


def _least_gap(spots: list[Spot], circle: int, angles: dict[Life, float]) -> float:
    at = sorted(angles[spot.life] for spot in spots if spot.circle == circle)
    if len(at) < 2:
        return 360.0
    return min(after - before for before, after in zip(at, [*at[1:], at[0] + 360], strict=True))
