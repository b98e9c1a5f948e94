"""The handout `plan`: what helps next, blank or filled from a plan that was saved."""

from __future__ import annotations

from typing import Any, Final

from kit.model.cases import Case
from kit.model.directory import Directory
from kit.plans import MOST_PRIORITIES, Plan
from kit.plans.priority import MEMBER, WISH, Priority
from kit.publish.handouts.papers import Paper
from kit.publish.handouts.pictures import blank
from kit.publish.handouts.typesetting import breakable
from kit.words.errors import KitError, shorten
from kit.words.sentences import one_line, say_name
from kit.words.sources import SOURCES

WIDE_MM: Final = 92
_LONG: Final = 18
"""A word of so many letters may be broken in the narrow columns of a step."""
_EMPTY: Final = {"title": "", "offers": [], "what": "", "who": "", "when": ""}


def content(paper: Paper) -> dict[str, Any]:
    """Return the blank sheet: a map to sketch, and room for three priorities.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> len(content(PAPERS["a4"])["priorities"])
    3
    """
    wide = WIDE_MM * paper.unit
    return {
        "title": "My plan: what helps next",
        "map": blank(wide, paper.unit),
        "wide": wide,
        "note": [],
        "priorities": [_EMPTY] * MOST_PRIORITIES,
        "later": [],
        "sources": [SOURCES["Kennedy 2016"], SOURCES["Beckers 2022"]],
    }


def filled(
    paper: Paper, plan: Plan, directory: Directory, case: Case | None = None
) -> dict[str, Any]:
    """Return a plan that was saved: what is still open there is a line to write on.

    Parameters
    ----------
    paper
        What it is to be printed on.
    plan
        The plan.
    directory
        The local directory from which its offers were chosen.
    case
        Whose plan it is, if anybody is to be picked up again: their names are on the case's maps.

    Raises
    ------
    KitError
        When the plan names an offer that is not in the directory, or a member of whom nobody says
        what they are called.
    """
    first = {each.key for each in plan.priorities}
    wishes = [each for each in plan.wishes if Priority(WISH, each).key not in first]
    members = [each for each in plan.picked_up if (MEMBER, each) not in first]
    priorities = [
        {
            "title": _title(each, case),
            "offers": [_offer(directory, offer) for offer in each.chosen],
            "what": breakable(each.what, _LONG),
            "who": breakable(each.who, _LONG),
            "when": breakable(each.when, _LONG),
        }
        for each in plan.priorities
    ]
    return {
        **content(paper),
        "title": f"{say_name(plan.person)}: my plan",
        "map": None,
        "note": [each for each in plan.note.splitlines() if each.strip()],
        "priorities": [*priorities, *([_EMPTY] * (MOST_PRIORITIES - len(priorities)))],
        "later": [*map(one_line, wishes), *(_name(each, case) for each in members)],
    }


def _title(priority: Priority, case: Case | None) -> str:
    if priority.sort == MEMBER:
        return f"Pick up again: {_name(priority.of, case)}"
    words = one_line(priority.of)
    return words[:1].upper() + words[1:]


def _name(member_id: str, case: Case | None) -> str:
    for support_map in case.maps.values() if case else ():
        if member_id in support_map:
            return say_name(support_map.member(member_id).name)
    raise KitError(
        f"the plan is to pick up {shorten(member_id)!r} again, and no map says who that is. "
        "Name the case that the plan is for, as in --case amina."
    )


def _offer(directory: Directory, offer_id: str) -> dict[str, str]:
    offer = directory.offer(offer_id)
    about = " · ".join(one_line(each) for each in (offer.when, offer.where) if each)
    return {"name": one_line(offer.name), "about": about, "first_step": offer.first_step}
