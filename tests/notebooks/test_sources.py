"""How a notebook reads: short cells, measured prose, labelled claims, answers kept apart."""

from __future__ import annotations

import ast
import json
import re
import statistics
from pathlib import Path
from typing import Any

import pytest

from kit.files.library import case_names
from kit.words.sentences import say_number

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"
LEARNER = sorted(NOTEBOOKS.glob("[0-9]*.ipynb"))
COPIES = sorted([*LEARNER, *(NOTEBOOKS / "answers").glob("*.ipynb")])
SOURCES = sorted((NOTEBOOKS / "source").glob("*.py"))
BY_NAME = pytest.mark.parametrize(
    "path", COPIES, ids=lambda path: f"{path.parent.name}/{path.stem}"
)
CITED = re.compile(
    r"\((?:Beckers|Brooks|Christie|Kennedy|Leach|Pinfold|Rogers|VHS|Walker)[^)]*\d{4}"
)


def cells(path: Path, cell_type: str | None = None) -> list[dict[str, Any]]:
    found = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return [each for each in found if cell_type in {None, each["cell_type"]}]


def text(cell: dict[str, Any]) -> str:
    return "".join(cell["source"])


def prose(cell: dict[str, Any]) -> int:
    """Count the words of a cell's running text: no heading, table, numbered list or citation."""
    apart = r"#|\||\d+\.|\*My|<details"
    lines = (line for line in text(cell).splitlines() if not re.match(apart, line))
    return len(" ".join(lines).split())


def test_every_notebook_is_there_with_its_answers() -> None:
    names = [path.name for path in LEARNER]
    assert names == [
        "00_start_here.ipynb",
        "01_build_a_map.ipynb",
        "02_read_a_map.ipynb",
        "03_everyday_and_crisis.ipynb",
        "04_twelve_months.ipynb",
        "05_five_elements.ipynb",
        "06_caring_and_risks.ipynb",
        "07_what_helps_next.ipynb",
    ]
    assert [path.name for path in COPIES if path.parent.name == "answers"] == names


@BY_NAME
def test_a_notebook_is_valid_and_holds_no_outputs(path: Path) -> None:
    import nbformat

    notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    nbformat.validate(notebook)
    assert all(not cell.get("outputs") for cell in notebook.cells)
    assert all(cell.get("execution_count") is None for cell in notebook.cells)


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_line_of_a_source_is_long(path: Path) -> None:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        # The row of a table can't be wrapped.
        assert len(line) <= 100 or line.startswith("# | "), f"line {number}"


@BY_NAME
def test_no_cell_is_empty_or_long(path: Path) -> None:
    for cell in cells(path):
        assert text(cell).strip()
    imports, *others = cells(path, "code")
    # A list of names, one a line, which nobody reads through.
    assert len(text(imports).splitlines()) <= 16
    for cell in others:
        folded = "hidden" in cell["metadata"]["tags"]
        assert len(text(cell).splitlines()) <= (12 if folded else 6)


@BY_NAME
def test_prose_is_measured(path: Path) -> None:
    counted = [prose(cell) for cell in cells(path, "markdown")]
    assert max(counted) <= 65
    assert 35 <= statistics.median(counted) <= 60


@BY_NAME
def test_two_code_cells_never_follow_each_other(path: Path) -> None:
    kinds = [cell["cell_type"] for cell in cells(path)]
    assert "code code" not in " ".join(kinds)


@BY_NAME
def test_imports_stand_once_at_the_top_and_are_folded(path: Path) -> None:
    first, *others = cells(path, "code")
    assert first["metadata"]["jupyter"] == {"source_hidden": True}
    assert all(isinstance(each, ast.ImportFrom) for each in ast.parse(text(first)).body)
    for cell in others:
        assert "import " not in text(cell)
        assert "filterwarnings" not in text(cell)


@BY_NAME
def test_a_notebook_opens_with_time_and_closes_under_the_hood(path: Path) -> None:
    headings = [text(cell).splitlines()[0] for cell in cells(path, "markdown")]
    assert headings[0].startswith("# ")
    assert headings[-2:] == ["## Recap", "## Under the hood"]
    assert re.search(r"\*\*About \d+ minutes", text(cells(path)[0]))
    assert any("**Predict" in text(cell) or "## Predict" in text(cell) for cell in cells(path))


@BY_NAME
def test_what_a_study_says_carries_a_label_and_a_source(path: Path) -> None:
    for cell in cells(path, "markdown"):
        said = " ".join(re.sub(r"<details.*?</details>", "", text(cell)).split())
        for cited in CITED.finditer(said):
            assert "**Evidence" in said[: cited.start()], said
        if re.search(r"\bstudy\b|\bof 254\b", said):
            assert "**Evidence:**" in said or "The study linked" in said, said
    everything = " ".join(text(cell) for cell in cells(path))
    assert "**illustration" in everything
    assert "**Evidence:**" in everything


@pytest.mark.parametrize("path", LEARNER, ids=lambda path: path.stem)
def test_answers_stand_in_the_answers_copy_only(path: Path) -> None:
    answers = cells(NOTEBOOKS / "answers" / path.name)
    kept = [cell for cell in answers if "answer" not in cell["metadata"]["tags"]]
    assert kept == cells(path)
    assert len(answers) > len(kept)


@pytest.mark.parametrize("path", LEARNER[:-1], ids=lambda path: path.stem)
def test_a_notebook_points_to_the_next_and_the_start_page_to_all(path: Path) -> None:
    following = LEARNER[LEARNER.index(path) + 1].name
    recap = [text(cell) for cell in cells(path) if text(cell).startswith("## Recap")]
    assert f"]({following})" in recap[0]
    start = " ".join(text(cell) for cell in cells(LEARNER[0]))
    assert f"]({following})" in start


@pytest.mark.parametrize("number", ["01", "03", "04"])
def test_the_people_to_choose_from_are_counted(number: str) -> None:
    path = next(path for path in LEARNER if path.name.startswith(number))
    said = " ".join(" ".join(text(cell) for cell in cells(path)).split()).lower()
    assert re.search(rf"\b{say_number(len(case_names()))}( invented)? people\b", said)


def test_the_start_page_says_how_people_are_looked_after() -> None:
    said = " ".join(text(cell) for cell in cells(NOTEBOOKS / "00_start_here.ipynb"))
    said = " ".join(said.split())
    for words in (
        "invented people by default",
        "optional, it is private, and nobody collects it",
        "names other people",
        "You may pass",
        "with limits",
        "“Do you feel safe?”",
        "signposting.md",
        "amina.json",
        "my-work",
        "half a day with a trainer",
        "10 to 30 minutes",
        "your own time",
    ):
        assert words in said, words


def test_no_finding_of_the_three_types_is_invented() -> None:
    said = " ".join(text(cell) for cell in cells(NOTEBOOKS / "answers" / "02_read_a_map.ipynb"))
    types = said[said.index("## Three types") : said.index("## Who knows whom?")]
    types = re.sub(r"<details.*?</details>", "", types)
    assert set(re.findall(r"\d+", types)) <= {"150", "2015", "2018", "2020"}
    for name in ("diverse and active", "family and stable", "formal and sparse"):
        assert name in types


def test_what_is_said_of_aminas_year_is_so() -> None:
    from kit import change, load_case

    amina = load_case("amina")
    paths = change.paths(amina)
    assert paths.of("leila").word == "returned"
    assert paths.of("kwame").word == "lost"
    assert paths.of("old-team").word == "lost"
    for steady in ("radio", "swimming", "library"):
        assert len(set(paths.of(steady).circles)) == 1
    first = change.compare(amina.everyday, amina.map("everyday", 6))
    assert [member.name for member in first.new] == ["Garden group"]
    assert [member.name for member in first.mentioned_later] == ["Night book"]
    delroy, linh = change.paths(load_case("delroy")), load_case("linh")
    assert {path.name for path in delroy.called("lost")} == {"Tunde"}
    assert len(linh.map("everyday", 12)) < len(linh.everyday)


def test_what_is_said_of_crises_in_the_cases_is_so() -> None:
    from kit import load_case

    linh = load_case("linh")
    assert len(linh.crisis) >= len(linh.everyday)
    assert "beti-s-recipe-book" not in load_case("gethin").crisis
    assert "crossword" in load_case("gethin").reason("crisis", 0, "nia-at-the-post-office")
    assert "joke" in load_case("delroy").reason("crisis", 0, "errol")


def test_what_is_said_of_the_twins_tables_is_so() -> None:
    from kit import load_cohort

    twin = load_cohort("twin")
    people, members = twin.table("people"), twin.table("members", "everyday")
    assert people["gender"].value_counts().to_dict() == {"female": 16, "male": 13}
    assert people["arm"].value_counts().to_dict() == {"intervention": 18, "control": 11}
    met = people.loc[people["interview_12_months"] == "yes", "person"]
    falls = {}
    for kind, theirs in members[members["person"].isin(met)].groupby("kind"):
        counts = theirs["wave_months"].value_counts()
        falls[kind] = counts[0] - counts[12]
    everyone = members["wave_months"].value_counts()
    assert sum(falls.values()) < (everyone[0] - everyone[12]) / 2
    assert max(falls, key=lambda kind: falls[kind]) == "friend"
    assert falls["partner"] == falls["object"] == 0
    assert abs(falls["professional"]) <= 1


def test_what_the_answers_say_of_aminas_key_is_so() -> None:
    from kit import load_case, measures

    key = load_case("amina").everyday
    assert measures.formal_informal_balance(key) == pytest.approx(3 / 11)
    assert measures.isolates(key) == 6
    said = " ".join(text(cell) for cell in cells(NOTEBOOKS / "answers" / "02_read_a_map.ipynb"))
    assert "3 ÷ 11, about 0.27" in said
    tied = {end for tie in key.ties for end in tie.ends}
    untied = [member.name.lower() for member in key if member.id not in tied]
    listed = " ".join(
        said[said.index("form a chain.") : said.index("have no ties")].lower().split()
    )
    assert all(name in listed for name in untied)
