"""What the screen says around cards to sort: what they rest on, and which are gone from the set."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kit.model.cards import CardSet
from kit.words.sentences import listed


def gone_cards(count: int) -> str:
    """Say how many cards are placed in the file, and no longer in the set."""
    cards, are = ("A card", "is") if count == 1 else (f"{count} cards", "are")
    return f"{cards} that you had placed {are} no longer in the set; the file still has where."


CLAIMS: Final[Mapping[str, tuple[str, ...]]] = {
    "elements": ("five-elements",),
    "structures": ("four-structures",),
    "comforting_messages": ("comforting-messages",),
    "caring_relationships": ("three-caring-relationships",),
    "risks": ("six-risks",),
    "why_less_contact": (
        *("crisis-withdrawing-copes", "telling-nobody-spares", "stigma-felt-and-enacted"),
        *("friends-cut-contact", "friends-first-lost", "crisis-members-put-out"),
    ),
    "trust": (
        *("trust-first", "contact-and-time-for-trust", "family-understanding"),
        *("surveillance-costs-trust", "people-hold-back"),
    ),
    "placed_for": ("family-placed-for-love", "professionals-hoped-for"),
}
"""The claims behind a set's headings, by the set's name."""


def label(cards: CardSet) -> str:
    """Say what rests on a source, and what is made up to talk about."""
    if cards.origin:
        return cards.origin
    bins = cards.bins
    sourced = [each for each in bins if each.source and each.source != "kit"]
    if not sourced:
        return "Illustration: the headings, cards and reasons are made up, to be talked about."
    all_of_them = len(sourced) == len(bins)
    which = "the headings" if all_of_them else listed([each.name for each in sourced])
    sources = listed(list(dict.fromkeys(each.source for each in sourced)))
    return (
        f"Evidence: what is meant by {which} ({sources}). "
        "Illustration: the cards and their reasons, which are made up to be talked about."
    )
