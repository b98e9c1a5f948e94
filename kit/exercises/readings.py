"""Two readings of one story, laid side by side: a participant's map and the case's key.

The key is one careful reading, not the right answer. So nothing here is counted, marked or called
wrong: what differs becomes a question to talk about.
"""

from __future__ import annotations

from typing import Final

from kit.analysis.matching import pair_by_name
from kit.draw.panels import BLANK, Panel, Part, heading, listing, paragraph
from kit.exercises import sentences
from kit.exercises.folding import folded
from kit.model.maps import SupportMap
from kit.words import terms
from kit.words.errors import KitError

TITLE: Final = "Two readings of one story"
NOTHING_BUILT: Final = (
    "Your map has no members yet. Build first, as you see it: add a few members to the map above, "
    "then run this cell again. There is no rush."
)


def compare_readings(yours: SupportMap, key: SupportMap) -> Panel:
    """Lay a participant's map beside the key, in plain words.

    Members are matched by name, tolerantly; where the names are written differently, both are
    told. Members in another circle, or with another influence, come with both readings and a
    question. An empty map gives a kind word and nothing of the key.

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
        "With a different influence": [
            sentences.of_two_influences(one, other)
            for one, other in pairs
            if one.influence != other.influence
        ],
        "Only on your map": [sentences.only_on_your_map(m) for m in yours if id(m) not in mine],
        "Only on the key": [sentences.only_on_the_key(m) for m in key if id(m) not in theirs],
    }
    parts = [
        part
        for title, points in sections.items()
        if points
        for part in (BLANK, heading(title), listing(points, joined="\n  "))
    ]
    return _panel(sentences.both_people(yours, key), *parts)


def reveal(key: SupportMap, *, after: SupportMap) -> Panel:
    """Return the key, folded, once a map is built; before that, a kind word and nothing of it.

    It stays folded for those who come back to a map that they have saved: they too see the key
    only when they ask for it.
    """
    if not after.members:
        return _panel(NOTHING_BUILT)
    return folded(key, "Predicted? Show the key")


def _panel(opening: str, *parts: Part) -> Panel:
    return Panel((paragraph(opening), *parts), TITLE)
