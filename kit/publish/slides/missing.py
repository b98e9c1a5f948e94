"""What a case does not tell of: the sentence that takes a picture's place, and the slides it is on.

A case of one's own is whole with a story and a map. A deck built from it keeps its slides and their
minutes; where there is nothing to show, the room talks instead.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kit.words.sentences import say_name

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kit.model.cases import Case
    from kit.publish.slides.source import Deck

_ASKED: Final = re.compile(r"!\[\]\(case/([a-z-]+)\)")


def instead(case: Case, asked: str) -> str:
    """Give the sentence that stands for a picture; empty where the case has what it needs.

    >>> from dataclasses import replace
    >>> from kit import load_case
    >>> instead(load_case("amina"), "risks")
    ''
    >>> instead(replace(load_case("amina"), risks=()), "risks")
    'Amina’s case tells of no risks yet: talk about your own reading.'
    """
    found = _NEEDS.get(asked)
    if found is None or found[0](case):
        return ""
    return found[1].format(f"{say_name(case.person)}’s")


def slides_without(case: Case, deck: Deck) -> tuple[str, ...]:
    """Name the slides of a deck on which a sentence takes a picture's place."""
    return tuple(
        slide.title.replace("{{person}}", say_name(case.person))
        for slide in deck.slides
        if any(instead(case, asked) for asked in _ASKED.findall(slide.text))
    )


def _has_crisis(case: Case) -> bool:
    return ("crisis", 0) in case.maps


def _has_later_waves(case: Case) -> bool:
    return len(case.waves) > 1


def _receives(case: Case) -> bool:
    return any(member.support_received for member in case.everyday)


def _gives(case: Case) -> bool:
    return any(member.support_given for member in case.everyday)


_NO_CRISIS: Final = (
    _has_crisis,
    "{} case has no crisis map yet: talk about who might stay, and who might not.",
)
_NEEDS: Final[Mapping[str, tuple[Callable[[Case], bool], str]]] = {
    "crisis": _NO_CRISIS,
    "to-crisis": _NO_CRISIS,
    "left": _NO_CRISIS,
    "year": (
        _has_later_waves,
        "{} case has no later map yet: talk about what a year might change.",
    ),
    "elements": (_receives, "{} map notes no support yet: talk about who may give what."),
    "given": (_gives, "{} map notes nothing given yet: talk about what that may be."),
    "caring": (
        lambda case: bool(case.caring),
        "{} case tells of no caring relationships yet: talk about your own reading.",
    ),
    "risks": (
        lambda case: bool(case.risks),
        "{} case tells of no risks yet: talk about your own reading.",
    ),
}
