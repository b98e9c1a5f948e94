"""How far apart the stories can be: many draws of one map, over a range of severities.

Draw number k is exactly `shrink` with the seed `seed + k`. Each draw is made once, for all
severities: a member's leaving severity says where they still are.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Any, Final

from kit.crisis.courses import check_pins
from kit.crisis.leaving import (
    PINS,
    candidates,
    cannot_hold,
    check_everyday,
    check_rates,
    leaving_chance,
    pinned_leaving,
)
from kit.crisis.random_draws import check_part, check_seed, drawing, threshold
from kit.crisis.rates import ILLUSTRATION, Rates
from kit.model.maps import SupportMap
from kit.model.members import Member, is_listing
from kit.words.display import plain
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
        """Return it as plain data that any JSON writer takes."""
        return {"label": ILLUSTRATION, **plain(self)}


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

    >>> from kit import load_case
    >>> amina = spread(load_case("amina").everyday, [0, 0.5, 1], draws=200)
    >>> amina.size[0].mean, amina.size[0].q95
    (16.0, 16)
    >>> amina.size[2].mean < amina.size[1].mean < 16
    True
    """
    check_everyday(support_map)
    rates = check_rates(rates)
    check_seed(seed)
    pins = check_pins(pins, support_map, PINS, cannot_hold)
    wanted = _severities(severities)
    if type(draws) is not int or not 1 <= draws <= MOST_DRAWS:
        raise KitError(f"draws is {show(draws)}; give a whole number from 1 to {MOST_DRAWS}.")
    leaving = {each.id: _leaving(each, rates, pins, seed, draws) for each in support_map}
    arriving = {
        member.name: [threshold(draw(seed + k).moves_closer, chance) for k in range(draws)]
        for member, chance, draw in candidates(support_map, rates)
    }
    of_kind: dict[str, list[list[float]]] = {}
    for member in support_map:
        of_kind.setdefault(member.kind, []).append(leaving[member.id])
    gone, came = _by_draw(leaving.values(), draws), _by_draw(arriving.values(), draws)
    size = []
    for severity in wanted:
        less, more = _reached(gone, severity), _reached(came, severity)
        size.append(Range.of([len(support_map) - a + b for a, b in zip(less, more, strict=True)]))
    return Spread(
        severities=wanted,
        draws=draws,
        seed=seed,
        size=tuple(size),
        remaining_by_kind={
            kind: tuple(_remaining(len(points), _by_draw(points, draws), wanted))
            for kind, points in of_kind.items()
        },
        members={
            each: tuple((draws - number) / draws for number in _happened(points, wanted))
            for each, points in leaving.items()
        },
        steps_in={
            name: tuple(number / draws for number in _happened(points, wanted))
            for name, points in arriving.items()
        },
    )


def _severities(given: object) -> tuple[float, ...]:
    if not is_listing(given) or not given:
        raise KitError(f"severities is {show(given)}; give a list of numbers from 0 to 1.")
    return tuple(
        check_part(each, "severity", "an ordinary week", "the worst")
        for each in given  # type: ignore[attr-defined]
    )


def _leaving(
    member: Member, rates: Rates, pins: Mapping[str, str], seed: int, draws: int
) -> list[float]:
    """Return from which severity on a member has left, in each draw."""
    if member.id in pins:
        return [pinned_leaving(pins[member.id])] * draws
    chance, draw = leaving_chance(member, rates), drawing(member.id)
    return [threshold(draw(seed + k).leaves, chance) for k in range(draws)]


def _by_draw(events: Collection[Sequence[float]], draws: int) -> list[list[float]]:
    """Return, for each draw, the severities at which the events happen, the lowest first."""
    return [sorted(each) for each in zip(*events, strict=True)] if events else [[]] * draws


def _reached(by_draw: Iterable[Sequence[float]], severity: float) -> list[int]:
    """Count, for each draw, how many of its events have happened at this severity."""
    return [bisect_right(each, severity) for each in by_draw]


def _remaining(
    number: int, gone: Sequence[Sequence[float]], severities: Iterable[float]
) -> Iterator[Range]:
    for severity in severities:
        yield Range.of([(number - each) / number for each in _reached(gone, severity)])


def _happened(points: Iterable[float], severities: Iterable[float]) -> Iterator[int]:
    """Count the draws in which an event has happened, at each severity."""
    ordered = sorted(points)
    return (bisect_right(ordered, severity) for severity in severities)
