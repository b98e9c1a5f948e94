"""Who was let go, which offers fit and why, and the map as it could be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given

from kit import load_case, load_directory
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.plans import Plan, Priority, dropped, is_what_if, suggest, what_if
from kit.words.errors import KitError
from tests.plans.town import BEFORE, CHAT, DRUM, GYM, HUT, TODAY, TOWN, WALK, plan_of
from tests.strategies import support_maps


def test_who_was_let_go_is_listed_with_activities_places_and_groups_first() -> None:
    found = [member.id for member in dropped(BEFORE, TODAY)]
    assert found == ["swimming", "yoga", "allotment", "choir", "leila"]
    assert dropped(TODAY, BEFORE) == ()


def test_maps_of_two_people_are_not_compared() -> None:
    with pytest.raises(KitError, match="maps of two people"):
        dropped(BEFORE, SupportMap("Gethin"))


def test_offers_for_a_wish_come_by_what_they_would_open_up() -> None:
    found = suggest(TOWN, "Be outdoors", TODAY)
    nobody = "which nobody on the map gives."
    assert {each.offer.id: each.why for each in found} == {
        "gym": f"Fits: Be outdoors. Offers friendship and practical advice, {nobody}",
        "walk": f"Fits: Be outdoors. Offers constructing meaning, {nobody}",
        "chat": "Fits: Be outdoors. Offers emotional support, which now rests on Mum alone.",
        "hut": "Fits: Be outdoors. What support it offers is not noted.",
    }
    assert [each.offer.id for each in found] == ["gym", "walk", "chat", "hut"]


def test_why_names_what_is_new_what_is_second_and_what_else() -> None:
    today = TODAY.add("Jo", kind="friend", support_received=["practical advice"])
    today = today.add("Bo", kind="friend", support_received=["practical advice"])
    both = replace(DRUM, elements=["friendship", "emotional support", "practical advice"])
    (found,) = suggest(replace(TOWN, offers=[both]), "make music", today)
    assert found.why == (
        "Fits: make music. Offers friendship, which nobody on the map gives; and emotional "
        "support, which now rests on Mum alone. Also practical advice."
    )


def test_where_no_support_is_noted_no_gap_is_spoken_of() -> None:
    found = suggest(TOWN, "be outdoors", SupportMap("Amina").add("Mum", kind="family"))
    assert [each.offer.id for each in found] == ["hut", "walk", "chat", "gym"]
    assert found[1].why == "Fits: be outdoors. Offers constructing meaning."


def test_an_offer_that_is_on_the_map_by_name_comes_last_and_says_so() -> None:
    found = suggest(TOWN, "be outdoors", TODAY.add("GYM", kind="place"))
    assert [each.offer.id for each in found] == ["walk", "chat", "hut", "gym"]
    assert found[-1].why == "Fits: be outdoors. A member of this name is on the map already."


def test_a_wish_of_ones_own_has_no_offers() -> None:
    assert suggest(TOWN, "sail", TODAY) == ()


def test_a_member_to_pick_up_again_finds_what_is_like_them() -> None:
    found = suggest(TOWN, Priority("member", "choir"), TODAY, BEFORE)
    assert [each.offer.id for each in found] == ["gym", "drum", "chat"]
    assert found[1].why == (
        "Like Choir: group. Offers friendship, which nobody on the map gives; and emotional "
        "support, which now rests on Mum alone."
    )
    # Of the allotment no support is noted: any place is like it. Leila is no offer.
    assert [e.offer for e in suggest(TOWN, Priority("member", "allotment"), TODAY, BEFORE)] == [HUT]
    assert suggest(TOWN, Priority("member", "leila"), TODAY, BEFORE) == ()


def test_a_name_that_reads_from_right_to_left_is_isolated() -> None:
    today = SupportMap("Amina").add("أمينة", kind="family", support_received=["emotional support"])
    why = suggest(TOWN, "talk", today)[0].why
    assert "rests on \u2068أمينة\u2069 alone" in why


def test_what_could_be_is_todays_map_with_what_was_chosen() -> None:
    plan = plan_of(
        Priority("wish", "be outdoors", chosen=["walk", "gym"]),
        Priority("wish", "talk", chosen=["gym", "chat"]),
        circles={"gym": 1, "drum": 1},
    )
    after = what_if(TODAY, plan, TOWN)
    assert list(after)[: len(TODAY)] == list(TODAY)
    added = list(after)[len(TODAY) :]
    assert [(each.name, each.circle) for each in added] == [("Walk", 3), ("Gym", 1), ("Chat", 3)]
    assert all(map(is_what_if, added))
    assert not is_what_if(TODAY.member("mum"))
    assert [each.attributes["offer"] for each in added] == ["walk", "gym", "chat"]
    assert [each.support_received for each in added] == [
        each.elements for each in (WALK, GYM, CHAT)
    ]
    assert len(TODAY) == 1


def test_who_is_picked_up_comes_back_as_before_with_ties() -> None:
    plan = plan_of(Priority("member", "choir"), Priority("member", "swimming"))
    after = what_if(TODAY, plan, TOWN, BEFORE)
    assert [member.id for member in after] == ["mum", "choir", "swimming"]
    assert after.member("swimming") == BEFORE.member("swimming")
    # With Mum again; not with Leila, who is not on the map.
    assert after.ties == (BEFORE.tie_between("mum", "choir"),)


def test_what_is_no_priority_stays_out() -> None:
    plan = Plan("Amina", wishes=["be outdoors"], picked_up=["choir"])
    assert what_if(TODAY, plan, TOWN, BEFORE) == TODAY


def test_who_is_on_the_map_again_by_now_is_not_added_twice() -> None:
    again = TODAY.add(BEFORE.member("choir"))
    plan = plan_of(Priority("member", "choir"))
    assert what_if(again, plan, TOWN, BEFORE) == again


def test_a_new_members_id_is_nobodys_on_either_map() -> None:
    today = TODAY.add(Member("offer-gym", "A", "friend"))
    before = BEFORE.add(Member("offer-gym-2", "B", "friend"))
    plan = plan_of(Priority("wish", "be outdoors", chosen=["gym"]))
    after = what_if(today, plan, TOWN, before)
    assert [member.id for member in after] == ["mum", "offer-gym", "offer-gym-3"]


@given(support_maps())
def test_on_any_map_nobody_who_is_there_changes(today: SupportMap) -> None:
    plan = Plan(today.person, wishes=["a"], priorities=[Priority("wish", "a", ["gym", "hut"])])
    after = what_if(today, plan, TOWN)
    assert list(after)[: len(today)] == list(today)
    assert after.ties == today.ties
    assert len(after) == len(today) + 2
    for wish in TOWN.wishes:
        offers = {each.offer.id for each in suggest(TOWN, wish, today)}
        assert offers == {each.id for each in TOWN.for_wish(wish)}


@pytest.mark.parametrize(
    "plan, before, says",
    [
        (Plan("Gethin"), None, "the plan is Gethin's and the map Amina's"),
        (plan_of(Priority("wish", "a", ["gim"])), None, r"no offer 'gim'; .* mean 'gym'"),
        (plan_of(Priority("member", "choir")), None, "there is no earlier map. Give it: before="),
        (plan_of(Priority("member", "quire")), BEFORE, "'quire' is to be picked up again, but not"),
        (Plan("Amina"), SupportMap("Gethin"), "maps of two people"),
    ],
)
def test_what_cannot_be_added_is_said(plan: Plan, before: SupportMap | None, says: str) -> None:
    with pytest.raises(KitError, match=says):
        what_if(TODAY, plan, TOWN, before)


def test_a_case_for_a_map_is_told_where_its_maps_are() -> None:
    case = load_case("amina")
    with pytest.raises(KitError, match=r"case\.everyday and case\.crisis"):
        suggest(TOWN, "talk", case)  # type: ignore[arg-type]
    with pytest.raises(KitError, match=r"case\.everyday and case\.crisis"):
        what_if(case, Plan("Amina"), TOWN)  # type: ignore[arg-type]


def test_every_wish_of_the_shipped_town_gets_the_same_answer_each_time() -> None:
    town, amina = load_directory(), load_case("amina")
    for wish in town.wishes:
        assert suggest(town, wish, amina.crisis) == suggest(town, wish, amina.crisis)
