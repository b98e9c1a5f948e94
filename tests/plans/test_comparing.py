"""What a plan would add, in sentences: counted by hand, and never a promise."""

from __future__ import annotations

from kit.model.maps import SupportMap
from kit.plans import NO_PROMISE, Plan, Priority, compare_plan, openings, what_if
from tests.plans.town import BEFORE, TODAY, TOWN, plan_of


def test_every_finding_is_one_sentence() -> None:
    plan = plan_of(
        Priority("member", "choir"),
        Priority("wish", "be outdoors", chosen=["walk", "gym"]),
    )
    assert compare_plan(TODAY, plan, TOWN, BEFORE) == (
        "Choir would be back on the map.",
        "Walk and Gym would be new on the map.",
        "Emotional support would no longer rest on Mum alone.",
        "Friendship could come from Choir and Gym; nobody on the map gives it now.",
        "Constructing meaning could come from Walk; nobody on the map gives it now.",
        "Practical advice could come from Gym; nobody on the map gives it now.",
    )


def test_more_of_what_is_there_is_one_sentence() -> None:
    today = BEFORE.remove("yoga")
    plan = plan_of(Priority("wish", "make music", chosen=["drum", "gym"]))
    _, opens, more = compare_plan(today, plan, TOWN)
    assert opens == "Practical advice could come from Gym; nobody on the map gives it now."
    assert more == (
        "More members than now could give friendship (four instead of two) and emotional support "
        "(three instead of two)."
    )


def test_what_stays_alone_or_absent_is_not_spoken_of() -> None:
    plan = plan_of(Priority("wish", "be outdoors", chosen=["hut"]))
    assert compare_plan(TODAY, plan, TOWN) == ("Hut would be new on the map.",)


def test_a_plan_that_adds_nothing_says_so() -> None:
    said = compare_plan(TODAY, Plan("Amina", wishes=["talk"]), TOWN)
    assert said == ("The plan adds nobody and nothing to the map yet.",)


def test_where_no_support_was_noted_nobody_is_said_to_give_none() -> None:
    today = SupportMap("Amina").add("Mum", kind="family")
    plan = plan_of(Priority("wish", "talk", chosen=["chat"]))
    after = what_if(today, plan, TOWN)
    assert openings(today, after) == ("Emotional support could come from Chat.",)


def test_an_element_that_goes_is_no_opening() -> None:
    assert openings(BEFORE, TODAY) == ()


def test_the_kit_promises_nothing() -> None:
    assert "no promise" in NO_PROMISE
    plan = plan_of(Priority("wish", "be outdoors", chosen=["walk", "gym", "chat"]))
    said = " ".join(compare_plan(TODAY, plan, TOWN))
    assert " will " not in said
    assert "improve" not in said
