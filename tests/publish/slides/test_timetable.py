"""Timetables: one plan of a session, which deck, run sheet, README and notebooks all give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

import jupytext
import pytest

from kit.publish.slides.source import read_deck
from kit.publish.slides.timetable import (
    COLUMNS,
    Timetable,
    in_the_half_day,
    read_timetable,
    say_notebooks,
)
from kit.words.errors import FileError, KitError
from tests.conftest import ROOT
from tests.publish.slides.conftest import DECKS, SLIDES

if TYPE_CHECKING:
    from pathlib import Path

SOURCES: Final = {file.stem: file for file in (ROOT / "notebooks" / "source").glob("[0-9]*.py")}
HALF_DAY: Final = read_timetable(SLIDES / "half_day_timetable.csv")
TIMED: Final = [
    deck.timetable
    for deck in (read_deck(SLIDES / f"{name}.md") for name in DECKS)
    if deck.timetable is not None
]
GOOD: Final = f"{','.join(COLUMNS)}\nA,One,5,talk,,\nA,Two,2,task,01_a,X; Y\nB,Three,3,break,,\n"
DECK: Final = "---\ntitle: D\n---\n## {}\n::: notes\n:::\n"


def test_half_a_day_fills_210_minutes_and_tasks_at_least_half_of_them() -> None:
    assert HALF_DAY.minutes == 210
    assert HALF_DAY.minutes_of("task") >= 105
    assert [step.what for step in HALF_DAY.steps].count("break") == 2
    first = next(part for part in HALF_DAY.parts if part.steps[0].what == "task")
    assert first.start <= 5, "there is something to do within five minutes"


def test_nobody_sits_and_listens_for_more_than_a_quarter_of_an_hour() -> None:
    listened = 0
    for step in HALF_DAY.steps:
        listened = listened + step.minutes if step.what == "talk" else 0
        assert listened <= 15, step.slide


def test_nobody_works_for_more_than_80_minutes_without_a_break() -> None:
    worked = 0
    for step in HALF_DAY.steps:
        worked = 0 if step.what == "break" else worked + step.minutes
        assert worked <= 80, step.slide


def test_how_people_are_looked_after_comes_before_anybody_is_on_a_map() -> None:
    titles = [step.slide for step in HALF_DAY.steps]
    passing, first_task = "Invented people, and you may pass", "Open the first map"
    assert titles.index(passing) < titles.index(first_task)
    assert titles.index("Where to turn to") < titles.index("Meet {{person}}")
    assert titles.index("If it gets too much") < titles.index("Meet {{person}}")


@pytest.mark.parametrize("timetable", TIMED, ids=lambda each: each.file.stem)
def test_every_part_of_a_notebook_is_a_heading_there(timetable: Timetable) -> None:
    for step in timetable.steps:
        if step.notebook:
            assert step.notebook in SOURCES, step.slide
            source = SOURCES[step.notebook].read_text("utf-8")
            there = re.findall(r"^# ## (.+)$", source, re.MULTILINE)
            assert set(step.headings) <= set(there), step.slide
            assert step.headings, f"{step.slide}: which part of {step.notebook}?"


@pytest.mark.parametrize("timetable", TIMED, ids=lambda each: each.file.stem)
def test_what_a_slide_is_shows_on_it(timetable: Timetable) -> None:
    name = timetable.file.name.replace("_timetable.csv", ".md")
    for slide, step in zip(read_deck(SLIDES / name).slides, timetable.steps, strict=True):
        assert ("::: do" in slide.text) == (step.what == "task"), slide.title
        assert "{{notebook}}" not in slide.text or step.notebook, slide.title


def test_the_readme_gives_this_plan() -> None:
    said = " ".join((ROOT / "README.md").read_text("utf-8").split())
    assert f"parts of notebooks {say_notebooks(HALF_DAY)}, with one person throughout" in said
    assert f"{HALF_DAY.minutes} minutes, {HALF_DAY.minutes_of('task')} of them tasks" in said


@pytest.mark.parametrize("name", sorted(SOURCES))
def test_each_notebook_says_what_the_half_day_uses_of_it(name: str) -> None:
    first = jupytext.read(SOURCES[name]).cells[0].source
    assert in_the_half_day(HALF_DAY, name) in " ".join(first.split())


def test_the_start_page_gives_this_plan() -> None:
    said = SOURCES["00_start_here"].read_text("utf-8")
    row = f"| half a day with a trainer | parts of notebooks {say_notebooks(HALF_DAY)}, "
    assert f"# {row}with one person throughout |\n" in said


def test_slides_with_their_minutes_by_part(tmp_path: Path) -> None:
    file = tmp_path / "d_timetable.csv"
    file.write_text(GOOD, encoding="utf-8")
    found = read_timetable(file)
    assert found.minutes == 10
    assert [found.minutes_of(what) for what in ("talk", "task", "break")] == [5, 2, 3]
    assert [(part.name, part.start, part.minutes) for part in found.parts] == [
        ("A", 0, 7),
        ("B", 7, 3),
    ]
    assert found.steps_in("01_a")[0].headings == ("X", "Y")


@pytest.mark.parametrize(
    "old,new,words",
    [
        ("what,", "wat,", "what"),
        (",5,", ",five,", "row 2, column 'minutes': minutes is 'five'"),
        (",5,", ",,", "row 2, column 'minutes': minutes is empty"),
        ("talk", "tlak", "row 2, column 'what': what is 'tlak'"),
        ("B,Three", "C,Three,3,talk,,\nA,Four", "row 5, column 'part': the part 'A'"),
        ("01_a", "", "row 3, column 'notebook': name the notebook"),
        (GOOD[GOOD.index("\n") :], "\n", "the timetable has no slides"),
    ],
)
def test_what_is_wrong_is_named_by_row(tmp_path: Path, old: str, new: str, words: str) -> None:
    file = tmp_path / "d_timetable.csv"
    assert old in GOOD
    file.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(FileError) as raised:
        read_timetable(file)
    assert words in str(raised.value)


@pytest.mark.parametrize(
    "titles,words",
    [
        (("One", "Two"), "slide 3 is 'nothing' here, 'Three' in d_timetable.csv"),
        (("One", "Three", "Two"), "slide 2 is 'Three' here, 'Two' in d_timetable.csv"),
        (("One", "Two", "Three", "Four"), "slide 4 is 'Four' here, 'nothing' in"),
        (("One {minutes=5}", "Two", "Three"), "stand in the timetable; leave them out"),
    ],
)
def test_a_deck_and_its_timetable_name_the_same_slides(
    tmp_path: Path, titles: tuple[str, ...], words: str
) -> None:
    (tmp_path / "d_timetable.csv").write_text(GOOD, encoding="utf-8")
    slides = "".join(DECK.partition("## ")[2].format(each) + "## " for each in titles)
    text = DECK.partition("## ")[0] + "## " + slides.removesuffix("## ")
    (tmp_path / "d.md").write_text(text, encoding="utf-8")
    with pytest.raises(KitError, match=re.escape(words)):
        read_deck(tmp_path / "d.md")
