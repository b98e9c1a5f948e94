"""English is put together in a room's `sentences`, apart from what computes."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from tests.conftest import ROOT

KIT = ROOT / "kit"
ROOMS = ("analysis", "crisis", "draw", "plans")
PARTS_OF_SENTENCES = {"listed", "names_of", "number_of", "say_name", "say_number"}
CELLS = {"analysis/change/waves.py", "analysis/support/table.py", "plans/sheet.py"}
"""They put a name by itself into a cell of a table or a page, and no sentence together."""

FILES = [path for room in ROOMS for path in sorted((KIT / room).rglob("*.py"))]


def imported(path: Path) -> set[str]:
    """Return what a file takes from the module of sentences' parts."""
    return {
        name.name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "kit.words.sentences"
        for name in node.names
    }


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(KIT).as_posix())
def test_only_sentences_put_sentences_together(path: Path) -> None:
    puts = bool(imported(path) & PARTS_OF_SENTENCES)
    apart = path.stem == "sentences"
    assert not puts or apart or path.relative_to(KIT).as_posix() in CELLS


@pytest.mark.parametrize("room", ROOMS)
def test_no_files_import_each_other_in_a_circle(room: str) -> None:
    # A circle would tie the sentences to the numbers again.
    modules = {
        f"kit.{path.relative_to(KIT).with_suffix('').as_posix().replace('/', '.')}": path
        for path in sorted((KIT / room).rglob("*.py"))
        if path.stem != "__init__"
    }
    needs: dict[str, set[str]] = {}
    for name, path in modules.items():
        found: set[str] = set()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                found |= {node.module or "", *(f"{node.module}.{n.name}" for n in node.names)}
        needs[name] = found & modules.keys()
    while needs:
        free = {name for name, others in needs.items() if not others & needs.keys()}
        assert free, f"a circle of files among {sorted(needs)}"
        needs = {name: others for name, others in needs.items() if name not in free}
