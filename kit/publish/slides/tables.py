"""The five elements on a slide: who gives what, and what is left of it in a crisis."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from kit.analysis import support
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms
from kit.words.html import escape
from kit.words.sentences import number_of, one_line, say_name

MOST_ROWS: Final = 20
"""With more members than these, each element names those who give it instead."""


def elements(support_map: SupportMap, way: str = "received") -> str:
    """Return the matrix of one map as an HTML table: who gives the person which elements.

    Members who give none are counted in words below it, so that what there is can be read from the
    back of a room. With very many members, there is a row for each element instead.
    """
    who = say_name(support_map.person)
    caption = (
        f"Who gives {who} which element of support"
        if way == "received"
        else f"To whom {who} gives which element of support"
    )
    found = support.matrix(support_map, way)
    giving = [row for row in found.rows if any(row.values[:-1])]
    if len(giving) > MOST_ROWS:
        return _by_element(support_map, way, caption)
    rows = []
    for row in giving:
        marks = "".join(
            '<td><span class="yes" aria-hidden="true">●</span>'
            f'<span class="read">{escape(element)}</span></td>'
            if has
            else "<td></td>"
            for element, has in zip(terms.ELEMENTS, row.values, strict=False)
        )
        rows.append(f'<tr><th scope="row">{escape(one_line(row.name))}</th>{marks}</tr>')
    sums = "".join(f"<td>{count}</td>" for count in support.coverage(support_map, way).values())
    foot = f'<tr><th scope="row">How many</th>{sums}</tr>'
    rest = len(found.rows) - len(giving)
    more = f'<p class="rest">{rest} more on the map, with no support noted.</p>' if rest else ""
    return (
        f'<table class="elements" style="--rows: {len(rows) + 2 + bool(rest)}">'
        f"{_head(caption, terms.ELEMENTS)}<tbody>{''.join(rows)}</tbody>"
        f"<tfoot>{foot}</tfoot></table>{more}"
    )


def left(case: Case, wave_months: int = 0) -> str:
    """Return what is left of each element in the crisis, and who took the rest along."""
    everyday, crisis = case.map("everyday", wave_months), case.map("crisis", wave_months)
    rows = {
        element: (len(rest.before), len(rest.now), _names(rest.left), _names(rest.new))
        for element, rest in support.in_crisis(everyday, crisis).items()
    }
    caption = f"Support received by {say_name(case.person)}, in numbers of members"
    return _counts("left", caption, ("Everyday", "Crisis", "Left the map with", "New with"), rows)


def _by_element(support_map: SupportMap, way: str, caption: str) -> str:
    rows = {
        element: (len(members), _names(members))
        for element, members in support.members_by_element(support_map, way).items()
    }
    more = number_of(len(support_map), "member", "members")
    table = _counts("left who", caption, ("How many", "Who"), rows)
    return f'{table}<p class="rest">{more} on the map.</p>'


def _counts(
    kind: str, caption: str, heads: Sequence[str], found: Mapping[str, Sequence[object]]
) -> str:
    """Return a table with a row for each element."""
    rows = []
    for element, values in found.items():
        cells = "".join(
            f'<td data-head="{head}">{escape(str(value))}</td>'
            for head, value in zip(heads, values, strict=True)
        )
        rows.append(f'<tr><th scope="row">{escape(element.capitalize())}</th>{cells}</tr>')
    body = f"<tbody>{''.join(rows)}</tbody>"
    return f'<table class="{kind}">{_head(caption, heads)}{body}</table>'


def _head(caption: str, columns: Iterable[str]) -> str:
    heads = "".join(f'<th scope="col">{escape(each.capitalize())}</th>' for each in columns)
    return (
        f'<caption class="read">{escape(caption)}</caption><thead><tr><td></td>{heads}</tr></thead>'
    )


def _names(members: Sequence[Member]) -> str:
    return ", ".join(one_line(member.name) for member in members) or "–"
