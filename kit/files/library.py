"""The data that comes with the kit, and a trainer's own in the same form.

A case is a folder: `case.json` (who it is), `story.md` (the story to map from) and one finished
map for each occasion and wave, named like `everyday_00_months.json`. There may be `crisis.md` (how
the person tells the crisis), `changes.csv` (the reasons for each change), `caring.csv` and
`risks.csv` (what a careful reader notices) and `trainer_notes.md`. What each field means is in
`datasets/cases/README.md`.

A card set is a table of cards to sort. What each column means is in `datasets/cards/README.md`.

A local directory is a table of what a town offers. What each column means is in
`datasets/local_directory.md`.

A cohort is a folder with tables of its members, ties and people. What each column means is in
`datasets/twin/README.md`.

For a name that is none, `KitError` names the nearest; for a file that is missing or not what it
should be, `FileError` names the file, and of a table the row and the column.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from kit.disk.folders import data_folder, own_cases_folder
from kit.files import limits, source
from kit.files.cards import read_cards
from kit.files.case_folder import check_written, read_case
from kit.files.cohort_folder import read_cohort
from kit.files.directory import read_directory
from kit.model.card_sets import SETS, as_bins
from kit.model.cards import Bin, CardSet
from kit.model.cases import Case
from kit.model.checks import a_path
from kit.model.cohorts import Cohort
from kit.model.directory import Directory
from kit.words.errors import KitError, one_of, shorten, show
from kit.words.terms import Term


def case_names() -> tuple[str, ...]:
    """Name the cases that come with the kit, in alphabetical order.

    >>> case_names()[0]
    'amina'
    """
    cases = data_folder() / "cases"
    if not cases.is_dir():
        raise KitError(f"The kit's data is not there: {cases} is missing. Install the kit again.")
    return tuple(sorted(path.parent.name for path in cases.glob("*/case.json")))


def own_case_names() -> tuple[str, ...]:
    """Name a person's own cases, in alphabetical order.

    A case is named by its folder in `kit.disk.folders.own_cases_folder()`. One that has the name of
    a case that comes with the kit is not among them.
    """
    names = {path.parent.name for path in _cases_in(own_cases_folder())}
    shipped = case_names()
    own = (name for name in names if not name.startswith(".") and name.casefold() not in shipped)
    return tuple(sorted(own))


def _cases_in(place: Path) -> list[Path]:
    try:
        return list(place.glob("*/case.json"))
    except OSError:
        return []  # A folder that may not be looked into has no cases for this person.


def find_case(name: str) -> Path | None:
    """Return the folder of the case that is called so, in capitals or not; none if there is none.

    >>> find_case(" Amina ").name
    'amina'
    """
    wanted = name.strip()
    for names, place in (
        (case_names, data_folder() / "cases"),
        (own_case_names, own_cases_folder()),
    ):
        # The name as it is written goes first: two folders may differ in capitals alone.
        for spelt in sorted(names(), key=lambda each: each != wanted):
            if spelt.casefold() == wanted.casefold():
                return place / spelt
    return None


def load_case(name: str | Path) -> Case:
    """Return a synthetic person's story and finished maps.

    Parameters
    ----------
    name
        One of `case_names()` or `own_case_names()`, or the path of a folder with a case.

    >>> load_case("amina").everyday.member("biscuit").kind
    'pet'
    """
    if not isinstance(name, (str, Path)):
        raise KitError(f"a case is asked for by its name; {one_of(case_names())}")
    called = find_case(name) if isinstance(name, str) else None
    if called is not None:
        return read_case(called)
    own = Path(name)
    if not str(name).strip() or not source.is_folder(own):
        raise KitError(
            f"there is no case and no folder called {shorten(str(name))!r}; "
            f"{one_of((*case_names(), *own_case_names()), str(name))} "
            "For a case of your own elsewhere, give its folder."
        )
    return read_case(own)


def load_finished_case(name: str) -> Case:
    """Return a case of a person's own that can be worked with.

    Raises
    ------
    KitError
        While some of it is still to be written, or nobody is on its everyday map.
    """
    check_written(own_cases_folder() / name)
    case = load_case(name)
    if not case.everyday.members:
        raise KitError(f"nobody is on the everyday map of {shorten(name)} yet. Draw it first.")
    return case


def cohort_names() -> tuple[str, ...]:
    """Name the cohorts that come with the kit, in alphabetical order.

    >>> cohort_names()
    ('twin',)
    """
    return tuple(sorted(path.parent.name for path in data_folder().glob("*/people.csv")))


def load_cohort(name: str | Path) -> Cohort:
    """Return many people with their support maps.

    Parameters
    ----------
    name
        One of `cohort_names()`, or the path of a folder with members.csv and, if there are any,
        ties.csv and people.csv.

    >>> load_cohort("twin").map("T01").occasion
    'everyday'
    """
    if not isinstance(name, (str, Path)):
        raise KitError(f"a cohort is asked for by its name; {one_of(cohort_names())}")
    if isinstance(name, str) and name.strip().lower() in cohort_names():
        return read_cohort(data_folder() / name.strip().lower())
    own = Path(name)
    if not str(name).strip() or not source.is_folder(own):
        raise KitError(
            f"there is no cohort and no folder called {shorten(str(name))!r}; "
            f"{one_of(cohort_names(), str(name))} For a cohort of your own, give its folder."
        )
    return read_cohort(own)


def card_set_names() -> tuple[str, ...]:
    """Name the card sets that come with the kit, in the order of the workshop.

    >>> card_set_names()[0]
    'elements'
    """
    return tuple(SETS)


def load_cards(
    name: str | Path, bins: Iterable[str | Bin] | Mapping[str, Term] | None = None
) -> CardSet:
    """Return cards to sort, with their bins.

    Parameters
    ----------
    name
        One of `card_set_names()`, or the path of a table of one's own, such as `my_cards.csv`.
    bins
        The bins of a table of one's own, as names or as terms; left out, they are those of the
        kit's card set of which the file has the name.

    >>> load_cards("elements").bins[0].name
    'friendship'
    """
    if isinstance(name, str) and name.strip().lower() in SETS:
        chosen = name.strip().lower()
        if bins is not None:
            raise KitError(f"the card set {show(chosen)} has its own bins; leave bins out.")
        file = data_folder() / "cards" / f"{chosen}.csv"
        return SETS[chosen].filled(
            read_cards(source.read_bytes(file, limits.CARDS), str(file), SETS[chosen].bins)
        )
    path = a_path(name)
    if path.suffix.lower() != ".csv":
        raise KitError(
            f"there is no card set called {shorten(str(path))!r}; {one_of(SETS, str(path))} "
            "For cards of your own, give their file, such as 'my_cards.csv'."
        )
    if bins is not None:
        title = path.stem.replace("_", " ").capitalize()
        frame = CardSet(path.stem, title, "Where does this card go?", as_bins(bins))
    elif path.stem in SETS:
        frame = SETS[path.stem]
    else:
        raise KitError(
            f"{path.name}: which bins do these cards go into? Name them, as in "
            f"load_cards({show(path.name)}, bins=['yes', 'no'])."
        )
    return frame.filled(read_cards(source.read_bytes(path, limits.CARDS), str(path), frame.bins))


def load_directory(path: str | Path | None = None) -> Directory:
    """Return what a town offers: the invented town that comes with the kit, or a trainer's own.

    Parameters
    ----------
    path
        A CSV file of one's own in the form of `datasets/local_directory.csv`; none for the
        kit's.

    >>> load_directory().offer("captain").kind
    'pet'
    """
    file = data_folder() / "local_directory.csv" if path is None else a_path(path)
    return read_directory(source.read_bytes(file, limits.DIRECTORY), str(file))
