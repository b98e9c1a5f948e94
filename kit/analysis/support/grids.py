"""Elements beside members, structures and categories: three plain tables of one map."""

from __future__ import annotations

from typing import Final

from kit.analysis.measures.composition import counted
from kit.analysis.measures.sentences import title_of
from kit.analysis.support.counting import coverage, elements_of, members_by_element
from kit.analysis.support.table import Row, Table
from kit.model.maps import SupportMap
from kit.words import terms

IN_ALL: Final = "in all"
NO_STRUCTURE: Final = "none"
_WORDS: Final = {"received": "support received", "given": "support given"}


def matrix(support_map: SupportMap, way: str = "received", *, humans_only: bool = False) -> Table:
    """Members down the side, elements across: who gives the person what, or is given what.

    Each cell is true or false. The last column, "in all", has the number of elements of each
    member; the footer the number of members for each element (the `coverage`) and, last, of all
    true cells. Rows are keyed by member id, from the centre outwards, those not yet placed last.

    >>> from kit import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family", support_received=["friendship"])
    >>> matrix(amina).row("mum")["friendship"]
    True
    """
    sums = coverage(support_map, way, humans_only=humans_only)
    members = counted(support_map, humans_only=humans_only)
    rows = []
    for member in sorted(members, key=lambda each: each.circle or 4):
        has = elements_of(member, way)
        rows.append(Row(member.id, member.name, (*(each in has for each in sums), len(has))))
    return Table(
        title=title_of(support_map, _WORDS[way], humans_only=humans_only),
        of="Network member",
        columns=(*sums, IN_ALL),
        rows=tuple(rows),
        footer=Row(IN_ALL, "In all", (*sums.values(), sum(sums.values()))),
    )


def by_structure(
    support_map: SupportMap, way: str = "received", *, humans_only: bool = False
) -> Table:
    """Elements down the side, structures across: through what each element comes, or goes.

    Whole numbers of members: formal, semi-formal, informal, close, and "none" for members without
    a structure, among them all that aren't human. A member with two elements counts in two rows;
    each row adds up to "in all", the element's `coverage`.

    References
    ----------
    The elements and the structures across which they work: Leach, J. (2016), see
    `sources.SOURCES`.

    >>> from kit import load_case
    >>> by_structure(load_case("gethin").everyday).row("practical advice")["formal"]
    1
    """
    found = members_by_element(support_map, way, humans_only=humans_only)
    rows = []
    for element, members in found.items():
        has = [member.structure for member in members]
        numbers = [has.count(structure) for structure in (*terms.STRUCTURES, None)]
        rows.append(Row(element, element.capitalize(), (*numbers, len(members))))
    return Table(
        title=title_of(support_map, f"{_WORDS[way]}, by structure", humans_only=humans_only),
        of="Element",
        columns=(*terms.STRUCTURES, NO_STRUCTURE, IN_ALL),
        rows=tuple(rows),
        note="Numbers of members. Places, activities, objects and pets have no structure.",
    )


def by_category(support_map: SupportMap, way: str = "received") -> Table:
    """Elements with and without places, activities, things and pets.

    Whole numbers of members: people (and groups), places, activities, things, pets, and "in all".
    "people" is the `coverage` with `humans_only`, "in all" the one without.

    >>> from kit import load_case
    >>> row = by_category(load_case("gethin").everyday).row("constructing meaning")
    >>> row["people"], row["in all"]
    (3, 4)
    """
    found = members_by_element(support_map, way)
    rows = []
    for element, members in found.items():
        has = [terms.KINDS[member.kind].category for member in members]
        numbers = [has.count(category) for category in terms.CATEGORIES]
        rows.append(Row(element, element.capitalize(), (*numbers, len(members))))
    return Table(
        title=title_of(support_map, f"{_WORDS[way]}, people and the rest", humans_only=False),
        of="Element",
        columns=(*terms.CATEGORIES, IN_ALL),
        rows=tuple(rows),
        note="Numbers of members. Groups count as people.",
    )
