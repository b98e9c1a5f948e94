"""What maps show about support, in sentences: what is there before what is not.

Nobody is spoken of by what is not there. Names are quoted: escape them on a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kit.analysis.measures.sentences import people_only
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms
from kit.words.sentences import listed, names_of, say_name, say_number

CAN_BE_A_CHOICE: Final = (
    "Seeing fewer people in a crisis can be the person's own choice and a way of coping."
)


def title_in_crisis(person: str, what: str, *, humans_only: bool) -> str:
    """Say whose everyday and crisis map are looked at together."""
    only = people_only(humans_only=humans_only)
    return f"{say_name(person)}: {what} in everyday life and in the crisis{only}"


def nothing_noted(support_map: SupportMap, *, humans_only: bool) -> str:
    """Say that no support is noted on a map."""
    if not len(support_map):
        return "The map has no members yet."
    whose = "with people or groups " if humans_only else ""
    return f"No support {whose}is noted on this map yet."


def covered(received: Sequence[str]) -> str:
    """Say how many of the elements come from somewhere."""
    if len(received) == len(terms.ELEMENTS):
        return "Each of the five elements of support comes from somewhere on this map."
    number = say_number(len(received)).capitalize()
    verb = "comes" if len(received) == 1 else "come"
    return (
        f"{number} of the five elements of support {verb} from somewhere on this map: "
        f"{listed(received)}."
    )


def shared(element: str, givers: Sequence[Member]) -> str:
    """Say that an element comes from several members."""
    start = f"{element.capitalize()} comes from {say_number(len(givers))} members"
    return f"{start}: {names_of(givers)}."


def given(person: str, element: str, receivers: Sequence[Member]) -> str:
    """Say to whom the person gives an element."""
    return f"{say_name(person)} gives {element} to {names_of(receivers)}."


def both_ways(members: Sequence[Member], element: str = "support") -> str:
    """Say with whom an element, or any, goes both ways."""
    return f"{element.capitalize()} goes both ways with {names_of(members)}."


def load(person: str, member: Member, way: str, elements: Sequence[str]) -> str:
    """Say that a member gives, or is given, several elements."""
    name = say_name(member.name)
    who = f"{name} gives" if way == "received" else f"{say_name(person)} gives {name}"
    return f"{who} {say_number(len(elements))} of the five elements: {listed(elements)}."


def structure(name: str | None, members: Sequence[Member], elements: Sequence[str]) -> str:
    """Say what comes through a structure of support, or through none."""
    start = f"{name.capitalize()} support" if name else "Support"
    aside = "" if name else ", with no structure noted"
    return f"{start} comes from {names_of(members)}{aside}: {listed(elements)}."


def beyond_people(members: Sequence[Member], elements: Sequence[str]) -> str:
    """Say what comes from places, activities, objects and pets."""
    verb = "gives" if len(members) == 1 else "give"
    return f"Beyond people, {names_of(members)} {verb} {listed(elements)}."


def beyond_people_alone(element: str, givers: Sequence[Member]) -> str:
    """Say that an element comes from no person or group."""
    return f"{element.capitalize()} comes from beyond people alone: {names_of(givers)}."


def alone(element: str, givers: Sequence[Member]) -> str:
    """Say that an element rests on one member."""
    return f"{element.capitalize()} rests on {names_of(givers)} alone."


def gap(element: str, *, humans_only: bool, on: str = "this map") -> str:
    """Say that nobody on a map gives an element."""
    who = "No person or group" if humans_only else "Nobody"
    return f"{who} on {on} gives {element}."


def crisis_nothing_noted(*, humans_only: bool) -> str:
    """Say that no support is noted on the crisis map."""
    whose = "from people or groups " if humans_only else ""
    return f"No support {whose}is noted on the crisis map."


def crisis_given(person: str, receivers: Sequence[Member]) -> str:
    """Say to whom the person gives support in the crisis."""
    return f"In the crisis, {say_name(person)} gives support to {names_of(receivers)}."


def crisis_alone(element: str, givers: Sequence[Member]) -> str:
    """Say that an element rests on one member in the crisis."""
    return f"In the crisis, {element} rests on {names_of(givers)} alone."


def crisis_comes(element: str, givers: Sequence[Member], verb: str = "comes") -> str:
    """Say from whom an element comes in the crisis: "comes", "still comes", "also comes"."""
    return f"In the crisis, {element} {verb} from {names_of(givers)}."


def crisis_left(element: str, members: Sequence[Member]) -> str:
    """Say who gave an element in everyday life and is not on the crisis map."""
    return f"{_gave(element, members)} not on the crisis map."


def crisis_not_noted(element: str, members: Sequence[Member]) -> str:
    """Say who gave an element in everyday life and is on the crisis map without it."""
    return f"{_gave(element, members)} on the crisis map, where it is not noted."


def _gave(element: str, members: Sequence[Member]) -> str:
    verb = "is" if len(members) == 1 else "are"
    return f"{names_of(members)} gave {element} in everyday life and {verb}"
