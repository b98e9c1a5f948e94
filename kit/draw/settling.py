"""Names choose their places in turn: the search behind `naming`.

They choose until none wants another place; where names still collide, one of them tries a place
that its neighbours can make room for.

`js/settling.js` is the same computation, step for step.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

_TURNS: Final = 6
_SLIVER: Final = 1e-6


class Box(NamedTuple):
    """A rectangle: left, top, right, bottom."""

    left: float
    top: float
    right: float
    bottom: float


class Choice(NamedTuple):
    """A place that a name may take, and what it costs, whatever the other names do."""

    rows: tuple[str, ...]
    x: float
    box: Box
    cost: float


class Names:
    """Names that look for places, each among its choices.

    Parameters
    ----------
    choices
        By name; at least one each, the cheapest first.
    each
        What it costs that two names cover each other, however little; the area comes on top.
    """

    def __init__(self, choices: Mapping[str, Sequence[Choice]], each: float) -> None:
        self._choices = choices
        self._each = each
        hulls = {name: hull([choice.box for choice in made]) for name, made in choices.items()}
        self._near = {
            name: [other for other in hulls if other != name and overlap(box, hulls[other]) > 0]
            for name, box in hulls.items()
        }

    def settle(self, order: Sequence[str]) -> dict[str, Choice]:
        """Return each name its choice; those named first choose first."""
        chosen: dict[str, Choice] = {}
        waiting = list(order)
        for _ in range(_TURNS):
            moved = set()
            for name in waiting:
                best = self._best(name, chosen)
                if chosen.get(name) != best:
                    chosen[name] = best
                    moved.add(name)
            waiting = [name for name in order if any(o in moved for o in self._near[name])]
        for name in order:
            if self._clash(name, chosen[name], chosen) > 0:
                self._make_room(name, chosen)
        return chosen

    def _make_room(self, name: str, chosen: dict[str, Choice]) -> None:
        """Move one name, and those it would then touch, where that costs less altogether."""
        best, most = chosen, _SLIVER
        for choice in self._choices[name]:
            tried = {**chosen, name: choice}
            moved = [name]
            for other in self._near[name]:
                if self._pair(choice.box, chosen[other].box) > 0:
                    tried[other] = self._best(other, tried)
                    moved.append(other)
            gain = self._total(moved, chosen) - self._total(moved, tried)
            if gain > most + _SLIVER:
                best, most = tried, gain
        chosen.update(best)

    def _best(self, name: str, chosen: Mapping[str, Choice]) -> Choice:
        """Return the choice that costs the least, as the others stand."""
        best, least = self._choices[name][0], math.inf
        for choice in self._choices[name]:
            if choice.cost >= least - _SLIVER:
                break
            cost = choice.cost + self._clash(name, choice, chosen)
            if cost < least - _SLIVER:
                best, least = choice, cost
        return best

    def _clash(self, name: str, choice: Choice, chosen: Mapping[str, Choice]) -> float:
        cost = 0.0
        for other in self._near[name]:
            if other in chosen:
                cost += self._pair(choice.box, chosen[other].box)
        return cost

    def _total(self, names: Sequence[str], chosen: Mapping[str, Choice]) -> float:
        """Return what some names cost, a pair of them counted once."""
        cost = 0.0
        for i, name in enumerate(names):
            cost += chosen[name].cost
            for other in self._near[name]:
                if other not in names[:i]:
                    cost += self._pair(chosen[name].box, chosen[other].box)
        return cost

    def _pair(self, one: Box, other: Box) -> float:
        area = overlap(one, other)
        return area + self._each if area > 0 else 0.0


def hull(boxes: Sequence[Box]) -> Box:
    """Return the box around some boxes."""
    lefts, tops, rights, bottoms = zip(*boxes, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def overlap(one: Box, other: Box) -> float:
    """Return the area that two boxes share."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    if across <= 0:
        return 0.0
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across * down if down > 0 else 0.0
