"""Burt's measures of the person's own position: how far the members lead to different places.

All three look from the person in the centre, who is tied to every member. They count ties, not
their weights: the map holds no weight for the ties between the person and the members.
"""

from __future__ import annotations

import math

from kit.analysis.measures.composition import size
from kit.analysis.measures.graphs import EGO, graph
from kit.model.maps import SupportMap


def effective_size(support_map: SupportMap, *, humans_only: bool = False) -> float:
    """How many of the members lead somewhere that the others don't already.

    n − 2t/n for n members and t ties among them, the person in the centre left out. From 1, when
    all members are tied to each other, to n, when no two are. NaN on a map without members, where
    there is nobody to count.

    References
    ----------
    Burt, R. S. (1992, paperback 1995). *Structural Holes*. Harvard University Press. Borgatti,
    S. P. (1997). Structural holes: unpacking Burt's redundancy measures. *Connections* 20(1),
    35–38, for the short formula.

    >>> from kit import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family").add("Jo", kind="friend")
    >>> effective_size(amina), effective_size(amina.tie("mum", "jo"))
    (2.0, 1.0)
    """
    import networkx as nx

    around = graph(support_map, ego=True, humans_only=humans_only)
    return float(nx.effective_size(around, nodes=[EGO])[EGO])


def efficiency(support_map: SupportMap, *, humans_only: bool = False) -> float:
    """Which part of the members leads somewhere that the others don't already.

    `effective_size` divided by the number of members n. From 1/n, when all members are tied to
    each other, to 1, when no two are. NaN on a map without members.

    References
    ----------
    Burt, R. S. (1992, paperback 1995). *Structural Holes*. Harvard University Press.

    >>> from kit import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family").add("Jo", kind="friend")
    >>> efficiency(amina.tie("mum", "jo"))
    0.5
    """
    members = size(support_map, humans_only=humans_only)
    if not members:
        return math.nan
    return effective_size(support_map, humans_only=humans_only) / members


def constraint(support_map: SupportMap, *, humans_only: bool = False) -> float:
    """How far the person's ties all lead back to the same few members.

    Σⱼ (pᵢⱼ + Σ_q pᵢ_q p_qⱼ)² over the members j, where i is the person, q any other member, and p
    the equal part of a node's ties that goes to each of its neighbours. From 1/n for n members
    without ties among them to 1.125 for two members who are tied: with few members it may pass 1,
    which is part of the definition. A tie more among the members mostly raises it, not always.
    NaN on a map without members, where the person has no ties to share out.

    References
    ----------
    Burt, R. S. (1992, paperback 1995). *Structural Holes*. Harvard University Press, chapter 2.
    Everett, M. G. & Borgatti, S. P. (2020). Unpacking Burt's constraint measure. *Social
    Networks* 62, 50–57.

    >>> from kit import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family").add("Jo", kind="friend")
    >>> constraint(amina), constraint(amina.tie("mum", "jo"))
    (0.5, 1.125)
    """
    # networkx gives the same, but takes seconds for 100 members, and its last digit changes from
    # run to run with the order of its sets.
    around = graph(support_map, ego=True, humans_only=humans_only)
    members = dict(around[EGO])
    if not members:
        return math.nan
    mine = 1 / len(members)
    through = {member: mine / around.degree[member] for member in members}
    return math.fsum(
        (mine + math.fsum(through[other] for other in around[member] if other != EGO)) ** 2
        for member in members
    )
