"""A story in sentences, each with the look of its words: the kit's Markdown, cut where one ends."""

from __future__ import annotations

import re
from typing import Any, Final, NamedTuple

from kit.words import markdown

# A full stop ends a sentence where what follows begins like one; not after a title or an initial.
_END: Final = re.compile(
    r"(?<!\b[A-Z])(?<!\b[DMS]r)(?<!\bMrs)(?<!\b[MS]t)(?<!\bMs)(?<!\bProf)(?<!\be\.g)(?<!\bi\.e)"
    r"[.!?…؟।]+[\"'”’»)\]]*\s+(?=[^\sa-z])|[。！？]+[”」』]*\s*"
)


class Sentence(NamedTuple):
    """A sentence as it is read, and in runs of one look: `words`, `strong`, `emphasis`."""

    text: str
    runs: tuple[dict[str, Any], ...]


class Block(NamedTuple):
    """A paragraph, a heading or a point of a list, in sentences; `sort` as `markdown.parts` has it.

    The words of a heading are one sentence that says nothing of anybody.
    """

    sort: str
    sentences: tuple[Sentence, ...]


def blocks(text: str) -> tuple[Block, ...]:
    r"""Cut a text in the kit's Markdown into sentences.

    >>> [each.text for each in blocks("Mum rings. *Dr. Osei* has\nlittle time.")[0].sentences]
    ['Mum rings.', 'Dr. Osei has little time.']
    """
    found = []
    for part in markdown.parts(text):
        if part["sort"] == "table":
            # Each row says one thing.
            rows = [[run for cell in row for run in (*cell, _gap())] for row in part["rows"]]
            found += [Block("paragraph", _sentences(row[:-1])) for row in rows if row]
        elif part["sort"] == "heading":
            runs = tuple(part["runs"])
            found.append(Block("heading", (Sentence(_text(runs), runs),)))
        else:
            found.append(Block(part["sort"], _sentences(part["runs"])))
    return tuple(found)


def sentences(made: tuple[Block, ...]) -> list[str]:
    """Return the sentences that may speak of somebody, in the order in which they are read."""
    return [each.text for block in made if block.sort != "heading" for each in block.sentences]


def _gap() -> dict[str, Any]:
    return {"words": " · ", "strong": False, "emphasis": False}


def _text(runs: tuple[dict[str, Any], ...]) -> str:
    return " ".join("".join(run["words"] for run in runs).split())


def _sentences(runs: list[dict[str, Any]]) -> tuple[Sentence, ...]:
    whole = "".join(run["words"] for run in runs)
    ends = [*(found.end() for found in _END.finditer(whole)), len(whole)]
    made, start = [], 0
    for end in ends:
        inside = tuple(_between(runs, start, end))
        if text := _text(inside):
            made.append(Sentence(text, inside))
        start = end
    return tuple(made)


def _between(runs: list[dict[str, Any]], start: int, end: int) -> list[dict[str, Any]]:
    """Return the runs of a stretch of the words, those that reach beyond it cut."""
    found, at = [], 0
    for run in runs:
        words = run["words"][max(start - at, 0) : max(end - at, 0)]
        at += len(run["words"])
        if words:
            found.append({**run, "words": words})
    if found:
        found[-1] = {**found[-1], "words": found[-1]["words"].rstrip()}
    return found
