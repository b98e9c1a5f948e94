"""Run sheets: their times add up, agree with the deck, and name what there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kit.publish.handouts.handouts import HANDOUTS
from kit.publish.slides.run_sheet import COLUMNS, SECTIONS, check_against, read_run_sheet
from kit.publish.slides.source import on_paper, read_deck
from kit.words.errors import KitError
from tests.conftest import ROOT
from tests.publish.slides.conftest import DECKS, SLIDES

if TYPE_CHECKING:
    from pathlib import Path

SHEETS = [
    sheet
    for name in DECKS
    for sheet in on_paper(SLIDES / f"{name}.md")
    if sheet.stem.endswith("_run_sheet")
]

DECK = """---
title: Deck
---
## One {minutes=5}
::: notes
:::
## Two {minutes=5}
::: notes
:::
## Three {minutes=10}
::: notes
:::
"""
ROW = "| {} | {} | {} | s | s | d | c | {} | – | – |"


def sheet_of(*rows: str) -> str:
    table = [f"| {' | '.join(COLUMNS)} |", "|---" * len(COLUMNS) + "|", *rows]
    parts = []
    for section in SECTIONS:
        parts += [f"## {section}", "", *(table if section == "Minute by minute" else ["Words."])]
        parts.append("")
    return "\n".join(["---", "title: Sheet", "---", *parts])


GOOD = sheet_of(
    ROW.format("0:00", "7", "A", "One; Two"),
    ROW.format("0:07", "3", "B", "–"),
    ROW.format("0:10", "10", "C", "Three"),
)


def checked(folder: Path, text: str) -> None:
    (folder / "deck.md").write_text(DECK, encoding="utf-8")
    (folder / "sheet.md").write_text(text, encoding="utf-8")
    check_against(read_run_sheet(folder / "sheet.md"), read_deck(folder / "deck.md"))


def test_a_sheet_that_agrees_with_its_deck(tmp_path: Path) -> None:
    checked(tmp_path, GOOD)
    sheet = read_run_sheet(tmp_path / "sheet.md")
    assert sheet.minutes == 20
    assert [part.start for part in sheet.parts] == [0, 7, 10]
    assert sheet.parts[0].slides == ("One", "Two")


@pytest.mark.parametrize(
    "old,new,line,words",
    [
        ("0:07", "0:08", 21, "starts at 0:08, and the parts before it end at 0:07"),
        ("0:07", "7", 21, "give hours and minutes"),
        ("| 3 |", "| three |", 21, "minutes is 'three'"),
        ("| 3 |", "| 0 |", 21, "minutes is '0'"),
        ("| 10 | C", "| 9 | C", 22, "'C' takes 9 minutes here, and its slides in deck.md take 10"),
        ("| One; Two |", "| One; Tow |", 20, "Did you mean 'Two'?"),
        ("| One; Two |", "| Two |", 20, "'A' takes 10 minutes here"),
        ("| Three |", "| One |", 22, "does not come after"),
        ("| s | s | d | c | Three", "| s | d | c | Three", 22, "9 cells, and 10 are wanted"),
        ("| C | s |", "| C |  |", 22, "'show' is empty"),
        ("| show |", "| shows |", 18, "columns are: start, minutes"),
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
        checked(tmp_path, GOOD.replace(old, new, 1))
    assert words in str(raised.value)
    assert str(raised.value).startswith(f"{tmp_path / 'sheet.md'}, line {line}: ")


def test_slides_before_the_first_part_are_missed(tmp_path: Path) -> None:
    text = sheet_of(ROW.format("0:00", "15", "A", "Two"))
    with pytest.raises(KitError, match=r"before 'Two' have no part"):
        checked(tmp_path, text)


@pytest.mark.parametrize("file", SHEETS, ids=lambda file: file.stem)
def test_each_sheet_agrees_with_its_deck_and_names_what_there_is(file: Path) -> None:
    sheet = read_run_sheet(file)
    deck = read_deck(file.with_name(file.name.replace("_run_sheet", "")))
    check_against(sheet, deck)
    assert sheet.minutes == deck.minutes
    for part in sheet.parts:
        for name in part.notebooks:
            assert (ROOT / "notebooks" / f"{name}.ipynb").is_file(), part.part
        assert set(part.handouts) <= set(HANDOUTS), part.part


def test_half_a_day_takes_three_hours_and_a_half_with_two_breaks() -> None:
    sheet = read_run_sheet(SLIDES / "half_day_run_sheet.md")
    assert sheet.minutes == 210
    assert [part.part for part in sheet.parts].count("Break") == 2
    assert {name for part in sheet.parts for name in part.notebooks} == {
        file.stem for file in (ROOT / "notebooks").glob("0[0-7]_*.ipynb")
    }
