"""Who is in the map: how many members, and how many of each kind, circle, structure, influence."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Final

from kit.model.checks import a_map
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms
from kit.words.errors import KitError, one_of, show

BY: Final = ("kind", "category", "circle", "structure", "influence")
"""What members can be counted by."""


def counted(support_map: SupportMap, *, humans_only: bool = False) -> tuple[Member, ...]:
    """Return the members that a measure counts, in the map's order."""
    members = tuple(a_map(support_map, "a measure"))
    return tuple(each for each in members if each.human) if humans_only else members


def size(support_map: SupportMap, *, humans_only: bool = False) -> int:
    """How many members the network has, the person in the centre not among them.

    A whole number from 0. Members not yet placed count.

    >>> size(SupportMap("Amina").add("Mum", kind="family").add("Radio", kind="object"))
    2
    """
    return len(counted(support_map, humans_only=humans_only))


def possible(by: str, *, humans_only: bool = False) -> tuple[str | int | None, ...]:
    """Every value that members can have for `by`, in the vocabulary's order.

    None is last: it stands for "not yet placed" by circle and "no structure" by structure.
    """
    if by not in BY:
        raise KitError(f"members can't be counted by {show(by)}; {one_of(BY, str(by))}")
    kinds = [kind for kind in terms.KINDS.values() if kind.human or not humans_only]
    inside = {kind.category for kind in kinds}
    values: dict[str, Iterable[str | int | None]] = {
        "kind": (kind.name for kind in kinds),
        "category": (name for name in terms.CATEGORIES if name in inside),
        "circle": (1, 2, 3, None),
        "structure": (*terms.STRUCTURES, None),
        "influence": terms.INFLUENCES,
    }
    return tuple(values[by])


def counts(
    support_map: SupportMap, by: str = "kind", *, humans_only: bool = False
) -> dict[str | int | None, int]:
    """How many members there are of each kind, category, circle, structure or influence.

    Parameters
    ----------
    support_map
        The map.
    by
        "kind"; "category" (people, places, activities, things, pets); "circle"; "structure";
        or "influence".
    humans_only
        Leave out places, activities, objects and pets, among the possible kinds and categories too.

    Returns
    -------
    dict
        A whole number from 0 for every *possible* value, in the vocabulary's order, whether or not
        the map has such members. The numbers add up to `size`. By circle the keys are 1, 2, 3 and
        None for members not yet placed; by structure there is None for members without one, among
        them all that aren't human.

    >>> amina = SupportMap("Amina").add("Mum", kind="family", circle=1).add("Rex", kind="pet")
    >>> counts(amina, "circle")
    {1: 1, 2: 0, 3: 0, None: 1}
    >>> counts(amina, "category")
    {'people': 1, 'places': 0, 'activities': 0, 'things': 0, 'pets': 1}
    """
    found: dict[str | int | None, int]
    found = dict.fromkeys(possible(by, humans_only=humans_only), 0)
    for member in counted(support_map, humans_only=humans_only):
        category = terms.KINDS[member.kind].category
        found[category if by == "category" else getattr(member, by)] += 1
    return found


def shares(
    support_map: SupportMap, by: str = "kind", *, humans_only: bool = False
) -> dict[str | int | None, float]:
    """Which part of the members is of each kind, category, circle, structure or influence.

    The `counts` divided by `size`: each from 0 to 1, adding up to 1, with the same keys. Members
    not yet placed, or without a structure, are part of the whole. NaN for every key when there are
    no members, since parts of nothing are undefined.

    >>> amina = SupportMap("Amina").add("Mum", kind="family", circle=1).add("Rex", kind="pet")
    >>> shares(amina, "influence")
    {'positive': 1.0, 'neutral': 0.0, 'negative': 0.0}
    """
    found = counts(support_map, by, humans_only=humans_only)
    members = sum(found.values())
    return {value: number / members if members else math.nan for value, number in found.items()}
