"""The vocabulary is in the kit's own words, whatever it stands on."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest

from kit import terms
from kit.words.sources import SOURCES
from tests.words.texts import SOURCE_TEXTS, needs_source_texts

IN_A_ROW = 8
VOCABULARIES = [
    each
    for name, each in vars(terms).items()
    if name.isupper() and isinstance(each, Mapping) and name != "CIRCLES"
]


def words(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


@needs_source_texts
def test_no_definition_repeats_its_source_word_for_word() -> None:
    read = " | ".join(
        " ".join(words(each.read_text())) for each in sorted(SOURCE_TEXTS.glob("*.txt"))
    )
    said = [term.definition for each in VOCABULARIES for term in each.values()]
    assert len(said) > 40
    for definition in said:
        spoken = words(definition)
        for start in range(len(spoken) - IN_A_ROW + 1):
            assert " ".join(spoken[start : start + IN_A_ROW]) not in read, definition


@pytest.mark.parametrize(
    "vocabulary, names",
    [
        (
            terms.ELEMENTS,
            (
                "friendship, emotional support, constructing meaning, practical advice, "
                "material assistance"
            ),
        ),
        (terms.STRUCTURES, "formal, semi-formal, informal, close"),
        (
            terms.CARING_RELATIONSHIPS,
            "positive, emotionally over-involved, critical or hostile",
        ),
        (
            terms.RISKS,
            (
                "confidentiality, catastrophising, disempowering relationship, "
                "spoiling relationship, inappropriate advice, unclear boundaries"
            ),
        ),
        (terms.COMFORTING_MESSAGES, "sophisticated, non-sophisticated"),
        (
            terms.PEER_SUPPORT,
            "shared experience, mutual relationship, strengths based, powerful and empowering",
        ),
    ],
)
def test_what_the_dundee_talks_name_is_all_there(
    vocabulary: Mapping[str, terms.Term], names: str
) -> None:
    assert ", ".join(vocabulary) == names


def test_every_term_cites_a_source_that_the_kit_lists() -> None:
    for vocabulary in VOCABULARIES:
        for name, term in vocabulary.items():
            assert term.name == name
            assert term.source in SOURCES, name
