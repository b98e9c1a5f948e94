"""Who on one map is who on another, when people write names in their own way."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from difflib import SequenceMatcher
from typing import Final

from kit.model.maps import SupportMap
from kit.model.members import Member

ALSO_CALLED: Final = "also_called"
"""The attribute of a key's member that lists what else people may call them, parted by `;`."""

_PASSED_OVER: Final = {
    *("a", "an", "the", "my", "our", "her", "his", "their"),
    *("at", "by", "from", "in", "of", "on", "with", "and"),
}
_SAME_WORD: Final = {
    "aunt": "auntie",
    "doctor": "dr",
    "father": "dad",
    "gran": "grandmother",
    "grandma": "grandmother",
    "granny": "grandmother",
    "mam": "mum",
    "mom": "mum",
    "mother": "mum",
    "nan": "grandmother",
}
_POSSESSOR: Final = re.compile(r"\w+['’]s\b")
_NEARLY: Final = 0.8
_LONG_ENOUGH: Final = 4


def pair_by_name(yours: SupportMap, key: SupportMap) -> list[tuple[Member, Member]]:
    """Pair the members of two maps that go by the same name, each at most once.

    Tolerant of case, spacing, accents, "my" and "the", a name given in part and a slip of the
    pen. The surest pairs are made first; of two that fit alike, the one of the same kind, then
    the one listed first. The pairs come in the order of the key.

    >>> yours = SupportMap("A").add("my  MUM", kind="family").add("choir", kind="group")
    >>> key = SupportMap("A").add("Tuesday choir", kind="group").add("Mum", kind="family")
    >>> [(mine.name, other.name) for mine, other in pair_by_name(yours, key)]
    [('choir', 'Tuesday choir'), ('my  MUM', 'Mum')]
    """
    left = list(yours.members)
    found: dict[str, Member] = {}
    for fits in (_as_written, _same_words, _joined, _in_part, _nearly):
        for same_kind in (True, False):
            for other in key.members:
                if other.id in found:
                    continue
                for mine in left:
                    if (mine.kind == other.kind) is same_kind and _called(mine, other, fits):
                        found[other.id] = mine
                        left.remove(mine)
                        break
    return [(found[other.id], other) for other in key.members if other.id in found]


def _called(mine: Member, other: Member, fits: Callable[[str, str], bool]) -> bool:
    also = other.attributes.get(ALSO_CALLED)
    names = [other.name, *(also.split(";") if isinstance(also, str) else ())]
    return any(fits(mine.name, name) for name in names)


def _as_written(a: str, b: str) -> bool:
    return a.strip().casefold() == b.strip().casefold()


def _same_words(a: str, b: str) -> bool:
    return words_of(a) == words_of(b) != []


def _joined(a: str, b: str) -> bool:
    return "".join(words_of(a)) == "".join(words_of(b)) != ""


def _in_part(a: str, b: str) -> bool:
    one, two = set(words_of(a)), set(words_of(b))
    return bool(one and two) and (one <= two or two <= one)


def _nearly(a: str, b: str) -> bool:
    return is_nearly("".join(words_of(a)), "".join(words_of(b)))


def is_nearly(one: str, two: str) -> bool:
    """Tell whether two words differ by no more than a slip of the pen.

    >>> is_nearly("joseph", "joesph"), is_nearly("mum", "sum")
    (True, False)
    """
    shorter, longer = sorted((len(one), len(two)))
    # No two words whose lengths are further apart can be so much alike.
    if shorter < _LONG_ENOUGH or 2 * shorter < _NEARLY * (shorter + longer):
        return False
    return SequenceMatcher(None, one, two, autojunk=False).ratio() >= _NEARLY


def words_of(name: str) -> list[str]:
    """Return the words that carry a name; "Mum's house" is a house, not Mum.

    >>> words_of("My aunt at the shop")
    ['auntie', 'shop']
    """
    plain = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(char for char in plain if not unicodedata.combining(char))
    owned = re.findall(r"\w+", _POSSESSOR.sub(" ", plain)) or re.findall(r"\w+", plain)
    words = [word for word in owned if word not in _PASSED_OVER] or owned
    return [_SAME_WORD.get(word, word) for word in words]
