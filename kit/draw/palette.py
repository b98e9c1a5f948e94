"""How things look: a colour, a shape and a glyph for each kind, an outline for each influence.

The colours start from Okabe and Ito's set, which people with any common form of colour blindness
can tell apart; shape and glyph say the same without colour. The browser gets this palette as data
(`as_data`), so the picture has one source.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
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

_PERSON = (
    "M0-8.4a4.1 4.1 0 1 1 0 8.2a4.1 4.1 0 0 1 0-8.2zM-7.8 8.8c0-5 3.3-7.7 7.8-7.7s7.8 2.7 7.8 7.7z"
)
KINDS: Mapping[str, Style] = MappingProxyType(
    {
        "partner": Style(
            "#D55E00",
            "circle",
            "M0 8.8C-9.6 2.4-10.2-2.2-8.6-5.2C-6.8-8.4-2-8.2 0-4.4"
            "C2-8.2 6.8-8.4 8.6-5.2C10.2-2.2 9.6 2.4 0 8.8z",
        ),
        "family": Style(
            "#E69F00",
            "circle",
            "M-3.2-8.8a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 0 1 0-7.2z"
            "M-9.8 8.4c0-5.6 2.4-9 6.6-9c2.6 0 4.6 1.3 5.6 3.6"
            "c-1.9 1.2-2.9 3.1-3 5.4z"
            "M5.2-3.2a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 0 1 0-5.4z"
            "M.8 8.4c0-3.7 1.8-5.4 4.4-5.4s4.4 1.7 4.4 5.4z",
        ),
        "friend": Style("#0072B2", "circle", _PERSON),
        "peer": Style(
            "#56B4E9",
            "circle",
            "M-3.4-6a6 6 0 1 1 0 12a6 6 0 0 1 0-12zm0 2.6a3.4 3.4 0 1 0 0 6.8"
            "a3.4 3.4 0 0 0 0-6.8z"
            "M3.4-6a6 6 0 1 1 0 12a6 6 0 0 1 0-12zm0 2.6a3.4 3.4 0 1 0 0 6.8"
            "a3.4 3.4 0 0 0 0-6.8z",
        ),
        "acquaintance": Style(
            "#6F8297",
            "circle",
            "M-8.6-7.2h17.2v11.2h-8.6l-5 4.6v-4.6h-3.6z"
            "M-5.4-2.7v2.4h2.4v-2.4zM-1.2-2.7v2.4h2.4v-2.4zM3-2.7v2.4h2.4v-2.4z",
        ),
        "colleague": Style(
            "#0B7A75",
            "circle",
            "M-3.8-4.8v-3.4h7.6v3.4h5v5.2h-17.6v-5.2zm2-.2h3.6v-1.4h-3.6z"
            "M-8.8 2h7v1.8h3.6v-1.8h7v5.8h-17.6z",
        ),
        "professional": Style(
            "#6A4C9C",
            "circle",
            "M-2.7-8.6h5.4v5.9h5.9v5.4h-5.9v5.9h-5.4v-5.9h-5.9v-5.4h5.9z",
        ),
        "support worker": Style(
            "#8A3B7A",
            "circle",
            "M-2.8-7.6a3.7 3.7 0 1 1 0 7.4a3.7 3.7 0 0 1 0-7.4z"
            "M-9.6 8.6c0-4.8 2.8-7.4 6.8-7.4s6.8 2.6 6.8 7.4z"
            "M5.2-8.8h2.4v2.6h2.6v2.4h-2.6v2.6h-2.4v-2.6h-2.6v-2.4h2.6z",
        ),
        "group": Style(
            "#009E73",
            "hexagon",
            "M-6-6a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 0 1 0-5.4z"
            "M6-6a2.7 2.7 0 1 1 0 5.4a2.7 2.7 0 0 1 0-5.4z"
            "M0-8a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 0 1 0-6.4z"
            "M-5.2 7.6c0-5 2-7.8 5.2-7.8s5.2 2.8 5.2 7.8z"
            "M-10 6.4c0-3.9 1.3-6 4-6c.5 0 1 .1 1.4 .2c-1.1 1.6-1.7 3.5-1.8 5.8z"
            "M10 6.4c0-3.9-1.3-6-4-6c-.5 0-1 .1-1.4 .2c1.1 1.6 1.7 3.5 1.8 5.8z",
        ),
        "place": Style(
            "#3F7D58",
            "square",
            "M0-8.6l9 8h-2.6v8.2h-4.4v-5.2h-4v5.2h-4.4v-8.2h-2.6z",
        ),
        "activity": Style(
            "#A87900",
            "octagon",
            "M0-9l2.6 5.6l6.2 .8l-4.6 4.2l1.2 6.1l-5.4-3l-5.4 3l1.2-6.1l-4.6-4.2l6.2-.8z",
        ),
        "object": Style(
            "#8C6D5A",
            "diamond",
            "M0-8l7 3.8l-7 3.8l-7-3.8zM-7.4-2.6l6.6 3.6v7l-6.6-3.6zM7.4-2.6l-6.6 3.6v7l6.6-3.6z",
        ),
        "pet": Style(
            "#CC79A7",
            "circle",
            "M0-.4c2.6 0 5.8 3.6 5.8 6.2c0 3-3.2 2-5.8 2s-5.8 1-5.8-2c0-2.6 3.2-6.2 5.8-6.2z"
            "M-6.8-3.4a2 2.5 0 1 1 0 5a2 2.5 0 0 1 0-5z"
            "M6.8-3.4a2 2.5 0 1 1 0 5a2 2.5 0 0 1 0-5z"
            "M-2.7-7.8a2 2.6 0 1 1 0 5.2a2 2.6 0 0 1 0-5.2z"
            "M2.7-7.8a2 2.6 0 1 1 0 5.2a2 2.6 0 0 1 0-5.2z",
        ),
    }
)

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
                "colour": style.colour,
                "shape": style.shape,
                "glyph": style.glyph,
                "ink": style.ink,
                "definition": terms.KINDS[name].definition,
                "human": terms.KINDS[name].human,
                "structure": terms.KINDS[name].structure,
            }
            for name, style in KINDS.items()
        },
        "shapes": {name: [list(corner) for corner in corners] for name, corners in SHAPES.items()},
        "influences": {
            name: {"width": line.width, "dashes": line.dashes, "badge": line.badge}
            for name, line in INFLUENCES.items()
        },
        "theme": dict(THEMES["light"]),
        "circles": {name: list(words) for name, words in terms.CIRCLES.items()},
        "elements": {name: term.definition for name, term in terms.ELEMENTS.items()},
        "structures": {name: term.definition for name, term in terms.STRUCTURES.items()},
        "contacts": list(terms.CONTACTS),
    }
