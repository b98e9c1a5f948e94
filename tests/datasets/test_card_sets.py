"""The cards that come with the kit: what each set holds, and that no card tells its own bin."""

from __future__ import annotations

import calendar
import re
import statistics
from collections import Counter
from itertools import combinations

import pytest

from kit import terms
from kit.disk.folders import data_folder
from kit.files.library import card_set_names, load_cards
from kit.model.card_sets import SETS
from kit.words.person_first import breaches

LEAST = {
    "elements": (20, 4),
    "structures": (12, 3),
    "comforting_messages": (24, 12),
    "caring_relationships": (15, 5),
    "risks": (24, 4),
    "who_is_best_placed": (12, 4),
    "peer_support": (12, 4),
    "evidence_or_illustration": (24, 12),
    "why_less_contact": (24, 4),
    "trust": (21, 7),
    "placed_for": (24, 8),
}
"""At least so many cards in each set, and so many that go into each of its bins."""

TELLING = {
    "elements": r"friend|emoti|support|constru|\bmean|practi[cs]|advi[cs]|material|assist",
    "structures": r"formal|\bclose",
    "comforting_messages": r"sophist",
    "caring_relationships": r"positiv|emoti|involv|\bcritic|hostil",
    "risks": r"confid|catastroph|empower|\brelat|spoil|appropriat|advi[cs]|\b(un)?clear|boundar",
    "who_is_best_placed": r"formal|together|\bboth\b",
    "peer_support": r"mutual|\bone.side",
    "evidence_or_illustration": r"eviden|illustr",
    "why_less_contact": r"withdr[ae]w|\bcop(e|ed|es|ing)\b|protect|\bfe(el|lt)\b|\bme(e)?t\b|stigma"
    r"|\bcut|drift|\bpush",
    "trust": r"trust|\bgain|\blos[et]|\bhold|\bheld\b|\bback\b",
    "placed_for": r"support|receiv|\blov|\bhop(e|ed|es|ing)\b",
}
"""The words that name a bin, and those near them."""

SMALLEST = {"or", "over", "non", "semi", "to", "for", "was", "out", "off", "somebody"}
"""Words in the names of bins that are everywhere, and tell nothing."""

NO_NAMES = {
    *calendar.day_name,
    *("Sweet", "Rogers", "Brooks", "Leach", "Christie", "Walker", "Kennedy", "GENIE", "VHS"),
}
"""Words in capitals beside a card that name nobody on it."""

each_set = pytest.mark.parametrize("name", card_set_names())


def words(text: str) -> list[str]:
    return re.findall(r"[a-zé]+", text.casefold())


def given_away(text: str, name: str) -> re.Match[str] | None:
    return re.search(TELLING[name], text, re.IGNORECASE)


def sentences(text: str) -> list[str]:
    return [each for each in re.split(r"(?<=[.?!])\s+", text) if each]


@each_set
def test_every_word_that_tells_one_bin_from_another_is_looked_for(name: str) -> None:
    named = [set(words(each.name)) for each in SETS[name].bins]
    # What all bins share tells nothing, and the smallest words are everywhere.
    of_some = named[0].union(*named) - named[0].intersection(*named) - SMALLEST
    for word in of_some - {"one", "sided"}:
        assert given_away(word, name), word


def test_every_file_of_cards_is_a_set() -> None:
    files = {path.stem for path in (data_folder() / "cards").glob("*.csv")}
    assert files == set(card_set_names()) == set(LEAST)


@each_set
def test_there_are_cards_enough_for_each_bin(name: str) -> None:
    cards = load_cards(name)
    counted = Counter(card.bin for card in cards.cards)
    in_all, in_each = LEAST[name]
    assert len(cards.cards) >= in_all
    assert set(counted) == {each.name for each in cards.bins}
    assert min(counted.values()) >= in_each


@each_set
def test_every_card_has_a_reason_and_a_question_for_a_hint(name: str) -> None:
    for card in load_cards(name).cards:
        assert len(words(card.reason)) >= 8, card.id
        assert len(sentences(card.reason)) <= 2, card.id
        assert card.reason.endswith("."), card.id
        assert card.hint.endswith("?"), card.id


@each_set
def test_no_card_and_no_hint_gives_its_bin_away(name: str) -> None:
    for card in load_cards(name).cards:
        for text in (card.text, card.hint, card.warning):
            assert not given_away(text, name), f"{card.id}: {text}"


@each_set
def test_a_bin_cannot_be_told_from_how_long_a_card_is(name: str) -> None:
    cards = load_cards(name)
    lengths = {
        each.name: statistics.mean(len(c.text) for c in cards.cards if c.bin == each.name)
        for each in cards.bins
    }
    assert max(lengths.values()) < 1.35 * min(lengths.values()), lengths


@each_set
def test_cards_are_short_and_plain(name: str) -> None:
    cards = load_cards(name).cards
    assert max(len(card.text.split()) for card in cards) <= 35
    texts = [t for card in cards for t in (card.text, card.reason, card.hint, card.next_step)]
    lines = [line for text in texts for line in sentences(text)]
    assert statistics.mean(len(line.split()) for line in lines) <= 13
    assert max(len(line.split()) for line in lines) <= 26


@each_set
def test_people_on_cards_are_spoken_of_with_respect(name: str) -> None:
    for card in load_cards(name).cards:
        for text in (card.text, card.reason, card.hint, card.next_step, card.warning):
            assert not breaches(text), f"{card.id}: {text}"


def capitals(text: str) -> set[str]:
    return set(re.findall(r"\b[A-Z][a-z][\w-]*|\b[A-Z]{3,}\b", text))


def inside(text: str) -> set[str]:
    """Return the words in capitals that don't begin a sentence or what somebody says."""
    return capitals(re.sub(r"(^|[.?!:] |“)[A-Z][\w-]*", "", text))


def test_whoever_is_named_beside_a_card_stands_on_it() -> None:
    cards = [card for name in card_set_names() for card in load_cards(name).cards]
    # Where a name begins a sentence it is known from the cards, unless it is a word as well.
    ordinary = set(re.findall(r"\b[a-z]+", " ".join(f"{c.text} {c.reason}" for c in cards)))
    known = set[str]().union(*(inside(card.text) for card in cards))
    known = {each for each in known if each.casefold() not in ordinary}
    # What the kit says elsewhere may be of one of its people, whom the reason then names.
    elsewhere = load_cards("evidence_or_illustration").cards
    for card in (each for each in cards if each not in elsewhere):
        beside = f"{card.reason} {card.hint} {card.next_step}"
        named = inside(beside) | (capitals(beside) & known)
        assert not named - capitals(card.text) - NO_NAMES, card.id


def test_a_second_bin_is_argued_for_beside_the_first() -> None:
    argued = [c for name in card_set_names() for c in load_cards(name).cards if c.arguable]
    assert len(argued) >= 8
    for card in argued:
        assert card.bin in card.reason, card.id
        assert card.arguable in card.reason, card.id


def test_no_two_cards_are_alike() -> None:
    cards = [card for name in card_set_names() for card in load_cards(name).cards]
    for one, other in combinations(cards, 2):
        mine, yours = ({w for w in words(c.text) if len(w) > 3} for c in (one, other))
        shared = len(mine & yours) / max(1, len(mine | yours))
        assert shared < 0.4, f"{one.id} and {other.id}"
    hints = Counter(card.hint for card in cards)
    assert max(hints.values()) == 1, hints.most_common(1)


def test_the_vocabulary_is_all_there_as_bins() -> None:
    for name, vocabulary in (
        ("elements", terms.ELEMENTS),
        ("structures", terms.STRUCTURES),
        ("comforting_messages", terms.COMFORTING_MESSAGES),
        ("caring_relationships", terms.CARING_RELATIONSHIPS),
        ("risks", terms.RISKS),
        ("why_less_contact", terms.LESS_CONTACT),
        ("trust", terms.TRUST),
        ("placed_for", terms.PLACED_FOR),
    ):
        bins = SETS[name].bins
        assert [(each.name, each.meaning, each.source) for each in bins] == [
            (term.name, term.definition, term.source) for term in vocabulary.values()
        ]


def test_every_feature_of_peer_support_is_in_a_reason() -> None:
    reasons = " ".join(card.reason for card in load_cards("peer_support").cards).casefold()
    for feature in terms.PEER_SUPPORT:
        assert feature in reasons, feature


def test_titles_and_questions_are_each_sets_own() -> None:
    assert len({each.title for each in SETS.values()}) == len(SETS)
    assert len({each.ask for each in SETS.values()}) == len(SETS)
    assert all(each.ask.endswith("?") for each in SETS.values())
