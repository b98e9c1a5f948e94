"""A deck's timetable: how long each slide takes, what it is, and which part of a notebook it needs.

It is a table beside the deck, `half_day_timetable.csv` beside `half_day.md`, and the one place in
which a session's minutes stand: deck, run sheet, README and notebooks take theirs from it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from kit.files import rows
from kit.files.csv_cells import Cells, Columns
from kit.files.source import is_file
from kit.words.errors import FileError, one_of, shorten
from kit.words.sentences import listed, number_of

COLUMNS: Final = ("part", "slide", "minutes", "what", "notebook", "headings")
"""The table's columns. `headings`, parted by semicolons, are those of the notebook."""

WHAT: Final = ("talk", "task", "break")
"""What a slide can be: somebody talks, people do something, or nobody has to do anything."""

_ENDING: Final = "_timetable.csv"


@dataclass(frozen=True, slots=True)
class Step:
    """One slide of a session: its minutes, what it is, and the part of a notebook that it uses."""

    part: str
    slide: str
    minutes: int
    what: str
    notebook: str
    headings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """Slides that belong together, a row of the run sheet, and the minute when they start."""

    name: str
    start: int
    steps: tuple[Step, ...]

    @property
    def minutes(self) -> int:
        """How long its slides take together."""
        return sum(step.minutes for step in self.steps)

    @property
    def what(self) -> str:
        """Say what it is, such as `talk`, or how its minutes are divided: `talk 3, task 12`."""
        spent = {what: sum(s.minutes for s in self.steps if s.what == what) for what in WHAT}
        found = {what: minutes for what, minutes in spent.items() if minutes}
        if len(found) == 1:
            return next(iter(found))
        return ", ".join(f"{what} {minutes}" for what, minutes in found.items())


@dataclass(frozen=True, slots=True)
class Timetable:
    """A session's timetable, slide by slide."""

    file: Path
    steps: tuple[Step, ...]

    @property
    def minutes(self) -> int:
        """How long the whole session takes."""
        return sum(step.minutes for step in self.steps)

    def minutes_of(self, what: str) -> int:
        """Return how much of it is talk, tasks or breaks."""
        return sum(step.minutes for step in self.steps if step.what == what)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts in their order, each with when it starts."""
        found: list[Part] = []
        for name, steps in groupby(self.steps, lambda step: step.part):
            start = found[-1].start + found[-1].minutes if found else 0
            found.append(Part(name, start, tuple(steps)))
        return tuple(found)

    @property
    def notebooks(self) -> tuple[str, ...]:
        """The notebooks that are used, each once, in their order."""
        return tuple(sorted({step.notebook for step in self.steps} - {""}))

    def steps_in(self, notebook: str) -> tuple[Step, ...]:
        """Return the slides that use this notebook."""
        return tuple(step for step in self.steps if step.notebook == notebook)


def timetable_of(deck: Path) -> Timetable | None:
    """Read the timetable of the deck in this file; none where the deck has none beside it."""
    file = deck.with_name(f"{deck.stem}{_ENDING}")
    return read_timetable(file) if is_file(file) else None


def read_timetable(file: Path) -> Timetable:
    """Read a timetable.

    Raises
    ------
    FileError
        Naming row and column, when a column is missing, a cell is empty that may not be, minutes
        are no whole number, or a part comes twice.
    """
    table = rows.table(file.read_bytes(), str(file))
    columns = Columns.of(table, COLUMNS, COLUMNS)
    for name in columns.others.values():
        raise table.error(f"this is no column of a timetable; {one_of(COLUMNS, name)}", name)
    steps: list[Step] = []
    for row in table.rows:
        cells = Cells(columns, row)
        step = _step(cells)
        if step.part in {each.part for each in steps} and step.part != steps[-1].part:
            raise cells.error(f"the part {step.part!r} is further up already.", "part")
        steps.append(step)
    if not steps:
        raise FileError("the timetable has no slides. Add a row for each.", file=file)
    return Timetable(file, tuple(steps))


def _step(cells: Cells) -> Step:
    texts = {name: cells.text(name) for name in COLUMNS}
    for name in ("part", "slide", "minutes", "what"):
        if not texts[name]:
            raise cells.error(f"{name} is empty.", name)
    minutes, what = texts["minutes"], texts["what"]
    if not minutes.isdecimal():
        problem = f"minutes is {shorten(minutes)!r}; give a whole number, such as 10."
        raise cells.error(problem, "minutes")
    if what not in WHAT:
        raise cells.error(f"what is {shorten(what)!r}; {one_of(WHAT, what)}", "what")
    headings = tuple(each.strip() for each in texts["headings"].split(";") if each.strip())
    if headings and not texts["notebook"]:
        raise cells.error("name the notebook that these headings are in.", "notebook")
    return Step(texts["part"], texts["slide"], int(minutes), what, texts["notebook"], headings)


def say_notebook(name: str) -> str:
    """Say a notebook's file name as people see it.

    >>> say_notebook("01_build_a_map")
    '01 Build a map'
    """
    number, _, words = name.partition("_")
    return f"{number} {words.replace('_', ' ').capitalize()}"


def say_place(notebook: str, headings: tuple[str, ...]) -> str:
    """Say which part of a notebook is meant.

    >>> say_place("01_build_a_map", ("Predict", "Recap"))
    '01 Build a map, at “Predict” and “Recap”'
    """
    quoted = [f"“{each.replace(chr(39), chr(0x2019))}”" for each in headings]
    return say_notebook(notebook) + (f", at {listed(quoted)}" if quoted else "")


def say_notebooks(timetable: Timetable) -> str:
    """Say by their numbers which notebooks a session uses.

    >>> from kit.publish.folders import SLIDES
    >>> say_notebooks(read_timetable(SLIDES / "half_day_timetable.csv"))
    '00 to 03, 05 and 07'
    """
    runs: list[list[str]] = []
    for name in timetable.notebooks:
        number = name.partition("_")[0]
        if runs and int(number) == int(runs[-1][-1]) + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    said: list[str] = []
    for run in runs:
        said += [f"{run[0]} to {run[-1]}"] if len(run) > 2 else run
    return listed(said)


def in_the_half_day(timetable: Timetable, notebook: str) -> str:
    """Say what a session of half a day uses of a notebook: the line in the notebook's first cell.

    >>> from kit.publish.folders import SLIDES
    >>> half_day = read_timetable(SLIDES / "half_day_timetable.csv")
    >>> in_the_half_day(half_day, "03_everyday_and_crisis")
    '**In a half day:** 19 minutes, at “Predict: who stays in touch?” and “Act: shrink the map”.'
    >>> in_the_half_day(half_day, "04_twelve_months")
    '**In a half day:** left out.'
    """
    steps = timetable.steps_in(notebook)
    if not steps:
        return "**In a half day:** left out."
    headings = tuple(dict.fromkeys(each for step in steps for each in step.headings))
    minutes = number_of(sum(step.minutes for step in steps), "minute", "minutes")
    place = say_place(notebook, headings).partition(", ")[2]
    return f"**In a half day:** {minutes}, {place}."
