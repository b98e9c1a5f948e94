"""The figures that the seminar and the course show, worked out anew from the kit's own data."""

from __future__ import annotations

import re
import runpy
from typing import TYPE_CHECKING

import pytest
from pandas import crosstab

from kit import crisis, load_case, load_cohort, measures
from kit.publish.slides.__main__ import main
from kit.publish.slides.source import read_deck
from tests.conftest import ROOT
from tests.publish.slides.conftest import SLIDES

if TYPE_CHECKING:
    from pathlib import Path

SEMINAR = {slide.title: slide.text for slide in read_deck(SLIDES / "seminar.md").slides}
COURSE = {slide.title: slide.text for slide in read_deck(SLIDES / "course.md").slides}
GUIDE = (SLIDES / "course_guide.md").read_text(encoding="utf-8")
PARTS = {"¼": 0.25, "½": 0.5, "¾": 0.75}


def rows(text: str) -> list[list[str]]:
    """Give the numbers in each row of a slide's table."""
    lines = [line for line in text.splitlines() if line.startswith("|")]
    return [re.findall(r"\b\d+\b", line.split("|", 2)[2]) for line in lines[2:]]


def test_the_table_that_may_be_cited_at_its_edges_only() -> None:
    people = load_cohort("twin").table("people")
    table = crosstab(people["gender"], people["arm"], margins=True)
    assert rows(SEMINAR["Which numbers could you cite?"]) == [
        [str(each) for each in row] for row in table.to_numpy()
    ]


def test_how_many_friends_there_were() -> None:
    twin = load_cohort("twin")
    last = {one.person for one in twin.maps("everyday", 12)}
    met, still = [], []
    for months in (0, 6, 12):
        friends = [
            (one.person, sum(member.kind == "friend" for member in one))
            for one in twin.maps("everyday", months)
        ]
        met.append(sum(number for _, number in friends))
        still.append(sum(number for person, number in friends if person in last))
    shown = rows(SEMINAR["Some of the loss was leaving"])
    assert shown == [[str(each) for each in met], [str(each) for each in still]]
    assert f"of the {len(last)} met last" in SEMINAR["Some of the loss was leaving"]


def test_the_rate_that_nobody_measured() -> None:
    rates = crisis.load_rates(ROOT / "datasets" / "crisis_rates.csv")
    friend = rates.of("friend")
    assert f"**{friend.remain:.2f}**" in SEMINAR["A number nobody measured"]


def test_the_division_that_does_not_add_up() -> None:
    told = SEMINAR["Divided by how many?"]
    assert "By 29 people it would be 2.2; by 28 it is\n2.3" in told
    assert (f"{65 / 29:.1f}", f"{65 / 28:.1f}") == ("2.2", "2.3")


def test_what_is_told_of_moira_linh_and_frank() -> None:
    moira = load_case("moira").everyday
    placed = [member for member in moira if member.structure]
    assert len(placed) == 5
    assert round(measures.formal_informal_balance(moira) * len(placed)) == 4
    assert "four of the five members" in SEMINAR["One map, two headlines"]
    linh = load_case("linh")
    assert len(linh.crisis) > len(linh.everyday)
    later = [
        each for each in load_case("frank").reasons("everyday", 6) if each.what == "mentioned later"
    ]
    assert len(later) == 1
    assert "One who is new at six months" in COURSE["New, or first mentioned?"]


@pytest.mark.parametrize("name", ["seminar"])
def test_a_link_within_a_deck_has_somewhere_to_go(name: str, tmp_path: Path) -> None:
    assert main([name, "--out", str(tmp_path)]) == 0
    page = (tmp_path / f"{name}.html").read_text(encoding="utf-8")
    targets = re.findall(r'<a href="#/?([\w-]+)"', page)
    assert targets
    assert [each for each in targets if f'id="{each}"' not in page] == []


def test_the_lines_of_code_that_the_guide_asks_for(tmp_path: Path) -> None:
    code = re.findall(r"^```python\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)
    assert len(code) == 1
    cell = tmp_path / "cell.py"
    cell.write_text(
        re.sub(r"^DataFrame", "table = DataFrame", code[0], flags=re.MULTILINE), "utf-8"
    )
    table = runpy.run_path(str(cell))["table"]
    assert table.shape == (6, 2)
    assert table.notna().all(axis=None)


def test_the_hours_of_the_course_are_those_of_its_notebooks() -> None:
    hours, notebooks = [], []
    for line in re.findall(r"^\| \d .*$", GUIDE, re.MULTILINE):
        _, _, then, told, *_ = line.split("|")
        hours.append(sum(PARTS.get(each) or float(each) for each in re.findall(r"\d+|[¼½¾]", told)))
        minutes = 0
        for number in re.findall(r"\[(\d\d)\]", then):
            text = next((ROOT / "notebooks" / "source").glob(f"{number}_*.py")).read_text("utf-8")
            minutes += int(re.findall(r"About (\d+) minutes", text)[0])
            notebooks.append(number)
        # Ten minutes for the slides, and up to half an hour to write.
        assert not minutes or 20 <= 60 * hours[-1] - minutes <= 45
    assert notebooks == [f"{number:02}" for number in range(8)]
    assert sum(hours) == 13.5
    assert "That is thirteen and a half hours" in GUIDE
