"""Dotted outlines of those who are not on a map now, where they stood on one before."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kit.draw import marks
from kit.draw.layout import Layout
from kit.draw.lettering import in_html
from kit.model.maps import SupportMap
from kit.model.members import Member


def gone(now: SupportMap, before: SupportMap) -> tuple[Member, ...]:
    """Return the members who stood on the earlier map and are not on this one.

    >>> from kit import load_case
    >>> amina = load_case("amina")
    >>> [member.name for member in gone(amina.crisis, amina.everyday)][:2]
    ['Leila', 'Tuesday choir']
    """
    return tuple(member for member in before.placed if member.id not in now)


def with_gone(now: SupportMap, members: Sequence[Member]) -> SupportMap:
    """Return the map with those who are gone among its members, so that no name covers another."""
    return replace(now, members=[*now.members, *members]) if members else now


def shapes(members: Sequence[Member], plan: Layout, theme: Mapping[str, str]) -> Iterator[str]:
    """Draw an empty dotted shape for each, with its name in a quieter ink."""
    quiet = {**theme, "ink": theme["words"]}
    for member in members:
        drawn = marks.empty(member.kind, plan.points[member.id], plan.radius, theme)
        yield f'<g class="ghost"><title>{in_html(member.name)}</title>{drawn}</g>'
        yield marks.name(plan.labels[member.id], plan.size, quiet)
