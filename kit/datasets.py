"""The data that comes with the kit, and a trainer's own in the same form.

A case is a folder: `case.json` (who it is), `story.md` (the story to map from) and one finished
map for each occasion and wave, named like `everyday_00_months.json`. There may be `crisis.md` (how
the person tells the crisis), `changes.csv` (the reasons for each change), `caring.csv` and
`risks.csv` (what a careful reader notices) and `trainer_notes.md`. What each field means is in
`datasets/cases/README.md`.

A cohort is a folder with tables of its members, ties and people. What each column means is in
`datasets/twin/README.md`.
"""

from __future__ import annotations

from pathlib import Path

from kit.cases import Case
from kit.cohorts import Cohort, read_cohort
from kit.errors import KitError, one_of, shorten
from kit.files.case_folder import read_case
from kit.shipped import folder


def case_names() -> tuple[str, ...]:
    """Name the cases that come with the kit, in alphabetical order.

    >>> case_names()[0]
    'amina'
    """
    cases = folder() / "cases"
    if not cases.is_dir():
        raise KitError(f"The kit's data is not there: {cases} is missing. Install the kit again.")
    return tuple(sorted(path.parent.name for path in cases.glob("*/case.json")))


def load_case(name: str | Path) -> Case:
    """Give a synthetic person's story and finished maps.

    Parameters
    ----------
    name
        One of `case_names()`, or the path of a folder with a case of one's own.

    Raises
    ------
    KitError
        When there is no such case; the message names the nearest.
    FileError
        When a file of the case is missing or not what it should be; the message names the file.

    >>> load_case("amina").everyday.member("biscuit").kind
    'pet'
    """
    if isinstance(name, str) and name.strip().lower() in case_names():
        return read_case(folder() / "cases" / name.strip().lower())
    if not isinstance(name, (str, Path)):
        raise KitError(f"a case is asked for by its name; {one_of(case_names())}")
    try:
        own = Path(name)
        there = own.is_dir() and str(name).strip() != ""
    except (OSError, ValueError):
        there = False
    if not there:
        raise KitError(
            f"there is no case and no folder called {shorten(str(name))!r}; "
            f"{one_of(case_names(), str(name))} For a case of your own, give its folder."
        )
    return read_case(own)


def cohort_names() -> tuple[str, ...]:
    """Name the cohorts that come with the kit, in alphabetical order.

    >>> cohort_names()
    ('twin',)
    """
    return tuple(sorted(path.parent.name for path in folder().glob("*/people.csv")))


def load_cohort(name: str | Path) -> Cohort:
    """Give many people with their support maps.

    Parameters
    ----------
    name
        One of `cohort_names()`, or the path of a folder with members.csv and, if there are any,
        ties.csv and people.csv.

    Raises
    ------
    KitError
        When there is no such cohort; the message names the nearest.
    FileError
        When a table is not what it should be; the message names file, row and column.

    >>> load_cohort("twin").map("T01").occasion
    'everyday'
    """
    if not isinstance(name, (str, Path)):
        raise KitError(f"a cohort is asked for by its name; {one_of(cohort_names())}")
    if isinstance(name, str) and name.strip().lower() in cohort_names():
        return read_cohort(folder() / name.strip().lower())
    try:
        own = Path(name)
        there = own.is_dir() and str(name).strip() != ""
    except (OSError, ValueError):
        there = False
    if not there:
        raise KitError(
            f"there is no cohort and no folder called {shorten(str(name))!r}; "
            f"{one_of(cohort_names(), str(name))} For a cohort of your own, give its folder."
        )
    return read_cohort(own)
