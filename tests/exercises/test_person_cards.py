"""Cards made of one person's members and changes: for everybody of the cast, and for nobody."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kit import Predict, Sort, SupportMap, follow, load_case
from kit.exercises import choose_person, sort_cards_of
from kit.exercises.person_cards import cards_of
from kit.exercises.person_tasks import TASKS
from kit.files.library import case_names
from kit.model.cards import OPEN
from kit.model.cases import Case
from kit.model.members import Member
from kit.model.notes import GONE
from kit.words.errors import KitError

AMINA = load_case("amina")


@pytest.fixture(autouse=True)
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def of(support_map: SupportMap) -> Case:
    """Give a case of one map."""
    return Case("joy", "Joy", "", "", {("everyday", 0): support_map})


@pytest.mark.parametrize("name", case_names())
@pytest.mark.parametrize("task", TASKS)
def test_everybody_of_the_cast_can_be_asked_about(name: str, task: str) -> None:
    case = load_case(name)
    cards = cards_of(case, task)
    assert case.person in cards.ask or "{person}" not in TASKS[task].ask
    known = {each.id for one in case.maps.values() for each in one}
    for card in cards.cards:
        assert card.bin in {OPEN, *(each.name for each in cards.bins)}
        assert any(card.id == each or card.id.startswith(f"{each}-") for each in known)
    if cards.cards:
        sort = Sort(cards)
        sort.placed = {card.id: cards.bins[0].name for card in cards.cards}
        assert "not placed" not in sort.outcomes.values()


def test_people_and_groups_may_be_told_and_nothing_else() -> None:
    told = {card.id for card in cards_of(AMINA, "told").cards}
    assert told == {member.id for member in AMINA.everyday if member.human}
    assert "biscuit" not in told


def test_each_change_of_a_service_is_a_card_and_so_is_one_without_any() -> None:
    cards = cards_of(AMINA, "services").cards
    assert [card.id for card in cards] == [
        "kwame-12-lost",
        "dr-osei-6-changed contact",
        "bev-12-new",
    ]
    assert cards[1].text.startswith("Dr Osei (professional), at 6 months. The clinic now sees her")
    assert cards[1].reason == (
        "Contact on the maps: at the start a few times a year; at 6 months rarely; "
        "at 12 months rarely."
    )
    calm = cards_of(replace(AMINA, changes=()), "services").cards
    assert "Kwame (support worker). No change is told of." in [card.text for card in calm]


def test_whoever_is_kin_can_be_asked_or_else_who_is_near() -> None:
    kin = {card.id for card in cards_of(AMINA, "asked").cards}
    assert kin == {"joseph", "mum", "auntie-noor"}
    alone = SupportMap("Joy").add("Ed", kind="friend", circle=1).add("Al", kind="peer", circle=3)
    assert [card.text for card in cards_of(of(alone), "asked").cards] == [
        "Ed (friend). From Ed: nothing that is told. From Joy: nothing that is told."
    ]


def test_two_of_one_name_are_two_cards() -> None:
    twins = SupportMap("Joy").add("Jo", kind="friend").add("Jo", kind="friend")
    assert [card.text for card in cards_of(of(twins), "told").cards] == [
        "Jo (friend)",
        "Jo (friend) (2)",
    ]
    nearly = SupportMap("Joy", members=[Member("a", "Al", "friend"), Member("A", "AL", "friend")])
    assert [card.id for card in cards_of(of(nearly), "told").cards] == ["a", "A (2)"]


@pytest.mark.parametrize("task", TASKS)
def test_where_there_is_nobody_a_sentence_says_what_to_ask(task: str) -> None:
    person = choose_person()
    shown = sort_cards_of(person, task)
    person.case = of(SupportMap("Joy").add("Rex", kind="pet", circle=2))
    assert "Joy" in str(shown.shown)
    assert "?" in str(shown.shown)
    assert not isinstance(shown.shown, Sort)


def test_the_centre_answers_where_the_key_says_what_for() -> None:
    said = {"placed_for": "love"}
    centre = (
        SupportMap("Joy")
        .add("Mum", kind="family", circle=1, note="Rings at Christmas.", attributes=said)
        .add("Rex", kind="pet", circle=1)
        .add("Al", kind="friend", circle=2)
        .add("Bo", kind="professional", circle=3, attributes={"placed_for": "hoped-for support"})
        .add("Cy", kind="friend", circle=1, attributes={"placed_for": "luck"})
    )
    assert [(card.id, card.bin, card.reason) for card in cards_of(of(centre), "centre").cards] == [
        ("mum", "love", "Rings at Christmas."),
        ("rex", OPEN, ""),
        ("bo", "hoped-for support", "The key says so, and nothing more."),
        ("cy", OPEN, ""),
    ]


def test_people_out_of_touch_in_the_crisis_are_cards_once_one_has_looked() -> None:
    cards = cards_of(AMINA, "contact").cards
    gone = {"leila", "tuesday-choir", "colin-at-the-shop", "priya", "old-team"}
    assert {card.id for card in cards} == gone
    assert cards[0].text == (
        "Leila (friend). Leila knows her too well, and Amina could not bear to be seen like that."
    )
    # Any heading can be argued for: neither the list of changes nor the kit says which.
    for card in cards:
        assert not any(what in card.reason for what in GONE)
        assert not any(each.name in card.reason for each in TASKS["contact"].bins)
    assert "others may see it otherwise" in cards[0].reason
    person = choose_person()
    prediction = follow(person, Predict)
    shown = sort_cards_of(person, "contact", after=prediction)
    assert "Predict first" in str(shown.shown)
    assert "Leila" not in str(shown.shown)
    prediction.shown.prediction = ["joseph"]
    prediction.shown.reveal()
    assert isinstance(shown.shown, Sort)


@pytest.mark.parametrize("task", TASKS)
def test_what_the_headings_rest_on_can_be_opened(task: str) -> None:
    person = choose_person()
    cited = sort_cards_of(person, task).shown._set["cited"]
    sources = {each.source for each in TASKS[task].bins if each.source}
    assert bool(cited) is bool(sources)
    if cited:
        assert {each["code"] for each in cited["sources"]} >= sources & {"Brooks 2020"}


def test_each_person_has_a_file_of_their_own(mine: Path) -> None:
    person = choose_person()
    shown = sort_cards_of(person, "told")
    shown.shown.placed = {"mum": "a part"}
    person.case = load_case("gethin")
    assert shown.shown.placed == {}
    person.case = AMINA
    assert shown.shown.placed == {"mum": "a part"}
    assert (mine / "progress" / "sorting_amina_told.json").is_file()


def test_what_nobody_asks_is_refused_with_the_nearest() -> None:
    with pytest.raises(KitError, match="Did you mean 'told'"):
        sort_cards_of(choose_person(), "tol")
