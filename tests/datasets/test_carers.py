"""Who cares in which way: no role belongs to one gender, age or culture over the cast.

The cases are invented, so a pattern in them would be the kit's own doing. `carers.csv` describes
whoever cares in `caring.csv`, or carries one of two risks, by what the stories tell.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from kit.files.library import case_names, load_case

CASES = {name: load_case(name) for name in case_names()}
HARM = {
    "emotionally over-involved": "caring",
    "critical or hostile": "caring",
    "inappropriate advice": "risks",
    "disempowering relationship": "risks",
}
"""Over-involved, hostile, giving advice that does not fit, rescuing: where each is told."""

with (Path(__file__).parent / "carers.csv").open(encoding="utf-8", newline="") as file:
    CARERS = {(row["case"], row["carer"]): row for row in csv.DictReader(file)}
"""Whoever cares in `caring.csv` or `risks.csv`, as the stories tell of them."""

TRAITS = ("gender", "age", "culture")


def carriers(*what: str) -> set[tuple[str, str]]:
    """Give who cares so: the case and the member, or `self` where the person cares for another."""
    return {
        (name, each.member_id if each.way == "received" else "self")
        for name, case in CASES.items()
        for each in (*case.caring, *case.risks)
        if each.what in what
    }


def test_every_carer_is_described_once_and_no_other() -> None:
    assert set(CARERS) == carriers("positive", *HARM)
    assert {row["gender"] for row in CARERS.values()} <= {"woman", "man", "neither", "not said"}
    assert {row["age"] for row in CARERS.values()} <= {"young", "middle", "older", "not said"}
    # A culture is that of the carer where told, otherwise of the case: white British or another.
    assert {row["culture"] for row in CARERS.values()} <= {"white British", "another", "not said"}


@pytest.mark.parametrize("what", HARM)
@pytest.mark.parametrize("trait", TRAITS)
def test_no_role_belongs_to_one_sort_of_people(what: str, trait: str) -> None:
    told = Counter(CARERS[each][trait] for each in carriers(what))
    del told["not said"]
    if sum(told.values()) >= 3:
        assert max(told.values()) <= sum(told.values()) * 3 / 4, f"{what}: {told}"


@pytest.mark.parametrize("trait", TRAITS)
def test_who_carries_a_hard_role_is_much_like_who_cares_well(trait: str) -> None:
    hard, well = (
        [CARERS[each][trait] for each in carriers(*what)] for what in (HARM, ["positive"])
    )
    hard, well = ([each for each in told if each != "not said"] for told in (hard, well))
    for sort in {*hard, *well}:
        apart = hard.count(sort) / len(hard) - well.count(sort) / len(well)
        assert abs(apart) < 0.3, f"{sort}: {hard.count(sort)} of {len(hard)} in a hard role"
