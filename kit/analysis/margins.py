"""The published margins that the twin reproduces exactly, and the margins invented beside them.

The published ones are Table 1 of Brooks 2020 (see `sources.SOURCES`); no table across two of
them has been published, so how they meet in one person is invented.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

FACTS: Final[Mapping[str, Mapping[str, int]]] = MappingProxyType(
    {
        "gender": MappingProxyType({"male": 13, "female": 16}),
        "ethnicity": MappingProxyType({"White": 27, "non-white": 2}),
        "partner": MappingProxyType({"yes": 13, "no": 16}),
        "arm": MappingProxyType({"control": 11, "intervention": 18}),
        "site": MappingProxyType({"A": 12, "B": 5, "C": 3, "D": 7, "E": 2}),
    }
)
"""How many people have each fact. The words are the study's; the sites' letters are ours."""

SITES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "A": "North West of England",
        "B": "East Midlands",
        "C": "Northern England",
        "D": "Midlands",
        "E": "North West of England",
    }
)

INTERVIEWS: Final[Mapping[int, int]] = MappingProxyType({0: 29, 6: 26, 12: 24})
"""How many people were interviewed, by wave in months."""

PEOPLE: Final = 29
SMALLEST: Final = 3
LARGEST: Final = 16

MEMBERS: Final[Mapping[str, int]] = MappingProxyType(
    {"spouses": 13, "family members": 65, "friends": 45, "professionals": 46, "other": 85}
)
"""How many members there are at the start, by the study's own types."""

PRINTED_MEANS: Final[Mapping[str, str]] = MappingProxyType(
    {"family members": "2.3", "friends": "1.6", "professionals": "1.6", "other": "3"}
)
"""The averages per network as printed beside the totals."""

WHAT_DECIDES: Final = (
    "Only family decides: 65 ÷ 28 is 2.32, printed as 2.3; 65 ÷ 29 is 2.24, which would be 2.2. "
    "Friends and professionals come to 1.6 either way. Other, printed as 3, depends on the "
    "rounding."
)
"""Which of the printed averages tells 28 people from 29: the same words wherever it is said."""

SPLIT: Final[Mapping[str, Mapping[str, int]]] = MappingProxyType(
    {
        "spouses": MappingProxyType({"partner": 13}),
        "family members": MappingProxyType({"family": 65}),
        "friends": MappingProxyType({"friend": 45}),
        "professionals": MappingProxyType({"professional": 36, "support worker": 10}),
        "other": MappingProxyType(
            {
                "colleague": 2,
                "peer": 4,
                "acquaintance": 6,
                "pet": 8,
                "group": 11,
                "together": 8,
                "place": 14,
                "object": 16,
                "solo": 16,
            }
        ),
    }
)
"""How each type is split over the kit's kinds: invented. Activities are split once more."""

SIZES: Final = (
    *(3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 8, 8, 8, 8, 9),
    *(9, 9, 9, 9, 10, 10, 10, 11, 11, 12, 13, 13, 15, 16),
)
"""How large the networks are at the start: invented, save the smallest, largest and the sum."""


def kind_of(role: str) -> str:
    """Return the kit's kind: activities done alone and with others are both activities."""
    return "activity" if role in {"solo", "together"} else role
