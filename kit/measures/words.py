"""Counts and names put into words."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Final

from kit import terms
from kit.errors import shorten

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kit.members import Member

# Embeddings, overrides and isolates: unbalanced, they would turn the words after the name.
_TURNING: Final = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def number_of(count: int, one: str, many: str) -> str:
    """Give a number with its noun.

    >>> number_of(1, "place", "places"), number_of(0, "place", "places")
    ('1 place', '0 places')
    """
    return f"{count} {one if count == 1 else many}"


def of_kind(count: int, kind: str) -> str:
    """Give a number of members of a kind.

    >>> of_kind(1, "family"), of_kind(2, "activity")
    ('1 family member', '2 activities')
    """
    many = terms.KINDS[kind].plural
    return number_of(count, many.removesuffix("s") if many.startswith(kind) else kind, many)


def listed(words: Sequence[str]) -> str:
    """Give words as a list in a sentence; with semicolons where a word has a comma of its own.

    >>> listed(["Mum"]), listed(["Mum", "Jo", "Rex"])
    ('Mum', 'Mum, Jo and Rex')
    """
    if len(words) > 1 and any("," in word for word in words):
        return f"{'; '.join(words[:-1])}; and {words[-1]}"
    return " and ".join(filter(None, [", ".join(words[:-1]), *words[-1:]]))


def names_of(members: Sequence[Member], most: int = 5) -> str:
    """Give the members' names as a list in a sentence, the later ones of many as a number."""
    names = [said(member.name) for member in members]
    if len(names) > most:
        names = [*names[: most - 1], f"{len(names) - most + 1} more"]
    return listed(names)


def said(name: str) -> str:
    r"""Give a name as it stands in a sentence: short, on one line, and in its own direction.

    What can't be seen and would turn or break the words around it is left out; a name that reads
    from right to left is set apart by the marks that Unicode has for this.

    >>> said("Tuesday\nchoir")
    'Tuesday choir'
    """
    seen = "".join(" " if unicodedata.category(char) == "Cc" else char for char in name)
    line = shorten(seen.translate(_TURNING), 40)
    if any(unicodedata.bidirectional(char) in {"R", "AL", "AN"} for char in line):
        return f"\u2068{line}\u2069"
    return line
