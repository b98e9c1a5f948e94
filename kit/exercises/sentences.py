"""The sentences that exercises put together from names, circles and numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from kit.analysis.margins import MEMBERS, PRINTED_MEANS, WHAT_DECIDES
from kit.draw.panels import Point
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.model.notes import Observation
from kit.words.errors import shorten
from kit.words.sentences import listed, number_of, one_line

TWO_READINGS: Final = (
    "Two readings of one story. Where they differ, talk about why: both can be right."
)


def both_people(yours: SupportMap, key: SupportMap) -> str:
    """Say what is laid side by side, and whether both maps are about one person."""
    if yours.person.strip().casefold() == key.person.strip().casefold():
        return TWO_READINGS
    return (
        f"Your map is about {shorten(yours.person)}, and this key is about {shorten(key.person)}. "
        f"If that is not meant, choose the same case in both. {TWO_READINGS}"
    )


def on_both_maps(mine: Member, other: Member) -> Point:
    """Name a member of both maps, also as it is written on the other."""
    same = mine.name.strip().casefold() == other.name.strip().casefold()
    return Point(_name(other) if same else f"{_name(other)} (on your map: {_name(mine)})")


def in_two_circles(mine: Member, other: Member, circles: Sequence[str]) -> Point:
    """Say in which circle a member stands on each map, and ask why."""
    name, yours, theirs = _name(other), _circle(mine, circles), _circle(other, circles)
    if mine.circle is None:
        question = f"What would you like to know, before you place {name}?"
    elif other.circle is None:
        question = f"What in the story made you place {name}?"
    elif mine.circle < other.circle:
        question = f"What in the story brings {name} nearer for you?"
    else:
        question = f"What would have to be so for {name} to be nearer, as on the key?"
    return Point(f"{name}: {yours} on your map, {theirs} on the key.", question)


def of_two_influences(mine: Member, other: Member) -> Point:
    """Say which influence a member has on each map, and ask which words speak for each."""
    return Point(
        f"{_name(other)}: {mine.influence} on your map, {other.influence} on the key.",
        "Which words of the story speak for each?",
    )


def of_two_kinds(mine: Member, other: Member) -> Point:
    """Say which kind a member is on each map."""
    return Point(f"{_name(other)}: {mine.kind} on your map, {other.kind} on the key.")


def only_on_your_map(member: Member) -> Point:
    """Ask what in the story the member comes from."""
    return Point(_name(member), "What in the story made you think of this, and what does it bring?")


def only_on_the_key(member: Member) -> Point:
    """Say why the member is on the key, where its note does."""
    why = member.note.strip()
    return Point(_name(member), f"Why it is on the key: {why}" if why else "")


def tie_on_both_maps(one: Member, other: Member) -> Point:
    """Say between whom there is a tie on both maps."""
    return Point(_two(one, other))


def tie_only_on_your_map(one: Member, other: Member) -> Point:
    """Say between whom there is a tie on the one map, and ask for the words that say so."""
    return Point(_two(one, other), "Which words of the story tie them for you?")


def tie_only_on_the_key(one: Member, other: Member) -> Point:
    """Say between whom there is a tie on the key, and ask what would speak for it."""
    return Point(_two(one, other), "Which words of the story could say that they know each other?")


def _two(one: Member, other: Member) -> str:
    return f"{_name(one)} and {_name(other)}"


def _circle(member: Member, circles: Sequence[str]) -> str:
    return "not yet placed" if member.circle is None else f"“{circles[member.circle - 1]}”"


def _name(member: Member) -> str:
    return " ".join(member.name.split())


def from_whom_and_when(case: Case, seen: Observation) -> str:
    """Say from whom to whom care or support goes, and on which map it shows."""
    member = case.map(seen.occasion, seen.wave_months).member(seen.member_id)
    ends = [one_line(member.name), one_line(case.person)]
    giver, receiver = ends if seen.way == "received" else reversed(ends)
    then = when(seen.wave_months) if seen.wave_months else ""
    if seen.occasion == "crisis":
        then = f"in the crisis {then}".strip()
    return f"From {giver} to {receiver}, {then or 'in everyday life'}"


def when(wave_months: int) -> str:
    """Say at which wave.

    >>> when(0), when(6)
    ('at the start', 'at 6 months')
    """
    return f"at {number_of(wave_months, 'month', 'months')}" if wave_months else "at the start"


def contact_over_the_year(maps: Sequence[SupportMap], member_id: str) -> str:
    """Say how often there was contact with a member on each map, and where they are not on it."""
    told = []
    for each in maps:
        if member_id not in each:
            contact = "not on the map"
        else:
            contact = each.member(member_id).contact or "not said how often"
        told.append(f"{when(each.wave_months)} {contact}")
    return f"Contact on the maps: {'; '.join(told)}."


def goes_both_ways(member: Member, person: str) -> str:
    """Say which elements of support come from a member, and which go to them."""
    received = listed(member.support_received) or "nothing that is told"
    given = listed(member.support_given) or "nothing that is told"
    return f"From {_name(member)}: {received}. From {person}: {given}."


def a_friend(friend: Member, there: Sequence[int], *, everywhere: bool) -> str:
    """Say on which maps a friend is, and which elements of support they bring."""
    on = "on every map" if everywhere else listed([when(months) for months in there])
    brings = listed(friend.support_received) or "nothing that is told"
    return f"{_name(friend)}, {on}. Brings {brings}."


def how_many_friends(by_wave: Mapping[int, int]) -> str:
    """Say how many friends there are on each map."""
    told = [f"{count or 'none'} {when(months)}" for months, count in by_wave.items()]
    return f"Friends on the maps: {listed(told)}."


def only_one_brings(by_element: Mapping[str, str]) -> str:
    """Say which elements of support one friend alone brings, out of all the friends."""
    if not by_element:
        return "Whatever one of the friends brings, another brings too."
    told = [f"{element} comes from {name}" for element, name in by_element.items()]
    return f"Of the friends, one alone: {listed(told)}."


def no_friend(person: str, company: Sequence[str]) -> str:
    """Say that there is no friend, and who or what friendship comes from."""
    said = f"No friend stands on {person}’s maps. That is no fault, and may be no lack."
    if not company:
        return f"{said} The key gives friendship to nobody. Does the story speak of missing it?"
    return f"{said} The key gives friendship to others: {listed(company)}. Is it of the same sort?"


def nearest_people(person: str, names: Sequence[str]) -> str:
    """Say which people stand nearest to the centre."""
    if not names:
        return f"No people stand on {person}’s first map."
    return f"Nearest to {person} of all people, on the first map: {listed(names)}."


def before_the_group(group: Member, know: Sequence[Member], near: Sequence[Member]) -> Point:
    """Say who knows a group already, or else who is near; and ask for the one person."""
    if know:
        return Point(
            f"{_name(group)}: {listed([_name(each) for each in know])} can tell of it.",
            "Would one of them meet the person there, or beforehand?",
        )
    if near:
        return Point(
            f"{_name(group)}: Nobody on the map is tied to it. Near, and perhaps ready to come "
            f"once: {listed([_name(each) for each in near])}.",
            "Whom would the person like to ask?",
        )
    return Point(
        f"{_name(group)}: Nobody on the map is tied to it, and nobody is near.",
        "Who in the group could meet the person alone first?",
    )


def not_noticed(names: Sequence[str]) -> str:
    """Say what was not noticed in a case."""
    return f"We did not notice here: {listed(names)}. Other stories have more."


def what_changed(case: Case, wave_months: int, occasion: str) -> str:
    """Say whose changes these are, and on which map."""
    crisis = " in a crisis" if occasion == "crisis" else ""
    return f"{one_line(case.person)} at {wave_months} months{crisis}: what changed, and why"


def divided(kind: str, people: float) -> str:
    """Say what a total comes to, divided by so many people, and what is printed."""
    total = MEMBERS[kind]
    return f"{total} ÷ {people:g} is {total / people:.2f}, and {PRINTED_MEANS[kind]} is printed"


def all_fit(people: int) -> str:
    """Say that all totals fit, and what follows from it."""
    rows = "; ".join(divided(kind, people) for kind in PRINTED_MEANS)
    return (
        f"{rows}: all fit. {WHAT_DECIDES} Yet 29 people were interviewed. Nobody but the "
        "authors knows why; perhaps one map was not counted. The kit keeps the totals as they "
        "are printed, says so, and mends nothing."
    )
