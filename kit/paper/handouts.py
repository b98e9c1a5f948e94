"""Which handouts there are: what each is for, and what puts its sheet together."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final

from kit.paper import blank_map
from kit.paper.typesetting import Made, typeset

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from kit.cases import Case
    from kit.paper.sheets import Paper

    Content = dict[str, Any]

_UNSAFE: Final = re.compile(r"[^\w-]+")


@dataclass(frozen=True, slots=True)
class Handout:
    """One sort of sheet.

    Parameters
    ----------
    what
        What it is, in a few words.
    for_all
        What gives its content whoever it is for; none where it is always about a case.
    of_case
        What gives its content for a case; none where it is about nobody.
    """

    what: str
    for_all: Callable[[Paper], Content] | None = None
    of_case: Callable[[Paper, Case], Content] | None = None


HANDOUTS: Final[Mapping[str, Handout]] = MappingProxyType(
    {
        "blank_map": Handout("three empty circles", for_all=blank_map.content),
    }
)


def make(name: str, paper: Paper, case: Case | None = None) -> Made:
    """Make one handout as a PDF: the one for all, or a case's.

    >>> from kit.paper.sheets import PAPERS
    >>> make("blank_map", PAPERS["a4"]).pdf[:5]
    b'%PDF-'
    """
    handout = HANDOUTS[name]
    if case is not None and handout.of_case is not None:
        return typeset(name, paper, handout.of_case(paper, case))
    if handout.for_all is None:
        raise ValueError(f"{name} is about a case")
    return typeset(name, paper, handout.for_all(paper))


def file_name(name: str, case: Case | None = None) -> str:
    """Name the file of a handout.

    >>> from kit import load_case
    >>> file_name("story", load_case("amina"))
    'story_amina.pdf'
    """
    if case is None:
        return f"{name}.pdf"
    return f"{name}_{_UNSAFE.sub('_', case.id).strip('_') or 'case'}.pdf"
