"""Comparing two maps of one person, with "new, or just not mentioned before?" answered."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final

from kit.analysis.change.changes import Change
from kit.analysis.change.differences import Pair
from kit.analysis.change.same import check_maps
from kit.model.maps import SupportMap
from kit.model.members import Member, is_listing
from kit.words.errors import KitError, one_of, shorten, show

NOT_MENTIONED_BEFORE: Final = "not_mentioned_before"
"""The attribute of a member who was there before their first mention on a map: true or "yes"."""


def compare(a: SupportMap, b: SupportMap, not_mentioned_before: Collection[str] = ()) -> Change:
    """Compare two maps of one person: two waves, or everyday and crisis.

    Parameters
    ----------
    a, b
        The first and the second map. Members are matched by id.
    not_mentioned_before
        "New, or just not mentioned before?" The ids of members of `b` who were there before, but
        not on the map `a`. The same can be said on the member, in the attribute
        `not_mentioned_before` (true or "yes"); on a member of both maps it says nothing.

    Raises
    ------
    KitError
        For maps of two people, maps whose circles have different criteria, or a mark on a member
        who is not new in `b`.

    >>> from kit import SupportMap
    >>> a = SupportMap("Amina").add("Mum", kind="family").add("Leila", kind="friend")
    >>> b = a.remove("leila").add("Choir", kind="group").add("Rex", kind="pet")
    >>> change = compare(a, b, not_mentioned_before={"rex"})
    >>> [member.name for member in change.new], change.delta_size, round(change.jaccard, 2)
    (['Choir'], 0, 0.5)
    """
    check_maps([a, b])
    later = _mentioned_later(a, b, not_mentioned_before)
    only_b = [member for member in b if member.id not in a]
    return Change(
        before=a,
        after=b,
        kept=tuple(Pair(each, b.member(each.id)) for each in a if each.id in b),
        lost=tuple(member for member in a if member.id not in b),
        new=tuple(member for member in only_b if member.id not in later),
        mentioned_later=tuple(member for member in only_b if member.id in later),
    )


def marked(member: Member) -> bool:
    """Tell whether a member's attribute says that they were there before they were mentioned."""
    said = member.attributes.get(NOT_MENTIONED_BEFORE)
    word = said.strip().casefold() if isinstance(said, str) else said
    if word is True or word in ("yes", "true"):
        return True
    if word is None or word is False or word in ("no", "false", ""):
        return False
    raise KitError(
        f"member {shorten(member.id)!r} ({shorten(member.name)}): {NOT_MENTIONED_BEFORE} is "
        f"{show(said)}; write yes or no."
    )


def _mentioned_later(a: SupportMap, b: SupportMap, given: Any) -> set[str]:
    if not is_listing(given) or not all(isinstance(each, str) for each in given):
        raise KitError(f"not_mentioned_before is {show(given)}; give a set of members' ids.")
    named: set[str] = set(given)
    for member_id in named:
        if member_id not in b:
            listed = one_of([each.id for each in b if each.id not in a], member_id)
            raise KitError(
                f"{show(member_id)} is marked as not mentioned before, but is not on "
                f"the second map; {listed}"
            )
        if member_id in a:
            raise KitError(
                f"{show(member_id)} is marked as not mentioned before, but is on the "
                "first map. Take the mark away."
            )
    return named | {each.id for each in b if each.id not in a and marked(each)}
