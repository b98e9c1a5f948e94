"""The handout `story`: a case on one page, to map from, without its key."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kit.words.markdown import parts
from kit.words.sentences import say_name

if TYPE_CHECKING:
    from kit.model.cases import Case
    from kit.publish.handouts.papers import Paper


def of_case(_: Paper, case: Case) -> dict[str, Any]:
    """Give the person's story.

    >>> from kit import load_case
    >>> from kit.publish.handouts.papers import PAPERS
    >>> of_case(PAPERS["a4"], load_case("amina"))["person"]
    'Amina'
    """
    return {
        "title": f"{say_name(case.person)}’s story",
        "person": say_name(case.person),
        "story": parts(case.story),
    }
