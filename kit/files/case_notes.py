"""What the tables of a case note about its maps, one row each, with a reason in a sentence.

`changes.csv` says why a member came, went or changed; `caring.csv` names the caring relationships
and `risks.csv` the risks of support that a careful reader finds. A table that is not as it should
be is refused with a `FileError` that names the row and the column.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import astuple
from functools import partial
from types import MappingProxyType
from typing import Final, TypeVar

from kit.files import rows
from kit.model.maps import SupportMap
from kit.model.members import ROLE, Member, is_visible
from kit.model.notes import (
    CAME,
    CARING_COLUMNS,
    COLUMNS,
    GONE,
    RISK_COLUMNS,
    WAYS,
    WHATS,
    Observation,
    Reason,
    map_before,
)
from kit.words import terms
from kit.words.errors import one_of, shorten, show

_Maps = Mapping[tuple[str, int], SupportMap]
_Note = TypeVar("_Note", Reason, Observation)


def read_reasons(data: bytes, file: str, maps: _Maps) -> tuple[Reason, ...]:
    """Read the reasons for the changes between these maps; each must have happened there."""
    return _read(data, file, COLUMNS, partial(_reason, maps))


def read_caring(data: bytes, file: str, maps: _Maps) -> tuple[Observation, ...]:
    """Read the caring relationships between the person and members of these maps."""
    make = partial(_observation, maps, CARING_COLUMNS[-2], terms.CARING_RELATIONSHIPS)
    return _read(data, file, CARING_COLUMNS, make)


def read_risks(data: bytes, file: str, maps: _Maps) -> tuple[Observation, ...]:
    """Read the risks of support between the person and members of these maps."""
    return _read(
        data, file, RISK_COLUMNS, partial(_observation, maps, RISK_COLUMNS[-2], terms.RISKS)
    )


def _read(
    data: bytes,
    file: str,
    columns: Sequence[str],
    make: Callable[[rows.Row, Mapping[str, str]], _Note],
) -> tuple[_Note, ...]:
    table = rows.table(data, file)
    for name in columns:
        if name not in table.columns:
            raise table.error(f"there is no such column; a row needs {', '.join(columns)}.", name)
    for name in table.columns:
        if name not in columns:
            raise table.error(f"this is no column of the table; {one_of(columns, name)}", name)
    found: dict[tuple[object, ...], _Note] = {}
    for row in table.rows:
        note = make(row, {name: row.cells[name].strip() for name in columns})
        *key, _ = astuple(note)
        if tuple(key) in found:
            how = " in the same way" if "way" in columns else ""
            problem = f"{show(note.what)} is told twice of this member{how}; keep one."
            raise row.error(problem, columns[-2])
        found[tuple(key)] = note
    return tuple(found.values())


def _reason(maps: _Maps, row: rows.Row, cells: Mapping[str, str]) -> Reason:
    _, _, member_id, what, why = cells.values()
    when, after = _map_of(row, cells, maps)
    before = map_before(maps, *when)
    if before is None:
        raise row.error("there is no map before this one, so nothing has changed.", "wave_months")
    _check_member(row, member_id, (*before, *after), "on the two maps")
    if what not in WHATS:
        raise row.error(f"what is {shorten(what)!r}; {one_of(WHATS, what)}", "what")
    was, now = (each.member(member_id) if member_id in each else None for each in (before, after))
    if not _happened(what, was, now):
        raise row.error(
            f"{show(what)} is told of {show(member_id)}, but did not happen from the "
            f"{before.occasion} map at {before.wave_months} months to this one. Change one of "
            "them.",
            "what",
        )
    if not is_visible(why):
        raise row.error("the reason is empty; say why in a sentence.", "reason")
    return Reason(*when, member_id, what, why)


def _observation(
    maps: _Maps, column: str, whats: Collection[str], row: rows.Row, cells: Mapping[str, str]
) -> Observation:
    _, _, member_id, way, what, why = cells.values()
    when, support_map = _map_of(row, cells, maps)
    _check_member(row, member_id, support_map, "on that map")
    if way not in WAYS:
        raise row.error(f"way is {shorten(way)!r}; {one_of(WAYS, way)}", "way")
    if what not in whats:
        raise row.error(f"{column} is {shorten(what)!r}; {one_of(whats, what)}", column)
    if not is_visible(why):
        raise row.error("the reason is empty; say in a sentence what shows it.", "reason")
    return Observation(*when, member_id, way, what, why)


def _map_of(
    row: rows.Row, cells: Mapping[str, str], maps: _Maps
) -> tuple[tuple[str, int], SupportMap]:
    """Return the map that a row is about, with its occasion and its wave in months."""
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


def _check_member(row: rows.Row, member_id: str, there: Collection[Member], where: str) -> None:
    ids = dict.fromkeys(member.id for member in there)
    if member_id not in ids:
        problem = f"nobody {where} has the id {shorten(member_id)!r}; "
        raise row.error(problem + one_of(ids, member_id), "member_id")


def _happened(what: str, was: Member | None, now: Member | None) -> bool:
    if what in GONE:
        return was is not None and now is None
    if what in CAME:
        return was is None and now is not None
    if was is None or now is None:
        return False
    if what in {"moved in", "moved out"}:
        if was.circle is None or now.circle is None:
            return False
        return now.circle < was.circle if what == "moved in" else now.circle > was.circle
    return any(getattr(was, name) != getattr(now, name) for name in _FIELDS[what])


_FIELDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "changed role": ROLE,
        "changed influence": ("influence",),
        "changed contact": ("contact",),
    }
)
