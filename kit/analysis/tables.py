"""Many support maps as tidy tables: one row for each member, tie or map.

The tables name their maps by the columns person, occasion and wave_months, so that they can be
joined and grouped. What is not known is missing (`<NA>` or NaN), never a made-up value. What is
no support map, and an attribute called like a column, is refused with a `KitError`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final

from kit.analysis import measures
from kit.model.attributes import Scalar
from kit.model.checks import some_maps
from kit.model.maps import SupportMap
from kit.words import terms
from kit.words.errors import KitError, one_of, shorten, show

if TYPE_CHECKING:
    import pandas as pd

KEYS: Final = ("person", "occasion", "wave_months")
MEMBER_COLUMNS: Final = (
    *(*KEYS, "criterion", "id", "name", "kind", "category", "human", "circle", "angle"),
    *("influence", "support_received", "support_given", "structure", "contact", "note"),
)
TIE_COLUMNS: Final = (*KEYS, "a", "b", "weight")
_INTEGERS: Final = frozenset({"wave_months", "circle", "size", "kinds"})
_NUMBERS: Final = frozenset(
    {"angle", "weight", "blau", "mean_circle", "density", "formal_informal_balance"}
)


def table(maps: Iterable[SupportMap], name: str) -> pd.DataFrame:
    """Return the table of this name: members, ties or measures.

    Raises
    ------
    KitError
        When there is no such table, or something is no support map.
    """
    if name not in TABLES:
        raise KitError(f"there is no table {shorten(str(name))!r}; {one_of(TABLES, str(name))}")
    return TABLES[name](maps)


def members_table(maps: Iterable[SupportMap]) -> pd.DataFrame:
    """Return a row for each member of each map, in the maps' order.

    The columns are `MEMBER_COLUMNS`, then one for each attribute of a member. `category` and
    `human` come with the kind. Elements of support are one text, parted by "; ", empty where there
    is none. Maps without members have no row.

    >>> from kit import SupportMap
    >>> table = members_table([SupportMap("Amina").add("Mum", kind="family", circle=1)])
    >>> table[["person", "name", "circle"]].values.tolist()
    [['Amina', 'Mum', 1]]
    """
    rows = [
        {
            **_extra(member.attributes, MEMBER_COLUMNS),
            **_key(each),
            "criterion": each.criterion,
            "id": member.id,
            "name": member.name,
            "kind": member.kind,
            "category": terms.KINDS[member.kind].category,
            "human": member.human,
            "circle": member.circle,
            "angle": member.angle,
            "influence": member.influence,
            "support_received": "; ".join(member.support_received),
            "support_given": "; ".join(member.support_given),
            "structure": member.structure,
            "contact": member.contact,
            "note": member.note,
        }
        for each in some_maps(maps, "a table")
        for member in each
    ]
    return _frame(rows, MEMBER_COLUMNS)


def ties_table(maps: Iterable[SupportMap]) -> pd.DataFrame:
    """Return a row for each tie of each map: `a` and `b` are ids, as in the table of members.

    The columns are `TIE_COLUMNS`, then one for each attribute of a tie.
    """
    rows = [
        {
            **_extra(tie.attributes, TIE_COLUMNS),
            **_key(each),
            "a": tie.a,
            "b": tie.b,
            "weight": tie.weight,
        }
        for each in some_maps(maps, "a table")
        for tie in each.ties
    ]
    return _frame(rows, TIE_COLUMNS)


def measures_table(maps: Iterable[SupportMap]) -> pd.DataFrame:
    """Return a row for each map with its measures, those of `kit.measures` and two more.

    size; kinds, how many different kinds of member; blau; mean_circle, the mean of the circles of
    the members that stand in one; density; formal_informal_balance. NaN where a measure is
    undefined, as each of them says of itself.

    >>> from kit import SupportMap
    >>> one = SupportMap("Amina").add("Mum", kind="family", circle=1)
    >>> measures_table([one.add("Rex", kind="pet", circle=2)])["mean_circle"].tolist()
    [1.5]
    """
    rows = [
        _key(each) | {name: measure(each) for name, measure in MEASURES.items()}
        for each in some_maps(maps, "a table")
    ]
    return _frame(rows, (*KEYS, *MEASURES))


def people_table(people: Mapping[str, Mapping[str, Scalar]]) -> pd.DataFrame:
    """Return a row for each person of a cohort: `person`, and a column for each fact."""
    import pandas as pd

    return pd.DataFrame([{"person": person, **facts} for person, facts in people.items()])


def _kinds(support_map: SupportMap) -> int:
    return len({member.kind for member in support_map})


def _mean_circle(support_map: SupportMap) -> float | None:
    circles = [member.circle for member in support_map if member.circle is not None]
    return sum(circles) / len(circles) if circles else None


MEASURES: Final[Mapping[str, Callable[[SupportMap], float | None]]] = {
    "size": measures.size,
    "kinds": _kinds,
    "blau": measures.blau,
    "mean_circle": _mean_circle,
    "density": measures.density,
    "formal_informal_balance": measures.formal_informal_balance,
}
"""The measures of `measures_table`, in the order of its columns."""


TABLES: Final[Mapping[str, Callable[[Iterable[SupportMap]], pd.DataFrame]]] = {
    "members": members_table,
    "ties": ties_table,
    "measures": measures_table,
}
"""The tables of `table`, by name."""


def _key(support_map: SupportMap) -> dict[str, Any]:
    return {name: getattr(support_map, name) for name in KEYS}


def _extra(attributes: Mapping[str, Scalar], columns: Iterable[str]) -> dict[str, Scalar]:
    for name in columns:
        if name in attributes:
            raise KitError(
                f"an attribute is called {show(name)}, like a column of the table. "
                "Give the attribute another name."
            )
    return dict(attributes)


def _frame(rows: list[dict[str, Any]], columns: tuple[str, ...]) -> pd.DataFrame:
    import pandas as pd

    extra = list(dict.fromkeys(name for row in rows for name in row if name not in columns))
    table = pd.DataFrame(rows, columns=[*columns, *extra])
    for name in columns:
        # Said outright, so that a column has the same type in an empty table and in a full one.
        if name in _INTEGERS:
            table[name] = table[name].astype("Int64")
        elif name in _NUMBERS:
            table[name] = table[name].astype("float64")
        elif name == "human":
            table[name] = table[name].astype(bool)
        else:
            table[name] = table[name].astype("str")
    return table
