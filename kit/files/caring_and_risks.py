"""The caring relationships and the risks that a careful reader notices in a case, from CSV tables.

One row for each: `caring.csv` names a relationship, `risks.csv` a risk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.files import rows
from kit.files.case_tables import check_columns, told_of
from kit.model.caring_and_risks import CARING_COLUMNS, RISK_COLUMNS, WAYS, Noticed
from kit.model.members import is_visible
from kit.words import terms
from kit.words.errors import one_of, shorten

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from kit.model.maps import SupportMap


def read_caring(
    data: bytes, file: str, maps: Mapping[tuple[str, int], SupportMap]
) -> tuple[Noticed, ...]:
    """Read the caring relationships between the person and members of these maps.

    Raises
    ------
    FileError
        Naming the row and column, where a map, member, way or relationship is not there, a
        reason is empty, or the same is told twice.
    """
    return _read(data, file, maps, CARING_COLUMNS, terms.CARING_RELATIONSHIPS)


def read_risks(
    data: bytes, file: str, maps: Mapping[tuple[str, int], SupportMap]
) -> tuple[Noticed, ...]:
    """Read the risks of support between the person and members of these maps.

    Raises
    ------
    FileError
        Naming the row and column, where a map, member, way or risk is not there, a reason is
        empty, or the same is told twice.
    """
    return _read(data, file, maps, RISK_COLUMNS, terms.RISKS)


def _read(
    data: bytes,
    file: str,
    maps: Mapping[tuple[str, int], SupportMap],
    columns: Sequence[str],
    whats: Collection[str],
) -> tuple[Noticed, ...]:
    table = rows.table(data, file)
    check_columns(table, columns)
    found: dict[tuple[str, int, str, str, str], Noticed] = {}
    for row in table.rows:
        each = _noticed(row, maps, columns, whats)
        key = (each.occasion, each.wave_months, each.member_id, each.way, each.what)
        if key in found:
            raise row.error(
                f"{each.what!r} is told twice of this member in the same way; keep one.",
                columns[-2],
            )
        found[key] = each
    return tuple(found.values())


def _noticed(
    row: rows.Row,
    maps: Mapping[tuple[str, int], SupportMap],
    columns: Sequence[str],
    whats: Collection[str],
) -> Noticed:
    cells = {name: row.cells[name].strip() for name in columns}
    _, _, member_id, way, what, why = cells.values()
    when, support_map = told_of(row, cells, maps)
    if member_id not in support_map:
        ids = [member.id for member in support_map]
        problem = f"nobody on that map has the id {shorten(member_id)!r}; "
        raise row.error(problem + one_of(ids, member_id), "member_id")
    if way not in WAYS:
        raise row.error(f"way is {shorten(way)!r}; {one_of(WAYS, way)}", "way")
    if what not in whats:
        column = columns[-2]
        raise row.error(f"{column} is {shorten(what)!r}; {one_of(whats, what)}", column)
    if not is_visible(why):
        raise row.error("the reason is empty; say in a sentence what shows it.", "reason")
    return Noticed(*when, member_id, way, what, why)
