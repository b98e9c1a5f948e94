"""The papers that handouts are made for, and what holds on all of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

MARGIN_MM: Final = 12.0
"""Free on every side of an A4 sheet: any printer reaches so far, and a hole punch has room."""
LEAST_PT: Final = 11.0
"""No text on a sheet is smaller, the names on a map included."""
POINTS_PER_MM: Final = 72 / 25.4


@dataclass(frozen=True, slots=True)
class Paper:
    """A sheet of paper, upright.

    Parameters
    ----------
    name
        As it is asked for, such as `a4`.
    width_mm, height_mm
        Its size.
    unit
        How much larger than on A4 text, lines and margins are. An A3 sheet, seen from across a
        table, is an A4 sheet enlarged.
    """

    name: str
    width_mm: float
    height_mm: float
    unit: float = 1.0

    @property
    def inside_mm(self) -> float:
        """How wide the sheet is between its margins."""
        return self.width_mm - 2 * MARGIN_MM * self.unit

    @property
    def inside_high_mm(self) -> float:
        """How high the sheet is between its margins."""
        return self.height_mm - 2 * MARGIN_MM * self.unit


PAPERS: Final[Mapping[str, Paper]] = MappingProxyType(
    {
        "a4": Paper("a4", 210, 297),
        "a3": Paper("a3", 297, 420, 2**0.5),
        "letter": Paper("letter", 215.9, 279.4),
    }
)
