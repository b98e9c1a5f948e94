"""What is left of each element in a crisis, one finding each: what stays before what left."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit.analysis.measures.composition import counted
from kit.analysis.support import sentences
from kit.analysis.support.in_crisis import Rest, in_crisis
from kit.analysis.support.reading import FINDING_KINDS, Finding, finding
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms


def crisis_findings(
    everyday: SupportMap, crisis: SupportMap, *, humans_only: bool = False
) -> list[Finding]:
    """List what the crisis map shows beside the everyday map, in the order of `FINDING_KINDS`.

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
        sentence = sentences.crisis_nothing_noted(humans_only=humans_only)
        found.append(finding("crisis nothing noted", sentence))
    order = list(FINDING_KINDS)
    return sorted(found, key=lambda each: order.index(each.kind))


def _given(person: str, members: Sequence[Member]) -> Iterator[Finding]:
    to = [member for member in members if member.support_given]
    if to:
        there = {element for member in to for element in member.support_given}
        elements = [element for element in terms.ELEMENTS if element in there]
        yield finding("crisis given", sentences.crisis_given(person, to), elements, to, "given")


def _now(rest: Rest) -> Iterator[Finding]:
    element, about = rest.element, (rest.element,)
    if len(rest.now) == 1:
        sentence = sentences.crisis_alone(element, rest.now)
        yield finding("crisis single support", sentence, about, rest.now)
        return
    if rest.still:
        sentence = sentences.crisis_comes(element, rest.still, "still comes")
        yield finding("crisis stays", sentence, about, rest.still)
    if rest.new:
        verb = "also comes" if rest.still else "comes"
        sentence = sentences.crisis_comes(element, rest.new, verb)
        yield finding("crisis comes", sentence, about, rest.new)


def _then(rest: Rest, *, humans_only: bool) -> Iterator[Finding]:
    element, about = rest.element, (rest.element,)
    if rest.left:
        yield finding("crisis left", sentences.crisis_left(element, rest.left), about, rest.left)
    if rest.not_noted:
        sentence = sentences.crisis_not_noted(element, rest.not_noted)
        yield finding("crisis not noted", sentence, about, rest.not_noted)
    if rest.before and not rest.now:
        sentence = sentences.gap(element, humans_only=humans_only, on="the crisis map")
        yield finding("crisis gap", sentence, about)
