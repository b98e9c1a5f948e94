"""The handout `member_cards`: cards to cut out, one a kind, or one a member of a case."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from kit.draw.lettering import lines
from kit.model.cases import Case
from kit.model.members import Member
from kit.publish.handouts.papers import Paper
from kit.publish.handouts.pictures import sign
from kit.words import terms
from kit.words.sentences import one_line, say_name

COLUMNS: Final = 3
ROWS: Final = 5
ROWS_OF_NAMES: Final = 6
"""Cards with names need less room than those with a kind's definition."""
ACROSS_PT: Final = 165.0
"""The room that a name has across a card, reckoned in the wide letters of `draw.lettering`."""


def content(_: Paper) -> dict[str, Any]:
    """Return a card for each kind, with room for a name, and some with room for anything.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> len(content(PAPERS["a4"])["parts"][0]["cards"])
    15
    """
    cards = [
        {"name": [], "kind": kind, "svg": sign(kind), "more": term.definition}
        for kind, term in terms.KINDS.items()
    ]
    spare: dict[str, Any] = {
        "name": [],
        "kind": "",
        "svg": "",
        "more": "Anyone or anything else that matters.",
    }
    cards += [spare] * (-len(cards) % (COLUMNS * ROWS))
    about = "Cut along the lines. Write a name on each card, and lay it on the three circles."
    return _sheet("Cards for a support map", [{"about": about, "rows": ROWS, "cards": cards}])


def of_case(_: Paper, case: Case) -> dict[str, Any]:
    """Return a card for each member of the first everyday map, then one for each who comes later.

    They are in alphabetical order, so that the cards don't tell who stands where.
    """
    first = case.map("everyday", case.waves[0]) if case.waves else next(iter(case.maps.values()))
    later = {
        member.id: member
        for support_map in case.maps.values()
        for member in support_map
        if member.id not in first
    }
    who = say_name(case.person)
    parts = [_named(f"Who and what is in {who}’s everyday life.", first)]
    if later:
        about = f"To keep aside: who and what comes into {who}’s life in a crisis, or in the year."
        parts.append(_named(about, later.values()))
    return _sheet(f"{who}: cards for the map", parts)


def _named(about: str, members: Iterable[Member]) -> dict[str, Any]:
    cards = [
        {"kind": each.kind, "svg": sign(each.kind), "more": "", **_lettered(one_line(each.name))}
        for each in sorted(members, key=lambda each: (each.name.casefold(), each.id))
    ]
    return {"about": about, "rows": ROWS_OF_NAMES, "cards": cards}


def _lettered(name: str) -> dict[str, Any]:
    """Return a name in lines that fit on a card, with their size in points: large if in two."""
    for size, rows in ((15, 2), (12, 3)):
        found = lines(name, ACROSS_PT / size, rows)
        if " ".join(found) == name:
            break
    return {"name": found, "size": size}


def _sheet(title: str, parts: list[dict[str, Any]]) -> dict[str, Any]:
    return {"title": title, "columns": COLUMNS, "parts": parts}
