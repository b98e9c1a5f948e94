"""With whom support goes both ways."""

from __future__ import annotations

import math
from collections.abc import Collection
from typing import Final

from kit.analysis.measures.composition import counted
from kit.analysis.measures.sentences import title_of
from kit.analysis.support.table import Row, Table
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms
from kit.words.errors import KitError, one_of, show

_ANY: Final = "any element"


def mutual(
    support_map: SupportMap, element: str | None = None, *, humans_only: bool = False
) -> tuple[Member, ...]:
    """Who both gives the person this element and is given it; without an element, any for any.

    In the map's order.

    >>> from kit import load_case
    >>> [each.name for each in mutual(load_case("gethin").everyday, "friendship")]
    ['Elwyn', 'Iolo', 'Dafydd']
    """
    received, given = _sides(support_map, element, humans_only=humans_only)
    return tuple(member for member in received if member in given)


def reciprocity(
    support_map: SupportMap, element: str | None = None, *, humans_only: bool = False
) -> float:
    """With which part of the members who give or are given this element it goes both ways.

    both ÷ (received only + given only + both), counted in members. Without an element, any kind of
    support counts for any other: lifts for a listening ear. From 0, always one way, to 1, always
    both; NaN where nobody gives or is given it, since there is nothing that could go both ways.
    Members between whom and the person nothing goes are left out. A low number is no fault: support
    from a service mostly goes one way, and so does a child's.

    References
    ----------
    The share of mutual dyads among connected ones, M / (M + A): Wasserman, S. & Faust, K. (1994).
    *Social Network Analysis*, ch. 13; the "dyad method" of Hanneman, R. A. & Riddle, M. (2005),
    *Introduction to Social Network Methods*, ch. 8. Taking it over the dyads of one person, and
    element by element, is the kit's working definition.

    >>> from kit import load_case
    >>> reciprocity(load_case("gethin").everyday, "friendship")
    0.5
    >>> reciprocity(load_case("gethin").everyday, "practical advice")
    0.0
    """
    received, given = _sides(support_map, element, humans_only=humans_only)
    both = sum(1 for member in received if member in given)
    either = len(received) + len(given) - both
    return both / either if either else math.nan


def both_ways(support_map: SupportMap, *, humans_only: bool = False) -> Table:
    """Each element, each way: from how many members, to how many, and with how many both ways.

    The columns "received from", "given to" and "both ways" are whole numbers of members,
    "reciprocity" is a share from 0 to 1, NaN where undefined (see `reciprocity`). The footer takes
    any element for any other.

    >>> from kit import load_case
    >>> both_ways(load_case("gethin").everyday).row("material assistance")["both ways"]
    2
    """
    rows = []
    for element in (*terms.ELEMENTS, None):
        received, given = _sides(support_map, element, humans_only=humans_only)
        both = mutual(support_map, element, humans_only=humans_only)
        share = reciprocity(support_map, element, humans_only=humans_only)
        name = element or _ANY
        row = Row(name, name.capitalize(), (len(received), len(given), len(both), share))
        rows.append(row)
    return Table(
        title=title_of(support_map, "support both ways", humans_only=humans_only),
        of="Element",
        columns=("received from", "given to", "both ways", "reciprocity"),
        rows=tuple(rows[:-1]),
        footer=rows[-1],
        note="Numbers of members. Reciprocity: the members with whom it goes both ways, of all "
        "with whom it goes either way; – where it goes neither way.",
    )


def _sides(
    support_map: SupportMap, element: str | None, *, humans_only: bool
) -> tuple[tuple[Member, ...], tuple[Member, ...]]:
    if element is not None and element not in terms.ELEMENTS:
        listed = one_of(terms.ELEMENTS, str(element))
        raise KitError(f"there is no element {show(element)}; {listed}")
    members = counted(support_map, humans_only=humans_only)

    def noted(elements: Collection[str]) -> bool:
        return bool(elements) if element is None else element in elements

    return (
        tuple(each for each in members if noted(each.support_received)),
        tuple(each for each in members if noted(each.support_given)),
    )
