"""Build the decks and run sheets in `slides/` into `dist/`: `python3 kit slides half_day`."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from kit.disk.atomic import write_text
from kit.disk.terminal import Words, run
from kit.files.library import load_case
from kit.publish.folders import DIST, SLIDES
from kit.publish.slides.fill import filled
from kit.publish.slides.page import page, paper
from kit.publish.slides.pictures import slides_without
from kit.publish.slides.run_sheet import check_against, read_run_sheet
from kit.publish.slides.source import deck_names, on_paper, read_deck, read_text
from kit.words.errors import FileError, KitError, one_of, readable, show
from kit.words.sentences import say_name


def main(words: Sequence[str] | None = None) -> int:
    """Build what is asked for, saying how far it is; 0 if every deck was built."""
    names = deck_names(SLIDES)
    parser = Words(
        prog="python3 kit slides",
        description="Build the decks, each into one page that presents itself, and what goes with "
        "them on paper.",
    )
    parser.add_argument("decks", nargs="*", metavar="DECK", help=f"some of {', '.join(names)}")
    parser.add_argument("--case", help="show this case: a name, or the folder of your own")
    parser.add_argument("--out", type=Path, default=DIST, help="where to (dist)")
    asked = parser.parse_args(words)
    for name in asked.decks:
        if name not in names:
            parser.error(f"there is no deck called {show(name)}; {one_of(names, name)}")
    try:
        for name in asked.decks or names:
            _build(name, asked.case, asked.out)
    except KitError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    return 0


def _build(name: str, asked: str | None, out: Path) -> None:
    deck = read_deck(SLIDES / f"{name}.md")
    case = load_case(asked or deck.about.get("case", "amina"))
    began = time.monotonic()
    print(f"{name} … ", end="", flush=True)
    _write(out / f"{name}.html", page(deck, case), began)
    if bare := slides_without(case, deck):
        titles = ", ".join(f"“{title}”" for title in bare)
        print(f"  {say_name(case.person)}’s case has nothing to show on: {titles}.")
    for file in on_paper(deck.file):
        began = time.monotonic()
        print(f"{file.stem} … ", end="", flush=True)
        if file.stem.endswith("_run_sheet"):
            check_against(read_run_sheet(file), deck)
        about, text, first_line = read_text(file, "page")
        ready = filled(text, file, first_line, case)
        _write(out / f"{file.stem}.html", paper(file, ready, about), began)


def _write(made: Path, text: str, began: float) -> None:
    try:
        made.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        problem = (
            "no folder can be made here. Choose another with --out, one that you may write in."
        )
        raise FileError(problem, file=made.parent) from None
    write_text(made, text)
    size, seconds = len(text.encode()) / 1e6, time.monotonic() - began
    print(f"{readable(str(made))} ({size:.1f} MB, {seconds:.1f} s)", flush=True)


if __name__ == "__main__":
    sys.exit(run(main, sys.argv[1:]))
