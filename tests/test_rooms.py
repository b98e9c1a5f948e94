"""The rooms of the kit stand on each other in one order; imports point down, never up."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

KIT = ROOT / "kit"
FLOORS = (
    *(
        "graphemes",
        "messages",
        "errors",
        "terms",
        "language",
        "sources",
        "glossary",
        "shipped",
        "own_work",
        "terminal",
    ),
    *("attributes", "members", "form", "maps", "given", "wording", "atomic", "html", "markdown"),
    *("reasons", "noticed", "cases", "cards", "card_sets", "directory", "progress", "files"),
    *("measures", "change", "support", "crisis", "plans"),
    *(
        "tables",
        "cohorts",
        "datasets",
        "own_tables",
        "synthesis",
        "draw",
        "widgets",
        "exercises",
        "own_case",
        "decks",
        "paper",
    ),
)
"""Each room may import those before it, and itself."""

APART = ("__init__", "__main__", "launcher")
"""The list of public names, and what runs before there is anything to import."""

UP = {("maps", "draw")}
"""A map that a notebook shows asks the drawing room, only then (`_repr_mimebundle_`)."""


def room(path: Path) -> str:
    return path.relative_to(KIT).parts[0].removesuffix(".py")


def imported(path: Path) -> Iterator[str]:
    """Give the rooms that a file imports: at its top, inside functions, and for types alone."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [each.name for each in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{path}: say which room, as in kit.maps"
            names = [f"{node.module}.{each.name}" for each in node.names]
        for name in names:
            if name.partition(".")[0] == "kit":
                yield name.split(".")[1] if "." in name else "__init__"


FILES = [path for path in sorted(KIT.rglob("*.py")) if room(path) not in APART]


def test_every_room_has_its_floor() -> None:
    assert {room(path) for path in FILES} == set(FLOORS)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(KIT).as_posix())
def test_imports_point_down(path: Path) -> None:
    here = room(path)
    for there in imported(path):
        down = there in FLOORS and FLOORS.index(there) <= FLOORS.index(here)
        assert down or (here, there) in UP, f"{here} imports {there}"


def test_the_one_way_up_is_inside_a_function() -> None:
    assert "draw" in set(imported(KIT / "maps.py"))
    top = ast.parse((KIT / "maps.py").read_text(encoding="utf-8")).body
    at_once = [ast.unparse(each) for each in top if isinstance(each, (ast.Import, ast.ImportFrom))]
    assert at_once
    assert not [each for each in at_once if "draw" in each]
