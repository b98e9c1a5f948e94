"""How any map shrinks: what holds whatever the members, the seed and the severity."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kit import terms
from kit.crisis import (
    MOVES_CLOSER,
    OUTCOMES,
    PINS,
    PUSHED_OUT,
    REMAINS,
    STEPS_IN,
    WITHDRAWN_FROM,
    Rates,
    load_rates,
    shrink,
    story,
)
from kit.model.maps import SupportMap
from tests import strategies

OWN = load_rates()
NOBODY_STEPS_IN = replace(OWN, steps_in=())
LEFT = {WITHDRAWN_FROM, PUSHED_OUT}

few = settings(max_examples=50, deadline=None)
severities = st.floats(0, 1)
seeds = st.integers(-(2**63), 2**63)


def everyday_maps(max_members: int = 8) -> st.SearchStrategy[SupportMap]:
    return strategies.support_maps(max_members).map(lambda each: replace(each, occasion="everyday"))


@st.composite
def maps_with_pins(draw: st.DrawFn) -> tuple[SupportMap, dict[str, str]]:
    support_map = draw(everyday_maps())
    pins = {}
    for member in support_map:
        inside = member.circle in {2, 3}
        allowed = [pin for pin in PINS if pin != MOVES_CLOSER or inside]
        pin = draw(st.none() | st.sampled_from(allowed))
        if pin is not None:
            pins[member.id] = pin
    return support_map, pins


@few
@given(everyday_maps(), seeds, st.lists(severities, min_size=2, max_size=6))
def test_a_higher_severity_brings_nobody_back_and_who_stepped_in_stays(
    support_map: SupportMap, seed: int, rising: list[float]
) -> None:
    rising.sort()
    way = [shrink(support_map, each, OWN, seed) for each in rising]
    for milder, worse in pairwise(way):
        before, after = milder.outcomes, worse.outcomes
        for member in support_map:
            if before[member.id].what in LEFT:
                assert after[member.id].what == before[member.id].what
            if before[member.id].what == MOVES_CLOSER:
                assert after[member.id].what != REMAINS
        came = {each.member_id for each in milder.outcomes.values() if each.what == STEPS_IN}
        assert came <= {each.member_id for each in worse.outcomes.values() if each.what == STEPS_IN}
        for member_id in came:
            assert milder.map.member(member_id) == worse.map.member(member_id)


@few
@given(everyday_maps(), seeds, severities, st.randoms())
def test_the_order_of_members_and_ties_does_not_matter(
    support_map: SupportMap, seed: int, severity: float, rng: object
) -> None:
    members, ties = list(support_map.members), list(support_map.ties)
    rng.shuffle(members)  # type: ignore[attr-defined]
    rng.shuffle(ties)  # type: ignore[attr-defined]
    mixed = shrink(replace(support_map, members=members, ties=ties), severity, OWN, seed)
    plain = shrink(support_map, severity, OWN, seed)
    assert mixed.outcomes == plain.outcomes
    assert set(mixed.map.members) == set(plain.map.members)
    assert set(mixed.map.ties) == set(plain.map.ties)


@few
@given(everyday_maps(), seeds, severities, st.data())
def test_a_member_less_leaves_the_others_as_they_were(
    support_map: SupportMap, seed: int, severity: float, data: st.DataObject
) -> None:
    if not len(support_map):
        return
    gone = data.draw(st.sampled_from([each.id for each in support_map]))
    fewer = shrink(support_map.remove(gone), severity, NOBODY_STEPS_IN, seed).outcomes
    all_ = shrink(support_map, severity, NOBODY_STEPS_IN, seed).outcomes
    assert fewer == {each: outcome for each, outcome in all_.items() if each != gone}


@few
@given(maps_with_pins(), seeds, st.floats(0, 1, exclude_min=True))
def test_pinned_members_obey_at_every_severity_above_0(
    pinned: tuple[SupportMap, dict[str, str]], seed: int, severity: float
) -> None:
    support_map, pins = pinned
    shrunk = shrink(support_map, severity, OWN, seed, pins)
    free = shrink(support_map, severity, OWN, seed)
    for member in support_map:
        outcome = shrunk.outcomes[member.id]
        if member.id in pins:
            assert outcome.what == pins[member.id]
            assert outcome.why == "chosen by hand, not by the model"
        else:
            assert outcome == free.outcomes[member.id]


@few
@given(maps_with_pins(), seeds)
def test_without_a_crisis_the_map_is_as_it_is_even_with_pins(
    pinned: tuple[SupportMap, dict[str, str]], seed: int
) -> None:
    support_map, pins = pinned
    shrunk = shrink(support_map, 0, OWN, seed, pins)
    assert shrunk.map == support_map
    assert {each.what for each in shrunk.outcomes.values()} <= {REMAINS}
    assert len(shrunk.outcomes) == len(support_map)


@few
@given(maps_with_pins(), seeds, severities)
def test_map_and_outcomes_tell_the_same(
    pinned: tuple[SupportMap, dict[str, str]], seed: int, severity: float
) -> None:
    support_map, pins = pinned
    before = support_map.to_dict()
    shrunk = shrink(support_map, severity, OWN, seed, pins)
    assert support_map.to_dict() == before
    assert list(shrunk.outcomes)[: len(support_map)] == [each.id for each in support_map]
    for outcome in shrunk.outcomes.values():
        here = outcome.member_id in shrunk.map
        assert outcome.what in OUTCOMES
        assert here == (outcome.what not in LEFT)
        if not here or outcome.what == STEPS_IN:
            continue
        was, now = support_map.member(outcome.member_id), shrunk.map.member(outcome.member_id)
        if outcome.what == MOVES_CLOSER:
            assert was.circle is not None
            assert now == was.change(circle=was.circle - 1)
        else:
            assert now == was
    assert set(shrunk.map.ties) == {
        tie for tie in support_map.ties if all(end in shrunk.map for end in tie.ends)
    }
    assert (shrunk.map.person, shrunk.map.wave_months, shrunk.map.criterion) == (
        support_map.person,
        support_map.wave_months,
        support_map.criterion,
    )


@few
@given(everyday_maps(), seeds, severities)
def test_the_same_seed_and_map_give_the_same_story_as_plain_data(
    support_map: SupportMap, seed: int, severity: float
) -> None:
    shrunk = shrink(support_map, severity, OWN, seed)
    assert shrunk == shrink(support_map, severity, OWN, seed)
    assert pickle.loads(pickle.dumps(shrunk)) == shrunk
    data = shrunk.to_dict()
    assert json.loads(json.dumps(data, allow_nan=False)) == data
    assert data["label"] == "illustration"


@few
@given(maps_with_pins(), seeds, severities)
def test_a_widget_can_tell_the_story_from_its_plain_data(
    pinned: tuple[SupportMap, dict[str, str]], seed: int, severity: float
) -> None:
    support_map, pins = pinned
    data = json.loads(json.dumps(story(support_map, OWN, seed, pins).to_dict(), allow_nan=False))
    told = {}
    for each in data["members"]:
        what = REMAINS
        if each["closer_at"] is not None and severity >= each["closer_at"]:
            what = MOVES_CLOSER
        if each["leaves_at"] is not None and severity >= each["leaves_at"]:
            what = each["leaves_how"]
        told[each["id"]] = (what, each["why"][what])
    for each in data["steps_in"]:
        if each["steps_in_at"] is not None and severity >= each["steps_in_at"]:
            told[each["member"]["id"]] = (STEPS_IN, each["why"])
    outcomes = shrink(support_map, severity, OWN, seed, pins).outcomes.values()
    assert {key: what for key, (what, _) in told.items()} == {
        each.member_id: each.what for each in outcomes
    }
    if severity > 0:
        assert {key: phrase for key, (_, phrase) in told.items()} == {
            each.member_id: each.why for each in outcomes
        }


@few
@given(seeds, severities)
def test_an_empty_map_and_a_map_of_one_work(seed: int, severity: float) -> None:
    empty = shrink(SupportMap("Amina"), severity, NOBODY_STEPS_IN, seed)
    assert len(empty.map) == 0
    assert not empty.outcomes
    one = shrink(SupportMap("Amina").add("Mum", kind="family"), severity, NOBODY_STEPS_IN, seed)
    assert len(one.outcomes) == 1
    assert len(one.map) == (one.outcomes["mum"].what == REMAINS)


@few
@given(everyday_maps(), seeds)
def test_rates_of_0_and_1_are_certain(support_map: SupportMap, seed: int) -> None:
    def all_with(**numbers: float) -> Rates:
        rates = OWN
        for kind in terms.KINDS:
            rates = rates.change(kind, circle_1_shift=0, circle_3_shift=0, **numbers)
        return replace(
            rates, steps_in=[replace(e, steps_in=numbers["remain"]) for e in OWN.steps_in]
        )

    empty = shrink(support_map, 1, all_with(remain=0), seed)
    assert len(empty.map) == 0
    full = shrink(support_map, 1, all_with(remain=1, moves_closer=0), seed)
    known = {(member.kind, member.name.casefold()) for member in support_map}
    new = [e for e in OWN.steps_in if (e.kind, e.name.casefold()) not in known]
    assert len(full.map) == len(support_map) + len(new)
