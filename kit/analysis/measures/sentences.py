"""The six figures of a card, put into words: what each means in this map.

The sentences say what is there and weigh nothing: no number is too low or too high.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms
from kit.words.sentences import listed, names_of, number_of, say_name

_NOBODY_YET: Final = "The map has no members yet."
_KINDS_LISTED: Final = 4


def title_of(support_map: SupportMap, what: str = "", *, humans_only: bool = False) -> str:
    """Say whose map it is, which one, and what is shown of it."""
    months = support_map.wave_months
    when = f" at {number_of(months, 'month', 'months')}" if months else ""
    shown = f": {what}" if what else ""
    only = people_only(humans_only=humans_only)
    return f"{say_name(support_map.person)}, {support_map.occasion} map{when}{shown}{only}"


def people_only(*, humans_only: bool) -> str:
    """Say at the end of a title that places, activities, objects and pets are left out."""
    return ", people and groups only" if humans_only else ""


def of_kind(count: int, kind: str) -> str:
    """Return a number of members of a kind.

    >>> of_kind(1, "family"), of_kind(2, "activity")
    ('1 family member', '2 activities')
    """
    many = terms.KINDS[kind].plural
    return number_of(count, many.removesuffix("s") if many.startswith(kind) else kind, many)


def members(there: Sequence[Member]) -> str:
    """Say how many of the members are people, places, activities, things and pets."""
    persons = sum(1 for member in there if terms.KINDS[member.kind].person)
    said = [number_of(persons, "person", "people")] if persons else []
    for kind, one in terms.KINDS.items():
        number = 0 if one.person else sum(1 for member in there if member.kind == kind)
        if number:
            things = one.category == "things"
            said.append(number_of(number, "thing", "things") if things else of_kind(number, kind))
    return _all(said)


def kinds(there: Sequence[tuple[int, str]]) -> str:
    """Say how many members there are of each kind, the first few of them."""
    words = [of_kind(*each) for each in there]
    if len(words) > _KINDS_LISTED:
        words[_KINDS_LISTED - 1 :] = [f"members of {len(words) - _KINDS_LISTED + 1} more kinds"]
    return _all(words)


def centre(there: Sequence[Member], criterion: str) -> str:
    """Say who is in the centre, and how many members are not yet placed."""
    inside = [member for member in there if member.circle == 1]
    parked = sum(1 for member in there if not member.placed)
    if inside:
        nearest = terms.CIRCLES[criterion][0]
        meaning = f"{nearest.capitalize()} to the person: {names_of(inside)}."
    elif there and parked < len(there):
        meaning = "The members stand in the circles further out."
    else:
        meaning = "No member is placed in a circle yet." if there else _NOBODY_YET
    if 0 < parked < len(there):
        meaning += f" {number_of(parked, 'member is', 'members are')} not yet placed."
    return meaning


def balance(formal: int, informal: int) -> str:
    """Say how support by job or role stands beside support by choice or as family."""
    one_side = f"{number_of(formal, 'member supports', 'members support')} as a job or shared role"
    other = f"{number_of(informal, 'member supports', 'members support')} by choice or as family"
    if not formal + informal:
        return "No member has a structure, so there is nothing to weigh."
    if not formal:
        return f"All informal: {other}."
    if not informal:
        return f"All formal: {one_side}."
    words = {
        -1: "More informal than formal",
        0: "Evenly balanced",
        1: "More formal than informal",
    }
    side = (formal > informal) - (formal < informal)
    return f"{words[side]}: {one_side}, {informal} by choice or as family."


def influence(by: Mapping[str | int | None, int]) -> str:
    """Say how many members have each influence."""
    words = {
        "positive": ("does the person's wellbeing good", "do the person's wellbeing good"),
        "neutral": ("is neutral or both at once", "are neutral or both at once"),
        "negative": ("weighs on it", "weigh on it"),
    }
    if not by["positive"]:
        words["negative"] = ("weighs on the person's wellbeing", "weigh on the person's wellbeing")
    return _all([number_of(by[each], *words[each]) for each in words if by[each]])


def tied(members: int, ties: int, alone: int) -> str:
    """Say how many ties there are, and how many members are linked through the person alone."""
    if members < 2:
        return "It takes two members for a tie."
    if not ties:
        return "No tie between members is drawn, so the map doesn't say who knows whom."
    start = f"{number_of(ties, 'tie', 'ties')} between members"
    if not alone:
        return f"{start}, and every member has one or more."
    linked = number_of(alone, "member is", "members are")
    return f"{start}; {linked} linked through the person alone."


def _all(said: Sequence[str]) -> str:
    return f"{listed(said)}." if said else _NOBODY_YET
