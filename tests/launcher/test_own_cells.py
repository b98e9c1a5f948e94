"""A notebook that was only run and saved counts as untouched; one that was written in does not."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from kit.launcher import copies, restore
from kit.launcher.copies import own_cells
from kit.launcher.folders import Places

NAME = "01_build_a_map.ipynb"


def original() -> dict[str, Any]:
    words = {
        "cell_type": "markdown",
        "id": "a",
        "metadata": {"tags": [], "editable": False},
        "source": ["# Build\n", "Read this."],
    }
    code = {
        "cell_type": "code",
        "id": "b",
        "metadata": {"tags": ["hidden"], "jupyter": {"source_hidden": True}},
        "source": ["1 + 1"],
        "execution_count": None,
        "outputs": [],
    }
    kernel = {"kernelspec": {"name": "python3"}, "language_info": {"name": "python"}}
    about = kernel | {"support_map_kit": {"autorun": True}}
    return {"cells": [words, code], "metadata": about, "nbformat": 4, "nbformat_minor": 5}


def text(notebook: dict[str, Any]) -> bytes:
    return json.dumps(notebook, indent=1).encode()


def run(notebook: dict[str, Any]) -> None:
    """Do what running and saving does, and folding, and looking at the other cells."""
    words, code = notebook["cells"]
    code |= {"execution_count": 7, "outputs": [{"output_type": "stream", "text": "2"}]}
    code["metadata"] |= {"scrolled": True, "execution": {"iopub.status.busy": "now"}}
    code["metadata"]["jupyter"] = {"source_hidden": False, "outputs_hidden": True}
    code["source"] = "1 + 1"
    words["metadata"] = {"jp-MarkdownHeadingCollapsed": True}
    words["source"] = "# Build\r\nRead this."
    notebook["metadata"]["language_info"] = {"name": "python", "version": "3.14.1"}
    notebook["metadata"]["widgets"] = {"state": {}}


def _word(notebook: dict[str, Any]) -> None:
    notebook["cells"][0]["source"].append(" Mine.")


def _new_cell(notebook: dict[str, Any]) -> None:
    notebook["cells"].append(copy.deepcopy(notebook["cells"][0]) | {"source": "My notes"})


def _order(notebook: dict[str, Any]) -> None:
    notebook["cells"].reverse()


def _taken_away(notebook: dict[str, Any]) -> None:
    notebook["cells"].pop()


def _kind(notebook: dict[str, Any]) -> None:
    notebook["cells"][1]["cell_type"] = "raw"


def _tag(notebook: dict[str, Any]) -> None:
    notebook["cells"][1]["metadata"]["tags"].append("mine")


def _picture(notebook: dict[str, Any]) -> None:
    notebook["cells"][0]["attachments"] = {"a.png": {"image/png": "AA=="}}


def _note(notebook: dict[str, Any]) -> None:
    notebook["cells"][0]["metadata"]["my note"] = "ask Joy"


def _turned_off(notebook: dict[str, Any]) -> None:
    notebook["metadata"]["support_map_kit"] = {"autorun": False}


@pytest.fixture
def mine(places: Places) -> Places:
    (places.notebooks / NAME).write_bytes(text(original()))
    copies.fill(places)
    return places


def change(places: Places, *changes: Callable[[dict[str, Any]], None]) -> bytes:
    notebook = original()
    for each in changes:
        each(notebook)
    (places.work / NAME).write_bytes(text(notebook))
    return text(notebook)


def release(places: Places, words: str = "Read that.") -> bytes:
    newer = original()
    newer["cells"][0]["source"][1] = words
    (places.notebooks / NAME).write_bytes(text(newer))
    return text(newer)


def test_one_that_was_only_run_is_renewed(mine: Places) -> None:
    change(mine, run)
    assert copies.fill(mine) == copies.Delivery()
    newest = release(mine)
    assert copies.fill(mine).updated == [NAME]
    assert (mine.work / NAME).read_bytes() == newest


def test_one_that_was_only_run_is_renewed_where_no_word_is_new(mine: Places) -> None:
    change(mine, run)
    newer = original()
    newer["cells"][1]["metadata"]["editable"] = False
    (mine.notebooks / NAME).write_bytes(text(newer))
    assert copies.fill(mine).updated == [NAME]


@pytest.mark.parametrize(
    "edit", [_word, _new_cell, _order, _taken_away, _kind, _tag, _picture, _note, _turned_off]
)
def test_one_that_a_person_changed_stays(
    mine: Places, edit: Callable[[dict[str, Any]], None]
) -> None:
    own = change(mine, edit)
    release(mine)
    delivery = copies.fill(mine)
    assert delivery.newer == [NAME]
    assert (mine.work / NAME).read_bytes() == own


def test_what_an_earlier_version_delivered_is_known_from_the_first_start_on(mine: Places) -> None:
    note = mine.work / copies.MANIFEST
    said = json.loads(note.read_text(encoding="utf-8"))
    del said["written"]
    note.write_text(json.dumps(said), encoding="utf-8")
    change(mine, run)
    copies.fill(mine)
    release(mine)
    assert copies.fill(mine).updated == [NAME]


def test_without_a_manifest_a_run_copy_of_the_same_words_is_no_older_one(mine: Places) -> None:
    (mine.work / copies.MANIFEST).unlink()
    change(mine, run)
    assert NAME not in copies.fill(mine).newer
    release(mine)
    assert copies.fill(mine).updated == [NAME]


def test_the_list_tells_a_run_copy_from_a_changed_one(mine: Places) -> None:
    change(mine, run)
    assert "01_build_a_map.ipynb" in restore.listing(mine)
    line = next(each for each in restore.listing(mine).splitlines() if f"  {NAME}" in each)
    assert line.endswith("(your copy was run)")


@pytest.mark.parametrize(
    "content",
    [
        *(b"", b"[]", b"{}", b"\xff", b"[" * 100_000, b'{"cells": 3}', b'{"cells": [3]}'),
        b'{"cells": [{"source": 1, "metadata": {}, "cell_type": "code"}]}',
        b'{"cells": [{"source": [1], "metadata": {}, "cell_type": "code"}]}',
        b'{"cells": [{"source": "", "metadata": [], "cell_type": "code"}]}',
    ],
)
def test_what_is_no_notebook_is_compared_as_it_is(mine: Places, content: bytes) -> None:
    assert own_cells(NAME, content) is None
    (mine.work / NAME).write_bytes(content)
    release(mine)
    assert copies.fill(mine).newer == [NAME]
    assert (mine.work / NAME).read_bytes() == content
