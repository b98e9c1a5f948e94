"""Tables and lists of sources in a codebook's Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from kit.words.sources import SOURCES
from kit.words.terms import Term


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lay out a table."""
    lines = [f"| {' | '.join(row)} |" for row in (heads, *rows)]
    lines.insert(1, "|" + "---|" * len(heads))
    return "\n".join(lines)


def meanings(vocabulary: Mapping[str, Term]) -> list[tuple[str, str, str]]:
    """Return a row for each term: its name, its meaning and its source."""
    return [(term.name, term.definition, term.source) for term in vocabulary.values()]


def sources(codes: Iterable[str]) -> str:
    """List the sources of these codes in full, under a heading."""
    return "## Sources\n\n" + "\n".join(f"- **{code}**: {SOURCES[code]}" for code in codes)
