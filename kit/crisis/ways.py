"""A way into a crisis or back from it, and a point of it: one shape for both directions.

A way is drawn once, from a seed. Its map at any point follows from it, so that a slider can move
without a new draw.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, ClassVar, Final

from kit.crisis.courses import Course
from kit.crisis.outcomes import PINNED, Outcome
from kit.crisis.rates import ILLUSTRATION, Rates
from kit.model.attributes import Attributes
from kit.model.maps import SupportMap
from kit.model.members import Member

MADE_BY: Final = "made_by"
"""The attribute of a map that says that it comes from the model."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A map at one point of a way, and what has happened to each member until then.

    Parameters
    ----------
    everyday, start
        The everyday map, and the map that the way starts from.
    map
        The map at this point; at 0, the one that the way starts from, as it is.
    point
        From 0 to 1.
    seed, rates
        What the way was drawn with.
    outcomes
        What has happened, by member id: in the everyday map's order, then those who stepped in.
    """

    everyday: SupportMap
    start: SupportMap
    map: SupportMap
    point: float
    seed: int
    rates: Rates
    outcomes: Mapping[str, Outcome] = field(hash=False)

    point_is: ClassVar[str]

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data, without the rates."""
        return {
            self.point_is: self.point,
            "seed": self.seed,
            "label": ILLUSTRATION,
            "map": self.map.to_dict(),
            "outcomes": [each.to_dict() for each in self.outcomes.values()],
        }


@dataclass(frozen=True, slots=True)
class Way:
    """What happens to each member along a way: `courses`, in the order of `Moment.outcomes`."""

    everyday: SupportMap
    start: SupportMap
    rates: Rates
    seed: int
    courses: tuple[Course, ...]

    def _at(
        self, point: float, occasion: str, called: str, why: Callable[[Member, str], str]
    ) -> tuple[Any, ...]:
        """Return the parts of a `Moment`, its map of this occasion and called so in its origin."""
        now = [(course, course.at(point)) for course in self.courses]
        outcomes = {
            course.member.id: Outcome(
                course.member.id,
                state.what,
                PINNED if course.pinned and point > 0 else why(course.member, state.what),
            )
            for course, state in now
            if state.what
        }
        made = self.start
        if point > 0:
            there = [state.member for _, state in now if state.member is not None]
            made = self._map(there, occasion, f"{called} {point:g}")
        return self.everyday, self.start, made, point, self.seed, self.rates, outcomes

    def _map(self, there: list[Member], occasion: str, called: str) -> SupportMap:
        ids = {member.id for member in there}
        # A tie that the first map dropped between two who are on it is not ours to bring back.
        ties = [*self.start.ties]
        ties += [
            tie for tie in self.everyday.ties if not all(end in self.start for end in tie.ends)
        ]
        note = f"illustration: the kit's crisis model, {called}, seed {self.seed}"
        return replace(
            self.start,
            occasion=occasion,
            members=there,
            ties=[tie for tie in ties if tie.ends <= ids],
            attributes=Attributes({**self.start.attributes, MADE_BY: note}),
        )


def or_none(start: float) -> float | None:
    """Return where a state starts as JSON has it: None for never."""
    return None if math.isinf(start) else start
