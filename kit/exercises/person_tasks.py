"""What can be asked of one person's members and changes: the headings, and a card for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from kit.exercises.sentences import contact_over_the_year, goes_both_ways, when
from kit.model.card_sets import SETS
from kit.model.cards import OPEN, Bin, Card
from kit.model.cases import Case
from kit.model.members import Member
from kit.model.notes import GONE, Reason
from kit.widgets.sorting_sentences import CLAIMS as SET_CLAIMS
from kit.words.sentences import one_line

KIN: Final = ("partner", "family")
SERVICES: Final = ("professional", "support worker")

TOLD: Final = (
    Bin("nearly all", "Somebody who may see how bad it is."),
    Bin("a part", "Somebody who hears some of it, put with care."),
    Bin("nothing", "Somebody who is not told, for a good reason or a sad one."),
)
RATIONED: Final = (
    Bin(
        "cut by the service",
        "Fewer visits, a discharge, a post that goes: the service gives less.",
        "Brooks 2020",
    ),
    Bin(
        "held back by the person",
        "Not asked for: staff seem overworked, or the effort would be wasted.",
        "Brooks 2020",
    ),
    Bin(
        "somebody new",
        "A worker leaves, and somebody else has to be told it all again.",
        "Brooks 2020",
    ),
    Bin("as before, or more", "Nothing was taken away; perhaps something was added."),
)
ASKED: Final = (
    Bin("can be asked", "Help comes without guilt, or something goes back."),
    Bin("is spared", "Asked for little, so as not to be a burden.", "Brooks 2020"),
    Bin("asks a lot", "Wants support that the person feels bound to give.", "Brooks 2020"),
    Bin("oversteps", "Does or asks more than the person has agreed to.", "Brooks 2020"),
    Bin("nobody can tell", "Neither story nor map says it. What would you ask?"),
)
NO_VERDICT: Final = (
    "Say why; others may see it otherwise. It may help to ask: did anybody decide this, and who? "
    "Was it for rest, for somebody's sake, or out of fear of being looked down on? Would the other "
    "have stayed?"
)
"""What a card about less contact answers: the questions by which its headings are told apart."""


@dataclass(frozen=True, slots=True)
class Task:
    """What is sorted, under which headings, and what is said where there is nothing to sort."""

    title: str
    ask: str
    bins: tuple[Bin, ...]
    cards: Callable[[Case], Iterable[Card]]
    none: str
    claims: tuple[str, ...] = ()
    """The claims of evidence behind the headings; none where they are the kit's own."""


def _whole(text: str) -> str:
    return " ".join(text.split())


def _who(member: Member) -> str:
    return f"{one_line(member.name)} ({member.kind})"


def _everybody(case: Case) -> Iterator[Card]:
    for member in case.everyday:
        if member.human:
            yield Card(member.id, _who(member), OPEN, member.note.strip())


def _centre(case: Case) -> Iterator[Card]:
    """Give a card for whoever stands in the centre, or is placed elsewhere for love or hope.

    Where the key says what for, the card answers; otherwise it is open.
    """
    for member in case.everyday:
        what_for = member.attributes.get("placed_for", OPEN)
        if member.circle != 1 and what_for == OPEN:
            continue
        known = what_for in {each.name for each in SETS["placed_for"].bins}
        note = member.note.strip()
        if known:
            why = note or "The key says so, and nothing more."
            yield Card(member.id, _who(member), str(what_for), why)
        else:
            yield Card(member.id, _who(member), OPEN, note)


def _contact(case: Case) -> Iterator[Card]:
    """Give a card for each person and group of whom the first crisis map shows nothing any more."""
    first = min((months for what, months in case.maps if what == "crisis"), default=None)
    if first is None:
        return
    before = case.before("crisis", first)
    for each in case.reasons("crisis", first):
        if before is None or each.what not in GONE or not before.member(each.member_id).human:
            continue
        told = f"{_who(before.member(each.member_id))}. {_whole(each.why)}"
        yield Card(each.member_id, told, OPEN, NO_VERDICT)


def _services(case: Case) -> Iterator[Card]:
    """Give a card for each change of somebody whose job it is; one for whoever stayed the same."""
    waves = [case.map("everyday", months) for months in case.waves]
    # Each as they first are, in the order of their first mention.
    everybody = {member.id: member for each in reversed(waves) for member in each}
    first = dict.fromkeys(member.id for each in waves for member in each)
    for member in map(everybody.__getitem__, first):
        if member.kind not in SERVICES:
            continue
        path = contact_over_the_year(waves, member.id)
        changes = [each for each in _over_the_year(case) if each.member_id == member.id]
        for each in changes:
            told = f"{_who(member)}, {when(each.wave_months)}. {_whole(each.why)}"
            yield Card(f"{member.id}-{each.wave_months}-{each.what}", told, OPEN, path)
        if not changes:
            yield Card(member.id, f"{_who(member)}. No change is told of.", OPEN, path)


def _over_the_year(case: Case) -> Iterator[Reason]:
    return (each for each in case.changes if each.occasion == "everyday")


def _kin(case: Case) -> Iterator[Card]:
    """Give a card for partner and family; where there are none, for the people nearest by."""
    people = [member for member in case.everyday if member.human]
    kin = [member for member in people if member.kind in KIN]
    for member in kin or [each for each in people if each.circle in {1, 2}]:
        told = f"{_who(member)}. {goes_both_ways(member, one_line(case.person))}"
        yield Card(member.id, told, OPEN, member.note.strip())


TASKS: Final[Mapping[str, Task]] = MappingProxyType(
    {
        "centre": Task(
            "What do they stand there for?",
            "For what does each of them stand on {person}’s key, most of all?",
            SETS["placed_for"].bins,
            _centre,
            "Nobody and nothing stands in the centre of {person}’s key. Who might once have stood "
            "there, and who could? Or is an empty centre how {person} wants it?",
            SET_CLAIMS["placed_for"],
        ),
        "contact": Task(
            "Why less contact?",
            "Why does {person} see less of each of them in the crisis, most of all?",
            SETS["why_less_contact"].bins,
            _contact,
            "In the crisis {person} loses touch with no person and no group. What made it possible "
            "to stay? Was anybody there who would rather have been left alone?",
            SET_CLAIMS["why_less_contact"],
        ),
        "told": Task(
            "Who is told what?",
            "On a bad day, how much would {person} let each of them know?",
            TOLD,
            _everybody,
            "There are no people on {person}’s map. Who or what could be trusted all the same?",
        ),
        "services": Task(
            "Services over the year",
            "Whose doing was it, most of all?",
            RATIONED,
            _services,
            "Nobody whose job it is stands on {person}’s everyday maps. That can mean three "
            "things: nothing was offered, nothing was asked for, or nothing was missed. What in "
            "the story speaks for each? Who would notice first if {person} needed somebody?",
            ("services-cut-contact", "people-ration-services", "staff-turnover"),
        ),
        "asked": Task(
            "Whom can one ask?",
            "When {person} needs something, how is it with each of them?",
            ASKED,
            _kin,
            "Nobody stands near the centre of {person}’s map whom one could ask. What does "
            "{person} do instead, and what would have to be there first?",
            ("family-not-burdened", "family-asks-much", "family-overstep"),
        ),
    }
)
"""What can be asked of one person's members and changes, by name."""
