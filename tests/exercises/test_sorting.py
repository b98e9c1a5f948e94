"""Cards laid out to be sorted: the kit's, or a person's own, in one order on every seat."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.exercises import sort_cards
from kit.files.library import load_cards
from kit.words.errors import KitError


@pytest.fixture(autouse=True)
def mine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A person's own folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_without_a_copy_the_kits_cards_are_laid_out() -> None:
    sort = sort_cards("risks")
    assert sort.cards == load_cards("risks")
    assert set(sort.outcomes.values()) == {"not placed"}


def test_a_copy_that_was_changed_is_laid_out_instead(mine: Path) -> None:
    (mine / "cards").mkdir()
    table = "id,text,bin,reason,hint\nlift,The lift talked.,Confidentiality,It was overheard.,\n"
    (mine / "cards" / "risks.csv").write_text(table, encoding="utf-8")
    sort = sort_cards("risks")
    sort.placed = {"lift": "confidentiality"}
    assert sort.outcomes == {"lift": "fits"}


def test_every_seat_gets_the_same_mixed_order() -> None:
    orders = [[each["id"] for each in sort_cards("elements")._set["cards"]] for _ in range(2)]
    assert orders[0] == orders[1]
    assert orders[0] != [card.id for card in load_cards("elements").cards]


def test_an_unknown_set_gets_the_nearest() -> None:
    with pytest.raises(KitError, match="Did you mean 'risks'"):
        sort_cards("risk")
