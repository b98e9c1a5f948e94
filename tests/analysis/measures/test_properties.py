"""What holds for the measures of any map whatever."""

from __future__ import annotations

import json
import math
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit import measures
from kit.analysis.measures.composition import BY
from kit.model.maps import SupportMap
from kit.model.members import Tie
from tests import strategies

MAPS = strategies.support_maps()
PLAIN = (
    measures.size,
    measures.blau,
    measures.iqv,
    measures.formal_informal_balance,
    measures.density,
    measures.components,
    measures.isolates,
    measures.effective_size,
    measures.efficiency,
    measures.constraint,
)


def all_numbers(support_map: SupportMap, *, humans_only: bool) -> dict[str, float]:
    return {each.__name__: each(support_map, humans_only=humans_only) for each in PLAIN}


def close(numbers: dict[str, float]) -> object:
    return pytest.approx(numbers, rel=1e-9, abs=1e-12, nan_ok=True)


@settings(deadline=None)
@given(MAPS, st.booleans())
def test_every_number_is_in_its_range_or_undefined(support_map: SupportMap, humans: bool) -> None:
    found = all_numbers(support_map, humans_only=humans)
    n = found["size"]
    most = {
        "blau": 8 / 9 if humans else 12 / 13,
        "components": n,
        "isolates": n,
        "effective_size": n,
        "constraint": 1.125,
    }
    least = {
        "components": min(n, 1),
        "effective_size": 1,
        "efficiency": 1 / n if n else 0,
        "constraint": 1 / n if n else 0,
    }
    del found["size"]
    for name, value in found.items():
        if not math.isnan(value):
            assert least.get(name, 0) - 1e-12 <= value <= most.get(name, 1) + 1e-12, name


@settings(deadline=None)
@given(MAPS, st.booleans())
def test_undefined_exactly_where_the_descriptions_say_so(
    support_map: SupportMap, humans: bool
) -> None:
    found = all_numbers(support_map, humans_only=humans)
    undefined = {name for name, value in found.items() if math.isnan(value)}
    expected = set()
    if not found["size"]:
        expected = {"blau", "iqv", "effective_size", "efficiency", "constraint"}
    if found["size"] < 2:
        expected.add("density")
    if all(member.structure is None for member in support_map):
        expected.add("formal_informal_balance")
    assert undefined == expected


@settings(deadline=None)
@given(MAPS, st.booleans(), st.sampled_from(BY))
def test_counts_add_up_to_size_and_shares_to_one(
    support_map: SupportMap, humans: bool, by: str
) -> None:
    members = measures.size(support_map, humans_only=humans)
    counts = measures.counts(support_map, by, humans_only=humans)
    shares = measures.shares(support_map, by, humans_only=humans)
    assert sum(counts.values()) == members
    assert list(shares) == list(counts)
    if members:
        assert math.fsum(shares.values()) == pytest.approx(1)
        assert all(0 <= share <= 1 for share in shares.values())


@settings(deadline=None)
@given(MAPS, st.booleans())
def test_measures_leave_the_map_as_it_was(support_map: SupportMap, humans: bool) -> None:
    before = json.dumps(support_map.to_dict())
    all_numbers(support_map, humans_only=humans)
    measures.betweenness(support_map, humans_only=humans)
    measures.card(support_map, humans_only=humans).to_list()
    assert json.dumps(support_map.to_dict()) == before


@settings(deadline=None)
@given(MAPS, st.booleans(), st.randoms(use_true_random=False))
def test_names_ids_order_and_weights_do_not_matter(
    support_map: SupportMap, humans: bool, rng: random.Random
) -> None:
    new_ids = {member.id: f"new {number}" for number, member in enumerate(support_map)}
    members = [member.change(id=new_ids[member.id], name="x") for member in support_map]
    ties = [Tie(new_ids[tie.b], new_ids[tie.a], rng.uniform(0.1, 9)) for tie in support_map.ties]
    rng.shuffle(members)
    rng.shuffle(ties)
    other = SupportMap("x", members=members, ties=ties)
    expected = all_numbers(support_map, humans_only=humans)
    assert all_numbers(other, humans_only=humans) == close(expected)
    between = measures.betweenness(support_map, humans_only=humans)
    assert measures.betweenness(other, humans_only=humans) == close(
        {new_ids[member_id]: value for member_id, value in between.items()}
    )


@settings(deadline=None)
@given(MAPS)
def test_humans_only_is_the_map_with_the_others_removed(support_map: SupportMap) -> None:
    humans = support_map
    for member in support_map:
        if not member.human:
            humans = humans.remove(member.id)
    expected = all_numbers(humans, humans_only=False)
    expected["iqv"] *= 12 / 13 * 9 / 8  # 9 kinds are possible among humans, 13 in all
    assert all_numbers(support_map, humans_only=True) == close(expected)
    assert measures.betweenness(support_map, humans_only=True) == close(
        measures.betweenness(humans)
    )


@settings(deadline=None)
@given(MAPS)
def test_one_tie_more_never_means_more_parts_or_a_larger_effective_size(
    support_map: SupportMap,
) -> None:
    fewer = support_map
    if support_map.ties:
        gone = next(iter(support_map.ties))
        fewer = support_map.untie(gone.a, gone.b)
    before, after = (all_numbers(each, humans_only=False) for each in (fewer, support_map))
    for name in ("components", "isolates", "effective_size", "efficiency"):
        assert math.isnan(after[name]) or after[name] <= before[name]
    assert math.isnan(after["density"]) or after["density"] >= before["density"]
    # Not so constraint: a tie more can lower it a little, for it also divides up others' ties.


@settings(deadline=None)
@given(MAPS)
def test_betweenness_as_a_share_is_the_number_by_all_pairs_of_others(
    support_map: SupportMap,
) -> None:
    n = len(support_map)
    pairs = (n - 1) * (n - 2) / 2
    numbers = measures.betweenness(support_map)
    expected = {each: value / pairs if n > 2 else math.nan for each, value in numbers.items()}
    assert measures.betweenness(support_map, normalised=True) == close(expected)
    assert list(numbers) == [member.id for member in support_map]
