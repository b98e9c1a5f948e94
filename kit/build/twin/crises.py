"""The crisis maps of the twin: who is still there, who comes nearer, who steps in.

Directions: crisis networks are smaller (Rogers; Walker 2018) and less varied (Rogers), and the
closest are the likeliest to remain (Rogers); that the maps are nearer the centre is our reading of
it. The numbers are invented and fixed here: the twin must not change when a trainer edits the kit's
table of crisis rates. A few people go another way: two around whom others gather, three who keep
those near them at a distance.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from kit.build.twin.draws import Draws
from kit.build.twin.habits import HABITS
from kit.build.twin.lives import Life, Newcomers, Person, Spot

_NEAR: Final = (6.0, 2.5, 1.0)
"""How much likelier a member of each circle is to remain, beside the others of the same role."""
_WEIGHING: Final = 0.3
"""How likely one who weighs on the person is to remain, beside the others."""
_OPENNESS: Final = (0.4, 1.0, 1.0, 2.0)
_NEARER: Final = {1: 0.0, 2: 0.35, 3: 0.55}
_FARTHER: Final = 0.06
_TURNS: Final = 0.1
"""The chance that another crisis, half a year on, goes the other way for a member."""

STEP_IN: Final[Mapping[tuple[str, str], int]] = MappingProxyType(
    {
        ("professional", "Crisis team"): 5,
        ("professional", "Crisis line"): 3,
        ("family", ""): 2,
        ("acquaintance", ""): 1,
        ("peer", ""): 1,
    }
)
"""How many people get a member who isn't in their everyday map, by role and name."""
_CIRCLE_OF_CRISIS_SERVICES: Final = 2


@dataclass(slots=True)
class Turn:
    """What a crisis does to members: who remains, and by how many circles they move."""

    remains: dict[Life, bool] = field(default_factory=dict)
    steps: dict[Life, int] = field(default_factory=dict)


def go_through(people: list[Person], newcomers: Newcomers, draws: Draws) -> None:
    """Make the crisis map beside each everyday map."""
    turn = Turn()
    openness = {person.plan.label: draws.one(_OPENNESS) for person in people}
    _choose_who_remains(people, turn, openness, draws)
    extra = _choose_who_steps_in(people, newcomers, draws)
    for person in people:
        for wave, everyday in person.everyday.items():
            for spot in everyday:
                _decide(person, spot, wave, turn, draws)
            if not any(turn.remains[spot.life] for spot in everyday):
                turn.remains[_anchor(everyday, draws).life] = True
            stay = [s.moved(turn.steps[s.life]) for s in everyday if turn.remains[s.life]]
            here = {spot.life for spot in everyday}
            steps_in = [s for s in extra[person.plan.label] if s.life not in here]
            person.crisis[wave] = stay + steps_in


def _choose_who_remains(
    people: list[Person], turn: Turn, openness: Mapping[str, float], draws: Draws
) -> None:
    for person in people:
        everyday = person.everyday[0]
        # Nobody is left with an empty map: somebody near remains for each.
        turn.remains[_anchor(everyday, draws).life] = True
        if person.plan.gathers:
            turn.remains.update({spot.life: True for spot in everyday})
    for role, habit in HABITS.items():
        all_spots = [(p, spot) for p in people for spot in p.everyday[0] if spot.life.role == role]
        open_to = [(p, spot) for p, spot in all_spots if spot.life not in turn.remains]
        # Of every role some remain and some don't.
        wanted = min(max(1, int(habit.remains * len(all_spots) + 0.5)), len(all_spots) - 1)
        weights = [_pull(p, spot) * openness[p.plan.label] for p, spot in open_to]
        chosen = draws.sample(open_to, weights, wanted - (len(all_spots) - len(open_to)))
        for _, spot in chosen:
            turn.remains[spot.life] = True
    for person in people:
        for spot in person.everyday[0]:
            turn.remains.setdefault(spot.life, False)
            turn.steps[spot.life] = _step(person, spot, draws)


def _pull(person: Person, spot: Spot) -> float:
    near = _NEAR[3 - spot.circle] if person.plan.distant else _NEAR[spot.circle - 1]
    return near * (_WEIGHING if spot.life.influence == "negative" else 1.0)


def _anchor(spots: list[Spot], draws: Draws) -> Spot:
    """Choose who remains when nobody else does: near, and none who weighs on the person."""
    good = [spot for spot in spots if spot.life.influence != "negative"] or spots
    return draws.weighted(good, [HABITS[s.life.role].remains * _NEAR[s.circle - 1] for s in good])


def _step(person: Person, spot: Spot, draws: Draws) -> int:
    if person.plan.distant:
        return 1
    if draws.chance(_NEARER[spot.circle]):
        return -1
    return 1 if draws.chance(_FARTHER) else 0


def _choose_who_steps_in(
    people: list[Person], newcomers: Newcomers, draws: Draws
) -> dict[str, list[Spot]]:
    extra: dict[str, list[Spot]] = {person.plan.label: [] for person in people}
    gathering = [person for person in people if person.plan.gathers]
    others = draws.shuffled([person for person in people if not person.plan.gathers])
    for (role, name), count in STEP_IN.items():
        for number in range(count):
            # Those who gather others get the first of every sort, up to two each.
            called = [p for p in gathering if number == 0 and len(extra[p.plan.label]) < 2]
            person = called[0] if called else others.pop()
            spot = newcomers.join(person, role, name)
            if name:
                spot = Spot(spot.life, _CIRCLE_OF_CRISIS_SERVICES, "daily")
            extra[person.plan.label].append(spot)
    return extra


def _decide(person: Person, spot: Spot, wave: int, turn: Turn, draws: Draws) -> None:
    life = spot.life
    if life not in turn.remains:
        near = HABITS[life.role].remains * (1.3 if spot.circle == 1 else 0.8)
        turn.remains[life] = person.plan.gathers or draws.chance(near)
        turn.steps[life] = _step(person, spot, draws)
    elif wave and not person.plan.gathers and draws.chance(_TURNS):
        turn.remains[life] = not turn.remains[life]
