"""The cards' codebook: every set, bin and column is explained, and what is whose."""

from __future__ import annotations

from kit import terms
from kit.build.card_codebook import card_codebook
from kit.files.cards import COLUMNS
from kit.model.card_sets import SETS
from kit.words.sources import SOURCES


def test_every_set_bin_and_column_is_explained() -> None:
    text = card_codebook()
    for each in SETS.values():
        assert f"| `{each.name}.csv` | {each.title} | {each.ask} |" in text
        for bin_ in each.bins:
            assert f"| {bin_.name} | {bin_.meaning} | {bin_.source or 'kit'} |" in text
    for name in COLUMNS:
        assert f"| `{name}` |" in text
    for term in terms.PEER_SUPPORT.values():
        assert f"| {term.name} | {term.definition} |" in text


def test_evidence_and_illustration_are_told_apart() -> None:
    text = card_codebook()
    assert "**Illustration:** every text was written for\nthis kit" in text
    assert "**Evidence:** the bins of the first five sets" in text
    assert [bool(each.bins[0].source) for each in SETS.values()] == [True] * 5 + [False] * 2
    for code in ("Leach 2016", "Christie 2016", "kit"):
        assert f"- **{code}**: {SOURCES[code]}" in text
    assert text.count("- **") == 3
