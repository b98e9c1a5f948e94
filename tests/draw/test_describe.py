"""A map in sentences: what is said, in which words, and of any map whatever."""

from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given

from kit import terms
from kit.draw.sentences import describe, describe_member
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words.errors import MapError
from kit.words.sentences import say_name
from tests import strategies

TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def friends(count: int, circle: int | None = 1) -> list[Member]:
    return [Member(str(i), f"F{i}", "friend", circle) for i in range(1, count + 1)]


@pytest.fixture
def amina() -> SupportMap:
    return (
        SupportMap("Amina")
        .add("Mum", kind="family", circle=1, influence="neutral")
        .add("Joseph", kind="partner", circle=1)
        .add("Biscuit", kind="pet", circle=1)
        .add("Leila", kind="friend", circle=2)
        .add("Tuesday choir", kind="group", circle=3)
        .add("Library", kind="place", circle=3)
        .add("Allotment", kind="place", circle=3)
        .add("Swimming", kind="activity")
        .add("Radio", kind="object", influence="negative")
        .tie("mum", "joseph", 2)
        .tie("leila", "tuesday-choir")
    )


def test_a_map_is_said_in_three_sentences(amina: SupportMap) -> None:
    assert describe(amina) == (
        "Amina's support map in everyday life, at the start, has nine members: three people, "
        "one group, two places, one activity, one thing and one pet. "
        "In the centre, as most important, are Mum, Joseph and Biscuit; "
        "Leila is important and three also matter. "
        "Influence is positive for seven, neutral for one and negative for one; "
        "there are two ties between members; not yet placed: Swimming and Radio."
    )


def test_an_empty_map_is_one_to_begin() -> None:
    assert describe(SupportMap("Amina")) == (
        "Amina's support map in everyday life, at the start, has no members yet."
    )


@pytest.mark.parametrize(
    "kind, sort",
    [
        ("friend", "a person"),
        ("support worker", "a person"),
        ("group", "a group"),
        ("place", "a place"),
        ("activity", "an activity"),
        ("object", "a thing"),
        ("pet", "a pet"),
    ],
)
def test_one_member(kind: str, sort: str) -> None:
    said = describe(SupportMap("Kofi").add("It", kind=kind, circle=1))
    assert said == (
        f"Kofi's support map in everyday life, at the start, has one member, {sort}. "
        "In the centre, as most important, is It."
    )


def test_members_of_one_sort() -> None:
    assert "has two members, all people. In" in describe(SupportMap("K", members=friends(2)))


@pytest.mark.parametrize(
    "months, said",
    [(0, "at the start"), (1, "after one month"), (12, "after twelve months"), (18, "after 18 m")],
)
def test_the_wave(months: int, said: str) -> None:
    crisis = SupportMap("Amina", occasion="crisis", wave_months=months)
    assert describe(crisis).startswith(f"Amina's support map in a crisis, {said}")


def test_up_to_five_names_or_four_and_the_rest_as_a_number() -> None:
    def centre(count: int) -> str:
        return describe(SupportMap("K", members=friends(count))).split(". ")[1]

    assert centre(5) == "In the centre, as most important, are F1, F2, F3, F4 and F5."
    assert centre(8).endswith("are F1, F2, F3, F4 and four more.")
    assert centre(100).endswith("F4 and 96 more.")
    parked = describe(SupportMap("K", members=friends(6, circle=None)))
    assert parked.endswith("all people. Not yet placed: F1, F2, F3, F4 and two more.")


def test_several_of_the_same_name_are_counted() -> None:
    sams = [Member(str(i), "Sam", "friend", 1) for i in range(3)]
    said = describe(SupportMap("K", members=[*sams, Member("jo", "Jo", "peer", 1)]))
    assert said.endswith("are Sam (three of them) and Jo.")
    many = [*friends(5), *(Member(f"s{i}", "Sam", "friend", 1) for i in range(3))]
    assert describe(SupportMap("K", members=many)).endswith("F4 and four more.")


@pytest.mark.parametrize(
    "circles, said",
    [
        ([2], "F1 is important."),
        ([3], "F1 also matters."),
        ([2, 2, 3, 3], "Of these, two are important and two also matter."),
        ([3, 3], "Of these, two also matter."),
        ([2, 3, 3], "F1 is important and two also matter."),
        ([1, 3], "In the centre, as most important, is F1; F2 also matters."),
    ],
)
def test_the_circles_importance(circles: list[int], said: str) -> None:
    members = [Member(str(i), f"F{i}", "friend", circle) for i, circle in enumerate(circles, 1)]
    assert describe(SupportMap("K", members=members)).partition(". ")[2] == said


def test_the_circles_of_closeness_have_their_own_words() -> None:
    members = [Member(str(i), f"F{i}", "friend", i // 2 + 1) for i in range(1, 6)]
    said = describe(SupportMap("K", criterion="closeness", members=members))
    assert said.endswith("In the centre, as closest, is F1; two are close and two are less close.")
    assert "importan" not in said


@pytest.mark.parametrize("criterion", list(terms.CRITERIA))
def test_every_circle_s_word_is_said(criterion: str) -> None:
    for circle, word in enumerate(terms.CIRCLES[criterion], 1):
        one = SupportMap("K", criterion=criterion).add("Jo", kind="friend", circle=circle)
        assert word in describe(one)
        assert f"Jo, friend, {word};" in describe_member(one, one.member("jo"))


def test_influence_is_said_where_some_is_not_positive() -> None:
    members = [Member(str(i), "x", "pet", influence="neutral") for i in range(2)]
    assert "Influence is neutral for two; not yet" in describe(SupportMap("K", members=members))
    assert "nfluence" not in describe(SupportMap("K", members=friends(3)))


def test_one_tie() -> None:
    tied = SupportMap("K", members=friends(2)).tie("1", "2")
    assert describe(tied).endswith(" There is one tie between members.")


def test_a_name_with_a_comma_is_told_apart_from_the_next() -> None:
    members = [
        Member("1", "Kwame, support worker", "support worker", 1),
        Member("2", "Mum", "family", 1),
        Member("3", "Jo", "friend", 1),
    ]
    said = describe(SupportMap("K", members=members))
    assert said.endswith("are Kwame, support worker; Mum; and Jo.")


def test_a_name_that_ends_in_a_full_stop_ends_the_sentence() -> None:
    assert describe(SupportMap("K").add("Dr.", kind="friend", circle=1)).endswith("is Dr.")


def test_odd_characters_do_not_break_the_line_or_turn_the_words() -> None:
    said = describe(SupportMap("Al\nice").add("<b>\t\x07", kind="friend", circle=1))
    assert said.startswith("Al ice's support map")
    assert said.endswith("is <b>.")


def test_a_member_is_one_sentence(amina: SupportMap) -> None:
    amina = amina.change(
        "mum",
        influence="positive",
        support_received=["emotional support", "practical advice"],
        support_given=["friendship"],
    )
    assert describe_member(amina, amina.member("mum")) == (
        "Mum, family, most important; positive influence; "
        "gives emotional support and practical advice; receives friendship; tied to Joseph."
    )
    assert describe_member(amina, amina.member("joseph")).endswith("tied to Mum.")
    assert describe_member(amina, amina.member("radio")) == (
        "Radio, object, not yet placed; negative influence."
    )


def test_a_member_of_another_map_is_refused(amina: SupportMap) -> None:
    with pytest.raises(MapError, match="no member has the id 'stranger'"):
        describe_member(amina, Member("stranger", "Someone", "friend"))


def test_what_the_map_has_is_said_and_nothing_is_called_a_lack(amina: SupportMap) -> None:
    spoken = {describe(amina), describe(SupportMap("K")), describe(amina.remove("mum"))}
    spoken |= {describe_member(amina, member) for member in amina}
    deficit = r"\b(only|lack\w*|poor\w*|alone|isolat\w*|missing|weak\w*|fail\w*|los[st]|bad|none)\b"
    assert not [said for said in spoken if re.search(deficit, said, re.IGNORECASE)]


@given(strategies.support_maps())
def test_any_map_can_be_said(support_map: SupportMap) -> None:
    said = [describe(support_map)]
    assert say_name(support_map.person) in said[0]
    said += [describe_member(support_map, member) for member in support_map]
    for member, sentence in zip(support_map, said[1:], strict=True):
        assert sentence.startswith(say_name(member.name))
    for text in said:
        assert text.endswith(".")
        assert not [c for c in text if unicodedata.category(c) in {"Cc", "Zl", "Zp"}]
        # Every turn of direction is ended before the next begins.
        turns = "".join(c for c in text if c in TURNING)
        assert turns == "\u2068\u2069" * (len(turns) // 2)


def test_thirty_members_are_said_in_under_a_millisecond() -> None:
    members = friends(30, circle=2)
    support_map = SupportMap("K", members=members)
    for i in range(1, 30):
        support_map = support_map.tie(str(i), str(i + 1))
    times = []
    for _ in range(50):
        start = time.perf_counter()
        describe(support_map)
        times.append(time.perf_counter() - start)
    assert min(times) < 0.001
