"""The JSON form of a support map: what it is called, its schema version, its parts.

One form serves the screen, the files, the exercises and the datasets. Version 2 is written. A map
of version 1, the form of the first drafts, is upgraded when it is read: there, a member's
`elements` were the support received, and a tie was a pair of ids.
"""

from __future__ import annotations

from dataclasses import MISSING, fields
from typing import TYPE_CHECKING, Any, Final

from kit.model.attributes import Attributes
from kit.model.members import Member, Tie
from kit.words.errors import MapError, NewerFormatError, one_of, show

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FORMAT: Final = "support-map"
SCHEMA: Final = 2

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
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise MapError(
            f'this is not a support map: it has no "format": "{FORMAT}". '
            "Choose a file that the kit has written.",
            field="format",
        )
    version = data.get("schema")
    if type(version) is not int or version < 1:
        raise MapError(
            f"schema is {show(version)}; give the schema version, {SCHEMA}.", field="schema"
        )
    if version > SCHEMA:
        raise NewerFormatError(
            f"this map has schema version {version}, and this kit reads up to {SCHEMA}. "
            "A newer kit wrote it: update the kit and open it again."
        )
    plain = {name: value for name, value in data.items() if name not in {"format", "schema"}}
    for older in range(version, SCHEMA):
        plain = _UPGRADES[older](plain)
    for name in plain:
        if name not in _MAP_FIELDS:
            raise MapError(f"{show(name)} is no field of a map; {_near(_MAP_FIELDS, name)}")
    if "person" not in plain:
        raise MapError("person is missing; give the name in the centre.", field="person")
    for name in ("members", "ties"):
        if not isinstance(plain.setdefault(name, []), list):
            raise MapError(f"{name} is {show(plain[name])}; give a list.", field=name)
    return plain


def member_to_dict(member: Member) -> dict[str, Any]:
    """Give a member's JSON form."""
    return {each.name: _plain(getattr(member, each.name)) for each in fields(Member)}


def member_from_dict(data: object) -> Member:
    """Make a member from its JSON form; what is left out takes its default."""
    return Member(**_fields_of(Member, data, "a member"))


def tie_to_dict(tie: Tie) -> dict[str, Any]:
    """Give a tie's JSON form."""
    return {each.name: _plain(getattr(tie, each.name)) for each in fields(Tie)}


def tie_from_dict(data: object) -> Tie:
    """Make a tie from its JSON form; what is left out takes its default."""
    return Tie(**_fields_of(Tie, data, "a tie"))


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return list(value)
    return dict(value) if isinstance(value, Attributes) else value


def _fields_of(of: type[Member | Tie], data: object, what: str) -> dict[str, Any]:
    if not isinstance(data, dict):
        raise MapError(f"{what} is {show(data)}; give its fields by name.")
    known = [each.name for each in fields(of)]
    where = {"member": data["id"]} if isinstance(data.get("id"), str) else {}
    for name in data:
        if name not in known:
            problem = f"{show(name)} is no field of {what}; {_near(known, name)}"
            raise MapError(problem, **where)
    for each in fields(of):
        needed = each.default is MISSING and each.default_factory is MISSING
        if needed and each.name not in data:
            raise MapError(f"{what} has no {each.name}; give one.", field=each.name, **where)
    return data


def _near(known: tuple[str, ...] | list[str], name: object) -> str:
    return one_of(known, name if isinstance(name, str) else None)


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
