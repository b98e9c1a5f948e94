"""Which decks there are in a folder, and what goes with each on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Final

SAFETY: Final = "safety"
"""The page for the trainer that other pages put in; no deck."""

ON_PAPER: Final = ("_run_sheet", "_guide")
"""How the files that go with a deck end: `half_day_run_sheet.md` goes with `half_day.md`."""


def deck_names(slides: Path) -> tuple[str, ...]:
    """Name the decks of a folder, in alphabetical order.

    >>> "half_day" in deck_names(Path(__file__).parents[3] / "slides")
    True
    """
    names = (file.stem for file in slides.glob("*.md"))
    return tuple(sorted(name for name in names if name != SAFETY and not name.endswith(ON_PAPER)))


def beside(deck: Path) -> tuple[Path, ...]:
    """Give the files that go with a deck on paper, where there are any."""
    files = (deck.with_name(f"{deck.stem}{ending}.md") for ending in ON_PAPER)
    return tuple(file for file in files if file.is_file())
