"""A saved picture is of the file as it is now, or says why it isn't."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import nbformat
import pytest

from kit import SupportMap, files, load_case
from kit.launcher import pictures, trust
from kit.launcher.folders import Places
from kit.widgets.saved_pictures import still

ROOT = Path(__file__).resolve().parents[2]
EMPTY = SupportMap("Amina")._repr_mimebundle_()["text/html"]
VIEW = {"model_id": "abc", "version_major": 2, "version_minor": 0}


@pytest.fixture
def kit(places: Places, monkeypatch: pytest.MonkeyPatch) -> Places:
    if not (ROOT / ".venv").is_dir():
        pytest.skip("needs the launcher's own environment")
    places.venv.symlink_to(ROOT / ".venv", target_is_directory=True)
    (places.root / "kit").symlink_to(ROOT / "kit", target_is_directory=True)
    places.work.mkdir()
    monkeypatch.setattr(trust, "pass_on", lambda *_: None)
    monkeypatch.setattr(trust, "known", lambda _, texts: ["stranger" not in each for each in texts])
    return places


def output(about: Any, html: str = EMPTY) -> dict[str, Any]:
    data = {pictures.WIDGET: VIEW, "text/html": html, "text/plain": "MapEditor()"}
    return {
        "data": data,
        "metadata": {pictures.ABOUT: about},
        "output_type": "display_data",
    }


def save(path: Path, *outputs: dict[str, Any]) -> None:
    cell = {"cell_type": "code", "execution_count": 3, "id": "a", "metadata": {}, "source": "e"}
    whole = {"cells": [cell | {"outputs": list(outputs)}], "metadata": {}, "nbformat": 4}
    notebook = nbformat.from_dict(whole | {"nbformat_minor": 5})  # type: ignore[no-untyped-call]
    path.write_text(nbformat.writes(notebook) + "\n", encoding="utf-8")  # type: ignore[no-untyped-call]


def pictures_in(path: Path) -> list[str]:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    return ["".join(each["data"]["text/html"]) for each in cells[0]["outputs"]]


def test_the_picture_is_of_the_file_as_it_is_now(kit: Places) -> None:
    mine = kit.work / "week 1" / "mine.ipynb"
    mine.parent.mkdir()
    file = kit.work / "amina.json"
    save(mine, output({"file": "amina.json", "what": "map"}))
    save(kit.work / "other.ipynb", output({"file": str(file), "what": "map"}))
    built = load_case("amina").everyday
    files.write(built, file)
    os.utime(file, (1_700_000_000, 1_700_000_000))
    assert pictures.show(kit) == ["other.ipynb", "week 1/mine.ipynb"]
    (shown,) = pictures_in(mine)
    assert shown == still("map", file)
    assert built._repr_mimebundle_()["text/html"] in shown
    assert "As it stands in amina.json, 1" in shown
    assert "November 2023, " in shown
    assert pictures_in(kit.work / "other.ipynb") == [shown]
    # The next day, nothing is written again; after more work, the picture is of that.
    assert pictures.show(kit) == []
    files.write(built.remove("mum"), file)
    assert pictures.show(kit) == ["other.ipynb", "week 1/mine.ipynb"]
    assert pictures_in(mine) == [still("map", file)] != [shown]


def test_a_notebook_of_somebody_else_carries_nothing_away(kit: Places) -> None:
    files.write(load_case("amina").everyday, kit.work / "amina.json")
    about = output({"file": "amina.json", "what": "map"}, EMPTY + "<p>a stranger's</p>")
    save(kit.work / "sent.ipynb", about)
    pictures.show(kit)
    assert pictures_in(kit.work / "sent.ipynb") == [EMPTY + "<p>a stranger's</p>"]


@pytest.mark.parametrize(
    "damage, said",
    [(b"{", "can't be read now"), (b"\xff", "can't be read now"), (None, "is not where it was")],
)
def test_of_a_damaged_or_missing_file_the_picture_stays_and_says_so(
    kit: Places, damage: bytes | None, said: str
) -> None:
    mine, file = kit.work / "mine.ipynb", kit.work / "amina.json"
    save(mine, output({"file": "amina.json", "what": "map"}))
    if damage is not None:
        file.write_bytes(damage)
    assert pictures.show(kit) == ["mine.ipynb"]
    (shown,) = pictures_in(mine)
    assert shown.startswith(EMPTY)
    assert f"amina.json {said}" in shown.replace("&#x27;", "'").replace("’", "'")
    assert pictures.show(kit) == []
    if damage is not None:
        assert file.read_bytes() == damage
    files.write(load_case("amina").everyday, file)
    assert pictures.show(kit) == ["mine.ipynb"]
    assert pictures_in(mine) == [still("map", file)]


@pytest.mark.parametrize(
    "about",
    [
        *(None, 3, [], {}, {"file": "a"}, {"what": "map"}, {"file": 3, "what": "map"}),
        *({"file": "a\0b", "what": "map"}, {"file": "", "what": "map"}),
        *({"file": "../outside.json", "what": "map"}, {"file": "link.json", "what": "map"}),
        *({"file": "/etc/passwd", "what": "map"}, {"file": "pipe", "what": "map"}),
        *({"file": "answers", "what": "map"}, {"file": "x" * 5000, "what": "map"}),
    ],
)
def test_no_file_outside_and_nothing_but_a_file_is_read(kit: Places, about: Any) -> None:
    outside = kit.root / "outside.json"
    files.write(load_case("amina").everyday, outside)
    (kit.work / "answers").mkdir()
    if os.name != "nt":
        (kit.work / "link.json").symlink_to(outside)
        os.mkfifo(kit.work / "pipe")
    assert pictures.shown_by(output(about), kit.work) is None
    save(kit.work / "mine.ipynb", output(about))
    pictures.show(kit)
    assert pictures_in(kit.work / "mine.ipynb") == [EMPTY]


def test_what_there_is_no_picture_of_stays(kit: Places) -> None:
    (kit.work / "amina.json").write_text("{}", encoding="utf-8")
    save(kit.work / "mine.ipynb", output({"file": "amina.json", "what": "song"}))
    assert pictures.show(kit) == ["mine.ipynb"]
    assert pictures_in(kit.work / "mine.ipynb") == [EMPTY]


def test_twenty_notebooks_ask_one_child_and_without_a_python_the_old_pictures_show(
    kit: Places, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []

    def fail(*words: object, **_: object) -> None:
        asked.append(words)
        raise OSError

    monkeypatch.setattr(subprocess, "run", fail)
    for number in range(20):
        about = {"file": f"{number}.json", "what": "map"}
        save(kit.work / f"{number:02}.ipynb", output(about), output(about))
    assert len(pictures.show(kit)) == 20
    assert len(asked) == 1
    assert pictures_in(kit.work / "00.ipynb") == [EMPTY, EMPTY]
