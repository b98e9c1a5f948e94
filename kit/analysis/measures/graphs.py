"""A map as a networkx graph."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kit.analysis.measures.composition import counted
from kit.model.maps import SupportMap
from kit.words import terms

if TYPE_CHECKING:
    import networkx as nx

EGO: Final = 0
"""The person in the centre, as a node. Ids of members are texts, so none is taken for it."""


def graph(
    support_map: SupportMap, *, ego: bool = False, humans_only: bool = False
) -> nx.Graph[Any]:
    """Return the members and their ties as a networkx graph, undirected and new at each call.

    Nodes are the members' ids, in the map's order, with name, kind, category, circle, structure
    and influence; edges are the ties, with their weight. With `ego` there is the node `EGO` too,
    tied to every member by an edge without weight, since a map holds none for these ties.

    >>> from kit import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family").add("Jo", kind="friend")
    >>> graph(amina.tie("mum", "jo", 2)).edges(data=True)
    EdgeDataView([('mum', 'jo', {'weight': 2.0})])
    """
    import networkx as nx

    made: nx.Graph[Any] = nx.Graph()
    for member in counted(support_map, humans_only=humans_only):
        made.add_node(
            member.id,
            name=member.name,
            kind=member.kind,
            category=terms.KINDS[member.kind].category,
            circle=member.circle,
            structure=member.structure,
            influence=member.influence,
        )
    members = list(made)
    for tie in support_map.ties:
        if tie.a in made and tie.b in made:
            made.add_edge(tie.a, tie.b, weight=tie.weight)
    if ego:
        made.add_node(EGO, name=support_map.person)
        made.add_edges_from((EGO, member_id) for member_id in members)
    return made
