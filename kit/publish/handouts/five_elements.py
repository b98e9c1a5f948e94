"""The handout `five_elements`: what they are, and two tables to fill for a map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kit.words import terms
from kit.words.sources import SOURCES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kit.publish.handouts.papers import Paper
    from kit.words.terms import Term


def content(_: Paper) -> dict[str, Any]:
    """Give the elements and the structures with their definitions, and their source.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> content(PAPERS["a4"])["elements"][0]["name"]
    'friendship'
    """
    return {
        "title": "The five elements of social support",
        "elements": _listed(terms.ELEMENTS),
        "structures": _listed(terms.STRUCTURES),
        "source": SOURCES["Leach 2016"],
    }


def _listed(known: Mapping[str, Term]) -> list[dict[str, str]]:
    return [{"name": each.name, "definition": each.definition} for each in known.values()]
