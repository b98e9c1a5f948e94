"""Cards made of one person's members and changes, to be sorted under a question about them.

Most are open: only the person could say under which heading a card goes, and the person is
invented. Where the key says it, as it does of who stands in the centre for what, the card answers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from kit.exercises.folding import say
from kit.exercises.person_tasks import TASKS
from kit.exercises.progress import progress_file
from kit.model.cards import Card, CardSet
from kit.model.cases import Case
from kit.words.errors import KitError, one_of, shorten
from kit.words.sentences import one_line

if TYPE_CHECKING:
    from kit.draw.panels import Panel
    from kit.exercises.person import PersonChooser
    from kit.widgets.follow import Following
    from kit.widgets.sort import Sort

NOT_PREDICTED: Final = (
    "Predict first: choose who remains, or that nobody and nothing does, and look at what "
    "happened. Then the cards lie here."
)


def sort_cards_of(person: PersonChooser, name: str, *, after: Any = None) -> Following:
    """Lay out cards of whoever is chosen, to be sorted; kept for each person by themselves.

    Parameters
    ----------
    person
        Who is chosen.
    name
        What is asked, one of `TASKS`. Where the cards lie is kept in a file such as
        `progress/sorting_amina_services.json`.
    after
        A prediction, as `follow` shows it: until it was made and looked at, a kind word stands
        here and none of the cards.

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
    if after is None:
        return follow(person, lambda case: _laid_out(case, name))
    return follow(
        [person, after],
        lambda case, revealed: _laid_out(case, name) if revealed else say(NOT_PREDICTED),
    )


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
    file = progress_file(f"sorting_{case.id}_{name}")
    return Sort(cards, seed=None, claims=TASKS[name].claims, autosave=file)


def _apart(cards: Iterable[Card]) -> Iterator[Card]:
    """Number the cards that would say the same: two members may share a name, and nearly an id."""
    ids: set[str] = set()
    texts: set[str] = set()
    for card in cards:
        yield replace(card, id=_new(card.id, ids), text=_new(card.text, texts))


def _new(words: str, seen: set[str]) -> str:
    """Return the words, or else the words with the first number that makes them new."""
    number, new = 1, words
    while (same := " ".join(new.split()).casefold()) in seen:
        number += 1
        new = f"{words} ({number})"
    seen.add(same)
    return new
