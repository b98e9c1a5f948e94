"""The figures that a practitioner reads first, each with what it means in this map."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from kit.analysis.measures import sentences
from kit.analysis.measures.balance import two_sides
from kit.analysis.measures.composition import counted, counts
from kit.analysis.measures.figures import Card, Figure
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms

_UNDEFINED: Final = "–"


def card(support_map: SupportMap, *, humans_only: bool = False) -> Card:
    """Return the six figures that a practitioner reads first, each with what it means in this map.

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
    figures = (
        _members(members),
        _kinds(support_map, humans_only=humans_only),
        _centre(members, support_map.criterion),
        _balance(support_map, humans_only=humans_only),
        _influence(support_map, humans_only=humans_only),
        _tied(support_map, members),
    )
    return Card(sentences.title_of(support_map, humans_only=humans_only), figures)


def _members(members: Sequence[Member]) -> Figure:
    return Figure(
        name="size",
        label="Members",
        value=len(members),
        shown=str(len(members)),
        meaning=sentences.members(members),
        formula="The number of network members, the person in the centre not counted. "
        "Members not yet placed in a circle count.",
    )


def _kinds(support_map: SupportMap, *, humans_only: bool) -> Figure:
    by = counts(support_map, "kind", humans_only=humans_only)
    there = sorted(((n, str(kind)) for kind, n in by.items() if n), key=lambda each: -each[0])
    return Figure(
        name="kinds",
        label="Kinds of member",
        value=len(there),
        shown=f"{len(there)} of {len(by)}",
        meaning=sentences.kinds(there),
        formula=f"The number of different kinds in the map, of the {len(by)} possible ones: "
        f"{', '.join(map(str, by))}.",
    )


def _centre(members: Sequence[Member], criterion: str) -> Figure:
    inside = sum(member.circle == 1 for member in members)
    return Figure(
        name="centre",
        label="In the centre circle",
        value=inside,
        shown=_part(inside, len(members)),
        meaning=sentences.centre(members, criterion),
        formula="The number of members in circle 1, of all members. What circle 1 stands for: "
        f"{terms.CIRCLES[criterion][0]}.",
    )


def _balance(support_map: SupportMap, *, humans_only: bool) -> Figure:
    formal, informal = two_sides(support_map, humans_only=humans_only)
    weighed = formal + informal
    return Figure(
        name="formal_informal_balance",
        label="Formal or semi-formal",
        value=formal / weighed if weighed else math.nan,
        shown=_part(formal, weighed) if weighed else _UNDEFINED,
        meaning=sentences.balance(formal, informal),
        formula="The formal–informal balance: (formal + semi-formal) ÷ (formal + semi-formal + "
        "informal + close). 0 is all informal, 1 all formal. Members without a structure, such as "
        "places, are left out.",
    )


def _influence(support_map: SupportMap, *, humans_only: bool) -> Figure:
    by = counts(support_map, "influence", humans_only=humans_only)
    return Figure(
        name="positive_influence",
        label="Positive influence",
        value=by["positive"],
        shown=_part(by["positive"], sum(by.values())),
        meaning=sentences.influence(by),
        formula="The number of members with a positive influence on the person's wellbeing, "
        "of all members.",
    )


def _tied(support_map: SupportMap, members: Sequence[Member]) -> Figure:
    ids = {member.id for member in members}
    ties = [tie.ends for tie in support_map.ties if tie.ends <= ids]
    tied, number = len(frozenset().union(*ties)), len(members)
    return Figure(
        name="tied",
        label="Tied to another member",
        value=tied if number > 1 else math.nan,
        shown=_part(tied, number) if number > 1 else _UNDEFINED,
        meaning=sentences.tied(number, len(ties), number - tied),
        formula="The number of members with a tie to one or more other members, of all members. "
        "A tie: they know each other, or belong together.",
    )


def _part(part: int, whole: int) -> str:
    return f"{part} of {whole}" if whole else "0"
