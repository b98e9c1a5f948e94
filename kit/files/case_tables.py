"""What the tables of a case have in common: the columns they need, and the map a row is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.words.errors import one_of, shorten

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kit.files import rows
    from kit.model.maps import SupportMap


def check_columns(table: rows.Table, columns: Sequence[str]) -> None:
    """Refuse a table that has not exactly these columns, naming the one that is amiss."""
    for name in columns:
        if name not in table.columns:
            raise table.error(f"there is no such column; a row needs {', '.join(columns)}.", name)
    for name in table.columns:
        if name not in columns:
            raise table.error(f"this is no column of the table; {one_of(columns, name)}", name)


def told_of(
    row: rows.Row, cells: Mapping[str, str], maps: Mapping[tuple[str, int], SupportMap]
) -> tuple[tuple[str, int], SupportMap]:
    """Give the map that a row is about, with its occasion and its wave in months."""
    occasion, months = cells["occasion"], cells["wave_months"]
    when = (occasion, int(months)) if months.isdecimal() and len(months) < 5 else None
    found = maps.get(when) if when else None
    if when is None or found is None:
        there = "; ".join(f"{each} at {at}" for each, at in sorted(maps))
        problem = (
            f"there is no {shorten(occasion)!r} map at {shorten(months)!r} months; "
            f"there is: {there}."
        )
        raise row.error(problem, "wave_months")
    return when, found
