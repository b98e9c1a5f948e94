"""Cards sorted under headings, each of which answers back with its reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from random import Random
from typing import Any

import anywidget
import traitlets

from kit import terms
from kit.card_sets import as_bins
from kit.cards import Bin, Card, CardSet
from kit.draw.lettering import shown
from kit.errors import KitError, shorten
from kit.widgets.esm import joined
from kit.widgets.styles import style_sheet
from kit.wording import listed

_HERE = Path(__file__).parent
FITS = "fits"
LOOK_AGAIN = "look again"
NOT_PLACED = "not placed"


class _Placed(traitlets.Dict):
    """Where the cards are: ids of cards, each with the name of a bin. Anything else is refused."""

    def validate(self, obj: Any, value: Any) -> dict[str, str]:
        if not isinstance(value, Mapping):
            raise KitError(
                f"placed is {shorten(repr(value))}; give a card's id with the name of its bin, "
                f"such as {{{obj.cards.cards[0].id!r}: {obj.cards.bins[0].name!r}}}."
            )
        for card_id, name in value.items():
            obj.cards.card(card_id)
            obj.cards.bin(name)
        return dict(value)


class Sort(anywidget.AnyWidget):
    """Sort cards under headings: by mouse, by touch or by keys. Each card answers with its reason.

    A card that fits says why. Another says "Look again" with a question, and can be moved; after a
    second try its reason can be asked for. Nothing is counted or marked. When all cards are placed,
    a sheet with every reason can be opened, and printed.

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
        is placed that is not there.

    >>> from kit.cards import Card
    >>> lemon = Card("lemon", "A lemon.", "sour", "It puckers the mouth.", "What does it do?")
    >>> sort = Sort([lemon], ["sweet", "sour"], ask="How does it taste?")
    >>> sort.placed = {"lemon": "sweet"}
    >>> sort.outcomes
    {'lemon': 'look again'}
    """

    _esm = joined(_HERE / "sort.js")
    _css = style_sheet("sort.css")

    placed = _Placed().tag(sync=True)
    _memory = traitlets.Dict().tag(sync=True)
    _set = traitlets.Dict().tag(sync=True)

    def __init__(
        self,
        cards: CardSet | Iterable[Card],
        bins: Iterable[str | Bin] | Mapping[str, terms.Term] | None = None,
        *,
        ask: str = "",
        seed: int | None = 0,
    ) -> None:
        self.cards = _card_set(cards, bins, ask)
        self._order = list(self.cards.cards)
        if seed is not None:
            Random(_whole(seed)).shuffle(self._order)
        super().__init__(_set=self._for_the_page())

    @property
    def outcomes(self) -> dict[str, str]:
        """How each card stands, by its id: "fits", "look again" or "not placed"."""
        return {card.id: self._outcome(card) for card in self.cards.cards}

    def again(self) -> None:
        """Take all cards back, as if none had been placed."""
        self.placed, self._memory = {}, {}

    def _outcome(self, card: Card) -> str:
        if card.id not in self.placed:
            return NOT_PLACED
        return FITS if self.placed[card.id] == card.bin else LOOK_AGAIN

    def _for_the_page(self) -> dict[str, Any]:
        return {
            "title": self.cards.title,
            "ask": self.cards.ask,
            "label": _label(self.cards.bins),
            "bins": [{"name": each.name, "meaning": each.meaning} for each in self.cards.bins],
            "cards": [
                {
                    "id": card.id,
                    "text": card.text,
                    "bin": card.bin,
                    "reason": card.reason,
                    "hint": card.hint,
                }
                for card in self._order
            ],
        }

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, about = super()._repr_mimebundle_(**options) or ({}, {})
        # Cards and headings to sort on paper: the answers are not for a saved notebook.
        return data | {"text/html": self._on_paper()}, about

    def _on_paper(self) -> str:
        bins = "".join(
            f"<li><strong>{_text(each.name)}</strong>. {_text(each.meaning)}</li>"
            for each in self.cards.bins
        )
        cards = "".join(f"<li>{_text(card.text)}</li>" for card in self._order)
        return (
            f"<section><h4>{_text(self.cards.title or 'Sort the cards')}</h4>"
            f"<p>{_text(self.cards.ask)}</p><ul>{bins}</ul><ol>{cards}</ol>"
            f"<p><small>{_text(_label(self.cards.bins))}</small></p></section>"
        )


def _card_set(
    given: object, bins: Iterable[str | Bin] | Mapping[str, terms.Term] | None, ask: str
) -> CardSet:
    if isinstance(given, CardSet):
        own = given.bins if bins is None else as_bins(bins)
        found = CardSet(given.name, given.title, ask or given.ask, own, given.cards)
    elif isinstance(given, (str, bytes)) or not isinstance(given, Iterable):
        raise KitError(
            f"there is nothing to sort in {shorten(repr(given))}. Give a card set, such as "
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
    problem = f"seed is {shorten(repr(seed))}; give a whole number, or None for the set's order."
    raise KitError(problem)


def _label(bins: tuple[Bin, ...]) -> str:
    """Say what rests on a source, and what is made up to talk about."""
    told = [each for each in bins if each.source and each.source != "kit"]
    if not told:
        return "Illustration: the headings, cards and reasons are made up, to be talked about."
    which = "the headings" if len(told) == len(bins) else listed([each.name for each in told])
    sources = listed(list(dict.fromkeys(each.source for each in told)))
    return (
        f"Evidence: what is meant by {which} ({sources}). "
        "Illustration: the cards and their reasons, which are made up to be talked about."
    )


def _text(text: str) -> str:
    return escape(shown(text))
