"""Tables and lists of sources in a codebook's Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from kit.words.sources import ABOUT, KIT, SOURCES
from kit.words.terms import Term


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lay out a table."""
    lines = [f"| {' | '.join(row)} |" for row in (heads, *rows)]
    lines.insert(1, "|" + "---|" * len(heads))
    return "\n".join(lines)


MEANINGS: Final = ("meaning", "source", "whose words")
"""The columns of a table of terms, after the one with their names."""


def meanings(vocabulary: Mapping[str, Term]) -> list[tuple[str, ...]]:
    """Return a row for each term: its name, its meaning, its source, and whose words they are."""
    return [
        (term.name, term.definition, term.source, term.whose_words) for term in vocabulary.values()
    ]


def listed(sentences: Iterable[str]) -> str:
    """Lay sentences out as a list."""
    return "\n".join(f"- {each}" for each in sentences)


def sources(codes: Iterable[str]) -> str:
    """List the sources of these codes in full, under a heading."""
    return "## Sources\n\n" + "\n".join(
        f"- **{code}**: {SOURCES[code]}{_studied(code)}" for code in codes
    )


def _studied(code: str) -> str:
    about = ABOUT[code]
    return "" if code == KIT else f". {about.design}. Who was studied: {about.population}"
