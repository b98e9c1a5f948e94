"""What happens to each member on a way, and from which point on: one shape for both directions.

A point is a severity on the way into a crisis and a progress on the way back, both from 0 to 1.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words.errors import KitError, one_of, shorten, show


class State(NamedTuple):
    """How a member is from a point on: what has happened, and as whom they are on the map.

    `member` is None where they are not on it, `what` is empty where nothing has happened.
    """

    start: float
    what: str
    member: Member | None


@dataclass(frozen=True, slots=True)
class Course:
    """What happens to one member on the way.

    Parameters
    ----------
    member
        The member, as they are at first or would be.
    states
        The first starts at 0. A later one outdoes an earlier one, whichever starts first; one
        that starts at infinity is never reached.
    pinned
        Whether a trainer has chosen it.
    """

    member: Member
    states: tuple[State, ...]
    pinned: bool = False

    def at(self, point: float) -> State:
        """Return how the member is at this point."""
        return next(each for each in reversed(self.states) if each.start <= point)

    def standing_at(self, angle: float | None) -> Course:
        """Return the course of the member at another angle."""
        states = (
            each._replace(member=each.member and replace(each.member, angle=angle))
            for each in self.states
        )
        return replace(self, member=replace(self.member, angle=angle), states=tuple(states))


def check_pins(
    pins: object,
    support_map: SupportMap,
    allowed: Collection[str],
    problem: Callable[[Member, str], str],
) -> Mapping[str, str]:
    """Return the pins by member id; raise `KitError` naming the member where one can't hold.

    `problem` says why a pin that is allowed can't hold for a member; empty where it can.
    """
    if pins is None:
        return {}
    if not isinstance(pins, Mapping):
        raise KitError(f"pins is {show(pins)}; give member ids with an outcome each.")
    for member_id, pin in pins.items():
        member = support_map.member(member_id)
        if not isinstance(pin, str) or pin not in allowed:
            listed = one_of(allowed, pin if isinstance(pin, str) else None)
            raise KitError(f"{shorten(member.name)} is pinned to {show(pin)}; {listed}")
        if why_not := problem(member, pin):
            raise KitError(f"{shorten(member.name)} is {why_not}")
    return dict(pins)
