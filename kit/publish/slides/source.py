"""The decks of a folder, and a deck's Markdown, read: its slides with their minutes and notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from kit.publish.slides.timetable import Timetable, timetable_of
from kit.words.errors import FileError, KitError

_HEAD: Final = re.compile(r"---\n(.*?)\n---\n", re.DOTALL)
_SLIDE: Final = re.compile(r"^## +(?P<title>.*?)[ \t]*(?:\{(?P<more>[^{}]*)\})?$", re.MULTILINE)
_MINUTES: Final = re.compile(r"(?:^|\s)minutes=(\d+)(?:\s|$)")
_BLOCK: Final = re.compile(r"^:::+ *(?P<name>.*?) *$", re.MULTILINE)
_HEADING: Final = re.compile(r"^# ", re.MULTILINE)

BLOCKS: Final = ("notes", "evidence", "illustration", "do", "beside", "source", "small")
"""What a part of a slide can be: `::: evidence` begins one, `:::` ends it."""

SAFETY: Final = "safety"
"""The page for the trainer that other pages put in; no deck."""

ON_PAPER: Final = ("_run_sheet", "_guide")
"""How the files that go with a deck end: `half_day_run_sheet.md` goes with `half_day.md`."""


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide: its title, how many minutes it takes, its words, and its line in the file."""

    title: str
    minutes: int
    line: int
    text: str


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
    first_line
        The line of the file on which that text begins.
    slides
        Each slide with its title and its minutes.
    timetable
        Where its minutes stand; without one, each slide's title has its own.
    """

    name: str
    file: Path
    about: dict[str, str]
    text: str
    first_line: int
    slides: tuple[Slide, ...]
    timetable: Timetable | None = None

    @property
    def minutes(self) -> int:
        """How long the whole deck takes."""
        return sum(slide.minutes for slide in self.slides)


def deck_names(slides: Path) -> tuple[str, ...]:
    """Name the decks of a folder, in alphabetical order.

    >>> "half_day" in deck_names(Path(__file__).parents[3] / "slides")
    True
    """
    names = (file.stem for file in slides.glob("*.md"))
    return tuple(sorted(name for name in names if name != SAFETY and not name.endswith(ON_PAPER)))


def on_paper(deck: Path) -> tuple[Path, ...]:
    """Return the files that go with a deck on paper, where there are any."""
    files = (deck.with_name(f"{deck.stem}{ending}.md") for ending in ON_PAPER)
    return tuple(file for file in files if file.is_file())


def at_line(file: Path, line: int, problem: str) -> KitError:
    """Return the error of a line of a text file: which file and line, and what is wrong."""
    return KitError(f"{file}, line {line}: {problem}")


def line_of(text: str, position: int, first_line: int) -> int:
    """Return the line of the file on which a position of its text stands."""
    return first_line + text.count("\n", 0, position)


def read_text(file: Path, what: str) -> tuple[dict[str, str], str, int]:
    """Read a Markdown file: the fields at its top, its text, and the line where that begins."""
    try:
        text = file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise FileError(f"there is no such {what}.", file=file) from None
    except (OSError, UnicodeDecodeError):
        raise FileError(f"the {what} is not UTF-8 text that can be read.", file=file) from None
    head = _HEAD.match(text)
    about: dict[str, str] = {}
    for number, line in enumerate(head[1].splitlines() if head else (), 2):
        name, colon, value = line.partition(":")
        if line.strip() and not colon:
            raise at_line(file, number, f"{line!r} is no line such as title: Who stays?")
        about[name.strip()] = value.strip()
    if head is None or not about.get("title"):
        raise at_line(file, 1, f"a {what} starts with --- and a line such as title: Who stays?")
    return about, text[head.end() :], 1 + head[0].count("\n")


def read_deck(file: Path) -> Deck:
    """Read a deck; a slide without a title, minutes or notes is refused."""
    about, text, first_line = read_text(file, "deck")
    timetable = timetable_of(file)
    slides = tuple(_slides(file, text, first_line, timed=timetable is not None))
    if timetable is not None:
        slides = _timed(file, slides, timetable)
    return Deck(file.stem, file, about, text, first_line, slides, timetable)


def _slides(file: Path, text: str, first_line: int, *, timed: bool) -> Iterator[Slide]:
    if heading := _HEADING.search(text):
        line = line_of(text, heading.start(), first_line)
        raise at_line(file, line, "a slide begins with ## and its title; there are no parts.")
    found = list(_SLIDE.finditer(text))
    start = found[0].start() if found else len(text)
    if not found or text[:start].strip():
        raise at_line(file, first_line, "the first slide is missing: begin with ## and a title.")
    titles: dict[str, int] = {}
    for number, each in enumerate(found):
        end = found[number + 1].start() if number + 1 < len(found) else len(text)
        line = line_of(text, each.start(), first_line)
        title, body = each["title"], text[each.end() : end]
        minutes = _MINUTES.search(each["more"] or "")
        if not title:
            raise at_line(file, line, "a slide needs a title.")
        if title in titles:
            problem = f"line {titles[title]} has a slide called {title!r} too; give it another."
            raise at_line(file, line, problem)
        if timed and minutes:
            problem = f"the minutes of {title!r} stand in the timetable; leave them out here."
            raise at_line(file, line, problem)
        if not timed and minutes is None:
            raise at_line(file, line, f"say how long {title!r} takes, as in {{minutes=5}}.")
        _check_blocks(file, body, line, title)
        titles[title] = line
        yield Slide(title, int(minutes[1]) if minutes else 0, line, body)


def _timed(file: Path, slides: tuple[Slide, ...], timetable: Timetable) -> tuple[Slide, ...]:
    """Return the slides with the minutes of the timetable, which names them in the same order."""
    for number in range(max(len(slides), len(timetable.steps))):
        here = slides[number].title if number < len(slides) else "nothing"
        steps = timetable.steps
        there = steps[number].slide if number < len(steps) else "nothing"
        if here != there:
            line = slides[min(number, len(slides) - 1)].line
            name = timetable.file.name
            raise at_line(file, line, f"slide {number + 1} is {here!r} here, {there!r} in {name}.")
    both = zip(slides, timetable.steps, strict=True)
    return tuple(replace(slide, minutes=step.minutes) for slide, step in both)


def _check_blocks(file: Path, body: str, line: int, title: str) -> None:
    """Refuse a slide with a part that is unknown or not ended, or without notes."""
    begun: list[tuple[str, int]] = []
    notes = False
    for each in _BLOCK.finditer(body):
        here, name = line_of(body, each.start(), line), each["name"]
        if not name:
            if not begun:
                raise at_line(file, here, "this ::: ends nothing; leave it out.")
            begun.pop()
            continue
        if name not in BLOCKS:
            known = ", ".join(BLOCKS)
            raise at_line(file, here, f"{name!r} is no part of a slide; use one of: {known}.")
        begun.append((name, here))
        notes = notes or name == "notes"
    if begun:
        name, here = begun[-1]
        raise at_line(file, here, f"end the part {name!r} with a line of three colons, :::.")
    if not notes:
        problem = f"{title!r} has no ::: notes; say there what to say and what to ask."
        raise at_line(file, line, problem)
