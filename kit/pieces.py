"""A case's texts in pieces that a slide or a sheet can set: paragraphs, headings and points."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, TypedDict

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEADING: Final = re.compile(r"#+\s+(?=\S)")
_POINT: Final = re.compile(r"[-*]\s+(?=\S)")
_STRONG: Final = re.compile(r"\*\*(.+?)\*\*")


class Piece(TypedDict):
    """A heading, a point or a paragraph, on one line."""

    sort: Literal["heading", "point", "paragraph"]
    words: str


def pieces(text: str, *, strong: bool = False) -> list[Piece]:
    r"""Give a Markdown text as pieces, each with its sort and its words.

    Of Markdown it knows headings and points; marks of emphasis go, unless `strong` keeps them, and
    all else stays word for word.

    >>> pieces("One\nline.\n\n## Take care\nMore.\n- A point\n  of two lines.")
    [{'sort': 'paragraph', 'words': 'One line.'},
     {'sort': 'heading', 'words': 'Take care'},
     {'sort': 'paragraph', 'words': 'More.'},
     {'sort': 'point', 'words': 'A point of two lines.'}]
    """
    return [
        {"sort": sort, "words": " ".join((words if strong else plain(words)).split())}
        for part in re.split(r"\n\s*\n", text.strip())
        for sort, words in _within(part)
    ]


def plain(words: str) -> str:
    """Give words without the marks of emphasis around them.

    >>> plain("**Illustration:** our own thoughts")
    'Illustration: our own thoughts'
    """
    return _STRONG.sub(r"\1", words)


def _within(part: str) -> Iterator[tuple[Literal["heading", "point", "paragraph"], str]]:
    """Part what stands between two empty lines: a heading ends with its line."""
    said: list[str] = []
    sort: Literal["point", "paragraph"] = "paragraph"
    for line in part.splitlines():
        heading, point = _HEADING.match(line), _POINT.match(line)
        if (heading or point) and said:
            yield sort, "\n".join(said)
            said = []
        if heading:
            yield "heading", line[heading.end() :]
            sort = "paragraph"
        elif point:
            sort, said = "point", [line[point.end() :]]
        else:
            said.append(line)
    if "".join(said).strip():
        yield sort, "\n".join(said)
