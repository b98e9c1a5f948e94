"""The handout `sorting_cards`: the cards of notebooks 05 to 07 to cut out, and where each goes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kit.model.card_sets import SETS
from kit.publish.handouts import own

if TYPE_CHECKING:
    from kit.model.cards import CardSet
    from kit.publish.handouts.papers import Paper


def content(_: Paper) -> dict[str, Any]:
    """Give each card set: its question, its headings, its cards by number, and where each goes.

    A person's own cards in `my-work/cards` take the place of the kit's.

    A warning names the rows of an own copy that are no cards, and are left out.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> content(PAPERS["a4"])["sets"][0]["title"]
    'The five elements of support'
    """
    return {"title": "Cards to sort", "sets": [_set(own.cards(name)) for name in SETS]}


def _set(cards: CardSet) -> dict[str, Any]:
    # In the order of their names, which tells nothing of where they go.
    mixed = sorted(cards.cards, key=lambda card: (card.text[::-1], card.id))
    return {
        "title": cards.title,
        "ask": cards.ask,
        "bins": [{"name": each.name, "meaning": each.meaning} for each in cards.bins],
        "cards": [
            {"number": number, "text": card.text, "bin": card.bin, "reason": card.reason}
            for number, card in enumerate(mixed, start=1)
        ],
    }
