"""The handout `local_directory`: what there is in town, for whoever plans on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kit.publish.handouts import own

if TYPE_CHECKING:
    from kit.model.directory import Offer
    from kit.publish.handouts.papers import Paper


def content(_: Paper) -> dict[str, Any]:
    """Give what the directory offers, in the order of its file; a person's own where there is one.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> content(PAPERS["a4"])["title"]
    'Alderwick (an invented town): what there is'
    """
    directory, theirs = own.directory()
    return {
        "title": f"{_on_a_line(directory.place)}: what there is",
        "invented": not theirs,
        "offers": [_offer(each) for each in directory.offers],
    }


def _offer(offer: Offer) -> dict[str, str]:
    details = (offer.when, offer.where, offer.cost, offer.getting_there)
    return {
        "name": _on_a_line(offer.name),
        "what": _on_a_line(offer.what),
        "about": " · ".join(_on_a_line(each) for each in details if each),
        "wishes": ", ".join(map(_on_a_line, offer.wishes)),
        "first_step": _on_a_line(offer.first_step),
    }


def _on_a_line(text: str) -> str:
    return " ".join(text.split())
