"""The handouts `sorting_cards`, a file for each card set, and `sorting_key`, where each card goes.

A person's own cards in `my-work` take the place of the kit's.
"""

from __future__ import annotations

from typing import Any, Final

from kit.disk.folders import kits_own_folder
from kit.files.own_tables import own_cards_of
from kit.model.card_sets import SETS
from kit.model.cards import Card, CardSet
from kit.publish.handouts.contents import warn_of
from kit.publish.handouts.papers import Paper

AT_THE_DOOR: Final = "Where to turn to stands on the sheet at the door."
"""What is said after a next step on paper, where a file's name is of no use."""


def of_set(_: Paper, name: str) -> dict[str, Any]:
    """Return a card set to cut out: its question, its bins and its cards by number.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> of_set(PAPERS["a4"], "elements")["title"]
    'The five elements of support'
    """
    cards = _cards(name)
    return {
        "title": cards.title,
        "ask": cards.ask,
        "about": cards.about,
        "bins": [{"name": each.name, "meaning": each.meaning} for each in cards.bins],
        "cards": [
            {"number": number, "about": card.about, "text": card.text}
            for number, card in enumerate(_mixed(cards), start=1)
        ],
    }


def key(_: Paper) -> dict[str, Any]:
    """Return where each card of each set goes and why, by the numbers that `of_set` gives them.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> len(key(PAPERS["a4"])["sets"])
    11
    """
    return {
        "title": "Cards to sort: where each goes",
        "sets": [_set(_cards(each)) for each in SETS],
    }


def _cards(name: str) -> CardSet:
    cards, account = own_cards_of(name, kits_own_folder() / "cards" / f"{name}.csv")
    warn_of(account)
    return cards


def _mixed(cards: CardSet) -> list[Card]:
    """Return the cards in the order of their last letters, which tells nothing of where they go."""
    return sorted(cards.cards, key=lambda card: (card.text[::-1], card.id))


def _set(cards: CardSet) -> dict[str, Any]:
    return {
        "title": cards.title,
        "origin": cards.origin,
        "cards": [
            {
                "number": number,
                "bin": f"{card.bin}, or {card.arguable}" if card.arguable else card.bin,
                "reason": card.reason,
                "next_step": f"{card.next_step} {AT_THE_DOOR}" if card.next_step else "",
            }
            for number, card in enumerate(_mixed(cards), start=1)
        ],
    }
