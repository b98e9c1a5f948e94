"""From one interview to the next: who is lost, found and met again, who moves.

The directions follow Brooks 2020: friends change more than partners and family, and services reduce
contact. That professionals stay about as many is our step from their steady part, and that things
done alone and objects stay is ours from their steady value. How many do so is invented. Losses are
quotas over all people, so that the directions hold with any seed; whom they fall upon is drawn, so
that every direction has exceptions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from kit.analysis.margins import INTERVIEWS, LARGEST, SMALLEST
from kit.build.twin.draws import Draws
from kit.build.twin.habits import HABITS, Habit
from kit.build.twin.lives import Newcomers, Person, Spot

_UNREPLACED: Final = (1, 1)
"""How many professionals are not followed by another, at 6 and at 12 months."""


def pass_on(people: list[Person], wave: int, newcomers: Newcomers, draws: Draws) -> None:
    """Make the everyday maps of this wave from those of the wave before."""
    visit = _Visit([each for each in people if wave in each.plan.waves], wave, newcomers, draws)
    for person in visit.met:
        person.everyday[wave] = [_drift(spot, draws) for spot in person.everyday[visit.before]]
    for role, habit in HABITS.items():
        visit.lose(role, habit)
    for role, habit in HABITS.items():
        visit.meet_again(role, habit)
        visit.find(role, habit)


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

    def lose(self, role: str, habit: Habit) -> None:
        for number in range(habit.lost[self.step]):
            swap = habit.swap and not (role == "professional" and number < _UNREPLACED[self.step])
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

    def find(self, role: str, habit: Habit) -> None:
        for _ in range(habit.found[self.step]):
            free = [
                person
                for person in self.met
                if len(person.everyday[self.wave]) < LARGEST
                and not (role == "partner" and any(each.role == role for each in person.lives))
            ]
            person = self.draws.one(free)
            person.everyday[self.wave].append(self.newcomers.join(person, role))

    def meet_again(self, role: str, habit: Habit) -> None:
        first, middle, last = INTERVIEWS
        for _ in range(habit.again if self.wave == last else 0):
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
    usual = HABITS[spot.life.role]
    if draws.chance(usual.rarer):
        spot = spot.met(1)
    elif draws.chance(usual.oftener):
        spot = spot.met(-1)
    if draws.chance(usual.outwards):
        return spot.moved(1)
    return spot.moved(-1) if draws.chance(usual.inwards) else spot


def _successor(name: str) -> str:
    """Name whom the service sends next.

    >>> _successor("GP"), _successor("New support worker")
    ('New GP', 'New support worker')
    """
    plain = name.removeprefix("New ")
    return f"New {plain if plain.isupper() else plain[0].lower() + plain[1:]}"
