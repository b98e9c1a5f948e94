"""The cases beside each other, and the words in which people are spoken of."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest

from kit import terms
from kit.datasets import case_names, load_case
from kit.shipped import folder

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
TEXTS = sorted(
    [
        *(folder() / "cases").rglob("*.md"),
        *(folder() / "cases").rglob("*.json"),
        *(folder() / "cases").rglob("*.csv"),
        *(NOTEBOOKS / "source").glob("*.py"),
        *NOTEBOOKS.glob("*.md"),
    ]
)
UNKIND = re.compile(
    r"suffer|victim|afflicted|mentally ill|schizophrenic|psychotic|\bbipolar (?!disorder)|"
    r"the mad\b|addicts?\b|commit(ted)? suicide|wheelchair.bound|confined to|non-?compliant|"
    r"low.functioning|high.functioning|deficit|service users?|\bpatients?\b|the elderly|vulnerable",
    re.IGNORECASE,
)


def test_the_people_differ_in_age_and_place() -> None:
    cases = [load_case(name) for name in case_names()]
    ages = sorted(int(case.about["age"]) for case in cases)
    assert ages[0] < 18
    assert ages[-1] > 70
    assert all(2 < later - earlier < 20 for earlier, later in pairwise(ages))
    assert len({case.about["place"] for case in cases}) == len(cases)
    assert len({case.about["situation"] for case in cases}) == len(cases)


def test_together_the_keys_hold_every_kind_and_structure() -> None:
    members = [member for name in case_names() for member in load_case(name).everyday]
    assert {member.kind for member in members} == set(terms.KINDS)
    assert {member.structure for member in members} == {None, *terms.STRUCTURES}


def test_a_diagnosis_is_spoken_of_in_one_way() -> None:
    for text in TEXTS:
        words = text.read_text(encoding="utf-8")
        for found in re.finditer("diagnos", words):
            before = words[: found.end()]
            assert before.endswith(("person with a diagnos", '"diagnos')), text.name


@pytest.mark.parametrize("text", TEXTS, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_people_are_spoken_of_with_respect(text: Path) -> None:
    found = UNKIND.search(text.read_text(encoding="utf-8"))
    assert found is None, f"{text.name} says {found.group()!r}"
