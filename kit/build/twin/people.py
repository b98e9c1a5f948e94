"""Deal the margins out to people: facts, drop-out, how many members of each role.

Every margin holds because it is dealt like a pack of cards: the pack is the margin, and a deal
that gets stuck is dealt again.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import Final

from kit.analysis.margins import FACTS, INTERVIEWS, PEOPLE, SIZES, SPLIT
from kit.build.twin.draws import Draws
from kit.build.twin.habits import HABITS

STAGES: Final = ("younger", "middle", "older")
_LEANINGS: Final = (0.4, 0.7, 1.0, 1.5, 2.4)
_MOST_DEALS: Final = 1000


@dataclass(slots=True)
class Plan:
    """A person before they have members.

    `waves` are the months of their interviews. `stage`, where they stand in life, only keeps
    their relatives plausible. `roles` are those of the members at the start. `gathers`: in a
    crisis, all stay and others come; `distant`: in a crisis, the near ones are kept at a distance.
    """

    label: str
    facts: dict[str, str] = field(default_factory=dict)
    waves: tuple[int, ...] = (0,)
    stage: str = "middle"
    roles: Counter[str] = field(default_factory=Counter)
    gathers: bool = False
    distant: bool = False


def plan(draws: Draws) -> list[Plan]:
    """Plan the 29 people."""
    people = [Plan(f"T{number:02}") for number in range(1, PEOPLE + 1)]
    for fact, margin in FACTS.items():
        pack = [value for value, count in margin.items() for _ in range(count)]
        for person, value in zip(people, draws.shuffled(pack), strict=True):
            person.facts[fact] = value
    _interview(people, draws)
    for person in people:
        person.stage = draws.one(STAGES)
    for person, roles in zip(people, _deal_members(people, draws), strict=True):
        person.roles = roles
    _set_apart(people, draws)
    return people


def _interview(people: list[Plan], draws: Draws) -> None:
    # Who misses an interview is not met again: invented, but the counts allow it.
    for wave, count in INTERVIEWS.items():
        if wave == 0:
            continue
        still = [person for person in people if len(person.waves) == _waves_before(wave)]
        for person in draws.shuffled(still)[:count]:
            person.waves = (*person.waves, wave)


def _waves_before(wave: int) -> int:
    """Count the waves before this one.

    >>> _waves_before(12)
    2
    """
    return sum(1 for each in INTERVIEWS if each < wave)


def _deal_members(people: list[Plan], draws: Draws) -> list[Counter[str]]:
    for _ in range(_MOST_DEALS):
        dealt = _deal_once(people, draws)
        if dealt is not None:
            return dealt
    raise AssertionError("the members can't be dealt: the margins and the limits don't meet")


def _deal_once(people: list[Plan], draws: Draws) -> list[Counter[str]] | None:
    sizes = draws.shuffled(SIZES)
    hands = [Counter[str]() for _ in people]
    for person, hand in zip(people, hands, strict=True):
        if person.facts["partner"] == "yes":
            hand["partner"] = 1
    # Rare roles first: the common ones fit whoever has room left.
    for parts in SPLIT.values():
        for role, count in parts.items():
            if role == "partner":
                continue
            leanings = [draws.one(_LEANINGS) for _ in people]
            for _ in range(count):
                weights = [
                    leaning * (size - hand.total()) if hand[role] < HABITS[role].most else 0.0
                    for leaning, size, hand in zip(leanings, sizes, hands, strict=True)
                ]
                if not any(weights):
                    return None
                draws.weighted(hands, weights)[role] += 1
    return hands


def _set_apart(people: list[Plan], draws: Draws) -> None:
    """Choose a few whose crisis goes another way than most people's."""
    small = [person for person in people if 4 <= person.roles.total() <= 9]
    for person in draws.shuffled(small)[:2]:
        person.gathers = True
    large = [person for person in people if person.roles.total() >= 7 and not person.gathers]
    for person in draws.shuffled(large)[:3]:
        person.distant = True
