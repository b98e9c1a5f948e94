"""Members of a kind, put into words."""

from __future__ import annotations

from kit.words import terms
from kit.words.sentences import listed, number_of

__all__ = ["listed", "number_of", "of_kind"]


def of_kind(count: int, kind: str) -> str:
    """Give a number of members of a kind.

    >>> of_kind(1, "family"), of_kind(2, "activity")
    ('1 family member', '2 activities')
    """
    many = terms.KINDS[kind].plural
    return number_of(count, many.removesuffix("s") if many.startswith(kind) else kind, many)
