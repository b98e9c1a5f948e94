"""Names as they are lettered on a map: cleaned of what can't be shown, measured, broken in lines.

The widths are estimates, on the wide side, that need no font; `js/lettering.js` has the same
figures, so that a name is broken alike on the screen and on paper.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from kit.words.graphemes import graphemes, is_zero_width
from kit.words.html import escape

_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SPACES = re.compile("[ \t\n\r\x85\u2028\u2029]+")
_JOINER = "\u200d"
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_ISOLATE, _POP_ISOLATE = "\u2067", "\u2069"

# In hundredths of the font's size: whole numbers add up alike in Python and in the browser. The
# widest of Noto Sans, DejaVu Sans and Liberation Sans (as wide as Arial) counts.
_WIDTHS = {
    char: wide
    for wide, chars in (
        (29, "ijl'"),
        (36, " ,-./:;I\\"),
        (41, "!()[]frt"),
        (55, "Jcsz?_`*"),
        (61, "akvxyFLT"),
        (70, "ABCEKPRSVXYZ"),
        (79, "DGHNOQU&"),
        (84, "#+<=>~^w"),
        (100, "mMW%@—…ÆŒæœ©®"),
        (110, "ЖМФШЩЫЮжмфшщыю"),
    )
    for char in chars
}
_ASCII, _LATIN, _OTHER = 64, 79, 76
# Scripts of wide letters, of full squares, and emoji: from, to, width.
_SQUARES = (
    (0x0B80, 0x0D7F, 96),
    (0x1100, 0x11FF, 105),
    (0x2E80, 0xA4CF, 105),
    (0xAC00, 0xD7FF, 105),
    (0xF900, 0xFAFF, 105),
    (0xFE30, 0xFE6F, 105),
    (0xFF00, 0xFF60, 105),
    (0x1F000, 0x10FFFF, 130),
)


def shown(text: str) -> str:
    r"""Return the text on one line, with control characters replaced by the replacement sign.

    >>> shown("Mum\nand Dad")
    'Mum and Dad'
    """
    return _SPACES.sub(" ", _CONTROLS.sub("\ufffd", text)).strip(" ")


def in_html(text: str) -> str:
    r"""Return the text on one line, as `shown`, escaped as it stands in HTML and SVG.

    >>> in_html("Mum &\nDad")
    'Mum &amp; Dad'
    """
    return escape(shown(text))


def width(text: str) -> float:
    """Estimate the width of a text, in units of the font's size."""
    return sum(map(_hundredths, text)) / 100


def lines(text: str, most: float = 8.6, rows: int = 2) -> list[str]:
    """Break a name into at most `rows` lines of at most `most` times the font's size.

    What does not fit ends in an ellipsis. A word is cut only where no letter loses its marks. The
    lines of a name that reads from right to left say so by invisible marks, where that matters.

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
    made = [_cut(each, most) for each in made]
    return [_isolated(each) for each in made] if _is_right_to_left(text) else made


def is_cut(line: str) -> bool:
    """Tell whether a line has been cut short."""
    return line.removesuffix(_POP_ISOLATE).endswith("…")


def _is_right_to_left(text: str) -> bool:
    first = next((char for char in text if char.isalpha()), "")
    return bool(_RIGHT_TO_LEFT.match(first))


def _isolated(line: str) -> str:
    """Return a line of a name that reads from right to left with invisible marks that say so.

    Without them its ellipsis, its brackets and the words in other letters would stand on the side
    where it begins, wherever text is drawn. Letters alone need none.
    """
    if all(char == " " or (_RIGHT_TO_LEFT.match(char) and _is_letter(char)) for char in line):
        return line
    return f"{_ISOLATE}{line}{_POP_ISOLATE}"


def _is_letter(char: str) -> bool:
    return unicodedata.category(char)[0] in "LM"


def _cut(line: str, most: float) -> str:
    if width(line) <= most:
        return line
    # One pass: a name may be as long as a book.
    kept = graphemes(line.removesuffix("…"))
    wide = sum(map(_hundredths, line.removesuffix("…") + "…"))
    while kept and (wide / 100 > most or kept[-1].endswith(_JOINER)):
        wide -= sum(map(_hundredths, kept.pop()))
    return "".join(kept).rstrip(" ") + "…"


@cache
def _hundredths(char: str) -> int:
    if is_zero_width(char):
        return 0
    # A letter is as wide as without its marks.
    base = unicodedata.normalize("NFD", char)[0]
    code = ord(base)
    if base in _WIDTHS:
        return _WIDTHS[base]
    if code < 0x300:
        return _ASCII if code < 0x80 else _LATIN
    return next((wide for first, last, wide in _SQUARES if first <= code <= last), _OTHER)
