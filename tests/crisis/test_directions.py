"""The directions that the sources give, each by name.

Those called assumed rest on no source; they are held here so that whoever changes one means it.
"""

from __future__ import annotations

import pytest

from kit import terms
from kit.analysis.measures import iqv
from kit.crisis import load_rates, shrink, spread
from kit.files.library import case_names, load_case
from kit.model.maps import SupportMap

RATES = load_rates()
CIRCLES = (1, 2, 3)


def remaining(kind: str, circle: int | None = 2) -> float:
    return RATES.of(kind).remaining(circle)


@pytest.mark.parametrize("kind", terms.KINDS)
def test_the_closest_are_the_most_likely_to_remain(kind: str) -> None:
    assert remaining(kind, 1) > remaining(kind, 2) > remaining(kind, 3)


@pytest.mark.parametrize("kind", terms.KINDS)
@pytest.mark.parametrize("circle", CIRCLES)
def test_every_kind_has_exceptions(kind: str, circle: int) -> None:
    assert 0 < remaining(kind, circle) < 1
    assert 0 < RATES.of(kind).returns < 1


def test_most_of_the_closest_remain_among_partners_family_and_friends() -> None:
    assert all(remaining(kind, 1) > 0.5 for kind in ("partner", "family", "friend"))


@pytest.mark.parametrize("circle", CIRCLES)
def test_friends_leave_more_than_family_and_family_more_than_partners(circle: int) -> None:
    friend, family, partner = (remaining(k, circle) for k in ("friend", "family", "partner"))
    assert friend < family < partner


def test_friends_are_withdrawn_from_and_some_are_pushed_out() -> None:
    assert remaining("friend") < 0.5
    assert 0 < RATES.of("friend").pushed_out < 0.5


def test_peers_are_leaned_towards() -> None:
    peers = RATES.of("peer")
    assert peers.moves_closer == max(RATES.of(kind).moves_closer for kind in terms.KINDS)
    assert remaining("peer") > remaining("friend")
    assert "peer" in {each.kind for each in RATES.steps_in}


def test_professionals_are_viewed_with_ambivalence() -> None:
    of_kind = RATES.of("professional")
    assert 0.4 <= remaining("professional") <= 0.6
    assert of_kind.moves_closer > 0.1
    assert of_kind.pushed_out > 0.1
    assert remaining("peer") > remaining("professional")


def test_support_workers_are_the_most_engaged_professionals_assumed_in_a_crisis() -> None:
    assert remaining("support worker") > remaining("professional")


def test_wider_family_recedes_assumed() -> None:
    assert remaining("family", 3) < 0.5 < remaining("family", 1)


def test_weak_ties_are_not_called_on_but_come_back_assumed() -> None:
    assert remaining("acquaintance") < 0.5
    assert RATES.of("acquaintance").returns > RATES.of("friend").returns


def test_groups_recede_assumed() -> None:
    assert remaining("group") < 0.5


def test_places_are_less_present() -> None:
    assert remaining("place") < 0.5


def test_activities_recede_less_than_places_and_groups_since_some_distract() -> None:
    assert remaining("place") < remaining("activity") < remaining("object")
    assert RATES.of("activity").moves_closer > RATES.of("place").moves_closer


def test_objects_and_pets_stay_assumed() -> None:
    assert min(remaining("object"), remaining("pet")) >= 0.8
    assert min(RATES.of("object").returns, RATES.of("pet").returns) >= 0.9


def test_friends_return_less_often_than_partners_and_family() -> None:
    friends = RATES.of("friend").returns
    assert friends < min(RATES.of("partner").returns, RATES.of("family").returns)
    assert friends > 0.5


@pytest.mark.parametrize("kind", [kind for kind, term in terms.KINDS.items() if term.human])
def test_those_who_weigh_are_pushed_out_more(kind: str) -> None:
    assert RATES.of(kind).pushed_out_if_negative > RATES.of(kind).pushed_out


FIVE_OR_FEWER = {"carol", "oliver", "rosa"}
"""On a map of so few one member decides how varied it is, and how near the centre."""


@pytest.mark.parametrize("name", sorted(FIVE_OR_FEWER))
def test_a_map_of_few_becomes_smaller_in_many_crises_too(name: str) -> None:
    everyday = load_case(name).everyday
    assert len(everyday) <= 5
    worst = [shrink(everyday, 1, seed=seed).map for seed in range(200)]
    assert sum(len(each) < len(everyday) for each in worst) > 50


@pytest.mark.parametrize("name", sorted({*case_names()} - FIVE_OR_FEWER))
def test_crisis_maps_are_smaller_less_diverse_and_nearer_the_centre_mostly(name: str) -> None:
    everyday = load_case(name).everyday
    worst = [shrink(everyday, 1, seed=seed).map for seed in range(200)]
    smaller = sum(len(each) < len(everyday) for each in worst)
    plainer = sum(iqv(each) < iqv(everyday) for each in worst)
    nearer = sum(mean_circle(each) < mean_circle(everyday) for each in worst)
    for number in (smaller, plainer, nearer):
        assert number > 100
    assert min(plainer, nearer) < 200


def mean_circle(support_map: SupportMap) -> float:
    circles = [each.circle for each in support_map if each.circle]
    return sum(circles) / len(circles)


def test_the_order_of_kinds_shows_in_many_draws() -> None:
    everyday = SupportMap("Amina")
    for kind in ("partner", "family", "peer", "professional", "friend"):
        everyday = everyday.add(kind, kind=kind, circle=2)
    members = spread(everyday, [1], draws=2000).members
    assert members["partner"] > members["family"] > members["professional"] > members["friend"]
    assert members["peer"] > members["professional"]
