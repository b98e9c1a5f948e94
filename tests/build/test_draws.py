"""Draws that stay the same everywhere: known results, and what holds for any seed."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.build.twin.draws import Draws

SEEDS = st.integers(min_value=0, max_value=2**32)
WEIGHTS = st.lists(st.floats(min_value=0, max_value=1e6), min_size=1, max_size=20).filter(any)


def test_known_draws_come_out_on_every_python() -> None:
    draws = Draws(29)
    assert draws.shuffled("abcdefgh") == ["d", "a", "h", "g", "b", "f", "c", "e"]
    assert [draws.below(100) for _ in range(6)] == [97, 10, 44, 22, 34, 99]
    assert draws.sample("abcdef", [1, 2, 3, 4, 5, 6], 4) == ["d", "e", "c", "f"]
    assert [draws.below(9) for _ in range(8)] == [4, 1, 3, 3, 7, 5, 1, 6]


@given(SEEDS, st.lists(st.integers()))
def test_shuffling_keeps_every_item(seed: int, items: list[int]) -> None:
    before = list(items)
    assert Counter(Draws(seed).shuffled(items)) == Counter(before)
    assert items == before


@given(SEEDS, WEIGHTS)
def test_what_has_no_weight_is_never_drawn(seed: int, weights: list[float]) -> None:
    place = Draws(seed).weighted(range(len(weights)), weights)
    assert weights[place] > 0


@given(SEEDS, WEIGHTS, st.integers(min_value=0, max_value=25))
def test_a_sample_has_no_item_twice(seed: int, weights: list[float], count: int) -> None:
    chosen = Draws(seed).sample(range(len(weights)), weights, count)
    assert len({*chosen}) == len(chosen) == min(count, sum(weight > 0 for weight in weights))


def test_rounding_does_not_draw_what_has_no_weight(monkeypatch: pytest.MonkeyPatch) -> None:
    draws = Draws(1)
    monkeypatch.setattr(draws._random, "random", lambda: 1 - 2**-53)
    assert draws.weighted("abc", [0.46, 0.82, 0.65]) == "c"
    assert draws.weighted("abcd", [0.46, 0.82, 0.65, 0.0]) == "c"


def test_weights_are_proportions() -> None:
    draws = Draws(1)
    drawn = Counter(draws.weighted("ab", [3, 1]) for _ in range(4000))
    assert 2880 < drawn["a"] < 3120


def test_every_order_is_as_likely() -> None:
    draws = Draws(1)
    orders = Counter("".join(draws.shuffled("abc")) for _ in range(6000))
    assert len(orders) == 6
    assert all(880 < count < 1120 for count in orders.values())


def test_a_chance_of_0_never_comes_and_of_1_always() -> None:
    draws = Draws(1)
    assert not any(draws.chance(0) for _ in range(1000))
    assert all(draws.chance(1) for _ in range(1000))


def test_drawing_among_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="no item has a weight"):
        Draws(1).weighted("ab", [0, 0])
