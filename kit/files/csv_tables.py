"""Support maps from two tables that a person can make in a spreadsheet: members, and ties.

A row of the members table is a network member. Its columns are called as in the kit's own files,
capitals, spaces and underscores as you like: name and kind are needed; id, circle, angle,
influence, support_received, support_given, structure, contact and note may be there; any other
column is kept as an attribute, as text. Several elements of support in one cell are separated by
semicolons. The columns person, occasion, wave_months and criterion let one table hold many maps:
rows of the same person, occasion and wave are one map. A row with a person alone is a map without
members yet. Where id is left out, it is made from the name.

A row of the ties table joins the members `a` and `b`, given by id, or by name where only one
member of the map has it (an id goes before a name). It may have a weight, and the columns that
tell maps apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import TypeAlias

from kit.files.csv_cells import MAP_COLUMNS, MEMBER_COLUMNS, TIE_COLUMNS, Cells, Columns
from kit.files.rows import Table, table
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie
from kit.words import terms
from kit.words.errors import MapError, one_of, shorten, show

_Key: TypeAlias = tuple[str, str, int]
_Said: TypeAlias = tuple[object, ...]


@dataclass(slots=True)
class _Draft:
    """A map in the making: its rows, then its members and ties by what tells them apart."""

    key: _Key
    criterion: str
    rows: list[Cells] = field(default_factory=list)
    members: dict[str, Member] = field(default_factory=dict)
    member_rows: dict[str, int] = field(default_factory=dict)
    named: dict[str, list[str]] = field(default_factory=dict)
    ties: dict[frozenset[str], Tie] = field(default_factory=dict)
    tie_rows: dict[frozenset[str], int] = field(default_factory=dict)
    attributes: dict[str, str] = field(default_factory=dict)


def read_tables(
    members: bytes,
    ties: bytes | None = None,
    *,
    members_file: str = "members.csv",
    ties_file: str = "ties.csv",
    person: str | None = None,
    occasion: str = "everyday",
    wave_months: int = 0,
    criterion: str = "importance",
) -> list[SupportMap]:
    r"""Make the maps that the two tables hold, in the order of the members table.

    `person`, `occasion`, `wave_months` and `criterion` are taken where the table doesn't say;
    the file names are what errors call the tables.

    >>> [one] = read_tables(b"name,kind,circle\nMum,family,1\n", person="Amina")
    >>> one.member("mum").circle
    1
    """
    # Options that make no map are refused before any row is blamed for them.
    SupportMap("-" if person is None else person, occasion, wave_months, criterion)
    columns = Columns.of(table(members, members_file), MEMBER_COLUMNS, ("name", "kind"))
    usual = (person, occasion, wave_months, criterion)
    drafts: dict[_Key, _Draft] = {}
    for cells in _cells(columns):
        _file_under(drafts, cells, usual)
    if not drafts:
        raise columns.table.error("there is no member under the column names. Add a row for each.")
    for draft in drafts.values():
        _add_members(draft)
    if ties is not None:
        _add_ties(drafts, table(ties, ties_file))
    return [_finish(draft) for draft in drafts.values()]


def _cells(columns: Columns) -> Iterator[Cells]:
    return (Cells(columns, row) for row in columns.table.rows)


def _file_under(
    drafts: dict[_Key, _Draft], cells: Cells, usual: tuple[str | None, str, int, str]
) -> None:
    person = cells.text("person") or usual[0]
    if person is None:
        raise cells.error("person is empty. Say whose map this row belongs to.", "person")
    occasion = cells.word("occasion", terms.OCCASIONS) or usual[1]
    wave = cells.whole("wave_months")
    key = (person, occasion, usual[2] if wave is None else wave)
    criterion = cells.word("criterion", terms.CRITERIA) or usual[3]
    draft = drafts.setdefault(key, _Draft(key, criterion))
    if criterion != draft.criterion:
        raise cells.error(
            f"criterion is {show(criterion)}, but earlier rows of the same map have "
            f"{show(draft.criterion)}. A map has one criterion.",
            "criterion",
        )
    for name, value in cells.attributes(of_map=True).items():
        if draft.attributes.setdefault(name, value) != value:
            raise cells.error(
                f"{shorten(name)!r} of the map is {shorten(value)!r}, but an earlier row of the "
                f"same map has {shorten(draft.attributes[name])!r}. Make them alike."
            )
    draft.rows.append(cells)


def _add_members(draft: _Draft) -> None:
    if len(draft.rows) == 1 and _only_map(draft.rows[0]):
        return
    taken = {given for cells in draft.rows if (given := cells.text("id"))}
    last: dict[str, int] = {}
    for cells in draft.rows:
        member_id = cells.text("id") or _new_id(cells.text("name"), taken, last)
        if member_id in draft.members:
            raise cells.error(
                f"the id {shorten(member_id)!r} is also in row {draft.member_rows[member_id]}; "
                "ids tell the members of a map apart. Give each its own, or leave them empty.",
                "id",
            )
        draft.members[member_id] = member = cells.member(member_id)
        draft.member_rows[member_id] = cells.row.number
        draft.named.setdefault(member.name, []).append(member_id)


def _only_map(cells: Cells) -> bool:
    own = [name for name in MEMBER_COLUMNS if name not in MAP_COLUMNS]
    return not cells.attributes() and not any(cells.raw(name).strip() for name in own)


def _new_id(name: str, taken: set[str], last: dict[str, int]) -> str:
    stem = new = SupportMap("-").new_id(name)
    while new in taken:
        last[stem] = last.get(stem, 1) + 1
        new = f"{stem}-{last[stem]}"
    taken.add(new)
    return new


def _add_ties(drafts: dict[_Key, _Draft], ties: Table) -> None:
    columns = Columns.of(ties, TIE_COLUMNS, ("a", "b"))
    said = _by_what_is_said(drafts)
    for cells in _cells(columns):
        draft = _map_of(said, cells)
        a, b = _end(draft, cells, "a"), _end(draft, cells, "b")
        weight = cells.number("weight")
        try:
            tie = Tie(a, b, 1.0 if weight is None else weight, cells.attributes())
        except MapError as error:
            raise cells.error(error.problem, error.field) from None
        if tie.ends in draft.ties:
            raise cells.error(
                f"this tie is also in row {draft.tie_rows[tie.ends]}. Keep one for each pair."
            )
        draft.ties[tie.ends] = tie
        draft.tie_rows[tie.ends] = cells.row.number


def _by_what_is_said(drafts: dict[_Key, _Draft]) -> dict[_Said, list[_Draft]]:
    """List the maps by each part of what a row of ties may say of its map."""
    found: dict[_Said, list[_Draft]] = {}
    for key, draft in drafts.items():
        for said in product(
            *((nothing, part) for nothing, part in zip(("", None, None), key, strict=True))
        ):
            found.setdefault(said, []).append(draft)
    return found


def _map_of(said: dict[_Said, list[_Draft]], cells: Cells) -> _Draft:
    person, wave = cells.text("person"), cells.whole("wave_months")
    occasion = cells.word("occasion", terms.OCCASIONS)
    criterion = cells.word("criterion", terms.CRITERIA)
    found = said.get((person, occasion, wave), [])
    found = [draft for draft in found if criterion in {None, draft.criterion}]
    if len(found) == 1:
        return found[0]
    if found:
        problem = (
            f"this tie may belong to any of {len(found)} maps. Say which one in the columns "
            "person, occasion and wave_months, as in the members table."
        )
    else:
        problem = (
            "no map of the members table has this person, occasion, wave and criterion. "
            "Make them alike."
        )
    raise cells.error(problem)


def _end(draft: _Draft, cells: Cells, name: str) -> str:
    given = cells.text(name)
    if given in draft.members:
        return given
    called = draft.named.get(given, [])
    if len(called) == 1:
        return called[0]
    if not given:
        problem = f"{name} is empty. Give the id or the name of a member."
    elif called:
        problem = (
            f"{len(called)} members of the map are called {shorten(given)!r}. "
            f"Give the id instead: {', '.join(repr(shorten(each)) for each in called[:5])}."
        )
    else:
        near = one_of([*draft.members, *draft.named][:500], given).partition("Did you")
        hint = f" Did you{near[2]}" if near[2] else ""
        problem = f"no member of the map has the id or name {shorten(given)!r}.{hint} "
        problem += "Correct it, or add the member."
    raise cells.error(problem, name)


def _finish(draft: _Draft) -> SupportMap:
    person, occasion, wave = draft.key
    first = draft.rows[0]
    try:
        return SupportMap(
            person=person,
            occasion=occasion,
            wave_months=wave,
            criterion=draft.criterion,
            members=tuple(draft.members.values()),
            ties=tuple(draft.ties.values()),
            attributes=draft.attributes,
        )
    except MapError as error:
        raise first.error(error.problem, error.field) from None
