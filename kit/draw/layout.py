"""Where everything stands on a map, as plain numbers: markers, names, ties, the tray.

`svg` draws them here and `js/picture.js` on the screen. `js/layout.js` is the same
computation, step for step, because the drag of a member must not wait for Python; a test compares
the two on many maps.

Lengths are in the picture's units: 800 wide, the outer circle of radius 364 around (400, 390).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final, NamedTuple

from kit.draw.lettering import lines, width
from kit.draw.naming import LINE_HEIGHT, Label, labels
from kit.draw.places import (
    BADGE,
    BANDS,
    CENTRE,
    EGO_RADIUS,
    OUTLINE,
    TITLE_DROP,
    Point,
    font_size,
    marker_radius,
    points,
    rounded,
)
from kit.draw.settling import Box
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms

WIDTH: Final = 800.0
HEIGHT: Final = 772.0
TITLE_SIZE: Final = 12.5
TITLE_SPACING: Final = 0.06
_TRAY_COLUMN: Final = 97.0
_TRAY_ROW: Final = 92.0
_TRAY_TITLE: Final = 30.0
_BEND: Final = 0.18
_CLEAR: Final = 10.0
_MOST_BEND: Final = 120.0


class Path(NamedTuple):
    """A tie as a curve: from, bent towards, to; and how thick."""

    start: Point
    bend: Point
    end: Point
    thickness: float


class Layout(NamedTuple):
    """Where everything on a map stands.

    `points` and `labels` are by member id, the members of the tray among them; `paths` is in the
    order of the map's ties, a tie of a parked member included. `radius`, `size` and `title_size`
    are those of the markers, the names and the circles' words. `titles` are the words of circles 1
    to 3 with their widths. `folded` are the labels for which there is no room: they are not
    among `labels`.
    """

    height: float
    radius: float
    size: float
    title_size: float
    points: dict[str, Point]
    labels: dict[str, Label]
    paths: tuple[Path, ...]
    titles: tuple[tuple[str, float], ...]
    folded: dict[str, Label]


def layout(support_map: SupportMap, *, fold: bool = False, enlarge: float = 1.0) -> Layout:
    """Place everything that a map has.

    Parameters
    ----------
    support_map
        The map to lay out.
    fold
        Fold away the names for which there is no room, those of the outer circles first.
    enlarge
        Names so many times larger than on a large picture, markers and words with them in part.
    """
    placed, parked = support_map.placed, support_map.parked
    radius = marker_radius(len(placed)) * min(enlarge, 1.25)
    size = font_size(len(placed)) * enlarge
    title_size = TITLE_SIZE * min(enlarge, 1.5)
    titles = tuple(
        (words.upper(), rounded(_spaced_width(words.upper()) * title_size))
        for words in terms.CIRCLES[support_map.criterion]
    )
    at = points(placed, radius, {circle: titles[circle - 1][1] for circle in BANDS})
    kept = [
        box for circle in BANDS for box in _title_boxes(circle, titles[circle - 1][1], title_size)
    ]
    kept += [_badge_box(at[each.id], radius) for each in placed if each.influence == "negative"]
    names = {member.id: member.name for member in placed}
    inwards = [each.id for each in sorted(placed, key=lambda member: member.circle or 0)]
    inner = {member.id for member in placed if member.circle == 1}
    order = (inwards, inner) if fold else None
    lettered, folded = labels(names, at, radius, size, kept, order=order)
    rows = -(-len(parked) // 8)
    for i, member in enumerate(parked):
        at[member.id], lettered[member.id] = _in_tray(member, i, radius, size)
    weights = [tie.weight for tie in support_map.ties]
    heaviest = max(weights, default=1.0)
    alike = min(weights, default=1.0) == heaviest
    paths = tuple(
        _path(at[tie.a], at[tie.b], 0.4 if alike else tie.weight / heaviest)
        for tie in support_map.ties
    )
    height = HEIGHT + (_TRAY_TITLE + rows * _tray_row(radius, size) if rows else 0)
    return Layout(height, radius, size, title_size, at, lettered, paths, titles, folded)


def _spaced_width(words: str) -> float:
    return width(words) + TITLE_SPACING * len(words)


def _title_boxes(circle: int, wide: float, size: float) -> Iterator[Box]:
    """Return small boxes along the arc on which a circle's words stand."""
    base, half = BANDS[circle][1] - TITLE_DROP, 0.55 * size
    pieces = math.ceil(wide / size)
    for i in range(pieces):
        turn = ((i + 0.5) / pieces - 0.5) * wide / base
        x = CENTRE[0] + (base + 0.37 * size) * math.sin(turn)
        y = CENTRE[1] - (base + 0.37 * size) * math.cos(turn)
        yield Box(x - half, y - half, x + half, y + half)


def _badge_box(at: Point, radius: float) -> Box:
    """Return the box of the badge that a negative influence has."""
    x, y, half = at.x + BADGE[0] * radius, at.y - BADGE[0] * radius, BADGE[1] * radius
    return Box(x - half, y - half, x + half, y + half)


def _tray_row(radius: float, size: float) -> float:
    return max(_TRAY_ROW, 2 * radius * OUTLINE + 2 * LINE_HEIGHT * size + 5)


def _in_tray(member: Member, i: int, radius: float, size: float) -> tuple[Point, Label]:
    reach = radius * OUTLINE
    down = max(28.0, reach + 2.4) + _tray_row(radius, size) * (i // 8)
    point = Point(rounded(12 + _TRAY_COLUMN * (i % 8 + 0.5)), rounded(HEIGHT + _TRAY_TITLE + down))
    rows = tuple(lines(member.name, (_TRAY_COLUMN - 6) / size))
    wide = max(width(row) for row in rows) * size
    top = point.y + reach + 2
    bottom = top + len(rows) * LINE_HEIGHT * size
    return point, Label(rows, point.x, Box(point.x - wide / 2, top, point.x + wide / 2, bottom))


def _path(start: Point, end: Point, share: float) -> Path:
    across, down = _bend(start, end)
    bend = Point(
        rounded((start.x + end.x) / 2 + across),
        rounded((start.y + end.y) / 2 + down),
    )
    return Path(start, bend, end, rounded(1 + 2 * share))


def _bend(start: Point, end: Point) -> Point:
    """Return how a tie bends: a little to the centre, or round the person who stands there."""
    along = Point(end.x - start.x, end.y - start.y)
    to_centre = Point(CENTRE[0] - start.x, CENTRE[1] - start.y)
    length = math.hypot(*along) or 1.0
    part = (along.x * to_centre.x + along.y * to_centre.y) / length**2
    part = min(max(part, 0.15), 0.85)
    off = Point(part * along.x - to_centre.x, part * along.y - to_centre.y)
    away = math.hypot(*off)
    if away >= EGO_RADIUS + _CLEAR:
        return Point(
            _BEND * (to_centre.x - along.x / 2),
            _BEND * (to_centre.y - along.y / 2),
        )
    side = (
        Point(off.x / away, off.y / away)
        if away > 1
        else Point(-along.y / length, along.x / length)
    )
    push = min(_MOST_BEND, (EGO_RADIUS + _CLEAR - away) / (2 * part * (1 - part)))
    return Point(side.x * push, side.y * push)
