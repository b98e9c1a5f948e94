"""How support by job or role stands beside support by choice or as family."""

from __future__ import annotations

import math

from kit.analysis.measures.composition import counts
from kit.model.maps import SupportMap


def formal_informal_balance(support_map: SupportMap, *, humans_only: bool = False) -> float:
    """Which part of the members with a structure is formal or semi-formal.

    (formal + semi-formal) ÷ (formal + semi-formal + informal + close). From 0, all informal or
    close, over 0.5, as many of the one as of the other, to 1, all formal or semi-formal. Members
    without a structure are left out: groups by default, and whatever isn't human (so `humans_only`
    changes nothing). NaN when no member has a structure: there is nothing to weigh.

    References
    ----------
    The four structures: Leach, J. (2016), see `sources.SOURCES`. Counting semi-formal with formal,
    and close with informal, is this kit's choice; `counts(support_map, "structure")` has all four.

    >>> from kit import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family").add("Leila", kind="friend")
    >>> formal_informal_balance(amina.add("Dr Shah", kind="professional").add("Rex", kind="pet"))
    0.3333333333333333
    """
    formal, informal = two_sides(support_map, humans_only=humans_only)
    return formal / (formal + informal) if formal + informal else math.nan


def two_sides(support_map: SupportMap, *, humans_only: bool = False) -> tuple[int, int]:
    """Count the formal or semi-formal members, and the informal or close ones."""
    by = counts(support_map, "structure", humans_only=humans_only)
    return by["formal"] + by["semi-formal"], by["informal"] + by["close"]
