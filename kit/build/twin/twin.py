"""The twin: 29 synthetic people with the published margins of a longitudinal study.

All counts of Table 1 of Brooks 2020 hold exactly, and the directions of change that the study
describes hold, with exceptions. Everything else is invented; `datasets/twin/README.md` says what.
"""

from __future__ import annotations

from typing import Final

from kit.analysis.margins import INTERVIEWS
from kit.build.twin.angles import spread
from kit.build.twin.crises import go_through
from kit.build.twin.draws import Draws
from kit.build.twin.lives import Newcomers, Person, Spot, settle
from kit.build.twin.people import plan
from kit.build.twin.ties import knit
from kit.build.twin.year import pass_on
from kit.model.attributes import Attributes
from kit.model.cohorts import Cohort
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie

SEED: Final = 7
"""The seed of the twin that comes with the kit."""


def make(seed: int = SEED) -> Cohort:
    """Make a twin; each seed gives other people with the same margins.

    >>> twin = make()
    >>> sum(len(each) for each in twin.maps("everyday", 0))
    254
    """
    draws = Draws(seed)
    newcomers = Newcomers(draws)
    people = settle(plan(draws), newcomers)
    for wave in INTERVIEWS:
        if wave:
            pass_on(people, wave, newcomers, draws)
    go_through(people, newcomers, draws)
    maps = [each for person in people for each in _maps(person, draws)]
    return Cohort("twin", {person.plan.label: _facts(person) for person in people}, tuple(maps))


def _facts(person: Person) -> Attributes:
    seen = {
        f"interview_{wave}_months": "yes" if wave in person.plan.waves else "no"
        for wave in INTERVIEWS
    }
    return Attributes({**person.plan.facts, **seen})


def _maps(person: Person, draws: Draws) -> list[SupportMap]:
    ties = knit(person, draws)
    angles = spread(person, draws)
    return [
        SupportMap(
            person=person.plan.label,
            occasion=occasion,
            wave_months=wave,
            members=tuple(_member(spot, angles[spot.life]) for spot in spots),
            ties=_between(spots, ties),
        )
        for wave in person.plan.waves
        for occasion, spots in (
            ("everyday", person.everyday[wave]),
            ("crisis", person.crisis[wave]),
        )
    ]


def _between(spots: list[Spot], ties: tuple[Tie, ...]) -> tuple[Tie, ...]:
    here = {spot.life.id for spot in spots}
    return tuple(tie for tie in ties if tie.ends <= here)


def _member(spot: Spot, angle: float) -> Member:
    life = spot.life
    setting = {"solo": "alone", "together": "with others"}.get(life.role)
    return Member(
        id=life.id,
        name=life.name,
        kind=life.kind,
        circle=spot.circle,
        angle=angle,
        influence=life.influence,
        support_received=life.received,
        support_given=life.given,
        contact=spot.contact,
        attributes={"setting": setting} if setting else {},
    )
