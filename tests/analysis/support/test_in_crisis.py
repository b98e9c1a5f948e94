"""What is left of each element in the crisis, counted by hand on two cases.

Amina's crisis map: Joseph, Biscuit, Mum, Noor, Sam, radio, Kwame, Dr Osei, each with what they gave
before, and the home treatment team with advice and material assistance. Gethin's: Fly, Carys,
Elwyn, Iolo, Nia, Siân, as before, and Dr Rees with advice.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from kit import support
from kit.files.library import load_case
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.words.errors import KitError

AMINA, GETHIN = load_case("amina"), load_case("gethin")

BEFORE = (
    SupportMap("Amina")
    .add("Mum", kind="family", support_received=["friendship", "practical advice"])
    .add("Rex", kind="pet", support_received=["friendship"], support_given=["friendship"])
    .add("Jo", kind="friend", support_received=["practical advice"])
)
NOW = replace(
    SupportMap("Amina", occasion="crisis")
    .add("Mum", kind="family", support_received=["practical advice"])
    .add("Rex", kind="pet", support_received=["friendship", "emotional support"])
    .add("Line", kind="professional", support_received=["emotional support"]),
    wave_months=6,
)


def told(rest: support.Rest) -> list[list[str]]:
    groups = (rest.before, rest.now, rest.still, rest.left, rest.not_noted, rest.new)
    return [[member.id for member in group] for group in groups]


def test_two_small_maps() -> None:
    found = support.in_crisis(BEFORE, NOW)
    assert {element: told(rest) for element, rest in found.items()} == {
        "friendship": [["mum", "rex"], ["rex"], ["rex"], [], ["mum"], []],
        "emotional support": [[], ["rex", "line"], [], [], [], ["rex", "line"]],
        "constructing meaning": [[], [], [], [], [], []],
        "practical advice": [["mum", "jo"], ["mum"], ["mum"], ["jo"], [], []],
        "material assistance": [[], [], [], [], [], []],
    }
    given = support.in_crisis(BEFORE, NOW, "given")
    assert told(given["friendship"]) == [["rex"], [], [], [], ["rex"], []]
    humans = support.in_crisis(BEFORE, NOW, humans_only=True)
    assert told(humans["friendship"]) == [["mum"], [], [], [], ["mum"], []]
    assert told(humans["emotional support"]) == [[], ["line"], [], [], [], ["line"]]


def test_members_are_as_they_are_on_the_crisis_map() -> None:
    renamed = NOW.change("rex", name="Old Rex")
    assert support.in_crisis(BEFORE, renamed)["friendship"].still[0].name == "Old Rex"


@pytest.mark.parametrize(
    "case, everyday, crisis, left, new",
    [
        (
            AMINA,
            [7, 12, 3, 3, 5],
            [3, 7, 2, 4, 4],
            [
                {"leila", "tuesday-choir", "colin-at-the-shop", "priya"},
                {"leila", "tuesday-choir", "allotment", "swimming", "priya"},
                {"library"},
                set(),
                {"leila", "colin-at-the-shop"},
            ],
            [set(), set(), set(), {"home-treatment-team"}, {"home-treatment-team"}],
        ),
        (
            GETHIN,
            [6, 7, 4, 1, 3],
            [4, 5, 1, 2, 2],
            [
                {"thursday-workshop", "dafydd"},
                {"beti-s-recipe-book", "dafydd"},
                {"beti-s-recipe-book", "thursday-workshop", "dafydd"},
                set(),
                {"thursday-workshop"},
            ],
            [set(), set(), set(), {"dr-rees"}, set()],
        ),
    ],
    ids=["amina", "gethin"],
)
def test_a_case(
    case: Case,
    everyday: list[int],
    crisis: list[int],
    left: list[set[str]],
    new: list[set[str]],
) -> None:
    found = support.in_crisis(case.everyday, case.crisis).values()
    assert [len(rest.before) for rest in found] == everyday
    assert [len(rest.now) for rest in found] == crisis
    assert [{member.id for member in rest.left} for rest in found] == left
    assert [{member.id for member in rest.new} for rest in found] == new
    assert [rest.not_noted for rest in found] == [()] * 5


def test_the_table() -> None:
    table = support.left_in_crisis(BEFORE, NOW)
    assert table.title == "Amina: support received in everyday life and in the crisis"
    row = table.to_dict()["rows"][3]
    mum, jo = {"id": "mum", "name": "Mum"}, {"id": "jo", "name": "Jo"}
    assert row["values"] == [2, 1, [mum], [jo], [], []]
    assert table.row("friendship")["no longer noted with"] == (BEFORE.member("mum"),)
    assert table.row("emotional support")["new with"] == (NOW.member("rex"), NOW.member("line"))
    humans = support.left_in_crisis(BEFORE, NOW, "given", humans_only=True)
    assert humans.title.endswith(
        "support given in everyday life and in the crisis, people and groups only"
    )
    assert set(humans.column("everyday").values()) == {0}


def test_every_name_is_in_the_table() -> None:
    table = support.left_in_crisis(AMINA.everyday, AMINA.crisis)
    page = table._repr_html_()
    assert "Joseph, Biscuit, Mum, Auntie Noor, Sam, Radio and Kwame" in page
    assert "more" not in page


def test_maps_that_cannot_be_compared() -> None:
    for call in (support.in_crisis, support.left_in_crisis, support.findings):
        with pytest.raises(KitError, match="maps of two people, Amina and Gethin"):
            call(AMINA.everyday, GETHIN.crisis)
        with pytest.raises(KitError, match="the same criterion"):
            call(AMINA.everyday, replace(AMINA.crisis, criterion="closeness"))
        with pytest.raises(KitError, match="is a Case"):
            call(AMINA.everyday, AMINA)  # type: ignore[arg-type]
        with pytest.raises(KitError, match=r"the first map is of the occasion 'crisis'. Give the"):
            call(AMINA.crisis, AMINA.crisis)
        with pytest.raises(KitError, match=r"the second map is of the occasion 'everyday'. Give"):
            call(AMINA.everyday, AMINA.everyday)
    with pytest.raises(KitError, match="way is 'both'"):
        support.in_crisis(AMINA.everyday, AMINA.crisis, "both")
