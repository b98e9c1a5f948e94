"""One person before a group: who knows it, who is near, and a plan without a group."""

from __future__ import annotations

from kit import SupportMap, load_case
from kit.exercises import tell_one_to_one

JOY = (
    SupportMap("Joy")
    .add("Ed", kind="friend", circle=1)
    .add("Al", kind="colleague", circle=3)
    .add("Ivy", kind="family", circle=2, influence="negative")
)
WITH = JOY.add("Choir", kind="group", circle=3)


def test_whoever_is_near_and_does_good_may_be_asked() -> None:
    said = str(tell_one_to_one(JOY, WITH))
    assert (
        "Choir: Nobody on the map is tied to it. Near, and perhaps ready to come once: Ed." in said
    )
    assert "Ivy" not in said


def test_whoever_knows_the_group_comes_first() -> None:
    said = str(tell_one_to_one(JOY, WITH.tie("al", "choir")))
    assert "Choir: Al can tell of it." in said
    assert "Ed" not in said


def test_where_nobody_is_near_the_group_itself_is_asked() -> None:
    alone = SupportMap("Joy")
    said = str(tell_one_to_one(alone, alone.add("Choir", kind="group", circle=3)))
    assert "Who in the group could meet the person alone first?" in said


def test_a_plan_need_have_no_group() -> None:
    assert "there need not be one" in str(tell_one_to_one(JOY, JOY))
    assert "there need not be one" in str(tell_one_to_one(WITH, WITH))


def test_a_group_that_is_picked_up_again_has_its_ties() -> None:
    amina = load_case("amina")
    choir = amina.everyday.member("tuesday-choir")
    back = amina.crisis.add(choir).add(amina.everyday.member("leila")).tie("leila", choir.id)
    assert "Tuesday choir: Leila can tell of it." in str(tell_one_to_one(amina.crisis, back))
