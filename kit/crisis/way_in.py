"""How one map would shrink: a way into a crisis, and the map at a severity.

Raising the severity never brings anyone back.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kit.crisis.courses import Course, check_pins
from kit.crisis.leaving import (
    PINS,
    arrival_course,
    candidates,
    cannot_hold,
    check_everyday,
    check_rates,
    member_course,
)
from kit.crisis.outcomes import NO_CRISIS, PINNED, STEPS_IN, why
from kit.crisis.random_draws import check_part, check_seed
from kit.crisis.rates import ILLUSTRATION, Rates
from kit.crisis.ways import Moment, Way, or_none
from kit.model.json_form import member_to_dict
from kit.model.maps import SupportMap


@dataclass(frozen=True, slots=True)
class Shrunk(Moment):
    """A map at one severity, and what happened to each member on the way there: see `Moment`."""

    point_is = "severity"

    @property
    def severity(self) -> float:
        """From 0, an ordinary week, to 1, the worst."""
        return self.point


@dataclass(frozen=True, slots=True)
class Story(Way):
    """One map's whole way into a crisis; `at` gives the map at a severity.

    Widgets take `to_dict` and need not ask again at every move of a slider.
    """

    @property
    def arrivals(self) -> tuple[Course, ...]:
        """The courses of those who may step in; the others are of the map's members."""
        return self.courses[len(self.everyday) :]

    def at(self, severity: float) -> Shrunk:
        """Return the map, and what happened to each member, at a severity from 0 to 1."""
        severity = check_part(severity, "severity", "an ordinary week", "the worst")
        phrase = why if severity else lambda *_: NO_CRISIS
        return Shrunk(*self._at(severity, "crisis", "severity", phrase))

    def to_dict(self) -> dict[str, Any]:
        """Return the story as plain data: thresholds (None for never), ways and phrases.

        `members` are in the map's order, each with `id`, `leaves_at`, `leaves_how`, `closer_at`,
        `pinned`, and `why` by outcome; `steps_in` each with the whole `member`, `steps_in_at`
        and `why`. Something holds at every severity from its threshold up.
        """
        members = []
        for course in self.courses[: len(self.everyday)]:
            _, closer, leaves = course.states
            members.append(
                {
                    "id": course.member.id,
                    "leaves_at": or_none(leaves.start),
                    "leaves_how": leaves.what,
                    "closer_at": or_none(closer.start),
                    "pinned": course.pinned,
                    "why": {
                        what: PINNED if course.pinned else why(course.member, what) for what in PINS
                    },
                }
            )
        return {
            "seed": self.seed,
            "label": ILLUSTRATION,
            "members": members,
            "steps_in": [
                {
                    "member": member_to_dict(course.member),
                    "steps_in_at": or_none(course.states[1].start),
                    "why": why(course.member, STEPS_IN),
                }
                for course in self.arrivals
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
    check_everyday(support_map)
    rates = check_rates(rates)
    check_seed(seed)
    pins = check_pins(pins, support_map, PINS, cannot_hold)
    courses = [member_course(each, rates, seed, pins.get(each.id)) for each in support_map]
    for member, chance, draw in candidates(support_map, rates):
        courses.append(arrival_course(member, chance, draw(seed)))
    return Story(support_map, support_map, rates, seed, tuple(courses))


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
    source says so, and over a year family ties were fairly stable in spite of difficulties), but
    such a member is more likely pushed out than withdrawn from, and never moves closer. Ties of
    those who leave go.

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
