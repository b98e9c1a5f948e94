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

_FRIENDS: Final = ("friends-change-more", "friends-first-lost")
_SMALLER: Final = ("crisis-networks-shrink", "crisis-members-put-out")
_LADDER: Final = tuple(terms.CONTACTS)


class Direction(NamedTuple):
    """A direction that the twin takes, the claims it takes it from, and what the twin shows."""

    said: str
    claims: tuple[str, ...]
    shown: str
    exceptions: str


def directions(cohort: Cohort) -> list[Direction]:
    """Count every direction that the twin follows.

    Over the year, only people interviewed at the start and at the end count: those who left would
    look like losses.
    """
    return [
        _stay(cohort, "Friends change more than partners and family", _FRIENDS, _of("friend")),
        _stay(cohort, "Family stays fairly stable", ("family-stable",), _of("family")),
        _stay(cohort, "Partners stay", ("partners-steady",), _of("partner")),
        _stay(
            cohort,
            "Professionals stay about as many",
            ("professionals-limited",),
            _of("professional", "support worker"),
        ),
        _contact(cohort),
        _stay(cohort, "Things done alone stay", ("solo-value-stable",), _is_alone),
        _stay(cohort, "Objects stay", ("solo-value-stable",), _of("object")),
        _crisis(cohort, "Crisis maps are smaller", _SMALLER, len, "larger or as large"),
        _crisis(
            cohort,
            "Crisis maps are less varied by kind (Blau)",
            ("everyday-wider-mixture",),
            blau,
            "as varied or more",
        ),
        _crisis(
            cohort,
            "Crisis maps are nearer the centre (mean circle)",
            ("crisis-closest-remain",),
            near,
            "as far or more",
        ),
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


def _of(*kinds: str) -> Callable[[Member], bool]:
    return lambda member: member.kind in kinds


def _is_alone(member: Member) -> bool:
    return member.attributes.get("setting") == "alone"


def _stay(
    cohort: Cohort, said: str, claims: tuple[str, ...], counts: Callable[[Member], bool]
) -> Direction:
    start = end = lost = found = 0
    for before, after in over_the_year(cohort):
        first = {member.id for member in before if counts(member)}
        last = {member.id for member in after if counts(member)}
        start, end = start + len(first), end + len(last)
        lost, found = lost + len(first - last), found + len(last - first)
    return Direction(said, claims, f"{start} → {end}", f"{lost} lost, {found} new")


def _contact(cohort: Cohort) -> Direction:
    rarer = oftener = 0
    for before, after in over_the_year(cohort):
        for member in before:
            if member.structure == "formal" and member.id in after:
                steps = _rank(after.member(member.id)) - _rank(member)
                rarer, oftener = rarer + (steps > 0), oftener + (steps < 0)
    return Direction(
        "Contact with professionals is reduced",
        ("services-cut-contact", "people-ration-services"),
        f"rarer with {rarer} who stay",
        f"more often with {oftener}",
    )


def _rank(member: Member) -> int:
    return _LADDER.index(member.contact or _LADDER[-1])


def _crisis(
    cohort: Cohort,
    said: str,
    claims: tuple[str, ...],
    measure: Callable[[SupportMap], float],
    other: str,
) -> Direction:
    pairs = zip(cohort.maps("everyday", 0), cohort.maps("crisis", 0), strict=True)
    # Differences that only rounding makes are none.
    less = sum(measure(crisis) < measure(everyday) - 1e-9 for everyday, crisis in pairs)
    rest = len(cohort.people) - less
    return Direction(said, claims, f"{less} of {len(cohort.people)} people", f"{rest} {other}")
