"""One person before a group: who could come along to each group that a plan brings in."""

from __future__ import annotations

from typing import Final

from kit.draw.panels import BLANK, Panel, Point, heading, listing, paragraph
from kit.exercises import sentences
from kit.model.maps import SupportMap
from kit.model.members import Member

TITLE: Final = "One person before a group"
LABEL: Final = (
    "Illustration: who stands near on this map. Nobody has been asked yet, and the person whose "
    "plan it is decides."
)
NO_GROUP: Final = (
    "There is no group in the plan, and there need not be one. Suppose that one is wanted in three "
    "months: which one person would come before it?"
)


def tell_one_to_one(today: SupportMap, what_if: SupportMap) -> Panel:
    """Return for each group that a plan adds the people who know it, or else who are near.

    Parameters
    ----------
    today
        The map on which the plan was made.
    what_if
        The same map with what the plan would add.

    >>> from kit import SupportMap
    >>> joy = SupportMap("Joy").add("Ed", kind="friend", circle=1)
    >>> print(tell_one_to_one(joy, joy.add("Choir", kind="group", circle=3)))
    One person before a group
    ...
    - Choir: Nobody on the map is tied to it. Near, and perhaps ready to come once: Ed. Whom ...
    """
    groups = [each for each in what_if if each.kind == "group" and each.id not in today]
    if not groups:
        return Panel((heading(TITLE), paragraph(NO_GROUP)), TITLE)
    points = [_point(group, what_if) for group in groups]
    return Panel((heading(TITLE), paragraph(LABEL), BLANK, listing(points, joined=" ")), TITLE)


def _point(group: Member, what_if: SupportMap) -> Point:
    people = [each for each in what_if if each.human and each.kind != "group"]
    tied = {end for tie in what_if.ties if group.id in tie.ends for end in tie.ends}
    know = [each for each in people if each.id in tied]
    near = [each for each in people if each.circle in {1, 2} and each.influence != "negative"]
    return sentences.before_the_group(group, know, near)
