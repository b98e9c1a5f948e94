"""A deck's Markdown, read: whose case it shows, its pictures drawn, its minutes counted."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kit.datasets import load_case
from kit.decks.pictures import picture
from kit.errors import FileError, KitError
from kit.wording import say_name

if TYPE_CHECKING:
    from pathlib import Path

    from kit.cases import Case

_HEAD: Final = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_PICTURE: Final = re.compile(r"^!\[\]\((?P<case>[^/()\s]+)/(?P<what>[^/()\s]+)\)$", re.MULTILINE)
_SLIDE: Final = re.compile(r"^## (?P<title>.*?)\s*(?:\{(?P<more>[^}]*)\})?$", re.MULTILINE)
_MINUTES: Final = re.compile(r"\bminutes=(\d+)\b")
_INCLUDE: Final = re.compile(r"^\{\{(?P<what>[a-z ]+)\}\}$", re.MULTILINE)

THE_CASE: Final = "case"
"""How a deck's pictures name the deck's own case, whichever it is."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: its title, how many minutes it takes, and its line in the file."""

    title: str
    minutes: int
    line: int


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck as it was written.

    Parameters
    ----------
    name
        The file's name without its ending, such as `half_day`.
    file
        Where it is.
    about
        What stands at its top: title, subtitle and case.
    text
        Its slides, as Markdown.
    """

    name: str
    file: Path
    about: dict[str, str]
    text: str

    @property
    def slides(self) -> tuple[Slide, ...]:
        """Each slide with its title and its minutes."""
        before = self.file.read_text(encoding="utf-8").count("\n") - self.text.count("\n")
        return tuple(
            Slide(
                found["title"],
                int(minutes[1]) if (minutes := _MINUTES.search(found["more"] or "")) else 0,
                before + self.text.count("\n", 0, found.start()) + 1,
            )
            for found in _SLIDE.finditer(self.text)
        )

    @property
    def minutes(self) -> int:
        """How long the whole deck takes."""
        return sum(slide.minutes for slide in self.slides)


def read_deck(file: Path) -> Deck:
    """Read a deck.

    Raises
    ------
    FileError
        When it is missing, or has no title at its top.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise FileError("there is no such deck.", file=file) from None
    except (OSError, UnicodeDecodeError):
        raise FileError("the deck is not UTF-8 text that can be read.", file=file) from None
    head = _HEAD.match(text)
    about = dict(_field(line, file) for line in head[1].splitlines() if line) if head else {}
    if head is None or not about.get("title"):
        raise FileError("a deck starts with --- and a line such as title: Who stays?", file=file)
    return Deck(file.stem, file, about, text[head.end() :])


def filled(deck: Deck, case: Case | None = None) -> str:
    """Give the deck's Markdown with its pictures drawn and its person named.

    Parameters
    ----------
    deck
        The deck.
    case
        The case that it shows; by default the one that it names.

    Raises
    ------
    FileError
        Naming the line, when a picture can't be drawn.
    """
    shown = load_case(deck.about.get("case", "amina")) if case is None else case

    def drawn(found: re.Match[str]) -> str:
        try:
            whose = shown if found["case"] == THE_CASE else load_case(found["case"])
            return f"```{{=html}}\n{picture(whose, found['what'])}\n```"
        except KitError as problem:
            line = deck.text.count("\n", 0, found.start())
            raise FileError(f"{found[0]}: {problem}", file=deck.file, row=line + 1) from None

    text = _PICTURE.sub(drawn, deck.text)
    return text.replace("{{person}}", say_name(shown.person))


def _field(line: str, file: Path) -> tuple[str, str]:
    name, colon, value = line.partition(":")
    if not colon:
        raise FileError(f"{line!r} is no line such as title: Who stays?", file=file)
    return name.strip(), value.strip()
