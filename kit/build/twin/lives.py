"""A member's life in the twin: what stays the same through the year, and what may change."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from kit.analysis.margins import kind_of
from kit.build.twin.draws import Draws
from kit.build.twin.habits import HABITS, habit
from kit.build.twin.names import COMPANIONS, NAMES
from kit.build.twin.people import Plan
from kit.model.maps import SupportMap
from kit.words import terms

CONTACTS: Final = tuple(terms.CONTACTS)


@dataclass(frozen=True, slots=True, eq=False)
class Life:
    """A network member of one person: id, name, kind and habits never change."""

    id: str
    name: str
    role: str
    influence: str
    received: tuple[str, ...]
    given: tuple[str, ...]

    @property
    def kind(self) -> str:
        """The kit's kind."""
        return kind_of(self.role)


@dataclass(frozen=True, slots=True)
class Spot:
    """A member in one map: in which circle, and with how much contact."""

    life: Life
    circle: int
    contact: str

    def moved(self, steps: int) -> Spot:
        """Return the spot moved outwards by so many circles, inwards if below 0."""
        return replace(self, circle=min(3, max(1, self.circle + steps)))

    def met(self, steps: int) -> Spot:
        """Return the spot with contact rarer by so many steps, more often if below 0."""
        place = CONTACTS.index(self.contact) + steps
        return replace(self, contact=CONTACTS[min(len(CONTACTS) - 1, max(0, place))])


@dataclass(slots=True)
class Person:
    """A person of the twin with all members of the year, and who is in which map."""

    plan: Plan
    lives: list[Life] = field(default_factory=list)
    everyday: dict[int, list[Spot]] = field(default_factory=dict)
    crisis: dict[int, list[Spot]] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """The names of everyone who is or was a member."""
        return {life.name for life in self.lives}


class Newcomers:
    """Makes members: draws their name and habits."""

    def __init__(self, draws: Draws) -> None:
        self._draws = draws
        self._first_names: list[str] = []

    def join(self, person: Person, role: str, called: str = "") -> Spot:
        """Return a new member of this role, under this name or one that the person lacks."""
        name = called or self._name(person, role)
        usual = habit(role, name.removeprefix("New "))
        influence = self._draws.weighted(tuple(terms.INFLUENCES), usual.influence)
        received, given = self._elements(usual.received), self._elements(usual.given)
        if influence == "negative":
            received = ()
        elif not received:
            likeliest = max(range(len(usual.received)), key=usual.received.__getitem__)
            received = (tuple(terms.ELEMENTS)[likeliest],)
        life = Life(_new_id(person, name), name, role, influence, received, given)
        person.lives.append(life)
        return Spot(
            life,
            self._draws.weighted((1, 2, 3), usual.circle),
            self._draws.weighted(CONTACTS, usual.contact),
        )

    def _name(self, person: Person, role: str) -> str:
        if role in COMPANIONS:
            # All names go round before one comes again, to somebody else.
            if not self._first_names:
                self._first_names = self._draws.shuffled(NAMES["first name", ""])
            name = self._first_names.pop()
            return f"{name} from work" if role == "colleague" else name
        known = NAMES[role, person.plan.stage if role == "family" else ""]
        free = [name for name in known if name not in person.names]
        # Those named first are the most common.
        return self._draws.weighted(free, [1 + 6 / (2 + known.index(name)) for name in free])

    def _elements(self, chances: tuple[float, ...]) -> tuple[str, ...]:
        drawn = zip(terms.ELEMENTS, chances, strict=True)
        return tuple([name for name, chance in drawn if self._draws.chance(chance)])


def _new_id(person: Person, name: str) -> str:
    taken = {life.id for life in person.lives}
    stem = new = SupportMap(person.plan.label).new_id(name)
    number = 1
    while new in taken:
        number += 1
        new = f"{stem}-{number}"
    return new


def settle(plans: list[Plan], newcomers: Newcomers) -> list[Person]:
    """Return each person the members of the start."""
    people = [Person(plan) for plan in plans]
    for person in people:
        spots = [
            newcomers.join(person, role) for role in HABITS for _ in range(person.plan.roles[role])
        ]
        person.everyday[0] = spots
    return people
