"""Where the markers of the members stand: circle and angle made into a point.

A member stands in the middle of the circle's band, at the member's angle. Where two would cover
each other, the later one moves a little: to an inner or outer lane of the band, or along the
circle. Members for whom no angle is given are spread over the widest gaps.

`js/places.js` is the same computation, step for step.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from kit.model.members import Member

CENTRE: Final = (400.0, 390.0)
EGO_RADIUS: Final = 42.0
BANDS: Final = {1: (44.0, 132.0), 2: (132.0, 248.0), 3: (248.0, 364.0)}
"""Inner and outer radius of each circle's band."""
OUTLINE: Final = 1.28
"""Radius of a marker's outline in units of the marker's radius."""
BADGE: Final = (0.98, 0.4)
"""Where the badge of a negative influence is, to the right and upwards, and its size; likewise."""
TITLE_HEIGHT: Final = 16.0
"""How much of a band its words take at the top, inwards from the outer edge."""
TITLE_DROP: Final = 13.0
"""How far inside the circle's edge its words stand."""

_FIRST_ANGLE: Final = {1: 60.0, 2: 100.0, 3: 20.0}
_LANE: Final = 26.0
_COVERING: Final = 120.0


class Point(NamedTuple):
    """A place in the picture, x to the right and y down."""

    x: float
    y: float


def marker_radius(count: int) -> float:
    """Return the radius of the markers on a map of so many placed members."""
    return 20.0 if count <= 18 else rounded(max(10.5, 20 * (18 / count) ** 0.45))


def font_size(count: int) -> float:
    """Return the size of the names on a map of so many placed members."""
    return 15.0 if count <= 18 else rounded(max(10.0, 15 * (18 / count) ** 0.25))


def angles(members: Iterable[Member]) -> dict[str, float]:
    """Return each placed member's angle by id: their own, or one in the circle's widest gap."""
    found: dict[str, float] = {}
    listed = list(members)
    for circle, first in _FIRST_ANGLE.items():
        inside = [member for member in listed if member.circle == circle]
        taken = sorted(member.angle for member in inside if member.angle is not None)
        found |= {member.id: member.angle for member in inside if member.angle is not None}
        free = [member.id for member in inside if member.angle is None]
        if not taken:
            for i, member_id in enumerate(free):
                found[member_id] = rounded((first + 360 * i / len(free)) % 360)
            continue
        for member_id in free:
            start, gap = _widest_gap(taken)
            found[member_id] = rounded((start + gap / 2) % 360)
            taken = sorted([*taken, found[member_id]])
    return found


def points(members: Sequence[Member], radius: float, titles: dict[int, float]) -> dict[str, Point]:
    """Return each placed member's point by id.

    Parameters
    ----------
    members
        The members, of whom those in a circle get a point.
    radius
        Of the markers.
    titles
        For each circle the width of its words, which are kept free.
    """
    at = angles(members)
    rank = {member.id: i for i, member in enumerate(members)}
    placed = [member for member in members if member.circle is not None]
    placed.sort(key=lambda member: (member.circle, at[member.id], rank[member.id]))
    found: dict[str, Point] = {}
    for member in placed:
        found[member.id] = _best(member, at[member.id], radius, titles, found)
    return found


def rounded(number: float) -> float:
    """Round to two decimals, halves up, as the browser does."""
    return math.floor(number * 100 + 0.5) / 100


def _widest_gap(taken: list[float]) -> tuple[float, float]:
    widest = (0.0, -1.0)
    for i, start in enumerate(taken):
        after = taken[i + 1] if i + 1 < len(taken) else taken[0] + 360
        if after - start > widest[1]:
            widest = (start, after - start)
    return widest


def _best(
    member: Member,
    angle: float,
    radius: float,
    titles: dict[int, float],
    others: dict[str, Point],
) -> Point:
    circle = member.circle or 3
    inner, outer = BANDS[circle]
    middle = (inner + outer) / 2
    lane = min(_LANE, (outer - inner) / 2 - radius * OUTLINE - 2)
    need = 2 * radius * OUTLINE + 3
    best, least = Point(0, 0), math.inf
    # To either side alternately, once round the circle at the most.
    for turned in range(2 * math.floor(2 * math.pi * middle / need) + 1):
        step = (turned + 1) // 2 * (1 if turned % 2 else -1)
        for i, orbit in enumerate((middle, middle - lane, middle + lane)):
            turn = math.radians(angle + step * math.degrees(0.5 * need / orbit))
            point = Point(
                rounded(CENTRE[0] + orbit * math.sin(turn)),
                rounded(CENTRE[1] - orbit * math.cos(turn)),
            )
            cost = 2 * abs(step) + 0.5 * i
            for other in others.values():
                short = need - math.dist(point, other)
                if short > 0:
                    cost += short + _COVERING
            cost += max(0.0, radius * OUTLINE + 2 - _to_title(point, titles[circle], outer))
            if member.influence == "negative":
                away, size = BADGE[0] * radius, BADGE[1] * radius
                badge = Point(point.x + away, point.y - away)
                cost += max(0.0, size + 2 - _to_title(badge, titles[circle], outer))
            if cost < least - 1e-6:
                best, least = point, cost
        if least <= 2 * abs(step):
            break
    return best


def _to_title(point: Point, width: float, outer: float) -> float:
    """Return the distance from a point to the words of a circle, along the top of its edge."""
    across, down = point.x - CENTRE[0], point.y - CENTRE[1]
    away = math.hypot(across, down)
    past = abs(math.atan2(across, -down)) - width / 2 / (outer - TITLE_DROP)
    beside, along = (away * math.sin(past), away * math.cos(past)) if past > 0 else (0.0, away)
    return math.hypot(beside, max(along - outer, 0.0, outer - TITLE_HEIGHT - along))
