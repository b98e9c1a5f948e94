"""What is left of each element in a crisis, one sentence each: what stays before what left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit.analysis.measures.composition import counted
from kit.analysis.support.in_crisis import Rest, in_crisis
from kit.analysis.support.reading import FINDING_KINDS, Finding
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms
from kit.words.sentences import names_of, say_name


def crisis_findings(
    everyday: SupportMap, crisis: SupportMap, *, humans_only: bool = False
) -> list[Finding]:
    """List what the crisis map shows beside the everyday map, in the order of `FINDING_KINDS`.

    Raises
    ------
    KitError
        As `in_crisis`.

    >>> from kit import load_case
    >>> amina = load_case("amina")
    >>> print(crisis_findings(amina.everyday, amina.crisis)[1].sentence)
    In the crisis, friendship still comes from Joseph, Biscuit and Sam.
    """
    rests = in_crisis(everyday, crisis, humans_only=humans_only)
    members = counted(crisis, humans_only=humans_only)
    found = list(_given(crisis.person, members))
    if any(rest.now for rest in rests.values()):
        for rest in rests.values():
            found += [*_now(rest), *_then(rest, humans_only=humans_only)]
    elif any(rest.before for rest in rests.values()):
        # Nobody may have asked. What was there before can't be said to have left.
        whose = "from people or groups " if humans_only else ""
        sentence = f"No support {whose}is noted on the crisis map."
        found.append(Finding("crisis nothing noted", sentence))
    order = list(FINDING_KINDS)
    return sorted(found, key=lambda each: order.index(each.kind))


def _given(person: str, members: Sequence[Member]) -> Iterator[Finding]:
    given_to = [member for member in members if member.support_given]
    if given_to:
        sentence = f"In the crisis, {say_name(person)} gives support to {names_of(given_to)}."
        elements = {element for member in given_to for element in member.support_given}
        yield Finding("crisis given", sentence, "given", _in_order(elements), _ids(given_to))


def _now(rest: Rest) -> Iterator[Finding]:
    element, about = rest.element, (rest.element,)
    if len(rest.now) == 1:
        sentence = f"In the crisis, {element} rests on {names_of(rest.now)} alone."
        yield Finding("crisis single support", sentence, "received", about, _ids(rest.now))
        return
    if rest.still:
        sentence = f"In the crisis, {element} still comes from {names_of(rest.still)}."
        yield Finding("crisis stays", sentence, "received", about, _ids(rest.still))
    if rest.new:
        also = "also " if rest.still else ""
        sentence = f"In the crisis, {element} {also}comes from {names_of(rest.new)}."
        yield Finding("crisis comes", sentence, "received", about, _ids(rest.new))


def _then(rest: Rest, *, humans_only: bool) -> Iterator[Finding]:
    element, about = rest.element, (rest.element,)
    if rest.left:
        verb = "is" if len(rest.left) == 1 else "are"
        sentence = f"{names_of(rest.left)} gave {element} in everyday life and {verb} not on the "
        sentence += "crisis map."
        yield Finding("crisis left", sentence, "received", about, _ids(rest.left))
    if rest.not_noted:
        verb = "is" if len(rest.not_noted) == 1 else "are"
        sentence = f"{names_of(rest.not_noted)} gave {element} in everyday life and {verb} on the "
        sentence += "crisis map, where it is not noted."
        yield Finding("crisis not noted", sentence, "received", about, _ids(rest.not_noted))
    if rest.before and not rest.now:
        who = "No person or group" if humans_only else "Nobody"
        sentence = f"{who} on the crisis map gives {element}."
        yield Finding("crisis gap", sentence, "received", about)


def _in_order(elements: set[str]) -> tuple[str, ...]:
    return tuple(element for element in terms.ELEMENTS if element in elements)


def _ids(members: Sequence[Member]) -> tuple[str, ...]:
    return tuple(member.id for member in members)
