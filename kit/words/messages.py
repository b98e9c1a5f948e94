"""What stands in a message: a few words on few lines, whatever it is about.

People's texts come into messages: a name of 100,000 letters, a sign that turns a line round, a
code that a terminal obeys. Here they become something to read.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

from kit.words.graphemes import graphemes

MOST: Final = 1000
"""So many characters a message has at the most: what a screen shows at once."""

_LONGEST: Final = 100
_MANY: Final = 2000
_KEPT: Final = frozenset("\n\u200c\u200d")
"""A line's end; and what joins and parts letters in scripts that need it."""
_UNPRINTED: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
TURNING: Final = (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Embeddings, overrides and isolates: unbalanced, they would turn the words after them."""
ISOLATE, END_ISOLATE = "\u2068", "\u2069"
_ISOLATED: Final = re.compile(f"{ISOLATE}([^\u2066-\u2069\n]*){END_ISOLATE}")


def readable(text: str, most: int = MOST) -> str:
    r"""Return a text so that any terminal and page can show it, shortened in its middle.

    Control characters, halves of a character pair, and signs that turn a text round become their
    codes. A name that `sentences.say_name` isolates stays so.

    >>> readable("\x1b[31mred"), len(readable("a" * 100_000))
    ('\\x1b[31mred', 1000)
    """
    if len(text) <= most and text.isascii() and text.isprintable():
        return text
    made = _printable(_cut(text, most))
    # A code takes more room than the sign it stands for.
    return _cut(made, most)


def _cut(text: str, most: int) -> str:
    if len(text) <= most:
        return text
    end = most // 3
    return f"{text[: most - end - 3]} … {text[len(text) - end :]}"


def _printable(text: str) -> str:
    # Every second part stood between the two signs that isolate a name.
    parts = ["".join(map(_sign, part)) for part in _ISOLATED.split(text)]
    return "".join(
        f"{ISOLATE}{part}{END_ISOLATE}" if number % 2 else part for number, part in enumerate(parts)
    )


def _sign(char: str) -> str:
    if char in _KEPT or unicodedata.category(char) not in _UNPRINTED:
        return char
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def shorten(text: str, most: int = 60) -> str:
    """Return the text on one line, cut so that a message stays readable.

    >>> shorten("Mum")
    'Mum'
    """
    # No more than can be seen is looked at: a text may have a hundred million letters.
    line = " ".join(text[: 20 * most].split())
    whole = len(line) <= most and len(text) <= 20 * most
    if whole:
        return line
    # One sign of many characters, such as a letter under a heap of marks, is cut after all.
    kept = ""
    for sign in graphemes(line[: 2 * most]):
        if len(kept + sign) >= most:
            break
        kept += sign
    return (kept or line[: most - 1]) + "…"


def show(value: object) -> str:
    """Return any value for a message, as Python writes it, on one short line.

    >>> show(["Mum"] * 1000)
    "['Mum', 'Mum', 'Mum', 'Mum', 'Mum', 'Mum', 'Mum', 'Mum', 'M…"
    """
    try:
        return shorten(repr(value[: 2 * _MANY] if isinstance(value, (str, bytes)) else value))
    except (ValueError, RecursionError):
        # Python writes no number of more than 4300 digits, and nothing nested without end.
        return f"{type(value).__name__}, too long to show"


def near(given: str, choices: Iterable[str], cutoff: float = 0.6) -> str:
    """Return the choice that is spelt most like what was given; empty where none is like it.

    Long texts, and choices after the first two thousand, are not compared: it would take minutes,
    and nobody misspells a whole page.

    >>> near("infromal", ["formal", "informal"])
    'informal'
    """
    from difflib import get_close_matches
    from itertools import islice

    if len(given) > _LONGEST:
        return ""
    short = [each for each in islice(choices, _MANY) if len(each) <= _LONGEST]
    return "".join(get_close_matches(given, short, n=1, cutoff=cutoff))
