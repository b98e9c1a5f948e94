"""The notebook in which a trainer draws the maps of a case and has the case checked."""

from __future__ import annotations

import json
from typing import Any, Final

FILE: Final = "draw_the_maps.ipynb"

_CELLS: Final = """\
# {person}: draw the maps

Choose **Run ▸ Run All Cells** first, then scroll back up here. Write the story before you draw:
open `story.md` in the list of files on the left. Everybody in a case is **invented**. If anyone
could know themselves in it, change it until nobody can.
>>>
from kit.authoring import check_case, draw_map
>>>
## An ordinary week

Draw the everyday map. Every change is kept in the file `everyday_00_months.json`. For each member
write a note that says why it stands there.
>>>
draw_map("everyday")
>>>
## In the crisis

When the everyday map is done, run the next cell again: click its grey bar and press
**Shift + Enter**. The crisis map then starts as the everyday map. Take away who is kept at a
distance, move who is nearer or further, add who steps in. The first change makes its file; take the
file away to start anew.
>>>
draw_map("crisis")
>>>
## A year

If you like: `draw_map("everyday", 6)` and `draw_map("everyday", 12)`, each in a cell of its own,
draw the maps of 6 and 12 months. Each starts as the one before.

## Is it whole?

Run the last cell as often as you like. It says what is missing, where, and what to do. It changes
nothing.
>>>
check_case()
"""
"""Words and code in turn."""


def notebook(person: str) -> str:
    """Give the notebook for this person's case, as the text of an `.ipynb` file."""
    cells: list[dict[str, Any]] = []
    for number, words in enumerate(_CELLS.strip().split("\n>>>\n")):
        kind = "code" if number % 2 else "markdown"
        source = words.replace("{person}", person)
        cell: dict[str, Any] = {
            "cell_type": kind,
            "id": f"cell-{number}",
            "metadata": {},
            "source": source,
        }
        if kind == "markdown":
            # Typing into the wrong cell shall take no instruction away.
            cell["metadata"] = {"editable": False, "deletable": False}
        if kind == "code":
            cell |= {"execution_count": None, "outputs": []}
        cells.append(cell)
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    whole = {
        "cells": cells,
        "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"
