"""Where the names stand: each beside its marker, on the side where it covers the least.

Every name has some places around its marker to choose from, the preferred ones cheaper; covering a
marker, another name or the circles' words costs more than any preference.

`js/naming.js` is the same computation, step for step.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from kit.draw.clearing import depth, with_room
from kit.draw.lettering import is_cut, lines, width
from kit.draw.places import CENTRE, EGO_RADIUS, OUTLINE, Point, rounded
from kit.draw.settling import Box, Choice, Names, hull, overlap

LINE_HEIGHT: Final = 1.18
_FRAME: Final = Box(4, 4, 796, 768)
_SLIVER: Final = 1e-6


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
    kept: Sequence[Box],
    *,
    order: tuple[Sequence[str], Collection[str]] | None = None,
) -> tuple[dict[str, Label], dict[str, Label]]:
    """Return each member's label by id; and apart the labels for which there is no room.

    Parameters
    ----------
    names, points
        By member id.
    radius, size
        Of the markers, and of the font.
    kept
        Boxes kept free where possible, such as those of the circles' words.
    order
        Who is to have a name before whom, where there is not room for all, and whose name stands
        on a marker rather than fold away. Without it, all names are there, though they may cover
        one another.
    """
    reach = radius * OUTLINE
    choices = {}
    for member_id, point in points.items():
        made = list(_choices(names[member_id], point, reach, size))
        around = hull([choice.box for choice in made])
        left, top, right, bottom = around
        discs = [
            (other, reach)
            for other in points.values()
            # Most are far away, which is seen at once.
            if left - reach < other.x < right + reach and top - reach < other.y < bottom + reach
            if depth(around, other, reach) > 0
        ]
        discs.append((Point(*CENTRE), EGO_RADIUS))
        boxes = [box for box in kept if overlap(around, box) > 0]
        weighed = [
            choice._replace(cost=choice.cost + _covered(choice.box, discs, boxes, size))
            for choice in made
        ]
        choices[member_id] = sorted(weighed, key=lambda choice: choice.cost)
    downwards = sorted(points, key=lambda member_id: (points[member_id].y, points[member_id].x))
    chosen = Names(choices, 8 * size).settle(downwards)
    lettered = {member_id: Label(*chosen[member_id][:3]) for member_id in points}
    if order is None:
        return lettered, {}
    markers = [*((point, reach) for point in points.values()), (Point(*CENTRE), EGO_RADIUS)]
    clear = with_room(chosen, choices, *order, markers=markers, kept=kept, size=size)
    folded = {each: label for each, label in lettered.items() if each not in clear}
    return {each: Label(*clear[each][:3]) for each in points if each in clear}, folded


def _choices(name: str, at: Point, reach: float, size: float) -> Iterator[Choice]:
    """Return the places that a name may take, each with what it costs to be less clear there."""
    for less, (rows, widest) in enumerate(_breaks(name)):
        wide = rounded(widest * size)
        high = rounded(len(rows) * LINE_HEIGHT * size)
        side, beyond = reach + 4 + wide / 2, reach + 2 + high / 2
        aslant, askew = reach * 0.72 + 2 + wide / 2, reach * 0.72 + 2 + high / 2
        places = (
            (0.0, beyond, 0.0),
            (side, 0.0, 1.0),
            (-side, 0.0, 1.0),
            (0.0, -beyond, 2.0),
            (wide * 0.3, beyond, 2.0),
            (-wide * 0.3, beyond, 2.0),
            (side, reach * 0.5, 2.0),
            (-side, reach * 0.5, 2.0),
            (side, -reach * 0.5, 2.5),
            (-side, -reach * 0.5, 2.5),
            (aslant, askew, 3.0),
            (-aslant, askew, 3.0),
            (aslant, -askew, 3.0),
            (-aslant, -askew, 3.0),
            (wide * 0.3, -beyond, 3.0),
            (-wide * 0.3, -beyond, 3.0),
        )
        for across, down, cost in places:
            x, y = rounded(at.x + across), rounded(at.y + down)
            box = Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
            yield Choice(rows, x, box, (cost + 1.5 * less) * size)


@lru_cache(maxsize=2048)
def _breaks(name: str) -> list[tuple[tuple[str, ...], float]]:
    """Return the ways to break a name in lines, each with the width of its widest."""
    usual, narrow = tuple(lines(name)), tuple(lines(name, 6, 3))
    breaks = [usual]
    if narrow != usual and not is_cut(narrow[-1]):
        breaks.append(narrow)
    return [(rows, max(width(row) for row in rows)) for rows in breaks]


def _covered(
    box: Box, discs: Sequence[tuple[Point, float]], boxes: Sequence[Box], size: float
) -> float:
    """Return what it costs to cover what never moves: markers, circles' words, the frame."""
    cost = 0.0
    left, top, right, bottom = box
    for centre, radius in discs:
        x, y = centre
        # Most are out of reach, and this is asked some ten thousand times for a picture.
        if left - radius < x < right + radius and top - radius < y < bottom + radius:
            deep = depth(box, centre, radius)
            if deep > 0:
                cost += (8 + deep) * size
    for other in boxes:
        if other[0] < right and left < other[2] and other[1] < bottom and top < other[3]:
            cost += overlap(box, other) + 4 * size
    area = (right - left) * (bottom - top)
    outside = area - overlap(box, _FRAME)
    return cost + 3 * outside + 8 * size if outside > _SLIVER else cost
