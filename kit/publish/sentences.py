"""The sentences on slides and handouts that are put together from names, numbers and maps."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.model.notes import Observation
from kit.words.sentences import names_of, number_of, one_line, say_name

_ALL: Final = 40


def which_map(occasion: str, wave_months: int) -> str:
    """Say of which occasion a map is, and when it was made."""
    when = f"at {number_of(wave_months, 'month', 'months')}" if wave_months else "at the start"
    return f"{'In a crisis' if occasion == 'crisis' else 'Everyday'}, {when}"


def from_whom_and_when(case: Case, seen: Observation) -> str:
    """Say from whom to whom care or support goes, and on which map it shows."""
    name = one_line(case.map(seen.occasion, seen.wave_months).member(seen.member_id).name)
    pair = (name, case.person) if seen.way == "received" else (case.person, name)
    occasion = "in a crisis" if seen.occasion == "crisis" else "everyday"
    when = f"{occasion}, at {seen.wave_months} months" if seen.wave_months else occasion
    return f"From {' to '.join(map(say_name, pair))}, {when}"


def how_many(support_map: SupportMap, kinds: int) -> str:
    """Say how many members a map has, of how many kinds, and how many in the centre."""
    central = sum(each.circle == 1 for each in support_map)
    members = number_of(len(support_map), "member", "members")
    return f"{members}, {number_of(kinds, 'kind', 'kinds')}, {central} in the centre."


def whose(what: str, members: Iterable[Member]) -> str:
    """Say of whom something is so: all of them, by name."""
    return f"{what}: {names_of(members, most=_ALL)}."


def ordinary_week(support_map: SupportMap) -> str:
    """Say how many members the everyday map has."""
    count = number_of(len(support_map), "network member", "network members")
    return f"An ordinary week: {count}."


def in_crisis(everyday: SupportMap, crisis: SupportMap) -> str:
    """Say who is nearer, further out, or steps in."""
    found = {
        "Nearer now": _moved(everyday, crisis, -1),
        "Further out": _moved(everyday, crisis, 1),
        "Stepping in": [member for member in crisis if member.id not in everyday],
    }
    said = _each(found)
    return said or f"This is {say_name(crisis.person)}’s map in the crisis."


def later(before: SupportMap, now: SupportMap, months: int) -> str:
    """Say how many members there are now, who is gone, and who is new."""
    found = {
        "Not there now": [member for member in before if member.id not in now],
        "New or back": [member for member in now if member.id not in before],
    }
    count = f"At {number_of(months, 'month', 'months')}: {len(now)} members."
    return f"{count} {_each(found)}".strip()


def _each(found: dict[str, list[Member]]) -> str:
    return " ".join(whose(what, members) for what, members in found.items() if members)


def _moved(before: SupportMap, now: SupportMap, way: int) -> list[Member]:
    """Return who stands nearer the centre (−1) or further out (1) than before."""
    return [member for member in now if member.id in before and _steps(before, member) == way]


def _steps(before: SupportMap, member: Member) -> int:
    was, now = before.member(member.id).circle or 4, member.circle or 4
    return (now > was) - (now < was)
