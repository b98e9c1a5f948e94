"""What one map shows about support, one finding each: what is there before what is not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kit.analysis.measures.composition import counted
from kit.analysis.measures.sentences import title_of
from kit.analysis.support import sentences
from kit.analysis.support.counting import WAYS, elements_received, load, members_by_element
from kit.analysis.support.crisis_findings import crisis_findings
from kit.analysis.support.mutual import mutual
from kit.analysis.support.reading import Finding, Findings, finding
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms


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
        title = sentences.title_in_crisis(support_map.person, "support", humans_only=humans_only)
        return Findings(title, tuple(found), sentences.CAN_BE_A_CHOICE)
    return Findings(title_of(support_map, "support", humans_only=humans_only), tuple(found))


def _of_one_map(support_map: SupportMap, *, humans_only: bool) -> Iterator[Finding]:
    members = counted(support_map, humans_only=humans_only)
    if not any(member.support_received or member.support_given for member in members):
        sentence = sentences.nothing_noted(support_map, humans_only=humans_only)
        yield finding("nothing noted", sentence, way=None)
        return
    by = members_by_element(support_map, "received", humans_only=humans_only)
    received = elements_received(support_map, humans_only=humans_only)
    if received:
        yield finding("covered", sentences.covered(received), received)
    for element, givers in by.items():
        if len(givers) > 1:
            yield finding("shared", sentences.shared(element, givers), (element,), givers)
    yield from _given(support_map, humans_only=humans_only)
    yield from _both_ways(support_map, humans_only=humans_only)
    yield from _load(support_map, humans_only=humans_only)
    yield from _through(members)
    for element, givers in by.items():
        if len(givers) == 1:
            yield finding("single support", sentences.alone(element, givers), (element,), givers)
    # On a map where only what the person gives is noted, "nobody gives …" would be a guess.
    for element, givers in by.items():
        if received and not givers:
            yield finding("gap", sentences.gap(element, humans_only=humans_only), (element,))


def _given(support_map: SupportMap, *, humans_only: bool) -> Iterator[Finding]:
    for element, to in members_by_element(support_map, "given", humans_only=humans_only).items():
        if to:
            sentence = sentences.given(support_map.person, element, to)
            yield finding("given", sentence, (element,), to, "given")


def _load(support_map: SupportMap, *, humans_only: bool) -> Iterator[Finding]:
    for way in WAYS:
        for member_id, elements in load(support_map, way, humans_only=humans_only).items():
            member = support_map.member(member_id)
            sentence = sentences.load(support_map.person, member, way, elements)
            yield finding("load", sentence, elements, (member,), way)


def _both_ways(support_map: SupportMap, *, humans_only: bool) -> Iterator[Finding]:
    both = mutual(support_map, humans_only=humans_only)
    if both:
        yield finding("both ways", sentences.both_ways(both), (), both, None)
    for element in terms.ELEMENTS:
        same = mutual(support_map, element, humans_only=humans_only)
        if same:
            yield finding("both ways", sentences.both_ways(same, element), (element,), same, None)


def _through(members: Sequence[Member]) -> Iterator[Finding]:
    giving = [member for member in members if member.support_received]
    for structure in (*terms.STRUCTURES, None):
        there = [each for each in giving if each.human and each.structure == structure]
        if there:
            what = _what(there)
            yield finding("structure", sentences.structure(structure, there, what), what, there)
    beyond = [each for each in giving if not each.human]
    if beyond:
        what = _what(beyond)
        yield finding("beyond people", sentences.beyond_people(beyond, what), what, beyond)
    for element in _what(beyond):
        givers = [each for each in giving if element in each.support_received]
        if len(givers) > 1 and not any(each.human for each in givers):
            sentence = sentences.beyond_people_alone(element, givers)
            yield finding("beyond people", sentence, (element,), givers)


def _what(members: Sequence[Member]) -> tuple[str, ...]:
    return tuple(
        element
        for element in terms.ELEMENTS
        if any(element in member.support_received for member in members)
    )
