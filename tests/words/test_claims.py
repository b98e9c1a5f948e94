"""Each claim names a source that says whom it studied, and a place in it."""

from __future__ import annotations

import re
from typing import Final

import pytest

from kit.words.claims import CLAIMS, Claim
from kit.words.sources import ABOUT, KIT, Source
from tests.words.texts import SOURCE_TEXTS, needs_source_texts

TEXT_OF: Final = {
    "Rogers": "000",
    "Brooks 2020": "001",
    "McPin": "002",
    **dict.fromkeys(("Leach 2016", "Simpson 2016", "Christie 2016", "VHS 2016"), "003"),
    "RSA": "004",
}
"""How the name of the file begins that holds a source's text."""
IN_A_ROW: Final = 8
WAYS_OF_BEING_SURE: Final = {
    "one qualitative study",
    "counts in one study",
    "how one study was done",
    "earlier research, as one study sums it up",
    "a blog post about a study",
    "a seminar talk by a researcher",
    "a seminar talk from practice",
    "views at a seminar",
    "a web page about a study",
    "a web page about a plan",
    "one study, known from its abstract",
    "the opening of one report",
    "15 case studies",
    "a review of eight studies",
    "a method",
}
NAMES: Final = "shared experience mutual relationship strengths based powerful and empowering"


def words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


@pytest.mark.parametrize("source", [ABOUT[code] for code in ABOUT if code != KIT], ids=str)
def test_a_source_says_who_was_studied_how_and_what_it_can_and_cannot_say(source: Source) -> None:
    for name in ("citation", "known_from", "population", "design", "can_say", "cannot_say"):
        assert getattr(source, name).strip(), (source.code, name)
    assert source.places
    assert len(set(source.places)) == len(source.places)


@pytest.mark.parametrize("claim", CLAIMS.values(), ids=lambda claim: claim.id)
def test_a_claim_rests_on_a_place_in_a_source(claim: Claim) -> None:
    assert claim.source in ABOUT
    assert claim.source != KIT, "a claim of evidence can't rest on the kit"
    assert claim.place in claim.about.places
    assert claim.how_sure in WAYS_OF_BEING_SURE
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", claim.id)


@pytest.mark.parametrize("claim", CLAIMS.values(), ids=lambda claim: claim.id)
def test_a_claim_can_stand_in_a_list_and_what_it_rests_on_is_a_sentence(claim: Claim) -> None:
    assert ";" not in claim.claim, "semicolons part claims from each other"
    assert not claim.claim.endswith(".")
    assert claim.rests_on.endswith(".")
    assert claim.claim[0].isupper() or claim.claim[0].isdigit()


def test_no_two_claims_say_the_same() -> None:
    said = [claim.claim.casefold() for claim in CLAIMS.values()]
    assert len(set(said)) == len(said)


def test_each_source_is_the_source_of_a_claim() -> None:
    assert {claim.source for claim in CLAIMS.values()} == set(ABOUT) - {KIT}


@pytest.mark.parametrize("source", [ABOUT[code] for code in ABOUT if code != KIT], ids=str)
def test_each_place_in_a_text_has_words_of_its_own_to_find_it_by(source: Source) -> None:
    assert len(source.anchors) == (len(source.places) if source.code in TEXT_OF else 0)
    assert len(set(source.anchors)) == len(source.anchors)
    for anchor in source.anchors:
        assert 2 <= len(anchor.split()) <= 4, "words to find a place by, and no quotation"


@needs_source_texts
@pytest.mark.parametrize("code", TEXT_OF)
def test_each_place_is_in_the_text_of_its_source(code: str) -> None:
    (file,) = SOURCE_TEXTS.glob(f"{TEXT_OF[code]}*.txt")
    text = " ".join(file.read_text(encoding="utf-8").split()).casefold()
    for place, anchor in zip(ABOUT[code].places, ABOUT[code].anchors, strict=True):
        assert text.count(anchor.casefold()) == 1, f"{place}: {anchor!r}"


@needs_source_texts
def test_no_claim_repeats_its_source_word_for_word() -> None:
    read = " | ".join(
        " ".join(words(each.read_text())) for each in sorted(SOURCE_TEXTS.glob("*.txt"))
    )
    for claim in CLAIMS.values():
        for text in (claim.claim, claim.rests_on):
            spoken = words(" ".join(words(text)).replace(NAMES, ""))
            for start in range(len(spoken) - IN_A_ROW + 1):
                assert " ".join(spoken[start : start + IN_A_ROW]) not in read, claim.id


def test_what_is_not_known_of_the_blog_is_said() -> None:
    blog = ABOUT["Rogers"]
    assert "17 October 2017" in blog.citation
    assert "names neither" in blog.citation
    assert "how many" in blog.population


def test_the_plans_study_is_told_with_whom_it_was_made() -> None:
    assert "15 people with type 2 diabetes" in ABOUT["Kennedy 2016"].population
    assert "0.17" in CLAIMS["networks-help-small"].claim
    assert "or none" in CLAIMS["networks-help-small"].claim
    assert "0.35" in CLAIMS["networks-help-personal"].claim


def test_the_long_study_says_who_took_part_and_who_was_left_out() -> None:
    told = ABOUT["Brooks 2020"].population
    for part in ("29, 26 and 24", "too unwell", "capacity", "27 were White"):
        assert part in told
    assert len(told.split()) <= 35, "it stands in nearly every notebook, several times"
    assert "47" in CLAIMS["study-interested"].claim
    assert "training" in ABOUT["Brooks 2020"].design
