"""A map in steps that the eye can follow: what each step shows, and the sentence that says it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kit.words.sentences import names_of, number_of, say_name
from kit.words.terms import CIRCLES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kit.model.cases import Case
    from kit.model.maps import SupportMap
    from kit.model.members import Member

_ALL = 40


@dataclass(frozen=True, slots=True)
class Frame:
    """One step: the map as it is then, the map whose places stay visible, and what is said."""

    support_map: SupportMap
    before: SupportMap | None
    says: str


def to_crisis(case: Case, wave_months: int = 0) -> tuple[Frame, ...]:
    """Give the steps from the everyday map to the crisis map.

    First who is kept at a distance in the outer circle, then nearer the centre, then who has been
    cut off; last who is nearer, further out, or steps in. A step that nothing happens in is left
    out.

    Raises
    ------
    KitError
        When the case has no such maps.

    >>> from kit import load_case
    >>> [len(frame.support_map) for frame in to_crisis(load_case("amina"))]
    [16, 12, 9, 8, 9]
    """
    everyday, crisis = case.map("everyday", wave_months), case.map("crisis", wave_months)
    told = {each.member_id: each.what for each in case.reasons("crisis", wave_months)}
    gone = [member for member in everyday if member.id not in crisis]
    cut = [member for member in gone if told.get(member.id) == "pushed out"]
    apart = [member for member in gone if member not in cut]
    frames = [Frame(everyday, None, _everyday(everyday))]
    left = everyday
    for who, says in (
        ([each for each in apart if each.circle in {3, None}], "First the outer circle"),
        ([each for each in apart if each.circle in {1, 2}], "Then nearer the centre"),
        (cut, "Cut off, or put away"),
    ):
        if who:
            left = _without(left, who)
            frames.append(Frame(left, everyday, f"{says}: {names_of(who, most=_ALL)}."))
    frames.append(Frame(crisis, everyday, " ".join(_in_crisis(everyday, crisis))))
    return tuple(frames)


def built(support_map: SupportMap) -> tuple[Frame, ...]:
    """Give the steps in which a map is read: the empty circles, then circle by circle, then ties.

    A step that nothing is added in is left out.

    >>> from kit import load_case
    >>> [len(frame.support_map) for frame in built(load_case("amina").everyday)]
    [0, 3, 9, 16, 16]
    """
    words = dict(zip((1, 2, 3), CIRCLES[support_map.criterion], strict=True))
    frames = [Frame(replace(support_map, members=(), ties=()), None, "Three circles, still empty.")]
    shown: list[Member] = []
    for circle, name in words.items():
        here = [member for member in support_map if member.circle == circle]
        shown += here
        if here:
            now = replace(support_map, members=shown, ties=())
            frames.append(Frame(now, None, f"{name.capitalize()}: {names_of(here, most=_ALL)}."))
    if support_map.ties or len(shown) < len(support_map):
        frames.append(Frame(support_map, None, "Last, the ties: who knows whom."))
    return tuple(frames)


def over_the_year(case: Case) -> tuple[Frame, ...]:
    """Give the everyday maps of all waves, each with the places of the wave before.

    >>> from kit import load_case
    >>> len(over_the_year(load_case("amina")))
    3
    """
    frames = []
    for months in case.waves:
        before, now = case.before("everyday", months), case.map("everyday", months)
        if before is None:
            frames.append(Frame(now, None, _everyday(now)))
        else:
            frames.append(Frame(now, before, " ".join(_later(before, now, months))))
    return tuple(frames)


def _without(support_map: SupportMap, who: Sequence[Member]) -> SupportMap:
    ids = {member.id for member in who}
    return replace(
        support_map,
        members=[member for member in support_map if member.id not in ids],
        ties=[tie for tie in support_map.ties if not tie.ends & ids],
    )


def _everyday(support_map: SupportMap) -> str:
    count = number_of(len(support_map), "network member", "network members")
    return f"An ordinary week: {count}."


def _in_crisis(everyday: SupportMap, crisis: SupportMap) -> Iterator[str]:
    nearer = _moved(everyday, crisis, -1)
    further = _moved(everyday, crisis, 1)
    new = [member for member in crisis if member.id not in everyday]
    if nearer:
        yield f"Nearer now: {names_of(nearer, most=_ALL)}."
    if further:
        yield f"Further out: {names_of(further, most=_ALL)}."
    if new:
        yield f"Stepping in: {names_of(new, most=_ALL)}."
    if not (nearer or further or new):
        yield f"This is {say_name(crisis.person)}’s map in the crisis."


def _later(before: SupportMap, now: SupportMap, months: int) -> Iterator[str]:
    gone = [member for member in before if member.id not in now]
    came = [member for member in now if member.id not in before]
    yield f"At {number_of(months, 'month', 'months')}: {len(now)} members."
    if gone:
        yield f"Not there now: {names_of(gone, most=_ALL)}."
    if came:
        yield f"New or back: {names_of(came, most=_ALL)}."


def _moved(before: SupportMap, now: SupportMap, way: int) -> list[Member]:
    """Give who stands nearer the centre (−1) or further out (1) than before."""
    found = []
    for member in now:
        if member.id in before:
            was, is_ = before.member(member.id).circle or 4, member.circle or 4
            if (is_ > was) - (is_ < was) == way:
                found.append(member)
    return found
