"""The pictures that a deck may ask for, by name, as HTML: each drawn from a case, each described.

A deck writes `![](case/everyday)`: the case's everyday map. `everyday-6` is the one of 6 months.

A case of one's own is whole with a story and a map. A deck built from it keeps its slides and their
minutes; where there is nothing to show, a sentence stands there instead, and the room talks.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from kit.draw.svg import svg
from kit.model.cases import Case
from kit.model.maps import SupportMap
from kit.publish.slides import frames, tables
from kit.publish.slides.cards import one_by_one
from kit.publish.slides.legend import legend
from kit.publish.slides.source import Deck
from kit.words.errors import KitError, one_of, show
from kit.words.html import escape
from kit.words.sentences import say_name

LETTERING: Final = 1.7
"""Names on a map are so much larger than on a screen that one sits before; a room reads them."""

_ASKED: Final = re.compile(r"([a-z]+(?:-[a-z]+)*)(?:-(\d+))?")
_OF_THE_CASE: Final = re.compile(r"!\[\]\(case/([a-z-]+)\)")


class Picture(NamedTuple):
    """What draws a picture; what a case needs for it, and the sentence where that is missing."""

    draw: Callable[[Case, int], str]
    needs: Callable[[Case], object] = lambda _: True
    otherwise: str = ""


def picture(case: Case, asked: str) -> str:
    """Return the picture of a case that a deck asks for, as HTML.

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
    if says := instead(case, asked):
        return f'<p class="lacking">{escape(says)}</p>'
    return PICTURES[found[1]].draw(case, int(found[2] or 0))


def instead(case: Case, asked: str) -> str:
    """Return the sentence that stands for a picture; empty where the case has what it needs.

    >>> from kit import load_case
    >>> instead(load_case("amina"), "risks")
    ''
    >>> instead(replace(load_case("amina"), risks=()), "risks")
    'Amina’s case tells of no risks yet: talk about your own reading.'
    """
    found = PICTURES.get(asked)
    if found is None or found.needs(case):
        return ""
    return found.otherwise.format(f"{say_name(case.person)}’s")


def slides_without(case: Case, deck: Deck) -> tuple[str, ...]:
    """Name the slides of a deck on which a sentence takes a picture's place."""
    return tuple(
        slide.title.replace("{{person}}", say_name(case.person))
        for slide in deck.slides
        if any(instead(case, asked) for asked in _OF_THE_CASE.findall(slide.text))
    )


def _map(support_map: SupportMap, before: SupportMap | None = None) -> str:
    return f'<figure class="map">{_drawn(support_map, before)}</figure>'


def _drawn(support_map: SupportMap, before: SupportMap | None) -> str:
    return svg(support_map, before=before, lettering=LETTERING, legend=False)


def _keyed(case: Case, wave_months: int) -> str:
    shown = case.map("everyday", wave_months)
    return f'<div class="keyed">{_map(shown)}{legend(shown)}</div>'


def _in_turn(steps: Sequence[frames.Frame]) -> str:
    """Lay the frames over each other, each taking the place of the one before."""
    shown = []
    for number, frame in enumerate(steps):
        drawn = _own_ids(_drawn(frame.support_map, frame.before), f"f{number}")
        kind = "fade-in" if number == len(steps) - 1 else "fade-in-then-out"
        step = max(number - 1, 0)
        shown.append(
            f'<figure class="map fragment {kind if number else "fade-out"}"'
            f' data-fragment-index="{step}">{drawn}'
            f"<figcaption>{escape(frame.says)}</figcaption></figure>"
        )
    return f'<div class="in-turn">{"".join(shown)}</div>'


def _own_ids(drawn: str, more: str) -> str:
    """Tell the ids of one picture from those of another of the same map."""
    found = re.search(r'aria-labelledby="(m[0-9a-f]{8})t', drawn)
    return drawn if found is None else drawn.replace(found[1], found[1] + more)


def _elements(way: str) -> Callable[[Case, int], str]:
    return lambda case, months: tables.elements(case.map("everyday", months), way)


_CRISIS: Final = (
    lambda case: ("crisis", 0) in case.maps,
    "{} case has no crisis map yet: talk about who might stay, and who might not.",
)
PICTURES: Final[Mapping[str, Picture]] = {
    "circles": Picture(
        lambda case, months: _map(replace(case.map("everyday", months), members=(), ties=()))
    ),
    "everyday": Picture(lambda case, months: _map(case.map("everyday", months))),
    "keyed": Picture(_keyed),
    "built": Picture(lambda case, months: _in_turn(frames.built(case.map("everyday", months)))),
    "crisis": Picture(
        lambda case, months: _map(case.map("crisis", months), case.before("crisis", months)),
        *_CRISIS,
    ),
    "to-crisis": Picture(lambda case, months: _in_turn(frames.to_crisis(case, months)), *_CRISIS),
    "year": Picture(
        lambda case, _: _in_turn(frames.over_the_year(case)),
        lambda case: len(case.waves) > 1,
        "{} case has no later map yet: talk about what a year might change.",
    ),
    "elements": Picture(
        _elements("received"),
        lambda case: any(member.support_received for member in case.everyday),
        "{} map notes no support yet: talk about who may give what.",
    ),
    "given": Picture(
        _elements("given"),
        lambda case: any(member.support_given for member in case.everyday),
        "{} map notes nothing given yet: talk about what that may be.",
    ),
    "left": Picture(tables.left, *_CRISIS),
    "caring": Picture(
        lambda case, _: one_by_one(case, case.caring),
        lambda case: case.caring,
        "{} case tells of no caring relationships yet: talk about your own reading.",
    ),
    "risks": Picture(
        lambda case, _: one_by_one(case, case.risks),
        lambda case: case.risks,
        "{} case tells of no risks yet: talk about your own reading.",
    ),
}
"""What can be asked for, by name; a map's also at a later wave, as in `crisis-12`."""
