"""The range over many draws: exactly what that many stories come to."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.crisis import Range, load_rates, shrink, spread, story
from kit.files.library import load_case
from kit.model.maps import SupportMap
from kit.words.errors import KitError
from tests import strategies

OWN = load_rates()
few = settings(max_examples=25, deadline=None)


def test_the_range_of_a_hundred_numbers_is_as_counted_by_hand() -> None:
    assert Range.of(range(1, 101)) == Range(50.5, 5, 25, 50, 75, 95)
    assert Range.of([7]) == Range(7, 7, 7, 7, 7, 7)
    assert Range.of([0, 1]) == Range(0.5, 0, 0, 0, 1, 1)
    assert Range.of(range(1, 21)) == Range(10.5, 1, 5, 10, 15, 19)


@few
@given(
    strategies.support_maps(6),
    st.lists(st.floats(0, 1), min_size=1, max_size=4),
    st.integers(1, 8),
    st.integers(-50, 50),
    st.data(),
)
def test_a_draw_is_exactly_the_story_of_its_seed(
    any_map: SupportMap, severities: list[float], draws: int, seed: int, data: st.DataObject
) -> None:
    everyday = replace(any_map, occasion="everyday")
    pins = {}
    if len(everyday):
        pinned = data.draw(st.sampled_from([member.id for member in everyday]))
        pins = {pinned: data.draw(st.sampled_from(["remains", "withdrawn from", "pushed out"]))}
    found = spread(everyday, severities, draws, OWN, seed, pins=pins)
    assert found.severities == tuple(severities)
    for place, severity in enumerate(severities):
        maps = [shrink(everyday, severity, OWN, seed + k, pins).map for k in range(draws)]
        assert found.size[place] == Range.of([len(each) for each in maps])
        for member in everyday:
            here = sum(member.id in each for each in maps)
            assert found.members[member.id][place] == here / draws
        for kind, ranges in found.remaining_by_kind.items():
            ids = [member.id for member in everyday if member.kind == kind]
            assert ranges[place] == Range.of(
                [sum(each_id in one for each_id in ids) / len(ids) for one in maps]
            )
        for name, shares in found.steps_in.items():
            ids = [m.id for each in maps for m in each if m.id not in everyday and m.name == name]
            assert shares[place] == len(ids) / draws
    assert set(found.remaining_by_kind) == {member.kind for member in everyday}
    assert json.loads(json.dumps(found.to_dict(), allow_nan=False)) == found.to_dict()


@few
@given(strategies.support_maps(6), st.integers(0, 10**6))
def test_members_and_kinds_only_ever_become_fewer(any_map: SupportMap, seed: int) -> None:
    everyday = replace(any_map, occasion="everyday")
    before = everyday.to_dict()
    found = spread(everyday, [0, 0.2, 0.5, 0.9, 1], 20, seed=seed)
    assert everyday.to_dict() == before
    for shares in found.members.values():
        assert list(shares) == sorted(shares, reverse=True)
        assert shares[0] == 1
    for shares in found.steps_in.values():
        assert list(shares) == sorted(shares)
        assert shares[0] == 0
    for ranges in found.remaining_by_kind.values():
        means = [each.mean for each in ranges]
        assert means == sorted(means, reverse=True)
    for each in found.size:
        assert each.q05 <= each.q25 <= each.q50 <= each.q75 <= each.q95


def test_the_chance_of_remaining_is_near_the_table() -> None:
    amina = load_case("amina").everyday
    found = spread(amina, [1], 4000)
    for member in amina:
        chance = OWN.of(member.kind).remaining(member.circle)
        assert found.members[member.id][0] == pytest.approx(chance, abs=0.04)


def test_severities_in_any_order_and_twice_are_answered_as_asked() -> None:
    amina = load_case("amina").everyday
    mixed, plain = spread(amina, [1, 0, 0.5, 1], 50), spread(amina, [0, 0.5, 1], 50)
    assert mixed.size == tuple(plain.size[place] for place in (2, 0, 1, 2))
    assert mixed.members["mum"][0] == plain.members["mum"][2]


def test_at_the_very_severity_at_which_something_happens_it_has_happened() -> None:
    amina = load_case("amina").everyday
    drawn = story(amina, OWN, seed=4)
    marks = [state.start for course in drawn.courses for state in course.states]
    reached = sorted(each for each in marks if 0 < each <= 1)
    assert len(reached) > 5
    found = spread(amina, reached, 1, OWN, seed=4)
    assert [each.mean for each in found.size] == [len(drawn.at(each).map) for each in reached]


def test_an_empty_map_has_only_those_who_step_in() -> None:
    found = spread(SupportMap("Amina"), [0, 1], 400)
    assert found.size[0] == Range(0, 0, 0, 0, 0, 0)
    assert found.size[1].mean == pytest.approx(sum(each[1] for each in found.steps_in.values()))
    assert not found.members
    assert not found.remaining_by_kind


@pytest.mark.parametrize(
    "severities,draws,says",
    [
        ([], 10, "give a list of numbers"),
        (0.5, 10, "give a list of numbers"),
        ([0.5, 1.5], 10, "the severity is 1.5"),
        ([True], 10, "the severity is True"),
        ([0.5], 0, "whole number from 1"),
        ([0.5], 1.5, "whole number from 1"),
        ([0.5], 10**9, "whole number from 1"),
    ],
)
def test_what_cannot_be_drawn_is_refused(severities: object, draws: object, says: str) -> None:
    with pytest.raises(KitError, match=says):
        spread(SupportMap("Amina"), severities, draws)  # type: ignore[arg-type]
