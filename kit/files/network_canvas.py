"""Support maps from a Network Canvas export: interviews, their members and the ties among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kit.files.canvas_files import EGO, FROM, TO, Export, Sheet, open_export
from kit.files.canvas_members import Reading
from kit.files.rows import Row
from kit.files.source import Source
from kit.model.attributes import Scalar
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie
from kit.words.errors import MapError, shorten, show

_CASE = "networkCanvasCaseID"


@dataclass(slots=True)
class _Interview:
    """A map in the making."""

    sheet: Sheet
    row: Row
    members: dict[str, Member] = field(default_factory=dict)
    ends: dict[frozenset[str], tuple[str, str]] = field(default_factory=dict)
    ties: dict[frozenset[str], dict[str, Scalar]] = field(default_factory=dict)
    counts: dict[tuple[frozenset[str], str], int] = field(default_factory=dict)


def read_export(
    source: Source,
    *,
    kinds: Mapping[str, str] | None = None,
    kind_column: str | None = None,
    name_column: str | None = None,
    person_column: str = _CASE,
    layout: str | None = None,
    thresholds: Sequence[float] = (1 / 3, 2 / 3),
    screen: Sequence[float] = (1, 1),
    occasion: str = "everyday",
    wave_months: int = 0,
    criterion: str = "importance",
) -> list[SupportMap]:
    """Make a map of each interview in the export, in the order of its ego files.

    An export says nothing of influence: every member is neutral, which claims least, and has the
    attribute `influence_assumed`.

    Parameters
    ----------
    kinds
        What kind of network member a type of node is, or a value of `kind_column`:
        `{"Person": "friend"}`. One that is itself the name of a kind, such as Pet, needs no entry.
        Nothing else is guessed, with one exception, so that a first look succeeds: without `kinds`
        and `kind_column`, a Person is an acquaintance, the kind that claims least, has no
        structure, and has the attribute `kind_assumed`; `kit.files.read` warns of it.
    kind_column
        The variable that says each member's kind: one column, or one true/false column for each
        of its options. Where it is empty, the type of node counts.
    name_column
        The column with the members' names. By default the one called `name`, in capitals or not,
        or else the only one with `name` in it.
    person_column
        The column of the ego file with the name in the centre; by default the case id.
    layout
        The layout variable that becomes circle and angle, such as `Cords` for `Cords_x` and
        `Cords_y`. Without it nobody is placed.
    thresholds
        How far circle 1 and circle 2 reach, as shares of the way from the middle to the nearer
        edge of the screen; all that is farther is in circle 3. A third number ends circle 3;
        beyond it, members are not placed. Three circles "skewed towards the centre" in Network
        Canvas end at about (0.516, 0.779, 1).
    screen
        Width and height of the screen, in any unit. Network Canvas gives coordinates as shares of
        each; unless you say the screen's, it is taken for a square.
    occasion, wave_months, criterion
        Of all the maps.

    What the circles stand for is what people were asked, so say the criterion. An export doesn't
    know of influence, which has its usual value. A member's id is the export's UUID. All other
    columns are attributes, as text, or true/false in columns that hold nothing else; empty cells
    are absent. All ties of a pair make one, with an attribute True named after each of their
    types, and further columns after it: `Close`, `Close.edgeID`. A second tie of one type is
    `Close#2`.
    """
    reading = Reading(
        kinds=dict(kinds or {}),
        kind_column=kind_column,
        name_column=name_column,
        layout=layout,
        thresholds=tuple(thresholds),
        screen=tuple(screen),
    )
    frame = SupportMap("-", occasion, wave_months, criterion)
    export = open_export(source)
    reading.check(export)
    interviews = _interviews(export, person_column)
    for sheet in export.members:
        for row in sheet.table.rows:
            _add_member(_of(interviews, row), reading.member(sheet, row), row)
    for sheet in export.ties:
        for row in sheet.table.rows:
            _add_tie(_of(interviews, row), sheet, row)
    return [_finish(each, person_column, frame) for each in interviews.values()]


def _interviews(export: Export, person_column: str) -> dict[str, _Interview]:
    found: dict[str, _Interview] = {}
    for sheet in export.egos:
        if person_column not in sheet.table.columns:
            raise sheet.table.error(
                f"there is no column {show(person_column)} for the name in the centre. Say another:"
                f" person_column={EGO!r}."
            )
        for row in sheet.table.rows:
            uuid = row.cells[EGO].strip()
            if uuid in found:
                other = found[uuid].row
                problem = f"the same interview is in {other.file}, row {other.number}. Remove one."
                raise row.error(problem, EGO)
            found[uuid] = _Interview(sheet, row)
    return found


def _of(interviews: Mapping[str, _Interview], row: Row) -> _Interview:
    found = interviews.get(row.cells[EGO].strip())
    if found is None:
        problem = "no ego file has this interview. Put all the files of the export together."
        raise row.error(problem, EGO)
    return found


def _add_member(interview: _Interview, member: Member, row: Row) -> None:
    if member.id in interview.members:
        problem = f"the member {shorten(member.id)!r} is there twice in one interview. Remove one."
        raise row.error(problem)
    interview.members[member.id] = member


def _add_tie(interview: _Interview, sheet: Sheet, row: Row) -> None:
    ends = []
    for column in (FROM, TO):
        end = row.cells[column].strip()
        if end not in interview.members:
            problem = f"no member of the interview has the id {shorten(end)!r}. Add their file."
            raise row.error(problem, column)
        ends.append(end)
    if ends[0] == ends[1]:
        raise row.error("the tie joins a member to itself. Remove it.", TO)
    pair = frozenset(ends)
    interview.ends.setdefault(pair, (ends[0], ends[1]))
    attributes = interview.ties.setdefault(pair, {})
    kind = first = sheet.type or "edge"
    number = interview.counts.get((pair, first), 1)
    while kind in attributes:
        number += 1
        kind = f"{first}#{number}"
    interview.counts[pair, first] = number
    attributes[kind] = True
    for name, value in sheet.values(row).items():
        if name not in {EGO, FROM, TO, "from", "to"}:
            key = f"{kind}.{name}"
            if key in attributes:
                problem = f"{shorten(key)!r} is also a type of tie. Rename the column."
                raise row.error(problem, name)
            attributes[key] = value


def _finish(interview: _Interview, person_column: str, frame: SupportMap) -> SupportMap:
    row = interview.row
    try:
        return replace(
            frame,
            person=row.cells[person_column].strip(),
            members=tuple(interview.members.values()),
            ties=tuple(Tie(*interview.ends[pair], 1.0, a) for pair, a in interview.ties.items()),
            attributes=interview.sheet.values(row),
        )
    except MapError as error:
        column = person_column if error.field == "person" else None
        raise row.error(error.problem, column) from None
