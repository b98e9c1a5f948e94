"""How members are tied, worked out by hand on networks small enough to draw."""

from __future__ import annotations

import math
from collections.abc import Callable

import pytest

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


def network(members: str, *ties: str) -> SupportMap:
    """A map of friends called a, b, c …, and places called P, Q …, with ties such as "ab"."""
    made = SupportMap("Amina")
    for letter in members:
        made = made.add(letter, id=letter, kind="place" if letter.isupper() else "friend")
    for number, tie in enumerate(ties, start=1):
        made = made.tie(tie[0], tie[1], number)  # weights differ, and must not matter
    return made


# The person in the centre, tied to everyone, is left out of each drawing.
NETWORKS = {
    "empty": network(""),
    #   a
    "one": network("a"),
    #   a   b
    "two apart": network("ab"),
    #   a ─ b
    "pair": network("ab", "ab"),
    #   a
    #   │ ╲
    #   b ─ c
    "triangle": network("abc", "ab", "bc", "ca"),
    #   a ─ b ─ c ─ d
    "path": network("abcd", "ab", "bc", "cd"),
    #       b
    #       │
    #   e ─ a ─ c
    #       │
    #       d
    "star": network("abcde", "ab", "ac", "ad", "ae"),
    #   a ─ b ─ c     d ─ e     f
    "parts": network("abcdef", "ab", "bc", "de"),
    #   a ─ b
    #   │   │
    #   d ─ c
    "ring": network("abcd", "ab", "bc", "cd", "da"),
    #   a ─ P ─ b     Q
    "through a place": network("abPQ", "aP", "Pb"),
    #   P ─ Q
    "places": network("PQ", "PQ"),
}
NAN = math.nan
# density, components, isolates, effective size, constraint
# Effective size: n − 2t/n. Constraint, from p = 1/n to each member and 1/(1 + degree) back:
#   triangle  3 · (1/3 + 2 · 1/3 · 1/3)²
#   path      two ends (1/4 + 1/12)² = 1/9 each; b and c (1/4 + 1/8 + 1/12)² = (11/24)² each
#   star      the hub (1/5 + 4 · 1/5 · 1/2)² = 9/25; four rays (1/5 + 1/25)² = (6/25)² each
#   parts     n = 6; ends a, c (1/6 + 1/18)² = 4/81 each; b (1/6 + 2/12)² = 1/9;
#             d, e (1/6 + 1/12)² = 1/16 each; f 1/36
#   ring      4 · (1/4 + 2 · 1/12)² = 4 · (5/12)²
#   place     n = 4; a, b (1/4 + 1/12)² = 1/9 each; P (1/4 + 2 · 1/8)² = 1/4; Q 1/16
BY_HAND = {
    "empty": (NAN, 0, 0, NAN, NAN),
    "one": (NAN, 1, 1, 1, 1),
    "two apart": (0, 2, 2, 2, 1 / 2),
    "pair": (1, 1, 0, 1, 9 / 8),
    "triangle": (1, 1, 0, 1, 25 / 27),
    "path": (1 / 2, 1, 0, 4 - 6 / 4, 2 / 9 + 2 * (11 / 24) ** 2),
    "star": (4 / 10, 1, 0, 5 - 8 / 5, 9 / 25 + 4 * (6 / 25) ** 2),
    "parts": (3 / 15, 3, 1, 6 - 6 / 6, 2 * 4 / 81 + 1 / 9 + 2 / 16 + 1 / 36),
    "ring": (4 / 6, 1, 0, 4 - 8 / 4, 25 / 36),
    "through a place": (2 / 6, 2, 1, 4 - 4 / 4, 2 / 9 + 1 / 4 + 1 / 16),
    "places": (1, 1, 0, 1, 9 / 8),
}
HUMANS_BY_HAND = {
    "through a place": BY_HAND["two apart"],
    "places": BY_HAND["empty"],
    "star": BY_HAND["star"],
}
BETWEEN = {
    "empty": {},
    "one": {"a": 0},
    "pair": {"a": 0, "b": 0},
    "triangle": {"a": 0, "b": 0, "c": 0},
    "path": {"a": 0, "b": 2, "c": 2, "d": 0},
    "star": {"a": 6, "b": 0, "c": 0, "d": 0, "e": 0},
    "parts": {"a": 0, "b": 1, "c": 0, "d": 0, "e": 0, "f": 0},
    "ring": {"a": 0.5, "b": 0.5, "c": 0.5, "d": 0.5},
    "through a place": {"a": 0, "b": 0, "P": 1, "Q": 0},
}


def approximately(numbers: tuple[float, ...]) -> object:
    return pytest.approx(numbers, rel=1e-12, nan_ok=True)


def measured(support_map: SupportMap, *, humans_only: bool = False) -> tuple[float, ...]:
    measures = (density, components, isolates, effective_size, constraint)
    return tuple(measure(support_map, humans_only=humans_only) for measure in measures)


@pytest.mark.parametrize("name", BY_HAND)
def test_all_agree_with_what_was_worked_out_by_hand(name: str) -> None:
    assert measured(NETWORKS[name]) == approximately(BY_HAND[name])


@pytest.mark.parametrize("name", HUMANS_BY_HAND)
def test_humans_only_leaves_out_the_others_and_their_ties(name: str) -> None:
    found = measured(NETWORKS[name], humans_only=True)
    assert found == approximately(HUMANS_BY_HAND[name])


@pytest.mark.parametrize("name", [name for name in BY_HAND if name != "empty"])
def test_efficiency_is_effective_size_for_each_member(name: str) -> None:
    by_hand = BY_HAND[name][3] / len(NETWORKS[name])
    assert efficiency(NETWORKS[name]) == pytest.approx(by_hand)


def test_efficiency_of_nobody_is_undefined() -> None:
    assert math.isnan(efficiency(NETWORKS["empty"]))
    assert math.isnan(efficiency(NETWORKS["places"], humans_only=True))
    assert efficiency(NETWORKS["through a place"], humans_only=True) == 1


@pytest.mark.parametrize("name", BETWEEN)
def test_betweenness_counts_the_pairs_that_pass_through(name: str) -> None:
    assert betweenness(NETWORKS[name]) == pytest.approx(BETWEEN[name])


def test_betweenness_as_a_share_needs_a_pair_of_others() -> None:
    pairs_of_others = 6
    shared = betweenness(NETWORKS["star"], normalised=True)
    assert shared == pytest.approx({"a": 6 / pairs_of_others, "b": 0, "c": 0, "d": 0, "e": 0})
    assert betweenness(NETWORKS["empty"], normalised=True) == {}
    pair = betweenness(NETWORKS["pair"], normalised=True)
    assert pair == pytest.approx({"a": NAN, "b": NAN}, nan_ok=True)


def test_betweenness_of_humans_only() -> None:
    assert betweenness(NETWORKS["through a place"], humans_only=True) == {"a": 0, "b": 0}


def test_the_graph_holds_members_ties_and_if_asked_the_person() -> None:
    support_map = NETWORKS["through a place"].change("a", circle=2)
    made = graph(support_map)
    assert list(made) == ["a", "b", "P", "Q"]
    assert {frozenset(edge) for edge in made.edges} == {frozenset("aP"), frozenset("Pb")}
    assert made.edges["P", "b"] == {"weight": 2.0}
    assert made.nodes["a"] == {
        "name": "a",
        "kind": "friend",
        "category": "people",
        "circle": 2,
        "structure": "informal",
        "influence": "positive",
    }
    around = graph(support_map, ego=True, humans_only=True)
    assert set(around) == {"a", "b", EGO}
    assert {frozenset(edge) for edge in around.edges} == {
        frozenset({"a", EGO}),
        frozenset({"b", EGO}),
    }


@pytest.mark.parametrize("odd", ["0", "ego", "EGO", "None", "\u200b"])
def test_no_member_is_taken_for_the_person_in_the_centre(odd: str) -> None:
    pair = NETWORKS["pair"]
    assert measured(pair.change("a", id=odd)) == measured(pair)


def test_a_graph_is_new_at_each_call() -> None:
    star = NETWORKS["star"]
    before = star.to_dict()
    graph(star).clear()
    assert len(graph(star)) == 5
    assert star.to_dict() == before


@pytest.mark.parametrize("measure", [density, components, effective_size, constraint, betweenness])
def test_members_not_yet_placed_count_like_placed_ones(measure: Callable[..., object]) -> None:
    path = NETWORKS["path"]
    placed = path.change("b", circle=1, angle=20).change("c", circle=3)
    assert measure(placed) == measure(path)
