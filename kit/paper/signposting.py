"""The handout `signposting`: where to turn to, in large letters for the door."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kit.decks.turning import signposting_file
from kit.exercises import read_signposting
from kit.pieces import pieces

if TYPE_CHECKING:
    from kit.paper.sheets import Paper

ROOT: Final = Path(__file__).parents[2]

_RULE: Final = re.compile(r"[\s|:-]+")
_STRONG: Final = re.compile(r"\*\*(.+?)\*\*")
_ASIDE: Final = re.compile(r"([*_])(?![*_\s])([^*_]+)\1")
_LINK: Final = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)")


def content(_: Paper) -> dict[str, Any]:
    """Give what the signposting file says: a person's own in `my-work`, else the kit's.

    >>> from kit.paper.sheets import PAPERS
    >>> sorted(content(PAPERS["a4"]))
    ['parts', 'title']
    """
    return of_text(read_signposting(signposting_file(ROOT / "slides")).text)


def of_text(text: str) -> dict[str, Any]:
    r"""Give a signposting file's text as parts: headings, paragraphs, points, asides and tables.

    Words are in runs, each strong or not, since the numbers to ring are strong. A paragraph in
    italics as a whole is an aside. The first heading is the sheet's title.

    >>> of_text("## Where to?\n\nRing **1**.")["parts"]
    [{'sort': 'paragraph', 'runs': [{'words': 'Ring ', 'strong': False},
                                    {'words': '1', 'strong': True},
                                    {'words': '.', 'strong': False}]}]
    """
    parts = [each for part in re.split(r"\n\s*\n", text.strip()) for each in _parts(part)]
    if parts and parts[0]["sort"] == "heading":
        title, *parts = parts
        return {"title": "".join(each["words"] for each in title["runs"]), "parts": parts}
    return {"title": "Where to turn to", "parts": parts}


def _parts(part: str) -> list[dict[str, Any]]:
    lines = part.strip().splitlines()
    if all(line.lstrip().startswith("|") for line in lines):
        rows = [_cells(line) for line in lines if not _RULE.fullmatch(line)]
        wide = max(len(row) for row in rows)
        return [{"sort": "table", "rows": [[*row, *([[]] * (wide - len(row)))] for row in rows]}]
    words = " ".join(part.split())
    if aside := _ASIDE.fullmatch(words):
        return [{"sort": "aside", "runs": _runs(aside[2])}]
    return [
        {"sort": each["sort"], "runs": _runs(each["words"])} for each in pieces(part, strong=True)
    ]


def _cells(line: str) -> list[list[dict[str, Any]]]:
    return [_runs(cell.strip()) for cell in line.strip().strip("|").split("|")]


def _runs(words: str) -> list[dict[str, Any]]:
    plain = _LINK.sub(r"\1 (\2)", words).replace("`", "")
    found = [{"words": each, "strong": bool(i % 2)} for i, each in enumerate(_STRONG.split(plain))]
    return [each for each in found if each["words"]]
