"""Two implementations that know nothing of each other agree on a few thousand random maps."""

from __future__ import annotations

import math
import random

import igraph
import networkx as nx
import pytest

from kit import terms
from kit.analysis.measures import (
    EGO,
    betweenness,
    components,
    constraint,
    density,
    effective_size,
    efficiency,
    graph,
    isolates,
)
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie

MAPS = 3_000


def random_map(rng: random.Random) -> SupportMap:
    """From no members to 12, from no ties to every tie, with weights that must not matter."""
    ids = [f"m{number}" for number in range(rng.randint(0, 12))]
    rng.shuffle(ids)
    likely = rng.choice([0, 0.1, 0.3, 0.6, 1])
    kinds = list(terms.KINDS)
    return SupportMap(
        "Amina",
        members=[Member(each, each, rng.choice(kinds)) for each in ids],
        ties=[
            Tie(a, b, rng.choice([0.5, 1, 7]))
            for number, a in enumerate(ids)
            for b in ids[:number]
            if rng.random() < likely
        ],
    )


def as_igraph(support_map: SupportMap, *, humans_only: bool, ego: bool) -> igraph.Graph:
    ids = [each.id for each in support_map if each.human or not humans_only]
    edges = [(tie.a, tie.b) for tie in support_map.ties if tie.a in ids and tie.b in ids]
    made = igraph.Graph(len(ids))
    made.vs["name"] = ids
    made.add_edges(edges)
    if ego:
        made.add_vertex("")
        made.add_edges([(each, "") for each in ids])
    return made


def burt_effective_size(around: igraph.Graph) -> float:
    """Burt's own sum over contacts, 1 − Σ p·m each, where the kit uses Borgatti's short formula."""
    rows = [[int(cell) for cell in row] for row in around.get_adjacency()]
    ego = rows[-1]
    total = sum(ego)
    if not total:
        return math.nan
    return sum(
        1 - sum(ego[q] / total * rows[j][q] / max(rows[j]) for q in range(len(ego) - 1) if q != j)
        for j in range(len(ego) - 1)
    )


def test_the_kit_and_igraph_agree() -> None:
    rng = random.Random(20)
    undefined = 0
    for _ in range(MAPS):
        support_map = random_map(rng)
        humans_only = rng.random() < 0.3
        apart = as_igraph(support_map, humans_only=humans_only, ego=False)
        around = as_igraph(support_map, humans_only=humans_only, ego=True)
        members = apart.vcount()
        burt = burt_effective_size(around)
        expected = (
            apart.density(loops=False) if members > 1 else math.nan,
            len(apart.connected_components()),
            apart.degree().count(0),
            burt,
            burt / members if members else math.nan,
            around.constraint(vertices=[members])[0],
        )
        found = tuple(
            measure(support_map, humans_only=humans_only)
            for measure in (
                density,
                components,
                isolates,
                effective_size,
                efficiency,
                constraint,
            )
        )
        assert found == pytest.approx(expected, abs=1e-12, nan_ok=True), support_map
        between = dict(zip(apart.vs["name"], apart.betweenness(directed=False), strict=True))
        assert betweenness(support_map, humans_only=humans_only) == pytest.approx(between)
        undefined += sum(map(math.isnan, found))
    assert undefined > 100  # so that the undefined cases were among them


def test_constraint_is_that_of_networkx_too() -> None:
    rng = random.Random(9)
    for _ in range(100):
        support_map = random_map(rng)
        around = graph(support_map, ego=True)
        expected = nx.constraint(around, nodes=[EGO])[EGO]
        assert constraint(support_map) == pytest.approx(expected, rel=1e-12, nan_ok=True)


def test_constraint_does_not_pass_nine_eighths() -> None:
    # Every network of up to five members: the range that the measure states.
    highest = 0.0
    for members in range(1, 6):
        pairs = [(a, b) for a in range(members) for b in range(a)]
        for chosen in range(2 ** len(pairs)):
            ties = [pair for at, pair in enumerate(pairs) if chosen >> at & 1]
            made = igraph.Graph(members + 1, [*ties, *((each, members) for each in range(members))])
            highest = max(highest, made.constraint(vertices=[members])[0])
    assert highest == 1.125


def test_ties_of_the_kit_are_those_of_the_map() -> None:
    rng = random.Random(3)
    support_map = random_map(rng)
    made = graph(support_map)
    assert {frozenset(edge) for edge in made.edges} == {tie.ends for tie in support_map.ties}
