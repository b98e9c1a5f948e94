"""A case's texts in pieces that a sheet can set: paragraphs, headings and points."""

from __future__ import annotations

import re
from typing import Final

_HEADING: Final = re.compile(r"#+\s+")
_POINT: Final = re.compile(r"^[-*]\s+", re.MULTILINE)
_STRONG: Final = re.compile(r"\*\*(.+?)\*\*")


def pieces(text: str) -> list[dict[str, str]]:
    r"""Give a Markdown text as pieces, each with its sort and its words.

    Of Markdown it knows headings and points; marks of emphasis go, all else stays word for word.

    >>> pieces("One\nline.\n\n## Take care\n\n- A point\n  of two lines.")
    [{'sort': 'paragraph', 'words': 'One line.'},
     {'sort': 'heading', 'words': 'Take care'},
     {'sort': 'point', 'words': 'A point of two lines.'}]
    """
    found = []
    for part in re.split(r"\n\s*\n", text.strip()):
        if heading := _HEADING.match(part):
            found.append(_piece("heading", part[heading.end() :]))
        elif _POINT.match(part):
            found += [_piece("point", each) for each in _POINT.split(part)[1:]]
        elif part.strip():
            found.append(_piece("paragraph", part))
    return found


def _piece(sort: str, words: str) -> dict[str, str]:
    return {"sort": sort, "words": " ".join(_STRONG.sub(r"\1", words).split())}
