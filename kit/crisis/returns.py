"""How each member turns on the way back: who returns, who steps back, and from which point on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from kit.crisis.outcomes import (
    NOT_BACK,
    PINNED,
    REMAINS,
    RETURNS,
    STAYS_NEARER,
    STAYS_ON,
    STEPS_BACK,
    TO_EVERYDAY_PLACE,
    Outcome,
    why_back,
)
from kit.crisis.random_draws import ALWAYS, NEVER, Draws, drawing, drawing_for_arrival, threshold
from kit.crisis.rates import Rates
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words.errors import KitError, one_of, shorten, show

RETURN_PINS: Final = (RETURNS, NOT_BACK)
"""What a trainer can pin one who left to, on the way back."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One member's way back: as what they are there before and after a point, if at all."""

    member: Member
    before: Member | None
    after: Member | None
    turns_at: float
    words: tuple[str, str]
    pinned: bool = False

    def at(self, progress: float) -> tuple[Member | None, Outcome]:
        """Give the member as they are at this progress, if there, and what has happened."""
        turned = progress >= self.turns_at
        what = self.words[turned]
        because = PINNED if self.pinned and progress > 0 else why_back(self.member, what)
        return (self.after if turned else self.before), Outcome(self.member.id, what, because)


def turns_of(
    everyday: SupportMap, crisis: SupportMap, rates: Rates, seed: int, pins: Mapping[str, str]
) -> list[Turn]:
    """Draw how each member of either map turns; the pins hold for those who left."""
    turns = []
    for member in everyday:
        draws = drawing(member.id)(seed)
        if member.id in crisis:
            turns.append(_stayer(member, crisis.member(member.id), rates, draws))
            continue
        at = threshold(draws.returns, rates.of(member.kind).returns)
        if member.id in pins:
            at = ALWAYS if pins[member.id] == RETURNS else NEVER
        words = (NOT_BACK, RETURNS)
        turns.append(Turn(member, None, member, at, words, pinned=member.id in pins))
    chances = {(each.kind, each.name): each.stays for each in rates.steps_in}
    seen: Counter[tuple[str, str]] = Counter()
    for member in crisis:
        if member.id not in everyday:
            who = (member.kind, member.name)
            stays = chances.get(who, rates.of(member.kind).stays)
            at = threshold(drawing_for_arrival(*who, seen[who])(seed).stays, 1 - stays)
            seen[who] += 1
            turns.append(Turn(member, member, None, at, (STAYS_ON, STEPS_BACK)))
    return turns


def _stayer(usual: Member, now: Member, rates: Rates, draws: Draws) -> Turn:
    if usual.circle == now.circle:
        return Turn(now, now, now, NEVER, (REMAINS, REMAINS))
    at = threshold(draws.stays, 1 - rates.of(now.kind).stays)
    back = replace(now, circle=usual.circle, angle=usual.angle)
    nearer = None not in {usual.circle, now.circle} and now.circle < usual.circle  # type: ignore[operator]
    return Turn(now, now, back, at, (STAYS_NEARER if nearer else REMAINS, TO_EVERYDAY_PLACE))


def check_return_pins(everyday: SupportMap, crisis: SupportMap, pins: object) -> Mapping[str, str]:
    """Give the pins by member id; raise `KitError` naming the member where one can't hold."""
    if pins is None:
        return {}
    if not isinstance(pins, Mapping):
        raise KitError(f"pins is {show(pins)}; give member ids with an outcome each.")
    for member_id, pin in pins.items():
        member = everyday.member(member_id)
        if not isinstance(pin, str) or pin not in RETURN_PINS:
            listed = one_of(RETURN_PINS, pin if isinstance(pin, str) else None)
            raise KitError(f"{shorten(member.name)} is pinned to {show(pin)}; {listed}")
        if member_id in crisis:
            raise KitError(
                f"{shorten(member.name)} is still there in the crisis, so there is no return to "
                "pin. Take the pin away."
            )
    return pins
