"""Cards sorted under headings, each of which answers back with its reason."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from random import Random
from typing import Any, Final

import traitlets

from kit.draw.lettering import in_html
from kit.model.card_sets import as_bins
from kit.model.cards import OPEN, Bin, Card, CardSet
from kit.model.progress import SORTING, Sorting
from kit.widgets.assets import script, style_sheet
from kit.widgets.saved_value import Status, exercise_form
from kit.widgets.saved_widget import SavedWidget, opened
from kit.widgets.sorting_sentences import CLAIMS, gone_cards, label
from kit.widgets.sorting_traits import (
    MemoryTrait,
    PlacedTrait,
    as_sorting,
    as_traits,
    check_memory,
    check_placed,
)
from kit.words import citation, terms
from kit.words.errors import KitError, shorten, show

FITS = "fits"
LOOK_AGAIN = "look again"
ANYWHERE = "open"
NOT_PLACED = "not placed"


CARD_SORTS: Final = exercise_form(
    SORTING,
    "sorting",
    Sorting.from_dict,
    lambda sorting: sorting.cards,
    lambda found, start: (
        f"a sorting of the cards {shorten(found.cards)!r}, and these are {shorten(start.cards)!r}"
    ),
)


class Sort(SavedWidget):
    """Sort cards under headings: by mouse, by touch or by keys. Each card answers with its reason.

    A card that fits says why; one that can be argued for two bins fits in both, and an open card
    anywhere. Another says "Look again" with a question, and can be moved; after a second try its
    reason can be asked for. With the reason stands what a practitioner does next, where something
    has to be done. Nothing is counted or marked. When all cards are placed, a sheet with every
    reason can be opened, and printed. What a card warns of stands before the first card, and on it.

    A reason is on the page only once its card is placed or it was asked for. The exercise runs in
    the browser, and goes on when Python is away; so the reasons are sent along with the cards.

    Parameters
    ----------
    cards
        A card set, or cards.
    bins
        What the cards are sorted into: names, bins, or a vocabulary of `kit.terms`. A card set has
        its own.
    ask
        What people are asked; a card set has its own.
    seed
        The order in which the cards come: mixed, and the same on all seats. None keeps the order
        of the set.
    claims
        The ids of the claims behind the headings, as in `kit.words.claims`; a card set of the kit
        has its own.
    autosave
        A file that keeps where the cards lie: written after every move, and opened when it is there
        already. Without it, they lie there as long as the kernel lives.

    Attributes
    ----------
    placed : dict of str to str
        The ids of the cards that are placed, each with the name of the bin that it lies in.
    cards : CardSet
        The cards in the order of the set.

    Raises
    ------
    KitError
        Where there is no card or only one bin, a card goes into none of the bins, or a card or bin
        is placed that is not there; for a file that can't be used or holds other cards. A damaged
        file is put aside and named on the screen.

    >>> from kit.cards import Card
    >>> lemon = Card("lemon", "A lemon.", "sour", "It puckers the mouth.", "What does it do?")
    >>> sort = Sort([lemon], ["sweet", "sour"], ask="How does it taste?")
    >>> sort.placed = {"lemon": "sweet"}
    >>> sort.outcomes
    {'lemon': 'look again'}
    """

    _esm = script("sort.js")
    _css = style_sheet("sort.css")

    _saved_traits = ("placed", "_memory")

    placed = PlacedTrait()
    _memory = MemoryTrait()
    _set = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        cards: CardSet | Iterable[Card],
        bins: Iterable[str | Bin] | Mapping[str, terms.Term] | None = None,
        *,
        ask: str = "",
        seed: int | None = 0,
        claims: Iterable[str] = (),
        autosave: str | os.PathLike[str] | None = None,
    ) -> None:
        self.cards = _card_set(cards, bins, ask)
        self._order = list(self.cards.cards)
        if seed is not None:
            Random(_whole(seed)).shuffle(self._order)
        self._name = self.cards.name or self.cards.title
        self._claims = tuple(claims) or CLAIMS.get(self._name, ())
        found, file, status = opened(CARD_SORTS, autosave, Sorting(self._name))
        # Of cards that are in the set no longer: nothing is shown of them, and nothing is lost.
        self._gone = {
            card: bin_ for card, bin_ in found.placed.items() if not self._knows(card, bin_)
        }
        if self._gone:
            status = Status("warn", f"{status.message} {gone_cards(len(self._gone))}")
        super().__init__(
            file, status, _set=self._for_the_page(), **as_traits(found, self._knows, self.cards)
        )

    @property
    def outcomes(self) -> dict[str, str]:
        """How each card stands, by its id: "fits", "look again", "open" or "not placed"."""
        return {card.id: self._outcome(card) for card in self.cards.cards}

    def again(self) -> None:
        """Take all cards back, as if none had been placed."""
        self._show_value(Sorting(self._name))

    def _knows(self, card: str, bin_: str) -> bool:
        """Tell whether the set has both the card and the bin; "" is no bin."""
        bins = {each.name for each in self.cards.bins}
        return card in {each.id for each in self.cards.cards} and (not bin_ or bin_ in bins)

    def _value(self) -> Sorting:
        return self._sorting(self.placed, self._memory)

    def _show_value(self, value: Sorting) -> None:
        self._gone = {c: b for c, b in value.placed.items() if not self._knows(c, b)}
        # Both at once: on the page as in the file, one without the other is half a sorting.
        with self.hold_sync(), self.hold_trait_notifications():
            self.set_trait("_memory", as_traits(value, self._knows, self.cards)["_memory"])
            self.placed = as_traits(value, self._knows, self.cards)["placed"]

    def _value_from(self, data: Any) -> Sorting:
        placed, memory = self._each(data)
        return self._sorting(check_placed(placed, self.cards), check_memory(memory))

    def _sorting(self, placed: dict[str, str], memory: dict[str, Any]) -> Sorting:
        return as_sorting(self._name, {**self._gone, **placed}, memory)

    def _outcome(self, card: Card) -> str:
        if card.id not in self.placed:
            return NOT_PLACED
        if card.bin == OPEN:
            return ANYWHERE
        return FITS if card.fits(self.placed[card.id]) else LOOK_AGAIN

    def _for_the_page(self) -> dict[str, Any]:
        return {
            "title": self.cards.title,
            "ask": self.cards.ask,
            "label": label(self.cards),
            "cited": citation.data(self._claims) if self._claims else None,
            "bins": [{"name": each.name, "meaning": each.meaning} for each in self.cards.bins],
            "about": self.cards.about,
            "cards": [_for_the_hand(card) for card in self._order],
        }

    def _still(self) -> str:
        # Cards and headings to sort on paper: the answers are not for a saved notebook.
        bins = "".join(
            f"<li><strong>{in_html(each.name)}</strong>. {in_html(each.meaning)}</li>"
            for each in self.cards.bins
        )
        cards = "".join(f"<li>{_with_warning(card)}</li>" for card in self._order)
        before = in_html(self.cards.about)
        return (
            f"<section><h4>{in_html(self.cards.title or 'Sort the cards')}</h4>"
            f"<p>{in_html(self.cards.ask)}</p>{before and f'<p>{before}</p>'}"
            f"<ul>{bins}</ul><ol>{cards}</ol>"
            f"<p><small>{in_html(label(self.cards))}</small></p></section>"
        )


def _for_the_hand(card: Card) -> dict[str, str]:
    """Return what the page shows of a card, in the words in which it does."""
    return {**asdict(card), "next_step": card.what_next, "warning": card.about}


def _with_warning(card: Card) -> str:
    about = f"<em>{in_html(card.about)}</em> " if card.warning else ""
    return about + in_html(card.text)


def _card_set(
    given: object, bins: Iterable[str | Bin] | Mapping[str, terms.Term] | None, ask: str
) -> CardSet:
    if isinstance(given, CardSet):
        own = given.bins if bins is None else as_bins(bins)
        found = replace(given, ask=ask or given.ask, bins=own)
    elif isinstance(given, (str, bytes)) or not isinstance(given, Iterable):
        raise KitError(
            f"there is nothing to sort in {show(given)}. Give a card set, such as "
            "load_cards('risks'), or a list of cards with bins=[…]."
        )
    elif bins is None:
        raise KitError("the cards need bins to go into: give bins=['yes', 'no'] or others.")
    else:
        found = CardSet("", "", ask, as_bins(bins), tuple(given))
    if not found.cards:
        raise KitError("there is no card to sort. Add some to the set.")
    return found


def _whole(seed: object) -> int:
    if isinstance(seed, int) and not isinstance(seed, bool):
        return seed
    problem = f"seed is {show(seed)}; give a whole number, or None for the set's order."
    raise KitError(problem)
