"""Where members stand who were given no angle: in one place, on all maps that are shown in turn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kit.draw.places import angles
from kit.model.maps import SupportMap
from kit.model.members import Member


def with_angles(maps: Sequence[SupportMap]) -> list[SupportMap]:
    """Return the maps with an angle for everybody placed.

    Without one, a member would stand wherever the others leave room, and move when they go. Who
    has no angle of their own keeps that of an earlier map, or stands in the widest gap.

    >>> from kit import SupportMap
    >>> usual = SupportMap("Amina").add("Mum", kind="family", circle=1)
    >>> usual = usual.add("Jo", kind="partner", circle=1)
    >>> [each.angle for shown in with_angles([usual, usual.remove("mum")]) for each in shown]
    [60.0, 240.0, 240.0]
    """
    known: dict[str, float] = {}
    settled = []
    for each in maps:
        members = [_with_angle(member, known.get(member.id)) for member in each]
        found = angles(members)
        known |= found
        members = [_with_angle(member, found.get(member.id)) for member in members]
        settled.append(replace(each, members=members))
    return settled


def _with_angle(member: Member, angle: float | None) -> Member:
    if member.circle is None or member.angle is not None or angle is None:
        return member
    return replace(member, angle=angle)
