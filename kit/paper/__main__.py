"""Make the handouts of `slides/handouts/` as PDFs: `python -m kit.paper --paper a4 story`."""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kit.atomic import write_bytes
from kit.datasets import case_names, load_case
from kit.errors import FileError, KitError, one_of
from kit.paper.handouts import HANDOUTS, file_name, make
from kit.paper.sheets import PAPERS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kit.cases import Case
    from kit.paper.sheets import Paper

ROOT: Final = Path(__file__).parents[2]


def main(words: Sequence[str] | None = None) -> int:
    """Make what is asked for, saying how far it is; 0 if every handout was made."""
    listed = "\n".join(f"  {name:20} {each.what}" for name, each in HANDOUTS.items())
    parser = argparse.ArgumentParser(
        prog="python3 kit handouts",
        description=f"Make handouts to print. There are:\n{listed}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("handouts", nargs="*", metavar="HANDOUT", help="some of them; or all")
    parser.add_argument("--paper", default="a4", help=f"{', '.join(PAPERS)} (a4)")
    parser.add_argument("--case", help="of this case alone: a name, or the folder of your own")
    parser.add_argument("--out", type=Path, default=ROOT / "dist" / "handouts", help="where to")
    asked = parser.parse_args(words)
    try:
        names = [_known(name) for name in asked.handouts] or list(HANDOUTS)
        paper = _paper(asked.paper)
        cases = [load_case(name) for name in ([asked.case] if asked.case else case_names())]
        for name in names:
            _make(name, paper, cases, asked.out)
    except KitError as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    return 0


def _known(name: str) -> str:
    if name not in HANDOUTS:
        raise KitError(f"there is no handout called {name!r}; {one_of(HANDOUTS, name)}")
    return name


def _paper(name: str) -> Paper:
    if name.lower() not in PAPERS:
        raise KitError(f"there is no paper called {name!r}; {one_of(PAPERS, name)}")
    return PAPERS[name.lower()]


def _make(name: str, paper: Paper, cases: Sequence[Case], out: Path) -> None:
    began = time.monotonic()
    print(f"{name} … ", end="", flush=True)
    folder = out / paper.name
    folder.mkdir(parents=True, exist_ok=True)
    missing: dict[str, str] = {}
    count = 0
    for case in _for_whom(name, cases):
        made = make(name, paper, case)
        file = folder / file_name(name, case)
        _write(file, made.pdf)
        count += 1
        if made.missing:
            missing[file.name] = made.missing
    where = folder / (file.name if count == 1 else f"{name}*.pdf")
    sheets = "" if count == 1 else f"{count} files, "
    print(f"{where} ({sheets}{time.monotonic() - began:.1f} s)", flush=True)
    for each, signs in missing.items():
        print(f"  {each}: no font on this computer has {' '.join(signs)}; a box stands there.")


def _for_whom(name: str, cases: Sequence[Case]) -> Iterator[Case | None]:
    if HANDOUTS[name].for_all is not None:
        yield None
    if HANDOUTS[name].of_case is not None:
        yield from cases


def _write(file: Path, pdf: bytes) -> None:
    try:
        write_bytes(file, pdf)
    except OSError:
        problem = "it can't be written. Is it open in another program? Close it, and try again."
        raise FileError(problem, file=file) from None


if __name__ == "__main__":
    sys.exit(main())
