"""The cases beside each other."""

from __future__ import annotations

from itertools import pairwise

from kit import terms
from kit.files.library import case_names, load_case

CASES = [load_case(name) for name in case_names()]


def test_the_people_differ_in_age_and_place() -> None:
    ages = sorted(int(case.about["age"]) for case in CASES)
    assert ages[0] < 18
    assert ages[-1] > 70
    assert all(2 < later - earlier < 20 for earlier, later in pairwise(ages))
    assert len({case.about["place"] for case in CASES}) == len(CASES)
    assert len({case.about["situation"] for case in CASES}) == len(CASES)


def test_the_people_differ_in_diagnosis_or_have_none() -> None:
    told = [case.about["diagnosis"] for case in CASES if "diagnosis" in case.about]
    assert len(CASES) == 16
    assert 4 <= len(told) <= 8
    assert len(set(told)) == len(told)


def test_the_people_differ_in_culture_and_family_form() -> None:
    told = [case.about["culture"] for case in CASES if "culture" in case.about]
    assert len(told) >= 6
    assert len(set(told)) == len(told)
    kinds = [{member.kind for member in case.everyday} for case in CASES]
    assert 3 <= sum("partner" in each for each in kinds) <= 8
    assert any("family" not in each for each in kinds)
    assert sum("pet" in each for each in kinds) < len(kinds)


def test_nobody_is_named_like_somebody_of_another_case() -> None:
    owners: dict[str, set[str]] = {case.person: {case.id} for case in CASES}
    for case in CASES:
        for member in (member for each in case.maps.values() for member in each):
            owners.setdefault(member.name, set()).add(case.id)
    shared = {name for name, where in owners.items() if len(where) > 1}
    # What everybody calls theirs.
    assert shared <= {"Mum", "Dad", "Library"}


def test_together_the_keys_hold_every_kind_structure_element_and_influence() -> None:
    members = [member for case in CASES for member in case.everyday]
    given = {element for member in members for element in member.support_given}
    assert {each for member in members for each in member.support_received} == set(terms.ELEMENTS)
    assert given == set(terms.ELEMENTS)
    assert {member.influence for member in members} == set(terms.INFLUENCES)
    assert {member.kind for member in members} == set(terms.KINDS)
    assert {member.structure for member in members} == {None, *terms.STRUCTURES}
