"""What one map shows about support, one sentence each: what is there before what is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit.analysis.measures.composition import counted
from kit.analysis.support.counting import elements_received, load, members_by_element
from kit.analysis.support.crisis_findings import crisis_findings
from kit.analysis.support.grids import title_of
from kit.analysis.support.in_crisis import CAN_BE_A_CHOICE
from kit.analysis.support.mutual import mutual
from kit.analysis.support.reading import Finding, Findings
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms
from kit.words.sentences import listed, names_of, say_name, say_number


def findings(
    support_map: SupportMap,
    crisis_map: SupportMap | None = None,
    *,
    humans_only: bool = False,
) -> Findings:
    """List what a map shows about support, and what is left of it in the crisis.

    In the order of `FINDING_KINDS`, and within a kind in that of the elements or of the map: what
    is there, what the person gives, what goes both ways, who carries three or more elements,
    through which structures, what rests on one member, what nobody on the map gives; then the
    crisis. What the person gives nobody is not spoken of: nobody is measured by what they give.

    Parameters
    ----------
    support_map
        The map; the person's everyday map where a crisis map is given.
    crisis_map
        The same person's crisis map, if there is one.
    humans_only
        Leave out places, activities, objects and pets.

    Raises
    ------
    KitError
        For what is no support map, for maps of two people or with circles of different criteria,
        and for two maps that are not an everyday and a crisis map.

    >>> from kit import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family")
    >>> amina = amina.change("mum", support_received=["material assistance"])
    >>> [each.sentence for each in findings(amina).of("single support")]
    ['Material assistance rests on Mum alone.']
    """
    found = [*_of_one_map(support_map, humans_only=humans_only)]
    if crisis_map is not None:
        found += crisis_findings(support_map, crisis_map, humans_only=humans_only)
        only = ", people and groups only" if humans_only else ""
        title = f"{say_name(support_map.person)}: support in everyday life and in the crisis{only}"
        return Findings(title, tuple(found), CAN_BE_A_CHOICE)
    return Findings(title_of(support_map, "support", humans_only=humans_only), tuple(found))


def _of_one_map(support_map: SupportMap, *, humans_only: bool) -> Iterator[Finding]:
    members = counted(support_map, humans_only=humans_only)
    if not any(member.support_received or member.support_given for member in members):
        yield Finding("nothing noted", _nothing(support_map, humans_only=humans_only), way=None)
        return
    by = members_by_element(support_map, "received", humans_only=humans_only)
    received = elements_received(support_map, humans_only=humans_only)
    if received:
        yield _covered(received)
    for element, givers in by.items():
        if len(givers) > 1:
            start = f"{element.capitalize()} comes from {say_number(len(givers))} members"
            sentence = f"{start}: {names_of(givers)}."
            yield Finding("shared", sentence, "received", (element,), _ids(givers))
    yield from _given(support_map, humans_only=humans_only)
    yield from _both_ways(support_map, humans_only=humans_only)
    yield from _load(support_map, humans_only=humans_only)
    yield from _through(members)
    for element, givers in by.items():
        if len(givers) == 1:
            sentence = f"{element.capitalize()} rests on {names_of(givers)} alone."
            yield Finding("single support", sentence, "received", (element,), _ids(givers))
    # On a map where only what the person gives is noted, "nobody gives …" would be a guess.
    who = "No person or group" if humans_only else "Nobody"
    for element, givers in by.items():
        if received and not givers:
            yield Finding("gap", f"{who} on this map gives {element}.", "received", (element,))


def _nothing(support_map: SupportMap, *, humans_only: bool) -> str:
    if not len(support_map):
        return "The map has no members yet."
    whose = "with people or groups " if humans_only else ""
    return f"No support {whose}is noted on this map yet."


def _covered(received: Sequence[str]) -> Finding:
    if len(received) == len(terms.ELEMENTS):
        sentence = "Each of the five elements of support comes from somewhere on this map."
    else:
        number = say_number(len(received)).capitalize()
        verb = "comes" if len(received) == 1 else "come"
        sentence = f"{number} of the five elements of support {verb} from somewhere on this map: "
        sentence += f"{listed(received)}."
    return Finding("covered", sentence, "received", tuple(received))


def _given(support_map: SupportMap, *, humans_only: bool) -> Iterator[Finding]:
    person = say_name(support_map.person)
    by = members_by_element(support_map, "given", humans_only=humans_only)
    for element, receivers in by.items():
        if receivers:
            sentence = f"{person} gives {element} to {names_of(receivers)}."
            yield Finding("given", sentence, "given", (element,), _ids(receivers))


def _both_ways(support_map: SupportMap, *, humans_only: bool) -> Iterator[Finding]:
    both = mutual(support_map, humans_only=humans_only)
    if both:
        sentence = f"Support goes both ways with {names_of(both)}."
        yield Finding("both ways", sentence, None, (), _ids(both))
    for element in terms.ELEMENTS:
        same = mutual(support_map, element, humans_only=humans_only)
        if same:
            sentence = f"{element.capitalize()} goes both ways with {names_of(same)}."
            yield Finding("both ways", sentence, None, (element,), _ids(same))


def _load(support_map: SupportMap, *, humans_only: bool) -> Iterator[Finding]:
    person = say_name(support_map.person)
    for way in ("received", "given"):
        for member_id, elements in load(support_map, way, humans_only=humans_only).items():
            name = say_name(support_map.member(member_id).name)
            who = f"{name} gives" if way == "received" else f"{person} gives {name}"
            sentence = (
                f"{who} {say_number(len(elements))} of the five elements: {listed(elements)}."
            )
            yield Finding("load", sentence, way, elements, (member_id,))


def _through(members: Sequence[Member]) -> Iterator[Finding]:
    giving = [member for member in members if member.support_received]
    for structure in (*terms.STRUCTURES, None):
        there = [each for each in giving if each.human and each.structure == structure]
        if there:
            start = f"{structure.capitalize()} support" if structure else "Support"
            aside = "" if structure else ", with no structure noted"
            what = _what(there)
            sentence = f"{start} comes from {names_of(there)}{aside}: {listed(what)}."
            yield Finding("structure", sentence, "received", what, _ids(there))
    beyond = [each for each in giving if not each.human]
    if beyond:
        verb = "gives" if len(beyond) == 1 else "give"
        what = _what(beyond)
        sentence = f"Beyond people, {names_of(beyond)} {verb} {listed(what)}."
        yield Finding("beyond people", sentence, "received", what, _ids(beyond))
    for element in _what(beyond):
        givers = [each for each in giving if element in each.support_received]
        if len(givers) > 1 and not any(each.human for each in givers):
            sentence = f"{element.capitalize()} comes from beyond people alone: {names_of(givers)}."
            yield Finding("beyond people", sentence, "received", (element,), _ids(givers))


def _what(members: Sequence[Member]) -> tuple[str, ...]:
    return tuple(
        element
        for element in terms.ELEMENTS
        if any(element in member.support_received for member in members)
    )


def _ids(members: Sequence[Member]) -> tuple[str, ...]:
    return tuple(member.id for member in members)
