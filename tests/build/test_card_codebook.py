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
    assert "**Evidence:** where a source is named beside a bin" in text
    own = {"who_is_best_placed", "peer_support", "evidence_or_illustration"}
    for name, each in SETS.items():
        assert {bool(bin_.source) for bin_ in each.bins} == {name not in own}, name
    codes = ("Leach 2016", "Christie 2016", "Rogers", "Brooks 2020", "Walker 2018", "kit")
    for code in codes:
        assert f"- **{code}**: {SOURCES[code]}" in text
    assert text.count("- **") == len(codes)
