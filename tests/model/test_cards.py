"""Cards, bins and sets: what is refused, in words that help, and how a set of one's own is made."""

from __future__ import annotations

from typing import Any

import pytest

from kit import terms
from kit.model.card_sets import SETS, as_bins, bins_of
from kit.model.cards import OPEN, Bin, Card, CardSet
from kit.words.errors import KitError

BINS = (Bin("sweet"), Bin("sour", "It puckers the mouth."))
LEMON = Card("lemon", "A lemon.", "sour", "It puckers the mouth.")
FIG = Card("fig", "A fig.", "sweet", "It has honey in it.", "What does a wasp think of it?")


def fruit(*cards: Any, bins: Any = BINS) -> CardSet:
    return CardSet("fruit", "Fruit", "How does it taste?", bins, cards)


def test_a_set_gives_its_bins_and_cards_by_name() -> None:
    cards = fruit(LEMON, FIG)
    assert cards.bin("sour").meaning == "It puckers the mouth."
    assert cards.card("fig").hint == "What does a wasp think of it?"
    with pytest.raises(KitError, match=r"no bin called 'swete'; .* Did you mean 'sweet'"):
        cards.bin("swete")
    with pytest.raises(KitError, match=r"no card with the id 'figs'; .* Did you mean 'fig'"):
        cards.card("figs")


def test_a_set_shows_no_answers() -> None:
    assert repr(fruit(LEMON, FIG)) == "CardSet('fruit', 2 cards, 2 bins)"


def test_a_set_filled_anew_leaves_the_first_as_it_was() -> None:
    first = fruit(LEMON)
    assert [each.id for each in first.filled([FIG]).cards] == ["fig"]
    assert [each.id for each in first.cards] == ["lemon"]


def test_lists_do_as_well_as_tuples() -> None:
    assert fruit(LEMON, bins=list(BINS)).bins == BINS


@pytest.mark.parametrize(
    "cards, bins, message",
    [
        ([LEMON], (Bin("sweet"),), "two bins at least"),
        ([LEMON], (*BINS, Bin("Sour ")), "two bins are called 'Sour'"),
        ([Card("x", "X.", "sower", "Y.")], BINS, r"card 'x': bin is 'sower'; .* mean 'sour'"),
        ([LEMON, Card("lemon", "Z.", "sour", "Y.")], BINS, "two cards have the id 'lemon'"),
        ([LEMON, Card("x", "a  LEMON.", "sour", "Y.")], BINS, "two cards say 'a LEMON.'"),
        (["lemon"], BINS, "cards is no list of Card"),
        ([], "sweet sour", "bins is no list of Bin: 'sweet sour'"),
        ([], None, "bins is no list of Bin: None"),
    ],
)
def test_a_set_that_cannot_be_sorted_is_refused(cards: Any, bins: Any, message: str) -> None:
    with pytest.raises(KitError, match=message):
        fruit(*cards, bins=bins)


@pytest.mark.parametrize("field", ["id", "text", "bin", "reason"])
def test_a_card_without_one_of_its_parts_is_refused(field: str) -> None:
    parts = {"id": "x", "text": "X.", "bin": "sour", "reason": "Y.", field: " "}
    with pytest.raises(KitError, match=f"{field} is empty"):
        Card(**parts)


def test_a_card_that_can_be_argued_goes_into_two_bins_of_its_set() -> None:
    card = Card("fig", "A fig.", "sweet", "Both.", arguable="sour")
    assert [card.fits(name) for name in ("sweet", "sour", "salt", "")] == [True, True, False, False]
    assert not LEMON.fits("")
    with pytest.raises(KitError, match="card 'fig': arguable is 'sweet', and so is its bin"):
        Card("fig", "A fig.", "sweet", "Both.", arguable="sweet")
    with pytest.raises(KitError, match=r"card 'fig': arguable is 'salt'; use one of: sweet, sour"):
        fruit(Card("fig", "A fig.", "sweet", "Both.", arguable="salt"))


def test_what_is_said_before_and_after_a_card() -> None:
    card = Card("fig", "A fig.", "sweet", "Y.", next_step="Ask a cook.", warning="wasps")
    assert card.about == "About wasps."
    assert card.what_next == "Ask a cook. Where to turn to stands in signposting.md."
    assert (LEMON.about, LEMON.what_next, fruit(LEMON).about) == ("", "", "")
    pip = Card("pip", "A pip.", "sour", "Y.", warning="teeth")
    assert fruit(LEMON, card, pip).about == (
        "Some cards are about: wasps; teeth. Anyone may pass on a card."
    )


def test_what_is_no_text_is_refused() -> None:
    wrong: Any = 3
    with pytest.raises(KitError, match="a card: hint is 3, and should be text"):
        Card("x", "X.", "sour", "Y.", wrong)
    with pytest.raises(KitError, match="a bin: name is 3"):
        Bin(wrong)
    with pytest.raises(KitError, match="a bin has no name"):
        Bin(" ")


def test_bins_are_made_from_names_bins_or_a_vocabulary() -> None:
    assert as_bins(["sweet", BINS[1]]) == BINS
    assert as_bins(terms.RISKS) == bins_of(terms.RISKS)
    assert bins_of(terms.RISKS)[0].source == "Leach 2016"
    assert {each.source for each in bins_of(terms.CONTACTS)} == {""}


@pytest.mark.parametrize("given", ["yes", 3, None, {"yes": "no"}])
def test_what_names_no_bins_is_refused(given: Any) -> None:
    with pytest.raises(KitError, match="give a list of names, such as"):
        as_bins(given)


def test_the_sets_of_the_kit_come_empty_and_under_their_names() -> None:
    assert all(name == each.name for name, each in SETS.items())
    assert not any(each.cards for each in SETS.values())


def test_an_open_card_may_go_anywhere_and_needs_no_reason() -> None:
    known_to_the_person_alone = Card("leila", "Leila.", OPEN, "")
    assert fruit(known_to_the_person_alone, FIG).card("leila").bin == OPEN
