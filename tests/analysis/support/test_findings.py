"""The findings: each sentence worked out by hand, and strengths first."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from kit import support
from kit.files.library import load_case
from kit.model.maps import SupportMap
from kit.words.errors import KitError

GETHIN = load_case("gethin")


def sentences(found: support.Findings, *kinds: str) -> list[str]:
    return [each.sentence for each in found if not kinds or each.kind in kinds]


def test_the_findings_of_a_case() -> None:
    assert sentences(support.findings(GETHIN.everyday)) == [
        "Each of the five elements of support comes from somewhere on this map.",
        "Friendship comes from six members: Fly, Elwyn, Iolo, Thursday workshop and two more.",
        (
            "Emotional support comes from seven members: Fly, Carys, Elwyn, Beti's recipe book and "
            "three more."
        ),
        (
            "Constructing meaning comes from four members: Carys, Beti's recipe book, "
            "Thursday workshop and Dafydd."
        ),
        "Material assistance comes from three members: Elwyn, Thursday workshop and Siân.",
        "Gethin gives friendship to Elwyn, Iolo and Dafydd.",
        "Gethin gives emotional support to Carys and Dafydd.",
        "Gethin gives constructing meaning to Iolo and Dafydd.",
        "Gethin gives material assistance to Elwyn and Thursday workshop.",
        "Support goes both ways with Carys, Elwyn, Iolo, Thursday workshop and Dafydd.",
        "Friendship goes both ways with Elwyn, Iolo and Dafydd.",
        "Emotional support goes both ways with Carys and Dafydd.",
        "Constructing meaning goes both ways with Dafydd.",
        "Material assistance goes both ways with Elwyn and Thursday workshop.",
        (
            "Elwyn gives three of the five elements: friendship, emotional support and material "
            "assistance."
        ),
        (
            "Thursday workshop gives three of the five elements: friendship, constructing "
            "meaning and material assistance."
        ),
        (
            "Dafydd gives three of the five elements: friendship, emotional support and "
            "constructing meaning."
        ),
        (
            "Gethin gives Dafydd three of the five elements: friendship, emotional support "
            "and constructing meaning."
        ),
        "Formal support comes from Siân: practical advice and material assistance.",
        (
            "Informal support comes from Elwyn, Thursday workshop, Dafydd and Nia at the "
            "post office: friendship, emotional support, constructing meaning and material "
            "assistance."
        ),
        (
            "Close support comes from Carys and Iolo: friendship, emotional support "
            "and constructing meaning."
        ),
        (
            "Beyond people, Fly and Beti's recipe book give friendship, emotional support and "
            "constructing meaning."
        ),
        "Practical advice rests on Siân alone.",
    ]


def test_the_crisis_of_a_case() -> None:
    found = support.findings(GETHIN.everyday, GETHIN.crisis)
    crisis = [each for each in found if each.kind.startswith("crisis")]
    assert [each.sentence for each in crisis] == [
        "In the crisis, Gethin gives support to Carys, Elwyn and Iolo.",
        "In the crisis, friendship still comes from Fly, Elwyn, Iolo and Nia at the post office.",
        (
            "In the crisis, emotional support still comes from Fly, Carys, Elwyn, Iolo and Nia at "
            "the post office."
        ),
        "In the crisis, practical advice still comes from Siân.",
        "In the crisis, material assistance still comes from Elwyn and Siân.",
        "In the crisis, practical advice also comes from Dr Rees.",
        "In the crisis, constructing meaning rests on Carys alone.",
        (
            "Thursday workshop and Dafydd gave friendship in everyday life and are not on "
            "the crisis map."
        ),
        (
            "Beti's recipe book and Dafydd gave emotional support in everyday life and are not on "
            "the crisis map."
        ),
        (
            "Beti's recipe book, Thursday workshop and Dafydd gave constructing meaning in "
            "everyday life and are not on the crisis map."
        ),
        "Thursday workshop gave material assistance in everyday life and is not on the crisis map.",
    ]
    assert list(found)[: len(found) - len(crisis)] == list(support.findings(GETHIN.everyday))
    assert found.title == "Gethin: support in everyday life and in the crisis"
    assert "own choice" in found.note
    assert not support.findings(GETHIN.everyday).note


BEFORE = (
    SupportMap("Jo")
    .add("Mum", kind="family", support_received=["friendship", "practical advice"])
    .add("Rex", kind="pet", support_received=["friendship", "constructing meaning"])
    .add("Radio", kind="object", support_received=["constructing meaning"])
    .add("Choir", kind="group", support_received=["material assistance"])
)
NOW = (
    SupportMap("Jo", occasion="crisis")
    .add("Mum", kind="family")
    .add("Rex", kind="pet", support_received=["friendship"])
    .add("Line", kind="professional", support_received=["emotional support", "material assistance"])
    .add("Team", kind="professional", support_received=["emotional support"])
)


def test_few_givers() -> None:
    found = support.findings(BEFORE)
    assert sentences(found) == [
        (
            "Four of the five elements of support come from somewhere on this map: friendship, "
            "constructing meaning, practical advice and material assistance."
        ),
        "Friendship comes from two members: Mum and Rex.",
        "Constructing meaning comes from two members: Rex and Radio.",
        "Close support comes from Mum: friendship and practical advice.",
        "Support comes from Choir, with no structure noted: material assistance.",
        "Beyond people, Rex and Radio give friendship and constructing meaning.",
        "Constructing meaning comes from beyond people alone: Rex and Radio.",
        "Practical advice rests on Mum alone.",
        "Material assistance rests on Choir alone.",
        "Nobody on this map gives emotional support.",
    ]


def test_people_and_groups_only() -> None:
    found = support.findings(BEFORE, NOW, humans_only=True)
    assert sentences(found, "covered", "single support", "gap", "beyond people") == [
        (
            "Three of the five elements of support come from somewhere on this map: "
            "friendship, practical advice and material assistance."
        ),
        "Friendship rests on Mum alone.",
        "Practical advice rests on Mum alone.",
        "Material assistance rests on Choir alone.",
        "No person or group on this map gives emotional support.",
        "No person or group on this map gives constructing meaning.",
    ]
    assert "No person or group on the crisis map gives friendship." in sentences(found)
    assert found.title.endswith("in the crisis, people and groups only")


def test_a_crisis_with_few_givers() -> None:
    found = support.findings(BEFORE, NOW)
    crisis = [(each.kind, each.sentence) for each in found if each.kind.startswith("crisis")]
    assert crisis == [
        ("crisis comes", "In the crisis, emotional support comes from Line and Team."),
        ("crisis single support", "In the crisis, friendship rests on Rex alone."),
        ("crisis single support", "In the crisis, material assistance rests on Line alone."),
        (
            "crisis left",
            "Radio gave constructing meaning in everyday life and is not on the crisis map.",
        ),
        (
            "crisis left",
            "Choir gave material assistance in everyday life and is not on the crisis map.",
        ),
        (
            "crisis not noted",
            "Mum gave friendship in everyday life and is on the crisis map, where it is not noted.",
        ),
        (
            "crisis not noted",
            (
                "Rex gave constructing meaning in everyday life and is on the crisis map, where "
                "it is not noted."
            ),
        ),
        (
            "crisis not noted",
            (
                "Mum gave practical advice in everyday life and is on the crisis map, where it "
                "is not noted."
            ),
        ),
        ("crisis gap", "Nobody on the crisis map gives constructing meaning."),
        ("crisis gap", "Nobody on the crisis map gives practical advice."),
    ]


def test_a_finding_says_who_and_what_it_is_about() -> None:
    found = support.findings(BEFORE, NOW)
    assert found.of("single support")[0] == support.Finding(
        kind="single support",
        sentence="Practical advice rests on Mum alone.",
        way="received",
        elements=("practical advice",),
        members=("mum",),
    )
    assert found.of("crisis left")[0].members == ("radio",)
    (given,) = support.findings(GETHIN.everyday).of("load")[3:]
    assert (given.way, given.members, len(given.elements)) == ("given", ("dafydd",), 3)
    assert support.findings(GETHIN.everyday).of("both ways")[0].way is None
    with pytest.raises(KitError, match=r"no kind of finding 'gaps'.*Did you mean 'gap'"):
        found.of("gaps")


def test_where_nothing_is_noted_nobody_is_said_to_give_nothing() -> None:
    empty = SupportMap("Jo")
    assert sentences(support.findings(empty)) == ["The map has no members yet."]
    silent = empty.add("Mum", kind="family")
    assert sentences(support.findings(silent)) == ["No support is noted on this map yet."]
    pet = empty.add("Rex", kind="pet", support_received=["friendship"])
    assert sentences(support.findings(pet, humans_only=True)) == [
        "No support with people or groups is noted on this map yet."
    ]
    giver = empty.add("Mum", kind="family", support_given=["friendship"])
    assert sentences(support.findings(giver)) == ["Jo gives friendship to Mum."]


def test_where_nothing_is_noted_in_the_crisis_nobody_is_said_to_have_left() -> None:
    crisis = SupportMap("Jo", occasion="crisis").add("Mum", kind="family")
    about = {each.kind: each.sentence for each in support.findings(BEFORE, crisis)}
    assert [kind for kind in about if kind.startswith("crisis")] == ["crisis nothing noted"]
    assert about["crisis nothing noted"] == "No support is noted on the crisis map."
    pet = crisis.add("Rex", kind="pet", support_received=["friendship"])
    humans = support.findings(BEFORE, pet, humans_only=True).of("crisis nothing noted")
    assert [each.sentence for each in humans] == [
        "No support from people or groups is noted on the crisis map."
    ]
    silent = SupportMap("Jo").add("Mum", kind="family")
    assert sentences(support.findings(silent, crisis)) == ["No support is noted on this map yet."]


def test_one_element() -> None:
    one = SupportMap("Jo").add("Mum", kind="family", support_received=["friendship"])
    assert sentences(support.findings(one), "covered") == [
        "One of the five elements of support comes from somewhere on this map: friendship."
    ]
    pet = SupportMap("Jo").add("Rex", kind="pet", support_received=["friendship"])
    assert sentences(support.findings(pet), "beyond people", "single support") == [
        "Beyond people, Rex gives friendship.",
        "Friendship rests on Rex alone.",
    ]


def test_data_and_text_say_the_same() -> None:
    found = support.findings(BEFORE, NOW)
    assert str(found) == repr(found)
    assert str(found).splitlines() == [found.title, *sentences(found), found.note]
    data = found.to_dict()
    assert json.loads(json.dumps(data)) == data
    assert [each["sentence"] for each in data["findings"]] == sentences(found)
    assert set(data["findings"][0]) == {"kind", "sentence", "way", "elements", "members"}
    assert (data["title"], data["note"]) == (found.title, found.note)


def test_every_kind_of_finding_comes_up() -> None:
    crisis = SupportMap("Jo", occasion="crisis").add("Mum", kind="family")
    found = [
        *support.findings(GETHIN.everyday, GETHIN.crisis),
        *support.findings(BEFORE, NOW),
        *support.findings(BEFORE, crisis),
        *support.findings(crisis),
    ]
    assert {each.kind for each in found} == set(support.FINDING_KINDS)


def test_what_was_on_neither_map_is_no_finding_about_the_crisis() -> None:
    crisis = replace(BEFORE, occasion="crisis").change("rex", support_given=["material assistance"])
    found = support.findings(BEFORE, crisis)
    assert sentences(found, "gap") == ["Nobody on this map gives emotional support."]
    assert found.of("crisis gap") == ()
    assert sentences(found, "crisis given") == ["In the crisis, Jo gives support to Rex."]
    assert support.findings(BEFORE, crisis, humans_only=True).of("crisis given") == ()
