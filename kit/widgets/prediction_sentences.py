"""What a prediction, a case's own account and the model say of a crisis, side by side in words."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any, Final

from kit.crisis import Shrunk
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.widgets.places import with_angles
from kit.words import citation
from kit.words.sentences import names_of, say_name

_EVIDENCE: Final = (
    "Evidence: in a crisis networks tend to shrink, and the closest are most likely to remain; "
    "withdrawing can be a way of coping (Rogers 2017). Who, and how many, is "
    "each person's own story."
)
CLAIMS: Final = (*("crisis-networks-shrink", "crisis-closest-remain", "crisis-withdrawing-copes"),)
"""The claims behind it."""


def readings(
    everyday: SupportMap, chosen: Collection[str], model: Shrunk, case: Case | None
) -> dict[str, Any]:
    """Return the readings as columns with a map each, as rows of members, and as sentences."""
    own = case.crisis if case is not None and ("crisis", 0) in case.maps else None
    yours = replace(
        everyday,
        occasion="crisis",
        members=[each for each in everyday if each.id in chosen],
        ties=[each for each in everyday.ties if each.ends <= set(chosen)],
    )
    person = say_name(everyday.person)
    _, *shown = with_angles([everyday, yours, model.map] + ([] if own is None else [own]))
    columns = [_column("Your prediction", "what you chose", shown[0])]
    if own is not None:
        title, label = f"As {person} tells it", "illustration: an invented person's own account"
        columns.append(_column(title, label, shown[2]))
    label = "illustration: one story drawn from assumed rates"
    columns.append(_column("The model", label, shown[1]))
    return {
        "columns": columns,
        "rows": _rows(everyday, chosen, model, case, own),
        "sentences": _sentences(everyday, set(chosen), model.map, own),
        "cited": citation.data(CLAIMS),
    }


def _column(title: str, label: str, support_map: SupportMap) -> dict[str, Any]:
    return {"title": title, "label": label, "map": support_map.to_dict()}


def _rows(
    everyday: SupportMap,
    chosen: Collection[str],
    model: Shrunk,
    case: Case | None,
    own: SupportMap | None,
) -> list[dict[str, Any]]:
    outcomes = model.outcomes
    everyone = {member.id: member for member in everyday}
    for each in (own, model.map):
        everyone |= {m.id: m for m in each or () if m.id not in everyone}
    rows = []
    for member_id, member in everyone.items():
        yours = ("remains" if member_id in chosen else "not") if member_id in everyday else ""
        cells = [{"what": yours, "why": ""}]
        if case is not None and own is not None:
            why = case.reason("crisis", 0, member_id)
            cells.append({"what": _outcome(everyday, own, member_id), "why": why})
        drawn = outcomes.get(member_id)
        cells.append({"what": drawn.what, "why": drawn.why} if drawn else {"what": "", "why": ""})
        rows.append({"name": member.name, "cells": cells})
    return rows


def _outcome(everyday: SupportMap, own: SupportMap, member_id: str) -> str:
    """Say what became of a member by the case's own account."""
    if member_id not in own:
        return "not in touch" if member_id in everyday else ""
    if member_id not in everyday:
        return "steps in"
    now, usual = own.member(member_id).circle or 4, everyday.member(member_id).circle or 4
    return {-1: "moves closer", 0: "remains", 1: "further out"}[(now > usual) - (now < usual)]


def _sentences(
    everyday: SupportMap, chosen: set[str], model: SupportMap, own: SupportMap | None
) -> list[str]:
    """Say where the readings meet and where they part, as questions to talk about."""

    def names(ids: set[str]) -> str:
        return names_of(each for each in everyday if each.id in ids)

    other = model if own is None else own
    who = "the model" if own is None else say_name(everyday.person)
    there = {member.id for member in other}
    both, only_you = names(chosen & there), names(chosen - there)
    only_other = names(there - chosen)
    said = []
    if both:
        said.append(f"You and {who} both keep {both}.")
    if only_you:
        said.append(f"You keep {only_you}; {who} does not. What could make the difference?")
    if only_other:
        said.append(f"You let go of {only_other}; {who} does not. What might hold them there?")
    if not only_you and not only_other:
        said.append(f"You and {who} name the same members. Would you give the same reasons?")
    if came := [member for member in other if member.id not in everyday]:
        said.append(
            f"New for the time of the crisis: {names_of(came)}. Who might step in elsewhere?"
        )
    return [*said, _EVIDENCE]
