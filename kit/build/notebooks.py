"""A notebook's source turned into what people open: a learner's copy and one with answers.

The source is Python in jupytext's percent format. A cell's tags say what becomes of it: `answer`
stands in the copy with answers only; `hidden` is shown folded; `write` is for a person to write in.
All other words, and what is folded, can be run but not typed into or taken away by a slip of the
hand. The result depends on the source alone, so that building twice gives the same bytes.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any, Final

from kit.words.errors import FileError, one_of

TAGS: Final = ("answer", "hidden", "write")
READ_ONLY: Final = {"editable": False, "deletable": False}
"""What notebook programs heed: such a cell is run like any other, but not changed."""
KERNEL: Final = {"display_name": "Python 3", "language": "python", "name": "python3"}


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
        cells.append(_cell(each.cell_type, each.source, tags, seen))
    return cells


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
        "metadata": {"kernelspec": KERNEL, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(notebook, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
