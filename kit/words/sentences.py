"""Names, numbers and lists as they stand in a sentence: one rule for every room.

Plain text: whoever puts it on a page escapes it.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable
from typing import Final, Protocol

from kit.words.messages import END_ISOLATE, ISOLATE, TURNING, shorten

MOST_NAMES: Final = 5
"""So many names stand in a sentence; of more, the last is how many others there are."""

_NUMBERS: Final = (
    *("no", "one", "two", "three", "four", "five", "six"),
    *("seven", "eight", "nine", "ten", "eleven", "twelve"),
)
_TURNING: Final = dict.fromkeys(TURNING)


def one_line(name: str) -> str:
    r"""Return a name on one line: no control characters, none that turn the text's direction.

    Long names are cut at 60 characters, with an ellipsis.

    >>> one_line(" Tuesday\nchoir")
    'Tuesday choir'
    """
    if name.isascii() and name.isprintable() and len(name) <= 60:
        return " ".join(name.split())
    kept = name.translate(_TURNING)
    seen = "".join(" " if unicodedata.category(each) == "Cc" else each for each in kept)
    return shorten(seen)


def say_name(name: str) -> str:
    """Return a name as it stands in a sentence.

    One that reads from right to left is isolated, so that the words and commas around it keep
    their places; any other comes without invisible characters, and can be searched for.
    """
    line = one_line(name)
    if not line.isascii() and any(unicodedata.bidirectional(c) in {"R", "AL", "AN"} for c in line):
        return f"{ISOLATE}{line}{END_ISOLATE}"
    return line


def say_number(number: int) -> str:
    """Return a whole number as it stands in a sentence: in words up to twelve.

    >>> say_number(12), say_number(1200)
    ('twelve', '1,200')
    """
    return _NUMBERS[number] if number < len(_NUMBERS) else f"{number:,}"


def number_of(count: int, one: str, many: str) -> str:
    """Return a number with its noun, in figures: for labels and tables.

    >>> number_of(1, "place", "places"), number_of(0, "place", "places")
    ('1 place', '0 places')
    """
    return f"{count} {one if count == 1 else many}"


def listed(words: Collection[str]) -> str:
    """Return words as a list in a sentence; with semicolons where a word has a comma of its own.

    >>> listed(["Mum"]), listed(["Mum", "Jo", "Rex"])
    ('Mum', 'Mum, Jo and Rex')
    """
    *first, last = words or [""]
    if not first:
        return last
    if any("," in word for word in words):
        return f"{'; '.join(first)}; and {last}"
    return f"{', '.join(first)} and {last}"


class Named(Protocol):
    """Whatever has a name, such as a member."""

    @property
    def name(self) -> str:
        """What it is called."""


def names_of(members: Iterable[Named], most: int = MOST_NAMES) -> str:
    """Return the members' names as a list in a sentence; those of one name once, with how many.

    >>> from kit.model.maps import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family").add("Jo", kind="friend")
    >>> names_of(amina.add("Jo", kind="peer"))
    'Mum and Jo (two of them)'
    """
    counted = Counter(say_name(member.name) for member in members)
    said = [
        name if count == 1 else f"{name} ({say_number(count)} of them)"
        for name, count in counted.items()
    ]
    if len(said) > most:
        others = sum(list(counted.values())[most - 1 :])
        said = [*said[: most - 1], f"{say_number(others)} more"]
    return listed(said)
