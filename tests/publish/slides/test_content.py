"""What the decks say: few words, notes with a question, claims with their label and source."""

from __future__ import annotations

import re

import pytest

from kit.publish.slides.source import Slide, read_deck
from kit.words.sources import SOURCES
from tests.publish.slides.conftest import DECKS, SLIDES

CITED = re.compile(r"\(([A-Z][\w-]+)(?:\s+et\s+al\.)?\s+(\d{4})\)")
NOTES = re.compile(r"^::: notes\n(.*?)^:::$", re.DOTALL | re.MULTILINE)
EVIDENCE = re.compile(r"^::: evidence\n(.*?)^:::$", re.DOTALL | re.MULTILINE)
SLIDE_LIST = [(name, slide) for name in DECKS for slide in read_deck(SLIDES / f"{name}.md").slides]
MOST_WORDS = 45
"""About thirty are meant; a task also says where it is done, and evidence whose it is."""


def named(slide: tuple[str, Slide]) -> str:
    return f"{slide[0]}-{slide[1].line}"


@pytest.mark.parametrize("each", SLIDE_LIST, ids=named)
def test_a_slide_is_short_and_asks_something(each: tuple[str, Slide]) -> None:
    slide = each[1]
    found = NOTES.search(slide.text)
    assert found is not None
    assert re.search(r"\b(Ask|Say|Look|Read|Step)\b", found[1]), "the notes say what to do"
    seen = NOTES.sub("", slide.text)
    seen = re.sub(r"\{\{claims:[^}]*\}\}", " ", seen)
    seen = re.sub(r"\]\([^)]*\)|^:::.*$|\*\*|!\[", " ", seen, flags=re.MULTILINE)
    assert len(re.findall(r"\w[\w’'-]*", seen)) <= MOST_WORDS


@pytest.mark.parametrize("each", SLIDE_LIST, ids=named)
def test_a_claim_with_a_source_is_labelled_as_evidence(each: tuple[str, Slide]) -> None:
    seen = NOTES.sub("", each[1].text)
    for found in CITED.finditer(each[1].text):
        known = [code for code in SOURCES if code.startswith(found[1])]
        assert any(found[2] in code + SOURCES[code] for code in known), found[0]
    assert not CITED.search(EVIDENCE.sub("", seen)), "cited, and not labelled as evidence"
    for label in EVIDENCE.finditer(seen):
        assert CITED.search(label[1]), "labelled as evidence, and cites nothing"


@pytest.mark.parametrize("each", SLIDE_LIST, ids=named)
def test_whose_study_it_was_stands_where_genies_is_cited(each: tuple[str, Slide]) -> None:
    # On the slide if it is cited there, and not in the notes alone.
    for text in (each[1].text, NOTES.sub("", each[1].text)):
        assert "Kennedy" not in text or "15 people with type 2 diabetes on an island" in text


@pytest.mark.parametrize("name", DECKS)
def test_a_deck_ends_with_its_sources(name: str) -> None:
    assert "\n{{sources}}\n" in read_deck(SLIDES / f"{name}.md").slides[-1].text
