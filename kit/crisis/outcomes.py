"""Why a member remains, moves closer or leaves, in a phrase that a practitioner reads.

The phrases follow the directions in the sources where there are any (`Rates.claims` lists them)
and say nothing of what a member or the person lacks. Withdrawing is also a way of coping.
"""

from __future__ import annotations

from dataclasses import dataclass
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

_REMAINS: Final = {
    "partner": "a partner mostly remains",
    "family": "family often remain, most of all the closest",
    "friend": "a friend who remains: not every friend is let go",
    "peer": "a peer: people lean towards those with shared experience",
    "acquaintance": "a light contact that asks for little and can go on",
    "colleague": "a colleague who remains in touch",
    "professional": "a service in reach, met with mixed feelings",
    "support worker": "a support worker: often the professional who knows the person best",
    "group": "a group that still has a place for the person",
    "place": "a place that is still good to be in",
    "activity": "something to do alone or in company that still distracts",
    "object": "a thing stays at hand and asks nothing",
    "pet": "a pet stays close and asks no questions",
}
_MOVES_CLOSER: Final = {
    "partner": "leaning more on a partner",
    "family": "leaning more on family",
    "friend": "leaning on one or two key people, this friend among them",
    "peer": "leaning towards peers, who understand from the inside",
    "acquaintance": "a light contact that matters more for a while",
    "colleague": "a colleague who matters more for a while",
    "professional": "a professional matters more, with mixed feelings",
    "support worker": "leaning more on the support worker who knows the person",
    "group": "a group that matters more for a while",
    "place": "a place to be safe in matters more",
    "activity": "something to do that distracts matters more",
    "object": "a reliable thing matters more",
    "pet": "a pet's company matters more",
}
_WITHDRAWN_FROM: Final = {
    "partner": "some time apart from a partner can be a way of coping too",
    "family": "seeing less of family for a while, also so as not to burden them",
    "friend": "a friend: often the first to be let go, as a way of coping",
    "peer": "time alone can come before company, even that of peers",
    "acquaintance": "light contacts are not called on for now",
    "colleague": "work and its people can wait for now",
    "professional": "using services less, by the person's own choice",
    "support worker": "seeing less of the support worker for a while",
    "group": "company in groups can wait for now",
    "place": "going out less for a while",
    "activity": "activities outside can wait for now",
    "object": "a thing put aside for now",
    "pet": "someone else looks after the pet for now",
}
_CUT: Final = "contact is cut for now, as one way of managing a crisis"
_CUT_NEGATIVE: Final = "weighs on the person; cutting contact can protect"
_CUT_THING: Final = "set aside altogether for now"

_STEPS_IN: Final = {
    "peer": "a peer steps in: people lean towards those with shared experience",
    "professional": "a service steps in, met with mixed feelings",
    "support worker": "a support worker steps in",
    "family": "a relative steps in",
    "friend": "a friend steps in",
}


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
    'close family mostly remain'
    """
    if what == STEPS_IN:
        return _STEPS_IN.get(member.kind, "steps in for the time of the crisis")
    if what == PUSHED_OUT:
        if member.influence == "negative":
            return _CUT_NEGATIVE
        return _CUT if terms.KINDS[member.kind].human else _CUT_THING
    if what == REMAINS and member.circle == 1 and member.kind == "family":
        return "close family mostly remain"
    if what == REMAINS and member.circle == 1 and member.kind == "friend":
        return "a close friend: the closest mostly remain"
    phrases = {REMAINS: _REMAINS, MOVES_CLOSER: _MOVES_CLOSER, WITHDRAWN_FROM: _WITHDRAWN_FROM}
    return phrases[what][member.kind]


def why_back(member: Member, what: str) -> str:
    """Say in a phrase why this happens to a member on the way back.

    >>> why_back(Member("1", "Priya", "friend"), "returns")
    'a friendship picked up where it was left'
    """
    return _RETURNS.get(member.kind, _AGAIN) if what == RETURNS else _BACK[what]


_AGAIN: Final = "in touch again"
_RETURNS: Final = {
    "friend": "a friendship picked up where it was left",
    "group": "there is energy for company again",
    "place": "a place to go to again",
    "activity": "there is energy for it again",
    "object": "taken up again",
    "pet": "back home",
}
_BACK: Final = {
    REMAINS: "there throughout",
    NOT_BACK: "not in touch now; letting go can be what the person needs",
    STAYS_NEARER: "has become more important, and stays so",
    TO_EVERYDAY_PLACE: "back in the usual place",
    STAYS_ON: "stepped in, and has become part of the network",
    STEPS_BACK: "was there for the crisis, and steps back",
}
