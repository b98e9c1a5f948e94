"""What is cited can be looked up: every name with a year is among the sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kit.words.sources import SOURCES
from tests.conftest import ROOT

CITED = re.compile(r"([A-Z][\w'’-]*?)(?:['’]s)?(?: et al\.)? \(?((?:19|20)\d\d)\b")
MONTHS = {"November", "October"}
TEXTS = [
    *sorted((ROOT / "notebooks").glob("**/*.py")),
    *sorted((ROOT / "notebooks").glob("*.md")),
    *sorted((ROOT / "datasets").glob("**/*.md")),
    *sorted((ROOT / "datasets").glob("*.csv")),
    *sorted((ROOT / "slides").glob("*.md")),
]


def citations(text: str) -> set[tuple[str, str]]:
    """Give who is cited and of which year, across the ends of lines."""
    flat = " ".join(re.sub(r"^# ?", "", text, flags=re.MULTILINE).split())
    return {found for found in CITED.findall(flat) if found[0] not in MONTHS}


def known(name: str, year: str) -> bool:
    """Whether a source begins with this name and is of this year."""
    return any(
        re.match(rf"{re.escape(name)}(,| et al\.)", source) and f"({year})" in source
        for source in SOURCES.values()
    )


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_citation_is_among_the_sources(path: Path) -> None:
    unknown = {each for each in citations(path.read_text(encoding="utf-8")) if not known(*each)}
    assert not unknown


@pytest.mark.parametrize("data", ["cases", "twin"])
def test_a_codebook_lists_what_it_cites_and_nothing_else(data: str) -> None:
    text = " ".join((ROOT / "datasets" / data / "README.md").read_text(encoding="utf-8").split())
    said, _, listed = text.partition("## Sources")
    for code in SOURCES:
        assert (f"**{code}**" in listed) is (re.search(rf"\b{code}\b", said) is not None), code


def test_citations_are_found_in_each_form() -> None:
    text = (
        "# (Pinfold et al.\n# 2015; Sweet et al. 2018), Leach's (2016), Brooks 2020, in 2019, 2020"
    )
    assert citations(text) == {
        *(("Pinfold", "2015"), ("Sweet", "2018")),
        *(("Leach", "2016"), ("Brooks", "2020")),
    }


def test_evidence_in_notebooks_is_cited_at_all() -> None:
    names = set()
    for path in TEXTS:
        names |= {name for name, _ in citations(path.read_text(encoding="utf-8"))}
    assert names >= {"Brooks", "Leach", "Pinfold", "Rogers", "Sweet", "Walker"}


def test_each_source_says_who_when_and_where() -> None:
    for code, source in SOURCES.items():
        if code != "kit":
            assert re.match(r"\w.*\((\d{4}|no date)\)\. \S", source), code
