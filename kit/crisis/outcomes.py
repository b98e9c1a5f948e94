"""Why a member remains, moves closer or leaves, in a phrase that a practitioner reads.

The phrases stand in `phrases.csv`. They follow the directions in the sources where there are any
(`Rates.claims` lists them) and say nothing of what a member or the person lacks. Withdrawing is
also a way of coping.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kit.model.members import Member
from kit.words import terms

REMAINS: Final = "remains"
MOVES_CLOSER: Final = "moves closer"
WITHDRAWN_FROM: Final = "withdrawn from"
PUSHED_OUT: Final = "pushed out"
STEPS_IN: Final = "steps in"
OUTCOMES: Final = (REMAINS, MOVES_CLOSER, WITHDRAWN_FROM, PUSHED_OUT, STEPS_IN)
"""What can happen to a member in a crisis."""

RETURNS: Final = "returns"
NOT_BACK: Final = "not back"
STAYS_NEARER: Final = "stays nearer"
TO_EVERYDAY_PLACE: Final = "back in the everyday place"
STAYS_ON: Final = "stays on"
STEPS_BACK: Final = "steps back"
WAYS_BACK: Final = (
    REMAINS,
    RETURNS,
    NOT_BACK,
    STAYS_NEARER,
    TO_EVERYDAY_PLACE,
    STAYS_ON,
    STEPS_BACK,
)
"""What can happen to a member on the way back."""

PINNED: Final = "chosen by hand, not by the model"
NO_CRISIS: Final = "an ordinary week: everyone is where they usually are"

_CUT: Final = "contact is cut for now, as one way of managing a crisis"
_CUT_NEGATIVE: Final = "weighs on the person; cutting contact can protect"
_CUT_THING: Final = "set aside altogether for now"
_BACK: Final = {
    REMAINS: "there throughout",
    NOT_BACK: "not in touch now; letting go can be what the person needs",
    STAYS_NEARER: "has become more important, and stays so",
    TO_EVERYDAY_PLACE: "back in the usual place",
    STAYS_ON: "stepped in, and has become part of the network",
    STEPS_BACK: "was there for the crisis, and steps back",
}

with Path(__file__).with_name("phrases.csv").open(encoding="utf-8-sig", newline="") as _file:
    _PHRASES: Final = {row["kind"]: row for row in csv.DictReader(_file)}
"""For each kind, a phrase for each outcome that differs by kind."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What happened to one member: one of `OUTCOMES`, and why, in a phrase."""

    member_id: str
    what: str
    why: str

    def to_dict(self) -> dict[str, str]:
        """Return it as plain data."""
        return {"member_id": self.member_id, "what": self.what, "why": self.why}


def why(member: Member, what: str) -> str:
    """Say in a phrase why this happens to a member.

    >>> why(Member("1", "Mum", "family", circle=1), "remains")
    'one of the closest: they are likeliest to remain'
    """
    if what == PUSHED_OUT:
        if member.influence == "negative":
            return _CUT_NEGATIVE
        return _CUT if terms.KINDS[member.kind].human else _CUT_THING
    if what == REMAINS and member.circle == 1 and member.kind in {"partner", "family"}:
        return "one of the closest: they are likeliest to remain"
    if what == REMAINS and member.circle == 1 and member.kind == "friend":
        return "a close friend: the closest are likeliest to remain"
    return _PHRASES[member.kind][what]


def why_back(member: Member, what: str) -> str:
    """Say in a phrase why this happens to a member on the way back.

    >>> why_back(Member("1", "Priya", "friend"), "returns")
    'in touch again, with little said about it'
    """
    return _PHRASES[member.kind][what] if what == RETURNS else _BACK[what]
