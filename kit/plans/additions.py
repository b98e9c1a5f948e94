"""What could be added: who is no longer on the map, and the map as it could be.

A what-if is no forecast. It shows what a person would add, so that they can look at it first.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from kit.analysis.change import compare
from kit.model.checks import a_map
from kit.model.directory import Directory
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.plans.plan import Plan
from kit.plans.priority import MEMBER
from kit.words.errors import KitError, one_of, shorten

_FIRST: Final = ("activity", "place", "group")


def dropped(before: SupportMap, today: SupportMap) -> tuple[Member, ...]:
    """Return the members of the earlier map who are not on today's: some may be wanted back.

    Activities, places and groups first, since they are the easier to pick up again; otherwise in
    the earlier map's order. Being on this list is no loss by itself: letting go can be a choice.

    >>> from kit import load_case
    >>> amina = load_case("amina")
    >>> [member.name for member in dropped(amina.everyday, amina.crisis)][:3]
    ['Swimming', 'Allotment', 'Library']
    """
    lost = compare(before, today).lost
    rank = {kind: place for place, kind in enumerate(_FIRST)}
    return tuple(sorted(lost, key=lambda member: rank.get(member.kind, len(_FIRST))))


def what_if(
    today: SupportMap, plan: Plan, directory: Directory, before: SupportMap | None = None
) -> SupportMap:
    """Return today's map with what the plan's priorities would add to it.

    The chosen offers become members in the circle that the person chose, else in circle 3, with
    the attributes `what_if` (true) and `offer` (its id). Members to pick up again come back as
    they were before, with their ties to whoever is on the map. What the person would like but
    didn't put among the priorities stays out. Nobody on today's map changes.

    Parameters
    ----------
    before
        The earlier map; needed where a priority is a member to pick up again.

    >>> from kit import SupportMap, load_directory
    >>> from kit.plans import Plan, Priority
    >>> town = load_directory()
    >>> first = town.for_wish("make music")[0]
    >>> plan = Plan("Amina", wishes=["make music"])
    >>> plan = plan.change(priorities=[Priority("wish", "make music", chosen=[first.id])])
    >>> len(what_if(SupportMap("Amina"), plan, town))
    1
    """
    _check_person(today, plan, before)
    after = today
    back = [member_before(each.of, before) for each in plan.priorities if each.sort == MEMBER]
    for member in back:
        if member.id not in after:
            after = after.add(member)
    if before is not None:
        pairs = {tie.ends for tie in after.ties}
        returned = {member.id for member in back if member.id not in today}
        ties = [
            tie
            for tie in before.ties
            if tie.ends & returned and tie.a in after and tie.b in after and tie.ends not in pairs
        ]
        after = replace(after, ties=(*after.ties, *ties))
    taken = {member.id for member in (*today, *(before or ()))}
    for offer_id in plan.chosen:
        member_id = _new_id(f"offer-{offer_id}", taken)
        offer = directory.offer(offer_id)
        after = after.add(offer.as_member(member_id, plan.circle_of(offer_id)))
        taken.add(member_id)
    return after


def is_what_if(member: Member) -> bool:
    """Tell whether a member is only imagined: an offer that a plan puts on the map."""
    return member.attributes.get("what_if") is True


def _check_person(today: SupportMap, plan: Plan, before: SupportMap | None) -> None:
    a_map(today, "a what-if")
    if plan.person != today.person:
        raise KitError(
            f"the plan is {shorten(plan.person)}'s and the map {shorten(today.person)}'s. "
            "Give the map of the person whose plan it is."
        )
    if before is not None:
        compare(before, today)  # says what is wrong with two maps that don't belong together


def member_before(member_id: str, before: SupportMap | None) -> Member:
    """Return a member to pick up again; raise `KitError` where the earlier map has none."""
    if before is None:
        raise KitError(
            f"{shorten(member_id)!r} is to be picked up again, but there is no earlier map. "
            "Give it: before=…"
        )
    if member_id not in before:
        ids = [member.id for member in before]
        problem = f"{shorten(member_id)!r} is to be picked up again, but not on the earlier map; "
        raise KitError(problem + one_of(ids, member_id))
    return before.member(member_id)


def _new_id(stem: str, taken: set[str]) -> str:
    number, new = 1, stem
    while new in taken:
        number += 1
        new = f"{stem}-{number}"
    return new
