"""From one interview to the next: who is lost, found and met again, who moves.

The directions are those of Brooks 2020: friends change most, partners and family least, services
reduce contact while their number holds, things done alone and objects last. How many do so is
invented. Losses are quotas over all people, so that the directions hold with any seed; whom they
fall upon is drawn, so that every direction has exceptions.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kit.analysis.margins import INTERVIEWS, LARGEST, SMALLEST
from kit.build.twin.draws import Draws
from kit.build.twin.lives import Newcomers, Person, Spot


@dataclass(frozen=True, slots=True)
class Quota:
    """How many members of a role change, from 0 to 6 and from 6 to 12 months.

    `swap`: who has lost one finds another, so that the number holds. `again`: lost ones who come
    back at 12 months.
    """

    lost: tuple[int, int]
    found: tuple[int, int] = (0, 0)
    again: int = 0
    swap: bool = False


QUOTAS: Final[Mapping[str, Quota]] = MappingProxyType(
    {
        "partner": Quota(lost=(0, 1), found=(0, 1)),
        "family": Quota(lost=(3, 3), found=(1, 2)),
        "friend": Quota(lost=(9, 6), found=(2, 2), again=2),
        "peer": Quota(lost=(1, 0), found=(1, 1)),
        "acquaintance": Quota(lost=(1, 0), found=(0, 1)),
        "colleague": Quota(lost=(0, 1)),
        "professional": Quota(lost=(4, 3), found=(1, 0), swap=True),
        "support worker": Quota(lost=(2, 1), swap=True),
        "group": Quota(lost=(1, 1), found=(1, 1)),
        "place": Quota(lost=(1, 1), found=(1, 0)),
        "solo": Quota(lost=(1, 1), swap=True),
        "together": Quota(lost=(1, 1), found=(0, 1)),
        "object": Quota(lost=(1, 1), swap=True),
        "pet": Quota(lost=(1, 0), found=(0, 1)),
    }
)
_UNREPLACED: Final = (1, 1)
"""How many professionals are not followed by another, at 6 and at 12 months."""

_RARER: Final = {"professional": 0.4, "support worker": 0.15, "friend": 0.15}
_OFTENER: Final = {"professional": 0.09, "support worker": 0.12, "friend": 0.1}
_OUTWARDS: Final = {"professional": 0.08, "friend": 0.14, "family": 0.04}
_INWARDS: Final = {"professional": 0.03, "friend": 0.08, "family": 0.04}
_SELDOM: Final = 0.03


def pass_on(people: list[Person], wave: int, newcomers: Newcomers, draws: Draws) -> None:
    """Make the everyday maps of this wave from those of the wave before."""
    visit = _Visit([each for each in people if wave in each.plan.waves], wave, newcomers, draws)
    for person in visit.met:
        person.everyday[wave] = [_drift(spot, draws) for spot in person.everyday[visit.before]]
    for role, quota in QUOTAS.items():
        visit.lose(role, quota)
    for role, quota in QUOTAS.items():
        visit.meet_again(role, quota)
        visit.find(role, quota)


@dataclass(slots=True)
class _Visit:
    """One wave of interviews: the people met, and what has happened since the wave before."""

    met: list[Person]
    wave: int
    newcomers: Newcomers
    draws: Draws

    @property
    def step(self) -> int:
        """The place of this wave in the quotas."""
        return list(INTERVIEWS).index(self.wave) - 1

    @property
    def before(self) -> int:
        """The wave before."""
        return list(INTERVIEWS)[self.step]

    def lose(self, role: str, quota: Quota) -> None:
        for number in range(quota.lost[self.step]):
            swap = quota.swap and not (role == "professional" and number < _UNREPLACED[self.step])
            candidates = self._may_go(role, shrinks=not swap)
            # One always stays, so that each kind has some who last.
            if len(candidates) < 2:
                return
            weights = [spot.circle**2 for _, spot in candidates]
            person, spot = self.draws.weighted(candidates, weights)
            person.everyday[self.wave].remove(spot)
            if swap:
                # A service sends the next one; a thing is followed by another thing.
                service = role in {"professional", "support worker"}
                called = _successor(spot.life.name) if service else ""
                person.everyday[self.wave].append(self.newcomers.join(person, role, called))

    def find(self, role: str, quota: Quota) -> None:
        for _ in range(quota.found[self.step]):
            free = [
                person
                for person in self.met
                if len(person.everyday[self.wave]) < LARGEST
                and not (role == "partner" and any(each.role == role for each in person.lives))
            ]
            person = self.draws.one(free)
            person.everyday[self.wave].append(self.newcomers.join(person, role))

    def meet_again(self, role: str, quota: Quota) -> None:
        first, middle, last = INTERVIEWS
        for _ in range(quota.again if self.wave == last else 0):
            lost: list[tuple[Person, Spot]] = []
            for person in self.met:
                since = {spot.life for spot in person.everyday[middle] + person.everyday[last]}
                lost += [
                    (person, spot)
                    for spot in person.everyday[first]
                    if spot.life.role == role and spot.life not in since
                ]
            if not lost:
                return
            person, spot = self.draws.one(lost)
            person.everyday[last].append(spot.moved(1))

    def _may_go(self, role: str, *, shrinks: bool) -> list[tuple[Person, Spot]]:
        """List those of this role who were there before: nobody is found and lost in one step."""
        known = {spot.life for person in self.met for spot in person.everyday[self.before]}
        return [
            (person, spot)
            for person in self.met
            for spot in person.everyday[self.wave]
            if spot.life.role == role
            and spot.life in known
            and not (shrinks and len(person.everyday[self.wave]) <= SMALLEST)
        ]


def _drift(spot: Spot, draws: Draws) -> Spot:
    role = spot.life.role
    if draws.chance(_RARER.get(role, 0.0)):
        spot = spot.met(1)
    elif draws.chance(_OFTENER.get(role, 0.0)):
        spot = spot.met(-1)
    if draws.chance(_OUTWARDS.get(role, _SELDOM)):
        return spot.moved(1)
    return spot.moved(-1) if draws.chance(_INWARDS.get(role, _SELDOM)) else spot


def _successor(name: str) -> str:
    """Name whom the service sends next.

    >>> _successor("GP"), _successor("New support worker")
    ('New GP', 'New support worker')
    """
    plain = name.removeprefix("New ")
    return f"New {plain if plain.isupper() else plain[0].lower() + plain[1:]}"
