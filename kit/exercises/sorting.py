"""Cards to sort in a notebook: the person's own where they have changed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.exercises.own_files import own_cards
from kit.exercises.progress import progress_file

if TYPE_CHECKING:
    from kit.widgets.sort import Sort


def sort_cards(name: str) -> Sort:
    """Lay out a card set of the kit to be sorted.

    The cards are those of the person's own copy, such as `cards/risks.csv` in their folder, or
    else those that come with the kit. They come in the same mixed order on every seat. A row of the
    copy that is no card is left out, and named above. Where the cards lie is kept in the file
    `progress/sorting_….json`.

    >>> sort_cards("elements").cards.title
    'The five elements of support'
    """
    from kit.widgets.sort import Sort  # it brings its browser code along; most exercises need none

    return Sort(own_cards(name), autosave=progress_file(f"sorting_{name}"))
