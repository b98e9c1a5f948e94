"""What happens to each member and from which severity on: drawn, or pinned by a trainer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from kit.crisis.outcomes import (
    MOVES_CLOSER,
    NO_CRISIS,
    PINNED,
    PUSHED_OUT,
    REMAINS,
    STEPS_IN,
    WITHDRAWN_FROM,
    Outcome,
    why,
)
from kit.crisis.random_draws import ALWAYS, NEVER, Draws, drawing_for_arrival, threshold
from kit.crisis.rates import Rates
from kit.crisis.table import load_rates
from kit.model.checks import a_map
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words.errors import KitError, one_of, shorten, show

PINS: Final = (REMAINS, MOVES_CLOSER, WITHDRAWN_FROM, PUSHED_OUT)
"""What a trainer can pin a member to."""


@dataclass(frozen=True, slots=True)
class Fate:
    """What happens to one member, and from which severity on.

    A severity is reached when the crisis is at least that severe; infinity is never reached.
    Someone who leaves at a severity is gone there, whether or not they had moved closer.
    """

    member: Member
    leaves_at: float
    leaves_how: str
    closer_at: float
    pinned: bool = False

    def at(self, severity: float) -> Outcome:
        """Say what has happened to the member at this severity."""
        what = REMAINS
        if severity >= self.leaves_at:
            what = self.leaves_how
        elif severity >= self.closer_at:
            what = MOVES_CLOSER
        if severity == 0:
            return Outcome(self.member.id, what, NO_CRISIS)
        return Outcome(self.member.id, what, PINNED if self.pinned else why(self.member, what))


@dataclass(frozen=True, slots=True)
class Arrival:
    """Someone who may step in, as the member that they would be, and from which severity on."""

    member: Member
    steps_in_at: float

    def outcome(self) -> Outcome:
        """Say why they step in."""
        return Outcome(self.member.id, STEPS_IN, why(self.member, STEPS_IN))


def fate_of(member: Member, rates: Rates, draws: Draws) -> Fate:
    """Work out a member's fate from their draws."""
    of_kind = rates.of(member.kind)
    negative = member.influence == "negative"
    pushed = of_kind.pushed_out_if_negative if negative else of_kind.pushed_out
    return Fate(
        member,
        leaves_at=threshold(draws.leaves, leaving_chance(member, rates)),
        leaves_how=PUSHED_OUT if draws.pushed_out <= pushed else WITHDRAWN_FROM,
        closer_at=threshold(
            draws.moves_closer, of_kind.moves_closer if can_move_closer(member) else 0
        ),
    )


def leaving_chance(member: Member, rates: Rates) -> float:
    """Give the member's chance of having left at the worst."""
    return 1 - rates.of(member.kind).remaining(member.circle)


def pinned_fate(member: Member, pin: str) -> Fate:
    """Give the fate that a trainer has chosen, at every severity above 0."""
    return Fate(
        member,
        leaves_at=ALWAYS if pin in {WITHDRAWN_FROM, PUSHED_OUT} else NEVER,
        leaves_how=PUSHED_OUT if pin == PUSHED_OUT else WITHDRAWN_FROM,
        closer_at=ALWAYS if pin == MOVES_CLOSER else NEVER,
        pinned=True,
    )


def can_move_closer(member: Member) -> bool:
    """Tell whether the model may move the member nearer.

    Not one who is in the centre or not yet placed, and not one whose influence is negative: to
    move closer is to be leaned on.
    """
    return member.circle in {2, 3} and member.influence != "negative"


def candidates(
    support_map: SupportMap, rates: Rates
) -> Iterator[tuple[Member, float, Callable[[int], Draws]]]:
    """Give those who may step in: the member they would be, their chance, what draws for them.

    Whoever is in the map already, by name and kind, can't step in.
    """
    known = {(member.kind, member.name.casefold()) for member in support_map}
    taken = support_map
    for each in rates.steps_in:
        if (each.kind, each.name.casefold()) in known:
            continue
        member = Member(taken.new_id(each.name), each.name, each.kind, circle=each.circle)
        taken = taken.add(member)
        yield member, each.steps_in, drawing_for_arrival(each.kind, each.name)


def check_map_and_rates(support_map: object, rates: Rates | None) -> Rates:
    """Give the rates: the kit's own where none are given.

    Raises
    ------
    KitError
        For what is no everyday map, or no rates.
    """
    everyday = a_map(support_map, "the crisis model")
    if everyday.occasion != "everyday":
        raise KitError(
            f"this is {everyday.person}'s {everyday.occasion} map; "
            "the model starts from an everyday map."
        )
    return check_rates(rates)


def check_rates(rates: object) -> Rates:
    """Give the rates, the kit's own where none are given; raise `KitError` for anything else."""
    if rates is None:
        return load_rates()
    if not isinstance(rates, Rates):
        raise KitError(f"rates is {show(rates)}; give what load_rates() gives.")
    return rates


def check_pins(support_map: SupportMap, pins: object) -> dict[str, str]:
    """Give the pins by member id; raise `KitError` naming the member where one can't hold."""
    if pins is None:
        return {}
    if not isinstance(pins, Mapping):
        raise KitError(f"pins is {show(pins)}; give member ids with an outcome each.")
    for member_id, pin in pins.items():
        member = support_map.member(member_id)
        if not isinstance(pin, str) or pin not in PINS:
            listed = one_of(PINS, pin if isinstance(pin, str) else None)
            raise KitError(f"{shorten(member.name)} is pinned to {show(pin)}; {listed}")
        if pin == MOVES_CLOSER and member.circle not in {2, 3}:
            where = "already in the centre" if member.circle == 1 else "not yet placed"
            raise KitError(
                f"{shorten(member.name)} is {where} and can't move closer; pin {REMAINS!r} instead."
            )
    return dict(pins)
