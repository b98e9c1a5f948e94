"""How long the measures of one map take: `python -m tests.benchmarks.measures`.

The card is worked out anew at every drag, so it should stay below 5 ms with 30 members.
"""

from __future__ import annotations

import random
import timeit
from functools import partial

from kit import measures, terms
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie

MEASURES = (
    measures.card,
    measures.iqv,
    measures.density,
    measures.effective_size,
    measures.constraint,
    measures.betweenness,
)


def network(members: int, likely: float) -> SupportMap:
    """A random map in which two members are tied with this probability."""
    rng = random.Random(members)
    kinds = list(terms.KINDS)
    ids = [f"m{number}" for number in range(members)]
    pairs = ((a, b) for number, a in enumerate(ids) for b in ids[:number])
    return SupportMap(
        "Amina",
        members=[Member(each, each, rng.choice(kinds), circle=rng.randint(1, 3)) for each in ids],
        ties=[Tie(a, b) for a, b in pairs if rng.random() < likely],
    )


def main() -> None:
    for members, likely in ((9, 0.3), (30, 0.2), (100, 0.1)):
        support_map = network(members, likely)
        print(f"{members} members, {len(support_map.ties)} ties; median of 15, in ms")
        for measure in MEASURES:
            timer = timeit.Timer(partial(measure, support_map))
            median = sorted(timer.repeat(15, 3))[7] / 3 * 1000
            print(f"  {measure.__name__:16} {median:8.3f}")


if __name__ == "__main__":
    main()
