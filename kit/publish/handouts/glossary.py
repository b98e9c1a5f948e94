"""The handout `glossary`: every word of the vocabulary with its meaning and its source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kit.words.glossary import SECTIONS, cited

if TYPE_CHECKING:
    from kit.publish.handouts.papers import Paper


def content(_: Paper) -> dict[str, Any]:
    """Give the words by section, and the sources that they name.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> content(PAPERS["a4"])["sections"][0]["words"][0]["name"]
    'support map'
    """
    return {
        "title": "Glossary",
        "sections": [
            {
                "heading": heading,
                "words": [
                    {"name": each.name, "definition": each.definition, "source": each.source}
                    for each in words.values()
                ],
            }
            for heading, words in SECTIONS
        ],
        "sources": [{"code": code, "full": full} for code, full in cited().items()],
    }
