"""Run sheets: their parts are those of the timetable, and they name what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kit.publish.handouts.handouts import HANDOUTS
from kit.publish.slides.run_sheet import SECTIONS, WRITTEN, read_run_sheet
from kit.publish.slides.source import on_paper, read_deck
from kit.publish.slides.timetable import COLUMNS, read_timetable
from kit.words.errors import KitError
from tests.publish.slides.conftest import DECKS, SLIDES

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = [
    sheet
    for name in DECKS
    for sheet in on_paper(SLIDES / f"{name}.md")
    if sheet.stem.endswith("_run_sheet")
]

TIMETABLE = "\n".join(
    [
        ",".join(COLUMNS),
        "A,One,5,talk,,",
        "A,Two,2,task,01_a,Predict",
        "B,Three,3,break,,",
        "C,Four,60,task,01_a,Predict; Recap",
        "C,Five,1,talk,,",
        "C,Six,1,task,02_b,",
    ]
)
ROW = "| {} | s | s | d | c | {} |"


def sheet_of(*rows: str) -> str:
    table = [f"| {' | '.join(WRITTEN)} |", "|---" * len(WRITTEN) + "|", *rows]
    parts = []
    for section in SECTIONS:
        parts += [f"## {section}", "", *(table if section == "Minute by minute" else ["Words."])]
        parts.append("")
    return "\n".join(["---", "title: Sheet", "---", *parts])


GOOD = sheet_of(ROW.format("A", "–"), ROW.format("B", "–"), ROW.format("C", "story; key"))


def timed(folder: Path, text: str) -> str:
    (folder / "sheet.md").write_text(text, encoding="utf-8")
    (folder / "timetable.csv").write_text(TIMETABLE, encoding="utf-8")
    sheet = read_run_sheet(folder / "sheet.md")
    return sheet.with_times(read_timetable(folder / "timetable.csv"))


def test_its_table_gets_the_timetable_s_columns(tmp_path: Path) -> None:
    made = timed(tmp_path, GOOD)
    assert made.count("\n") == GOOD.count("\n") - 3, "a line is where it was, the head apart"
    table = [line for line in made.splitlines() if line.startswith("|")]
    last = "Four; to Six | 01 A, at “Predict” and “Recap”; 02 B | story; key |"
    assert table[2:] == [
        "| 0:00 | **7**: talk 5, task 2 | A | s | s | d | c | One; Two | 01 A, at “Predict” | – |",
        "| 0:07 | **3**: break | B | s | s | d | c | Three | – | – |",
        f"| 0:10 | **62**: talk 1, task 61 | C | s | s | d | c | {last}",
    ]
    assert read_run_sheet(tmp_path / "sheet.md").rows[2].handouts == ("story", "key")


@pytest.mark.parametrize(
    "old,new,line,words",
    [
        ("| B | s |", "| X | s |", 21, "part 2 is 'X' here and 'B' in timetable.csv"),
        (
            "| C | s | s | d | c | story; key |\n",
            "",
            21,
            "the part 'C' of timetable.csv has no row",
        ),
        ("story; key |", "– |\n| D | s | s | d | c | – |", 23, "part 4 is 'D' here and 'the end'"),
        ("| C | s | s |", "| C | s |", 22, "5 cells, and 6 are wanted"),
        ("| C | s |", "| C |  |", 22, "'show' is empty"),
        ("| show |", "| shows |", 18, "columns are: part, show"),
        ("## Adapting", "## Adapt", 24, "section 5 is 'Adapting', and here is 'Adapt'"),
        ("## Key points\n\nWords.\n", "", 36, "section 8 is 'Key points', and it is missing"),
        ("## Objectives", "## Learning questions\n\n## Objectives", 8, "'Objectives'"),
    ],
)
def test_what_is_wrong_is_named_by_line(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    assert old in GOOD
    with pytest.raises(KitError) as raised:
        timed(tmp_path, GOOD.replace(old, new, 1))
    assert words in str(raised.value)
    assert str(raised.value).startswith(f"{tmp_path / 'sheet.md'}, line {line}: ")


@pytest.mark.parametrize("file", SHEETS, ids=lambda file: file.stem)
def test_each_sheet_agrees_with_its_timetable_and_names_what_there_is(file: Path) -> None:
    sheet = read_run_sheet(file)
    deck = read_deck(file.with_name(file.name.replace("_run_sheet", "")))
    assert deck.timetable is not None
    assert sheet.with_times(deck.timetable)
    for row in sheet.rows:
        assert set(row.handouts) <= set(HANDOUTS), row.cells["part"]
