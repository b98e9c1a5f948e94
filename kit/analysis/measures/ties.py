"""How the members are tied to one another, the person in the centre left out."""

from __future__ import annotations

import math

from kit.analysis.measures.graphs import graph
from kit.model.maps import SupportMap


def density(support_map: SupportMap, *, humans_only: bool = False) -> float:
    """Which part of the pairs of members have a tie.

    t ÷ (n(n − 1)/2) for t ties among n members. From 0, no pair, to 1, every pair. The weights of
    ties don't count. NaN with fewer than two members: there is no pair that could have a tie.

    References
    ----------
    Wasserman, S. & Faust, K. (1994). *Social Network Analysis*. Cambridge University Press.

    >>> from kit import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family").add("Jo", kind="friend")
    >>> density(amina), density(amina.tie("mum", "jo")), density(amina.remove("jo"))
    (0.0, 1.0, nan)
    """
    import networkx as nx

    members = graph(support_map, humans_only=humans_only)
    # networkx calls the density of fewer than two nodes 0.
    return float(nx.density(members)) if len(members) > 1 else math.nan


def components(support_map: SupportMap, *, humans_only: bool = False) -> int:
    """Into how many parts the network falls when the person in the centre is left out.

    Members are in one part when ties lead from one to the other, directly or through members. A
    whole number from 0, on a map without members, to `size`, when no two are tied: a member
    without ties is a part of their own. The weights of ties don't count. Always defined.

    >>> from kit import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family").add("Jo", kind="friend")
    >>> components(amina), components(amina.tie("mum", "jo"))
    (2, 1)
    """
    import networkx as nx

    return int(nx.number_connected_components(graph(support_map, humans_only=humans_only)))


def isolates(support_map: SupportMap, *, humans_only: bool = False) -> int:
    """How many members have no tie to another member.

    They are linked to the rest through the person in the centre alone. A whole number from 0 to
    `size`; 1 for an only member, and 0 on a map without members. With `humans_only`, ties to a
    place, activity, object or pet don't make up for those to people. The weights of ties don't
    count. Always defined.

    >>> from kit import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family").add("Jo", kind="friend")
    >>> isolates(amina.add("Rex", kind="pet").tie("mum", "rex"))
    1
    """
    import networkx as nx

    return int(nx.number_of_isolates(graph(support_map, humans_only=humans_only)))


def betweenness(
    support_map: SupportMap, *, normalised: bool = False, humans_only: bool = False
) -> dict[str, float]:
    """For how many pairs of other members each member is on the way from one to the other.

    The person in the centre is left out: they would be on every way. Where several ways between
    two members are equally short, each counts for its part. Ties count as one step whatever their
    weight. Pairs that no tie leads between add nothing.

    Parameters
    ----------
    support_map
        The map.
    normalised
        Give the share of all pairs of other members in place of their number.
    humans_only
        Leave out places, activities, objects and pets.

    Returns
    -------
    dict
        By the member's id, in the map's order: a number from 0 to (n − 1)(n − 2)/2 for n members,
        so 0 with fewer than three; or, normalised, a share from 0 to 1, NaN with fewer than three
        members, where there is no pair of others. Without members the dict is empty.

    References
    ----------
    Freeman, L. C. (1977). A set of measures of centrality based on betweenness. *Sociometry*
    40(1), 35–41.

    >>> from kit import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family").add("Jo", kind="friend")
    >>> betweenness(amina.add("Rex", kind="pet").tie("mum", "jo").tie("mum", "rex"))
    {'mum': 1.0, 'jo': 0.0, 'rex': 0.0}
    """
    import networkx as nx

    members = graph(support_map, humans_only=humans_only)
    if normalised and len(members) < 3:
        return dict.fromkeys(members, math.nan)
    between = nx.betweenness_centrality(members, normalized=normalised)
    return {member_id: float(value) for member_id, value in between.items()}
