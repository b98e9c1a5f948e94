"""How the twin's people change, counted for the codebook: each direction with its exceptions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple

from kit.analysis.margins import INTERVIEWS
from kit.analysis.measures import blau
from kit.model.cohorts import Cohort
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms

_LADDER: Final = tuple(terms.CONTACTS)


class Direction(NamedTuple):
    """A direction that a study describes, and what the twin shows of it."""

    said: str
    source: str
    shown: str
    exceptions: str


def directions(cohort: Cohort) -> list[Direction]:
    """Count every direction that the twin follows.

    Over the year, only people interviewed at the start and at the end count: those who left would
    look like losses.
    """
    return [
        _year(cohort, "Friends change most and are often the first lost", "friend"),
        _year(cohort, "Family stays fairly stable", "family"),
        _year(cohort, "Partners stay", "partner"),
        _year(cohort, "Professionals stay about as many", "professional", "support worker"),
        _contact(cohort),
        _alone(cohort),
        _year(cohort, "Objects stay", "object"),
        _crisis(cohort, "Crisis maps are smaller", len, "larger or as large"),
        _crisis(cohort, "Crisis maps are less varied by kind (Blau)", blau, "as varied or more"),
        _crisis(cohort, "Crisis maps are nearer the centre (mean circle)", near, "as far or more"),
    ]


def over_the_year(cohort: Cohort) -> list[tuple[SupportMap, SupportMap]]:
    """Return the first and the last everyday map of everyone interviewed to the end."""
    first, *_, last = INTERVIEWS
    ends = {each.person: each for each in cohort.maps("everyday", last)}
    starts = cohort.maps("everyday", first)
    return [(each, ends[each.person]) for each in starts if each.person in ends]


def near(support_map: SupportMap) -> float:
    """Return the mean circle of the members: the nearer to 1, the nearer to the centre."""
    circles = [member.circle for member in support_map if member.circle is not None]
    return sum(circles) / len(circles)


def _year(cohort: Cohort, said: str, *kinds: str) -> Direction:
    return _stay(cohort, said, lambda member: member.kind in kinds)


def _alone(cohort: Cohort) -> Direction:
    said = "Things done alone stay"
    return _stay(cohort, said, lambda member: member.attributes.get("setting") == "alone")


def _stay(cohort: Cohort, said: str, counts: Callable[[Member], bool]) -> Direction:
    start = end = lost = found = 0
    for before, after in over_the_year(cohort):
        first = {member.id for member in before if counts(member)}
        last = {member.id for member in after if counts(member)}
        start, end = start + len(first), end + len(last)
        lost, found = lost + len(first - last), found + len(last - first)
    return Direction(said, "Brooks 2020", f"{start} → {end}", f"{lost} lost, {found} new")


def _contact(cohort: Cohort) -> Direction:
    rarer = oftener = 0
    for before, after in over_the_year(cohort):
        for member in before:
            if member.structure == "formal" and member.id in after:
                steps = _rank(after.member(member.id)) - _rank(member)
                rarer, oftener = rarer + (steps > 0), oftener + (steps < 0)
    said = "Contact with professionals is reduced"
    return Direction(
        said, "Brooks 2020", f"rarer with {rarer} who stay", f"more often with {oftener}"
    )


def _rank(member: Member) -> int:
    return _LADDER.index(member.contact or _LADDER[-1])


def _crisis(
    cohort: Cohort, said: str, measure: Callable[[SupportMap], float], other: str
) -> Direction:
    pairs = zip(cohort.maps("everyday", 0), cohort.maps("crisis", 0), strict=True)
    # Differences that only rounding makes are none.
    less = sum(measure(crisis) < measure(everyday) - 1e-9 for everyday, crisis in pairs)
    rest = len(cohort.people) - less
    return Direction(
        said, "Rogers; Walker 2018", f"{less} of {len(cohort.people)} people", f"{rest} {other}"
    )
