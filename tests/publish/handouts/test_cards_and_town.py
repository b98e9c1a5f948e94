"""The cards to sort and the local directory on paper: whole, and a person's own where there are."""

from __future__ import annotations

import io
from pathlib import Path

import pdfplumber
import pytest

from kit.files.library import load_cards, load_directory
from kit.model.card_sets import SETS
from kit.model.cards import Card
from kit.publish.handouts import contents, sorting
from kit.publish.handouts.handouts import make
from kit.publish.handouts.papers import PAPERS

A4 = PAPERS["a4"]


def words(pdf: bytes) -> str:
    """Give the words in the order in which they are set: card after card, not line by line."""
    with pdfplumber.open(io.BytesIO(pdf)) as read:
        return together("".join(each["text"] for page in read.pages for each in page.chars))


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a person's own folder beside data that is elsewhere."""
    for each in (contents, sorting):
        monkeypatch.setattr(each, "kits_own_folder", lambda: tmp_path / "my-work")
    (tmp_path / "my-work" / "cards").mkdir(parents=True)
    return tmp_path / "my-work"


@pytest.mark.parametrize("name", SETS)
def test_every_card_is_printed_once_and_its_reason_apart_from_it(name: str) -> None:
    cards, printed = load_cards(name), sorting.of_set(A4, name)
    assert printed["about"] == cards.about
    there = [(each["text"], each["about"]) for each in printed["cards"]]
    assert sorted(there) == sorted((card.text, card.about) for card in cards.cards)
    answers = _answers(name)
    assert [each["number"] for each in answers] == [each["number"] for each in printed["cards"]]
    texts = {card.text: card for card in cards.cards}
    for card, answer in zip(printed["cards"], answers, strict=True):
        meant = texts[card["text"]]
        assert (answer["bin"], answer["reason"]) == (_bins(meant), meant.reason)
        assert answer["next_step"].startswith(meant.next_step)
    bins = [each["bin"] for each in answers]
    assert bins != sorted(bins)
    said = words(make("sorting_cards", A4, name).pdf)
    for card in cards.cards:
        assert together(card.reason)[:40] not in said
        assert not card.next_step or together(card.next_step)[:40] not in said


def test_a_card_that_is_cut_out_says_of_which_set_it_is() -> None:
    for name in ("elements", "trust", "placed_for"):
        cards = load_cards(name)
        with pdfplumber.open(io.BytesIO(make("sorting_cards", A4, name).pdf)) as read:
            pages = [page.extract_text() for page in read.pages]
        # Once a card, once in the foot of each page, once above the first.
        assert "".join(pages).count(cards.title) == len(cards.cards) + len(pages) + 1
    tin = load_cards("caring_relationships").card("coins-from-a-tin")
    said = words(make("sorting_cards", A4, "caring_relationships").pdf)
    assert "Somecardsareabout:" in said
    assert together(tin.about) in said


def test_the_key_names_the_set_on_each_page_and_sends_nobody_to_a_file() -> None:
    with pdfplumber.open(io.BytesIO(make("sorting_key", A4).pdf)) as read:
        pages = [page.extract_text() for page in read.pages]
    titles = [each.title for each in SETS.values()]
    for page in pages:
        assert any(title in page.split("\n")[:6] for title in titles)
    said = together(" ".join(pages))
    # Of the kit's own sentences it is not said that they were made up.
    assert said.count(together(SETS["evidence_or_illustration"].origin)) == 1
    assert "signposting.md" not in said
    steps = [card for name in SETS for card in load_cards(name).cards if card.next_step]
    assert said.count(together(sorting.AT_THE_DOOR)) == len(steps)
    for card in steps:
        assert together(card.next_step)[:40] in said


def _answers(name: str) -> list[dict[str, str]]:
    answers: list[dict[str, str]] = sorting.key(A4)["sets"][list(SETS).index(name)]["cards"]
    return answers


def together(text: str) -> str:
    return "".join(text.split())


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
    said = words(make("sorting_cards", A4, "risks").pdf)
    assert "Itistoldon." in words(make("sorting_key", A4).pdf)
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
        printed = sorting.of_set(A4, "risks")["cards"]
    assert [card["text"] for card in printed] == ["Yes."]


def test_a_directory_without_a_good_row_gives_way_to_the_kits(work: Path) -> None:
    (work / "local_directory.csv").write_text("nothing\n", encoding="utf-8")
    with pytest.warns(UserWarning, match=r"what comes with the kit is here instead"):
        town = contents.local_directory(A4)
    assert town["invented"]
