"""Make the handouts of `slides/handouts/` as PDFs: `python3 kit handouts --paper a4 story`."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from kit.disk.atomic import write_bytes
from kit.disk.terminal import Words, run
from kit.model.card_sets import SETS
from kit.model.cases import Case
from kit.plans import read_plan
from kit.publish.folders import DIST
from kit.publish.handouts.contents import own_directory
from kit.publish.handouts.handouts import HANDOUTS, file_name, make, make_plan
from kit.publish.handouts.papers import PAPERS, Paper
from kit.publish.handouts.typesetting import Made
from kit.publish.handouts.which_cases import all_cases
from kit.publish.named_case import named_case
from kit.words.errors import FileError, KitError, one_of, readable, show


def main(words: Sequence[str] | None = None) -> int:
    """Make what is asked for, saying how far it is; 0 if every handout was made."""
    listed = "\n".join(f"  {name:20} {each.what}" for name, each in HANDOUTS.items())
    parser = Words(
        prog="python3 kit handouts",
        description=f"Make handouts to print. There are:\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("handouts", nargs="*", metavar="HANDOUT", help="some; without any, all")
    parser.add_argument("--paper", default="a4", help=f"{', '.join(PAPERS)} (a4)")
    parser.add_argument("--case", help="of this case alone: a name, or the folder of your own")
    parser.add_argument("--plan", help="fill the plan from this file, saved by a notebook")
    parser.add_argument("--out", type=Path, default=DIST / "handouts", help="where to")
    asked = parser.parse_args(words)
    try:
        paper, folder = _paper(asked.paper), asked.out / asked.paper.lower()
        names = [_known(name) for name in asked.handouts]
        if asked.plan is not None:
            _check_alone(names)
            case = named_case(asked.case)[1] if asked.case else None
            _fill(Path(asked.plan), paper, case, folder)
        else:
            names = names or list(HANDOUTS)
            cases = _cases(asked.case, names)
            for name in names:
                _make(name, paper, cases, folder)
    except KitError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    return 0


def _known(name: str) -> str:
    if name not in HANDOUTS:
        raise KitError(f"there is no handout called {show(name)}; {one_of(HANDOUTS, name)}")
    return name


def _paper(name: str) -> Paper:
    if name.lower() not in PAPERS:
        raise KitError(f"there is no paper called {show(name)}; {one_of(PAPERS, name)}")
    return PAPERS[name.lower()]


def _check_alone(names: Sequence[str]) -> None:
    if set(names) - {"plan"}:
        raise KitError("--plan fills the handout plan alone; ask for the others without it.")


def _cases(asked: str | None, names: Sequence[str]) -> Mapping[str, Case]:
    """Return the cases that these handouts are made of, by their names; others aren't looked at."""
    if asked:
        name, case = named_case(asked)
        return {name: case}
    if any(HANDOUTS[name].of_case for name in names):
        return all_cases(lambda words: print(readable(words), file=sys.stderr))
    return {}


def _make(name: str, paper: Paper, cases: Mapping[str, Case], folder: Path) -> None:
    began = time.monotonic()
    print(f"{name} … ", end="", flush=True)
    made: dict[str, Made] = {}
    if HANDOUTS[name].for_all is not None:
        made[file_name(name)] = make(name, paper)
    if HANDOUTS[name].of_case is not None:
        made |= {file_name(name, who): make(name, paper, case) for who, case in cases.items()}
    if HANDOUTS[name].of_set is not None:
        made |= {file_name(name, each): make(name, paper, each) for each in SETS}
    _write(made, folder)
    first = next(iter(made))
    what = first if len(made) == 1 else f"{name}*.pdf, {len(made)} files"
    print(f"{readable(str(folder / what))} ({time.monotonic() - began:.1f} s)", flush=True)
    _say_missing(made)


def _fill(file: Path, paper: Paper, case: Case | None, folder: Path) -> None:
    directory, _ = own_directory()
    made = {f"plan_{file.stem}.pdf": make_plan(paper, read_plan(file), directory, case)}
    _write(made, folder)
    print(f"plan … {readable(str(folder / next(iter(made))))}")
    _say_missing(made)


def _say_missing(made: Mapping[str, Made]) -> None:
    for name, each in made.items():
        if each.missing:
            signs = " ".join(each.missing)
            print(f"  {name}: no font on this computer has {signs}, so a box stands there.")


def _write(made: Mapping[str, Made], folder: Path) -> None:
    for name, each in made.items():
        try:
            folder.mkdir(parents=True, exist_ok=True)
            write_bytes(folder / name, each.pdf)
        except OSError as error:
            raise FileError(_unwritten(error), file=folder / name) from None


def _unwritten(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return (
            "it can't be written. If it is open in another program, close it there. Otherwise "
            "choose, by --out, a folder that you may write in."
        )
    reason = error.strerror or str(error)
    return f"it can't be written: {reason}. Choose another folder by --out, or make room."


if __name__ == "__main__":
    sys.exit(run(main, sys.argv[1:]))
