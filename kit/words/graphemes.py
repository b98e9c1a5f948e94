"""Signs as people see them: a letter with its marks, a flag, a joined family of emoji is one."""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final

_JOINER: Final = "\u200d"
# In Thai and Lao, a vowel that no letter goes without; then the signs that join two consonants.
_VOWELS: Final = "\u0e33\u0eb3"
_LINKERS: Final = "\u094d\u09cd\u0acd\u0b4d\u0c4d\u0d4d"


def graphemes(text: str) -> list[str]:
    """Split a text where it can be cut; `draw/js/lettering.js` has the same rules.

    >>> len(graphemes("🇩🇪🇫🇷"))
    2
    """
    found: list[str] = []
    begin = 0
    for at, char in enumerate(text):
        if at and not _goes_with(text[at - 1], char, is_second=at - begin == 1):
            found.append(text[begin:at])
            begin = at
    return [*found, text[begin:]] if text else []


@cache
def is_zero_width(char: str) -> bool:
    """Tell whether a character takes no room of its own: a mark, a joiner, a shade of skin."""
    code = ord(char)
    return code >= 0x300 and (
        0xFE00 <= code <= 0xFE0F
        or 0x1F3FB <= code <= 0x1F3FF
        or 0xE0020 <= code <= 0xE007F
        or unicodedata.category(char) in {"Mn", "Me", "Cf"}
    )


def _goes_with(last: str, char: str, *, is_second: bool) -> bool:
    code = ord(char)
    return (
        is_zero_width(char)
        or last == _JOINER
        or char in _VOWELS
        or unicodedata.category(char) == "Mc"
        or (last in _LINKERS and unicodedata.category(char) == "Lo")
        or (is_second and _is_half_flag(char) and _is_half_flag(last))
        or (0x1160 <= code <= 0x11FF and _is_hangul(last))
    )


def _is_half_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def _is_hangul(char: str) -> bool:
    return "\u1100" <= char <= "\u11ff" or "\uac00" <= char <= "\ud7a3"
