"""Any everyday map with a crisis map of the same person, and every table of one map."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import strategies as st

from kit import support
from kit.model.maps import SupportMap
from tests import strategies


@st.composite
def everyday_and_crisis(draw: st.DrawFn) -> tuple[SupportMap, SupportMap]:
    """Two maps of one person who share some members, as they were or quite otherwise."""
    a, b = draw(strategies.support_maps(5)), draw(strategies.support_maps(5))
    for member in a:
        if member.id not in b and draw(st.booleans()):
            other = draw(strategies.members(member_id=member.id))
            b = b.add(draw(st.sampled_from([member, other])))
    return (
        replace(a, occasion="everyday"),
        replace(b, person=a.person, criterion=a.criterion, occasion="crisis"),
    )


def tables(support_map: SupportMap, *, humans_only: bool) -> list[support.Table]:
    made = [support.both_ways(support_map, humans_only=humans_only)]
    for way in support.WAYS:
        made.append(support.matrix(support_map, way, humans_only=humans_only))
        made.append(support.by_structure(support_map, way, humans_only=humans_only))
    return made
