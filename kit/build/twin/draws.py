"""Random draws that stay the same on every machine and in every version of Python.

Only `random.Random(seed).random()` is promised to stay the same for a seed; how the standard
library shuffles or samples may change. So all else is built here on that one number, with no more
than additions, multiplications and comparisons, which every computer rounds alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from typing import TypeVar

T = TypeVar("T")


class Draws:
    """A stream of draws that a seed decides.

    >>> Draws(1).shuffled("abcd") == Draws(1).shuffled("abcd")
    True
    """

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def chance(self, probability: float) -> bool:
        """Say yes with this probability: never at 0, always at 1."""
        return self._random.random() < probability

    def below(self, end: int) -> int:
        """Return a whole number from 0 up to, not with, `end`, each as likely as the others."""
        return int(self._random.random() * end)

    def one(self, items: Sequence[T]) -> T:
        """Return one of the items, each as likely as the others."""
        return items[self.below(len(items))]

    def shuffled(self, items: Iterable[T]) -> list[T]:
        """Return the items in random order, every order as likely as the others."""
        left = list(items)
        for last in range(len(left) - 1, 0, -1):
            other = self.below(last + 1)
            left[last], left[other] = left[other], left[last]
        return left

    def weighted(self, items: Sequence[T], weights: Sequence[float]) -> T:
        """Return one of the items, in proportion to the weights; one of weight 0 never.

        Raises
        ------
        ValueError
            When no weight is above 0.
        """
        total = 0.0
        for weight in weights:
            total += weight
        if total <= 0:
            raise ValueError("no item has a weight above 0, so none can be drawn")
        point = self._random.random() * total
        chosen = None
        for item, weight in zip(items, weights, strict=True):
            if weight <= 0:
                continue
            chosen = item
            if point < weight:
                break
            point -= weight
        # Rounding may leave the point a hair past the end: then it is the last one.
        assert chosen is not None  # noqa: S101 - the total is above 0
        return chosen

    def sample(self, items: Sequence[T], weights: Sequence[float], count: int) -> list[T]:
        """Return so many different items, one after the other in proportion to the weights.

        Fewer where fewer have a weight above 0.
        """
        left = [(item, weight) for item, weight in zip(items, weights, strict=True) if weight > 0]
        chosen: list[T] = []
        while left and len(chosen) < count:
            place = self.weighted(range(len(left)), [weight for _, weight in left])
            chosen.append(left.pop(place)[0])
        return chosen
