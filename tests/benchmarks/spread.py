"""How long the crisis model takes: `python tests/benchmarks/spread.py`.

The bar: 1,000 draws of a map of 30 members at 21 severities in at most 1 s, without numpy.
"""

from __future__ import annotations

import random
import sys
import timeit
from collections.abc import Callable
from functools import partial

from kit import crisis, terms
from kit.model.maps import SupportMap
from kit.model.members import Member


def network(members: int) -> SupportMap:
    """A made-up map with this many members, always the same."""
    rng = random.Random(members)
    kinds = list(terms.KINDS)
    ids = [f"m{number}" for number in range(members)]
    return SupportMap(
        "Amina",
        members=[Member(each, each, rng.choice(kinds), circle=rng.randint(1, 3)) for each in ids],
    )


def median_ms(what: Callable[[], object], number: int = 1) -> float:
    return sorted(timeit.Timer(what).repeat(7, number))[3] / number * 1000


def main() -> None:
    severities = [step / 20 for step in range(21)]
    for members in (9, 30, 100):
        everyday = network(members)
        worst = crisis.shrink(everyday, 1)
        spread = median_ms(partial(crisis.spread, everyday, severities, 1000))
        shrink = median_ms(partial(crisis.shrink, everyday, 0.6), 20)
        recover = median_ms(partial(crisis.recover, worst, 0.6), 20)
        print(f"{members} members; median of 7, in ms")
        print(f"  spread, 1,000 draws × 21 severities  {spread:8.1f}")
        print(f"  shrink                               {shrink:8.2f}")
        print(f"  recover                              {recover:8.2f}")
    print("numpy imported:", "numpy" in sys.modules)


if __name__ == "__main__":
    main()
