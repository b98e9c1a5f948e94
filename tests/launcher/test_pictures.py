"""Saved notebooks show their pictures, and nothing else in them changes."""

import copy
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import nbformat
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.launcher import (
    copies,
    install,
    open_lab,
    pictures,
    trust,
)
from kit.launcher.folders import Places
from kit.launcher.stop import Stop

NAME = "mine.ipynb"
VIEW = {"model_id": "abc", "version_major": 2, "version_minor": 0}
HTML = '<img src="data:image/svg+xml;base64,AA==" alt="Ámîna’s map – عائلة 👨‍👩‍👧">'


def output(**data: Any) -> dict[str, Any]:
    return {"data": data, "metadata": {}, "output_type": "display_data"}


def notebook(*outputs: Any) -> dict[str, Any]:
    cell = {"cell_type": "code", "execution_count": 3, "id": "a", "metadata": {"z": 1, "a": 1e-7}}
    words = {"cell_type": "markdown", "id": "b", "metadata": {}, "source": ["# Mine\n", "é"]}
    return {
        "cells": [words, cell | {"outputs": list(outputs), "source": ["editor"]}],
        "metadata": {"kernelspec": {"name": "python3", "display_name": "P", "language": "python"}},
        "nbformat": 4,
        "nbformat_minor": 5,
    }


BOTH = output(**{pictures.WIDGET: VIEW, "text/html": HTML, "text/plain": "a map"})
STILL = output(**{"text/html": HTML, "text/plain": "a map"})


def form(notebook: dict[str, Any]) -> bytes:
    """Write as JupyterLab does, by its own means."""
    text: str = nbformat.writes(nbformat.from_dict(notebook))  # type: ignore[no-untyped-call]
    return (text + "\n").encode()


@pytest.fixture
def mine(places: Places) -> Path:
    places.work.mkdir()
    return places.work / NAME


def test_a_picture_is_shown_in_place_of_a_widget_that_is_gone(places: Places, mine: Path) -> None:
    mine.write_bytes(form(notebook(BOTH, BOTH)))
    assert pictures.show(places) == [NAME]
    assert mine.read_bytes() == form(notebook(STILL, STILL))
    assert pictures.show(places) == []


def test_what_was_saved_meanwhile_stays(
    places: Places, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = form(notebook(BOTH, BOTH))

    def draw(*_: Any) -> dict[Any, Any]:
        mine.write_bytes(saved)
        return {}

    monkeypatch.setattr(pictures, "pictures_of", draw)
    mine.write_bytes(form(notebook(BOTH)))
    assert pictures.show(places) == []
    assert mine.read_bytes() == saved


def test_trust_is_passed_on_from_what_was_to_what_is(
    places: Places, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    passed: list[list[tuple[str, str]]] = []
    monkeypatch.setattr(trust, "pass_on", lambda _, changes: passed.append(changes))
    mine.write_bytes(form(notebook(BOTH)))
    pictures.show(places)
    pictures.show(places)
    assert passed == [[(form(notebook(BOTH)).decode(), form(notebook(STILL)).decode())]]


def test_the_order_of_what_is_written_stays(places: Places, mine: Path) -> None:
    unsorted = {"nbformat_minor": 5, "nbformat": 4, "metadata": {}, "cells": [{"outputs": [BOTH]}]}
    mine.write_text(json.dumps(unsorted, indent=1, ensure_ascii=False), encoding="utf-8")
    assert pictures.show(places) == [NAME]
    unsorted["cells"] = [{"outputs": [STILL]}]
    assert mine.read_text(encoding="utf-8") == json.dumps(unsorted, indent=1, ensure_ascii=False)


def test_line_ends_of_windows_stay(places: Places, mine: Path) -> None:
    mine.write_bytes(form(notebook(BOTH)).replace(b"\n", b"\r\n"))
    assert pictures.show(places) == [NAME]
    assert mine.read_bytes() == form(notebook(STILL)).replace(b"\n", b"\r\n")


KEPT = notebook(BOTH)
KEPT["metadata"]["widgets"] = {pictures.WIDGETS_SAVED: {"state": {"abc": {}}}}
LEFT_ALONE = {
    "a widget without a picture": form(notebook(output(**{pictures.WIDGET: VIEW}))),
    "a picture without a widget": form(notebook(STILL)),
    "a widget that the notebook keeps": form(KEPT),
    "no JSON": b"{" + form(notebook(BOTH)),
    "nothing": b"",
    "no text": b"\xff\xfe" + form(notebook(BOTH)),
    "a list": json.dumps([notebook(BOTH)], indent=1).encode(),
    "no outputs": b'{"cells": [{"outputs": 3}, 4, {"outputs": [5, {"data": 6}]}]}',
    "another form": json.dumps(notebook(BOTH)).encode(),
    "a name twice": form(notebook(BOTH)).replace(b'"source"', b'"id": "a",\n   "source"', 1),
    "too deep": b"[" * 100_000,
    "half a character": b'{\n "cells": "\\ud800"\n}',
}


@pytest.mark.parametrize("content", LEFT_ALONE.values(), ids=LEFT_ALONE)
def test_whatever_else_it_is_stays_as_it_is_and_the_next_is_done(
    places: Places, mine: Path, content: bytes
) -> None:
    mine.write_bytes(content)
    other = places.work / "on my own" / "zz.ipynb"
    other.parent.mkdir()
    other.write_bytes(form(notebook(BOTH)))
    before = mine.stat().st_mtime_ns
    assert pictures.show(places) == ["on my own/zz.ipynb"]
    assert mine.read_bytes() == content
    assert mine.stat().st_mtime_ns == before


def test_no_link_is_followed_and_nothing_hidden_is_touched(places: Places, mine: Path) -> None:
    outside = places.root / "outside"
    hidden = places.work / ".ipynb_checkpoints"
    for folder in (outside, hidden):
        folder.mkdir()
        (folder / "theirs.ipynb").write_bytes(form(notebook(BOTH)))
    try:
        mine.symlink_to(outside / "theirs.ipynb")
        (places.work / "folder").symlink_to(outside, target_is_directory=True)
    except OSError:
        pytest.skip("this machine lets nobody make links")
    assert pictures.show(places) == []
    assert (outside / "theirs.ipynb").read_bytes() == form(notebook(BOTH))
    assert mine.is_symlink()


def test_a_folder_that_cannot_be_written_does_not_keep_the_workshop_shut(
    places: Places, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    mine.write_bytes(form(notebook(BOTH)))
    monkeypatch.setattr(pictures, "write_bytes", fail)
    assert pictures.show(places) == []
    assert mine.read_bytes() == form(notebook(BOTH))


def test_an_interrupted_write_leaves_the_notebook_as_it_was(
    places: Places, mine: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    mine.write_bytes(form(notebook(BOTH)))
    monkeypatch.setattr(os, "fsync", fail)
    assert pictures.show(places) == []
    assert mine.read_bytes() == form(notebook(BOTH))
    assert list(places.work.iterdir()) == [mine]


def test_an_update_still_tells_what_a_person_changed_from_what_they_did_not(
    places: Places,
) -> None:
    names = "00_start_here.ipynb", "01_build_a_map.ipynb", "02_read_a_map.ipynb"
    untouched, run, edited = names
    for name in names:
        (places.notebooks / name).write_bytes(form(notebook(BOTH)))
    copies.fill(places)
    (places.work / run).write_bytes(form(notebook(BOTH, BOTH)))
    mine = form(notebook(BOTH, BOTH)).replace(b"# Mine", b"# My own")
    (places.work / edited).write_bytes(mine)
    assert pictures.show(places) == [run, edited]
    mine = (places.work / edited).read_bytes()
    for name in names:
        (places.notebooks / name).write_bytes(form(notebook()))
    delivery = copies.fill(places)
    assert delivery.updated == [untouched, run]
    assert delivery.newer == [edited]
    assert (places.work / run).read_bytes() == form(notebook())
    assert (places.work / edited).read_bytes() == mine


@pytest.mark.parametrize(
    "elsewhere, shown", [(None, [STILL]), ("http://localhost:1/lab?token=a", [BOTH])]
)
def test_it_happens_before_the_server_starts_and_only_where_none_runs(
    places: Places,
    mine: Path,
    monkeypatch: pytest.MonkeyPatch,
    *,
    elsewhere: str | None,
    shown: list[Any],
) -> None:
    def lab(*_: object) -> None:
        raise Stop("as far as this test goes")

    monkeypatch.setattr(install, "set_up", lambda _: set_up.append(True))
    set_up: list[bool] = []
    # The other one opens while this one is being set up.
    monkeypatch.setattr(open_lab, "find_running", lambda _: elsewhere if set_up else None)
    monkeypatch.setattr(open_lab, "Server", lab)
    mine.write_bytes(form(notebook(BOTH)))
    open_it: Callable[[], int] = lambda: open_lab.open_lab(places, None, browser=False)  # noqa: E731
    if elsewhere:
        assert open_it() == 0
    else:
        with pytest.raises(Stop, match="as far as"):
            open_it()
    assert mine.read_bytes() == form(notebook(*shown))


values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=6,
)
outputs = st.builds(
    lambda data, rest: {"data": data, **{k: v for k, v in rest.items() if k != "data"}},
    st.dictionaries(st.sampled_from([pictures.WIDGET, pictures.PICTURE, "text/plain"]), values),
    st.dictionaries(st.text(), values),
)


@settings(max_examples=60, deadline=None)
@given(outputs=st.lists(outputs | values), metadata=values)
def test_of_any_notebook_only_hidden_pictures_change(outputs: list[Any], metadata: Any) -> None:
    before = {"metadata": metadata, "cells": [{"outputs": outputs}], "nbformat": 4}
    expected = copy.deepcopy(before)
    for item in expected["cells"][0]["outputs"]:
        data = item.get("data") if isinstance(item, dict) else None
        if isinstance(data, dict) and pictures.PICTURE in data:
            data.pop(pictures.WIDGET, None)
    content = (json.dumps(before, indent=1, ensure_ascii=False) + "\n").encode()
    wanted = (json.dumps(expected, indent=1, ensure_ascii=False) + "\n").encode()
    saved = pictures._read(content)
    assert saved is not None
    pictures._with_pictures(saved.notebook, Path("my-work"), {})
    assert saved.written() == wanted
