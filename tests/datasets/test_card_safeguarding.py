"""Where a card shows that somebody may come to harm, it says so, and what is to be done next.

Which cards these are was found by reading all of them. That none is missed when one is added is
held by looking for words that go with such scenes.
"""

from __future__ import annotations

import re

import pytest

from kit.files.library import card_set_names, load_cards
from kit.model.cards import Card

EVERY = {card.id: card for name in card_set_names() for card in load_cards(name).cards}

KINDS = (
    "Safeguarding, possible ",
    "Safeguarding: ",
    "Breach of a role",
    "A risk to ask about: ",
    "A right to be heard: ",
    "A health risk for two people: ",
    "A child's health at risk: ",
    "A carer at her limit: ",
    "Medical advice",
)
"""How a next step begins: with what the scene is, for a practitioner who asks "is this one?"."""

NAMED = {
    "coins-from-a-tin": "financial abuse",
    "peer-group-couple": "Breach of a role",
    "awake-too": "A risk to ask about",
    "counting-mouthfuls": "A health risk",
    "attention-seeking": "neglect by staff",
    "shipyard-books": "control of money",
    "who-pays-the-rent": "coercion",
    "throw-them-away": "Medical advice",
    "shaking-hands": "Medical advice",
    "every-night": "Safeguarding",
    "mould": "A child's health",
    "all-winter": "pressure",
    "banging-pots": "she and the children feel safe",
    "whole-file": "data breach",
    "four-names": "feels safe",
}
WARNED = {
    *("coins-from-a-tin", "counting-mouthfuls", "attention-seeking"),
    *("awake-too", "every-night", "nobody-gets-better", "counts-at-night", "lubna-was-busy"),
    *("banging-pots", "clean-clothes", "who-pays-the-rent", "the-lodger"),
}

SIGNS = (
    r"\b(tablets|pension|savings|rent\b|mouthfuls|weight|in love|own number|day off|as a child|"
    r"baby|knock|nobody gets better|thoughts|his post\b|not like to say no|just in case|ill\b)"
)
LOOKED_AT = {
    # A daughter of nineteen reminds her mother, and both have lives of their own.
    "dancing-shoes",
    # Rent is what two students talk of, or what an imam asks about; a landlord comes for it.
    *("nine-o-clock-online", "tea-with-the-imam", "landlord-s-visits"),
    # Savings were spent, in anger, and nothing is taken.
    "hospital-first",
    # What was told on is bad enough; the tablets are not at stake.
    "group-chat",
    # Tablets that a wife helps with, and a dose that a pharmacist explains.
    *("allowance", "drowsy-mornings"),
    # A doctor heard what tablets did and changed them, or asks about nothing but tablets.
    *("crossed-out", "changed-the-dose", "more-than-tablets"),
    # Tablets that are taken out of sight, rent that was sorted out, a worker who was ill.
    *("laughs-along", "monday-rent", "cancelled-twice"),
}
"""Cards on which such a word stands and nobody is at risk, each with why."""


def steps() -> list[Card]:
    return [card for card in EVERY.values() if card.next_step]


@pytest.mark.parametrize("card_id, what", NAMED.items())
def test_a_scene_of_safeguarding_is_named(card_id: str, what: str) -> None:
    assert what in EVERY[card_id].next_step


def test_nobody_meets_the_hardest_cards_unprepared() -> None:
    assert {card.id for card in EVERY.values() if card.warning} >= WARNED
    for name in card_set_names():
        cards = load_cards(name)
        for card in cards.cards:
            assert card.warning in cards.about
            # It is read in a sentence, before the card, and takes nothing of the task away.
            assert not re.search(r"^[A-Z]|[.!?]$", card.warning), card.id
            assert len(card.warning.split()) <= 9, card.id


@pytest.mark.parametrize("card", steps(), ids=lambda card: card.id)
def test_nobody_is_asked_about_suicide_unprepared(card: Card) -> None:
    if re.search(r"\bend(s|ing)? (his|her|their) li(fe|ves)\b|suicide", card.next_step):
        assert "suicide" in card.warning


@pytest.mark.parametrize("card", EVERY.values(), ids=EVERY)
def test_a_scene_with_a_sign_of_harm_says_what_is_next(card: Card) -> None:
    if re.search(SIGNS, card.text, re.IGNORECASE) and card.id not in LOOKED_AT:
        assert card.next_step, card.text


@pytest.mark.parametrize("card", steps(), ids=lambda card: card.id)
def test_a_next_step_says_what_it_is_and_what_to_do_in_general_words(card: Card) -> None:
    assert card.next_step.startswith(KINDS)
    assert card.next_step.endswith(".")
    assert len(card.next_step.split()) <= 45
    # Numbers and services differ by country, and stand in the signposting file.
    assert not re.search(r"\d|Samaritans|Childline|NHS|Shout|CQC", card.next_step)
    assert card.what_next.endswith("signposting.md.")
