"""The two CSV tables, written so that reading them gives exactly the maps that were written."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import Final

from kit.files.csv_cells import (
    MAP_COLUMNS,
    MAP_PREFIX,
    MEMBER_COLUMNS,
    NOT_SAID,
    TIE_COLUMNS,
    guarded,
)
from kit.files.csv_tables import read_tables
from kit.model.attributes import Attributes, Scalar
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie
from kit.words import terms
from kit.words.errors import FileError, KitError, shorten

_NEXT: Final = "Write a .json file instead, which keeps everything."


def tables(
    maps: Iterable[SupportMap], *, as_text: bool = False, file: str = "members.csv"
) -> tuple[str, str]:
    """Return the text of the members table and of the ties table.

    A table holds less than a map: attributes are text, and an empty one is absent; no text has
    spaces at its ends, save in notes and attributes. What would not come back the same is
    refused. With `as_text`, attributes that are numbers or true/false become text, and empty ones
    are left out; nothing else is let go.

    Texts that a spreadsheet would take for a formula get an apostrophe in front, which reading
    takes away again.
    """
    wanted = [_textual(each) if as_text else each for each in maps]
    if not wanted:
        raise FileError("there is no map to write. Give at least one.", file=file)
    if len({(each.person.strip(), each.occasion, each.wave_months) for each in wanted}) < len(
        wanted
    ):
        problem = "two maps are of the same person, occasion and wave, and would become one."
        raise FileError(f"{problem} {_NEXT}", file=file)
    for support_map in wanted:
        _refuse_typed(support_map, file)
    texts = _members(wanted), _ties(wanted)
    try:
        back = read_tables(*(text.encode() for text in texts))
    except KitError as error:
        raise FileError(f"a table can't hold this: {error} {_NEXT}", file=file) from None
    if back != wanted:
        raise FileError(f"{_lost(wanted, back)} {_NEXT}", file=file)
    return texts


def _members(maps: Sequence[SupportMap]) -> str:
    of_maps = _names(support_map.attributes for support_map in maps)
    of_members = _names(member.attributes for each in maps for member in each)
    prefixed = [MAP_PREFIX + guarded(name) for name in of_maps]
    rows = [[*MEMBER_COLUMNS, *prefixed, *(guarded(name) for name in of_members)]]
    for support_map in maps:
        about = _cells(support_map.attributes, of_maps)
        empty = [""] * (len(MEMBER_COLUMNS) - len(MAP_COLUMNS))
        for member in support_map:
            own = _member(member) + about + _cells(member.attributes, of_members)
            rows.append(_which(support_map) + own)
        if not support_map.members:
            rows.append(_which(support_map) + empty + about + [""] * len(of_members))
    return _text(rows)


def _ties(maps: Sequence[SupportMap]) -> str:
    names = _names(tie.attributes for each in maps for tie in each.ties)
    rows = [[*TIE_COLUMNS, *(guarded(name) for name in names)]]
    for support_map in maps:
        for tie in support_map.ties:
            own = [guarded(tie.a), guarded(tie.b), _number(tie.weight)]
            rows.append(_which(support_map) + own + _cells(tie.attributes, names))
    return _text(rows)


def _which(of: SupportMap) -> list[str]:
    return [guarded(of.person), of.occasion, str(of.wave_months), of.criterion]


def _member(member: Member) -> list[str]:
    usual = terms.KINDS[member.kind].structure
    return [
        guarded(member.id),
        guarded(member.name),
        member.kind,
        "" if member.circle is None else str(member.circle),
        "" if member.angle is None else _number(member.angle),
        member.influence,
        "; ".join(member.support_received),
        "; ".join(member.support_given),
        member.structure or (NOT_SAID if usual else ""),
        member.contact or "",
        guarded(member.note),
    ]


def _number(value: float) -> str:
    return str(int(value)) if value.is_integer() and value < 1e15 else repr(value)


def _names(all_attributes: Iterable[Iterable[str]]) -> list[str]:
    return list(dict.fromkeys(name for attributes in all_attributes for name in attributes))


def _cells(attributes: Mapping[str, Scalar], names: Sequence[str]) -> list[str]:
    return [guarded(str(attributes.get(name, ""))) for name in names]


def _text(rows: Iterable[Sequence[str]]) -> str:
    # The byte order mark lets spreadsheets see that this is UTF-8.
    text = io.StringIO("\ufeff", newline="")
    text.seek(0, io.SEEK_END)
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def _textual(support_map: SupportMap) -> SupportMap:
    return replace(
        support_map,
        members=tuple(replace(m, attributes=_plain(m.attributes)) for m in support_map.members),
        ties=tuple(replace(tie, attributes=_plain(tie.attributes)) for tie in support_map.ties),
        attributes=_plain(support_map.attributes),
    )


def _plain(attributes: Mapping[str, Scalar]) -> Attributes:
    given = {name: _word(value) for name, value in attributes.items()}
    return Attributes({name: text for name, text in given.items() if text.strip()})


def _word(value: Scalar) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _refuse_typed(support_map: SupportMap, file: str) -> None:
    owners: list[tuple[str, Mapping[str, Scalar]]] = [("the map", support_map.attributes)]
    owners += [(f"member {shorten(m.id)!r}", m.attributes) for m in support_map.members]
    owners += [(f"the tie {_pair(tie)}", tie.attributes) for tie in support_map.ties]
    for owner, attributes in owners:
        for name, value in attributes.items():
            if not isinstance(value, str) or not value.strip():
                raise FileError(
                    f"{owner} has the attribute {shorten(name)!r} with the value {value!r:.40}, "
                    "and a table holds only text that is not empty. Give as_text=True to write "
                    "it as text, or write a .json file, which keeps it.",
                    file=file,
                )


def _pair(tie: Tie) -> str:
    return f"from {shorten(tie.a)!r} to {shorten(tie.b)!r}"


def _lost(wanted: list[SupportMap], back: list[SupportMap]) -> str:
    for old, new in zip(wanted, back, strict=False):
        for was, came in zip(old.members, new.members, strict=False):
            for each in fields(Member):
                if getattr(was, each.name) != getattr(came, each.name):
                    return (
                        f"{each.name} of member {shorten(was.id)!r} would not come back the same."
                    )
    return "spaces around a name, or a line end in one, would not come back the same."
