"""The pictures of a deck, drawn from cases of any size."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from kit import SupportMap, load_case
from kit.files.library import case_names
from kit.publish.slides.frames import built, over_the_year, to_crisis
from kit.publish.slides.pictures import PICTURES, picture
from kit.publish.slides.tables import MOST_ROWS, elements
from kit.words.errors import KitError


@pytest.mark.parametrize("name", case_names())
def test_every_picture_of_every_case_has_words(name: str) -> None:
    case = load_case(name)
    for asked in PICTURES:
        drawn = picture(case, asked)
        maps = drawn.count('class="support-map"')
        assert drawn.count("<desc") == maps
        ids = re.findall(r'\bid="([^"]+)"', drawn)
        assert len(ids) == len(set(ids))
        assert maps or "<caption" in drawn or 'class="card"' in drawn
        assert case.person in drawn


def test_the_steps_of_a_map_add_circle_by_circle() -> None:
    steps = built(load_case("amina").everyday)
    assert [len(each.support_map) for each in steps] == [0, 3, 9, 16, 16]
    assert [bool(each.support_map.ties) for each in steps] == [False] * 4 + [True]
    assert steps[1].says == "Most important: Joseph, Biscuit and Mum."


def test_a_step_in_which_nothing_is_added_is_left_out() -> None:
    lone = SupportMap("Jo").add("Sea", kind="place", circle=3).add("Rex", kind="pet", circle=3)
    assert [each.says for each in built(lone)] == [
        "Three circles, still empty.",
        "Also matters: Sea and Rex.",
    ]


@pytest.mark.parametrize("name", case_names())
def test_the_steps_to_the_crisis_end_in_its_map(name: str) -> None:
    case = load_case(name)
    steps = to_crisis(case)
    assert steps[0].support_map == case.everyday
    assert steps[-1].support_map == case.crisis
    named = " ".join(each.says for each in steps)
    for member in case.everyday:
        assert member.id in case.crisis or member.name in named


def test_each_wave_says_who_went_and_who_came() -> None:
    says = [each.says for each in over_the_year(load_case("amina"))]
    assert says[1] == (
        "At 6 months: 16 members. Not there now: Leila and Old team. "
        "New or back: Night book and Garden group."
    )


def test_the_matrix_says_all_that_is_noted() -> None:
    amina = load_case("amina").everyday
    drawn = elements(amina)
    assert drawn.count('class="yes"') == sum(len(each.support_received) for each in amina)
    assert "1 more on the map, with no support noted." in drawn


def test_with_very_many_members_each_element_has_a_row() -> None:
    crowd = SupportMap("Jo")
    for number in range(MOST_ROWS + 1):
        given = ["friendship"] if number else ["friendship", "practical advice"]
        crowd = crowd.add(f"Friend {number}", kind="friend", circle=3, support_received=given)
    drawn = elements(crowd)
    assert 'class="yes"' not in drawn
    assert "Friend 20" in drawn
    assert f">{MOST_ROWS + 1}<" in drawn


def test_cards_show_each_answer_a_step_later() -> None:
    amina = load_case("amina")
    drawn = picture(amina, "caring")
    steps = [int(each) for each in re.findall(r'data-fragment-index="(\d+)"', drawn)]
    assert sorted(set(steps)) == list(range(2 * len(amina.caring) - 1))
    assert "From Amina to Colin at the shop, everyday, at 12 months" in drawn


def test_where_a_case_tells_nothing_a_sentence_says_so() -> None:
    amina = load_case("amina")
    bare = SupportMap("Jo <b>").add("Mum", kind="family", circle=1)
    lone = replace(amina, person="Jo <b>", maps={("everyday", 0): bare}, caring=(), risks=())
    says = {asked: picture(lone, asked) for asked in PICTURES}
    talked = {asked for asked, drawn in says.items() if "talk about" in drawn}
    assert talked == {
        *("crisis", "to-crisis", "left", "year"),
        *("elements", "given", "caring", "risks"),
    }
    for asked in talked:
        assert says[asked].startswith('<p class="lacking">Jo &lt;b&gt;’s ')
        assert "lacking" not in picture(amina, asked)
    with pytest.raises(KitError, match="no crisis map at 7 months"):
        picture(amina, "crisis-7")
