"""The cases: a story to map from, and a key that it bears out."""

from __future__ import annotations

import re
import unicodedata
from itertools import combinations

import pytest

from kit.build.cast import PLACED_FOR
from kit.disk.folders import data_folder
from kit.files import own_json
from kit.files.library import case_names, load_case
from kit.words import terms

pytestmark = pytest.mark.parametrize("name", case_names())

LITTLE_WORDS = {"the", "at", "of", "above"}

NOT_RECEIVED = {"love", "hoped-for support"}


def plain(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.lower())
    return "".join(char for char in apart if not unicodedata.combining(char))


def test_the_story_can_be_read_in_two_minutes(name: str) -> None:
    story = load_case(name).story
    assert 120 <= len(story.split()) <= 250
    sentences = re.split(r"[.!?:]\s+", story)
    lengths = [len(sentence.split()) for sentence in sentences]
    assert sum(lengths) / len(lengths) <= 13
    assert max(lengths) <= 30


def test_the_story_names_every_member_of_the_key(name: str) -> None:
    case = load_case(name)
    words = set(re.findall(r"\w+", plain(case.story)))
    words |= {word.removesuffix("s") for word in words}
    for member in case.everyday:
        named = set(re.findall(r"\w+", plain(member.name))) - LITTLE_WORDS - {"s"}
        assert named <= words, f"{member.name} is not in the story"


def test_the_story_starts_with_strengths(name: str) -> None:
    case = load_case(name)
    first = case.story.split("\n\n")[0]
    assert case.person in first
    assert "diagnosis" not in first.split(". ")[0]
    assert case.about["strengths"].count(";") >= 2


def test_the_key_is_an_everyday_map_of_importance(name: str) -> None:
    key = load_case(name).everyday
    assert (key.occasion, key.wave_months, key.criterion) == ("everyday", 0, "importance")
    assert 3 <= len(key) <= 16
    assert any(member.circle == 1 for member in key)
    assert any(member.support_given for member in key), "everybody gives something"


def test_a_key_of_middling_size_or_more_is_varied(name: str) -> None:
    key = load_case(name).everyday
    if len(key) < 9:
        return  # A life of few is no worse told for having no acquaintance in it.
    assert {member.circle for member in key} == {1, 2, 3}
    assert len({member.kind for member in key}) >= 5
    assert len({element for member in key for element in member.support_received}) >= 4
    assert len(key.ties) >= 4


def test_every_member_of_the_key_is_filled_in(name: str) -> None:
    for member in load_case(name).everyday:
        assert member.note.endswith("."), member.name
        assert member.contact, member.name
        assert (member.structure is not None) == member.human, member.name
        placed_for = member.attributes.get(PLACED_FOR)
        none_needed = member.influence == "negative" or placed_for in NOT_RECEIVED
        assert bool(member.support_received) or none_needed, member.name


def test_who_stands_in_the_centre_says_for_what(name: str) -> None:
    for member in load_case(name).everyday:
        placed_for = member.attributes.get(PLACED_FOR)
        assert placed_for in {*terms.PLACED_FOR, *(() if member.circle == 1 else (None,))}, (
            member.name
        )
        if placed_for in NOT_RECEIVED:
            assert len(member.support_received) <= 1, f"{member.name}: much is received"
        if placed_for == "support received":
            assert member.support_received, member.name


def test_members_on_one_circle_stand_apart(name: str) -> None:
    for (occasion, wave), each in load_case(name).maps.items():
        for one, two in combinations(each, 2):
            assert one.angle is not None
            assert two.angle is not None
            if one.circle == two.circle:
                between = abs(one.angle - two.angle)
                where = f"{occasion} at {wave} months: {one.name} and {two.name}"
                assert min(between, 360 - between) >= 22, f"{where} stand close"


def test_the_key_is_written_in_the_form_that_the_kit_writes(name: str) -> None:
    file = data_folder() / "cases" / name / "everyday_00_months.json"
    text = file.read_bytes().decode()
    assert own_json.dumps(own_json.loads(text)) == text


def test_the_folder_is_named_like_the_case(name: str) -> None:
    assert load_case(name).id == name
