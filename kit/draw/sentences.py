"""A map in sentences, as a caption or a screen reader says it.

>>> from kit.model.maps import SupportMap
>>> amina = SupportMap("Amina").add("Mum", kind="family", circle=1).add("Library", kind="place")
>>> describe(amina.tie("mum", "library"))
"Amina's support map in everyday life, at the start, has two members: one person and one place.
In the centre, as most important, is Mum. There is one tie between members; not yet placed:
Library."

Plain text: whoever puts it on a page escapes it. Names come as they were given, on one line.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final

from kit.model.checks import a_map
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words import terms
from kit.words.errors import KitError, show
from kit.words.sentences import listed, names_of, say_name, say_number

_SORTS: Final = {
    "person": "people",
    "group": "groups",
    "place": "places",
    "activity": "activities",
    "thing": "things",
    "pet": "pets",
}
_OCCASIONS: Final = {"everyday": "in everyday life", "crisis": "in a crisis"}


def describe(support_map: SupportMap) -> str:
    """Say the map in up to three sentences.

    Whose map it is, on which occasion and wave, how many members of which sorts; who is in the
    centre and how many in the other circles; then influence (where some is not positive), ties,
    and who is not yet placed. What is not in the map is not spoken of as something that it lacks.

    >>> from kit.model.maps import SupportMap
    >>> describe(SupportMap("Amina", wave_months=6))
    "Amina's support map in everyday life, after six months, has no members yet."
    """
    a_map(support_map, "a description")
    about = (_members(support_map), _circles(support_map), _rest(support_map))
    return " ".join(sentence for sentence in about if sentence)


def describe_member(support_map: SupportMap, member: Member) -> str:
    """Say one member of the map in a sentence: kind, circle, influence, support, ties.

    >>> from kit.model.maps import SupportMap
    >>> amina = SupportMap("Amina").add("Mum", kind="family", circle=1)
    >>> amina = amina.change("mum", support_received=["friendship"])
    >>> describe_member(amina, amina.member("mum"))
    'Mum, family, most important; positive influence; gives friendship.'
    """
    a_map(support_map, "a description")
    if not isinstance(member, Member):
        raise KitError(f"this is no member but {show(member)}; give one such as map.member('mum').")
    support_map.member(member.id)
    where = "not yet placed"
    if member.circle is not None:
        where = terms.CIRCLES[support_map.criterion][member.circle - 1]
    parts = [f"{say_name(member.name)}, {member.kind}, {where}", f"{member.influence} influence"]
    if member.support_received:
        parts.append(f"gives {listed(member.support_received)}")
    if member.support_given:
        parts.append(f"receives {listed(member.support_given)}")
    tied = [
        support_map.member(tie.b if tie.a == member.id else tie.a)
        for tie in support_map.ties
        if member.id in (tie.a, tie.b)
    ]
    if tied:
        parts.append(f"tied to {names_of(tied)}")
    return _sentence(parts)


def describe_with(now: SupportMap, members: Sequence[Member]) -> str:
    """Say what is on the map, and whose place is shown empty."""
    if not members:
        return describe(now)
    return f"{describe(now)} Dotted, and not there now: {names_of(members, most=len(members))}."


def heading(support_map: SupportMap) -> str:
    """Name the map: whose it is, of what occasion and when.

    >>> from kit import SupportMap
    >>> heading(SupportMap("Amina", wave_months=6))
    'Support map of Amina, everyday, at 6 months'
    """
    return f"Support map of {support_map.person}, {_which(support_map)}"


def title_of_graph(support_map: SupportMap) -> str:
    """Name the graph of a map: whose it is, of what occasion and when.

    >>> from kit import SupportMap
    >>> title_of_graph(SupportMap("Amina", wave_months=6))
    "Amina's members and ties, everyday, at 6 months"
    """
    return f"{say_name(support_map.person)}'s members and ties, {_which(support_map)}"


def _which(support_map: SupportMap) -> str:
    months = support_map.wave_months
    return f"{support_map.occasion}, at {months} months" if months else support_map.occasion


def _members(support_map: SupportMap) -> str:
    months = support_map.wave_months
    when = "at the start"
    if months:
        when = f"after {say_number(months)} {'month' if months == 1 else 'months'}"
    whose = f"{say_name(support_map.person)}'s support map"
    start = f"{whose} {_OCCASIONS[support_map.occasion]}, {when}, has"
    size = len(support_map)
    if not size:
        return f"{start} no members yet."
    if size == 1:
        (member,) = support_map.members
        sort = _sort(member)
        return f"{start} one member, {'an' if sort == 'activity' else 'a'} {sort}."
    sorts = Counter(_sort(member) for member in support_map.members)
    if len(sorts) == 1:
        return f"{start} {say_number(size)} members, all {_SORTS[next(iter(sorts))]}."
    counted = [
        f"{say_number(sorts[one])} {one if sorts[one] == 1 else many}"
        for one, many in _SORTS.items()
        if sorts[one]
    ]
    return f"{start} {say_number(size)} members: {listed(counted)}."


def _sort(member: Member) -> str:
    kind = terms.KINDS[member.kind]
    if kind.person:
        return "person"
    return {"object": "thing"}.get(kind.name, kind.name)


def _circles(support_map: SupportMap) -> str:
    words = terms.CIRCLES[support_map.criterion]
    centre, *outer = (
        [member for member in support_map.members if member.circle == circle]
        for circle in (1, 2, 3)
    )
    others = " and ".join(
        f"{_who(there)} {_stands(word, len(there))}"
        for word, there in zip(words[1:], outer, strict=True)
        if there
    )
    if not centre:
        first = next((there for there in outer if there), [])
        return _sentence([others if len(first) == 1 else f"Of these, {others}"]) if first else ""
    start = (
        f"In the centre, as {words[0]}, {'is' if len(centre) == 1 else 'are'} {names_of(centre)}"
    )
    return _sentence([start, others] if others else [start])


def _who(there: Sequence[Member]) -> str:
    return say_name(there[0].name) if len(there) == 1 else say_number(len(there))


def _stands(word: str, count: int) -> str:
    """Make a clause of a circle's word: "is important", "also matters"."""
    if word.endswith("matters"):
        return word if count == 1 else word.removesuffix("s")
    return f"{'is' if count == 1 else 'are'} {word}"


def _rest(support_map: SupportMap) -> str:
    parts = []
    influences = Counter(member.influence for member in support_map.members)
    there = [name for name in terms.INFLUENCES if influences[name]]
    if there not in ([], ["positive"]):
        each = [f"{name} for {say_number(influences[name])}" for name in there]
        parts.append(f"influence is {listed(each)}")
    ties = len(support_map.ties)
    if ties:
        count = "is one tie" if ties == 1 else f"are {say_number(ties)} ties"
        parts.append(f"there {count} between members")
    if support_map.parked:
        parts.append(f"not yet placed: {names_of(support_map.parked)}")
    return _sentence([parts[0][0].upper() + parts[0][1:], *parts[1:]]) if parts else ""


def _sentence(parts: Sequence[str]) -> str:
    text = "; ".join(parts)
    return text if text.endswith(".") else f"{text}."
