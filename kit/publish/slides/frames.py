"""A map in steps that the eye can follow: what each step shows, and the sentence that says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.publish import sentences
from kit.words.terms import CIRCLES


@dataclass(frozen=True, slots=True)
class Frame:
    """One step: the map as it is then, the map whose places stay visible, and what is said."""

    support_map: SupportMap
    before: SupportMap | None
    says: str


def to_crisis(case: Case, wave_months: int = 0) -> tuple[Frame, ...]:
    """Return the steps from the everyday map to the crisis map.

    First who is kept at a distance in the outer circle, then nearer the centre, then who has been
    cut off; last who is nearer, further out, or steps in. A step that nothing happens in is left
    out. A case without such maps is refused, as by `Case.map`.

    >>> from kit import load_case
    >>> [len(frame.support_map) for frame in to_crisis(load_case("amina"))]
    [16, 12, 9, 8, 9]
    """
    everyday, crisis = case.map("everyday", wave_months), case.map("crisis", wave_months)
    reasons = {each.member_id: each.what for each in case.reasons("crisis", wave_months)}
    gone = [member for member in everyday if member.id not in crisis]
    cut = [member for member in gone if reasons.get(member.id) == "pushed out"]
    apart = [member for member in gone if member not in cut]
    frames = [Frame(everyday, None, sentences.ordinary_week(everyday))]
    left = everyday
    for says, who in (
        ("First the outer circle", [each for each in apart if each.circle in {3, None}]),
        ("Then nearer the centre", [each for each in apart if each.circle in {1, 2}]),
        ("Cut off, or put away", cut),
    ):
        if who:
            left = _without(left, who)
            frames.append(Frame(left, everyday, sentences.whose(says, who)))
    frames.append(Frame(crisis, everyday, sentences.in_crisis(everyday, crisis)))
    return tuple(frames)


def built(support_map: SupportMap) -> tuple[Frame, ...]:
    """Return the steps in which a map is read: the empty circles, circle by circle, then ties.

    A step that nothing is added in is left out.

    >>> from kit import load_case
    >>> [len(frame.support_map) for frame in built(load_case("amina").everyday)]
    [0, 3, 9, 16, 16]
    """
    frames = [Frame(replace(support_map, members=(), ties=()), None, "Three circles, still empty.")]
    shown: list[Member] = []
    for circle, name in enumerate(CIRCLES[support_map.criterion], start=1):
        here = [member for member in support_map if member.circle == circle]
        shown += here
        if here:
            now = replace(support_map, members=shown, ties=())
            frames.append(Frame(now, None, sentences.whose(name.capitalize(), here)))
    if support_map.ties or len(shown) < len(support_map):
        frames.append(Frame(support_map, None, "Last, the ties: who knows whom."))
    return tuple(frames)


def over_the_year(case: Case) -> tuple[Frame, ...]:
    """Return the everyday maps of all waves, each with the places of the wave before.

    >>> from kit import load_case
    >>> len(over_the_year(load_case("amina")))
    3
    """
    frames = []
    for months in case.waves:
        before, now = case.before("everyday", months), case.map("everyday", months)
        if before is None:
            frames.append(Frame(now, None, sentences.ordinary_week(now)))
        else:
            frames.append(Frame(now, before, sentences.later(before, now, months)))
    return tuple(frames)


def _without(support_map: SupportMap, who: Sequence[Member]) -> SupportMap:
    ids = {member.id for member in who}
    return replace(
        support_map,
        members=[member for member in support_map if member.id not in ids],
        ties=[tie for tie in support_map.ties if not tie.ends & ids],
    )
