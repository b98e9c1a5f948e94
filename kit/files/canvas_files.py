"""The tables of a Network Canvas export: which file holds egos, members or ties, of which type."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from kit.files.rows import Row, Table, table
from kit.files.source import Source, listed
from kit.model.attributes import Scalar
from kit.words.errors import FileError

EGO: Final = "networkCanvasEgoUUID"
UUID: Final = "networkCanvasUUID"
FROM: Final = "networkCanvasSourceUUID"
TO: Final = "networkCanvasTargetUUID"

_NAME: Final = re.compile(
    r"(?:^|_)(?:ego|(?:attributeList|edgeList|adjacencyMatrix)(?:_.*)?)\.csv$", re.IGNORECASE
)
_MATRIX: Final = re.compile(r"(?:^|_)adjacencyMatrix(?:_.*)?\.csv$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file: its table, the type of member or tie it lists, and which columns are true/false."""

    table: Table
    type: str
    booleans: frozenset[str]

    def values(self, row: Row) -> dict[str, Scalar]:
        """Return a row's filled cells by column: text, or true/false in a column of only these."""
        return {
            column: cell == "true" if column in self.booleans else cell
            for column, cell in row.cells.items()
            if cell.strip()
        }


@dataclass(frozen=True, slots=True)
class Export:
    """All the files of an export."""

    name: str
    egos: tuple[Sheet, ...]
    members: tuple[Sheet, ...]
    ties: tuple[Sheet, ...]


def is_export(source: Source) -> bool:
    """Whether some of the files are named as Network Canvas names them."""
    return any(is_export_file(name) for name in source.names)


def is_export_file(name: str) -> bool:
    """Whether the file is named as one of an export."""
    return _NAME.search(name) is not None


def open_export(source: Source) -> Export:
    """Read all the tables of an export.

    Adjacency matrices and GraphML files say again what the lists say, and are left aside, like
    files that are no tables.
    """
    found: Mapping[str, list[Sheet]] = {"ego": [], "attributeList": [], "edgeList": []}
    names = [name for name in source.names if name.lower().endswith(".csv")]
    matrices = [name for name in names if _MATRIX.search(name)]
    for name in names:
        if name not in matrices:
            form, sheet = _sheet(source, name)
            found[form].append(sheet)
    for form in ("ego", "attributeList"):
        if not found[form]:
            raise FileError(
                f"there is no file with {form!r} in its name among: {listed(source.names)}. "
                "Put all the files of the export together.",
                file=source.name,
            )
    if matrices and not found["edgeList"]:
        problem = "it has ties as adjacency matrices only. Export them as edge lists too."
        raise FileError(problem, file=source.name)
    return Export(
        source.name, tuple(found["ego"]), tuple(found["attributeList"]), tuple(found["edgeList"])
    )


def _sheet(source: Source, name: str) -> tuple[str, Sheet]:
    contents = table(source.read(name), name)
    # The columns tell the form for sure; in a name, a case id or a type may look like one.
    if FROM in contents.columns and TO in contents.columns:
        form = "edgeList"
    elif UUID in contents.columns:
        form = "attributeList"
    else:
        form = "ego"
    misnamed = form == "ego" and not name.lower().endswith("ego.csv")
    if EGO not in contents.columns or misnamed or not is_export_file(name):
        raise FileError(
            "this is no table of a Network Canvas export that can tell interviews apart (its name "
            f"has ego, attributeList or edgeList, and one of its columns is {EGO}). "
            "Move it to another folder, or export again.",
            file=name,
        )
    of_type = re.search(rf".*(?:^|_){form}_(.*)\.csv$", name, re.IGNORECASE | re.DOTALL)
    return form, Sheet(contents, of_type[1] if of_type else "", _booleans(contents))


def _booleans(contents: Table) -> frozenset[str]:
    return frozenset(
        column
        for column in contents.columns
        if {row.cells[column] for row in contents.rows} - {""} <= {"true", "false"}
    )
