"""Which sentences of a story speak of whom on a map, when people write names in their own way."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from kit.analysis.matching import is_nearly, words_of
from kit.model.maps import SupportMap

USED: Final = "used"
PART: Final = "part"
OPEN: Final = "open"

_WORD: Final = re.compile(r"[^\W_][\w’'-]*")
_OWNER: Final = re.compile(r"['’]s$")
_AROUND: Final = "\"'“”‘’«»()[].,;:!?…—–"
_CALENDAR: Final = {
    *("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december", "christmas", "easter", "ramadan", "eid", "diwali"),
}
_NO_NAMES: Final = {"i", "i'm", "i’m", "i've", "i’ve", "i'd", "i’d", "i'll", "i’ll"}


class Mentions:
    """A story's sentences, asked which of them a map has used.

    A sentence is used when whom it names stands on the map, in part when some of several do. Names
    are matched as tolerantly as `matching` does. Where nothing is said of anybody, or only of
    somebody who is not called by a name, no rule can tell: such a sentence stays open.

    Parameters
    ----------
    sentences
        In the order in which they are read.
    person
        Whose story it is: their own name is nobody's on the map.

    >>> amina = SupportMap("Amina").add("my mum", kind="family", circle=1)
    >>> told = ["She sings.", "Mum rings.", "Joseph gets on well with Mum.", "He likes Joseph."]
    >>> Mentions(told, "Amina").states(amina)
    ['open', 'used', 'part', 'open']
    """

    def __init__(self, sentences: Sequence[str], person: str) -> None:
        known = _proper_words(sentences) - {*words_of(person)}
        self._sentences = [(frozenset(words_of(each)), _names(each, known)) for each in sentences]
        self._named_by = lru_cache(maxsize=512)(self._find)

    def states(self, support_map: SupportMap) -> list[str]:
        """Return for each sentence whether it is `USED`, used in `PART`, or `OPEN`."""
        named: list[set[frozenset[str]]] = [set() for _ in self._sentences]
        touched = [False] * len(self._sentences)
        for name in dict.fromkeys(member.name for member in support_map):
            for i, names in self._named_by(name):
                touched[i] = True
                named[i] |= names
        return [
            OPEN if not is_so else USED if all_ <= there else PART
            for is_so, there, (_, all_) in zip(touched, named, self._sentences, strict=True)
        ]

    def _find(self, name: str) -> tuple[tuple[int, frozenset[frozenset[str]]], ...]:
        """Return which sentences speak of somebody of this name, and which of their names it is."""
        wanted = frozenset(words_of(name))
        found = []
        for i, (words, names) in enumerate(self._sentences):
            mine = frozenset(each for each in names if _is_called(wanted, each))
            if mine or (wanted and wanted <= words):
                found.append((i, mine))
        return tuple(found)


def _is_called(wanted: frozenset[str], name: frozenset[str]) -> bool:
    if wanted <= name or name <= wanted:
        return bool(wanted)
    return len(wanted) == len(name) == 1 and is_nearly(*wanted, *name)


def _proper_words(sentences: Iterable[str]) -> set[str]:
    """Return the words that are somebody's name: they have a capital also within a sentence."""
    within: Counter[str] = Counter()
    small: set[str] = set()
    for sentence in sentences:
        for i, word in enumerate(_bare(sentence)):
            if word[0].islower():
                small |= {*words_of(word)}
            elif i and word[0].isupper() and word.casefold() not in _NO_NAMES:
                within.update(words_of(word))
    return {
        word for word in within if word not in small and word.removesuffix("s") not in _CALENDAR
    }


def _bare(sentence: str) -> list[str]:
    """Return the words of a sentence, but for those that say whose something is."""
    return [word for word in _WORD.findall(sentence) if not _OWNER.search(word)]


def _names(sentence: str, known: set[str]) -> frozenset[frozenset[str]]:
    """Return the names in a sentence, each as the set of its words; "Mum's sister" is not Mum."""
    found: list[list[str]] = [[]]
    before = ""
    for word in sentence.split():
        bare = word.strip(_AROUND)
        carried = [each for each in words_of(bare) if each in known]
        # Whom one lives "in" is a town.
        is_name = bare[:1].isupper() and not _OWNER.search(bare) and before != "in"
        before = bare.casefold()
        if not carried or not is_name:
            found.append([])
            continue
        found[-1] += carried
        if word[-1] in ",;:.!?)]”":
            found.append([])
    return frozenset(frozenset(each) for each in found if each)
