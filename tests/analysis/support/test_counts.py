"""Elements and members on two cases, counted by hand on the cases' maps.

Amina gives and receives, element by element (everyday, 16 members; humans: 11):
friendship from Joseph, Biscuit, Leila, choir, Sam, Colin, Priya; emotional support from Joseph,
Biscuit, Mum, Leila, choir, Noor, Sam, allotment, radio, Kwame, swimming, Priya; meaning from Noor,
Sam, library; advice from Sam, Kwame, Dr Osei; material from Joseph, Leila, Noor, Kwame, Colin.

Gethin (everyday, 10 members; humans: 8, Mair noted with nothing): friendship from Fly, Elwyn, Iolo,
workshop, Dafydd, Nia; emotional support from Fly, Carys, Elwyn, recipe book, Iolo, Dafydd, Nia;
meaning from Carys, recipe book, workshop, Dafydd; advice from Siân; material from Elwyn, workshop,
Siân.
"""

from __future__ import annotations

import math

import pytest

from kit import support
from kit.files.library import load_case
from kit.model.maps import SupportMap
from kit.words.errors import KitError
from kit.words.terms import ELEMENTS

AMINA, GETHIN = load_case("amina").everyday, load_case("gethin").everyday
EMPTY = SupportMap("Amina")
SILENT = EMPTY.add("Mum", kind="family", circle=1).add("Rex", kind="pet")


def five(*numbers: object) -> dict[str, object]:
    return dict(zip(ELEMENTS, numbers, strict=True))


@pytest.mark.parametrize(
    "support_map, way, everyone, humans",
    [
        (AMINA, "received", (7, 12, 3, 3, 5), (6, 8, 2, 3, 5)),
        (AMINA, "given", (4, 5, 1, 1, 2), (4, 5, 1, 1, 2)),
        (GETHIN, "received", (6, 7, 4, 1, 3), (5, 5, 3, 1, 3)),
        (GETHIN, "given", (3, 2, 2, 0, 2), (3, 2, 2, 0, 2)),
        (load_case("delroy").everyday, "given", (3, 4, 2, 2, 5), (3, 4, 2, 2, 4)),
    ],
)
def test_coverage(
    support_map: SupportMap, way: str, everyone: tuple[int, ...], humans: tuple[int, ...]
) -> None:
    assert support.coverage(support_map, way) == five(*everyone)
    assert support.coverage(support_map, way, humans_only=True) == five(*humans)


def test_who_gives_what() -> None:
    by = support.members_by_element(GETHIN)
    assert [each.name for each in by["material assistance"]] == [
        "Elwyn",
        "Thursday workshop",
        "Siân",
    ]
    assert [each.id for each in support.members_by_element(AMINA, "given")["friendship"]] == [
        "joseph",
        "leila",
        "tuesday-choir",
        "sam",
    ]


def test_elements_there_and_elements_from_nobody() -> None:
    assert support.elements_received(AMINA) == list(ELEMENTS)
    assert support.gaps(AMINA) == support.gaps(AMINA, "given") == ()
    assert support.gaps(GETHIN, "given") == ("practical advice",)
    assert support.elements_given(GETHIN) == [each for each in ELEMENTS if "advice" not in each]
    backwards = EMPTY.add("Jo", kind="friend", support_received=["material assistance"])
    backwards = backwards.add("Mum", kind="family", support_received=["friendship"])
    assert support.elements_received(backwards) == ["friendship", "material assistance"]
    rex = EMPTY.add(
        "Rex", kind="pet", support_received=["friendship"], support_given=["friendship"]
    )
    assert support.elements_received(rex) == support.elements_given(rex) == ["friendship"]
    assert support.elements_received(rex, humans_only=True) == []
    assert support.elements_given(rex, humans_only=True) == []
    assert support.gaps(rex) == tuple(ELEMENTS)[1:]
    assert support.gaps(rex, humans_only=True) == tuple(ELEMENTS)


def test_elements_that_rest_on_one_member() -> None:
    def names(support_map: SupportMap, way: str) -> dict[str, str]:
        return {what: who.name for what, who in support.single_supports(support_map, way).items()}

    assert names(AMINA, "received") == {}
    assert names(AMINA, "given") == {"constructing meaning": "Sam", "practical advice": "Sam"}
    assert names(GETHIN, "received") == {"practical advice": "Siân"}
    assert names(GETHIN, "given") == {}
    # Beside Rex there is one human for friendship, and nobody else.
    two = EMPTY.add("Rex", kind="pet", support_received=["friendship"])
    two = two.add("Jo", kind="friend", support_received=["friendship"])
    assert support.single_supports(two) == {}
    assert support.single_supports(two, humans_only=True)["friendship"].name == "Jo"


def test_members_who_carry_three_elements_or_more() -> None:
    assert {who: len(what) for who, what in support.load(AMINA).items()} == {
        "sam": 4,
        "joseph": 3,
        "leila": 3,
        "auntie-noor": 3,
        "kwame": 3,
    }
    assert list(support.load(AMINA)) == ["sam", "joseph", "leila", "auntie-noor", "kwame"]
    assert support.load(GETHIN, "given") == {
        "dafydd": ("friendship", "emotional support", "constructing meaning")
    }
    assert list(support.load(AMINA, at_least=4)) == ["sam"]
    assert support.load(AMINA, at_least=5) == {}
    # Mair and the old team are noted with nothing.
    assert len(support.load(GETHIN, at_least=1)) == 9
    assert len(support.load(AMINA, at_least=1)) == 15
    assert len(support.load(AMINA, at_least=1, humans_only=True)) == 10


def test_reciprocity() -> None:
    # Friendship: both with Elwyn, Iolo, Dafydd, of six. Meaning: with Dafydd, of four and Iolo.
    expected = five(3 / 6, 2 / 7, 1 / 5, 0 / 1, 2 / 3)
    assert {each: support.reciprocity(GETHIN, each) for each in ELEMENTS} == expected
    # Amina: Joseph, Leila, choir, Sam of seven; five of twelve; Sam of three, twice; two of five.
    expected = five(4 / 7, 5 / 12, 1 / 3, 1 / 3, 2 / 5)
    assert {each: support.reciprocity(AMINA, each) for each in ELEMENTS} == expected
    # Any for any: Gethin with 5 of 9; Amina with 7 (Colin's beans for friendship too) of 15.
    assert support.reciprocity(GETHIN) == 5 / 9
    assert support.reciprocity(AMINA) == 7 / 15
    assert support.reciprocity(AMINA, humans_only=True) == 7 / 10
    assert [each.id for each in support.mutual(GETHIN)] == [
        "carys",
        "elwyn",
        "iolo",
        "thursday-workshop",
        "dafydd",
    ]
    assert [each.id for each in support.mutual(GETHIN, "constructing meaning")] == ["dafydd"]


def test_one_for_another_is_mutual_only_when_any_element_counts() -> None:
    swap = EMPTY.add(
        "Jo", kind="friend", support_received=["practical advice"], support_given=["friendship"]
    )
    assert support.reciprocity(swap) == 1
    assert support.reciprocity(swap, "friendship") == 0
    assert support.reciprocity(swap, "practical advice") == 0


@pytest.mark.parametrize("support_map", [EMPTY, SILENT])
def test_nothing_noted(support_map: SupportMap) -> None:
    for way in support.WAYS:
        assert support.coverage(support_map, way) == five(0, 0, 0, 0, 0)
        assert support.gaps(support_map, way) == tuple(ELEMENTS)
        assert support.single_supports(support_map, way) == {}
        assert support.load(support_map, way, at_least=1) == {}
    assert support.elements_received(support_map) == support.elements_given(support_map) == []
    assert support.mutual(support_map) == ()
    for element in (None, *ELEMENTS):
        assert math.isnan(support.reciprocity(support_map, element))


def test_what_is_refused() -> None:
    wrong = "way is 'recieved'; use one of: received, given. Did you mean 'received'?"
    for call in (
        support.members_by_element,
        support.coverage,
        support.gaps,
        support.single_supports,
        support.load,
        support.matrix,
        support.by_structure,
        support.by_category,
    ):
        for support_map in (EMPTY, AMINA):
            with pytest.raises(KitError) as refused:
                call(support_map, "recieved")
            assert str(refused.value) == wrong
        with pytest.raises(KitError, match="needs a support map, and this is a Case"):
            call(load_case("amina"))  # type: ignore[arg-type]
    for at_least in (0, 6, 2.0, True, "3"):
        with pytest.raises(KitError, match="give a whole number of elements, 1 to 5"):
            support.load(AMINA, at_least=at_least)  # type: ignore[arg-type]
    for about in (support.mutual, support.reciprocity):
        with pytest.raises(KitError, match=r"no element 'freindship'.*Did you mean 'friendship'"):
            about(EMPTY, "freindship")
