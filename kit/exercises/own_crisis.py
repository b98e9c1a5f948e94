"""What a crisis leaves of a map that a person built, by the account of the story's person."""

from __future__ import annotations

from dataclasses import replace

from kit.analysis.matching import pair_by_name
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.model.members import Member


def in_the_crisis(own: SupportMap, case: Case) -> SupportMap:
    """Return one's own map of a case's person as the crisis leaves it.

    Whoever the key knows by the same name goes, stays or moves as the person tells; whoever came
    in the crisis is added. Of somebody whom the key does not know, nothing is told: they stay.

    Raises
    ------
    KitError
        When the case has no crisis map.

    >>> from kit import load_case
    >>> own = SupportMap("Amina").add("library", kind="place", circle=2)
    >>> own = own.add("My mum", kind="family", circle=1).add("Elvis", kind="pet", circle=1)
    >>> [(member.name, member.circle) for member in in_the_crisis(own, load_case("amina"))]
    [('My mum', 3), ('Elvis', 1), ('Home treatment team', 2)]
    """
    before, after = case.everyday, case.crisis
    on_key = {mine.id: other for mine, other in pair_by_name(own, before)}
    left = replace(own, occasion=after.occasion, wave_months=after.wave_months)
    for mine in own:
        other = on_key.get(mine.id)
        if other is None:
            continue
        if other.id not in after:
            left = left.remove(mine.id)
        else:
            left = left.change(mine.id, **_changes(other, after.member(other.id)))
    theirs = {other.id for _, other in pair_by_name(own, after)}
    for member in after:
        if member.id not in before and member.id not in theirs:
            left = left.add(member, id=left.new_id(member.name) if member.id in left else member.id)
    return left


def with_ticks_of(ticked: SupportMap, was: SupportMap, left: SupportMap) -> SupportMap:
    """Return a crisis map as it now is, with the support that somebody ticked on it.

    Parameters
    ----------
    ticked
        The crisis map on which somebody ticked.
    was, left
        What the crisis left of the map before it was changed, and what it leaves now.

    >>> was = SupportMap("Amina").add("Mum", kind="family").add("Sam", kind="peer")
    >>> ticked = was.change("mum", support_received=["friendship"])
    >>> left = was.change("sam", support_received=["practical advice"])
    >>> [member.support_received for member in with_ticks_of(ticked, was, left)]
    [('friendship',), ('practical advice',)]
    """
    for member in left:
        if member.id not in ticked:
            continue
        own = _support(ticked.member(member.id))
        # Where nobody ticked, the crisis map goes on as the everyday map does.
        if member.id not in was or own != _support(was.member(member.id)):
            left = left.change(member.id, **own)
    return left


def _support(member: Member) -> dict[str, object]:
    return {
        "support_received": member.support_received,
        "support_given": member.support_given,
    }


def _changes(before: Member, after: Member) -> dict[str, object]:
    """Return what the crisis changed about a member: circle, angle and influence."""
    changed: dict[str, object] = {}
    if after.circle != before.circle:
        changed |= {"circle": after.circle, "angle": None}
    if after.influence != before.influence:
        changed["influence"] = after.influence
    return changed
