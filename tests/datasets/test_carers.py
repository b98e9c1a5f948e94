"""Who cares in which way: no role belongs to one gender, age or culture over the cast.

The cases are invented, so a pattern in them would be the kit's own doing. `carers.csv` describes
whoever cares in a case's `caring.csv`, or carries one of two risks in its `risks.csv`, as a reader
would take them from story, name and role: `young` is under 30 and `older` is 60 or more. `self` is
the person of the case, who cares for another.
"""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from kit.files.library import case_names, load_case

CASES = {name: load_case(name) for name in case_names()}
HARD = (
    "emotionally over-involved",
    "critical or hostile",
    "inappropriate advice",
    "disempowering relationship",
)
"""The roles that a cliché would give to one sort of people."""

VALUES = {
    "gender": {"woman", "man", "neither", "not said"},
    "age": {"young", "middle", "older", "not said"},
    "culture": {"white British", "another", "not said"},
}

with (Path(__file__).parent / "carers.csv").open(encoding="utf-8", newline="") as file:
    CARERS = {(row["case"], row["carer"]): row for row in csv.DictReader(file)}


def carriers(*what: str) -> set[tuple[str, str]]:
    """Give who cares so: the case, and the member or `self`."""
    return {
        (name, each.member_id if each.way == "received" else "self")
        for name, case in CASES.items()
        for each in (*case.caring, *case.risks)
        if each.what in what
    }


def told(trait: str, *what: str) -> list[str]:
    found = [CARERS[each][trait] for each in carriers(*what)]
    return [each for each in found if each != "not said"]


def test_every_carer_is_described_and_no_other() -> None:
    assert set(CARERS) == carriers("positive", *HARD)
    for row in CARERS.values():
        assert all(row[trait] in values for trait, values in VALUES.items()), row


@pytest.mark.parametrize("what", HARD)
@pytest.mark.parametrize("trait", VALUES)
def test_no_hard_role_belongs_to_one_sort_of_people(what: str, trait: str) -> None:
    found = told(trait, what)
    assert len(found) >= 4
    sort, number = Counter(found).most_common(1)[0]
    # One more or less weighs much among few.
    most = 3 / 4 if len(found) < 8 else 2 / 3 if len(found) < 10 else 3 / 5
    assert number <= len(found) * most, f"{number} of {len(found)} are {sort}"


@pytest.mark.parametrize("trait", VALUES)
def test_who_has_a_hard_role_is_like_who_cares_well(trait: str) -> None:
    hard, well = told(trait, *HARD), told(trait, "positive")
    for sort in {*hard, *well}:
        shares = [found.count(sort) / len(found) for found in (hard, well)]
        assert abs(shares[0] - shares[1]) < 0.25, f"{sort}: {shares}"
