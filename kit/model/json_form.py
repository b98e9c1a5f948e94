"""The JSON form of a support map: what it is called, its schema version, its parts.

One form serves the screen, the files, the exercises and the datasets. Version 2 is written. A map
of version 1, the form of the first drafts, is upgraded when it is read: there, a member's
`elements` were the support received, and a tie was a pair of ids.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields
from functools import partial
from typing import Any, Final

from kit.model.attributes import Attributes
from kit.model.file_format import FileFormat, check_fields, check_names
from kit.model.members import Member, Tie
from kit.words.errors import MapError, show

MAP: Final = FileFormat("support-map", 2, "this is not a support map: it", "this map")

_MAP_FIELDS: Final = (
    "person",
    "occasion",
    "wave_months",
    "criterion",
    "members",
    "ties",
    "attributes",
)


def current(data: object) -> dict[str, Any]:
    """Check that the data is a map's JSON form; give its fields as of this schema version.

    Members and ties are lists; what is in them is not looked at yet.
    """
    version, plain = MAP.opened(data, lambda problem, field: MapError(problem, field=field))
    for older in range(version, MAP.schema):
        plain = _UPGRADES[older](plain)
    check_names(plain, _MAP_FIELDS, "field of a map", MapError)
    if "person" not in plain:
        raise MapError("person is missing; give the name in the centre.", field="person")
    for name in ("members", "ties"):
        if not isinstance(plain.setdefault(name, []), list):
            raise MapError(f"{name} is {show(plain[name])}; give a list.", field=name)
    return plain


def member_to_dict(member: Member) -> dict[str, Any]:
    """Return a member's JSON form."""
    return {each.name: _plain(getattr(member, each.name)) for each in fields(Member)}


def member_from_dict(data: object) -> Member:
    """Make a member from its JSON form; what is left out takes its default."""
    return Member(**_fields_of(Member, data, "a member"))


def tie_to_dict(tie: Tie) -> dict[str, Any]:
    """Return a tie's JSON form."""
    return {each.name: _plain(getattr(tie, each.name)) for each in fields(Tie)}


def tie_from_dict(data: object) -> Tie:
    """Make a tie from its JSON form; what is left out takes its default."""
    return Tie(**_fields_of(Tie, data, "a tie"))


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, Attributes) else value


def _fields_of(of: type[Member | Tie], data: object, what: str) -> dict[str, Any]:
    about = data["id"] if isinstance(data, dict) and isinstance(data.get("id"), str) else None
    every = fields(of)
    needed = (e.name for e in every if e.default is MISSING and e.default_factory is MISSING)
    names = [each.name for each in every]
    return check_fields(data, names, needed, ("field", what), partial(MapError, member=about))


def _from_1(old: dict[str, Any]) -> dict[str, Any]:
    new = dict(old)
    members = old.get("members")
    if isinstance(members, list):
        new["members"] = [
            {
                ("support_received" if name == "elements" else name): value
                for name, value in m.items()
            }
            if isinstance(m, dict)
            else m
            for m in members
        ]
    ties = old.get("ties")
    if isinstance(ties, list):
        pair = 2
        new["ties"] = [
            {"a": tie[0], "b": tie[1]} if isinstance(tie, list) and len(tie) == pair else tie
            for tie in ties
        ]
    return new


_UPGRADES: Mapping[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _from_1}
