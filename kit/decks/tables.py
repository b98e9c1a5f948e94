"""The five elements on a slide: who gives what, and what is left of it in a crisis."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from kit import support, terms
from kit.wording import one_line, say_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kit.cases import Case
    from kit.maps import SupportMap
    from kit.members import Member


def elements(support_map: SupportMap, way: str = "received") -> str:
    """Give the matrix of one map as an HTML table: who gives the person which elements.

    Members who give none are counted in the last row, so that what there is can be read from the
    back of a room.
    """
    found = support.matrix(support_map, way)
    giving = [row for row in found.rows if any(row.values[:-1])]
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
    rest = len(found.rows) - len(giving)
    sums = "".join(f"<td>{count}</td>" for count in support.coverage(support_map, way).values())
    foot = f'<tr><th scope="row">How many</th>{sums}</tr>'
    heads = "".join(f'<th scope="col">{escape(each.capitalize())}</th>' for each in terms.ELEMENTS)
    verb = "gives" if way == "received" else "is given"
    who = say_name(support_map.person)
    caption = (
        f"Who {verb} {who} which element of support"
        if way == "received"
        else (f"To whom {who} gives which element of support")
    )
    more = f'<p class="small">{rest} more on the map, with no support noted.</p>' if rest else ""
    size = "many" if len(rows) > 11 else "few"
    return (
        f'<table class="elements {size}"><caption class="read">{escape(caption)}</caption>'
        f"<thead><tr><td></td>{heads}</tr></thead><tbody>{''.join(rows)}</tbody>"
        f"<tfoot>{foot}</tfoot></table>{more}"
    )


def left(case: Case, wave_months: int = 0) -> str:
    """Give what is left of each element in the crisis, and who took the rest along.

    Raises
    ------
    KitError
        When the case has no such maps.
    """
    everyday, crisis = case.map("everyday", wave_months), case.map("crisis", wave_months)
    rows = []
    for element, rest in support.in_crisis(everyday, crisis).items():
        cells = "".join(
            f"<td>{each}</td>"
            for each in (len(rest.before), len(rest.now), _names(rest.left), _names(rest.new))
        )
        rows.append(f'<tr><th scope="row">{escape(element.capitalize())}</th>{cells}</tr>')
    heads = ("Everyday", "Crisis", "Left the map with", "New with")
    columns = "".join(f'<th scope="col">{head}</th>' for head in heads)
    caption = f"Support received by {say_name(case.person)}, in numbers of members"
    return (
        f'<table class="left"><caption class="read">{escape(caption)}</caption>'
        f"<thead><tr><td></td>{columns}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
    )


def _names(members: Sequence[Member]) -> str:
    if not members:
        return "–"
    return escape(", ".join(one_line(member.name) for member in members))
