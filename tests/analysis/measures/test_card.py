"""The card: its figures and its words."""

from __future__ import annotations

import subprocess
import sys
from typing import Any

import pytest
from hypothesis import given, settings

from kit import terms
from kit.analysis.measures import (
    Card,
    Figure,
    card,
    counts,
    formal_informal_balance,
    graph,
    isolates,
    size,
)
from kit.model.maps import SupportMap
from kit.words.errors import KitError
from tests import strategies


@pytest.fixture
def amina() -> SupportMap:
    return (
        SupportMap("Amina")
        .add("Mum", kind="family", circle=1)
        .add("Leila", kind="friend", circle=2, influence="neutral")
        .add("Tariq", kind="friend", influence="negative")
        .add("Dr Shah", kind="professional", circle=3)
        .add("Choir", kind="group", circle=3)
        .add("Library", kind="place", circle=2)
        .add("Radio", kind="object", circle=1)
        .tie("mum", "leila")
        .tie("leila", "tariq")
    )


def meanings(support_map: SupportMap, *, humans_only: bool = False) -> dict[str, tuple[str, str]]:
    figures = card(support_map, humans_only=humans_only).figures
    return {figure.name: (figure.shown, figure.meaning) for figure in figures}


def test_the_figures_of_a_map(amina: SupportMap) -> None:
    assert meanings(amina) == {
        "size": ("7", "4 people, 1 group, 1 place and 1 thing."),
        "kinds": (
            "6 of 13",
            "2 friends, 1 family member, 1 professional and members of 3 more kinds.",
        ),
        "centre": (
            "2 of 7",
            "Most important to the person: Mum and Radio. 1 member is not yet placed.",
        ),
        "formal_informal_balance": (
            "1 of 4",
            (
                "More informal than formal: 1 member supports as a job or shared role, "
                "3 by choice or as family."
            ),
        ),
        "positive_influence": (
            "5 of 7",
            "5 do the person's wellbeing good, 1 is neutral or both at once and 1 weighs on it.",
        ),
        "tied": (
            "3 of 7",
            "2 ties between members; 4 members are linked through the person alone.",
        ),
    }


def test_the_figures_of_humans_only(amina: SupportMap) -> None:
    found = meanings(amina, humans_only=True)
    assert found["size"] == ("5", "4 people and 1 group.")
    assert found["kinds"][0] == "4 of 9"
    assert found["centre"][0] == "1 of 5"
    assert found["tied"][0] == "3 of 5"
    assert card(amina, humans_only=True).title == "Amina, everyday map, people and groups only"


def test_an_empty_map_has_zeros_where_they_are_true_and_dashes_where_not() -> None:
    empty = "The map has no members yet."
    assert meanings(SupportMap("Amina")) == {
        "size": ("0", empty),
        "kinds": ("0 of 13", empty),
        "centre": ("0", empty),
        "formal_informal_balance": (
            "–",
            "No member has a structure, so there is nothing to weigh.",
        ),
        "positive_influence": ("0", empty),
        "tied": ("–", "It takes two members for a tie."),
    }


@pytest.mark.parametrize(
    "kinds, shown, words",
    [
        (["friend"], "0 of 1", "All informal: 1 member supports by choice or as family."),
        (["colleague"], "1 of 1", "All formal: 1 member supports as a job or shared role."),
        (
            ["friend", "colleague"],
            "1 of 2",
            "Evenly balanced: 1 member supports as a job or shared role, 1 by choice or as family.",
        ),
        (
            ["friend", "colleague", "professional"],
            "2 of 3",
            (
                "More formal than informal: 2 members support as a job or shared role, "
                "1 by choice or as family."
            ),
        ),
        (["place"], "–", "No member has a structure, so there is nothing to weigh."),
    ],
)
def test_the_balance_in_words(kinds: list[str], shown: str, words: str) -> None:
    support_map = SupportMap("Amina")
    for kind in kinds:
        support_map = support_map.add("x", kind=kind)
    assert meanings(support_map)["formal_informal_balance"] == (shown, words)


@pytest.mark.parametrize(
    "circles, words",
    [
        ([None, None], "No member is placed in a circle yet."),
        ([2, 3], "The members stand in the circles further out."),
        (
            [2, None, None],
            "The members stand in the circles further out. 2 members are not yet placed.",
        ),
        ([1], "Closest to the person: m1."),
        ([1] * 5, "Closest to the person: m1, m2, m3, m4 and m5."),
        ([1] * 6, "Closest to the person: m1, m2, m3, m4 and two more."),
    ],
)
def test_the_centre_in_words(circles: list[int | None], words: str) -> None:
    support_map = SupportMap("Amina", criterion="closeness")
    for i, circle in enumerate(circles, 1):
        support_map = support_map.add(f"m{i}", kind="friend", circle=circle)
    assert meanings(support_map)["centre"][1] == words


def test_a_map_without_ties_claims_nothing_about_who_knows_whom() -> None:
    two = SupportMap("Amina").add("a", kind="friend").add("b", kind="friend")
    assert meanings(two)["tied"] == (
        "0 of 2",
        "No tie between members is drawn, so the map doesn't say who knows whom.",
    )
    assert meanings(two.tie("a", "b"))["tied"] == (
        "2 of 2",
        "1 tie between members, and every member has one or more.",
    )


def test_influence_in_words_when_none_is_positive() -> None:
    two = SupportMap("Amina").add("a", kind="friend", influence="negative")
    words = "1 weighs on the person's wellbeing."
    assert meanings(two)["positive_influence"] == ("0 of 1", words)


def test_the_title_says_whose_map_on_what_occasion() -> None:
    assert card(SupportMap("Amina", "crisis", 1)).title == "Amina, crisis map at 1 month"
    assert card(SupportMap("Am\nina", "everyday", 6)).title == "Am ina, everyday map at 6 months"


@settings(deadline=None)
@given(strategies.support_maps())
def test_the_card_says_what_the_measures_say(support_map: SupportMap) -> None:
    for humans_only in (False, True):
        made = card(support_map, humans_only=humans_only)
        value = {figure.name: figure.value for figure in made.figures}
        members = size(support_map, humans_only=humans_only)
        by_kind = counts(support_map, humans_only=humans_only)
        assert value["size"] == members
        assert value["kinds"] == sum(1 for number in by_kind.values() if number)
        assert value["centre"] == counts(support_map, "circle", humans_only=humans_only)[1]
        assert value["formal_informal_balance"] == pytest.approx(
            formal_informal_balance(support_map, humans_only=humans_only), nan_ok=True
        )
        if members > 1:
            alone = isolates(support_map, humans_only=humans_only)
            assert value["tied"] == members - alone


def test_every_kind_has_its_number_in_words() -> None:
    for kind in terms.KINDS:
        one = SupportMap("Amina").add("x", kind=kind)
        two = one.add("x", kind=kind)
        plural = terms.KINDS[kind].plural
        assert meanings(two)["kinds"][1] == f"2 {plural}."
        singular = "family member" if kind == "family" else kind
        assert meanings(one)["kinds"][1] == f"1 {singular}."


@pytest.mark.parametrize("name", ["أمينة", "\u202eabc\u202c", "ab\u2069c\u2066", "אב\u2069"])
def test_a_name_does_not_turn_the_words_around_it(name: str) -> None:
    words = meanings(SupportMap("x").add(name, kind="friend", circle=1))["centre"][1]
    assert not set(words) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067")
    assert words.count("\u2068") == words.count("\u2069") <= 1


def test_names_with_commas_stay_apart() -> None:
    two = SupportMap("x").add("Kwame, support worker", kind="support worker", circle=1)
    words = meanings(two.add("Jo", kind="friend", circle=1))["centre"][1]
    assert words == "Most important to the person: Kwame, support worker; and Jo."


@pytest.mark.parametrize("measure", [card, size, graph])
def test_what_is_no_map_is_refused_with_the_next_step(measure: Any) -> None:
    with pytest.raises(KitError, match=r"this is a dict.*case\.everyday.*editor\.map"):
        measure({"members": []})


def test_a_figure_and_a_card_are_frozen(amina: SupportMap) -> None:
    made = card(amina)
    for frozen, field in ((made, "title"), (made.figures[0], "shown")):
        assert isinstance(frozen, (Card, Figure))
        with pytest.raises(AttributeError):
            setattr(frozen, field, "x")


def test_measures_and_their_card_need_no_networkx() -> None:
    program = (
        "import sys; from kit import SupportMap, measures;"
        "m = SupportMap('A').add('Mum', kind='family', circle=1); measures.card(m)._repr_html_();"
        "print({'networkx', 'pandas', 'numpy', 'matplotlib', 'pyvis'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "set()"
