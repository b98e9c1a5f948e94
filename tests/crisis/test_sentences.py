"""A crisis and a way back in sentences and figures, worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit import crisis
from kit.crisis.sentences import crisis_figures, describe_crisis, describe_recovery
from kit.model.maps import SupportMap
from kit.words.errors import KitError
from tests.strategies import support_maps

NOBODY = crisis.load_rates()
for _each in NOBODY.steps_in:
    NOBODY = NOBODY.change_step_in(_each.name, steps_in=0.0)

USUAL = (
    SupportMap("Amina")
    .add("Mum", kind="family", circle=1, support_received=["emotional support"])
    .add("Leila", kind="friend", circle=2, support_received=["friendship", "emotional support"])
    .add("Sam", kind="peer", circle=2, support_received=["constructing meaning"])
    .add("Choir", kind="group", circle=3)
    .add("Jo", kind="friend", circle=3, support_received=["material assistance"])
)
PINS = {
    "mum": "remains",
    "sam": "moves closer",
    "leila": "withdrawn from",
    "choir": "withdrawn from",
    "jo": "pushed out",
}


def shrunk(severity: float = 1, **pins: str) -> crisis.Shrunk:
    return crisis.shrink(USUAL, severity, rates=NOBODY, pins=PINS | pins)


def test_a_crisis_in_sentences() -> None:
    assert describe_crisis(shrunk(0)) == "An ordinary week: Amina's five members are there."
    assert describe_crisis(shrunk()) == (
        "At the worst, two of Amina's five members remain. Sam moves closer. Amina withdraws from "
        "Leila and Choir, which can be a way of coping. Jo is pushed out."
    )
    assert describe_crisis(shrunk(0.4, choir="remains", leila="moves closer")) == (
        "At 40% of the worst, four of Amina's five members remain. Leila and Sam move closer. "
        "Jo is pushed out."
    )
    assert describe_crisis(shrunk(mum="pushed out", sam="pushed out", choir="remains")).startswith(
        "At the worst, one of Amina's five members remains. Amina withdraws from Leila, which"
    )


def test_that_nobody_remains_is_said() -> None:
    said = describe_crisis(crisis.shrink(USUAL, 1, pins=dict.fromkeys(PINS, "pushed out")))
    assert said.startswith("At the worst, none of Amina's five members remain.")


def test_who_steps_in_is_said() -> None:
    rates = NOBODY.change_step_in("Crisis line", steps_in=1.0)
    pins = dict.fromkeys(PINS, "remains")
    said = describe_crisis(crisis.shrink(USUAL, 1, rates=rates, pins=pins))
    assert said == ("At the worst, all of Amina's five members remain. Crisis line steps in.")


def test_a_map_of_nobody_and_of_one_are_said() -> None:
    empty = crisis.shrink(SupportMap("Amina"), 0)
    assert describe_crisis(empty) == "An ordinary week: nobody is on Amina's everyday map."
    one = SupportMap("Amina").add("Rex", kind="pet", circle=1)
    there = crisis.shrink(one, 1, rates=NOBODY, pins={"rex": "remains"})
    assert describe_crisis(there) == "At the worst, Amina's one member remains."
    gone = crisis.shrink(one, 1, rates=NOBODY, pins={"rex": "withdrawn from"})
    assert describe_crisis(gone) == (
        "At the worst, Amina's one member does not remain. Amina withdraws from Rex, which can be "
        "a way of coping."
    )
    nothing = crisis.shrink(SupportMap("Amina"), 1, rates=NOBODY)
    assert describe_crisis(nothing) == "At the worst, nobody is on Amina's everyday map."


def test_five_names_are_said_and_more_are_counted() -> None:
    usual = SupportMap("Amina")
    for name in "ABCDEF":
        usual = usual.add(name, kind="friend", circle=2)
    five, six = (
        describe_crisis(
            crisis.shrink(
                each, 1, rates=NOBODY, pins={member.id: "withdrawn from" for member in each}
            )
        )
        for each in (usual.remove("f"), usual)
    )
    assert "withdraws from A, B, C, D and E, which" in five
    assert "withdraws from A, B, C, D and two more, which" in six


def test_a_way_back_in_sentences() -> None:
    pins = {"leila": "returns", "choir": "not back", "jo": "not back"}
    rates = NOBODY.change("peer", stays=1.0)
    start, middle, end = (
        describe_recovery(crisis.recover(shrunk(), progress, rates=rates, pins=pins))
        for progress in (0, 0.5, 1)
    )
    assert start == "At the crisis, Amina has two members. Move on to see who returns."
    rest = (
        "Amina has three members. Leila is back. Choir and Jo are not back, which can be a choice. "
        "Sam is still nearer than before."
    )
    assert middle == f"On the way back, {rest}"
    assert end == f"At the end of the way back, {rest}"


def test_figures_by_hand() -> None:
    before, worst = crisis_figures(USUAL, USUAL), crisis_figures(USUAL, shrunk().map)
    assert [(each["label"], each["shown"]) for each in before] == [
        ("Members", "5"),
        ("Kinds of member", "4"),
        ("In the centre circle", "1"),
        ("Elements of support", "4"),
    ]
    assert before[3]["meaning"] == "Whatever was given in everyday life is still given by someone."
    assert [(each["shown"], each["before"], each["now"]) for each in worst] == [
        ("5 → 2", 5, 2),
        ("4 → 2", 4, 2),
        ("1 → 2", 1, 2),
        ("4 → 2", 4, 2),
    ]
    assert worst[3]["meaning"] == (
        "Not given by anyone on this map: friendship: in everyday life from Leila; "
        "material assistance: in everyday life from Jo."
    )


def test_where_no_support_was_noted_nothing_is_said_to_be_lost() -> None:
    bare = SupportMap("Amina").add("Mum", kind="family", circle=1)
    figure = crisis_figures(bare, bare.remove("mum"))[3]
    assert figure["shown"] == "0"
    assert figure["meaning"] == "The everyday map does not say who gives what support."


@given(support_maps(), st.floats(0, 1), st.integers(0, 99))
def test_any_crisis_and_way_back_can_be_said(
    support_map: SupportMap, part: float, seed: int
) -> None:
    if support_map.occasion != "everyday":
        with pytest.raises(KitError):
            crisis.shrink(support_map, part, seed=seed)
        return
    told = crisis.shrink(support_map, part, seed=seed)
    said = [describe_crisis(told), describe_recovery(crisis.recover(told, part))]
    figures = crisis_figures(support_map, told.map)
    assert figures[0]["now"] == len(told.map)
    for each in said:
        assert "\n" not in each
        assert each.endswith(".")
