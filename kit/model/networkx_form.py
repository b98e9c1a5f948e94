"""A support map as a networkx graph, with all that the map holds, and back again.

Nodes are the members' ids and have a member's other fields; edges are the ties, with weight and
attributes; the graph itself has the map's own fields. In a graph from elsewhere, whatever is no
such field becomes one of the attributes of a member, a tie or the map.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from kit.model import json_form
from kit.model.members import Member, Tie
from kit.words.errors import KitError, MapError, show

if TYPE_CHECKING:
    import networkx as nx

    from kit.model.maps import SupportMap

_LISTED = "listed"
_MAP_FIELDS = ("person", "occasion", "wave_months", "criterion")
_MEMBER_FIELDS = tuple(each.name for each in fields(Member) if each.name != "attributes")


def to_networkx(support_map: SupportMap) -> nx.Graph[str]:
    """Return the map as a new undirected graph; see `SupportMap.to_networkx`."""
    import networkx as nx

    graph: nx.Graph[str] = nx.Graph(
        **{name: getattr(support_map, name) for name in _MAP_FIELDS},
        attributes=dict(support_map.attributes),
    )
    for member in support_map:
        plain = json_form.member_to_dict(member)
        graph.add_node(plain.pop("id"), **plain)
    for place, tie in enumerate(support_map.ties):
        # An undirected edge forgets which end was first, and a graph which edge was.
        listed = {_LISTED: (place, tie.a, tie.b)}
        graph.add_edge(tie.a, tie.b, weight=tie.weight, attributes=dict(tie.attributes), **listed)
    return graph


def map_fields(
    graph: nx.Graph[Any], person: str | None = None, ego: object = None
) -> dict[str, Any]:
    """Return what `SupportMap` is made of, from a graph; see `SupportMap.from_networkx`."""
    if not all(hasattr(graph, name) for name in ("nodes", "edges", "is_directed")):
        raise KitError(f"this is {show(graph)}; give a networkx graph.")
    if graph.is_directed() or graph.is_multigraph():
        raise KitError(
            "ties have no direction, and there is one at most for each pair. Give an undirected "
            "graph with simple edges, such as networkx.Graph(graph)."
        )
    if ego is not None and ego not in graph:
        raise KitError(f"no node is called {show(ego)}; name the one that stands for the person.")
    own, further = _parted(graph.graph, _MAP_FIELDS)
    if ego is not None:
        own.setdefault("person", graph.nodes[ego].get("name", str(ego)))
    if person is not None:
        own["person"] = person
    if "person" not in own:
        raise MapError(
            "the graph doesn't say who is in the centre. Give person=…, or the node that stands "
            "for the person, ego=….",
            field="person",
        )
    nodes = [node for node in graph if node != ego]
    edges = graph.edges(data=True)
    ties = [_tie(a, b, data) for a, b, data in edges if ego is None or ego not in {a, b}]
    return {
        **own,
        "attributes": further,
        "members": [_member(node, graph.nodes[node]) for node in nodes],
        "ties": [tie for _, tie in sorted(ties, key=lambda each: each[0])],
    }


def _member(node: object, data: Mapping[str, Any]) -> Member:
    own, further = _parted(data, _MEMBER_FIELDS)
    own = {"id": str(node), "name": str(node)} | own
    if "kind" not in own:
        raise MapError(
            "the node says no kind. Set one for each, as in "
            'networkx.set_node_attributes(graph, {node: "friend"}, "kind").',
            member=own["id"],
            field="kind",
        )
    return Member(**own, attributes=further)


def _tie(a: object, b: object, data: Mapping[str, Any]) -> tuple[float, Tie]:
    """Return a tie and its place among the others; one that is new comes last."""
    place, first, second = math.inf, str(a), str(b)
    match data.get(_LISTED):
        case (int(listed), str(one), str(other)) if {one, other} == {a, b}:
            data = {name: value for name, value in data.items() if name != _LISTED}
            place, first, second = listed, one, other
    own, further = _parted(data, ("weight",))
    return place, Tie(first, second, **own, attributes=further)


def _parted(data: Mapping[str, Any], names: tuple[str, ...]) -> tuple[dict[str, Any], Any]:
    """Return the fields of these names, and all else as attributes."""
    data = {name: _plain(value) for name, value in data.items()}
    own = {name: value for name, value in data.items() if name in names}
    further = {name: value for name, value in data.items() if name not in (*names, "attributes")}
    attributes = data.get("attributes", {})
    # What is no mapping is left to the map to refuse, with its own words.
    return own, {**further, **attributes} if isinstance(attributes, Mapping) else attributes


def _plain(value: Any) -> Any:
    """Return a number of numpy, as a graph from a pandas table has them, as one of Python."""
    return value.item() if type(value).__module__ == "numpy" and value.ndim == 0 else value
