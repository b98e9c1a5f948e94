"""The way back: the same walk in reverse, with rates of its own.

Crisis and recovery are fluid: some return and some don't, some who stepped in stay. Not returning
is no failure; letting go of a tie can be what a person needs.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kit.analysis.change.same import check_maps
from kit.crisis.courses import check_pins
from kit.crisis.leaving import check_rates
from kit.crisis.outcomes import PINNED, why_back
from kit.crisis.random_draws import check_part, check_seed
from kit.crisis.rates import ILLUSTRATION, Rates
from kit.crisis.returning import RETURN_PINS, return_courses
from kit.crisis.way_in import Shrunk
from kit.crisis.ways import Moment, Way, or_none
from kit.model.json_form import member_to_dict
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words.errors import KitError, show


@dataclass(frozen=True, slots=True)
class Recovered(Moment):
    """A map on the way back, and what happened to each member since the crisis: see `Moment`."""

    point_is = "progress"

    @property
    def crisis(self) -> SupportMap:
        """The map at the crisis."""
        return self.start

    @property
    def progress(self) -> float:
        """From 0, the crisis, to 1, where the map is an everyday map again."""
        return self.point


@dataclass(frozen=True, slots=True)
class WayBack(Way):
    """One way back from a crisis; `at` gives the map at a point of it.

    Drawn once, like a `Story`: widgets take `to_dict` and need not ask at every move of a slider.
    """

    def at(self, progress: float) -> Recovered:
        """Return the map, and what has happened to each member, from 0, the crisis, to 1."""
        progress = check_part(progress, "progress", "the crisis", "the end of the way back")
        occasion = "everyday" if progress == 1 else self.start.occasion
        return Recovered(*self._at(progress, occasion, "way back", why_back))

    def to_dict(self) -> dict[str, Any]:
        """Return the way back as plain data.

        `turns` has for each member `id`, `turns_at` (None for never), and, before and after that
        point, a list of two: `member` (None where they are not there), `what` and `why`.
        """
        return {
            "seed": self.seed,
            "label": ILLUSTRATION,
            "crisis": self.start.to_dict(),
            "turns": [
                {
                    "id": course.member.id,
                    "turns_at": or_none(course.states[1].start),
                    "member": [
                        each.member and member_to_dict(each.member) for each in course.states
                    ],
                    "what": [each.what for each in course.states],
                    "why": [
                        PINNED if course.pinned else why_back(course.member, each.what)
                        for each in course.states
                    ],
                }
                for course in self.courses
            ],
        }


def way_back(
    shrunk: Shrunk | tuple[SupportMap, SupportMap],
    rates: Rates | None = None,
    seed: int | None = None,
    pins: Mapping[str, str] | None = None,
) -> WayBack:
    """Draw how a network would come back; `recover` says what the parameters mean.

    >>> from kit import load_case
    >>> from kit.crisis import shrink
    >>> back = way_back(shrink(load_case("amina").everyday, 1, seed=3))
    >>> len(back.at(0.4).map) <= len(back.at(1).map)
    True
    """
    everyday, crisis = _two_maps(shrunk)
    if isinstance(shrunk, Shrunk):
        rates = shrunk.rates if rates is None else rates
        seed = shrunk.seed if seed is None else seed
    rates = check_rates(rates)
    seed = check_seed(0 if seed is None else seed)

    def cannot_hold(member: Member, _: str) -> str:
        still = "still there in the crisis, so there is no return to pin. Take the pin away."
        return still if member.id in crisis else ""

    pins = check_pins(pins, everyday, RETURN_PINS, cannot_hold)
    courses = return_courses(everyday, crisis, rates, seed, pins)
    return WayBack(everyday, crisis, rates, seed, tuple(courses))


def recover(
    shrunk: Shrunk | tuple[SupportMap, SupportMap],
    progress: float,
    rates: Rates | None = None,
    seed: int | None = None,
    pins: Mapping[str, str] | None = None,
) -> Recovered:
    """How the network might come back after a crisis: an illustration, never a forecast.

    At progress p, one who left has returned, to their everyday place, with the chance p times
    their kind's `returns`. One who moved (nearer, mostly) still is there with the chance
    1 − p·(1 − stays), else back in their everyday place; one who stepped in is still there with
    the same chance and their own `stays`, or that of their kind where the table doesn't have them.
    There is one draw for each member and question, kept along the way: who has returned stays,
    who has stepped back doesn't come again. Everyone who remained throughout stays. A tie of one
    who returned is back when both its ends are.

    Parameters
    ----------
    shrunk
        What `shrink` gave; or one person's everyday map and crisis map, such as a case's own.
    progress
        From 0, which gives the crisis map as it is, to 1, where the map is an everyday map again.
    rates, seed
        As in `shrink`; those of `shrunk`, if not given, or the kit's own and 0 for two maps.
    pins
        For members who left, by id: "returns" or "not back". Holds from the start of the way.

    Raises
    ------
    KitError
        For maps of two people or with different criteria, a progress outside 0 to 1, a pin for
        someone who didn't leave.

    >>> from kit import load_case
    >>> from kit.crisis import shrink
    >>> amina = load_case("amina").everyday
    >>> worst = shrink(amina, 1, seed=3)
    >>> back = recover(worst, 1)
    >>> len(worst.map) < len(back.map), back.map.occasion
    (True, 'everyday')
    """
    check_part(progress, "progress", "the crisis", "the end of the way back")
    return way_back(shrunk, rates, seed, pins).at(progress)


def _two_maps(given: object) -> tuple[SupportMap, SupportMap]:
    if isinstance(given, Shrunk):
        return given.everyday, given.map
    if not isinstance(given, (tuple, list)) or len(given) != 2:
        raise KitError(
            f"what comes back is what shrink() gave, or an everyday map and a crisis map, "
            f"and this is {show(given)}."
        )
    check_maps(given)
    everyday, crisis = given
    if (everyday.occasion, crisis.occasion) != ("everyday", "crisis"):
        raise KitError(
            f"these are {everyday.person}'s {everyday.occasion} map and {crisis.occasion} map; "
            "give the everyday map first, then the crisis map."
        )
    return everyday, crisis
