"""Findings: one sentence each, and how a list of them reads as text, as data and on a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from kit.model.members import Member
from kit.words.display import Displayed, group, plain
from kit.words.errors import KitError, one_of, show
from kit.words.html import escape

_HERE = "What is there"
_GIVEN = "What the person gives"
_MUTUAL = "Both ways"
_LOAD = "Three elements or more"
_THROUGH = "Through whom and what"
_ALONE = "Where it rests on one, or on nobody"
_CRISIS = "In the crisis"

FINDING_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "nothing noted": _HERE,
        "covered": _HERE,
        "shared": _HERE,
        "given": _GIVEN,
        "both ways": _MUTUAL,
        "load": _LOAD,
        "structure": _THROUGH,
        "beyond people": _THROUGH,
        "single support": _ALONE,
        "gap": _ALONE,
        "crisis given": _CRISIS,
        "crisis stays": _CRISIS,
        "crisis comes": _CRISIS,
        "crisis single support": _CRISIS,
        "crisis left": _CRISIS,
        "crisis not noted": _CRISIS,
        "crisis gap": _CRISIS,
        "crisis nothing noted": _CRISIS,
    }
)
"""The kinds of finding, in the order in which they are listed, and the heading of each."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a map shows about support.

    Parameters
    ----------
    kind
        One of `FINDING_KINDS`.
    sentence
        The finding in words. It may quote people's names: escape it.
    way
        Whether it is about support received, given, or both ways (None).
    elements
        The elements that it is about, in the vocabulary's order.
    members
        The ids of the members that it is about, on either map.
    """

    kind: str
    sentence: str
    way: str | None = "received"
    elements: tuple[str, ...] = ()
    members: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Return it as plain data."""
        found: dict[str, Any] = plain(self)
        return found


def finding(
    kind: str,
    sentence: str,
    elements: Iterable[str] = (),
    members: Iterable[Member] = (),
    way: str | None = "received",
) -> Finding:
    """Return a finding about these elements and members."""
    return Finding(kind, sentence, way, tuple(elements), tuple(each.id for each in members))


@dataclass(frozen=True, repr=False, slots=True)
class Findings(Displayed):
    """What the maps of one person show about support, strengths first.

    Shows itself in a notebook under headings; `print` gives the sentences.
    """

    title: str
    findings: tuple[Finding, ...]
    note: str = ""

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def of(self, kind: str) -> tuple[Finding, ...]:
        """Return the findings of one kind; raise `KitError` when there is no such kind."""
        if kind not in FINDING_KINDS:
            raise KitError(
                f"there is no kind of finding {show(kind)}; {one_of(FINDING_KINDS, str(kind))}"
            )
        return tuple(each for each in self.findings if each.kind == kind)

    def to_dict(self) -> dict[str, Any]:
        """Return them as plain data that any JSON writer takes."""
        found: dict[str, Any] = plain(self)
        return found

    def _lines(self) -> Iterator[str]:
        yield self.title
        yield from (each.sentence for each in self.findings)
        if self.note:
            yield self.note

    def _page(self) -> str:
        under: dict[str, list[str]] = {}
        for each in self.findings:
            under.setdefault(FINDING_KINDS[each.kind], []).append(
                f"<li>{escape(each.sentence)}</li>"
            )
        parts = "".join(
            f'<div style="font-weight:600;margin-top:.6em">{escape(heading)}</div>'
            f'<ul aria-label="{escape(heading)}" style="margin:.2em 0">{"".join(items)}</ul>'
            for heading, items in under.items()
        )
        if self.note:
            parts += f'<p style="font-size:.9em;margin:.6em 0">{escape(self.note)}</p>'
        style = "max-width:46em;line-height:1.45;overflow-wrap:anywhere"
        return group(self.title, parts, style)
