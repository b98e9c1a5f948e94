"""Who is in the map: size, counts, shares, diversity and balance, worked out by hand."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pytest

from kit import terms
from kit.analysis.measures import blau, counts, formal_informal_balance, iqv, shares, size
from kit.model.maps import SupportMap
from kit.words.errors import KitError

EMPTY = SupportMap("Amina")
THINGS = EMPTY.add("Library", kind="place", circle=3).add("Radio", kind="object", circle=1)


@pytest.fixture
def amina() -> SupportMap:
    """Eight members: 3 family, 1 friend, 2 professionals, 1 place not yet placed, 1 pet."""
    return (
        SupportMap("Amina")
        .add("Mum", kind="family", circle=1)
        .add("Noor", kind="family", circle=1)
        .add("Uncle", kind="family", circle=3, influence="negative")
        .add("Leila", kind="friend", circle=2)
        .add("Dr Shah", kind="professional", circle=3, influence="neutral")
        .add("Nurse", kind="professional", structure=None)
        .add("Library", kind="place")
        .add("Biscuit", kind="pet", circle=1)
    )


def test_size_counts_members_and_not_the_person_in_the_centre(amina: SupportMap) -> None:
    assert (size(amina), size(amina, humans_only=True), size(EMPTY)) == (8, 6, 0)


def test_counts_by_kind_have_every_possible_kind(amina: SupportMap) -> None:
    found = counts(amina)
    assert list(found) == list(terms.KINDS)
    assert {kind: n for kind, n in found.items() if n} == {
        "family": 3,
        "friend": 1,
        "professional": 2,
        "place": 1,
        "pet": 1,
    }
    humans = counts(amina, humans_only=True)
    assert list(humans) == [kind.name for kind in terms.KINDS.values() if kind.human]
    assert sum(humans.values()) == 6


def test_counts_by_everything_else(amina: SupportMap) -> None:
    assert counts(amina, "category") == {
        "people": 6,
        "places": 1,
        "activities": 0,
        "things": 0,
        "pets": 1,
    }
    assert counts(amina, "category", humans_only=True) == {"people": 6}
    assert counts(amina, "circle") == {1: 3, 2: 1, 3: 2, None: 2}
    assert list(counts(amina, "circle")) == [1, 2, 3, None]
    assert list(counts(amina, "structure")) == [*terms.STRUCTURES, None]
    assert counts(amina, "circle", humans_only=True) == {1: 2, 2: 1, 3: 2, None: 1}
    assert counts(amina, "influence") == {"positive": 6, "neutral": 1, "negative": 1}
    assert counts(amina, "structure") == {
        "formal": 1,
        "semi-formal": 0,
        "informal": 1,
        "close": 3,
        None: 3,
    }


def test_a_share_is_a_part_of_all_members_placed_or_not(amina: SupportMap) -> None:
    assert shares(amina, "circle") == {1: 3 / 8, 2: 1 / 8, 3: 2 / 8, None: 2 / 8}
    assert shares(amina, "influence", humans_only=True) == {
        "positive": 4 / 6,
        "neutral": 1 / 6,
        "negative": 1 / 6,
    }


@pytest.mark.parametrize("by", ["kind", "category", "circle", "structure", "influence"])
def test_shares_of_nobody_are_undefined(by: str) -> None:
    assert set(counts(EMPTY, by).values()) == {0}
    assert all(math.isnan(share) for share in shares(EMPTY, by).values())
    assert all(math.isnan(share) for share in shares(THINGS, by, humans_only=True).values())


def test_blau_is_one_minus_the_squared_shares(amina: SupportMap) -> None:
    # 3, 1, 2, 1, 1 of 8: 1 − (9 + 1 + 4 + 1 + 1)/64 = 48/64; of the humans: 1 − 14/36.
    assert blau(amina) == 0.75
    assert blau(amina, humans_only=True) == pytest.approx(22 / 36)


def test_iqv_is_measured_against_all_possible_kinds(amina: SupportMap) -> None:
    assert iqv(amina) == pytest.approx(0.75 * 13 / 12)
    assert iqv(amina, humans_only=True) == pytest.approx(22 / 36 * 9 / 8)


@pytest.mark.parametrize("each", [1, 2])
def test_one_kind_has_no_variety_and_all_kinds_equally_the_most(each: int) -> None:
    alike, all_kinds = EMPTY, EMPTY
    for kind in [*terms.KINDS] * each:
        alike = alike.add("x", kind="place")
        all_kinds = all_kinds.add("x", kind=kind)
    assert blau(alike) == iqv(alike) == 0
    assert blau(all_kinds) == pytest.approx(12 / 13)
    assert iqv(all_kinds) == pytest.approx(1)
    assert blau(all_kinds, humans_only=True) == pytest.approx(8 / 9)
    assert iqv(all_kinds, humans_only=True) == pytest.approx(1)


def test_one_member_is_of_one_kind() -> None:
    assert blau(EMPTY.add("Mum", kind="family")) == 0


@pytest.mark.parametrize("measure", [blau, iqv])
def test_variety_among_nobody_is_undefined(measure: Callable[..., float]) -> None:
    assert math.isnan(measure(EMPTY))
    assert not math.isnan(measure(THINGS))
    assert math.isnan(measure(THINGS, humans_only=True))


def test_balance_is_the_formal_part_of_members_with_a_structure(amina: SupportMap) -> None:
    # One formal, one informal, three close; a nurse without a structure, a place and a pet.
    assert formal_informal_balance(amina) == 1 / 5
    assert formal_informal_balance(amina, humans_only=True) == 1 / 5
    # A colleague is semi-formal: on the formal side.
    assert formal_informal_balance(amina.add("Sam", kind="colleague")) == 2 / 6


def test_balance_reaches_both_ends_and_the_middle() -> None:
    friend = EMPTY.add("Leila", kind="friend")
    assert formal_informal_balance(friend) == 0
    assert formal_informal_balance(friend.change("leila", structure="semi-formal")) == 1
    assert formal_informal_balance(friend.add("Dr Shah", kind="professional")) == 0.5


def test_balance_without_any_structure_is_undefined() -> None:
    assert math.isnan(formal_informal_balance(EMPTY))
    assert math.isnan(formal_informal_balance(THINGS.add("Choir", kind="group")))


@pytest.mark.parametrize("by", ["kinds", "name", None, ["kind"]])
def test_what_members_cannot_be_counted_by_is_refused(by: Any) -> None:
    for measure in (counts, shares):
        with pytest.raises(KitError, match=r"can't be counted by .*use one of: kind, category"):
            measure(EMPTY, by)
    with pytest.raises(KitError, match="Did you mean 'circle'"):
        counts(EMPTY, "circles")
