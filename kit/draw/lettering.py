"""Names as they are lettered on a map: cleaned of what can't be shown, measured, broken in lines.

The widths are estimates, on the wide side, that need no font; `browser/lettering.js` has the same
figures, so that a name is broken alike on the screen and on paper.
"""

from __future__ import annotations

import re
import unicodedata

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SPACES = re.compile("[ \t\n\r\x85\u2028\u2029]+")
_JOINER = "\u200d"

_NARROW = set("iIjl.,:;'|!`()[]{} tfr")
_WIDE = set("mwMW@%&—…")
# East Asian scripts, emoji and whatever else stands in a full square: from, to, width.
_SQUARES = (
    (0x1100, 0x11FF, 1.05),
    (0x2E80, 0xA4CF, 1.05),
    (0xAC00, 0xD7FF, 1.05),
    (0xF900, 0xFAFF, 1.05),
    (0xFE30, 0xFE6F, 1.05),
    (0xFF00, 0xFF60, 1.05),
    (0x1F000, 0x10FFFF, 1.3),
)


def shown(text: str) -> str:
    r"""Give the text on one line, with control characters replaced by the replacement sign.

    >>> shown("Mum\\nand Dad")
    'Mum and Dad'
    """
    return _SPACES.sub(" ", _CONTROLS.sub("\ufffd", text)).strip(" ")


def char_width(char: str) -> float:
    """Estimate the width of a character, in units of the font's size."""
    code = ord(char)
    if code >= 0x300:
        if _is_zero_width(char):
            return 0.0
        return next((wide for first, last, wide in _SQUARES if first <= code <= last), 0.72)
    if char in _NARROW:
        return 0.38
    if char in _WIDE:
        return 0.98
    return 0.72 if "A" <= char <= "Z" else 0.61


def width(text: str) -> float:
    """Estimate the width of a text, in units of the font's size."""
    return sum(char_width(char) for char in text)


def lines(text: str, most: float = 8.6, rows: int = 2) -> list[str]:
    """Break a name into at most `rows` lines of at most `most` times the font's size.

    What does not fit ends in an ellipsis. A word is cut only where no letter loses its marks.

    >>> lines("Kwame, support worker")
    ['Kwame, support', 'worker']
    >>> lines("Mum")
    ['Mum']
    """
    made: list[str] = []
    line = ""
    for word in shown(text).split(" "):
        longer = f"{line} {word}" if line else word
        if width(longer) <= most or not line:
            line = longer
        else:
            made.append(line)
            line = word
    made.append(line)
    if len(made) > rows:
        made = [*made[: rows - 1], made[rows - 1] + "…"]
    return [_cut(each, most) for each in made]


def _cut(line: str, most: float) -> str:
    if width(line) <= most:
        return line
    kept = line.removesuffix("…")
    while kept and (width(kept) + 0.98 > most or kept[-1] == _JOINER):
        gone, kept = kept[-1], kept[:-1]
        while kept and (_is_zero_width(gone) or kept[-1] == _JOINER):
            gone, kept = kept[-1], kept[:-1]
    return kept.rstrip(" ") + "…"


def _is_zero_width(char: str) -> bool:
    code = ord(char)
    return (
        0xFE00 <= code <= 0xFE0F
        or 0x1F3FB <= code <= 0x1F3FF
        or 0xE0020 <= code <= 0xE007F
        or unicodedata.category(char) in {"Mn", "Me", "Cf"}
    )
