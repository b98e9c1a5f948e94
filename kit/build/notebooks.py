"""A notebook's source turned into what people open: a learner's copy and one with answers.

The source is Python in jupytext's percent format. A cell's tags say what becomes of it: `answer`
stands in the copy with answers only; `hidden` is shown folded; `write` is for a person to write in.
All other words, and what is folded, can be run but not typed into or taken away by a slip of the
hand. The result depends on the source alone, so that building twice gives the same bytes.

Where a cell of words marks the claims that it makes, `{{claims: id, id}}`, there stands what they
rest on (`kit.words.citation`); in a table, in the mark's own cell.

Every notebook carries the mark by which the kit's JupyterLab runs it when it opens, and says below
its title what to do elsewhere: in a cell with the tag `start`, which that JupyterLab hides.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Final

from kit.launcher.run_mark import MARKED
from kit.words import citation
from kit.words.errors import FileError, KitError, one_of

TAGS: Final = ("answer", "hidden", "write")
READ_ONLY: Final = {"editable": False, "deletable": False}
"""What notebook programs heed: such a cell is run like any other, but not changed."""
KERNEL: Final = {
    "display_name": "Python 3 (ipykernel)",
    "language": "python",
    "name": "python3",
}
"""As JupyterLab writes it, so that it finds nothing to change."""
START: Final = """
**Before you start:** this notebook comes alive once all of its cells have run. In Jupyter, choose
**Run ▸ Run All Cells**; in VS Code, **Run All**; in Colab, **Runtime ▸ Run all**. Then scroll back
up here.
""".strip()
"""What to do wherever a notebook does not run by itself."""


def learner_copy(source: Path) -> str:
    """Return the notebook without its answers, as the text of an `.ipynb` file."""
    return _notebook([cell for cell in _cells(source) if "answer" not in cell["metadata"]["tags"]])


def answers_copy(source: Path) -> str:
    """Return the notebook with its answers, as the text of an `.ipynb` file."""
    return _notebook(_cells(source))


def _cells(source: Path) -> list[dict[str, Any]]:
    import jupytext

    read = jupytext.reads(source.read_text(encoding="utf-8"), fmt="py:percent")
    cells: list[dict[str, Any]] = []
    seen: set[str] = set()
    for number, each in enumerate(read.cells, 1):
        tags = list(each.metadata.get("tags", []))
        for tag in tags:
            if tag not in TAGS:
                raise FileError(
                    f"cell {number} has the tag {tag!r}; {one_of(TAGS, tag)}", file=source
                )
        cells.append(_cell(each.cell_type, _with_claims(each, number, source), tags, seen))
    cells.insert(1, _cell("markdown", START, ["start"], seen))
    return cells


def _with_claims(cell: Any, number: int, source: Path) -> str:
    """Return a cell's text with what its claims rest on, for people to open."""
    if cell.cell_type != "markdown":
        return str(cell.source)
    try:
        return citation.put_in(cell.source)
    except KitError as problem:
        raise FileError(f"cell {number}: {problem}", file=source) from None


def _cell(cell_type: str, source: str, tags: list[str], seen: set[str]) -> dict[str, Any]:
    cell: dict[str, Any] = {
        "cell_type": cell_type,
        "id": _cell_id(cell_type + source, seen),
        "metadata": {"tags": tags},
        "source": source.splitlines(keepends=True),
    }
    if "hidden" in tags:
        cell["metadata"]["jupyter"] = {"source_hidden": True}
    if "hidden" in tags or (cell_type == "markdown" and "write" not in tags):
        cell["metadata"] |= READ_ONLY
    if cell_type == "code":
        cell |= {"execution_count": None, "outputs": []}
    return cell


def _cell_id(text: str, seen: set[str]) -> str:
    """Make an id from what the cell says: it stays when other cells come and go."""
    again = 0
    while True:
        digest = hashlib.sha256(f"{again}{text}".encode()).hexdigest()[:12]
        if digest not in seen:
            seen.add(digest)
            return digest
        again += 1


def _notebook(cells: list[dict[str, Any]]) -> str:
    notebook = {
        "cells": cells,
        "metadata": {"kernelspec": KERNEL, "language_info": {"name": "python"}, **MARKED},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
