"""Names on two maps: what counts as the same member, and what does not."""

from __future__ import annotations

import pytest
from hypothesis import given

from kit import load_case
from kit.analysis.matching import pair_by_name
from kit.model.maps import SupportMap
from tests import strategies


def names(yours: SupportMap, key: SupportMap) -> list[tuple[str, str]]:
    return [(mine.name, other.name) for mine, other in pair_by_name(yours, key)]


@pytest.mark.parametrize(
    "yours, key",
    [
        ("Mum", "Mum"),
        ("  mUM ", "Mum"),
        ("my mother", "Mum"),
        ("the Allotment", "Allotment"),
        ("seawall", "Sea wall"),
        ("Choir", "Tuesday choir"),
        ("Biscuit the dog", "Biscuit"),
        ("Kwami", "Kwame"),
        ("Sian", "Siân"),
        ("Sia\u0302n", "Siân"),
        ("nurse Sian", "Siân"),
        ("BA", "Bà"),
        ("recipe book", "Beti's recipe book"),
        ("أمي", "أمي"),
        ("🐕", "🐕"),
    ],
)
def test_the_same_member_is_found(yours: str, key: str) -> None:
    mine = SupportMap("A").add(yours, kind="friend")
    other = SupportMap("A").add(key, kind="friend")
    assert names(mine, other) == [(yours, key)]


@pytest.mark.parametrize(
    "yours, key",
    [
        ("Mum's house", "Mum"),
        ("Dad", "Mum"),
        ("Sam", "Pam"),
        ("the", "a"),
        ("🐕", "🐈"),
        ("Tuesday swim", "Tuesday choir"),
        ("Joseph's mum", "Joseph"),
    ],
)
def test_two_members_are_not_taken_for_one(yours: str, key: str) -> None:
    mine = SupportMap("A").add(yours, kind="friend")
    assert names(mine, SupportMap("A").add(key, kind="friend")) == []


def test_what_a_key_says_people_may_call_a_member_counts() -> None:
    yours = (
        SupportMap("Gethin").add("my neighbour", kind="friend").add("Nurse", kind="professional")
    )
    assert names(yours, load_case("gethin").everyday) == [
        ("my neighbour", "Elwyn"),
        ("Nurse", "Siân"),
    ]


@pytest.mark.parametrize("names_there", [("Choir", "Tuesday choir"), ("Sarah", "Sara")])
def test_the_surest_pair_is_made_first(names_there: tuple[str, str]) -> None:
    one, two = names_there
    yours = SupportMap("A").add(one, kind="group").add(two, kind="group")
    key = SupportMap("A").add(two, kind="group").add(one, kind="group")
    assert names(yours, key) == [(two, two), (one, one)]


def test_of_two_with_one_name_the_same_kind_is_paired() -> None:
    yours = SupportMap("A").add("Jo", kind="colleague").add("Jo", kind="family")
    key = SupportMap("A").add("Jo", kind="family").add("Jo", kind="friend")
    assert [(a.kind, b.kind) for a, b in pair_by_name(yours, key)] == [
        ("family", "family"),
        ("colleague", "friend"),
    ]


@pytest.mark.parametrize("name", ["amina", "gethin", "linh"])
def test_a_key_matches_itself_member_by_member(name: str) -> None:
    key = load_case(name).everyday
    assert [(mine.id, other.id) for mine, other in pair_by_name(key, key)] == [
        (member.id, member.id) for member in key
    ]


@given(strategies.support_maps(), strategies.support_maps())
def test_nobody_is_paired_twice(yours: SupportMap, key: SupportMap) -> None:
    pairs = pair_by_name(yours, key)
    assert len({mine.id for mine, _ in pairs}) == len(pairs)
    assert len({other.id for _, other in pairs}) == len(pairs)


@given(strategies.support_maps())
def test_any_map_pairs_wholly_with_itself(support_map: SupportMap) -> None:
    assert len(pair_by_name(support_map, support_map)) == len(support_map)
