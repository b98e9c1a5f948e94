"""Building what is generated: in step, the same each time, and told when it is not."""

from __future__ import annotations

import json
import re
import shutil
import sys
from dataclasses import fields
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from kit import terms
from kit.build import __main__ as build
from kit.build.codebook import codebook
from kit.build.notebooks import answers_copy, learner_copy
from kit.files.case_folder import CASE_FIELDS
from kit.files.library import case_names
from kit.launcher.run_mark import asks_to_run
from kit.model.members import Member
from kit.model.notes import CARING_COLUMNS, COLUMNS, RISK_COLUMNS, WAYS, WHATS
from kit.words.errors import FileError, KitError

FIELDS = {each.name for each in fields(Member)}
SOURCE = """# %% [markdown]
# # Title

# %% tags=["hidden"]
import kit

# %%
1 + 1

# %%
1 + 1

# %% [markdown] tags=["answer"]
# Two.
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    source = tmp_path / "notebooks" / "source" / "07_sums.py"
    source.parent.mkdir(parents=True)
    source.write_text(SOURCE, encoding="utf-8")
    build.build(tmp_path)
    return tmp_path


def test_everything_that_is_committed_is_in_step() -> None:
    assert build.out_of_step() == []


def test_a_learners_copy_leaves_the_answers_out(project: Path) -> None:
    learner = json.loads((project / "notebooks" / "07_sums.ipynb").read_text(encoding="utf-8"))
    answers = json.loads(
        (project / "notebooks" / "answers" / "07_sums.ipynb").read_text(encoding="utf-8")
    )
    assert answers["cells"][:-1] == learner["cells"]
    assert answers["cells"][-1]["source"] == ["Two."]
    assert len(learner["cells"]) == 5


def test_cells_are_folded_have_ids_and_no_outputs(project: Path) -> None:
    notebook = json.loads((project / "notebooks" / "07_sums.ipynb").read_text(encoding="utf-8"))
    title, _, imports, first, second = notebook["cells"]
    assert "outputs" not in title
    fixed = {"editable": False, "deletable": False}
    assert imports["metadata"] == {"tags": ["hidden"], "jupyter": {"source_hidden": True}} | fixed
    assert first["metadata"] == {"tags": []}
    assert title["metadata"] == {"tags": []} | fixed
    assert (first["outputs"], first["execution_count"]) == ([], None)
    assert first["source"] == second["source"]
    assert len({cell["id"] for cell in notebook["cells"]}) == 5
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"


@pytest.mark.parametrize("copy", ["07_sums.ipynb", "answers/07_sums.ipynb"])
def test_a_notebook_asks_to_run_and_says_below_its_title_what_to_do_where_it_does_not(
    project: Path, copy: str
) -> None:
    notebook = json.loads((project / "notebooks" / copy).read_text(encoding="utf-8"))
    assert asks_to_run(notebook["metadata"])
    (start,) = (cell for cell in notebook["cells"] if "start" in cell["metadata"]["tags"])
    assert notebook["cells"][1] == start
    for words in ("Run ▸ Run All Cells", "VS Code", "Colab"):
        assert words in "".join(start["source"])


def test_only_what_is_there_to_be_written_in_can_be_written_in(project: Path) -> None:
    source = project / "notebooks" / "source" / "07_sums.py"
    source.write_text(SOURCE + '\n# %% [markdown] tags=["write"]\n# *My notes:*\n', "utf-8")
    cells = json.loads(answers_copy(source))["cells"]
    free = [cell["source"] for cell in cells if "editable" not in cell["metadata"]]
    assert free == [["1 + 1"], ["1 + 1"], ["*My notes:*"]]
    assert all(
        cell["metadata"].get("editable") is cell["metadata"].get("deletable") for cell in cells
    )


def test_a_place_to_write_in_the_kits_notebooks_holds_no_instruction() -> None:
    for path in (build.ROOT / "notebooks").rglob("*.ipynb"):
        for cell in json.loads(path.read_text(encoding="utf-8"))["cells"]:
            words = "".join(cell["source"])
            if cell["cell_type"] == "markdown" and "*My " in words:
                assert "write" in cell["metadata"]["tags"], path
            if "write" in cell["metadata"]["tags"]:
                assert cell["metadata"] == {"tags": ["write"]}
                assert "*My " in words


def test_building_again_writes_nothing(project: Path) -> None:
    assert build.build(project) == []
    assert build.out_of_step(project) == []


def test_an_id_stays_when_another_cell_comes_before_it(project: Path) -> None:
    source = project / "notebooks" / "source" / "07_sums.py"
    before = {cell["id"] for cell in json.loads(learner_copy(source))["cells"]}
    source.write_text("# %%\n0\n" + SOURCE, encoding="utf-8")
    after = {cell["id"] for cell in json.loads(learner_copy(source))["cells"]}
    assert before < after
    assert len(after - before) == 1


@pytest.mark.parametrize("changed", ["07_sums.ipynb", "answers/07_sums.ipynb"])
def test_a_changed_copy_is_told_and_mended(project: Path, changed: str) -> None:
    path = project / "notebooks" / changed
    good = path.read_bytes()
    for bad in (good.replace(b"\n", b"\r\n"), good.replace(b"1 + 1", b"2")):
        path.write_bytes(bad)
        assert build.out_of_step(project) == [path]
        assert build.build(project) == [path]
        assert path.read_bytes() == good


def test_a_copy_without_a_source_is_told_and_removed(project: Path) -> None:
    old = shutil.copy(project / "notebooks/07_sums.ipynb", project / "notebooks/06_gone.ipynb")
    kept = project / "notebooks" / "signposting.md"
    kept.write_text("999", encoding="utf-8")
    assert build.out_of_step(project) == [old]
    build.build(project)
    assert not Path(old).exists()
    assert kept.exists()


def test_an_unknown_tag_is_named_with_its_cell(project: Path) -> None:
    source = project / "notebooks" / "source" / "07_sums.py"
    source.write_text('# %% tags=["anser"]\n1\n', encoding="utf-8")
    with pytest.raises(FileError, match=r"07_sums\.py: cell 1 has .* Did you mean 'answer'"):
        answers_copy(source)


def test_a_copy_of_the_kit_without_sources_says_so(tmp_path: Path) -> None:
    with pytest.raises(KitError, match="holds no notebooks"):
        build.build(tmp_path)


def test_check_writes_nothing_and_fails_when_out_of_step(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert build.main(["--check"], project) == 0
    path = project / "notebooks" / "07_sums.ipynb"
    path.unlink()
    assert build.main(["--check"], project) == 1
    assert "out of step: notebooks/07_sums.ipynb" in capsys.readouterr().out
    assert not path.exists()
    assert build.main([], project) == 0
    assert path.exists()


def test_building_without_jupytext_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "jupytext", None)
    assert build.main(["--check"]) == 1
    assert "python3 kit build" in capsys.readouterr().err


def test_the_codebook_explains_every_field_and_every_term() -> None:
    text = codebook()
    for name in (*CASE_FIELDS, *(each.name for each in fields(Member)), "also_called"):
        assert f"`{name}`" in text
    for vocabulary in (terms.KINDS, terms.ELEMENTS, terms.STRUCTURES, terms.CONTACTS):
        for term in vocabulary.values():
            assert f"| {term.name} | {term.definition} |" in text
    assert "terms." not in text
    assert "not the right answer" in text
    assert "synthetic" in text


def test_the_codebook_explains_what_a_reader_notices() -> None:
    text = codebook()
    for name in (*CARING_COLUMNS, *RISK_COLUMNS):
        assert f"| `{name}` |" in text
    for name, meaning in WAYS.items():
        assert f"| {name} | {meaning} |" in text
    for vocabulary in (terms.CARING_RELATIONSHIPS, terms.RISKS):
        for term in vocabulary.values():
            assert f"| {term.name} | {term.definition} |" in text
    for file in ("caring.csv", "risks.csv", "trainer_notes.md"):
        assert f"| `{file}` |" in text
    assert "nobody has been counted" in " ".join(text.split())


def test_no_two_fields_of_a_member_have_the_same_meaning() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", codebook(), re.MULTILINE)
    of_members = {name: meaning for name, meaning in rows if name in FIELDS}
    assert set(of_members) == FIELDS
    assert len(set(of_members.values())) == len(FIELDS)


def test_the_codebook_explains_every_change() -> None:
    text = codebook()
    for name in COLUMNS:
        assert f"`{name}`" in text
    for what, meaning in WHATS.items():
        assert f"| {what} | {meaning} |" in text
    assert "crisis.md" in text
    assert "Sixteen people" in text
    assert len(case_names()) == 16


def test_the_readmes_pictures_are_built_and_are_the_ones_it_shows(project: Path) -> None:
    folder = project / "datasets" / "cases" / "amina"
    pictures = [folder / "everyday_00_months.svg", folder / "crisis_00_months.svg"]
    readme = (build.ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", readme)
    assert shown == [picture.relative_to(project).as_posix() for picture in pictures]
    for name, picture in zip(shown, pictures, strict=True):
        root = ET.fromstring(picture.read_text(encoding="utf-8"))
        assert root.tag.endswith("svg")
        assert (build.ROOT / name).read_bytes() == picture.read_bytes()
        picture.unlink()
    assert build.out_of_step(project) == pictures
