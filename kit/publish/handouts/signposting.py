"""The handout `signposting`: where to turn to, in large letters for the door."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kit.files.signposting import read_signposting, signposting_file
from kit.words.markdown import parts

if TYPE_CHECKING:
    from kit.publish.handouts.papers import Paper

ROOT: Final = Path(__file__).parents[3]


def content(_: Paper) -> dict[str, Any]:
    """Give what the signposting file says: a person's own in `my-work`, else the kit's.

    >>> from kit.publish.handouts.papers import PAPERS
    >>> sorted(content(PAPERS["a4"]))
    ['parts', 'title']
    """
    return of_text(read_signposting(signposting_file(ROOT / "slides")).text)


def of_text(text: str) -> dict[str, Any]:
    r"""Give a signposting file's text as parts; the first heading is the sheet's title.

    >>> of_text("## Where to?\n\nRing **1**.")["title"]
    'Where to?'
    """
    found = parts(text)
    if found and found[0]["sort"] == "heading":
        title, *found = found
        return {"title": "".join(each["words"] for each in title["runs"]), "parts": found}
    return {"title": "Where to turn to", "parts": found}
