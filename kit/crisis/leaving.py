"""What happens to each member on the way into a crisis: drawn, or pinned by a trainer."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from kit.crisis.courses import Course, State
from kit.crisis.outcomes import MOVES_CLOSER, PUSHED_OUT, REMAINS, STEPS_IN, WITHDRAWN_FROM
from kit.crisis.random_draws import ALWAYS, NEVER, Draws, drawing, drawing_for_arrival, threshold
from kit.crisis.rates import Rates
from kit.crisis.rates_file import load_rates
from kit.model.checks import a_map
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words.errors import KitError, show

PINS: Final = (REMAINS, MOVES_CLOSER, WITHDRAWN_FROM, PUSHED_OUT)
"""What a trainer can pin a member to."""


def member_course(member: Member, rates: Rates, seed: int, pin: str | None) -> Course:
    """Return what happens to a member of the map: they remain, move closer, leave.

    Someone who leaves at a severity is gone there, whether or not they had moved closer. The
    model moves nobody nearer who is in the centre or not yet placed, and nobody whose influence is
    negative: to move closer is to be leaned on.
    """
    if pin is not None:
        how = PUSHED_OUT if pin == PUSHED_OUT else WITHDRAWN_FROM
        leaves, closer = pinned_leaving(pin), ALWAYS if pin == MOVES_CLOSER else NEVER
    else:
        of_kind, draws = rates.of(member.kind), drawing(member.id)(seed)
        negative = member.influence == "negative"
        pushed = of_kind.pushed_out_if_negative if negative else of_kind.pushed_out
        how = PUSHED_OUT if draws.pushed_out <= pushed else WITHDRAWN_FROM
        can_move = member.circle in {2, 3} and not negative
        leaves = threshold(draws.leaves, leaving_chance(member, rates))
        closer = threshold(draws.moves_closer, of_kind.moves_closer if can_move else 0)
    nearer = replace(member, circle=(member.circle or 1) - 1) if closer <= 1 else member
    states = (
        State(0, REMAINS, member),
        State(closer, MOVES_CLOSER, nearer),
        State(leaves, how, None),
    )
    return Course(member, states, pinned=pin is not None)


def leaving_chance(member: Member, rates: Rates) -> float:
    """Return the member's chance of having left at the worst."""
    return 1 - rates.of(member.kind).remaining(member.circle)


def pinned_leaving(pin: str) -> float:
    """Return from which severity on a member has left who is pinned."""
    return ALWAYS if pin in {WITHDRAWN_FROM, PUSHED_OUT} else NEVER


def arrival_course(member: Member, chance: float, draws: Draws) -> Course:
    """Return the course of someone who may step in, with this chance at the worst."""
    at = threshold(draws.moves_closer, chance)
    return Course(member, (State(0, "", None), State(at, STEPS_IN, member)))


def candidates(
    support_map: SupportMap, rates: Rates
) -> Iterator[tuple[Member, float, Callable[[int], Draws]]]:
    """Yield those who may step in: the member they would be, their chance, what draws for them.

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


def check_everyday(support_map: object) -> None:
    """Raise `KitError` for what is no everyday map."""
    everyday = a_map(support_map, "the crisis model")
    if everyday.occasion != "everyday":
        raise KitError(
            f"this is {everyday.person}'s {everyday.occasion} map; "
            "the model starts from an everyday map."
        )


def check_rates(rates: object) -> Rates:
    """Return the rates, the kit's own where none are given; raise `KitError` for anything else."""
    if rates is None:
        return load_rates()
    if not isinstance(rates, Rates):
        raise KitError(f"rates is {show(rates)}; give what load_rates() gives.")
    return rates


def cannot_hold(member: Member, pin: str) -> str:
    """Say why a pin can't hold for a member; empty where it can."""
    if pin != MOVES_CLOSER or member.circle in {2, 3}:
        return ""
    where = "already in the centre" if member.circle == 1 else "not yet placed"
    return f"{where} and can't move closer; pin {REMAINS!r} instead."
