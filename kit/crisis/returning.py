"""How each member's way back goes: who returns, who steps back, and from which point on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from kit.crisis.courses import Course, State
from kit.crisis.outcomes import (
    NOT_BACK,
    REMAINS,
    RETURNS,
    STAYS_NEARER,
    STAYS_ON,
    STEPS_BACK,
    TO_EVERYDAY_PLACE,
)
from kit.crisis.random_draws import ALWAYS, NEVER, drawing, drawing_for_arrival, threshold
from kit.crisis.rates import Rates
from kit.model.maps import SupportMap
from kit.model.members import Member

RETURN_PINS: Final = (RETURNS, NOT_BACK)
"""What a trainer can pin one who left to, on the way back."""


def return_courses(
    everyday: SupportMap, crisis: SupportMap, rates: Rates, seed: int, pins: Mapping[str, str]
) -> Iterator[Course]:
    """Draw how it goes for each member of either map; the pins hold for those who left."""
    for member in everyday:
        draws = drawing(member.id)(seed)
        if member.id in crisis:
            yield _remaining(member, crisis.member(member.id), rates, draws.stays)
            continue
        at = threshold(draws.returns, rates.of(member.kind).returns)
        pin = pins.get(member.id)
        if pin is not None:
            at = ALWAYS if pin == RETURNS else NEVER
        states = (State(0, NOT_BACK, None), State(at, RETURNS, member))
        yield Course(member, states, pinned=pin is not None)
    chances = {(each.kind, each.name): each.stays for each in rates.steps_in}
    seen: Counter[tuple[str, str]] = Counter()
    for member in crisis:
        if member.id not in everyday:
            who = (member.kind, member.name)
            stays = chances.get(who, rates.of(member.kind).stays)
            at = threshold(drawing_for_arrival(*who, seen[who])(seed).stays, 1 - stays)
            seen[who] += 1
            yield Course(member, (State(0, STAYS_ON, member), State(at, STEPS_BACK, None)))


def _remaining(usual: Member, now: Member, rates: Rates, draw: float) -> Course:
    if usual.circle == now.circle:
        return Course(now, (State(0, REMAINS, now), State(NEVER, REMAINS, now)))
    at = threshold(draw, 1 - rates.of(now.kind).stays)
    back = replace(now, circle=usual.circle, angle=usual.angle)
    nearer = now.circle is not None and now.circle < (usual.circle or 0)
    before = STAYS_NEARER if nearer else REMAINS
    return Course(now, (State(0, before, now), State(at, TO_EVERYDAY_PLACE, back)))
