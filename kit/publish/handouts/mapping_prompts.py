"""The handout `mapping_prompts`: the questions that help to fill a map, as a study asked them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kit.words.prompts import OF_EACH_MEMBER, OF_THE_WHOLE_MAP, SOURCE

if TYPE_CHECKING:
    from kit.publish.handouts.papers import Paper


def content(_: Paper) -> dict[str, Any]:
    """Give the questions and where they are from.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> len(content(PAPERS["a4"])["whole"])
    9
    """
    source = SOURCE.removeprefix("Evidence: ")
    return {
        "title": "Questions to ask while you map",
        "each": list(OF_EACH_MEMBER),
        "whole": list(OF_THE_WHOLE_MAP),
        "source": source[:1].upper() + source[1:],
    }
