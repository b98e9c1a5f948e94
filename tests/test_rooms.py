"""The rooms of the kit stand on floors; imports point down, never up and never sideways."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from kit.model import maps
from tests.conftest import ROOT

KIT = ROOT / "kit"
FLOORS = (
    {"words"},
    {"disk", "model"},
    {"analysis", "draw", "launcher"},
    {"files"},
    {"crisis", "plans"},
    {"widgets", "publish"},
    {"exercises", "authoring", "build"},
)
"""Each room may import itself and those on the floors below."""

FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
APART = {"__init__", "__main__"}
"""The public names, and what `python3 kit` starts; they may know every room."""


def room(path: Path) -> str:
    return path.relative_to(KIT).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Give the rooms that a file imports: at its top, inside functions, and for types alone."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: say which room, as in kit.model.maps"
            names = [f"{node.module}.{each.name}" for each in node.names]
        for name in names:
            if name.partition(".")[0] == "kit":
                yield name.split(".")[1]


FILES = [path for path in sorted(KIT.rglob("*.py")) if room(path) not in APART]


def test_every_room_has_its_floor() -> None:
    assert {room(path) for path in FILES} == set(FLOOR_OF)


@pytest.mark.parametrize("name", sorted(FLOOR_OF))
def test_every_room_says_what_it_is_for(name: str) -> None:
    said = ast.get_docstring(ast.parse((KIT / name / "__init__.py").read_text(encoding="utf-8")))
    assert said
    row = f"| `{name}/` | {FLOOR_OF[name] + 1} | "
    assert row in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(KIT).as_posix())
def test_imports_point_down(path: Path) -> None:
    here = room(path)
    for there in imported(path):
        assert there in FLOOR_OF, f"import kit.{there} from the room where it is"
        down = here == there or FLOOR_OF[there] < FLOOR_OF[here]
        assert down, f"{here} imports {there}"


def test_the_launcher_runs_before_anything_is_installed() -> None:
    rooms = {there for path in KIT.glob("launcher/*.py") for there in imported(path)}
    assert rooms <= {"launcher", "disk", "words"}


def test_the_ways_up_are_by_name_and_lead_somewhere() -> None:
    assert callable(import_module(maps.SHOWN_BY).mime_bundle)
    assert callable(import_module(maps.TABLES_BY).table)
    by_name = {
        path.relative_to(KIT).as_posix()
        for path in FILES
        if "import_module(" in path.read_text(encoding="utf-8")
    }
    assert by_name == {
        "draw/__init__.py",
        "exercises/__init__.py",
        "widgets/__init__.py",
        *(f"model/{each}.py" for each in ("maps", "cases", "cohorts")),
    }
