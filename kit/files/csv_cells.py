"""What the cells of the two tables mean: columns, words, numbers, texts that are no formulas.

A spreadsheet takes a cell that begins with = + - @ for a formula, even one that came as a person's
name. `guarded` puts an apostrophe before such a text, the spreadsheets' own mark for "this is
text", and `unguarded` takes it away; a text that already has one gets another, so nothing is lost.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Final

from kit.files.rows import Row, Table
from kit.model.members import BY_KIND, Member
from kit.words import terms
from kit.words.errors import FileError, MapError, near, one_of, shorten, show

MAP_COLUMNS: Final = ("person", "occasion", "wave_months", "criterion")
MEMBER_COLUMNS: Final = (
    *(*MAP_COLUMNS, "id", "name", "kind", "circle", "angle", "influence"),
    *("support_received", "support_given", "structure", "contact", "note"),
)
TIE_COLUMNS: Final = (*MAP_COLUMNS, "a", "b", "weight")
MAP_PREFIX: Final = "map:"
"""How the column of an attribute of the whole map begins."""

NOT_SAID: Final = "not said"
"""In the column structure: none, although the kind has a usual one."""

# The last four are how full-width keyboards write them; spreadsheets there take them alike.
_FORMULA: Final = re.compile("'*[=+\\-@\t\r\n＝＋－＠]")
_NUMBER: Final = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?", re.IGNORECASE | re.ASCII)
_THOUSANDS: Final = re.compile(r"[+-]?[1-9]\d{0,2}(,\d{3})+", re.ASCII)
_STRAIGHT: Final = str.maketrans({"_": " ", "‐": "-", "‑": "-", "–": "-", "’": "'", "‘": "'"})


def guarded(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula.

    >>> guarded("=1+1"), guarded("Mum"), guarded("'=x")
    ("'=1+1", 'Mum', "''=x")
    """
    return f"'{text}" if _FORMULA.match(text) else text


def unguarded(cell: str) -> str:
    """Return the text from which `guarded` made the cell."""
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table: those with a meaning by their proper name, and all others.

    The others are attributes of the row's member or tie, or of the map: whether it is the map's,
    and the attribute's name, with the column.
    """

    table: Table
    known: Mapping[str, str]
    others: Mapping[tuple[bool, str], str]

    @classmethod
    def of(cls, table: Table, known: Collection[str], needed: Collection[str]) -> Columns:
        """Sort out a table's columns."""
        found: dict[str, str] = {}
        others: dict[tuple[bool, str], str] = {}
        for column in table.columns:
            name = re.sub(r"[\s_-]+", "_", column.casefold()).strip("_")
            attribute = _attribute(column)
            same = found.get(name) if name in known else others.get(attribute)
            if same is not None:
                problem = f"columns {show(same)} and {show(column)} mean the same. Remove one."
                raise table.error(problem)
            if name in known:
                found[name] = column
            else:
                others[attribute] = column
        absent = [name for name in known if name not in found]
        for column in others.values():
            _refuse_slip(table, column, absent)
        for name in needed:
            if name not in found:
                shown = ", ".join(shorten(column) for column in table.columns[:12])
                problem = f"there is no column {show(name)} among: {shown}. Add or rename one."
                raise table.error(problem)
        return cls(table, found, others)


def _attribute(column: str) -> tuple[bool, str]:
    of_map = column.casefold().startswith(MAP_PREFIX)
    return of_map, unguarded(column[len(MAP_PREFIX) :] if of_map else column)


def _refuse_slip(table: Table, column: str, absent: Collection[str]) -> None:
    """Refuse `cirlce`, or `wave` for `wave_months`, where it would become a mere attribute."""
    name = re.sub(r"[\s_-]+", "_", column.casefold()).strip("_")
    part = (each for each in absent if "_" in each and name in each.split("_"))
    meant = next(part, "") or near(name, absent, cutoff=0.8)
    if meant:
        raise table.error(
            f"the column {show(column)} looks like {show(meant)}, which is absent. "
            "Rename it to that, or to something else if it is another thing.",
            column,
        )


@dataclass(frozen=True, slots=True)
class Cells:
    """One row, asked by the proper names of its columns; a column that is absent is empty."""

    columns: Columns
    row: Row

    def error(self, problem: str, name: str | None = None) -> FileError:
        """Make the error that points at this row and the column of this name, if it is there."""
        return self.row.error(problem, self.columns.known.get(name or "", None))

    def raw(self, name: str) -> str:
        """Return the cell as it stands."""
        column = self.columns.known.get(name)
        return "" if column is None else self.row.cells[column]

    def text(self, name: str) -> str:
        """Return the cell's text, without spaces around it."""
        return unguarded(self.raw(name).strip()).strip()

    def word(self, name: str, choices: Collection[str]) -> str | None:
        """Return the one of the choices that the cell says, or None where it is empty."""
        cell = self.raw(name)
        word = plain(cell)
        if word and word not in choices:
            raise self.error(f"{name} is {shorten(cell)!r}; {one_of(choices, word)}", name)
        return word or None

    def elements(self, name: str) -> list[str]:
        """Return the elements of support in the cell, separated by semicolons or commas."""
        words = [plain(part) for part in re.split("[;,\n]", self.raw(name))]
        for word in words:
            if word and word not in terms.ELEMENTS:
                listed = one_of(terms.ELEMENTS, word)
                problem = f"{name} has {shorten(word)!r}; {listed} Separate several by ';'."
                raise self.error(problem, name)
        return [word for word in words if word]

    def number(self, name: str) -> float | None:
        """Return the cell's number, or None; see `decimal`."""
        cell = self.raw(name).strip()
        if not cell:
            return None
        found = decimal(cell, self.columns.table.delimiter)
        if found is None:
            problem = f"{name} is {shorten(cell)!r}; give a number such as 40 or 2.5."
            raise self.error(problem, name)
        return found

    def whole(self, name: str) -> int | None:
        """Return the cell's whole number, or None. Spreadsheets may write 6 as 6.0."""
        cell = self.raw(name).strip()
        if not cell:
            return None
        if not re.fullmatch(r"\d{1,9}([.,]0*)?", cell, re.ASCII):
            problem = f"{name} is {shorten(cell)!r}; give a whole number such as 6."
            raise self.error(problem, name)
        return int(re.split("[.,]", cell)[0])

    def circle(self) -> int | None:
        """Return the circle, or None for a member not yet placed."""
        cell = self.raw("circle").strip()
        if cell and not re.fullmatch(r"[123]([.,]0*)?", cell, re.ASCII):
            raise self.error(
                f"circle is {shorten(cell)!r}; a map has circles 1 to 3. "
                "Leave it empty for a member not yet placed.",
                "circle",
            )
        return int(cell[0]) if cell else None

    def attributes(self, *, of_map: bool = False) -> dict[str, str]:
        """Return the columns without a meaning of ours, by name; empty cells are absent."""
        cells = self.row.cells
        return {
            name: unguarded(cells[column])
            for (for_map, name), column in self.columns.others.items()
            if for_map == of_map and cells[column].strip()
        }

    def member(self, member_id: str) -> Member:
        """Make the row's member."""
        name, kind = self.text("name"), self.word("kind", terms.KINDS)
        if not name:
            raise self.error("name is empty. Give the network member a name.", "name")
        if kind is None:
            raise self.error(f"kind is empty; {one_of(terms.KINDS)}", "kind")
        structure = self.word("structure", (*terms.STRUCTURES, NOT_SAID))
        try:
            return Member(
                id=member_id,
                name=name,
                kind=kind,
                circle=self.circle(),
                angle=self.number("angle"),
                influence=self.word("influence", terms.INFLUENCES) or "positive",
                support_received=self.elements("support_received"),
                support_given=self.elements("support_given"),
                structure=None if structure == NOT_SAID else structure or BY_KIND,
                contact=self.word("contact", terms.CONTACTS),
                note=unguarded(self.raw("note")),
                attributes=self.attributes(),
            )
        except MapError as error:
            raise self.error(error.problem, error.field) from None


def decimal(cell: str, delimiter: str) -> float | None:
    r"""Return the number that a cell says, or None where it says none.

    Where commas separate cells, only a point is a decimal point. Where semicolons do, a comma is
    one as well; where tabs do, unless it could part thousands, as in 1,000.

    >>> decimal("0,3", ";"), decimal("0,3", "\t"), decimal("1,000", "\t"), decimal("−1", ",")
    (0.3, 0.3, None, -1.0)
    """
    text = cell.replace("−", "-")
    if delimiter == ";" or (delimiter == "\t" and not _THOUSANDS.fullmatch(text)):
        text = text.replace(",", ".")
    return float(text) if _NUMBER.fullmatch(text) else None


def plain(cell: str) -> str:
    """Return a word as it is compared; word processors make curly signs of straight ones."""
    return " ".join(cell.translate(_STRAIGHT).split()).casefold()
