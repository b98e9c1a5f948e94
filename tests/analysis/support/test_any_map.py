"""What holds for the support on any map whatever, and on any two of one person."""

from __future__ import annotations

import json
import math
import random
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit import support
from kit.analysis.support.table import Cell
from kit.model.maps import SupportMap
from kit.words.terms import ELEMENTS
from tests import strategies
from tests.analysis.support.two_maps import everyday_and_crisis, tables

few = settings(max_examples=30, deadline=None)
MAPS = strategies.support_maps()
WAYS = st.sampled_from(support.WAYS)


def humans_of(support_map: SupportMap) -> SupportMap:
    for member in support_map:
        if not member.human:
            support_map = support_map.remove(member.id)
    return support_map


def values(table: support.Table) -> dict[str, tuple[Cell | None, ...]]:
    """Give the rows by key; NaN, which equals nothing, as None."""
    rows = [*table.rows, *([table.footer] if table.footer else [])]
    return {
        f"{number >= len(table.rows)} {row.key}": tuple(
            None if isinstance(value, float) and math.isnan(value) else value
            for value in row.values
        )
        for number, row in enumerate(rows)
    }


def about(found: support.Findings) -> Counter[tuple[object, ...]]:
    return Counter((e.kind, e.way, e.elements, frozenset(e.members)) for e in found)


@few
@given(MAPS, WAYS, st.booleans())
def test_the_matrix_adds_up(support_map: SupportMap, way: str, humans: bool) -> None:
    table = support.matrix(support_map, way, humans_only=humans)
    coverage = support.coverage(support_map, way, humans_only=humans)
    cells = [[bool(value) for value in row.values[:5]] for row in table.rows]
    sums = [sum(column) for column in zip(*cells, strict=True)] or [0] * 5
    assert sums == list(coverage.values())
    assert table.footer is not None
    assert table.footer.values == (*sums, sum(sums))
    assert list(table.column("in all").values()) == [sum(row) for row in cells]
    structures = support.by_structure(support_map, way, humans_only=humans)
    for row in structures.rows:
        *parts, in_all = (int(value) for value in row.values if not isinstance(value, tuple))
        assert sum(parts) == in_all == coverage[row.key]
    categories = support.by_category(support_map, way)
    for name, of_humans in (("people", True), ("in all", False)):
        expected = support.coverage(support_map, way, humans_only=of_humans)
        assert categories.column(name) == expected
    for row in categories.rows:
        *parts, in_all = (int(value) for value in row.values if not isinstance(value, tuple))
        assert sum(parts) == in_all


@few
@given(MAPS, WAYS)
def test_the_lists_agree_with_the_counts(support_map: SupportMap, way: str) -> None:
    coverage = support.coverage(support_map, way)
    there = support.elements_received if way == "received" else support.elements_given
    assert there(support_map) == [each for each in ELEMENTS if coverage[each] > 0]
    assert {*there(support_map), *support.gaps(support_map, way)} == set(ELEMENTS)
    singles = support.single_supports(support_map, way)
    assert list(singles) == [each for each in ELEMENTS if coverage[each] == 1]
    load = support.load(support_map, way, at_least=1)
    assert sum(map(len, load.values())) == sum(coverage.values())
    assert sorted(map(len, load.values()), reverse=True) == list(map(len, load.values()))
    many = support.load(support_map, way)
    assert many == {who: what for who, what in load.items() if len(what) >= 3}


@few
@given(MAPS, st.sampled_from([None, *ELEMENTS]), st.booleans())
def test_reciprocity_is_a_share_or_undefined(
    support_map: SupportMap, element: str | None, humans: bool
) -> None:
    share = support.reciprocity(support_map, element, humans_only=humans)
    both = support.mutual(support_map, element, humans_only=humans)
    counted = humans_of(support_map) if humans else support_map
    either = [
        member
        for member in counted
        for had in [{*member.support_received, *member.support_given}]
        if (element in had if element else had)
    ]
    assert math.isnan(share) == (not either)
    if either:
        assert share * len(either) == pytest.approx(len(both))
        assert 0 <= share <= 1
    swapped = replace(
        support_map,
        members=[
            m.change(support_received=m.support_given, support_given=m.support_received)
            for m in support_map
        ],
    )
    other = support.reciprocity(swapped, element, humans_only=humans)
    assert other == share or math.isnan(share)
    assert support.coverage(swapped, "given") == support.coverage(support_map, "received")


@few
@given(MAPS, st.booleans(), st.randoms(use_true_random=False))
def test_the_order_of_members_does_not_matter(
    support_map: SupportMap, humans: bool, rng: random.Random
) -> None:
    members = list(support_map)
    rng.shuffle(members)
    other = replace(support_map, members=members)
    for one, two in zip(
        tables(support_map, humans_only=humans), tables(other, humans_only=humans), strict=True
    ):
        assert values(one) == values(two)
    for way in support.WAYS:
        assert support.load(support_map, way) == support.load(other, way)
        assert support.single_supports(support_map, way) == support.single_supports(other, way)
    one_list = support.findings(support_map, humans_only=humans)
    assert about(one_list) == about(support.findings(other, humans_only=humans))


@few
@given(MAPS)
def test_humans_only_is_the_map_with_the_others_removed(support_map: SupportMap) -> None:
    humans = humans_of(support_map)
    expected = [values(table) for table in tables(humans, humans_only=False)]
    assert [values(table) for table in tables(support_map, humans_only=True)] == expected
    for way in support.WAYS:
        load = support.load(support_map, way, humans_only=True)
        assert load == support.load(humans, way)
        part = support.members_by_element(support_map, way, humans_only=True)
        whole = support.members_by_element(support_map, way)
        for element in ELEMENTS:
            assert set(part[element]) <= set(whole[element])
        gaps = support.gaps(support_map, way, humans_only=True)
        assert set(gaps) >= set(support.gaps(support_map, way))
    of_humans = support.findings(support_map, humans_only=True)
    assert about(of_humans) == about(support.findings(humans))


@few
@given(everyday_and_crisis(), WAYS)
def test_in_a_crisis_nobody_is_dropped(maps: tuple[SupportMap, SupportMap], way: str) -> None:
    everyday, crisis = maps
    found = support.in_crisis(everyday, crisis, way)
    for element, rest in found.items():
        assert rest.before == support.members_by_element(everyday, way)[element]
        assert rest.now == support.members_by_element(crisis, way)[element]
        then = [m.id for m in (*rest.still, *rest.left, *rest.not_noted)]
        assert Counter(then) == Counter(m.id for m in rest.before)
        now = [m.id for m in (*rest.still, *rest.new)]
        assert Counter(now) == Counter(m.id for m in rest.now)
        assert all((m.id in crisis) == (m in rest.not_noted) for m in (*rest.left, *rest.not_noted))
    humans = support.in_crisis(everyday, crisis, way, humans_only=True)
    assert humans == support.in_crisis(humans_of(everyday), humans_of(crisis), way)


@few
@given(everyday_and_crisis(), st.booleans())
def test_findings_agree_with_the_lists(maps: tuple[SupportMap, SupportMap], humans: bool) -> None:
    everyday, crisis = maps
    found = support.findings(everyday, crisis, humans_only=humans)
    order = list(support.FINDING_KINDS)
    assert [each.kind for each in found] == sorted((e.kind for e in found), key=order.index)
    singles = support.single_supports(everyday, humans_only=humans)
    assert [each.elements[0] for each in found.of("single support")] == list(singles)
    gaps = support.gaps(everyday, humans_only=humans)
    nothing = len(gaps) == len(ELEMENTS)
    assert [e.elements[0] for e in found.of("gap")] == ([] if nothing else list(gaps))
    for each in found:
        assert all(who in everyday or who in crisis for who in each.members)
        assert each.sentence.endswith(".")
        assert len(each.sentence.splitlines()) == 1
        assert len(each.sentence) < 500


@few
@given(everyday_and_crisis(), st.booleans())
def test_the_maps_stay_as_they_were_and_all_is_plain_data(
    maps: tuple[SupportMap, SupportMap], humans: bool
) -> None:
    everyday, crisis = maps
    before = json.dumps([everyday.to_dict(), crisis.to_dict()])
    found = support.findings(everyday, crisis, humans_only=humans).to_dict()
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    rest = support.left_in_crisis(everyday, crisis, humans_only=humans)
    for table in (*tables(everyday, humans_only=humans), rest, support.by_category(everyday)):
        data = table.to_dict()
        assert json.loads(json.dumps(data, allow_nan=False)) == data
        for row in data["rows"]:
            assert len(row["values"]) == len(data["columns"])
    assert json.dumps([everyday.to_dict(), crisis.to_dict()]) == before
