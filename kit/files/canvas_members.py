"""What makes a network member of a row of a Network Canvas export: name, kind, place."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from kit.files.canvas_files import EGO, UUID, Export, Sheet
from kit.files.rows import Row
from kit.model.attributes import Scalar
from kit.model.members import BY_KIND, Member
from kit.words import terms
from kit.words.errors import FileError, KitError, MapError, near, one_of, shorten, show

ASSUMED: Final = "kind_assumed"
"""The attribute that marks a member whose kind nobody has said."""

INFLUENCE_ASSUMED: Final = "influence_assumed"
"""The attribute that marks a member whose influence nobody has said."""

_ASSUMED_KIND: Final = "acquaintance"
_OWN: Final = (EGO, UUID)


@dataclass(frozen=True, slots=True)
class Reading:
    """How members are to be read; `network_canvas.read_export` says what each of these means."""

    kinds: Mapping[str, str] = field(default_factory=dict)
    kind_column: str | None = None
    name_column: str | None = None
    layout: str | None = None
    thresholds: tuple[float, ...] = (1 / 3, 2 / 3)
    screen: tuple[float, ...] = (1, 1)

    def __post_init__(self) -> None:
        for said, kind in self.kinds.items():
            if kind not in terms.KINDS:
                raise KitError(
                    f"kinds has {show(said)}: {show(kind)}; {one_of(terms.KINDS, str(kind))}"
                )
        edges, screen = self.thresholds, self.screen
        if len(edges) not in {2, 3} or any(a >= b for a, b in pairwise((0, *edges))):
            raise KitError(
                f"thresholds is {show(edges)}; give two or three growing numbers above 0: how far "
                "from the middle circles 1, 2 and, if it ends, 3 reach."
            )
        if len(screen) != 2 or not all(0 < side < math.inf for side in screen):
            raise KitError(f"screen is {show(screen)}; give width and height, such as (16, 9).")

    def check(self, export: Export) -> None:
        """Raise `FileError` when a column that the user named is in none of the files."""
        columns = {column for sheet in export.members for column in sheet.table.columns}
        layouts = sorted(c[:-2] for c in columns if c.endswith("_x") and f"{c[:-2]}_y" in columns)
        if self.layout is not None and self.layout not in layouts:
            raise FileError(
                f"there is no layout variable {show(self.layout)}; {one_of(layouts or ['none'])}",
                file=export.name,
            )
        spread = {column for column in columns if column.startswith(f"{self.kind_column}_")}
        for option, column in (
            ("name_column", self.name_column),
            ("kind_column", self.kind_column),
        ):
            if column is None or column in columns or (option == "kind_column" and spread):
                continue
            like = near(column, columns) or min(columns, default="")
            raise FileError(
                f"{option} is {show(column)}, but no member has such a column. Give one of the "
                f"columns of the attributeList files, such as {show(like)}.",
                file=export.name,
            )

    def member(self, sheet: Sheet, row: Row) -> Member:
        """Make the member of a row."""
        values = sheet.values(row)
        column = self._name_column(sheet)
        used = {*_OWN, column}
        attributes = {name: value for name, value in values.items() if name not in used}
        kind, assumed = self._kind(sheet, row, values)
        if assumed:
            if ASSUMED in attributes:
                problem = (
                    "this column's name is taken by the kit where a kind is assumed. Say kinds=…."
                )
                raise row.error(problem, ASSUMED)
            attributes[ASSUMED] = True
        # An interview says nothing of influence; neutral claims least, and the mark says so.
        attributes.setdefault(INFLUENCE_ASSUMED, True)
        circle, angle = self._place(sheet, row)
        if not row.cells[UUID].strip():
            raise row.error("the id that the export gives a member is missing.", UUID)
        try:
            return Member(
                id=row.cells[UUID].strip(),
                name=row.cells[column].strip(),
                kind=kind,
                circle=circle,
                angle=angle,
                influence="neutral",
                # An assumed kind is no ground for assuming a structure as well.
                structure=None if assumed else BY_KIND,
                attributes=attributes,
            )
        except MapError as error:
            problem = f"{error.problem} Or call members by their number: name_column='nodeID'."
            raise row.error(problem if error.field == "name" else error.problem, column) from None

    def _name_column(self, sheet: Sheet) -> str:
        columns = sheet.table.columns
        if self.name_column in columns:
            return str(self.name_column)
        own = [column for column in columns if column not in _OWN]
        exact = [column for column in own if column.casefold() == "name"]
        like = exact or [column for column in own if "name" in column.casefold()]
        if len(like) == 1:
            return like[0]
        found = "none is called 'name'" if not like else f"it may be any of {', '.join(like)}"
        raise sheet.table.error(
            f"which column has the members' names? Here, {found}. Say name_column=…; "
            "name_column='nodeID' calls them by their number."
        )

    def _kind(self, sheet: Sheet, row: Row, values: Mapping[str, Scalar]) -> tuple[str, bool]:
        of_type = sheet.type or "node"
        said = self._said_kind(row, values) or of_type
        if said in self.kinds:
            return self.kinds[said], False
        plain = " ".join(said.replace("_", " ").split()).casefold()
        if plain in terms.KINDS:
            return plain, False
        if said == "Person" and not self.kinds and not self.kind_column:
            return _ASSUMED_KIND, True
        column = self.kind_column if said != of_type else None
        raise row.error(
            f"what kind of network member is {shorten(said)!r}? Say it when reading, such as "
            f"kinds={{{shorten(said)!r}: 'friend'}}; {one_of(terms.KINDS, said)}",
            column,
        )

    def _said_kind(self, row: Row, values: Mapping[str, Scalar]) -> str:
        """Return what the kind's column says: one value, or the one option that is true."""
        column = self.kind_column
        if column is None or column in row.cells:
            return row.cells[column].strip() if column else ""
        start = f"{column}_"
        true = [
            name[len(start) :]
            for name, value in values.items()
            if name.startswith(start) and value is True
        ]
        if len(true) > 1:
            problem = f"{column} is {' and '.join(true)}; a member has one kind. Choose one."
            raise row.error(problem, column)
        return true[0] if true else ""

    def _place(self, sheet: Sheet, row: Row) -> tuple[int | None, float | None]:
        if self.layout is None or f"{self.layout}_x" not in sheet.table.columns:
            return None, None
        x, y = (self._coordinate(row, f"{self.layout}_{axis}") for axis in "xy")
        if x is None and y is None:
            return None, None
        if x is None or y is None:
            problem = "one of the two coordinates is missing. Fill in both or neither."
            raise row.error(problem, f"{self.layout}_{'x' if x is None else 'y'}")
        width, height = self.screen
        radius = min(width, height) / 2
        right, down = (x - 0.5) * width / radius, (y - 0.5) * height / radius
        distance = math.hypot(right, down)
        within = [number for number, edge in enumerate(self.thresholds, 1) if distance <= edge]
        circle = within[0] if within else 3 if len(self.thresholds) == 2 else None
        if circle is None or distance == 0:
            return circle, None
        angle = math.degrees(math.atan2(right, -down)) % 360
        # A hair left of the top is 360 after rounding, which is the top again.
        return circle, angle if angle < 360 else 0.0

    @staticmethod
    def _coordinate(row: Row, column: str) -> float | None:
        cell = row.cells[column].strip()
        if not cell:
            return None
        if (
            not re.fullmatch(r"(\d+\.?\d*|\.\d+)(e-?\d+)?", cell, re.IGNORECASE | re.ASCII)
            or not 0 <= float(cell) <= 1
        ):
            raise row.error(
                f"{shorten(cell)!r} is no coordinate from 0 to 1. Export again without "
                '"screen layout coordinates", or read without layout=….',
                column,
            )
        return float(cell)
