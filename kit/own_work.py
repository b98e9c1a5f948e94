"""Where a person's own files are: what they build in one notebook, the next one finds."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from kit.shipped import folder

ANSWERS: Final = "answers"
"""The folder of the notebooks with answers, in `notebooks` and in a person's own folder."""
_WORK: Final = "my-work"
_CASES: Final = "cases"


def own_folder() -> Path:
    """Give the folder of a person's own files: that of the notebook.

    A notebook in `answers` shares the files of the folder above it.
    """
    here = Path.cwd()
    return here.parent if here.name == ANSWERS else here


def own_cases_folder() -> Path:
    """Give the folder of a person's own cases, where it is or will be.

    That is `cases` beside the notebook; elsewhere, such as where decks and handouts are made, it is
    `my-work/cases` in the kit's own folder.
    """
    beside = own_folder() / _CASES
    shipped = folder() / _CASES
    if beside.is_dir() and beside.resolve() != shipped.resolve():
        return beside
    return folder().parent / _WORK / _CASES
