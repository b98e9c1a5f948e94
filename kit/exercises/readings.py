"""Two readings of one story, laid side by side: a participant's map and the case's key.

The key is one careful reading, not the right answer. So nothing here is counted, marked or called
wrong: what differs becomes a question to talk about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kit.analysis.matching import pair_by_name
from kit.draw.notebook import in_a_row
from kit.draw.panels import BLANK, Panel, Part, Point, heading, listing, paragraph
from kit.draw.places import angles
from kit.exercises import sentences
from kit.exercises.folding import folded
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie
from kit.words import terms
from kit.words.errors import KitError

TITLE: Final = "Two readings of one story"
NOTHING_BUILT: Final = (
    "Your map has no members yet. Build first, as you see it: a few members are enough, and there "
    "is no rush."
)


def compare_readings(yours: SupportMap, key: SupportMap) -> Panel:
    """Lay a participant's map beside the key: in two pictures, and in plain words.

    Members are matched by name, tolerantly; where the names are written differently, both are
    told. On the key's picture, who is matched stands in the direction in which they stand on the
    other map, so that what differs is seen. Members in another circle, or with another influence,
    come with both readings and a question; so do ties between members whom both maps have. An
    empty map gives a kind word and nothing of the key.

    Raises
    ------
    KitError
        When the circles of the two maps do not stand for the same thing.

    >>> key = SupportMap("Amina").add("Mum", kind="family", circle=1)
    >>> print(compare_readings(SupportMap("Amina").add("mum", kind="family", circle=1), key))
    Two readings of one story. Where they differ, talk about why: both can be right.
    <BLANKLINE>
    On both maps
    - Mum
    """
    if not yours.members:
        return _panel(NOTHING_BUILT)
    if yours.criterion != key.criterion:
        raise KitError(
            f"the circles of your map stand for {yours.criterion}, those of the key for "
            f"{key.criterion}; such maps are never compared. Give both the same criterion."
        )
    pairs = pair_by_name(yours, key)
    mine = {id(one) for one, _ in pairs}
    theirs = {id(other) for _, other in pairs}
    circles = terms.CIRCLES[key.criterion]
    sections = {
        "On both maps": [sentences.on_both_maps(one, other) for one, other in pairs],
        "In a different circle": [
            sentences.in_two_circles(one, other, circles)
            for one, other in pairs
            if one.circle != other.circle
        ],
        "Of a different kind": [
            sentences.of_two_kinds(one, other) for one, other in pairs if one.kind != other.kind
        ],
        "With a different influence": [
            sentences.of_two_influences(one, other)
            for one, other in pairs
            if one.influence != other.influence
        ],
        "Only on your map": [sentences.only_on_your_map(m) for m in yours if id(m) not in mine],
        "Only on the key": [sentences.only_on_the_key(m) for m in key if id(m) not in theirs],
        **_ties(yours, key, pairs),
    }
    parts = [
        part
        for title, points in sections.items()
        if points
        for part in (BLANK, heading(title), listing(points, joined="\n  "))
    ]
    seen = in_a_row({"Your map": yours, "The key": _turned(key, yours, pairs)})
    return _panel(sentences.both_people(yours, key), Part(seen), *parts)


def reveal(key: SupportMap, *, after: SupportMap) -> Panel:
    """Return the key, folded, once a map is built; before that, a kind word and nothing of it.

    It stays folded for those who come back to a map that they have saved: they too see the key
    only when they ask for it.
    """
    if not after.members:
        return _panel(NOTHING_BUILT)
    return folded(key, "Predicted? Show the key")


def _ties(
    yours: SupportMap, key: SupportMap, pairs: Sequence[tuple[Member, Member]]
) -> dict[str, list[Point]]:
    """Say which ties both maps have, and which only one of them."""
    on_key = {one.id: other.id for one, other in pairs}
    found = {tie.ends: tie for tie in key.ties}
    both, only_yours = [], []
    for tie in yours.ties:
        ends = frozenset(on_key[each] for each in tie.ends if each in on_key)
        if found.pop(ends, None) is None:
            only_yours.append(sentences.tie_only_on_your_map(*_ends(yours, tie)))
        else:
            both.append(sentences.tie_on_both_maps(*_ends(yours, tie)))
    return {
        "Ties on both maps": both,
        "Ties only on your map": only_yours,
        "Ties only on the key": [
            sentences.tie_only_on_the_key(*_ends(key, tie)) for tie in found.values()
        ],
    }


def _ends(support_map: SupportMap, tie: Tie) -> tuple[Member, Member]:
    return support_map.member(tie.a), support_map.member(tie.b)


def _turned(
    key: SupportMap, yours: SupportMap, pairs: Sequence[tuple[Member, Member]]
) -> SupportMap:
    """Return the key with each member in the direction in which yours has them."""
    seen = angles(yours.placed)
    theirs = {other.id: seen[one.id] for one, other in pairs if one.id in seen}
    members = [
        replace(each, angle=theirs[each.id]) if each.circle and each.id in theirs else each
        for each in key.members
    ]
    return replace(key, members=members)


def _panel(opening: str, *parts: Part) -> Panel:
    return Panel((paragraph(opening), *parts), TITLE)
