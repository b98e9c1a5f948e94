"""What is left of each element in a crisis, and with whom the rest left the map."""

from __future__ import annotations

from dataclasses import dataclass

from kit.analysis.change.same import check_maps
from kit.analysis.measures.composition import counted
from kit.analysis.support import sentences
from kit.analysis.support.counting import members_by_element
from kit.analysis.support.table import Row, Table
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words.errors import KitError


@dataclass(frozen=True, slots=True)
class Rest:
    """One element in everyday life and in the crisis.

    Parameters
    ----------
    element
        The element of support.
    before, now
        With whom it is on the everyday map, and on the crisis map.
    still
        With whom it is on both, as they are on the crisis map.
    left
        With whom it was on the everyday map, and who are not on the crisis map.
    not_noted
        With whom it was on the everyday map, and who are on the crisis map, where it is not noted.
    new
        With whom it is on the crisis map, and was not on the everyday map.
    """

    element: str
    before: tuple[Member, ...]
    now: tuple[Member, ...]
    still: tuple[Member, ...]
    left: tuple[Member, ...]
    not_noted: tuple[Member, ...]
    new: tuple[Member, ...]


def in_crisis(
    everyday: SupportMap,
    crisis: SupportMap,
    way: str = "received",
    *,
    humans_only: bool = False,
) -> dict[str, Rest]:
    """What is left of each element in the crisis, and who took it along.

    Returns
    -------
    dict
        A `Rest` for each of the five elements. Members are the same where their ids are.

    Raises
    ------
    KitError
        For maps of two people, for circles of different criteria, when the first map is no
        everyday map or the second no crisis map, or when the way is neither "received" nor "given".

    >>> from kit import load_case
    >>> amina = load_case("amina")
    >>> meaning = in_crisis(amina.everyday, amina.crisis)["constructing meaning"]
    >>> [member.name for member in meaning.still], [member.name for member in meaning.left]
    (['Auntie Noor', 'Sam'], ['Library'])
    """
    check_maps([everyday, crisis])
    for which, support_map, occasion in (
        ("first", everyday, "everyday"),
        ("second", crisis, "crisis"),
    ):
        if support_map.occasion != occasion:
            raise KitError(
                f"the {which} map is of the occasion {support_map.occasion!r}. Give the everyday "
                "map first and the crisis map second, such as case.everyday and case.crisis."
            )
    there = {member.id for member in counted(crisis, humans_only=humans_only)}
    had = members_by_element(everyday, way, humans_only=humans_only)
    has = members_by_element(crisis, way, humans_only=humans_only)
    return {element: _rest(element, had[element], has[element], there) for element in had}


def left_in_crisis(
    everyday: SupportMap,
    crisis: SupportMap,
    way: str = "received",
    *,
    humans_only: bool = False,
) -> Table:
    """Each element in everyday life and in the crisis, as a table.

    "everyday" and "crisis" are whole numbers of members; the other columns hold members: "still
    with", "left the map with", "no longer noted with" (on the crisis map, but not with this
    element), "new with".

    >>> from kit import load_case
    >>> amina = load_case("amina")
    >>> row = left_in_crisis(amina.everyday, amina.crisis).row("friendship")
    >>> row["everyday"], row["crisis"]
    (7, 3)
    """
    found = in_crisis(everyday, crisis, way, humans_only=humans_only)
    rows = (
        Row(
            element,
            element.capitalize(),
            (
                len(rest.before),
                len(rest.now),
                rest.still,
                rest.left,
                rest.not_noted,
                rest.new,
            ),
        )
        for element, rest in found.items()
    )
    what = f"support {way}"
    return Table(
        title=sentences.title_in_crisis(everyday.person, what, humans_only=humans_only),
        of="Element",
        columns=(
            "everyday",
            "crisis",
            "still with",
            "left the map with",
            "no longer noted with",
            "new with",
        ),
        rows=tuple(rows),
        note=f"Numbers of members, and who they are. {sentences.CAN_BE_A_CHOICE}",
    )


def _rest(
    element: str, before: tuple[Member, ...], now: tuple[Member, ...], there: set[str]
) -> Rest:
    had, has = {member.id for member in before}, {member.id for member in now}
    return Rest(
        element=element,
        before=before,
        now=now,
        still=tuple(member for member in now if member.id in had),
        left=tuple(member for member in before if member.id not in there),
        not_noted=tuple(m for m in before if m.id in there and m.id not in has),
        new=tuple(member for member in now if member.id not in had),
    )
