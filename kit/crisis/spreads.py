"""How far apart the stories can be: many draws of one map, over a range of severities.

Draw number k is exactly `shrink` with the seed `seed + k`. Each draw is made once, for all
severities: a member's leaving severity says where they still are.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import accumulate
from math import ceil
from typing import Any, Final

from kit.crisis.members import (
    candidates,
    check_map_and_rates,
    check_pins,
    leaving_chance,
    pinned_fate,
)
from kit.crisis.random_draws import check_part, check_seed, drawing, threshold
from kit.crisis.rates import ILLUSTRATION, Rates
from kit.model.maps import SupportMap
from kit.model.members import Member, is_listing
from kit.words.errors import KitError, show

MOST_DRAWS: Final = 100_000


@dataclass(frozen=True, slots=True)
class Range:
    """The range of a number over many draws: its mean, and five quantiles.

    `q05` is the smallest value that at least 5 % of the draws don't exceed, and so on: always a
    value that some draw had, never one between two.
    """

    mean: float
    q05: float
    q25: float
    q50: float
    q75: float
    q95: float

    @classmethod
    def of(cls, values: Collection[float]) -> Range:
        """Work out the range of some values, at least one.

        >>> Range.of([4, 1, 3, 2])
        Range(mean=2.5, q05=1, q25=1, q50=2, q75=3, q95=4)
        """
        ordered, number = sorted(values), len(values)
        # In hundredths, since 0.95 × 100 is not 95 for a computer.
        quantiles = (ordered[ceil(each * number / 100) - 1] for each in (5, 25, 50, 75, 95))
        return cls(sum(ordered) / number, *quantiles)


@dataclass(frozen=True, slots=True)
class Spread:
    """What many draws of one map come to; everything is listed by severity.

    Parameters
    ----------
    severities
        As they were asked for.
    draws, seed
        How many stories, and the seed of the first.
    size
        The number of members in the map, those who stepped in among them.
    remaining_by_kind
        Of the everyday members of each kind in the map, the share from 0 to 1 who are still there.
    members
        By member id, the share of the draws in which the member is still there.
    steps_in
        By name, the share of the draws in which someone has stepped in.
    """

    severities: tuple[float, ...]
    draws: int
    seed: int
    size: tuple[Range, ...]
    remaining_by_kind: Mapping[str, tuple[Range, ...]]
    members: Mapping[str, tuple[float, ...]]
    steps_in: Mapping[str, tuple[float, ...]]

    def to_dict(self) -> dict[str, Any]:
        """Give it as plain data that any JSON writer takes."""
        return {
            "label": ILLUSTRATION,
            "severities": list(self.severities),
            "draws": self.draws,
            "seed": self.seed,
            "size": [asdict(each) for each in self.size],
            "remaining_by_kind": {
                kind: [asdict(each) for each in ranges]
                for kind, ranges in self.remaining_by_kind.items()
            },
            "members": {each: list(shares) for each, shares in self.members.items()},
            "steps_in": {each: list(shares) for each, shares in self.steps_in.items()},
        }


def spread(
    support_map: SupportMap,
    severities: Collection[float],
    draws: int = 1000,
    rates: Rates | None = None,
    seed: int = 0,
    *,
    pins: Mapping[str, str] | None = None,
) -> Spread:
    """Tell how far apart the stories of one map can be, at each severity.

    Parameters
    ----------
    support_map, rates, pins
        As in `shrink`.
    severities
        At least one, each from 0 to 1, in any order.
    draws
        How many stories, from 1 to 100 000.
    seed
        The seed of the first story; the others have the seeds after it.

    Raises
    ------
    KitError
        As in `shrink`, and for no severities or a number of draws that can't be.

    >>> from kit import load_case
    >>> amina = spread(load_case("amina").everyday, [0, 0.5, 1], draws=200)
    >>> amina.size[0].mean, amina.size[0].q95
    (16.0, 16)
    >>> amina.size[2].mean < amina.size[1].mean < 16
    True
    """
    rates = check_map_and_rates(support_map, rates)
    check_seed(seed)
    pins = check_pins(support_map, pins)
    wanted = _severities(severities)
    if type(draws) is not int or not 1 <= draws <= MOST_DRAWS:
        raise KitError(f"draws is {show(draws)}; give a whole number from 1 to {MOST_DRAWS}.")
    rungs = sorted(set(wanted))
    leaving: dict[str, list[int]] = {}
    of_kind: dict[str, list[list[int]]] = {}
    for member in support_map:
        leaving[member.id] = _rungs(rungs, _leave_at(member, rates, pins, seed, draws))
        of_kind.setdefault(member.kind, []).append(leaving[member.id])
    arriving = {
        member.name: _rungs(
            rungs, (threshold(draw(seed + k).moves_closer, chance) for k in range(draws))
        )
        for member, chance, draw in candidates(support_map, rates)
    }
    gone = {kind: _totals(rungs, each, draws) for kind, each in of_kind.items()}
    came = _totals(rungs, arriving.values(), draws)
    size, number = [], len(support_map)
    for rung, arrived in enumerate(came):
        lost = [totals[rung] for totals in gone.values()]
        size.append(
            Range.of([number - sum(each) + new for new, *each in zip(arrived, *lost, strict=True)])
        )
    places = [rungs.index(each) for each in wanted]
    return Spread(
        severities=wanted,
        draws=draws,
        seed=seed,
        size=tuple(size[place] for place in places),
        remaining_by_kind={
            kind: _shares(totals, len(of_kind[kind]), places) for kind, totals in gone.items()
        },
        members={
            each: _parts(steps, len(rungs), places, after=False) for each, steps in leaving.items()
        },
        steps_in={
            name: _parts(steps, len(rungs), places, after=True) for name, steps in arriving.items()
        },
    )


def _severities(given: object) -> tuple[float, ...]:
    if not is_listing(given) or not given:
        raise KitError(f"severities is {show(given)}; give a list of numbers from 0 to 1.")
    return tuple(
        check_part(each, "severity", "an ordinary week", "the worst")
        for each in given  # type: ignore[attr-defined]
    )


def _leave_at(
    member: Member, rates: Rates, pins: Mapping[str, str], seed: int, draws: int
) -> Iterable[float]:
    if member.id in pins:
        return [pinned_fate(member, pins[member.id]).leaves_at] * draws
    chance = leaving_chance(member, rates)
    draw = drawing(member.id)
    return (threshold(draw(seed + k).leaves, chance) for k in range(draws))


def _rungs(rungs: Sequence[float], thresholds: Iterable[float]) -> list[int]:
    """Give, for each draw, the place of the first severity at which it has happened."""
    return [bisect_left(rungs, each) for each in thresholds]


def _totals(
    rungs: Sequence[float], events: Iterable[Sequence[int]], draws: int
) -> list[tuple[int, ...]]:
    """Count, for each severity and draw, how many of the events have happened."""
    rows = [[0] * (len(rungs) + 1) for _ in range(draws)]
    for steps in events:
        for row, step in zip(rows, steps, strict=True):
            row[step] += 1
    return list(zip(*map(accumulate, rows), strict=True))[:-1]


def _shares(gone: Sequence[Sequence[int]], number: int, places: Sequence[int]) -> tuple[Range, ...]:
    ranges = [Range.of([(number - each) / number for each in totals]) for totals in gone]
    return tuple(ranges[place] for place in places)


def _parts(
    steps: Sequence[int], rungs: int, places: Sequence[int], *, after: bool
) -> tuple[float, ...]:
    """Give the share of the draws that are after (or before) the event, at each severity."""
    at = [0] * (rungs + 1)
    for step in steps:
        at[step] += 1
    happened, draws = list(accumulate(at)), len(steps)
    return tuple((happened[p] if after else draws - happened[p]) / draws for p in places)
