"""Each file of a case, read by itself, so that every problem is told at once."""

from __future__ import annotations

import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from kit.authoring import sentences
from kit.disk.siblings import is_sibling
from kit.files import limits, own_json, rows, source
from kit.files.case_folder import (
    TABLES,
    About,
    Maps,
    map_files,
    read_about,
    read_map,
    read_notes,
    read_story,
    read_text,
)
from kit.files.source import is_there
from kit.model.maps import SupportMap
from kit.words.errors import FileError, KitError, near
from kit.words.messages import readable

NOTEBOOK: Final = "your_own_case"
"""In which a trainer writes a case, draws its maps and sees what it lacks."""

TEXTS: Final = ("case.json", "story.md", "crisis.md", "trainer_notes.md")
TABLE_FILES: Final = tuple(file for file, _ in TABLES.values())
KNOWN: Final = (*TEXTS, *TABLE_FILES, "everyday_00_months.json", "crisis_00_months.json")
PUT_ASIDE: Final = (
    "It was put aside here, so that nothing is lost, and nobody reads it. Keep what you need of "
    "it, and delete it."
)
WRITTEN: Final = (".md", ".txt", ".csv", ".docx", ".odt", ".rtf")
"""What somebody may have written a story or notes in."""

_Read = TypeVar("_Read")


@dataclass(frozen=True, slots=True)
class Remark:
    """What was found, and where.

    Parameters
    ----------
    file
        The file's name in the case's folder.
    place
        Where in it: a line, a row, a member; empty for the whole file.
    says
        What is wrong, and what to do next.
    must
        Whether it has to be mended before the case can be used.
    """

    file: str
    place: str
    says: str
    must: bool = True

    def __post_init__(self) -> None:
        for name in ("file", "place", "says"):
            object.__setattr__(self, name, readable(getattr(self, name)))

    @property
    def where(self) -> str:
        """The file, and the place in it."""
        return f"{self.file}, {self.place}" if self.place else self.file

    def __str__(self) -> str:
        return f"{self.where}: {self.says}"


def advice(file: str, says: str, place: str = "") -> Remark:
    """Return a remark on what could be better."""
    return Remark(file, place, says, must=False)


@dataclass
class Files:
    """What could be read of a case, and what could not."""

    about: About | None = None
    story: str = ""
    crisis_story: str = ""
    notes: str = ""
    maps: dict[tuple[str, int], SupportMap] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)

    def attempt(self, file: Path, read: Callable[[], _Read], otherwise: _Read) -> _Read:
        """Read a file; where that can't be done, note why."""
        try:
            return read()
        except FileError as problem:
            self.remarks.append(Remark(file.name, _place(problem), _upper(problem.problem)))
        except KitError as problem:
            says = str(problem).removeprefix(f"{file}: ")
            self.remarks.append(Remark(file.name, "", _upper(says)))
        return otherwise


def readings(path: Path) -> Files:
    """Read every file of a case's folder."""
    found = Files()
    found.about = found.attempt(path / "case.json", lambda: read_about(path / "case.json"), None)
    found.story = found.attempt(path / "story.md", lambda: read_story(path / "story.md"), "")
    if is_there(path / "crisis.md"):
        crisis = path / "crisis.md"
        found.crisis_story = found.attempt(crisis, lambda: read_story(crisis), "")
    notes = path / "trainer_notes.md"
    found.notes = found.attempt(notes, lambda: read_notes(notes), "")
    whole = _read_maps(path, found)
    for file, read in TABLES.values():
        table = path / file
        if is_there(table):
            _about_encoding(table, found)
        if is_there(table) and whole:
            found.attempt(table, partial(_read_table, table, read, found.maps), ())
        elif is_there(table):
            says = "It is about the maps: once they can be read, check again."
            found.remarks.append(Remark(file, "", says))
    return found


def strangers(path: Path) -> list[Remark]:
    """Name files that a case doesn't have, with the nearest that it does."""
    remarks = []
    for file in sorted(path.iterdir()):
        name = file.name
        if is_sibling(file):
            remarks.append(advice(name, PUT_ASIDE))
            continue
        if name in KNOWN or name.startswith(".") or file.is_dir() or file.suffix == ".json":
            continue
        known = near(name.lower(), KNOWN)
        if not known:
            continue
        meant = path / known
        if not is_there(meant):
            says = f"A case has no file of this name. Did you mean {known}? Rename it."
            remarks.append(Remark(name, "", says))
        elif file.suffix.lower() in WRITTEN and not meant.samefile(file):
            says = f"Nobody reads this file beside {known}. Keep what you need there alone."
            remarks.append(advice(name, says))
    return remarks


def _read_maps(path: Path, found: Files) -> bool:
    """Read the maps; tell whether all could be read."""
    person = found.about.person if found.about else None
    before = len(found.remarks)
    for file in map_files(path):
        known = person or _person_of(file)
        support_map = found.attempt(file, partial(_read_one, file, known), None)
        if support_map is None:
            continue
        when = (support_map.occasion, support_map.wave_months)
        if when in found.maps:
            says = "Another file holds the same occasion and wave; keep one."
            found.remarks.append(Remark(file.name, "", says))
        found.maps[when] = support_map
        found.remarks += _about_map(file.name, support_map)
    unread = any(each.must for each in found.remarks[before:])
    if ("everyday", 0) not in found.maps and not unread:
        says = f"There is no everyday map yet. Draw it in the notebook {NOTEBOOK}."
        found.remarks.append(Remark("everyday_00_months.json", "", says))
    return bool(found.maps) and not any(each.must for each in found.remarks[before:])


def _about_map(file: str, support_map: SupportMap) -> list[Remark]:
    if not support_map.members:
        says = f"Nobody is on the map yet. Draw it in the notebook {NOTEBOOK}."
        return [Remark(file, "", says)]
    remarks = []
    if support_map.parked:
        remarks.append(advice(file, sentences.not_placed(support_map.parked)))
    bare = [member for member in support_map if not member.note.strip()]
    if bare:
        remarks.append(advice(file, sentences.without_a_note(bare)))
    return remarks


def _read_one(file: Path, person: str) -> SupportMap | None:
    return read_map(file, person)


def _read_table(
    file: Path,
    read: Callable[[bytes, str, Maps], tuple[Any, ...]],
    maps: Maps,
) -> tuple[Any, ...]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # told below, as advice
        return read(source.read_bytes(file, limits.CASE_TABLE), str(file), maps)


def _about_encoding(file: Path, found: Files) -> None:
    with suppress(KitError):  # said where the table is read
        _, says = rows.decode_table(source.read_bytes(file, limits.CASE_TABLE), file.name)
        if says:
            found.remarks.append(advice(file.name, _upper(says)))


def _person_of(file: Path) -> str:
    """Return the person of a map where `case.json` can't say; any name will then do."""
    try:
        return own_json.loads(read_text(file, limits.MAP), file=str(file)).person
    except KitError:
        return ""


def _place(problem: FileError) -> str:
    parts = []
    if problem.row is not None:
        parts.append(f"row {problem.row}")
    if problem.column is not None:
        parts.append(f"column {problem.column}")
    return ", ".join(parts)


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]
