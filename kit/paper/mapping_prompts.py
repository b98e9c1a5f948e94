"""The handout `mapping_prompts`: the questions that help to fill a map, as a study asked them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kit.exercises import mapping_prompts

if TYPE_CHECKING:
    from kit.paper.sheets import Paper


def content(_: Paper) -> dict[str, Any]:
    """Give the questions and where they are from.

    >>> from kit.paper.sheets import PAPERS
    >>> len(content(PAPERS["a4"])["whole"])
    9
    """
    prompts = mapping_prompts()
    source = prompts.source.removeprefix("Evidence: ")
    return {
        "title": "Questions to ask while you map",
        "each": list(prompts.of_each_member),
        "whole": list(prompts.of_the_whole_map),
        "source": source[:1].upper() + source[1:],
    }
