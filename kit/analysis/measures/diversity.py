"""How varied the members are by kind."""

from __future__ import annotations

import math

from kit.analysis.measures.composition import possible, shares
from kit.model.maps import SupportMap


def blau(support_map: SupportMap, *, humans_only: bool = False) -> float:
    """How likely two members, each drawn from all at random, are of different kinds.

    1 − Σ p² over the shares p of the kinds. From 0, when all members are of one kind, to 1 − 1/k
    when all k possible kinds are there equally: 12/13 with the 13 kinds of `terms.KINDS`, 8/9 with
    the 9 human ones. The same member may be drawn twice, so this describes the map itself and is
    no estimate for a wider network. NaN when there are no members: nobody can be drawn.

    References
    ----------
    Blau, P. M. (1977). *Inequality and Heterogeneity*. Free Press.

    >>> from kit import SupportMap
    >>> blau(SupportMap("Amina").add("Mum", kind="family").add("Rex", kind="pet"))
    0.5
    """
    of_kinds = shares(support_map, "kind", humans_only=humans_only).values()
    return 1 - math.fsum(share * share for share in of_kinds)


def iqv(support_map: SupportMap, *, humans_only: bool = False) -> float:
    """How varied the members are by kind, measured against the most varied that is possible.

    The index of qualitative variation: `blau` divided by its highest value, 1 − 1/k, for the k
    *possible* kinds (13, or 9 with `humans_only`), not for the kinds that happen to be in the map.
    From 0, all members of one kind, to 1, all possible kinds equally; with fewer members than
    possible kinds it stays below 1. NaN when there are no members.

    References
    ----------
    Mueller, J. H. & Schuessler, K. F. (1961). *Statistical Reasoning in Sociology*. Houghton
    Mifflin. Agresti, A. & Agresti, B. F. (1978). Statistical analysis of qualitative variation.
    *Sociological Methodology* 9, 204–237.

    >>> from kit import SupportMap
    >>> round(iqv(SupportMap("Amina").add("Mum", kind="family").add("Rex", kind="pet")), 4)
    0.5417
    """
    kinds = len(possible("kind", humans_only=humans_only))
    return blau(support_map, humans_only=humans_only) * kinds / (kinds - 1)
