"""What a careful reader notices in a case: how people care for each other, and what may go wrong.

It is one reading, told to start a talk: never a judgement of the people in the case.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

CARING_COLUMNS: Final = (
    "occasion",
    "wave_months",
    "member_id",
    "way",
    "relationship",
    "reason",
)
RISK_COLUMNS: Final = ("occasion", "wave_months", "member_id", "way", "risk", "reason")

WAYS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "received": "The member cares for the person or supports them.",
        "given": "The person cares for the member or supports them.",
    }
)
"""Which way the care or support goes, with its meaning."""


@dataclass(frozen=True, slots=True)
class Noticed:
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
