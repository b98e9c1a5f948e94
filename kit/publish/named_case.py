"""The case that somebody names after `--case`: whose it is, and the name that its files get."""

from __future__ import annotations

from pathlib import Path

from kit.files.case_folder import check_written
from kit.files.library import case_names, find_case, load_case, own_case_names
from kit.model.cases import Case


def named_case(asked: str) -> tuple[str, Case]:
    """Return a name that files can have, and the case that was asked for.

    Raises
    ------
    KitError
        When there is no such case, it can't be read, or some of it is still to be written.

    >>> named_case("Amina")[0]
    'amina'
    """
    case = load_case(asked)
    check_written(find_case(asked) or Path(asked))
    wanted = asked.strip().casefold()
    known = (each for each in (*case_names(), *own_case_names()) if each.casefold() == wanted)
    return next(known, Path(asked).resolve().name), case
