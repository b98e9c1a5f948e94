"""A cohort from its folder: the maps of many people, and what is known of each."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kit import files
from kit.files import csv_cells, rows, source
from kit.model.attributes import Attributes
from kit.model.cohorts import Cohort
from kit.words.errors import FileError, one_of, shorten


def read_cohort(path: Path) -> Cohort:
    """Read a cohort from a folder: members.csv, ties.csv and people.csv.

    The first two are as `kit.files.read` reads them. `people.csv` has a column `person` and one
    for each fact; without that file, nothing is known of the people but their maps.
    """
    maps = tuple(files.read(path))
    persons = dict.fromkeys(each.person for each in maps)
    table = path / "people.csv"
    if not table.exists():
        return Cohort(path.name, {person: Attributes() for person in persons}, maps)
    people = _read_people(table, persons)
    for person in persons:
        if person not in people:
            raise FileError(
                f"{shorten(person)!r} has a map, but no row here. Add one, or correct the name.",
                file=table.name,
            )
    return Cohort(path.name, people, maps)


def _read_people(file: Path, persons: Mapping[str, None]) -> dict[str, Attributes]:
    table = rows.table(source.read_bytes(file), file.name)
    if "person" not in table.columns:
        raise table.error("there is no column 'person'. Add it, with a name for each row.")
    people: dict[str, Attributes] = {}
    for row in table.rows:
        cells = {name: csv_cells.unguarded(cell.strip()) for name, cell in row.cells.items()}
        person = cells.pop("person")
        if person in people:
            raise row.error(f"{shorten(person)!r} has an earlier row. Keep one.", "person")
        if person not in persons:
            near = one_of(persons, person).partition("Did you")
            hint = f" Did you{near[2]}" if near[2] else ""
            raise row.error(
                f"{shorten(person)!r} has no map in the members table.{hint} Correct the name, "
                "or add a row there: a person alone is a map without members yet.",
                "person",
            )
        people[person] = Attributes({name: cell for name, cell in cells.items() if cell})
    return people
