"""Where the names stand: each beside its marker, on the side where it covers the least.

`browser/naming.js` is the same computation, step for step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from kit.draw.lettering import lines, width
from kit.draw.places import CENTRE, EGO_RADIUS, OUTLINE, Point, rounded

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LINE_HEIGHT: Final = 1.18
_PASSES: Final = 4
_FRAME: Final = (4.0, 4.0, 796.0, 768.0)


class Box(NamedTuple):
    """A rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float


class Label(NamedTuple):
    """A name as it is lettered: the lines, centred on x, and the box that they fill."""

    lines: tuple[str, ...]
    x: float
    box: Box


def labels(
    names: Mapping[str, str],
    points: Mapping[str, Point],
    radius: float,
    size: float,
    titles: Sequence[Box],
) -> dict[str, Label]:
    """Give each member's label by id.

    Parameters
    ----------
    names, points
        By member id.
    radius, size
        Of the markers, and of the font.
    titles
        The boxes of the circles' words, kept free where possible.
    """
    reach = radius * OUTLINE
    ego = Box(
        CENTRE[0] - EGO_RADIUS,
        CENTRE[1] - EGO_RADIUS,
        CENTRE[0] + EGO_RADIUS,
        CENTRE[1] + EGO_RADIUS,
    )
    fixed = [_around(point, reach * 0.92) for point in points.values()]
    fixed += [ego, *titles]
    options = {
        member_id: _options(tuple(lines(names[member_id])), point, reach, size)
        for member_id, point in points.items()
    }
    # What never moves is weighed once.
    costs = {
        member_id: [_still(i, label.box, fixed, size) for i, label in enumerate(choices)]
        for member_id, choices in options.items()
    }
    order = sorted(points, key=lambda member_id: (points[member_id].y, points[member_id].x))
    chosen: dict[str, Label] = {}
    for _ in range(_PASSES):
        before = dict(chosen)
        for member_id in order:
            others = [label.box for other, label in chosen.items() if other != member_id]
            best, least = options[member_id][0], float("inf")
            for label, still in zip(options[member_id], costs[member_id], strict=True):
                cost = still + sum(_overlap(label.box, other) for other in others)
                if cost < least - 1e-6:
                    best, least = label, cost
            chosen[member_id] = best
        if chosen == before:
            break
    return chosen


def _options(rows: tuple[str, ...], at: Point, reach: float, size: float) -> list[Label]:
    """Give the places that a label may take, the preferred ones first."""
    wide = rounded(max(width(row) for row in rows) * size)
    high = rounded(len(rows) * LINE_HEIGHT * size)
    side, slant = reach + 4 + wide / 2, reach * 0.72 + 2
    beyond = reach + 2 + high / 2
    shifts = (
        (0.0, beyond),
        (side, 0.0),
        (-side, 0.0),
        (0.0, -beyond),
        (slant + wide / 2, slant + high / 2),
        (-slant - wide / 2, slant + high / 2),
        (slant + wide / 2, -slant - high / 2),
        (-slant - wide / 2, -slant - high / 2),
    )
    made = []
    for across, down in shifts:
        x, y = rounded(at.x + across), rounded(at.y + down)
        box = Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        made.append(Label(rows, x, box))
    return made


def _still(rank: int, box: Box, fixed: Sequence[Box], size: float) -> float:
    preference = (0, 1, 1, 2, 3, 3, 3, 3)[rank] * size
    area = (box.right - box.left) * (box.bottom - box.top)
    outside = area - _overlap(box, Box(*_FRAME))
    return preference + 3 * outside + 1.2 * sum(_overlap(box, other) for other in fixed)


def _around(point: Point, half: float) -> Box:
    return Box(point.x - half, point.y - half, point.x + half, point.y + half)


def _overlap(one: Box, other: Box) -> float:
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return across * down if across > 0 and down > 0 else 0.0
