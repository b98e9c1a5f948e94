"""The tables that generated files are made from, read: `fields.csv` here, and those of the twin."""

from __future__ import annotations

import csv
from pathlib import Path

from kit.files.case_folder import CASE
from kit.model.json_form import MAP
from kit.words import terms


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table, each cell by its column.

    >>> rows("twin/tie_chances")[0]
    {'a': 'partner', 'b': 'family', 'chance': '0.5'}
    """
    with (Path(__file__).parent / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def words(cell: str) -> tuple[str, ...]:
    """Return what a cell lists, parted by semicolons.

    >>> words("Mum; Step-dad")
    ('Mum', 'Step-dad')
    """
    return tuple(each.strip() for each in cell.split(";"))


def numbers(cell: str) -> tuple[float, ...]:
    """Return the numbers in a cell, parted by spaces.

    >>> numbers("11 2 0.5")
    (11.0, 2.0, 0.5)
    """
    return tuple(map(float, cell.split()))


def meanings_of(file: str) -> dict[str, str]:
    """Return what each field or column of a file means, in the words of the vocabulary.

    >>> meanings_of("risks.csv")["way"]
    'One of the [ways](#ways).'
    """
    known = {
        "case_format": CASE.name,
        "case_schema": CASE.schema,
        "map_format": MAP.name,
        "map_schema": MAP.schema,
        "occasions": ", ".join(terms.OCCASIONS),
        "kinds": ", ".join(terms.KINDS),
        "influences": ", ".join(terms.INFLUENCES),
        "structures": ", ".join(terms.STRUCTURES),
        "contacts": ", ".join(terms.CONTACTS),
    }
    found = [row for row in rows("fields") if file in words(row["file"])]
    return {row["field"]: row["meaning"].format_map(known) for row in found}
