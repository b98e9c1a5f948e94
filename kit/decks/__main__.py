"""Build the decks in `slides/` into `dist/`: `python -m kit.decks half_day --case amina`."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kit.atomic import write_text
from kit.datasets import load_case
from kit.decks.page import page
from kit.decks.source import read_deck
from kit.errors import KitError, one_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kit.cases import Case

ROOT: Final = Path(__file__).parents[2]
DECKS: Final = ("half_day", "seminar", "course")


def main(words: Sequence[str] | None = None) -> int:
    """Build what is asked for, saying how far it is; 0 if every deck was built."""
    parser = argparse.ArgumentParser(prog="python3 kit slides", description=__doc__)
    parser.add_argument("decks", nargs="*", metavar="DECK", help=f"some of {', '.join(DECKS)}")
    parser.add_argument("--case", help="show this case: a name, or the folder of your own")
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where to (dist)")
    asked = parser.parse_args(words)
    try:
        case = None if asked.case is None else load_case(asked.case)
        for name in asked.decks or DECKS:
            _build(name, case, asked.out)
    except KitError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    return 0


def _build(name: str, case: Case | None, out: Path) -> None:
    if name not in DECKS:
        raise KitError(f"there is no deck called {name!r}; {one_of(DECKS, name)}")
    began = time.monotonic()
    print(f"{name} … ", end="", flush=True)
    text = page(read_deck(ROOT / "slides" / f"{name}.md"), case)
    out.mkdir(parents=True, exist_ok=True)
    made = out / f"{name}.html"
    write_text(made, text)
    size, seconds = len(text.encode()) / 1e6, time.monotonic() - began
    print(f"{made} ({size:.1f} MB, {seconds:.1f} s)", flush=True)


if __name__ == "__main__":
    sys.exit(main())
