"""Cards to sort into bins, and what answers back: the kit's exercises in the small.

A card holds a short text, the bin where it goes, the reason why, and a hint for whoever chose
another bin. It may name a second bin that can be argued for, what a practitioner does next where
somebody may come to harm, and what to say before it is read. An open card goes wherever a person
puts it. A card set is its cards with the bins they go into. Nothing here gives marks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Final

from kit.model.members import is_visible
from kit.words.errors import KitError, one_of, shorten, show

IF_EMPTY: Final[Mapping[str, str]] = MappingProxyType(
    {
        "id": "Give the card a short name of its own.",
        "text": "Write what stands on the card.",
        "bin": "Say where the card goes.",
        "reason": "Say why it goes there: that is what people learn from.",
    }
)
"""What a card can't be without, and what to do where it is empty."""

OPEN: Final = ""
"""The bin of a card to which nobody but the person it is about would know the answer."""
OTHER_BIN: Final = "Name another bin for which as much can be said, or leave it empty."
SIGNPOSTING: Final = "Where to turn to stands in signposting.md."
"""What is said after every next step: the numbers are a trainer's to keep, for country and room."""


@dataclass(frozen=True, slots=True)
class Bin:
    """A place to put cards in: its name, what goes there, and where that meaning comes from.

    Parameters
    ----------
    name
        What stands on the bin.
    meaning
        What goes in, as a sentence; empty where the name says it all.
    source
        The code of the meaning's source, as in `kit.words.sources`; empty for a bin of one's own.
    """

    name: str
    meaning: str = ""
    source: str = ""

    def __post_init__(self) -> None:
        _check_texts(self, "a bin")
        if not is_visible(self.name):
            raise KitError("a bin has no name. Name it, so that people know what goes in.")


@dataclass(frozen=True, slots=True)
class Card:
    """Something short to read and to sort.

    Parameters
    ----------
    id
        The card's own short name, once in its set.
    text
        What stands on the card.
    bin
        The name of the bin where it goes; `OPEN` where any bin can be the right one.
    reason
        Why it goes there, in a sentence or two. On an open card, what can be read once it is
        placed; may be empty there.
    hint
        What to look at again, as a question that gives nothing away; may be empty.
    arguable
        The name of another bin for which as much can be said; then the reason says both. Empty
        where there is none.
    next_step
        What it is where somebody may come to harm or a role is breached, and what a practitioner
        does next; empty where nothing has to be done.
    warning
        What the card is about, in a few words, where people want to know before they read it; may
        be empty.
    """

    id: str
    text: str
    bin: str
    reason: str
    hint: str = ""
    arguable: str = ""
    next_step: str = ""
    warning: str = ""

    def __post_init__(self) -> None:
        _check_texts(self, "a card")
        for name, advice in IF_EMPTY.items():
            if self.bin == OPEN and name in {"bin", "reason"}:
                continue
            if not is_visible(getattr(self, name)):
                raise KitError(f"card {shorten(self.id)!r}: {name} is empty. {advice}")
        if self.arguable and self.arguable == self.bin:
            where = f"card {shorten(self.id)!r}: arguable is {shorten(self.bin)!r}"
            raise KitError(f"{where}, and so is its bin. {OTHER_BIN}")

    def fits(self, name: str) -> bool:
        """Tell whether the card goes into the bin of this name, is open, or can be argued to.

        >>> Card("fig", "A fig.", "sweet", "It is both.", arguable="sour").fits("sour")
        True
        """
        return bool(name) and (self.bin == OPEN or name in (self.bin, self.arguable))

    @property
    def about(self) -> str:
        """The warning as it stands before the card's text; empty without one.

        >>> Card("fig", "A fig.", "sweet", "It has sugar.", warning="wasps").about
        'About wasps.'
        """
        return f"About {self.warning}." if self.warning else ""

    @property
    def what_next(self) -> str:
        """The next step with where to turn to, as it is shown and printed; empty without one."""
        return f"{self.next_step} {SIGNPOSTING}" if self.next_step else ""


@dataclass(frozen=True, slots=True)
class CardSet:
    """Cards with the bins they go into.

    Parameters
    ----------
    name
        The set's short name, such as `risks`.
    title
        What stands above the cards.
    ask
        What people are asked to do, as a question.
    bins
        The bins, in the order in which they are shown; two at least.
    cards
        The cards. None yet is allowed: a set to be filled.
    origin
        Where the cards come from, in a sentence; empty where they are made up to be talked about.

    Raises
    ------
    KitError
        When a card goes into no bin of the set, or a bin, id or text is there twice.

    >>> pair = (Bin("sweet"), Bin("sour"))
    >>> fruit = CardSet("fruit", "Fruit", "How does it taste?", pair)
    >>> fruit.filled([Card("lemon", "A lemon.", "sour", "It puckers the mouth.")]).bin("sour").name
    'sour'
    """

    name: str
    title: str
    ask: str
    bins: tuple[Bin, ...]
    cards: tuple[Card, ...] = ()
    origin: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "bins", _all(self.bins, Bin, "bins"))
        object.__setattr__(self, "cards", _all(self.cards, Card, "cards"))
        names = [each.name for each in self.bins]
        if len(names) < 2:
            raise KitError("cards need two bins at least. Name another bin.")
        if twice := _first_twice(names):
            raise KitError(f"two bins are called {shorten(twice)!r}. Give each its own name.")
        for card in self.cards:
            for field, name in (("bin", card.bin), ("arguable", card.arguable or card.bin)):
                if name not in {OPEN, *names}:
                    where = f"card {shorten(card.id)!r}: {field} is {shorten(name)!r}"
                    raise KitError(f"{where}; {one_of(names, name)}")
        if twice := _first_twice([card.id for card in self.cards]):
            raise KitError(f"two cards have the id {shorten(twice)!r}. Give each its own.")
        if twice := _first_twice([card.text for card in self.cards]):
            raise KitError(f"two cards say {shorten(twice)!r}. Keep one of them.")

    def filled(self, cards: Iterable[Card]) -> CardSet:
        """Return the same set with these cards instead of its own."""
        return replace(self, cards=tuple(cards))

    @property
    def about(self) -> str:
        """What is said before the first card, so that nobody meets one unprepared; may be empty.

        >>> fig = Card("fig", "A fig.", "sweet", "It has sugar.", warning="wasps")
        >>> CardSet("fruit", "Fruit", "Taste?", (Bin("sweet"), Bin("sour")), [fig]).about
        'Some cards are about: wasps. Anyone may pass on a card.'
        """
        about = list(dict.fromkeys(card.warning for card in self.cards if card.warning))
        line = f"Some cards are about: {'; '.join(about)}. Anyone may pass on a card."
        return line if about else ""

    def bin(self, name: str) -> Bin:
        """Return the bin of this name; raise `KitError` naming those there are."""
        for each in self.bins:
            if each.name == name:
                return each
        listed = one_of([each.name for each in self.bins], name)
        raise KitError(f"there is no bin called {shorten(name)!r}; {listed}")

    def card(self, card_id: str) -> Card:
        """Return the card with this id; raise `KitError` naming the nearest."""
        for each in self.cards:
            if each.id == card_id:
                return each
        listed = one_of([each.id for each in self.cards], card_id)
        raise KitError(f"there is no card with the id {shorten(card_id)!r}; {listed}")

    def __repr__(self) -> str:
        # Short, and without the cards: they hold the answers, and a notebook keeps what it shows.
        return f"CardSet({self.name!r}, {len(self.cards)} cards, {len(self.bins)} bins)"


def _check_texts(thing: Bin | Card, what: str) -> None:
    for each in fields(thing):
        value = getattr(thing, each.name)
        if not isinstance(value, str):
            raise KitError(f"{what}: {each.name} is {show(value)}, and should be text.")


def _all(given: object, of: type, what: str) -> tuple[object, ...]:
    if isinstance(given, Iterable) and not isinstance(given, (str, bytes)):
        found = tuple(given)
        if all(isinstance(each, of) for each in found):
            return found
    raise KitError(f"{what} is no list of {of.__name__}: {show(given)}.")


def _first_twice(texts: list[str]) -> str | None:
    seen: set[str] = set()
    for text in texts:
        same = " ".join(text.split()).casefold()
        if same in seen:
            return text
        seen.add(same)
    return None
