"""What helps next: a person's own plan, upon their map and what the town offers.

The steps follow GENIE (Kennedy 2016, see `sources.SOURCES`): the map, a talk about support and
about what was let go, what the person would like, at most three priorities, the local directory.
Whether such talks lead to more support is open: the evidence is mixed (Beckers 2022). The kit
promises no outcome.

A plan that is not valid raises `PlanError`. A `KitError` is raised for a map or plan of another
person, for an offer that the directory has not, and for a member to pick up again who is not on
the earlier map, or where none is given.

>>> from kit import load_case, load_directory
>>> from kit.plans import Plan, Priority, suggest, what_if
>>> amina, town = load_case("amina"), load_directory()
>>> plan = Plan("Amina", wishes=["be outdoors"], picked_up=["tuesday-choir"])
>>> plan = plan.change(priorities=[Priority("member", "tuesday-choir")])
>>> what_if(amina.crisis, plan, town, amina.everyday).member("tuesday-choir").kind
'group'
"""

from __future__ import annotations

from kit.plans.additions import dropped, is_what_if, what_if
from kit.plans.plan import MOST_PRIORITIES, Plan
from kit.plans.priority import MEMBER, WISH, PlanError, Priority
from kit.plans.saving import read_plan, write_plan
from kit.plans.sentences import NO_PROMISE, compare_plan, openings
from kit.plans.sheet import page
from kit.plans.suggestions import Suggestion, suggest

__all__ = [
    "MEMBER",
    "MOST_PRIORITIES",
    "NO_PROMISE",
    "WISH",
    "Plan",
    "PlanError",
    "Priority",
    "Suggestion",
    "compare_plan",
    "dropped",
    "is_what_if",
    "openings",
    "page",
    "read_plan",
    "suggest",
    "what_if",
    "write_plan",
]
