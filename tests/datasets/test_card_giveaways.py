"""That no card is told by its style, its speaker or its place: one has to read what happens.

A bag of words knows which words stand on a card, and nothing of what they say together. Where such
a classifier does better than guessing, a set is won by looking for words such as "I'd".
"""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import combinations, pairwise

import numpy as np
import pytest
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import MultinomialNB
from threadpoolctl import threadpool_limits

from kit import Sort
from kit.files.library import card_set_names, load_cards
from kit.model.cards import Card
from kit.publish.handouts import sorting
from kit.publish.handouts.papers import PAPERS

each_set = pytest.mark.parametrize("name", card_set_names())

ABOVE_CHANCE = 0.15
FOLDS, REPEATS = 10, 5
# "I" and "I'd" are words as well.
WORD = r"[^\W_]+(?:'[^\W_]+)?"
CLASSIFIERS: dict[str, Callable[[], MultinomialNB | LogisticRegression]] = {
    "naive Bayes": lambda: MultinomialNB(fit_prior=False),
    "logistic regression": lambda: LogisticRegression(class_weight="balanced", tol=0.01),
}


def folds(bins: Sequence[str], seed: int) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """Deal the cards of each bin out to the folds in turn: a bin may have fewer cards than ten."""
    mixed = np.random.default_rng(seed).permutation(len(bins))
    dealt = np.empty(len(bins), dtype=np.int64)
    dealt[sorted(mixed, key=lambda each: bins[each])] = np.arange(len(bins)) % FOLDS
    return dealt


def share_told(texts: Sequence[str], bins: Sequence[str], classifier: str) -> float:
    """Return the share of cards put into their bin by whoever saw the words of nine tenths."""
    counts = CountVectorizer(token_pattern=WORD).fit_transform(
        text.replace("’", "'") for text in texts
    )
    wanted = np.array(bins)
    right = 0
    with threadpool_limits(1):  # so little is to be done that several threads only wait
        for fold in (folds(bins, seed) for seed in range(REPEATS)):
            for number in range(FOLDS):
                seen, asked = fold != number, fold == number
                model = CLASSIFIERS[classifier]().fit(counts[seen], wanted[seen])
                right += int((model.predict(counts[asked]) == wanted[asked]).sum())
    return right / (REPEATS * len(bins))


def chance(bins: Sequence[str]) -> float:
    return max(Counter(bins).values()) / len(bins)


@each_set
@pytest.mark.parametrize("classifier", CLASSIFIERS)
def test_the_words_on_the_cards_do_not_give_the_bins_away(name: str, classifier: str) -> None:
    cards = load_cards(name).cards
    bins = [card.bin for card in cards]
    told = share_told([card.text for card in cards], bins, classifier)
    assert told <= chance(bins) + ABOVE_CHANCE, f"{told:.2f}; chance is {chance(bins):.2f}"


@pytest.mark.parametrize("classifier", CLASSIFIERS)
def test_a_phrase_that_gives_a_bin_away_would_be_found(classifier: str) -> None:
    cards = load_cards("comforting_messages").cards
    bins = [card.bin for card in cards]
    # As it once was, on 24 cards of 26.
    told = [
        card.text + (" That's what I'd do." if card.bin == "non-sophisticated" else "")
        for card in cards
    ]
    assert share_told(told, bins, classifier) > chance(bins) + ABOVE_CHANCE


@each_set
def test_no_word_that_is_on_many_cards_stands_in_one_bin_alone(name: str) -> None:
    on: dict[str, Counter[str]] = {}
    for card in load_cards(name).cards:
        for word in set(re.findall(WORD, card.text.casefold().replace("’", "'"))):
            on.setdefault(word, Counter())[card.bin] += 1
    alone = {word: bins for word, bins in on.items() if len(bins) == 1 and bins.total() >= 5}
    assert not alone


def speaker(card: Card) -> str:
    """Return who speaks on a card, where one does: the words before its first colon."""
    who, colon, _ = card.text.partition(":")
    return who.split(",")[0].casefold() if colon and len(who.split()) <= 6 else ""


def test_a_speaker_of_comforting_messages_tells_nothing() -> None:
    cards = load_cards("comforting_messages").cards
    assert all(speaker(card) for card in cards)
    pairs = [(a, b) for a, b in combinations(cards, 2) if speaker(a) == speaker(b)]
    alike = sum(a.bin == b.bin for a, b in pairs) / len(pairs)
    # Once, nine speakers had two cards each, and never two of one bin.
    assert len(pairs) >= 6
    assert 1 / 3 <= alike <= 2 / 3, alike


def in_file(name: str) -> list[Card]:
    return list(load_cards(name).cards)


def on_the_screen(name: str) -> list[Card]:
    return Sort(load_cards(name))._order


def on_paper(name: str) -> list[Card]:
    cards = {card.text: card for card in load_cards(name).cards}
    return [cards[each["text"]] for each in sorting.of_set(PAPERS["a4"], name)["cards"]]


def by_the_one_before(bins: Sequence[str]) -> float:
    """Return the share told by the bin of the card before, by whoever knows what follows what."""
    after: dict[str, Counter[str]] = {}
    for before, then in pairwise(bins):
        after.setdefault(before, Counter())[then] += 1
    return sum(max(each.values()) for each in after.values()) / (len(bins) - 1)


def by_the_place(bins: Sequence[str]) -> float:
    """Return the share told by the place: every second, third, … card, or first and last half."""
    half = len(bins) // 2
    ways = [[bins[start::step] for start in range(step)] for step in range(2, 6)]
    ways.append([bins[:half], bins[half:]])
    return max(sum(max(Counter(part).values()) for part in way if part) / len(bins) for way in ways)


@each_set
@pytest.mark.parametrize("order", [in_file, on_the_screen, on_paper])
@pytest.mark.parametrize("told_by", [by_the_one_before, by_the_place])
def test_the_order_of_the_cards_tells_nothing(
    name: str,
    order: Callable[[str], list[Card]],
    told_by: Callable[[Sequence[str]], float],
) -> None:
    bins = [card.bin for card in order(name)]
    rng = random.Random(0)
    shuffled = sorted(told_by(rng.sample(bins, len(bins))) for _ in range(400))
    # What one shuffle in a hundred would do as well is no pattern.
    assert told_by(bins) <= shuffled[395], bins


def test_an_order_that_alternates_would_be_found() -> None:
    bins = ["sweet", "sour"] * 9
    rng = random.Random(0)
    for told_by in (by_the_one_before, by_the_place):
        shuffled = sorted(told_by(rng.sample(bins, len(bins))) for _ in range(400))
        assert told_by(bins) > shuffled[395]


@each_set
def test_the_cards_stand_in_the_order_of_their_ids(name: str) -> None:
    ids = [card.id for card in load_cards(name).cards]
    assert ids == sorted(ids)
