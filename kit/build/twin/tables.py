"""The tables beside this file that the twin is made from, read."""

from __future__ import annotations

import csv
from pathlib import Path


def rows(name: str) -> list[dict[str, str]]:
    """Return the rows of a table, each cell by its column.

    >>> rows("tie_chances")[0]
    {'a': 'partner', 'b': 'family', 'chance': '0.5'}
    """
    with Path(__file__).with_name(f"{name}.csv").open(encoding="utf-8", newline="") as file:
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
