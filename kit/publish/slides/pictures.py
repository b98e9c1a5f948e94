"""The pictures that a deck may ask for, by name, as HTML: each drawn from a case, each described.

A deck writes `![](case/everyday)`: the case's everyday map. `everyday-6` is the one of 6 months.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from kit.draw.svg import svg
from kit.publish.slides import cards, frames, key, missing, tables
from kit.words.errors import KitError, one_of, show
from kit.words.html import escape

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kit.model.cases import Case
    from kit.model.maps import SupportMap

LETTERING: Final = 1.7
"""Names on a map are so much larger than on a screen that one sits before; a room reads them."""

_ASKED: Final = re.compile(r"([a-z]+(?:-[a-z]+)*)(?:-(\d+))?")


def picture(case: Case, asked: str) -> str:
    """Give the picture of a case that a deck asks for, as HTML.

    Where the case tells nothing that the picture could show, it is a sentence that says so.

    Raises
    ------
    KitError
        When there is no such picture, or the case has no map of the wave that is asked for.

    >>> from kit import load_case
    >>> picture(load_case("amina"), "everyday")[:12]
    '<figure clas'
    """
    found = _ASKED.fullmatch(asked)
    if found is None or found[1] not in PICTURES:
        raise KitError(f"there is no picture called {show(asked)}; {one_of(PICTURES, asked)}")
    if says := missing.instead(case, asked):
        return f'<p class="lacking">{escape(says)}</p>'
    return PICTURES[found[1]](case, int(found[2] or 0))


def _circles(case: Case, wave_months: int) -> str:
    everyday = case.map("everyday", wave_months)
    return _map(replace(everyday, members=(), ties=()))


def _everyday(case: Case, wave_months: int) -> str:
    return _map(case.map("everyday", wave_months))


def _crisis(case: Case, wave_months: int) -> str:
    before = case.before("crisis", wave_months)
    return _map(case.map("crisis", wave_months), before)


def _keyed(case: Case, wave_months: int) -> str:
    shown = case.map("everyday", wave_months)
    return f'<div class="keyed">{_map(shown)}{key.key(shown)}</div>'


def _built(case: Case, wave_months: int) -> str:
    return _in_turn(frames.built(case.map("everyday", wave_months)))


def _to_crisis(case: Case, wave_months: int) -> str:
    return _in_turn(frames.to_crisis(case, wave_months))


def _year(case: Case, _: int) -> str:
    return _in_turn(frames.over_the_year(case))


def _received(case: Case, wave_months: int) -> str:
    return tables.elements(case.map("everyday", wave_months), "received")


def _given(case: Case, wave_months: int) -> str:
    return tables.elements(case.map("everyday", wave_months), "given")


def _caring(case: Case, _: int) -> str:
    return cards.one_by_one(case, case.caring)


def _risks(case: Case, _: int) -> str:
    return cards.one_by_one(case, case.risks)


PICTURES: Final[Mapping[str, Callable[[Case, int], str]]] = {
    "circles": _circles,
    "everyday": _everyday,
    "keyed": _keyed,
    "built": _built,
    "crisis": _crisis,
    "to-crisis": _to_crisis,
    "year": _year,
    "elements": _received,
    "given": _given,
    "left": tables.left,
    "caring": _caring,
    "risks": _risks,
}
"""What can be asked for, by name; a map's also at a later wave, as in `crisis-12`."""


def _map(support_map: SupportMap, before: SupportMap | None = None) -> str:
    drawn = svg(support_map, before=before, lettering=LETTERING, legend=False)
    return f'<figure class="map">{drawn}</figure>'


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
