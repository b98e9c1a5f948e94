"""The sheet for readers who sort the cards unseen, and what is said of how far they agree."""

from __future__ import annotations

import pytest

from kit.files.library import load_cards
from tests.benchmarks.card_readers import agreement, sheet

KEY = {
    f"fruit-{number}": {"id": card, "bin": bin_, "arguable": arguable}
    for number, (card, bin_, arguable) in enumerate(
        [("lemon", "sour", ""), ("fig", "sweet", ""), ("quince", "sour", "sweet")], start=1
    )
}


def test_a_sheet_has_every_card_and_no_answer() -> None:
    text, key = sheet(["risks"], seed=1)
    cards = load_cards("risks")
    assert {each["id"]: each["bin"] for each in key.values()} == {
        card.id: card.bin for card in cards.cards
    }
    for number, each in key.items():
        assert f"\n{number}. {cards.card(each['id']).text}\n" in text
        assert each["id"] not in text
    assert not any(card.reason in text or card.hint in text for card in cards.cards)
    assert sheet(["risks"], seed=1) == (text, key) != sheet(["risks"], seed=2)


@pytest.mark.parametrize(
    "chosen, said",
    [
        (("sour", "sweet", "sour"), "100%, kappa 1.00"),
        (("sour", "sweet", "sweet"), "100%, kappa 1.00"),
        (("sour", "sour", "sour"), "67%, kappa 0.00 MEND"),
    ],
)
def test_readers_are_compared_with_the_key(chosen: tuple[str, ...], said: str) -> None:
    answers = {number: {"bin": bin_} for number, bin_ in zip(KEY, chosen, strict=True)}
    lines = list(agreement(KEY, {"A": answers}))
    assert lines[0] == "fruit, 3 cards"
    assert lines[1].endswith(said)


def test_readers_are_compared_with_each_other_and_doubts_are_named() -> None:
    one = {number: {"bin": "sour"} for number in KEY}
    other = {
        number: {"bin": "sour", "sure": 2, "other": "sweet", "remark": "Hm."} for number in KEY
    }
    lines = list(agreement(KEY, {"A": one, "B": other}))
    assert any(line.split() == ["A", "–", "B", "100%,", "kappa", "1.00"] for line in lines)
    assert "    fig (sweet): A sour, sure 3" in lines
    assert "    lemon (sour): B sour, or sweet, sure 2: Hm." in lines
