"""The reasons for the changes between a case's maps, from a CSV table."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kit.files import rows
from kit.files.case_tables import check_columns, told_of
from kit.model.members import ROLE, is_visible
from kit.model.reasons import CAME, COLUMNS, GONE, WHATS, Reason, map_before
from kit.words.errors import one_of, shorten, show

if TYPE_CHECKING:
    from kit.model.maps import SupportMap
    from kit.model.members import Member


def read_reasons(
    data: bytes, file: str, maps: Mapping[tuple[str, int], SupportMap]
) -> tuple[Reason, ...]:
    """Read the reasons for the changes between these maps from a CSV table.

    Raises
    ------
    FileError
        Naming the row and column, where a map or member is not there, what is told did not
        happen between the two maps, or the same is told twice.
    """
    table = rows.table(data, file)
    check_columns(table, COLUMNS)
    found: dict[tuple[str, int, str, str], Reason] = {}
    for row in table.rows:
        reason = _reason(row, maps)
        key = (reason.occasion, reason.wave_months, reason.member_id, reason.what)
        if key in found:
            raise row.error(f"{show(reason.what)} is told twice of this member; keep one.", "what")
        found[key] = reason
    return tuple(found.values())


def _reason(row: rows.Row, maps: Mapping[tuple[str, int], SupportMap]) -> Reason:
    cells = {name: row.cells[name].strip() for name in COLUMNS}
    _, _, member_id, what, why = cells.values()
    when, after = told_of(row, cells, maps)
    before = map_before(maps, *when)
    if before is None:
        raise row.error("there is no map before this one, so nothing has changed.", "wave_months")
    if member_id not in before and member_id not in after:
        ids = dict.fromkeys(each.id for each in (*before, *after))
        problem = f"nobody on the two maps has the id {shorten(member_id)!r}; "
        raise row.error(problem + one_of(ids, member_id), "member_id")
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
