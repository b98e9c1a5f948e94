"""The directory of the invented town: broad enough to choose from, and nobody's real address."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from kit import terms
from kit.disk.folders import data_folder
from kit.files.directory import COLUMNS
from kit.files.library import load_directory
from kit.words.errors import KitError
from kit.words.person_first import breaches

FILE = data_folder() / "local_directory.csv"
CODEBOOK = (data_folder() / "local_directory.md").read_text(encoding="utf-8")
TOWN = load_directory()


def test_the_town_is_said_to_be_invented_in_every_row_and_in_the_codebook() -> None:
    assert TOWN.place == "Alderwick (an invented town)"
    lines = FILE.read_text(encoding="utf-8").splitlines()[1:]
    assert all(line.startswith(f"{TOWN.place},") for line in lines)
    assert re.search(r"Alderwick is an\s+invented town", CODEBOOK)


def test_there_is_enough_to_choose_from() -> None:
    assert len(TOWN) >= 30
    assert len(TOWN.wishes) >= 12
    by_element = Counter(element for offer in TOWN for element in offer.elements)
    assert set(by_element) == set(terms.ELEMENTS)
    assert min(by_element.values()) >= 10
    structures = Counter(offer.structure for offer in TOWN)
    assert set(structures) == {None, *terms.STRUCTURES}
    assert min(structures["formal"], structures["informal"]) >= 4
    assert len({offer.kind for offer in TOWN}) >= 9


@pytest.mark.parametrize(
    "wish",
    [
        *("be outdoors", "make music", "move", "make things", "learn something", "animals"),
        *("meet people who have been there", "help others", "quiet company", "eat together"),
        *("faith or meaning", "sort out money or home", "company for those who care"),
    ],
)
def test_a_wish_that_people_often_have_leaves_a_choice(wish: str) -> None:
    assert len(TOWN.for_wish(wish)) >= 3


def test_every_offer_says_all_that_one_needs_to_go_there() -> None:
    for offer in TOWN:
        for name in ("what", "when", "where", "cost", "getting_there", "first_step", "elements"):
            assert getattr(offer, name), f"{offer.id} has no {name}"


def test_every_offer_has_a_name_and_a_place_of_its_own() -> None:
    assert len({offer.name for offer in TOWN}) == len(TOWN)


def test_nothing_in_it_could_be_a_real_address() -> None:
    text = FILE.read_text(encoding="utf-8")
    assert not re.search(r"\d{5}|\d{3,4}[ -]\d{3}|@|www|http|\.uk|\.com", text)
    # British postcodes.
    assert not re.search(r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b", text)


def test_its_words_are_kind_and_its_sentences_short() -> None:
    lengths = []
    for offer in TOWN:
        for text in (offer.name, offer.what, offer.first_step, offer.getting_there):
            assert not breaches(text), offer.id
        for text in (offer.what, offer.first_step):
            lengths += [len(each.split()) for each in re.split(r"[.?!] ", text)]
    assert sum(lengths) / len(lengths) <= 13
    assert max(lengths) <= 20


def test_the_codebook_tells_every_column_and_every_wish() -> None:
    for column in COLUMNS:
        assert f"| `{column}` |" in CODEBOOK
    listed = " ".join(CODEBOOK.rpartition("\n\n")[2].split())
    assert listed == " · ".join(TOWN.wishes)


def test_the_codebook_calls_it_an_illustration_and_cites_what_is_evidence() -> None:
    flat = " ".join(CODEBOOK.split())
    assert "everything in the table is an illustration" in flat
    assert "(Kennedy 2016)" in flat
    assert "(Beckers 2022)" in flat
    assert "promises no outcome" in flat


def test_an_offer_is_found_by_its_id_or_the_nearest_is_named() -> None:
    assert TOWN.offer("captain").kind == "pet"
    assert "captain" in TOWN
    assert "Captain" not in TOWN
    with pytest.raises(KitError, match=r"Alderwick .* no offer 'captian'; .* mean 'captain'"):
        TOWN.offer("captian")
