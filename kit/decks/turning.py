"""Where people can turn to, ready for a page: what a trainer wrote, and nothing that acts.

The text is edited in a hurry, by anyone, and stands among slides that must not change with it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from kit.decks.source import at_line
from kit.exercises.signposting import read_signposting

if TYPE_CHECKING:
    from pathlib import Path

_REFUSED: Final = (
    (r"^ {0,3}([-*_=])[ \t]*(?:\1[ \t]*)*$", "a line of - or = alone cuts the slide here"),
    (r"!\[", "a picture can't stand here"),
    (r"<[a-zA-Z/!?]", "HTML and addresses in < > can't stand here"),
    (r"\]\s*[\[(]|^ {0,3}\[[^\]]*\]:", "a link can't stand here; write the address in words"),
    (r"^ {0,3}(?::::|```|~~~)", "::: and ``` can't stand here"),
    (r"\{\{|\{[#.=]", "what is in curly brackets can't stand here"),
)
"""What would start a slide, load something, or lead out of the page."""


def signposting(slides: Path) -> str:
    """Give the text of where to turn to, checked.

    Raises
    ------
    KitError
        Naming the file and the line, when something in it would not show as words.
    """
    file = signposting_file(slides)
    text = read_signposting(file).text
    lines = file.read_text(encoding="utf-8-sig").splitlines()
    for number, line in enumerate(lines, 1):
        for pattern, why in _REFUSED:
            if re.search(pattern, line):
                raise at_line(file, number, f"{why}. Change this line, or leave it out.")
    return text


def signposting_file(slides: Path) -> Path:
    """Give the file that says where to turn to: the person's own, else the kit's."""
    own = slides.parent / "my-work" / "signposting.md"
    return own if own.is_file() else slides.parent / "notebooks" / "signposting.md"
