"""Where files are: the kit's data, and a person's own, which the next notebook finds again."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

ANSWERS: Final = "answers"
"""The folder of the notebooks with answers, in `notebooks` and in a person's own folder."""
MANIFEST: Final = ".support-map-kit.json"
"""The file by which a person's own folder is known; the launcher keeps in it what it delivered."""
_WORK: Final = "my-work"
_CASES: Final = "cases"
_START: Final = "00_start_here.ipynb"


def data_folder() -> Path:
    """Return the folder that holds the kit's data: in an installed kit, or at the project's top.

    >>> (data_folder() / "cases").is_dir()
    True
    """
    installed = Path(__file__).parents[1] / "_datasets"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "datasets"


def own_folder() -> Path:
    """Return the folder of a person's own files, from however deep in it a notebook is.

    That is the nearest folder, from the notebook's upwards, that holds the kit's manifest. Where
    there is none, it is the notebook's own; only the notebooks with answers that come with the kit
    share the files of the folder above them.
    """
    here = Path.cwd()
    found = _marked(here)
    if found is not None:
        return found
    return here.parent if here.name == ANSWERS and (here.parent / _START).is_file() else here


def kits_own_folder() -> Path:
    """Return the folder that the kit's launcher fills, whether or not it is there yet."""
    return data_folder().parent / _WORK


def own_cases_folder() -> Path:
    """Return the folder of a person's own cases, where it is or will be.

    That is `cases` in a person's own folder; elsewhere, such as where decks and handouts are made,
    it is `my-work/cases` in the kit's own folder.
    """
    marked = _marked(Path.cwd())
    if marked is not None:
        return marked / _CASES
    own = own_folder() / _CASES
    shipped = data_folder() / _CASES
    if own.is_dir() and own.resolve() != shipped.resolve():
        return own
    return kits_own_folder() / _CASES


def _marked(here: Path) -> Path | None:
    """Return the nearest folder, from `here` upwards, that holds the kit's manifest.

    One that belongs to somebody else, such as in a folder that all may write to, does not count.
    """
    return next((each for each in (here, *here.parents) if _is_ours(each / MANIFEST)), None)


def _is_ours(manifest: Path) -> bool:
    try:
        owner = manifest.stat().st_uid
    except (OSError, ValueError):
        return False
    # Whoever is root may look after another's folder; and Windows knows no such owners.
    return not hasattr(os, "getuid") or os.getuid() in {owner, 0}
