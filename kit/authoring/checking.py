"""What is missing in a case, or breaks a rule, told in plain words; nothing is changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kit.authoring import reading, sentences, writing
from kit.authoring.making import case_around, id_of
from kit.authoring.reading import Files, Remark
from kit.disk.folders import data_folder, own_cases_folder
from kit.draw.panels import BLANK, Panel, Point, heading, listing, paragraph
from kit.files.library import case_names, find_case, own_case_names
from kit.files.source import is_file, is_folder
from kit.words.errors import KitError, one_of, readable, shorten

INVENTED: Final = (
    "A case is invented. If anyone could know themselves in it, change it until nobody can."
)

MOST: Final = 40
"""So many remarks of a sort are shown; more would push the first ones off the screen."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a check found: what must be mended, and what could be better.

    Parameters
    ----------
    name
        The folder's name.
    remarks
        Each with its file, its place, and what to do.
    """

    name: str
    remarks: tuple[Remark, ...]

    @property
    def must(self) -> tuple[Remark, ...]:
        """What has to be mended before the case can be used."""
        return tuple(remark for remark in self.remarks if remark.must)

    @property
    def could(self) -> tuple[Remark, ...]:
        """What would make the case better."""
        return tuple(remark for remark in self.remarks if not remark.must)

    @property
    def passes(self) -> bool:
        """Whether the case can be used as it is."""
        return not self.must

    def __str__(self) -> str:
        return str(self._panel())

    def _repr_html_(self) -> str:
        return self._panel()._repr_html_()

    def _panel(self) -> Panel:
        parts = [heading(sentences.verdict(self.name, len(self.must)))]
        for title, remarks in (("To mend", self.must), ("Could be better", self.could)):
            if remarks:
                points = [Point(each.where, each.says) for each in remarks[:MOST]]
                parts += [BLANK, paragraph(title), listing(points)]
            if (left := len(remarks) - MOST) > 0:
                parts.append(paragraph(sentences.more(left)))
        return Panel((*parts, BLANK, paragraph(INVENTED)), "The case, checked")


def check_case(case: str | Path | None = None) -> Report:
    """Say what is missing in a case, or breaks the rules of language.

    Parameters
    ----------
    case
        The case's folder, or its name; by default the folder that the notebook is in, however deep.

    >>> check_case("amina").passes
    True
    """
    path = (case_around() or Path()) if case is None else _found(case)
    files = reading.readings(path)
    remarks = [
        *_names(path, files),
        *reading.strangers(path),
        *files.remarks,
        *writing.remarks(path, files),
    ]
    return Report(readable(path.resolve().name), tuple(remarks))


def _names(path: Path, files: Files) -> Iterator[Remark]:
    """Say where the folder's name leads to another case, and where the id is not that name."""
    whole = path.resolve()
    name = whole.name
    in_cases, shipped = whole.parent.name == "cases", (data_folder() / "cases").resolve()
    if in_cases and whole.parent != shipped and name.casefold() in case_names():
        yield Remark(name, "", sentences.name_of_the_kit(name.casefold()))
    elif files.about and files.about.id not in {name, name.casefold(), id_of(name)}:
        says = sentences.other_id(files.about.id, name, id_of(name) or name)
        yield Remark("case.json", "", says)


def _found(case: str | Path) -> Path:
    if isinstance(case, str):
        # One's own goes first, whatever it is called; and its case.json may be what is missing.
        called = _own(case.strip()) or find_case(case)
        if called is not None:
            return called
    path = Path(case)
    if is_folder(path):
        return path
    if is_file(path):
        raise KitError(f"{path} is a file; give the folder that it is in: {path.parent}.")
    raise KitError(
        f"there is no folder and no case called {shorten(str(case))!r}; "
        f"{one_of((*own_case_names(), *case_names()), str(case))}"
    )


def _own(name: str) -> Path | None:
    cases = own_cases_folder()
    try:
        there = sorted(cases.iterdir(), key=lambda each: each.name != name)
    except OSError:
        return None
    for each in there:
        if each.name.casefold() == name.casefold() and each.is_dir():
            return each
    return None
