"""Notes on a case, to start a talk: why a map changed, how people care, what may go wrong.

They are one reading of the story: never a judgement of the people in the case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from kit.model.maps import SupportMap


COLUMNS: Final = ("occasion", "wave_months", "member_id", "what", "reason")

GONE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "lost": "No longer on the map.",
        "withdrawn from": "Not on the crisis map: the person keeps away for a while.",
        "pushed out": "Not on the crisis map: the person has cut contact, or put it away.",
    }
)
CAME: Final[Mapping[str, str]] = MappingProxyType(
    {
        "new": "On the map for the first time.",
        "mentioned later": "There before, but not mentioned then.",
        "returned": "On the map again, after being away.",
        "steps in": "On the crisis map only: there because of the crisis.",
    }
)
STAYED: Final[Mapping[str, str]] = MappingProxyType(
    {
        "moved in": "In a circle nearer the centre.",
        "moved out": "In a circle further from the centre.",
        "changed role": "Another kind or structure, or other support received or given.",
        "changed influence": "Another influence on the person's wellbeing.",
        "changed contact": "In touch more or less often.",
    }
)
WHATS: Final[Mapping[str, str]] = MappingProxyType({**GONE, **CAME, **STAYED})
"""What can change about a member from one map to the next, with its meaning."""

CARING_COLUMNS: Final = ("occasion", "wave_months", "member_id", "way", "relationship", "reason")
RISK_COLUMNS: Final = ("occasion", "wave_months", "member_id", "way", "risk", "reason")

WAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "received": "The member cares for the person or supports them.",
        "given": "The person cares for the member or supports them.",
    }
)
"""Which way the care or support goes, with its meaning."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One change, and why.

    Parameters
    ----------
    occasion, wave_months
        The map on which the change shows.
    member_id
        The member whom it is about.
    what
        What changed, one of `WHATS`.
    why
        The person's reason, in a sentence.
    """

    occasion: str
    wave_months: int
    member_id: str
    what: str
    why: str


def map_before(
    maps: Mapping[tuple[str, int], SupportMap], occasion: str, wave_months: int
) -> SupportMap | None:
    """Return the map that changes are told against; None for the first everyday map.

    A later everyday map is told against the everyday map before it; a crisis map against the
    everyday map of its wave, or else the one before.
    """
    waves = [
        months
        for what, months in maps
        if what == "everyday"
        and (months < wave_months or (occasion != "everyday" and months == wave_months))
    ]
    return maps["everyday", max(waves)] if waves else None


@dataclass(frozen=True, slots=True)
class Observation:
    """A caring relationship or a risk in a case, and where in the story it shows.

    Parameters
    ----------
    occasion, wave_months
        The map on which it shows.
    member_id
        The member with whom it is.
    way
        Which way the care or support goes, one of `WAYS`.
    what
        A name in `terms.CARING_RELATIONSHIPS` or `terms.RISKS`.
    why
        What in the story a careful reader would notice, in a sentence.
    """

    occasion: str
    wave_months: int
    member_id: str
    way: str
    what: str
    why: str
