"""Who gives which element of support, and to whom the person gives it: counts and lists."""

from __future__ import annotations

from typing import Final

from kit.analysis.measures.composition import counted
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms
from kit.words.errors import KitError, one_of, show

WAYS: Final = ("received", "given")
"""The ways that support goes: received by the person from a member, or given by them to one."""

MANY: Final = 3
"""So many elements from one member, or more, are spoken of as a load: the kit's working number."""


def check_way(way: object) -> None:
    """Raise `KitError` unless the way is "received" or "given"."""
    if way not in WAYS:
        raise KitError(f"way is {show(way)}; {one_of(WAYS, str(way))}")


def elements_of(member: Member, way: str) -> tuple[str, ...]:
    """Return the elements that the person receives from this member, or gives to them."""
    check_way(way)
    return tuple(member.support_received if way == "received" else member.support_given)


def members_by_element(
    support_map: SupportMap, way: str = "received", *, humans_only: bool = False
) -> dict[str, tuple[Member, ...]]:
    """Who gives the person each element, or to whom the person gives it.

    Returns
    -------
    dict
        For each of the five elements, in the vocabulary's order, the members in the map's order;
        none where the map notes nobody.

    >>> from kit import load_case
    >>> advice = members_by_element(load_case("amina").everyday)["practical advice"]
    >>> [member.name for member in advice]
    ['Sam', 'Kwame', 'Dr Osei']
    """
    check_way(way)
    members = counted(support_map, humans_only=humans_only)
    return {
        element: tuple(each for each in members if element in elements_of(each, way))
        for element in terms.ELEMENTS
    }


def coverage(
    support_map: SupportMap, way: str = "received", *, humans_only: bool = False
) -> dict[str, int]:
    """How many members give the person each element, or are given it by the person.

    A whole number from 0 up to the number of members, for each of the five elements.

    >>> from kit import load_case
    >>> coverage(load_case("amina").everyday, "given")["practical advice"]
    1
    """
    found = members_by_element(support_map, way, humans_only=humans_only)
    return {element: len(members) for element, members in found.items()}


def elements_received(support_map: SupportMap, *, humans_only: bool = False) -> list[str]:
    """List the elements of support that at least one member gives the person.

    >>> from kit import load_case
    >>> len(elements_received(load_case("gethin").everyday))
    5
    """
    found = coverage(support_map, "received", humans_only=humans_only)
    return [element for element, number in found.items() if number]


def elements_given(support_map: SupportMap, *, humans_only: bool = False) -> list[str]:
    """List the elements of support that the person gives to at least one member.

    >>> from kit import load_case
    >>> elements_given(load_case("gethin").everyday)
    ['friendship', 'emotional support', 'constructing meaning', 'material assistance']
    """
    found = coverage(support_map, "given", humans_only=humans_only)
    return [element for element, number in found.items() if number]


def gaps(
    support_map: SupportMap, way: str = "received", *, humans_only: bool = False
) -> tuple[str, ...]:
    """Which elements nobody on the map gives the person, or the person gives to nobody on it.

    Says what the map notes, no more: on a map where nobody has noted any support, all five.

    >>> from kit import load_case
    >>> gaps(load_case("gethin").everyday), gaps(load_case("gethin").everyday, "given")
    ((), ('practical advice',))
    """
    found = coverage(support_map, way, humans_only=humans_only)
    return tuple(element for element, number in found.items() if not number)


def single_supports(
    support_map: SupportMap, way: str = "received", *, humans_only: bool = False
) -> dict[str, Member]:
    """Which elements come from one member alone, or go to one alone, and who that is.

    >>> from kit import load_case
    >>> {what: who.name for what, who in single_supports(load_case("gethin").everyday).items()}
    {'practical advice': 'Siân'}
    """
    found = members_by_element(support_map, way, humans_only=humans_only)
    return {element: members[0] for element, members in found.items() if len(members) == 1}


def load(
    support_map: SupportMap,
    way: str = "received",
    *,
    at_least: int = MANY,
    humans_only: bool = False,
) -> dict[str, tuple[str, ...]]:
    """Which members carry several elements at once: what the person receives through them.

    With the way "given", the members to whom the person gives several elements: what the person
    carries for each.

    Parameters
    ----------
    support_map, way, humans_only
        As everywhere in this room.
    at_least
        From how many elements on, 1 to 5.

    Returns
    -------
    dict
        The elements by member id, those with most elements first, then in the map's order.

    References
    ----------
    That a tie can carry several kinds of support at once is its *multiplexity*: Verbrugge, L. M.
    (1979). Multiplexity in adult friendships. *Social Forces* 57(4), 1286–1309. Three as the
    number from which it is pointed out is the kit's working choice.

    >>> from kit import load_case
    >>> {who: len(what) for who, what in load(load_case("gethin").everyday).items()}
    {'elwyn': 3, 'thursday-workshop': 3, 'dafydd': 3}
    """
    if type(at_least) is not int or not 1 <= at_least <= len(terms.ELEMENTS):
        raise KitError(f"at_least is {show(at_least)}; give a whole number of elements, 1 to 5.")
    check_way(way)
    members = counted(support_map, humans_only=humans_only)
    found = {member.id: elements_of(member, way) for member in members}
    many = {who: what for who, what in found.items() if len(what) >= at_least}
    return dict(sorted(many.items(), key=lambda each: -len(each[1])))
