"""What could be added: who is no longer on the map, what the town offers, the map as it could be.

A what-if is no forecast. It shows what a person would add, so that they can look at it first.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Final

from kit.analysis.change import compare
from kit.analysis.support import coverage, single_supports
from kit.model.checks import a_map
from kit.model.directory import Directory, Offer
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.plans.plan import Plan
from kit.plans.priority import MEMBER, WISH, Priority
from kit.words.errors import KitError, one_of, shorten
from kit.words.sentences import listed, say_name

_FIRST: Final = ("activity", "place", "group")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An offer for a priority, and why it may fit, in words. Names are quoted: escape them."""

    offer: Offer
    why: str


def dropped(before: SupportMap, today: SupportMap) -> tuple[Member, ...]:
    """Give the members of the earlier map who are not on today's: some may be wanted back.

    Activities, places and groups first, since they are the easier to pick up again; otherwise in
    the earlier map's order. Being on this list is no loss by itself: letting go can be a choice.

    Raises
    ------
    KitError
        For what is no support map, or maps of two people.

    >>> from kit import load_case
    >>> amina = load_case("amina")
    >>> [member.name for member in dropped(amina.everyday, amina.crisis)][:3]
    ['Swimming', 'Allotment', 'Library']
    """
    lost = compare(before, today).lost
    rank = {kind: place for place, kind in enumerate(_FIRST)}
    return tuple(sorted(lost, key=lambda member: rank.get(member.kind, len(_FIRST))))


def suggest(
    directory: Directory,
    wanted: Priority | str,
    today: SupportMap,
    before: SupportMap | None = None,
) -> tuple[Suggestion, ...]:
    """Give the offers that fit a priority, or a wish's words, each with why.

    For a wish: the offers that meet it. For a member to pick up again: those of the same kind
    that offer an element of support which came from that member. First come those that offer most
    of the elements that nobody on today's map gives, then most of those that rest on one member
    alone, then the directory's order. Where today's map notes no support at all, nothing is said
    of gaps. An offer with the name of a member on today's map comes last and says so. Elements
    are no measure of what is good for somebody; the person chooses.

    Parameters
    ----------
    directory
        What the town offers.
    wanted
        A priority of a plan, or the words of a wish. A wish that the directory doesn't know has
        no suggestions: it is the person's own, and so is the first step.
    today
        The map as it is.
    before
        The earlier map; needed for a member to pick up again.

    Raises
    ------
    KitError
        When a member to pick up again is not on the earlier map, or there is none.

    >>> from kit import SupportMap, load_directory
    >>> today = SupportMap("Amina").add("Mum", kind="family", support_received=["friendship"])
    >>> found = suggest(load_directory(), "make music", today)
    >>> found[0].why.startswith("Fits: make music. Offers ")
    True
    """
    a_map(today, "a suggestion")
    if isinstance(wanted, str):
        wanted = Priority(WISH, wanted)
    if wanted.sort == MEMBER:
        gone = _gone(wanted.of, before)
        fits = f"Like {say_name(gone.name)}: {gone.kind}"
        offers = [offer for offer in directory if _is_like(offer, gone)]
    else:
        fits = f"Fits: {_short(wanted.of)}"
        offers = list(directory.for_wish(wanted.of))
    received = coverage(today)
    noted = any(received.values())
    alone = {element: say_name(who.name) for element, who in single_supports(today).items()}
    names = {member.name.casefold() for member in today}

    def order(offer: Offer) -> tuple[bool, int, int]:
        new = sum(noted and not received[element] for element in offer.elements)
        second = sum(element in alone for element in offer.elements)
        return offer.name.casefold() in names, -new, -second

    return tuple(
        Suggestion(offer, f"{fits}. {_why(offer, received, alone, names, noted=noted)}")
        for offer in sorted(offers, key=order)
    )


def what_if(
    today: SupportMap, plan: Plan, directory: Directory, before: SupportMap | None = None
) -> SupportMap:
    """Give today's map with what the plan's priorities would add to it.

    The chosen offers become members in the circle that the person chose, else in circle 3, with
    the attributes `what_if` (true) and `offer` (its id). Members to pick up again come back as
    they were before, with their ties to whoever is on the map. What the person would like but
    didn't put among the priorities stays out. Nobody on today's map changes.

    Parameters
    ----------
    before
        The earlier map; needed where a priority is a member to pick up again.

    Raises
    ------
    KitError
        When the plan is another person's, or an offer or a member is not there.

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
    back = [_gone(each.of, before) for each in plan.priorities if each.sort == MEMBER]
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


def _gone(member_id: str, before: SupportMap | None) -> Member:
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


def _is_like(offer: Offer, gone: Member) -> bool:
    if offer.kind != gone.kind:
        return False
    shared = set(offer.elements) & set(gone.support_received)
    return bool(shared) or not gone.support_received


def _why(
    offer: Offer,
    received: dict[str, int],
    alone: dict[str, str],
    names: Iterable[str],
    *,
    noted: bool,
) -> str:
    if offer.name.casefold() in names:
        return "A member of this name is on the map already."
    if not offer.elements:
        return "What support it offers is not noted."
    new = [element for element in offer.elements if noted and not received[element]]
    said = []
    if new:
        said.append(f"{listed(new)}, which nobody on the map gives")
    by_one: dict[str, list[str]] = {}
    for element in offer.elements:
        if element in alone:
            by_one.setdefault(alone[element], []).append(element)
    said += [f"{listed(what)}, which now rests on {who} alone" for who, what in by_one.items()]
    rest = [element for element in offer.elements if element not in new and element not in alone]
    if not said:
        return f"Offers {listed(rest)}."
    also = f" Also {listed(rest)}." if rest else ""
    return f"Offers {'; and '.join(said)}.{also}"


def _short(wish: str) -> str:
    return " ".join(shorten(wish).split())


def _new_id(stem: str, taken: set[str]) -> str:
    number, new = 1, stem
    while new in taken:
        number += 1
        new = f"{stem}-{number}"
    return new
