"""Build the decks and run sheets in `slides/` into `dist/`: `python3 kit slides half_day`."""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from kit.disk.atomic import write_text
from kit.disk.terminal import Words, run
from kit.files.library import load_case
from kit.model.cases import Case
from kit.publish.folders import DIST, SLIDES
from kit.publish.named_case import named_case
from kit.publish.slides.fill import filled
from kit.publish.slides.page import page, paper
from kit.publish.slides.pictures import slides_without
from kit.publish.slides.run_sheet import read_run_sheet
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
    parser.add_argument(
        "--case",
        help="about this person, in files of their own: a name, or the folder of your own",
    )
    parser.add_argument("--out", type=Path, default=DIST, help="where to (dist)")
    asked = parser.parse_args(words)
    for name in asked.decks:
        if name not in names:
            parser.error(f"there is no deck called {show(name)}; {one_of(names, name)}")
    try:
        case = None if asked.case is None else named_case(asked.case)
        for name in asked.decks or names:
            _build(name, case, asked.out)
    except KitError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    return 0


def _build(name: str, asked: tuple[str, Case] | None, out: Path) -> None:
    deck = read_deck(SLIDES / f"{name}.md")
    ending, case = asked or ("", load_case(deck.about.get("case", "amina")))
    file = _page(out, name, ending)
    began = time.monotonic()
    print(f"{name} … ", end="", flush=True)
    _write(file, page(deck, case), began)
    if bare := slides_without(case, deck):
        titles = ", ".join(f"“{title}”" for title in bare)
        print(f"  {say_name(case.person)}’s case has nothing to show on: {titles}.")
    for beside in on_paper(deck.file):
        began = time.monotonic()
        print(f"{beside.stem} … ", end="", flush=True)
        about, text, first_line = read_text(beside, "page")
        if deck.timetable is not None and beside.stem.endswith("_run_sheet"):
            text = read_run_sheet(beside).with_times(deck.timetable)
        ready = filled(text, beside, first_line, case)
        _write(_page(out, beside.stem, ending), paper(beside, ready, about), began)


def _page(out: Path, name: str, ending: str) -> Path:
    """Return the file of a page; one about a case that was asked for is never the usual one's."""
    if not ending:
        return out / f"{name}.html"
    usual = {each.stem for deck in SLIDES.glob("*.md") for each in (deck, *on_paper(deck))}
    if (made := f"{name}_{ending}") in usual:
        raise KitError(f"{made}.html is a page of the kit. Rename the folder of the case.")
    return out / f"{made}.html"


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
