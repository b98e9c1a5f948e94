"""How one map would shrink: for each member, from which severity on something happens to them.

A story is drawn once, from a seed. Its map at any severity follows from it, so that a slider can
move without a new draw, and raising the severity never brings anyone back.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from kit.crisis.members import (
    PINS,
    Arrival,
    Fate,
    candidates,
    check_map_and_rates,
    check_pins,
    fate_of,
    pinned_fate,
)
from kit.crisis.outcomes import MOVES_CLOSER, PINNED, REMAINS, Outcome, why
from kit.crisis.random_draws import check_part, check_seed, drawing, threshold
from kit.crisis.rates import ILLUSTRATION, Rates
from kit.model.attributes import Attributes
from kit.model.json_form import member_to_dict
from kit.model.maps import SupportMap

MADE_BY: Final = "made_by"
"""The attribute of a map that says that it comes from the model."""


@dataclass(frozen=True, slots=True)
class Shrunk:
    """A map at one severity, and what happened to each member on the way there.

    Parameters
    ----------
    everyday
        The map that it started from.
    map
        The crisis map; at severity 0, the everyday map as it is.
    severity
        From 0, an ordinary week, to 1, the worst.
    seed, rates
        What the story was drawn with.
    told
        What happened, in the everyday map's order, then those who stepped in.
    """

    everyday: SupportMap
    map: SupportMap
    severity: float
    seed: int
    rates: Rates
    told: tuple[Outcome, ...]

    @property
    def outcomes(self) -> dict[str, Outcome]:
        """What happened, by member id."""
        return {each.member_id: each for each in self.told}

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain data, without the rates."""
        return {
            "severity": self.severity,
            "seed": self.seed,
            "label": ILLUSTRATION,
            "map": self.map.to_dict(),
            "outcomes": [each.to_dict() for each in self.told],
        }


@dataclass(frozen=True, slots=True)
class Story:
    """One map's whole way into a crisis; `at` gives the map at a severity.

    Widgets take `to_dict` and need not ask again at every move of a slider.
    """

    everyday: SupportMap
    rates: Rates
    seed: int
    fates: tuple[Fate, ...]
    arrivals: tuple[Arrival, ...]

    def at(self, severity: float) -> Shrunk:
        """Give the map, and what happened to each member, at a severity from 0 to 1."""
        severity = check_part(severity, "severity", "an ordinary week", "the worst")
        outcomes = [fate.at(severity) for fate in self.fates]
        arrived = [each for each in self.arrivals if severity >= each.steps_in_at]
        if severity == 0:
            return self._shrunk(self.everyday, severity, outcomes)
        there = []
        for fate, outcome in zip(self.fates, outcomes, strict=True):
            if outcome.what == MOVES_CLOSER:
                there.append(replace(fate.member, circle=(fate.member.circle or 1) - 1))
            elif outcome.what == REMAINS:
                there.append(fate.member)
        there += [each.member for each in arrived]
        ids = {member.id for member in there}
        note = f"illustration: the kit's crisis model, severity {severity:g}, seed {self.seed}"
        shrunk = replace(
            self.everyday,
            occasion="crisis",
            members=there,
            ties=[tie for tie in self.everyday.ties if tie.ends <= ids],
            attributes=Attributes({**self.everyday.attributes, MADE_BY: note}),
        )
        outcomes += [each.outcome() for each in arrived]
        return self._shrunk(shrunk, severity, outcomes)

    def _shrunk(self, support_map: SupportMap, severity: float, told: list[Outcome]) -> Shrunk:
        return Shrunk(self.everyday, support_map, severity, self.seed, self.rates, tuple(told))

    def to_dict(self) -> dict[str, Any]:
        """Give the story as plain data: thresholds (None for never), ways and phrases.

        `members` are in the map's order, each with `id`, `leaves_at`, `leaves_how`, `closer_at`,
        `pinned`, and `why` by outcome; `steps_in` each with the whole `member`, `steps_in_at`
        and `why`. Something holds at every severity from its threshold up.
        """
        return {
            "seed": self.seed,
            "label": ILLUSTRATION,
            "members": [
                {
                    "id": fate.member.id,
                    "leaves_at": _or_none(fate.leaves_at),
                    "leaves_how": fate.leaves_how,
                    "closer_at": _or_none(fate.closer_at),
                    "pinned": fate.pinned,
                    "why": {
                        what: PINNED if fate.pinned else why(fate.member, what) for what in PINS
                    },
                }
                for fate in self.fates
            ],
            "steps_in": [
                {
                    "member": member_to_dict(each.member),
                    "steps_in_at": _or_none(each.steps_in_at),
                    "why": each.outcome().why,
                }
                for each in self.arrivals
            ],
        }


def story(
    support_map: SupportMap,
    rates: Rates | None = None,
    seed: int = 0,
    pins: Mapping[str, str] | None = None,
) -> Story:
    """Draw how an everyday map would shrink; `shrink` says what the parameters mean.

    >>> from kit import load_case
    >>> amina = story(load_case("amina").everyday, seed=3)
    >>> len(amina.at(0.4).map) >= len(amina.at(1).map)
    True
    """
    rates = check_map_and_rates(support_map, rates)
    check_seed(seed)
    pins = check_pins(support_map, pins)
    fates = tuple(
        pinned_fate(member, pins[member.id])
        if member.id in pins
        else fate_of(member, rates, drawing(member.id)(seed))
        for member in support_map
    )
    arrivals = tuple(
        Arrival(member, threshold(draw(seed).moves_closer, chance))
        for member, chance, draw in candidates(support_map, rates)
    )
    return Story(support_map, rates, seed, fates, arrivals)


def shrink(
    support_map: SupportMap,
    severity: float,
    rates: Rates | None = None,
    seed: int = 0,
    pins: Mapping[str, str] | None = None,
) -> Shrunk:
    """How an everyday map might look in a crisis: an illustration, never a forecast.

    At severity s, a member remains with the chance 1 − s·(1 − p), where p is their kind's chance
    of remaining at the worst in their circle; one who remains has moved a circle nearer with the
    chance s times their kind's; someone steps in with the chance s times theirs. There is one draw
    for each member and question, kept across severities: with the same seed, a higher severity
    brings nobody back, and who stepped in stays. Nothing depends on the members' order.

    Everyone keeps their angle. A member not yet placed is treated like one in circle 2, except
    that they can't move closer. A negative influence doesn't change whether a member remains (no
    source says so, and family who weigh on a person mostly stay), but such a member is more
    likely pushed out than withdrawn from, and never moves closer. Ties of those who leave go.

    Parameters
    ----------
    support_map
        An everyday map, of any size.
    severity
        From 0, an ordinary week, which gives the everyday map as it is, to 1, the worst.
    rates
        The table of rates; the kit's own, if none is given.
    seed
        Any whole number; another seed tells another story. Members of one id share their draws
        with members of that id in other maps, so give the maps of a cohort different seeds.
    pins
        What happens to a member, by id, whatever the draw: "remains", "moves closer", "withdrawn
        from" or "pushed out". Holds at every severity above 0; at 0 there is no crisis.

    Raises
    ------
    KitError
        For a map that is no everyday map, a severity outside 0 to 1, a pin that can't hold.

    >>> from kit import load_case
    >>> worst = shrink(load_case("amina").everyday, severity=1, seed=3)
    >>> worst.map.occasion, worst.outcomes["biscuit"].why
    ('crisis', 'a pet stays close and asks no questions')
    """
    check_part(severity, "severity", "an ordinary week", "the worst")
    return story(support_map, rates, seed, pins).at(severity)


def _or_none(at: float) -> float | None:
    return None if math.isinf(at) else at
