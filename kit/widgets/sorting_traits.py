"""Where the cards of a sorting lie, and what was tried, as traits that the browser shares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import traitlets

from kit.model.progress import Sorting
from kit.words.errors import KitError, show

if TYPE_CHECKING:
    from kit.model.cards import CardSet


def check_placed(value: object, cards: CardSet) -> dict[str, str]:
    """Give ids of cards with the names of their bins; raise `KitError` for anything else."""
    if not isinstance(value, Mapping):
        raise KitError(
            f"placed is {show(value)}; give a card's id with the name of its bin, "
            f"such as {{{cards.cards[0].id!r}: {cards.bins[0].name!r}}}."
        )
    for card_id, name in value.items():
        cards.card(card_id)
        cards.bin(name)
    return dict(value)


def check_memory(value: object) -> dict[str, Any]:
    """Give what was tried and shown, and what can be undone; raise `KitError` for anything else."""
    if not isinstance(value, Mapping):
        raise KitError(f"what was tried is {show(value)}, and no table.")
    try:
        as_sorting("", {}, value)
    except (TypeError, ValueError) as problem:
        raise KitError(f"what was tried is not what the page keeps of it: {problem}") from None
    return dict(value)


class PlacedTrait(traitlets.Dict):
    """Where the cards are: ids of cards, each with the name of a bin. Anything else is refused."""

    def __init__(self) -> None:
        super().__init__()
        self.tag(sync=True, from_json=_taken(check_placed_of, "placed"))

    def validate(self, obj: Any, value: Any) -> dict[str, str]:
        """Refuse what is no placing of these cards."""
        return check_placed(value, obj.cards)


class MemoryTrait(traitlets.Dict):
    """What was tried, which reasons were asked for, and the moves that can be undone."""

    def __init__(self) -> None:
        super().__init__()
        self.tag(sync=True, from_json=_taken(lambda value, _: check_memory(value), "_memory"))


def check_placed_of(value: object, widget: Any) -> dict[str, str]:
    """Check where the cards of this widget are."""
    return check_placed(value, widget.cards)


def _taken(check: Callable[[object, Any], Any], name: str) -> Callable[[object, Any], Any]:
    """Give what takes a value from the browser; what was there stays where it is not valid."""

    def take(value: object, widget: Any) -> Any:
        try:
            return check(value, widget)
        except KitError as problem:
            widget.refuse(problem)
            return getattr(widget, name)

    return take


def as_sorting(cards: str, placed: Mapping[str, str], memory: Mapping[str, Any]) -> Sorting:
    """Give what a file keeps of the traits; checked as what it reads again."""
    return Sorting.from_dict(
        {
            **Sorting(cards, dict(placed)).to_dict(),
            "tries": dict(memory.get("tries", ())),
            "told": list(memory.get("told", ())),
            "past": list(memory.get("past", ())),
        }
    )


def as_traits(
    sorting: Sorting, knows: Callable[[str, str], bool], cards: CardSet
) -> dict[str, dict[str, Any]]:
    """Give the traits for what a file has, without the cards that the set has no longer."""
    ids = {card.id for card in cards.cards}
    return {
        "placed": {card: bin_ for card, bin_ in sorting.placed.items() if knows(card, bin_)},
        "_memory": {
            "tries": [[card, count] for card, count in sorting.tries.items() if card in ids],
            "told": [card for card in sorting.told if card in ids],
            "past": [
                [list(each) for each in step]
                for step in sorting.past
                if all(knows(card, bin_) for card, bin_, *_ in step)
            ],
        },
    }
