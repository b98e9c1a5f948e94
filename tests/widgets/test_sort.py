"""Sorting cards in Python: what is sent, what is refused, and what is kept out of a notebook."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from kit import KitError, Sort, terms
from kit.files.library import card_set_names, load_cards
from kit.model.cards import OPEN, Bin, Card, CardSet
from tests.widgets import pages

FRUIT = (
    Card("lemon", "A lemon.", "sour", "It puckers the mouth.", "What does the mouth do?"),
    Card("fig", "A fig.", "sweet", "It has sugar in it.", "What would a wasp think?"),
    Card("quince", "A quince.", "sour", "Raw, it bites back.", "Cooked, or raw?"),
)
IMAGE = "<img src=x onerror=alert(1)>"


@pytest.fixture
def sort() -> Sort:
    return Sort(FRUIT, ["sweet", "sour"], ask="How does it taste?")


def order(sort: Sort) -> list[str]:
    return [card["id"] for card in sort._set["cards"]]


def test_the_order_is_mixed_and_the_same_on_all_seats() -> None:
    risks = load_cards("risks")
    as_in_file = [card.id for card in risks.cards]
    assert order(Sort(risks)) == order(Sort(risks))
    assert order(Sort(risks)) != order(Sort(risks, seed=1)) != as_in_file
    assert sorted(order(Sort(risks))) == sorted(as_in_file)
    assert order(Sort(risks, seed=None)) == as_in_file
    for bad in ("1", True, 1.5):
        with pytest.raises(KitError, match=re.escape(f"seed is {bad!r}; give a whole number")):
            Sort(risks, seed=bad)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", card_set_names())
def test_every_set_can_be_sorted(name: str) -> None:
    cards = load_cards(name)
    sort = Sort(cards)
    assert set(sort.outcomes.values()) == {"not placed"}
    sort.placed = {card.id: card.bin for card in cards.cards}
    assert set(sort.outcomes.values()) == {"fits"}
    assert sort._set["title"] == cards.title
    assert sort._set["ask"] == cards.ask
    assert [each["name"] for each in sort._set["bins"]] == [each.name for each in cards.bins]


def test_how_each_card_stands(sort: Sort) -> None:
    sort.placed = {"fig": "sour", "lemon": "sour"}
    assert sort.outcomes == {"lemon": "fits", "fig": "look again", "quince": "not placed"}
    pages.send(sort, {"placed": {"fig": "sweet"}, "_memory": {"tries": [["fig", 1]]}})
    assert sort.outcomes == {"lemon": "not placed", "fig": "fits", "quince": "not placed"}
    sort.again()
    assert (sort.placed, sort._memory) == ({}, {"tries": [], "told": [], "past": []})


def test_an_open_card_lies_well_under_any_heading() -> None:
    sort = Sort([Card("leila", "Leila.", OPEN, ""), FRUIT[0]], ["sweet", "sour"])
    for name in ("sweet", "sour"):
        sort.placed = {"leila": name, "lemon": name}
        assert sort.outcomes["leila"] == "open"


@pytest.mark.parametrize(
    "bad, said",
    [
        ({"lemon": "sower"}, "no bin called 'sower'; use one of: sweet, sour. Did you mean 'sour'"),
        ({"lemmon": "sour"}, "no card with the id 'lemmon'"),
        (["lemon"], "placed is ['lemon']; give a card's id with the name of its bin"),
        ("lemon", "such as {'lemon': 'sweet'}"),
        (None, "placed is None"),
    ],
)
def test_a_bad_placing_leaves_what_was(sort: Sort, bad: Any, said: str) -> None:
    sort.placed = {"fig": "sour"}
    line = pages.line_of(sort)
    with pytest.raises(KitError, match=re.escape(said)):
        sort.placed = bad
    assert sort.placed == {"fig": "sour"}
    assert line.sent == []


@pytest.mark.parametrize(
    "given, said",
    [
        (("risks",), "nothing to sort in 'risks'. Give a card set, such as load_cards('risks')"),
        ((7,), "nothing to sort in 7"),
        ((FRUIT,), "the cards need bins to go into"),
        ((FRUIT, ["sweet"]), "cards need two bins at least"),
        ((FRUIT, ["sweet", "bitter"]), "card 'lemon': bin is 'sour'; use one of: sweet, bitter"),
        ((FRUIT, "sour"), "bins is 'sour'; give a list of names"),
        (((), ["sweet", "sour"]), "there is no card to sort"),
        ((["lemon"], ["sweet", "sour"]), "cards is no list of Card"),
    ],
)
def test_what_cannot_be_sorted_is_refused(given: tuple[Any, ...], said: str) -> None:
    with pytest.raises(KitError, match=re.escape(said)):
        Sort(*given)


def test_a_set_under_other_bins_and_another_question() -> None:
    fruit = CardSet("fruit", "Fruit", "Sweet?", (Bin("sweet"), Bin("sour")), FRUIT)
    sort = Sort(fruit, ["sour", "sweet", "bland"], ask="Which taste?")
    assert [each["name"] for each in sort._set["bins"]] == ["sour", "sweet", "bland"]
    assert sort._set["ask"] == "Which taste?"
    assert Sort(fruit)._set["ask"] == "Sweet?"
    card = Card("soup", "Soup after a funeral.", "friendship", "Nobody asked for it.")
    assert len(Sort([card], terms.ELEMENTS)._set["bins"]) == 5


def test_no_answer_is_in_a_saved_notebook() -> None:
    risks = load_cards("risks")
    sort = Sort(risks)
    sort.placed = {card.id: card.bin for card in risks.cards}
    kept = json.dumps(sort._repr_mimebundle_()[0]).replace("&#x27;", "'")
    for card in risks.cards:
        assert json.dumps(card.text)[1:-1] in kept.replace("&quot;", '\\"')
        assert card.reason not in kept
        assert card.hint not in kept
    for each in risks.bins:
        assert each.name in kept
        assert each.meaning in kept


def test_a_card_that_can_be_argued_fits_in_both_bins_of_its_own() -> None:
    card = Card("fig", "A fig.", "sweet", "Ripe or not.", arguable="sour")
    sort = Sort([card], ["sweet", "sour", "salt"])
    stood = []
    for name in ("sweet", "sour", "salt"):
        sort.placed = {"fig": name}
        stood.append(sort.outcomes["fig"])
    assert stood == ["fits", "fits", "look again"]


def test_a_saved_notebook_warns_and_keeps_the_next_step_to_itself() -> None:
    card = Card("fig", "A fig.", "sweet", "Y.", next_step="Ask a cook.", warning="wasps <here>")
    sort = Sort([card, FRUIT[0]], ["sweet", "sour"])
    kept = sort._repr_mimebundle_()[0]["text/html"]
    assert kept.index("Some cards are about: wasps &lt;here&gt;. Anyone may pass") < kept.index(
        "<ol>"
    )
    assert "<li><em>About wasps &lt;here&gt;.</em> A fig.</li>" in kept
    assert "cook" not in kept
    assert sort._set["about"].startswith("Some cards are about: wasps")
    [sent] = [each for each in sort._set["cards"] if each["id"] == "fig"]
    assert sent["warning"] == "About wasps <here>."
    assert sent["next_step"] == "Ask a cook. Where to turn to stands in signposting.md."


def test_texts_are_escaped_in_a_saved_notebook() -> None:
    card = Card(IMAGE, IMAGE, IMAGE, IMAGE, IMAGE, "", IMAGE, IMAGE)
    html = Sort([card], [IMAGE, "other"], ask=IMAGE)._repr_mimebundle_()[0]["text/html"]
    assert "<img" not in html
    assert html.count("&lt;img") == 5


def test_evidence_and_illustration_are_told_apart() -> None:
    def label(*bins: Bin) -> str:
        cards = [Card("a", "A.", bins[0].name, "Because.")]
        found: str = Sort(cards, bins)._set["label"]
        return found

    leach, kit, own = Bin("x", "X.", "Leach 2016"), Bin("y", "Y.", "kit"), Bin("z")
    other = Bin("w", "W.", "Leach 2016")
    made_up = "Illustration: the headings, cards and reasons are made up, to be talked about."
    assert label(kit, own) == made_up
    assert label(leach, other).startswith("Evidence: what is meant by the headings (Leach 2016).")
    assert label(leach, own).startswith("Evidence: what is meant by x (Leach 2016). Illustration:")


def test_sentences_of_the_kit_are_not_called_made_up() -> None:
    said = "The cards say what the kit says elsewhere"
    cards = load_cards("evidence_or_illustration")
    for sort in (Sort(cards), Sort(cards, ask="Who says so?"), Sort(cards.filled(cards.cards[:2]))):
        assert sort._set["label"].startswith(said)
        assert "made up" not in sort._set["label"]
    others = [Sort(load_cards(name)) for name in card_set_names() if name != cards.name]
    assert all("made up" in sort._set["label"] for sort in others)
