"""The figures that a practitioner reads first, each with what it means in this map.

The sentences say what is there and weigh nothing: no number is too low or too high.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from kit.analysis.measures.balance import two_sides
from kit.analysis.measures.composition import counted, counts
from kit.analysis.measures.figures import Card, Figure
from kit.analysis.measures.sentences import of_kind
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms
from kit.words.sentences import listed, names_of, number_of, say_name

_UNDEFINED: Final = "–"
_NOBODY_YET: Final = "The map has no members yet."
_KINDS_LISTED: Final = 4


def card(support_map: SupportMap, *, humans_only: bool = False) -> Card:
    """Give the six figures that a practitioner reads first, each with what it means in this map.

    Members, and how many of them are people, places, activities, things and pets; kinds; members
    in the centre circle; the formal–informal balance; positive influence; members tied
    to another. What is undefined on the map, such as the balance when no member has a structure, is
    shown as "–" with the reason as its meaning. Quick enough to be worked out at every drag.

    >>> from kit import SupportMap
    >>> print(card(SupportMap("Amina").add("Mum", kind="family", circle=1)))
    Amina, everyday map
    Members: 1. 1 person.
    Kinds of member: 1 of 13. 1 family member.
    In the centre circle: 1 of 1. Most important to the person: Mum.
    Formal or semi-formal: 0 of 1. All informal: 1 member supports by choice or as family.
    Positive influence: 1 of 1. 1 does the person's wellbeing good.
    Tied to another member: –. It takes two members for a tie.
    """
    members = counted(support_map, humans_only=humans_only)
    title = f"{say_name(support_map.person)}, {support_map.occasion} map"
    if support_map.wave_months:
        title += f" at {number_of(support_map.wave_months, 'month', 'months')}"
    if humans_only:
        title += ", people and groups only"
    figures = (
        _members(members),
        _kinds(support_map, humans_only=humans_only),
        _centre(members, support_map.criterion),
        _balance(support_map, humans_only=humans_only),
        _influence(support_map, humans_only=humans_only),
        _known(support_map, members),
    )
    return Card(title, figures)


def _members(members: Sequence[Member]) -> Figure:
    persons = sum(1 for member in members if terms.KINDS[member.kind].person)
    there = [number_of(persons, "person", "people")] if persons else []
    for kind, one in terms.KINDS.items():
        number = 0 if one.person else sum(1 for member in members if member.kind == kind)
        if number:
            things = one.category == "things"
            there.append(number_of(number, "thing", "things") if things else of_kind(number, kind))
    return Figure(
        name="size",
        label="Members",
        value=len(members),
        shown=str(len(members)),
        meaning=f"{listed(there)}." if there else _NOBODY_YET,
        formula="The number of network members, the person in the centre not counted. "
        "Members not yet placed in a circle count.",
    )


def _kinds(support_map: SupportMap, *, humans_only: bool) -> Figure:
    by = counts(support_map, "kind", humans_only=humans_only)
    there = sorted(((n, str(kind)) for kind, n in by.items() if n), key=lambda each: -each[0])
    words = [of_kind(*each) for each in there]
    if len(words) > _KINDS_LISTED:
        words[_KINDS_LISTED - 1 :] = [f"members of {len(words) - _KINDS_LISTED + 1} more kinds"]
    return Figure(
        name="kinds",
        label="Kinds of member",
        value=len(there),
        shown=f"{len(there)} of {len(by)}",
        meaning=f"{listed(words)}." if words else _NOBODY_YET,
        formula=f"The number of different kinds in the map, of the {len(by)} possible ones: "
        f"{', '.join(map(str, by))}.",
    )


def _centre(members: Sequence[Member], criterion: str) -> Figure:
    inside = [member for member in members if member.circle == 1]
    parked = sum(1 for member in members if not member.placed)
    if inside:
        nearest = terms.CIRCLES[criterion][0]
        meaning = f"{nearest.capitalize()} to the person: {names_of(inside)}."
    elif members and parked < len(members):
        meaning = "The members stand in the circles further out."
    else:
        meaning = "No member is placed in a circle yet." if members else _NOBODY_YET
    if 0 < parked < len(members):
        meaning += f" {number_of(parked, 'member is', 'members are')} not yet placed."
    return Figure(
        name="centre",
        label="In the centre circle",
        value=len(inside),
        shown=_part(len(inside), len(members)),
        meaning=meaning,
        formula="The number of members in circle 1, of all members. What circle 1 stands for: "
        f"{terms.CIRCLES[criterion][0]}.",
    )


def _balance(support_map: SupportMap, *, humans_only: bool) -> Figure:
    formal, informal = two_sides(support_map, humans_only=humans_only)
    weighed = formal + informal
    one_side = f"{number_of(formal, 'member supports', 'members support')} as a job or shared role"
    other = f"{number_of(informal, 'member supports', 'members support')} by choice or as family"
    if not weighed:
        meaning = "No member has a structure, so there is nothing to weigh."
    elif not formal:
        meaning = f"All informal: {other}."
    elif not informal:
        meaning = f"All formal: {one_side}."
    else:
        words = {
            -1: "More informal than formal",
            0: "Evenly balanced",
            1: "More formal than informal",
        }
        side = (formal > informal) - (formal < informal)
        meaning = f"{words[side]}: {one_side}, {informal} by choice or as family."
    return Figure(
        name="formal_informal_balance",
        label="Formal or semi-formal",
        value=formal / weighed if weighed else math.nan,
        shown=_part(formal, weighed) if weighed else _UNDEFINED,
        meaning=meaning,
        formula="The formal–informal balance: (formal + semi-formal) ÷ (formal + semi-formal + "
        "informal + close). 0 is all informal, 1 all formal. Members without a structure, such as "
        "places, are left out.",
    )


def _influence(support_map: SupportMap, *, humans_only: bool) -> Figure:
    by = counts(support_map, "influence", humans_only=humans_only)
    words = {
        "positive": ("does the person's wellbeing good", "do the person's wellbeing good"),
        "neutral": ("is neutral or both at once", "are neutral or both at once"),
        "negative": ("weighs on it", "weigh on it"),
    }
    if not by["positive"]:
        words["negative"] = ("weighs on the person's wellbeing", "weigh on the person's wellbeing")
    there = [number_of(by[each], *words[each]) for each in words if by[each]]
    return Figure(
        name="positive_influence",
        label="Positive influence",
        value=by["positive"],
        shown=_part(by["positive"], sum(by.values())),
        meaning=f"{listed(there)}." if there else _NOBODY_YET,
        formula="The number of members with a positive influence on the person's wellbeing, "
        "of all members.",
    )


def _known(support_map: SupportMap, members: Sequence[Member]) -> Figure:
    ids = {member.id for member in members}
    ties = [tie.ends for tie in support_map.ties if tie.ends <= ids]
    tied = len(frozenset().union(*ties))
    alone = len(members) - tied
    if len(members) < 2:
        meaning = "It takes two members for a tie."
    elif not ties:
        meaning = "No tie between members is drawn, so the map doesn't say who knows whom."
    else:
        meaning = f"{number_of(len(ties), 'tie', 'ties')} between members"
        meaning += (
            f"; {number_of(alone, 'member is', 'members are')} linked through the person alone."
            if alone
            else ", and every member has one or more."
        )
    return Figure(
        name="tied",
        label="Tied to another member",
        value=tied if len(members) > 1 else math.nan,
        shown=_part(tied, len(members)) if len(members) > 1 else _UNDEFINED,
        meaning=meaning,
        formula="The number of members with a tie to one or more other members, of all members. "
        "A tie: they know each other, or belong together.",
    )


def _part(part: int, whole: int) -> str:
    return f"{part} of {whole}" if whole else "0"
