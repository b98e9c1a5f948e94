"""How things look: a colour, a shape and a glyph for each kind, an outline for each influence.

The colours start from Okabe and Ito's set, which people with any common form of colour blindness
can tell apart; shape and glyph say the same without colour. Which kind has which stands in
`palette.csv`. The browser gets the palette as data (`as_data`), so the picture has one source.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from kit.words import terms

INK = "#2B2A33"
WHITE = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Style:
    """How the markers of one kind look.

    `shape` names one of `SHAPES`; `glyph` is an SVG path in a box from −10 to 10, filled by the
    even-odd rule with `ink`, which stands out from `colour` by at least 3 to 1.
    """

    colour: str
    shape: str
    glyph: str

    @property
    def ink(self) -> str:
        """White where it can be seen on the colour, else the dark ink."""
        return WHITE if contrast(self.colour, WHITE) >= 3 else INK


@dataclass(frozen=True, slots=True)
class Outline:
    """How a marker's outline shows the member's influence: stroke width, dashes, a badge."""

    width: float
    dashes: str
    badge: str


def _polygon(corners: int, turn: float, radius: float) -> tuple[tuple[float, float], ...]:
    angles = (math.radians(turn + 360 * i / corners) for i in range(corners))
    return tuple(
        (round(radius * math.sin(angle), 4), round(-radius * math.cos(angle), 4))
        for angle in angles
    )


SHAPES: Mapping[str, tuple[tuple[float, float], ...]] = MappingProxyType(
    {
        "circle": (),
        "hexagon": _polygon(6, 30, 1.08),
        "square": _polygon(4, 45, 1.2),
        "octagon": _polygon(8, 22.5, 1.06),
        "diamond": _polygon(4, 0, 1.12),
    }
)
"""The corners of each shape at radius 1; the circle has none."""

with Path(__file__).with_name("palette.csv").open(encoding="utf-8-sig", newline="") as _file:
    KINDS: Mapping[str, Style] = MappingProxyType(
        {row.pop("kind"): Style(**row) for row in csv.DictReader(_file)}
    )
"""How each kind looks; a row of the table each."""

INFLUENCES: Mapping[str, Outline] = MappingProxyType(
    {
        "positive": Outline(2.6, "", ""),
        "neutral": Outline(2.6, "9 5", ""),
        "negative": Outline(4, "0.1 7.2", "–"),
    }
)
"""Solid, dashed, dotted. The dotted outline of a negative influence also has a badge."""

THEMES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "light": MappingProxyType(
            {
                "paper": "#FCFAF6",
                "circle_1": "#E8DAC0",
                "circle_2": "#F0E7D6",
                "circle_3": "#F6F1E7",
                "line": "#D9CDB6",
                "words": "#5E5749",
                "tie": "#827968",
                "ink": INK,
                "ego": INK,
                "ego_ink": WHITE,
            }
        ),
        "dark": MappingProxyType(
            {
                "paper": "#1D1C22",
                "circle_1": "#423B2F",
                "circle_2": "#332F28",
                "circle_3": "#282622",
                "line": "#5A5242",
                "words": "#B9AF9C",
                "tie": "#A79F90",
                "ink": "#F3EFE6",
                "ego": "#F3EFE6",
                "ego_ink": INK,
            }
        ),
    }
)


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 (none) to 21 (black on white).

    References
    ----------
    WCAG 2.2, definition of contrast ratio.

    >>> contrast("#000000", "#FFFFFF")
    21.0
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return round((light + 0.05) / (dark + 0.05), 2)


def _luminance(colour: str) -> float:
    def linear(channel: int) -> float:
        part = channel / 255
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[i : i + 2], 16)) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def as_data() -> dict[str, Any]:
    """Return the palette and the words as plain data, for the drawing in the browser."""
    return {
        "kinds": {
            name: {
                **asdict(style),
                "ink": style.ink,
                "definition": terms.KINDS[name].definition,
                "human": terms.KINDS[name].human,
                "structure": terms.KINDS[name].structure,
            }
            for name, style in KINDS.items()
        },
        "shapes": {name: [list(corner) for corner in corners] for name, corners in SHAPES.items()},
        "influences": {name: asdict(line) for name, line in INFLUENCES.items()},
        "theme": dict(THEMES["light"]),
        "circles": {name: list(words) for name, words in terms.CIRCLES.items()},
        "elements": {name: term.definition for name, term in terms.ELEMENTS.items()},
        "structures": {name: term.definition for name, term in terms.STRUCTURES.items()},
        "contacts": list(terms.CONTACTS),
    }
