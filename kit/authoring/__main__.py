"""`python3 kit new-case Joy` and `python3 kit check-case joy`, once the kit is set up."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from kit.authoring.checking import check_case
from kit.authoring.making import new_case
from kit.authoring.reading import NOTEBOOK
from kit.disk.terminal import WRONG_USE, run
from kit.words.errors import KitError, readable


def main(words: Sequence[str]) -> int:
    """Do what is asked; 1 if a checked case has something to mend."""
    what, *rest = words or [""]
    asked = " ".join(rest).strip()
    try:
        if what == "new":
            return _new(asked)
        return _check(asked)
    except KitError as problem:
        print(problem, file=sys.stderr)
        return 1


def _new(person: str) -> int:
    if not person:
        print("Say what the person is called, as in: new-case Joy", file=sys.stderr)
        return WRONG_USE
    made = new_case(person)
    print(
        f"A new case is in {readable(str(made))}.\n\n"
        f"1. Open the workshop, and in it the notebook {NOTEBOOK}: it has a form for all that a "
        "case needs.\n"
        f"2. Or write by hand: in the list of files on the left open the folder cases, then "
        f"{made.name}, and write story.md, crisis.md, trainer_notes.md and case.json where they "
        "say WRITE HERE. Draw the maps in the notebook.\n"
        f"3. python3 kit check-case {made.name} says what is still missing.\n\n"
        "Once nothing is missing, every notebook has the person in its list Whose map."
    )
    return 0


def _check(asked: str) -> int:
    if not asked:
        print("Say which case, by its name or its folder: check-case joy", file=sys.stderr)
        return WRONG_USE
    # By name first: a case may be called as a folder that happens to be where this runs.
    report = check_case(os.path.expanduser(asked))  # noqa: PTH111 - pathlib's raises without a home
    print(report)
    return 0 if report.passes else 1


if __name__ == "__main__":
    sys.exit(run(main, sys.argv[1:]))
