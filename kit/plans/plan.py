"""The plan itself: what a person would like, at most three priorities, a first step for each."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any, Final

from kit.model.attributes import Attributes, Scalar, is_text
from kit.model.directory import same_wish
from kit.model.file_format import FileFormat, check_fields
from kit.model.members import is_listing, is_visible
from kit.plans.priority import WISH, PlanError, Priority, distinct
from kit.words.display import plain
from kit.words.errors import one_of, shorten, show

PLAN: Final = FileFormat("support-map-plan", 1, "this is not a plan: it", "this plan")
MOST_PRIORITIES: Final = 3
"""So many priorities, as in GENIE (Kennedy 2016)."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A person's own plan: what they would like, and at most three things to begin with.

    Frozen like a map: an edit gives a new plan.

    Parameters
    ----------
    person
        Whose plan it is: the name in the centre of the map.
    note
        What came up in the talk, in the person's own words.
    picked_up
        The ids of the members no longer on the map whom the person would like back.
    wishes
        What the person would like, in words: from the directory, or their own.
    priorities
        At most three, each one of the wishes or of those picked up, most important first.
    circles
        In which circle the person would put an offer they chose, by its id: 1, 2 or 3. An offer
        that isn't named here goes to circle 3.

    Raises
    ------
    PlanError
        Naming the part that is not valid, and what to do.

    >>> plan = Plan("Amina", wishes=["be outdoors"])
    >>> plan = plan.change(priorities=[Priority("wish", "be outdoors", chosen=["walks"])])
    >>> plan.chosen
    ('walks',)
    >>> Plan.from_dict(plan.to_dict()) == plan
    True
    """

    person: str
    note: str = ""
    picked_up: Collection[str] = ()
    wishes: Collection[str] = ()
    priorities: Collection[Priority] = ()
    circles: Mapping[str, Scalar] = field(default_factory=Attributes)

    def __post_init__(self) -> None:
        if not is_text(self.person) or not is_visible(self.person):
            raise PlanError("person is empty or not readable text; give a name.", field="person")
        if not is_text(self.note):
            raise PlanError("note is not readable text.", field="note")
        object.__setattr__(self, "picked_up", distinct(self.picked_up, "picked_up"))
        object.__setattr__(self, "wishes", distinct(self.wishes, "wishes", same_wish))
        self._check_priorities()
        self._check_circles()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of all offers chosen, each once, in the order of the priorities."""
        return tuple(dict.fromkeys(each for one in self.priorities for each in one.chosen))

    def circle_of(self, offer_id: str) -> int:
        """Return the circle in which the person would put an offer: 3 unless they chose another."""
        circle = self.circles.get(offer_id)
        return circle if isinstance(circle, int) else 3

    def change(self, **changes: Any) -> Plan:
        """Return the plan with some parts changed."""
        known = [each.name for each in fields(self)]
        for name in changes:
            if name not in known:
                raise PlanError(f"{show(name)} is no part of a plan; {one_of(known, name)}")
        return replace(self, **changes)

    def to_dict(self) -> dict[str, Any]:
        """Return the plan's JSON form: plain dicts, lists and texts. Nothing in it is escaped.

        `Plan.from_dict` gives back an equal plan.
        """
        return {**PLAN.head, **plain(self)}

    @classmethod
    def from_dict(cls, data: object) -> Plan:
        """Make a plan from its JSON form."""
        _, plain = PLAN.opened(data, lambda problem, field: PlanError(problem, field=field))
        _check_names(cls, plain, ("person",))
        listed = plain.get("priorities", [])
        if not isinstance(listed, list):
            problem = f"priorities is {show(listed)}; give a list."
            raise PlanError(problem, field="priorities")
        for each in listed:
            _check_names(Priority, each, ("sort", "of"))
        return cls(**{**plain, "priorities": [Priority(**each) for each in listed]})

    def _check_priorities(self) -> None:
        given = self.priorities
        if not is_listing(given) or not all(isinstance(each, Priority) for each in given):
            problem = f"priorities is {show(given)}; give a list of Priority."
            raise PlanError(problem, field="priorities")
        object.__setattr__(self, "priorities", tuple(given))
        if len(given) > MOST_PRIORITIES:
            raise PlanError(
                f"there are {len(given)} priorities; keep at most {MOST_PRIORITIES}. "
                "What isn't chosen now stays among the wishes.",
                field="priorities",
            )
        wishes = {same_wish(wish) for wish in self.wishes}
        seen: set[tuple[str, str]] = set()
        for each in self.priorities:
            sort, of = each.key
            if of not in (wishes if sort == WISH else self.picked_up):
                among = "the wishes" if sort == WISH else "those picked up"
                problem = f"the priority {shorten(each.of)!r} is not among {among}. Add it there."
                raise PlanError(problem, field="priorities")
            if each.key in seen:
                problem = f"the priority {shorten(each.of)!r} is there twice; keep one."
                raise PlanError(problem, field="priorities")
            seen.add(each.key)

    def _check_circles(self) -> None:
        try:
            circles = Attributes(self.circles)
        except (TypeError, ValueError) as error:
            raise PlanError(f"circles {error}", field="circles") from None
        for offer, circle in circles.items():
            if type(circle) is not int or circle not in {1, 2, 3}:
                problem = f"the circle of {shorten(offer)!r} is {circle!r}; give 1, 2 or 3."
                raise PlanError(problem, field="circles")
        object.__setattr__(self, "circles", circles)


def _check_names(of: type[Plan | Priority], data: object, needed: tuple[str, ...]) -> None:
    what = ("part", "a plan" if of is Plan else "a priority")
    check_fields(data, [each.name for each in fields(of)], needed, what, PlanError)
