"""A run sheet's Markdown, read and added up: what happens when, and with which slides.

A deck has its run sheet beside it: `half_day_run_sheet.md` beside `half_day.md`. Its table says
minute by minute what to show, say and hand out; the deck's minutes and the table's must agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Final

from kit.publish.slides.source import Deck, at_line, line_of, read_text
from kit.words.errors import one_of

SECTIONS: Final = (
    *("Learning questions", "Objectives", "Before the day", "Minute by minute", "Adapting"),
    *("When something goes wrong", "Safety in the room", "Key points"),
)
"""What a run sheet tells, in this order."""

COLUMNS: Final = (
    *("start", "minutes", "part", "show", "say", "people do", "what comes up"),
    *("slide", "notebook", "handout"),
)
"""The columns of its table."""

NONE: Final = "–"
"""What stands in a cell where there is nothing."""

_SECTION: Final = re.compile(r"^## +(.*?) *$", re.MULTILINE)
_TIME: Final = re.compile(r"(\d+):([0-5]\d)")


@dataclass(frozen=True, slots=True)
class Part:
    """One row of the table: a part of the day.

    `start` is in minutes after the beginning. `slides` are titles, the first of which is where the
    part begins; `notebooks` and `handouts` are names.
    """

    line: int
    start: int
    minutes: int
    part: str
    slides: tuple[str, ...]
    notebooks: tuple[str, ...]
    handouts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RunSheet:
    """A run sheet as it was written, with its parts read from the table."""

    file: Path
    about: dict[str, str]
    text: str
    first_line: int
    parts: tuple[Part, ...]

    @property
    def minutes(self) -> int:
        """How long the whole takes."""
        return sum(part.minutes for part in self.parts)


def read_run_sheet(file: Path) -> RunSheet:
    """Read a run sheet, and add up its times: each part begins when those before it have ended."""
    about, text, first_line = read_text(file, "run sheet")
    found = list(_SECTION.finditer(text))
    titles = [each[1] for each in found]
    for number, wanted in enumerate(SECTIONS):
        if titles[number : number + 1] != [wanted]:
            at = found[number].start() if number < len(found) else len(text)
            here = f"here is {titles[number]!r}" if number < len(titles) else "it is missing"
            problem = f"section {number + 1} is {wanted!r}, and {here}."
            raise at_line(file, line_of(text, at, first_line), problem)
    if len(titles) > len(SECTIONS):
        extra = found[len(SECTIONS)]
        problem = f"there is no section {extra[1]!r} in a run sheet; {one_of(SECTIONS, extra[1])}"
        raise at_line(file, line_of(text, extra.start(), first_line), problem)
    where = SECTIONS.index("Minute by minute")
    begins, ends = found[where].end(), found[where + 1].start()
    rows = _rows(file, text[begins:ends], line_of(text, begins, first_line))
    return RunSheet(file, about, text, first_line, tuple(_parts(file, rows)))


def check_against(sheet: RunSheet, deck: Deck) -> None:
    """Check that the run sheet and its deck tell the same session.

    The deck's slides from where one part begins to where the next one does take as long as the
    part; a part without a slide belongs to the part before it.
    """
    titles = [slide.title for slide in deck.slides]
    begins: list[tuple[int, Part]] = []
    for part in sheet.parts:
        for title in part.slides:
            if title not in titles:
                near = "".join(get_close_matches(title, titles, n=1))
                meant = f" Did you mean {near!r}?" if near else " Copy the slide's title."
                problem = f"{deck.file.name} has no slide {title!r}.{meant}"
                raise at_line(sheet.file, part.line, problem)
        if part.slides:
            begins.append((titles.index(part.slides[0]), part))
    for number, (at, part) in enumerate(begins):
        next_at, next_part = (*begins, (len(titles), None))[number + 1]
        if next_at <= at:
            problem = (
                f"in {deck.file.name}, {titles[next_at]!r} does not come after {titles[at]!r}."
            )
            raise at_line(sheet.file, part.line if next_part is None else next_part.line, problem)
        first, last = sheet.parts.index(part), len(sheet.parts)
        if next_part is not None:
            last = sheet.parts.index(next_part)
        planned = sum(each.minutes for each in sheet.parts[first:last])
        shown = sum(slide.minutes for slide in deck.slides[at:next_at])
        if planned != shown:
            problem = (
                f"{part.part!r} takes {planned} minutes here, and its slides in "
                f"{deck.file.name} take {shown}: from {titles[at]!r} to {titles[next_at - 1]!r}."
            )
            raise at_line(sheet.file, part.line, problem)
    if begins and sum(slide.minutes for slide in deck.slides[: begins[0][0]]):
        problem = f"the slides of {deck.file.name} before {titles[begins[0][0]]!r} have no part."
        raise at_line(sheet.file, begins[0][1].line, problem)


def _rows(file: Path, text: str, line: int) -> list[tuple[int, dict[str, str]]]:
    lines = [
        (line + number, each) for number, each in enumerate(text.split("\n")) if each[:1] == "|"
    ]
    head = _cells(lines[0][1]) if lines else []
    if head != list(COLUMNS):
        at = lines[0][0] if lines else line
        raise at_line(file, at, f"the table's columns are: {', '.join(COLUMNS)}.")
    rows = []
    for number, each in lines[2:]:
        cells = _cells(each)
        if len(cells) != len(COLUMNS):
            problem = f"this row has {len(cells)} cells, and {len(COLUMNS)} are wanted."
            raise at_line(file, number, problem)
        if "" in cells:
            empty = COLUMNS[cells.index("")]
            raise at_line(file, number, f"{empty!r} is empty; write {NONE} where there is nothing.")
        rows.append((number, dict(zip(COLUMNS, cells, strict=True))))
    if not rows:
        raise at_line(file, line, "the table has no parts.")
    return rows


def _cells(line: str) -> list[str]:
    return [each.strip() for each in line.strip().strip("|").split("|")]


def _parts(file: Path, rows: Sequence[tuple[int, dict[str, str]]]) -> Iterator[Part]:
    due = 0
    for line, row in rows:
        start, minutes = _TIME.fullmatch(row["start"]), row["minutes"]
        if start is None:
            problem = f"start is {row['start']!r}; give hours and minutes, such as 0:05."
            raise at_line(file, line, problem)
        if not minutes.isdecimal() or not int(minutes):
            raise at_line(file, line, f"minutes is {minutes!r}; give a whole number, such as 10.")
        begins = 60 * int(start[1]) + int(start[2])
        if begins != due:
            problem = f"starts at {row['start']}, and the parts before it end at {_clock(due)}."
            raise at_line(file, line, problem)
        due += int(minutes)
        yield Part(
            line,
            begins,
            int(minutes),
            row["part"],
            _names(row["slide"]),
            _names(row["notebook"]),
            _names(row["handout"]),
        )


def _names(cell: str) -> tuple[str, ...]:
    """Return the names in a cell, parted by semicolons."""
    return () if cell == NONE else tuple(each.strip() for each in cell.split(";"))


def _clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"
