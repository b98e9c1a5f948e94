"""Two readings of one story, laid side by side: a participant's map and the case's key.

The key is one careful reading, not the right answer. So nothing here is counted, marked or called
wrong: what differs becomes a question to talk about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kit.analysis.matching import pair_by_name
from kit.draw import panels
from kit.draw.panels import Point
from kit.exercises.folding import Folded, folded
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms
from kit.words.errors import KitError, shorten

NOTHING_BUILT: Final = (
    "Your map has no members yet. Build first, as you see it: add a few members to the map above, "
    "then run this cell again. There is no rush."
)
_AGREED: Final = "Two readings of one story. Where they differ, talk about why: both can be right."


@dataclass(frozen=True, slots=True)
class Section:
    """One part of what is told: its title, and one point for each member that it is about."""

    title: str
    points: tuple[Point, ...]


@dataclass(frozen=True, slots=True)
class Readings:
    """What two readings share and where they differ, as sections of plain words."""

    opening: str
    sections: tuple[Section, ...] = ()

    def __str__(self) -> str:
        lines = [self.opening]
        for section in self.sections:
            lines += ["", section.title]
            for point in section.points:
                lines += [f"- {point.says}", *([f"  {point.asks}"] if point.asks else [])]
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        parts = [panels.paragraph(self.opening)]
        for section in self.sections:
            parts += [panels.title(section.title), panels.listing(section.points)]
        return panels.panel("Two readings of one story", *parts)


def compare_readings(yours: SupportMap, key: SupportMap) -> Readings:
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
        return Readings(NOTHING_BUILT)
    if yours.criterion != key.criterion:
        raise KitError(
            f"the circles of your map stand for {yours.criterion}, those of the key for "
            f"{key.criterion}; such maps are never compared. Give both the same criterion."
        )
    pairs = pair_by_name(yours, key)
    mine = {id(one) for one, _ in pairs}
    theirs = {id(other) for _, other in pairs}
    circles = terms.CIRCLES[key.criterion]
    sections = (
        Section("On both maps", tuple(_shared(*pair) for pair in pairs)),
        Section(
            "In a different circle",
            tuple(_circle(*pair, circles) for pair in pairs if pair[0].circle != pair[1].circle),
        ),
        Section(
            "With a different influence",
            tuple(_influence(*pair) for pair in pairs if pair[0].influence != pair[1].influence),
        ),
        Section("Only on your map", tuple(_only_yours(m) for m in yours if id(m) not in mine)),
        Section("Only on the key", tuple(_only_key(m) for m in key if id(m) not in theirs)),
    )
    return Readings(_opening(yours, key), tuple(each for each in sections if each.points))


def reveal(key: SupportMap, *, after: SupportMap) -> Folded | Readings:
    """Give the key, folded, once a map has been built; before that, a kind word and nothing of it.

    It stays folded for those who come back to a map that they have saved: they too see the key
    only when they ask for it.
    """
    if not after.members:
        return Readings(NOTHING_BUILT)
    return folded(key, "Predicted? Show the key")


def _opening(yours: SupportMap, key: SupportMap) -> str:
    if yours.person.strip().casefold() == key.person.strip().casefold():
        return _AGREED
    return (
        f"Your map is about {shorten(yours.person)}, and this key is about {shorten(key.person)}. "
        f"If that is not meant, choose the same case in both. {_AGREED}"
    )


def _shared(mine: Member, other: Member) -> Point:
    same = mine.name.strip().casefold() == other.name.strip().casefold()
    return Point(_name(other) if same else f"{_name(other)} (on your map: {_name(mine)})")


def _circle(mine: Member, other: Member, circles: Sequence[str]) -> Point:
    name, yours, theirs = _name(other), _word(mine, circles), _word(other, circles)
    if mine.circle is None:
        question = f"What would you like to know, before you place {name}?"
    elif other.circle is None:
        question = f"What in the story made you place {name}?"
    elif mine.circle < other.circle:
        question = f"What in the story brings {name} nearer for you?"
    else:
        question = f"What would have to be so for {name} to be nearer, as on the key?"
    return Point(f"{name}: {yours} on your map, {theirs} on the key.", question)


def _word(member: Member, circles: Sequence[str]) -> str:
    return "not yet placed" if member.circle is None else f"“{circles[member.circle - 1]}”"


def _influence(mine: Member, other: Member) -> Point:
    return Point(
        f"{_name(other)}: {mine.influence} on your map, {other.influence} on the key.",
        "Which words of the story speak for each?",
    )


def _only_yours(member: Member) -> Point:
    return Point(_name(member), "What in the story made you think of this, and what does it bring?")


def _only_key(member: Member) -> Point:
    why = member.note.strip()
    return Point(_name(member), f"Why it is on the key: {why}" if why else "")


def _name(member: Member) -> str:
    return " ".join(member.name.split())
