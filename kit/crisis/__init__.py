"""How a network might shrink in a crisis, and come back: an illustrative model.

The directions follow the studies (selective shrinking, the closest likeliest to remain,
withdrawing is also a way of coping, some step in). Every number is an illustration, in one table
that a trainer can edit; each stands there beside what the studies say. It forecasts nothing about
anyone.

>>> from kit import crisis, load_case
>>> amina = load_case("amina").everyday
>>> worst = crisis.shrink(amina, severity=1, seed=3)
>>> worst.outcomes["joseph"].what
'remains'
"""

from __future__ import annotations

from kit.crisis.courses import Course
from kit.crisis.leaving import PINS
from kit.crisis.outcomes import (
    MOVES_CLOSER,
    OUTCOMES,
    PUSHED_OUT,
    REMAINS,
    STEPS_IN,
    WITHDRAWN_FROM,
    Outcome,
)
from kit.crisis.rate_rows import KindRates, RateError, StepIn
from kit.crisis.rates import ILLUSTRATION, Rates
from kit.crisis.rates_file import load_rates, write_rates
from kit.crisis.returning import RETURN_PINS
from kit.crisis.spreads import Range, Spread, spread
from kit.crisis.way_back import Recovered, WayBack, recover, way_back
from kit.crisis.way_in import Shrunk, Story, shrink, story

Arrival = Fate = Turn = Course  # the names of version 0.1, one for each sort of course

__all__ = [
    "ILLUSTRATION",
    "MOVES_CLOSER",
    "OUTCOMES",
    "PINS",
    "PUSHED_OUT",
    "REMAINS",
    "RETURN_PINS",
    "STEPS_IN",
    "WITHDRAWN_FROM",
    "Arrival",
    "Course",
    "Fate",
    "KindRates",
    "Outcome",
    "Range",
    "RateError",
    "Rates",
    "Recovered",
    "Shrunk",
    "Spread",
    "StepIn",
    "Story",
    "Turn",
    "WayBack",
    "load_rates",
    "recover",
    "shrink",
    "spread",
    "story",
    "way_back",
    "write_rates",
]
