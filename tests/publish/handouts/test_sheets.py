"""Every handout on every paper, by the PDF itself: sizes, pages, letters, edges, fonts inside."""

from __future__ import annotations

from functools import cache

import pytest

from kit.files.library import case_names, load_case
from kit.model.card_sets import SETS
from kit.publish.handouts.handouts import HANDOUTS, make
from kit.publish.handouts.papers import LEAST_PT, PAPERS
from kit.publish.handouts.typesetting import _compiler
from tests.publish.handouts.pages import about, fonts_without_letters, look, shares_filled

PAGES = {
    ("blank_map", None): 1,
    ("member_cards", None): 1,
    ("member_cards", "amina"): 2,
    ("mapping_prompts", None): 1,
    ("five_elements", None): 3,
    ("everyday_and_crisis", None): 1,
    ("plan", None): 1,
    ("story", "amina"): 1,
    ("key", "amina"): 7,
    ("sorting_cards", "elements"): 2,
    ("sorting_cards", "evidence_or_illustration"): 1,
    ("sorting_key", None): 12,
    ("local_directory", None): 4,
    ("signposting", None): 1,
    ("glossary", None): 6,
    ("referral_chain", None): 1,
    ("wellbeing_network", None): 3,
    ("evidence_case", None): 2,
    ("recommended", None): 2,
}
"""Every handout; those of a case as those of the one with the fullest maps."""
ALL_SETS = 18
"""The pages of all card sets."""
ONE_MORE = frozenset({("sorting_key", "letter")})
SIZES = {"a4": (210, 297), "a3": (297, 420), "letter": (215.9, 279.4)}


@cache
def pdf(name: str, paper: str, of: str | None = None) -> bytes:
    made = make(name, PAPERS[paper], load_case(of) if of and of not in SETS else of)
    assert not made.missing
    return made.pdf


def test_every_handout_is_looked_at() -> None:
    assert {name for name, _ in PAGES} == set(HANDOUTS)
    largest = {
        name: max(len(each) for each in load_case(name).maps.values()) for name in case_names()
    }
    assert largest["amina"] == max(largest.values())


A3 = {("blank_map", None), ("member_cards", None), ("everyday_and_crisis", None), ("plan", None)}
"""An A3 sheet is an A4 sheet enlarged, so some are enough."""


@pytest.mark.parametrize(
    "name, case, paper", [(*each, p) for each in PAGES for p in PAPERS if p != "a3" or each in A3]
)
def test_a_handout_prints_whole_and_large_enough(name: str, case: str | None, paper: str) -> None:
    seen = look(pdf(name, paper, case))
    size = SIZES[paper][::-1] if name == "everyday_and_crisis" else SIZES[paper]
    pages = PAGES[name, case] + ((name, paper) in ONE_MORE)
    assert seen.sizes == [pytest.approx(size, abs=0.1)] * pages
    assert seen.least_text >= LEAST_PT * PAPERS[paper].unit - 0.01
    assert seen.least_margin >= 8


@pytest.mark.parametrize("name, case", PAGES)
def test_a_handout_holds_its_fonts_and_says_what_it_is(name: str, case: str | None) -> None:
    made = pdf(name, "a4", case)
    assert fonts_without_letters(made) == []
    said = about(made)
    assert said["title"]
    assert said["language"] == b"en-GB"
    assert said["tagged"]
    assert not said["dated"]


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_each_card_set_has_a_page_or_two_and_none_that_is_nearly_empty(paper: str) -> None:
    pages = 0
    for name in SETS:
        filled = shares_filled(pdf("sorting_cards", paper, name))
        pages += len(filled)
        assert len(filled) <= 2, name
        assert min(filled) > 0.6, name
    assert pages == ALL_SETS


@pytest.mark.parametrize("paper", PAPERS)
def test_each_story_is_one_page(paper: str) -> None:
    pages = {name: about(pdf("story", paper, name))["pages"] for name in case_names()}
    assert pages == dict.fromkeys(case_names(), 1)


def test_each_key_has_a_page_for_each_map() -> None:
    for name in case_names():
        made = pdf("key", "letter", name)
        seen = about(made)["pages"] - len(load_case(name).maps)
        assert seen in {1, 2, 3}, name


def test_made_again_it_is_the_same() -> None:
    first = pdf("key", "a4", "amina")
    _compiler.cache_clear()
    assert make("key", PAPERS["a4"], load_case("amina")).pdf == first
