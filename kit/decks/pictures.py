"""The pictures that a deck may ask for, by name, as HTML: each drawn from a case, each described.

A deck writes `![](case/everyday)`: the case's everyday map. `everyday-6` is the one of 6 months.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING, Final

from kit.decks import frames, tables
from kit.draw.svg import svg
from kit.errors import KitError, one_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kit.cases import Case

NAMES: Final = ("everyday", "crisis", "to-crisis", "year", "elements", "given", "left")
"""What can be asked for; all but `year` also at a later wave, as in `crisis-12`."""

_ASKED: Final = re.compile(r"([a-z]+(?:-[a-z]+)*)(?:-(\d+))?")
LETTERING: Final = 1.25


def picture(case: Case, asked: str) -> str:
    """Give the picture of a case that a deck asks for, as HTML.

    Raises
    ------
    KitError
        When there is no such picture, or the case has no such map.
    """
    found = _ASKED.fullmatch(asked)
    if found is None or found[1] not in NAMES:
        raise KitError(f"there is no picture called {asked!r}; {one_of(NAMES, asked)}")
    what, months = found[1], int(found[2] or 0)
    if what in {"everyday", "crisis"}:
        drawn = svg(case.map(what, months), lettering=LETTERING)
        return f'<figure class="map">{drawn}</figure>'
    if what == "to-crisis":
        return _in_turn(frames.to_crisis(case, months))
    if what == "year":
        return _in_turn(frames.over_the_year(case))
    if what == "left":
        return tables.left(case, months)
    way = "received" if what == "elements" else "given"
    return tables.elements(case.map("everyday", months), way)


def _in_turn(steps: Sequence[frames.Frame]) -> str:
    """Lay the frames over each other, each taking the place of the one before."""
    shown = []
    for number, frame in enumerate(steps):
        drawn = svg(frame.support_map, before=frame.before, lettering=LETTERING, legend=False)
        caption = f"<figcaption>{escape(frame.says)}</figcaption>"
        if number == 0:
            fragment = ' class="map fragment fade-out" data-fragment-index="0"'
        else:
            kind = "fade-in" if number == len(steps) - 1 else "fade-in-then-out"
            fragment = f' class="map fragment {kind}" data-fragment-index="{number - 1}"'
        shown.append(f"<figure{fragment}>{_own_ids(drawn, f'f{number}')}{caption}</figure>")
    return f'<div class="in-turn">{"".join(shown)}</div>'


def _own_ids(drawn: str, more: str) -> str:
    """Tell the ids of one picture from those of another of the same map."""
    found = re.search(r'aria-labelledby="(m[0-9a-f]{8})t', drawn)
    return drawn if found is None else drawn.replace(found[1], found[1] + more)
