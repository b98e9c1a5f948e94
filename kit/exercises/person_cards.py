"""Cards made of one person's members and changes, to be sorted under a question about them.

Most are open: only the person could say under which heading a card goes, and the person is
invented. Where the key says it, as it does of who stands in the centre for what, the card answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

from kit.exercises.folding import say
from kit.exercises.progress import progress_file
from kit.exercises.sentences import contact_over_the_year, goes_both_ways, when
from kit.model.cards import OPEN, Bin, Card, CardSet
from kit.model.cases import Case
from kit.model.members import Member
from kit.model.notes import Reason
from kit.words.errors import KitError, one_of, shorten
from kit.words.sentences import one_line

if TYPE_CHECKING:
    from kit.draw.panels import Panel
    from kit.exercises.person import PersonChooser
    from kit.widgets.follow import Following
    from kit.widgets.sort import Sort

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


@dataclass(frozen=True, slots=True)
class _Task:
    """What is sorted, under which headings, and what is said where there is nothing to sort."""

    title: str
    ask: str
    bins: tuple[Bin, ...]
    cards: Callable[[Case], Iterable[Card]]
    none: str


def sort_cards_of(person: PersonChooser, name: str) -> Following:
    """Lay out cards of whoever is chosen, to be sorted; kept for each person by themselves.

    Parameters
    ----------
    person
        Who is chosen.
    name
        What is asked, one of `TASKS`. Where the cards lie is kept in a file such as
        `progress/sorting_amina_services.json`.

    Raises
    ------
    KitError
        When nothing is asked under this name.

    >>> from kit.exercises import choose_person
    >>> sort_cards_of(choose_person(), "told").shown.cards.title
    'Who is told what?'
    """
    # It brings its browser code along; most exercises need none.
    from kit.widgets.follow import follow

    if name not in TASKS:
        raise KitError(f"nothing is asked under {shorten(name)!r}; {one_of(TASKS, name)}")
    return follow(person, lambda case: _laid_out(case, name))


def cards_of(case: Case, name: str) -> CardSet:
    """Return the cards of a case for one of `TASKS`; none where there is nobody to ask about.

    >>> from kit import load_case
    >>> [card.text for card in cards_of(load_case("amina"), "asked").cards][:1]
    ['Joseph (partner). From Joseph: friendship, emotional support and material assistance. From
    Amina: friendship and emotional support.']
    """
    task = TASKS[name]
    ask = task.ask.format(person=one_line(case.person))
    return CardSet(f"{case.id}_{name}", task.title, ask, task.bins, tuple(_apart(task.cards(case))))


def _laid_out(case: Case, name: str) -> Sort | Panel:
    from kit.widgets.sort import Sort

    cards = cards_of(case, name)
    if not cards.cards:
        return say(TASKS[name].none.format(person=one_line(case.person)))
    return Sort(cards, seed=None, autosave=progress_file(f"sorting_{case.id}_{name}"))


def _apart(cards: Iterable[Card]) -> Iterator[Card]:
    """Number the cards that would say the same: two members may share a name."""
    seen: dict[str, int] = {}
    for card in cards:
        same = " ".join(card.text.split()).casefold()
        seen[same] = seen.get(same, 0) + 1
        yield card if seen[same] == 1 else replace(card, text=f"{card.text} ({seen[same]})")


def _whole(text: str) -> str:
    return " ".join(text.split())


def _who(member: Member) -> str:
    return f"{one_line(member.name)} ({member.kind})"


def _everybody(case: Case) -> Iterator[Card]:
    for member in case.everyday:
        if member.human:
            yield Card(member.id, _who(member), OPEN, member.note.strip())


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


TASKS: Final[Mapping[str, _Task]] = MappingProxyType(
    {
        "told": _Task(
            "Who is told what?",
            "On a bad day, how much would {person} let each of them know?",
            TOLD,
            _everybody,
            "There are no people on {person}’s map. Who or what could be trusted all the same?",
        ),
        "services": _Task(
            "Services over the year",
            "Whose doing was it, most of all?",
            RATIONED,
            _services,
            "Nobody whose job it is stands on {person}’s everyday maps. That can mean three "
            "things: nothing was offered, nothing was asked for, or nothing was missed. What in "
            "the story speaks for each? Who would notice first if {person} needed somebody?",
        ),
        "asked": _Task(
            "Whom can one ask?",
            "When {person} needs something, how is it with each of them?",
            ASKED,
            _kin,
            "Nobody stands near the centre of {person}’s map whom one could ask. What does "
            "{person} do instead, and what would have to be there first?",
        ),
    }
)
"""What can be asked of one person's members and changes, by name."""
