"""What a trainer can do with another hour: each row names a heading or a sheet that is there."""

from __future__ import annotations

import re

import pytest

from kit.model.card_sets import SETS
from kit.publish.handouts.another_hour import CLAIMS
from kit.publish.handouts.handouts import HANDOUTS, make
from kit.publish.handouts.papers import PAPERS
from tests.conftest import ROOT
from tests.publish.handouts.pages import look
from tests.publish.slides.conftest import SLIDES

SHEET = (SLIDES / "half_day_run_sheet.md").read_text(encoding="utf-8")
TABLE = SHEET[SHEET.index("**If you have another hour.**") :].split("\n\n")[1]
ROWS = [[cell.strip() for cell in line.strip("| ").split(" | ")] for line in TABLE.split("\n")[2:]]


def test_all_twelve_tasks_are_there_with_their_minutes() -> None:
    assert len(ROWS) == 12
    assert all(10 <= int(minutes) <= 60 for _, minutes, *_ in ROWS)


def test_each_card_set_that_a_row_wants_is_a_file() -> None:
    sets = [each for row in ROWS for each in re.findall(r"`sorting_cards_(\w+)`", row[2])]
    assert len(sets) == 4
    assert set(sets) <= set(SETS)


def test_the_readme_leads_to_every_sheet() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "*If you have another hour*" in readme
    for name in CLAIMS:
        assert name in readme
        assert name in TABLE


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_a_row_leads_somewhere(row: list[str]) -> None:
    _, minutes, needs, _, where = row
    if where == "handout":
        name = next(each for each in re.findall(r"`(\w+)`", needs) if each != "key")
        assert name in HANDOUTS
        said = " ".join(look(make(name, PAPERS["a4"]).pdf).text.split())
        assert f"{minutes} minutes ·" in said
        return
    source = next((ROOT / "notebooks" / "source").glob(f"{where[:2]}_*.py")).read_text("utf-8")
    headings = re.findall(r"“([^”]+)”", where)
    assert headings
    for each in headings:
        assert f"# ## {each}\n" in source, each
