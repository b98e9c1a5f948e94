"""The cards to sort and the local directory on paper: whole, and a person's own where there are."""

from __future__ import annotations

import io
from pathlib import Path

import pdfplumber
import pytest

from kit.files.library import load_cards, load_directory
from kit.model.card_sets import SETS
from kit.model.cards import Card
from kit.publish.handouts import contents
from kit.publish.handouts.handouts import make
from kit.publish.handouts.papers import PAPERS

A4 = PAPERS["a4"]


def words(pdf: bytes) -> str:
    with pdfplumber.open(io.BytesIO(pdf)) as read:
        return "".join("".join(page.extract_text().split()) for page in read.pages)


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a person's own folder beside data that is elsewhere."""
    monkeypatch.setattr(contents, "kits_own_folder", lambda: tmp_path / "my-work")
    (tmp_path / "my-work" / "cards").mkdir(parents=True)
    return tmp_path / "my-work"


def test_every_card_is_printed_once_and_its_reason_apart_from_it() -> None:
    content = contents.sorting_cards(A4)
    assert [len(each["cards"]) for each in content["sets"]] == [
        len(load_cards(name).cards) for name in SETS
    ]
    for name, each in zip(SETS, content["sets"], strict=True):
        cards = load_cards(name)
        there = {(card["text"], card["bin"], card["reason"]) for card in each["cards"]}
        assert there == {(card.text, _bins(card), card.reason) for card in cards.cards}
        around = {(card["text"], card["about"], card["next_step"]) for card in each["cards"]}
        assert around == {(card.text, card.about, card.what_next) for card in cards.cards}
        assert each["about"] == cards.about
        bins = [card["bin"] for card in each["cards"]]
        assert bins != sorted(bins)
    said = words(make("sorting_cards", A4).pdf)
    first = load_cards("risks").cards[0]
    cut = said.index("whereeachgoes")
    assert "".join(first.reason.split())[:40] in said[cut:]
    assert "".join(first.reason.split())[:40] not in said[:cut]
    # Of the kit's own sentences it is not said that they were made up.
    assert said.count("Thecardsandtheirreasonsaremadeup") == len(SETS) - 1
    assert said.count("".join(SETS["evidence_or_illustration"].origin.split())) == 1
    tin = load_cards("caring_relationships").card("coins-from-a-tin")
    assert "Somecardsareabout:" in said[:cut]
    assert "".join(tin.about.split()) in said[:cut]
    assert "".join(tin.next_step.split())[:40] in said[cut:]
    assert "".join(tin.next_step.split())[:40] not in said[:cut]


def _bins(card: Card) -> str:
    return f"{card.bin}, or {card.arguable}" if card.arguable else card.bin


def test_every_offer_is_printed() -> None:
    said = words(make("local_directory", A4).pdf)
    for offer in load_directory().offers:
        assert "".join(offer.name.split())[:20] in said
    assert "Aninventedtown" in said


def test_own_cards_and_an_own_town_are_printed(work: Path) -> None:
    rows = (
        "id,text,bin,reason,hint\nx,<b>Only</b> #this $card,confidentiality,It is told on.,Who?\n"
    )
    (work / "cards" / "risks.csv").write_text(rows, encoding="utf-8")
    head = (
        "place,id,name,kind,what,elements,wishes,structure,when,where,cost,getting_there,first_step"
    )
    row = "Ludlow,choir,Choir *one*,group,Songs.,friendship,sing,informal,Mon,Hall,free,walk,Ring."
    (work / "local_directory.csv").write_text(f"{head}\n{row}\n", encoding="utf-8")
    said = words(make("sorting_cards", A4).pdf)
    assert "<b>Only</b>#this$card" in said
    town = contents.local_directory(A4)
    assert (town["title"], town["invented"]) == ("Ludlow: what there is", False)
    assert "Choir*one*" in words(make("local_directory", A4).pdf)


def test_a_bad_row_of_ones_own_is_named_and_the_good_ones_are_printed(work: Path) -> None:
    bad = "id,text,bin,reason,hint\nx,X.,nowhere,Y.,\ny,Yes.,confidentiality,Z.,\n"
    (work / "cards" / "risks.csv").write_text(bad, encoding="utf-8")
    with pytest.warns(
        UserWarning, match=r"1 row is left out, (?s:.*)risks\.csv, row 2, column 'bin'"
    ):
        sets = contents.sorting_cards(A4)["sets"]
    assert [card["text"] for each in sets for card in each["cards"] if card["reason"] == "Z."]
    assert "X." not in {card["text"] for each in sets for card in each["cards"]}


def test_a_directory_without_a_good_row_gives_way_to_the_kits(work: Path) -> None:
    (work / "local_directory.csv").write_text("nothing\n", encoding="utf-8")
    with pytest.warns(UserWarning, match=r"what comes with the kit is here instead"):
        town = contents.local_directory(A4)
    assert town["invented"]
