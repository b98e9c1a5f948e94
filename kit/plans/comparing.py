"""What a plan would add to today's map, in sentences; no promise that it will."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kit.plans.additions import what_if
from kit.support import coverage, members_by_element, single_supports
from kit.wording import names_of, say_name, say_number

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kit.directory import Directory
    from kit.maps import SupportMap
    from kit.members import Member
    from kit.plans.plan import Plan

NO_PROMISE: Final = (
    "This shows what could be added. It is no promise: whether it helps, only trying can tell."
)


def compare_plan(
    today: SupportMap, plan: Plan, directory: Directory, before: SupportMap | None = None
) -> tuple[str, ...]:
    """Say what the plan's priorities would add to today's map, one plain sentence each.

    Who would be back, what would be new; then each element of support that would come from more
    members than now: those that nobody gives or that rest on one member first. Elements that
    would stay as they are, are not spoken of. Names are quoted: escape them on a page.

    Parameters
    ----------
    today, plan, directory, before
        As for `what_if`.

    Raises
    ------
    KitError
        As `what_if`.

    >>> from kit import SupportMap, load_directory
    >>> from kit.plans import Plan, Priority
    >>> amina = SupportMap("Amina").add("Mum", kind="family")
    >>> amina = amina.change("mum", support_received=["emotional support"])
    >>> choir = Priority("wish", "make music", chosen=["come-as-you-are-choir"])
    >>> plan = Plan("Amina", wishes=["make music"], priorities=[choir])
    >>> for sentence in compare_plan(amina, plan, load_directory()):
    ...     print(sentence)
    Come-as-you-are choir would be new on the map.
    Emotional support would no longer rest on Mum alone.
    Friendship could come from Come-as-you-are choir; nobody on the map gives it now.
    """
    after = what_if(today, plan, directory, before)
    added = [member for member in after if member.id not in today]
    if not added:
        return ("The plan adds nobody and nothing to the map yet.",)
    back = [member for member in added if not member.attributes.get("what_if")]
    new = [member for member in added if member.attributes.get("what_if")]
    found = []
    if back:
        found.append(f"{names_of(back)} would be back on the map.")
    if new:
        found.append(f"{names_of(new)} would be new on the map.")
    return (*found, *_elements(today, after, added))


def _elements(today: SupportMap, after: SupportMap, added: Sequence[Member]) -> Iterator[str]:
    now, then = coverage(today), coverage(after)
    alone = single_supports(today)
    noted = any(now.values())
    more = [element for element in now if then[element] > now[element]]
    for element in more:
        if element in alone:
            who = say_name(alone[element].name)
            yield f"{element.capitalize()} would no longer rest on {who} alone."
    givers = members_by_element(after)
    for element in more:
        if not now[element]:
            ids = {member.id for member in added}
            who = names_of(member for member in givers[element] if member.id in ids)
            aside = "; nobody on the map gives it now" if noted else ""
            yield f"{element.capitalize()} could come from {who}{aside}."
    for element in more:
        if now[element] > 1:
            yield (
                f"{element.capitalize()} could come from {say_number(then[element])} members "
                f"instead of {say_number(now[element])}."
            )
