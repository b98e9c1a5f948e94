"""A crisis map in sentences and figures: what it shows of change, never a score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from kit.analysis.support import elements_received
from kit.crisis.outcomes import Outcome
from kit.crisis.way_back import Recovered
from kit.crisis.way_in import Shrunk
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words.sentences import names_of, say_name, say_number


def describe_crisis(shrunk: Shrunk) -> str:
    """Say in a few sentences what a severity changes: who remains, who comes nearer, who steps in.

    >>> from kit import SupportMap, crisis
    >>> describe_crisis(crisis.shrink(SupportMap("Amina").add("Rex", kind="pet", circle=1), 0))
    "An ordinary week: Amina's one member is there."
    """
    everyday, person = shrunk.everyday, say_name(shrunk.everyday.person)
    count = len(everyday)
    owned = f"{person}'s {_members(count)}"
    if shrunk.severity == 0 and count:
        return f"An ordinary week: {owned} {'is' if count == 1 else 'are'} there."
    by = _by_outcome(shrunk.outcomes, (everyday, shrunk.map))
    stay = len(by.get("remains", ())) + len(by.get("moves closer", ()))
    when = "An ordinary week:" if shrunk.severity == 0 else f"At {_severe(shrunk.severity)},"
    said = [f"{when} {_remaining(person, owned, stay, count)}."]
    if by.get("moves closer"):
        said.append(f"{names_of(by['moves closer'])} {_verb(by['moves closer'], 'move')} closer.")
    if by.get("steps in"):
        said.append(f"{names_of(by['steps in'])} {_verb(by['steps in'], 'step')} in.")
    if by.get("withdrawn from"):
        left = names_of(by["withdrawn from"])
        said.append(f"{person} withdraws from {left}, which can be a way of coping.")
    if by.get("pushed out"):
        was = "is" if len(by["pushed out"]) == 1 else "are"
        said.append(f"{names_of(by['pushed out'])} {was} pushed out.")
    return " ".join(said)


def describe_recovery(recovered: Recovered) -> str:
    """Say in a few sentences who is back, who is not, and who stays on.

    >>> from kit import SupportMap, crisis
    >>> amina = SupportMap("Amina").add("Rex", kind="pet", circle=1)
    >>> worst = crisis.shrink(amina, 1, pins={"rex": "withdrawn from"}, seed=2)
    >>> "Rex is back." in describe_recovery(crisis.recover(worst, 1, pins={"rex": "returns"}))
    True
    """
    person = say_name(recovered.everyday.person)
    if recovered.progress == 0:
        has = _members(len(recovered.map))
        return f"At the crisis, {person} has {has}. Move on to see who returns."
    by = _by_outcome(recovered.outcomes, (recovered.everyday, recovered.crisis))
    end = "At the end of the way back" if recovered.progress == 1 else "On the way back"
    said = [f"{end}, {person} has {_members(len(recovered.map))}."]
    for what, ending in (
        ("returns", "back"),
        ("not back", "not back, which can be a choice"),
        ("stays on", "still there after stepping in"),
        ("stays nearer", "still nearer than before"),
    ):
        if by.get(what):
            said.append(f"{names_of(by[what])} {'is' if len(by[what]) == 1 else 'are'} {ending}.")
    return " ".join(said)


def crisis_figures(before: SupportMap, after: SupportMap) -> list[dict[str, Any]]:
    """Return the figures beside a crisis map, as plain data: label, shown, meaning.

    Size, kinds, the centre, and the elements of support that someone still gives.
    """
    had, has = elements_received(before), elements_received(after)
    gone = [element for element in had if element not in has]
    taken = [_who_gave(before, element) for element in gone]
    meaning = "; ".join(
        f"{element}: in everyday life from {who}" for element, who in zip(gone, taken, strict=True)
    )
    return [
        _figure("Members", len(after), len(before), "Network members: in everyday life, then now."),
        _figure(
            "Kinds of member",
            len({member.kind for member in after}),
            len({member.kind for member in before}),
            "How many different kinds of member there are: a plain look at diversity.",
        ),
        _figure(
            "In the centre circle",
            sum(member.circle == 1 for member in after),
            sum(member.circle == 1 for member in before),
            "Members in circle 1.",
        ),
        _figure(
            "Elements of support",
            len(has),
            len(had),
            _lost(meaning, had),
        ),
    ]


def _lost(meaning: str, had: Sequence[str]) -> str:
    if not had:
        return "The everyday map does not say who gives what support."
    if meaning:
        return f"Not given by anyone on this map: {meaning}."
    return "Whatever was given in everyday life is still given by someone."


def _figure(label: str, now: int, before: int, meaning: str) -> dict[str, Any]:
    shown = str(now) if now == before else f"{before} → {now}"
    return {"label": label, "shown": shown, "meaning": meaning, "now": now, "before": before}


def _who_gave(support_map: SupportMap, element: str) -> str:
    return names_of(m for m in support_map if element in m.support_received)


def _by_outcome(
    outcomes: Mapping[str, Outcome], maps: Sequence[SupportMap]
) -> dict[str, list[Member]]:
    known = {member.id: member for each in maps for member in each}
    by: dict[str, list[Member]] = {}
    for member_id, outcome in outcomes.items():
        by.setdefault(outcome.what, []).append(known[member_id])
    return by


def _severe(severity: float) -> str:
    return "the worst" if severity == 1 else f"{severity:.0%} of the worst"


def _remaining(person: str, owned: str, stay: int, count: int) -> str:
    if not count:
        return f"nobody is on {person}'s everyday map"
    if count == 1:
        return f"{owned} {'remains' if stay else 'does not remain'}"
    many = {0: "none", count: "all"}.get(stay, say_number(stay))
    return f"{many} of {owned} {'remains' if stay == 1 else 'remain'}"


def _members(count: int) -> str:
    return "one member" if count == 1 else f"{say_number(count)} members"


def _verb(members: Sequence[Member], verb: str) -> str:
    return f"{verb}s" if len(members) == 1 else verb
