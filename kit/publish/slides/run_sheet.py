"""A run sheet's Markdown, read and put together with the timetable: what happens when.

A deck with a timetable has its run sheet beside it: `half_day_run_sheet.md` beside `half_day.md`.
Its table says for each part what to show, say and hand out; start, minutes, slides and notebooks
are the timetable's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kit.publish.slides.source import at_line, line_of, read_text
from kit.publish.slides.timetable import Part, Timetable, say_place
from kit.words.errors import one_of

SECTIONS: Final = (
    *("Learning questions", "Objectives", "Before the day", "Minute by minute", "Adapting"),
    *("When something goes wrong", "Safety in the room", "Key points"),
)
"""What a run sheet tells, in this order."""

WRITTEN: Final = ("part", "show", "say", "people do", "what comes up", "handout")
"""The columns of its table as it is written."""

COLUMNS: Final = (
    *("start", "minutes", "part", "show", "say", "people do", "what comes up"),
    *("slide", "notebook", "handout"),
)
"""The columns of its table as it is printed."""

NONE: Final = "–"
"""What stands in a cell where there is nothing."""

_SECTION: Final = re.compile(r"^## +(.*?) *$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table as it is written, with its line in the file."""

    line: int
    cells: Mapping[str, str]

    @property
    def handouts(self) -> tuple[str, ...]:
        """The handouts that it names, parted by semicolons."""
        cell = self.cells["handout"]
        return () if cell == NONE else tuple(each.strip() for each in cell.split(";"))


@dataclass(frozen=True, slots=True)
class RunSheet:
    """A run sheet as it was written, with the rows of its table."""

    file: Path
    about: dict[str, str]
    text: str
    first_line: int
    rows: tuple[Row, ...]

    def with_times(self, timetable: Timetable) -> str:
        """Return its text with a table that has the timetable's columns too.

        Raises
        ------
        KitError
            Naming the line, when a row is not about the part that comes then.
        """
        lines = self.text.split("\n")
        parts = timetable.parts
        for number, row in enumerate(self.rows):
            name = parts[number].name if number < len(parts) else "the end"
            if row.cells["part"] != name:
                problem = f"part {number + 1} is {row.cells['part']!r} here"
                problem += f" and {name!r} in {timetable.file.name}."
                raise at_line(self.file, row.line, problem)
            lines[row.line - self.first_line] = _line(_cells_of(row, parts[number]))
        if len(parts) > len(self.rows):
            missing = parts[len(self.rows)].name
            problem = f"the part {missing!r} of {timetable.file.name} has no row."
            raise at_line(self.file, self.rows[-1].line, problem)
        head = self.rows[0].line - self.first_line - 2
        lines[head : head + 2] = [_line(COLUMNS), _line(["---"] * len(COLUMNS))]
        return "\n".join(lines)


def read_run_sheet(file: Path) -> RunSheet:
    """Read a run sheet; one without one of its sections, or with a cell left empty, is refused."""
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
    rows = tuple(_rows(file, text[begins:ends], line_of(text, begins, first_line)))
    return RunSheet(file, about, text, first_line, rows)


def _cells_of(row: Row, part: Part) -> list[str]:
    steps = part.steps
    titles = [step.slide for step in steps]
    used: dict[str, list[str]] = {}
    for step in steps:
        if step.notebook:
            used.setdefault(step.notebook, []).extend(step.headings)
    places = [say_place(each, tuple(dict.fromkeys(found))) for each, found in used.items()]
    drawn = {
        "start": f"{part.start // 60}:{part.start % 60:02}",
        "minutes": f"**{part.minutes}**: {part.what}",
        "slide": "; ".join(titles if len(titles) < 3 else (titles[0], f"to {titles[-1]}")),
        "notebook": "; ".join(places) or NONE,
    }
    return [drawn.get(name) or row.cells[name] for name in COLUMNS]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _rows(file: Path, text: str, line: int) -> Iterator[Row]:
    lines = [
        (line + number, each) for number, each in enumerate(text.split("\n")) if each[:1] == "|"
    ]
    head = _cells(lines[0][1]) if lines else []
    if head != list(WRITTEN):
        at = lines[0][0] if lines else line
        raise at_line(file, at, f"the table's columns are: {', '.join(WRITTEN)}.")
    if len(lines) < 3:
        raise at_line(file, line, "the table has no parts.")
    for number, each in lines[2:]:
        cells = _cells(each)
        if len(cells) != len(WRITTEN):
            problem = f"this row has {len(cells)} cells, and {len(WRITTEN)} are wanted."
            raise at_line(file, number, problem)
        if "" in cells:
            empty = WRITTEN[cells.index("")]
            raise at_line(file, number, f"{empty!r} is empty; write {NONE} where there is nothing.")
        yield Row(number, dict(zip(WRITTEN, cells, strict=True)))


def _cells(line: str) -> list[str]:
    return [each.strip() for each in line.strip().strip("|").split("|")]
