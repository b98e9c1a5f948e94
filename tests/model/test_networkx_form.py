"""A map as a networkx graph, and a graph as a map: nothing is lost, nothing is guessed."""

from __future__ import annotations

from typing import Any

import networkx as nx
import numpy as np
import pytest
from hypothesis import given

from kit import KitError, MapError, SupportMap, load_case
from tests.strategies import support_maps


@given(support_maps())
def test_there_and_back_nothing_is_lost(support_map: SupportMap) -> None:
    assert SupportMap.from_networkx(support_map.to_networkx()) == support_map


def test_the_graph_is_undirected_and_the_maps_no_more() -> None:
    amina = load_case("amina").everyday
    graph = amina.to_networkx()
    assert type(graph) is nx.Graph
    ids = [member.id for member in amina]
    assert list(graph) == ids
    assert graph.number_of_edges() == len(amina.ties)
    graph.remove_node(ids[0])
    assert ids[0] in amina


def test_what_is_no_field_becomes_an_attribute() -> None:
    graph: nx.Graph[Any] = nx.Graph(place="Leeds")
    graph.add_node(1, kind="friend", since=2019)
    graph.add_node(2, kind="pet", name="Rex", attributes={"age": 3})
    graph.add_edge(2, 1, weight=2, walks=True)
    made = SupportMap.from_networkx(graph, person="Amina")
    assert [(each.id, each.name) for each in made] == [("1", "1"), ("2", "Rex")]
    assert dict(made.attributes) == {"place": "Leeds"}
    assert dict(made.member("1").attributes) == {"since": 2019}
    assert dict(made.member("2").attributes) == {"age": 3}
    [tie] = made.ties
    assert (tie.weight, dict(tie.attributes)) == (2, {"walks": True})


def test_the_node_of_the_person_is_left_out_and_names_them() -> None:
    star = nx.star_graph(3)
    nx.set_node_attributes(star, {1: "friend", 2: "peer", 3: "group"}, "kind")
    star.nodes[0]["name"] = "Joy"
    made = SupportMap.from_networkx(star, ego=0)
    assert made.person == "Joy"
    assert len(made) == 3
    assert made.ties == ()
    assert SupportMap.from_networkx(star, person="Ada", ego=0).person == "Ada"


@pytest.mark.parametrize(
    "graph, words",
    [
        (nx.DiGraph(person="Amina"), "no direction"),
        (nx.MultiGraph(person="Amina"), "one at most for each pair"),
        ("a graph", "give a networkx graph"),
        (nx.Graph(), "who is in the centre"),
        (nx.Graph([(1, 2)], person="Amina"), "says no kind"),
        (nx.Graph(person="Amina", attributes=3), "attributes are int"),
    ],
)
def test_what_makes_no_map_is_refused_with_what_to_do(graph: Any, words: str) -> None:
    with pytest.raises(KitError, match=words):
        SupportMap.from_networkx(graph)


def test_a_tie_that_was_added_comes_last_and_one_of_such_a_name_is_an_attribute() -> None:
    first = SupportMap("Amina").add("Mum", kind="family").add("Jo", kind="friend")
    first = first.add("Rex", kind="pet").tie("rex", "mum")
    graph = first.to_networkx()
    graph.add_edge("mum", "jo", listed="by hand")
    made = SupportMap.from_networkx(graph)
    assert [(tie.a, tie.b, dict(tie.attributes)) for tie in made.ties] == [
        ("rex", "mum", {}),
        ("mum", "jo", {"listed": "by hand"}),
    ]


def test_numbers_of_a_pandas_table_are_numbers() -> None:
    graph: nx.Graph[Any] = nx.Graph(person="Amina", wave_months=np.int64(6))
    graph.add_node("Jo", kind="friend", circle=np.int64(2), angle=np.float64(40))
    made = SupportMap.from_networkx(graph)
    assert (made.wave_months, made.member("Jo").circle, made.member("Jo").angle) == (6, 2, 40.0)


def test_a_person_who_is_no_node_is_refused() -> None:
    with pytest.raises(KitError, match="no node is called 'me'"):
        SupportMap.from_networkx(nx.Graph(), ego="me")


def test_two_nodes_that_are_one_text_are_refused() -> None:
    graph: nx.Graph[Any] = nx.Graph(person="Amina")
    graph.add_nodes_from([1, "1"], kind="friend")
    with pytest.raises(MapError, match="two members have this id"):
        SupportMap.from_networkx(graph)


def test_a_node_tied_to_itself_is_refused() -> None:
    graph: nx.Graph[Any] = nx.Graph(person="Amina")
    graph.add_node("Jo", kind="friend")
    graph.add_edge("Jo", "Jo")
    with pytest.raises(MapError, match="joins the member to itself"):
        SupportMap.from_networkx(graph)
