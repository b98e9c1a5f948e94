"""What holds of a map as a whole: parts of their class, no id twice, ties between members."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, cast

from kit.model.members import Member, Tie, is_listing
from kit.words.errors import MapError, shorten, show


def all_of(of: type, given: object, name: str) -> tuple[Any, ...]:
    """Return what was given as members or ties, all `of` this class."""
    if not is_listing(given):
        raise MapError(f"{name} is {type(given).__name__}; give a list.", field=name)
    items: tuple[Any, ...] = tuple(cast("Collection[Any]", given))
    for item in items:
        if not isinstance(item, of):
            problem = f"{name} has {show(item)}, which is no {of.__name__}."
            raise MapError(problem, field=name)
    return items


def by_id(members: Iterable[Member]) -> dict[str, Member]:
    """Return the members by their ids, of which no two are the same."""
    found: dict[str, Member] = {}
    for member in members:
        if member.id in found:
            raise MapError(
                "two members have this id; ids tell members apart, so give each its own.",
                member=member.id,
                field="id",
            )
        found[member.id] = member
    return found


def check_ties(ties: Iterable[Tie], ids: Collection[str]) -> None:
    """Refuse a tie that ends at nobody, and a second one between two members."""
    seen: set[frozenset[str]] = set()
    for tie in ties:
        for end in (tie.a, tie.b):
            if end not in ids:
                raise MapError(
                    f"a tie ends at {shorten(end)!r}, but no member has that id. "
                    "Add the member or remove the tie.",
                    field="ties",
                )
        if tie.ends in seen:
            raise MapError(
                f"{shorten(tie.a)!r} and {shorten(tie.b)!r} are tied twice; "
                "keep one tie for each pair.",
                field="ties",
            )
        seen.add(tie.ends)
