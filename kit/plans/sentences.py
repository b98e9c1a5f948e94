"""Why an offer may fit, and what a plan would add, in sentences; no promise that it will.

Names are quoted: escape them on a page.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Final

from kit.analysis.support import coverage, members_by_element, single_supports
from kit.model.directory import Directory
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.plans.additions import is_what_if, what_if
from kit.plans.plan import Plan
from kit.words.errors import shorten
from kit.words.sentences import listed, names_of, say_name, say_number

NO_PROMISE: Final = (
    "This shows what could be added. It is no promise: whether it helps, only trying can tell."
)


def compare_plan(
    today: SupportMap, plan: Plan, directory: Directory, before: SupportMap | None = None
) -> tuple[str, ...]:
    """Say what the plan's priorities would add to today's map, one plain sentence each.

    Who would be back, who or what would be new; then what `openings` says; then which elements
    could come from more members than now. Elements that would stay as they are, are not spoken of.
    Names are quoted: escape them on a page.

    Parameters
    ----------
    today, plan, directory, before
        As for `what_if`.

    >>> from kit import SupportMap, load_directory
    >>> from kit.plans import Plan, Priority
    >>> amina = SupportMap("Amina").add("Mum", kind="family")
    >>> amina = amina.change("mum", support_received=["emotional support"])
    >>> choir = Priority("wish", "make music", chosen=["choir-for-all"])
    >>> plan = Plan("Amina", wishes=["make music"], priorities=[choir])
    >>> for sentence in compare_plan(amina, plan, load_directory()):
    ...     print(sentence)
    Choir for all comers would be new on the map.
    Emotional support would no longer rest on Mum alone.
    Friendship could come from Choir for all comers; nobody on the map gives it now.
    """
    after = what_if(today, plan, directory, before)
    added = [member for member in after if member.id not in today]
    if not added:
        return ("The plan adds nobody and nothing to the map yet.",)
    back = [member for member in added if not is_what_if(member)]
    new = [member for member in added if is_what_if(member)]
    found = []
    if back:
        found.append(f"{names_of(back)} would be back on the map.")
    if new:
        found.append(f"{names_of(new)} would be new on the map.")
    return (*found, *openings(today, after), *_more(today, after))


def openings(today: SupportMap, after: SupportMap) -> tuple[str, ...]:
    """Say which elements would no longer rest on one member alone, or come from nobody.

    >>> from kit import SupportMap
    >>> today = SupportMap("Amina").add("Mum", kind="family", support_received=["friendship"])
    >>> openings(today, today.add("Choir", kind="group", support_received=["friendship"]))
    ('Friendship would no longer rest on Mum alone.',)
    """
    now, then = coverage(today), coverage(after)
    alone = {
        element: say_name(who.name)
        for element, who in single_supports(today).items()
        if then[element] > 1
    }
    found = [
        f"{element.capitalize()} would no longer rest on {who} alone."
        for element, who in alone.items()
    ]
    # On a map that notes no support, "nobody gives it now" would be a guess.
    aside = "; nobody on the map gives it now" if any(now.values()) else ""
    for element, givers in members_by_element(after).items():
        if givers and not now[element]:
            found.append(f"{element.capitalize()} could come from {names_of(givers)}{aside}.")
    return tuple(found)


def _more(today: SupportMap, after: SupportMap) -> Iterator[str]:
    now, then = coverage(today), coverage(after)
    more = [
        f"{element} ({say_number(then[element])} instead of {say_number(now[element])})"
        for element in now
        if 1 < now[element] < then[element]
    ]
    if more:
        yield f"More members than now could give {listed(more)}."


def like_member(gone: Member) -> str:
    """Say that an offer is like a member to pick up again."""
    return f"Like {say_name(gone.name)}: {gone.kind}"


def fits_wish(wish: str) -> str:
    """Say which wish an offer meets."""
    return f"Fits: {' '.join(shorten(wish).split())}"


def why_offer(
    elements: Collection[str],
    new: Collection[str],
    alone: Mapping[str, Member],
    *,
    on_map: bool,
) -> str:
    """Say which elements an offer has: those new to the map first, those that rest on one next."""
    if on_map:
        return "A member of this name is on the map already."
    if not elements:
        return "What support it offers is not noted."
    said = [f"{listed(new)}, which nobody on the map gives"] if new else []
    by_one: dict[str, list[str]] = {}
    for element in elements:
        if element in alone:
            by_one.setdefault(say_name(alone[element].name), []).append(element)
    said += [f"{listed(what)}, which now rests on {who} alone" for who, what in by_one.items()]
    rest = [element for element in elements if element not in new and element not in alone]
    if not said:
        return f"Offers {listed(rest)}."
    also = f" Also {listed(rest)}." if rest else ""
    return f"Offers {'; and '.join(said)}.{also}"
