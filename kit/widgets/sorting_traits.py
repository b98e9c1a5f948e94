"""Where the cards of a sorting lie, and what was tried, as traits that the browser shares."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import traitlets

from kit.model.cards import CardSet
from kit.model.progress import Sorting
from kit.widgets.traits import share
from kit.words.errors import KitError, show


def check_placed(value: object, cards: CardSet) -> dict[str, str]:
    """Return ids of cards with the names of their bins; raise `KitError` for anything else."""
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
    """Return what was tried and what can be undone; raise `KitError` for anything else."""
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
        share(self)

    def validate(self, obj: Any, value: Any) -> dict[str, str]:
        """Refuse what is no placing of these cards."""
        return check_placed(value, obj.cards)


class MemoryTrait(traitlets.Dict):
    """What was tried, which reasons were asked for, and the moves that can be undone."""

    def __init__(self) -> None:
        super().__init__()
        share(self)

    def validate(self, _: Any, value: Any) -> dict[str, Any]:
        """Refuse what the page would not send."""
        return check_memory(value)


def as_sorting(cards: str, placed: Mapping[str, str], memory: Mapping[str, Any]) -> Sorting:
    """Return what a file keeps of the traits; checked as what it reads again."""
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
    """Return the traits for what a file has, without the cards that the set has no longer."""
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
