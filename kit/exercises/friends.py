"""A person's friends over the year: who is there when, what each brings, and who stands nearest."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kit.draw.panels import BLANK, Panel, Point, heading, listing, paragraph
from kit.exercises import sentences
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms
from kit.words.sentences import one_line

LABEL: Final = (
    "Illustration: one reading of an invented year. Which strategy it looks like, nobody has "
    "written down: only the person could say."
)


def tell_friends(case: Case) -> Panel:
    """Return who was a friend on which everyday map, with the elements of support of each.

    Beside them stand the people of the innermost circle in which there are any, since some people
    rest on one or two whoever they are. Where there is no friend, it says whose company counts as
    friendship.

    >>> from kit import load_case
    >>> print(tell_friends(load_case("amina")))
    Amina: friends over the year
    Illustration: ...
    """
    maps = [case.map("everyday", months) for months in case.waves]
    friends = _friends(maps)
    person = one_line(case.person)
    parts = [heading(f"{person}: friends over the year"), paragraph(LABEL), BLANK]
    if friends:
        parts.append(listing([_friend(member, maps) for member in friends]))
        parts.append(paragraph(sentences.how_many_friends(_counted(maps))))
        if len(friends) > 1:
            parts.append(paragraph(sentences.only_one_brings(_only_one(friends))))
    else:
        company = [one_line(each.name) for each in maps[0] if "friendship" in each.support_received]
        parts.append(paragraph(sentences.no_friend(person, company)))
    parts += [BLANK, paragraph(sentences.nearest_people(person, _nearest(maps[0])))]
    return Panel(tuple(parts), f"{person}: friends over the year")


def _friends(maps: Sequence[SupportMap]) -> list[Member]:
    """Return whoever is a friend on one of the maps, as they are when they first are."""
    found: dict[str, Member] = {}
    for each in maps:
        for member in each:
            if member.kind == "friend":
                found.setdefault(member.id, member)
    return list(found.values())


def _friend(member: Member, maps: Sequence[SupportMap]) -> Point:
    there = [each.wave_months for each in maps if member.id in each]
    return Point(sentences.a_friend(member, there, everywhere=len(there) == len(maps)))


def _counted(maps: Sequence[SupportMap]) -> dict[int, int]:
    return {each.wave_months: sum(m.kind == "friend" for m in each) for each in maps}


def _only_one(friends: Sequence[Member]) -> dict[str, str]:
    """Return the elements that one friend alone brings, each with the friend's name."""
    by_element = {
        element: [each for each in friends if element in each.support_received]
        for element in terms.ELEMENTS
    }
    return {what: one_line(who[0].name) for what, who in by_element.items() if len(who) == 1}


def _nearest(everyday: SupportMap) -> list[str]:
    people = [each for each in everyday if each.human and each.circle]
    nearest = min((each.circle for each in people if each.circle), default=None)
    return [one_line(each.name) for each in people if each.circle == nearest]
