"""The cards' codebook: every set, bin and column is explained, and what is whose."""

from __future__ import annotations

from kit import terms
from kit.build.card_codebook import REWORDED, card_codebook
from kit.build.tables import rows
from kit.files.cards import COLUMNS
from kit.files.library import load_cards
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


def test_how_far_readers_agree_is_told_with_what_it_is_worth() -> None:
    text = card_codebook()
    found = {row["set"]: row for row in rows("card_readers")}
    assert list(found) == list(SETS)
    for name, row in found.items():
        counts = [int(n) for key, n in row.items() if key.endswith(("_one", "_other"))]
        assert len(counts) == 6
        assert max(counts) <= int(row["cards"]) == len(load_cards(name).cards)
        # Full agreement, and nothing else, is a kappa of 1.
        for when in ("first", "last"):
            full = {row[f"{when}_{which}"] for which in ("one", "other", "each_other")}
            assert (full == {row["cards"]}) == (row[f"{when}_kappa"] == "1.00"), name
    assert "| `who_is_best_placed` | 15 | 15 and 14 | 14 | 0.90 | 14 and 15 | 14 | 0.90 |" in text
    assert "They were not people." in text
    every = {card.id for name in SETS for card in load_cards(name).cards}
    assert set(REWORDED) <= every


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
