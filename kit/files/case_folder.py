"""Reading a case from its folder: who it is, the story, the maps and the notes on it.

What each file holds and each field means is in `datasets/cases/README.md`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeAlias

from kit.disk.siblings import is_sibling
from kit.files import limits, own_json, source
from kit.files.case_notes import read_caring, read_reasons, read_risks
from kit.files.limits import Limit
from kit.files.source import is_there
from kit.model.cases import Case
from kit.model.file_format import FileFormat, check_names
from kit.model.maps import SupportMap
from kit.model.members import is_visible
from kit.words.errors import FileError, KitError, shorten, show

CASE: Final = FileFormat("support-map-case", 1, "this is not a case: it", "this case", "")
CASE_FIELDS: Final = ("format", "schema", "id", "person", "summary", "about", "strengths")
STILL: Final = "WRITE HERE"
"""What stands in the template of a case where something is to be written."""
MAP_FILE_EXAMPLE: Final = "everyday_00_months.json"
MAP_FILE: Final = re.compile(r"([a-z]+)_(\d{2,4})_months\.json")

Maps: TypeAlias = Mapping[tuple[str, int], SupportMap]
TABLES: Final[Mapping[str, tuple[str, Callable[[bytes, str, Maps], tuple[Any, ...]]]]] = {
    "changes": ("changes.csv", read_reasons),
    "caring": ("caring.csv", read_caring),
    "risks": ("risks.csv", read_risks),
}
"""The tables about a case's maps: what each is called, its file, and its reader."""


@dataclass(frozen=True, slots=True)
class About:
    """What `case.json` says: whose case it is."""

    id: str
    person: str
    summary: str
    facts: Mapping[str, str]


def read_case(path: Path) -> Case:
    """Read the case in this folder."""
    about = read_about(path / "case.json")
    maps = _read_maps(path, about.person)
    return Case(
        id=about.id,
        person=about.person,
        summary=about.summary,
        story=read_story(path / "story.md"),
        maps=maps,
        about=about.facts,
        crisis_story=read_story(path / "crisis.md") if is_there(path / "crisis.md") else "",
        trainer_notes=read_notes(path / "trainer_notes.md"),
        **{name: _read_table(path / file, maps, read) for name, (file, read) in TABLES.items()},
    )


def check_written(path: Path) -> None:
    """Refuse a case of one's own in which some text is still to be written."""
    for pattern in ("case.json", "*.md"):
        for file in sorted(path.glob(pattern)):
            try:
                unwritten = not is_sibling(file) and STILL in read_text(file)
            except KitError:
                continue  # Reading the whole case says what is wrong with this file.
            if unwritten:
                raise KitError(
                    f"{file.name} of the case {shorten(path.name)} still says {STILL}. Write it "
                    f"first; “check-case {shorten(path.name)}” tells what is left."
                )


def read_about(file: Path) -> About:
    """Read who a case is about from its `case.json`; raise `FileError` naming what is wrong."""
    data = _read_json(file)
    wrong = partial(FileError, file=file)
    form = CASE._replace(this=f"{file}: {CASE.this}")
    form.opened(data, lambda problem, _: wrong(problem))
    check_names(data, CASE_FIELDS, "field of a case", wrong)
    about = data.get("about", {})
    if not isinstance(about, dict):
        raise FileError('about is not a list of facts such as {"age": "36"}.', file=file)
    for fact, value in about.items():
        if not _is_filled(value):
            nested = isinstance(value, (dict, list))
            says = show(value) if nested else shorten(json.dumps(value, ensure_ascii=False))
            raise FileError(
                f"in about, {shorten(fact)} is {says}; give some text between quotation "
                'marks, such as "36".',
                file=file,
            )
    strengths = data.get("strengths")
    if not isinstance(strengths, list) or not strengths or not all(map(_is_filled, strengths)):
        raise FileError("strengths is empty or no list of texts; name at least one.", file=file)
    return About(
        id=_text(data, "id", file),
        person=_text(data, "person", file),
        summary=_text(data, "summary", file),
        facts={**about, "strengths": "; ".join(strengths)},
    )


def read_story(file: Path) -> str:
    """Read a story; raise `FileError` when it is missing, empty or not text."""
    story = read_text(file).strip()
    if not is_visible(story):
        raise FileError("the story is empty; write what the map is made from.", file=file)
    return story


def read_notes(file: Path) -> str:
    """Read the trainer's notes; none where there is no file."""
    if not is_there(file):
        return ""
    notes = read_text(file).strip()
    if not is_visible(notes):
        raise FileError("the notes are empty; write some, or take the file away.", file=file)
    return notes


def _read_table(
    file: Path, maps: Maps, read: Callable[[bytes, str, Maps], tuple[Any, ...]]
) -> tuple[Any, ...]:
    if not is_there(file):
        return ()
    try:
        return read(source.read_bytes(file, limits.CASE_TABLE), str(file), maps)
    except FileError as error:
        # Half of a table would be counted and shown as the whole, so none of it is.
        problem = f"{error.problem} Or move {file.name} away for now: the case works without it."
        raise FileError(problem, file=file, row=error.row, column=error.column) from None


def map_files(path: Path) -> list[Path]:
    """List the files of a case's folder that should be maps, but for what the kit put aside."""
    try:
        names = sorted(each.name for each in path.iterdir() if each.suffix == ".json")
    except (OSError, ValueError) as error:
        raise source.cannot_open(path, error) from None
    files = [path / name for name in names if name != "case.json" and not name.startswith(".")]
    return [file for file in files if not is_sibling(file)]


def read_map(file: Path, person: str) -> SupportMap:
    """Read one of a case's maps."""
    named = MAP_FILE.fullmatch(file.name)
    if named is None:
        raise FileError(
            "a map's file is named by occasion and wave, like everyday_00_months.json. "
            "Rename it, or move it out of the case's folder.",
            file=file,
        )
    support_map = own_json.loads(read_text(file, limits.MAP), file=str(file))
    when = (named[1], int(named[2]))
    if (support_map.occasion, support_map.wave_months) != when:
        raise FileError(
            f"the file is named {named[1]} at {when[1]} months, but the map in it is "
            f"{support_map.occasion} at {support_map.wave_months} months. Change one of them.",
            file=file,
        )
    if support_map.person != person:
        raise FileError(
            f"the map is about {shorten(support_map.person)!r}, but the case is about "
            f"{shorten(person)!r}. Give both the same name.",
            file=file,
        )
    return support_map


def _read_maps(path: Path, person: str) -> dict[tuple[str, int], SupportMap]:
    maps: dict[tuple[str, int], SupportMap] = {}
    for file in map_files(path):
        support_map = read_map(file, person)
        when = (support_map.occasion, support_map.wave_months)
        if when in maps:
            raise FileError("another file holds the same occasion and wave; keep one.", file=file)
        maps[when] = support_map
    if not maps:
        raise FileError("the case has no finished map; add one.", file=path / MAP_FILE_EXAMPLE)
    return maps


def read_text(file: Path, limit: Limit = limits.TEXT) -> str:
    """Read a text file; raise `FileError` saying why it can't be read."""
    if not is_there(file):
        raise FileError("the file is missing; a case needs it.", file=file)
    try:
        text = source.read_bytes(file, limit).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileError("the file is not UTF-8 text; save it again as UTF-8.", file=file) from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _read_json(file: Path) -> Any:
    text = read_text(file)
    try:
        return json.loads(text, object_pairs_hook=_once)
    except json.JSONDecodeError as problem:
        line = text.split("\n")[problem.lineno - 1]
        hint = "look for a comma or a quotation mark that is missing there or on the line before."
        if any(mark in line for mark in "“”„«»"):
            hint = 'write straight quotation marks, "like these", not curly ones.'
        raise FileError(
            f"line {problem.lineno} is not JSON ({problem.msg.lower()}); {hint}", file=file
        ) from None
    except KitError as problem:
        raise FileError(str(problem), file=file) from None
    except (RecursionError, ValueError):
        # Brackets nested too deep, or a number too long for Python to read.
        raise FileError("this is not JSON that can be read.", file=file) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    # Python's own reading would keep the last of two and drop the first without a word.
    found: dict[str, Any] = {}
    for name, value in pairs:
        if name in found:
            raise KitError(f"{shorten(name)!r} stands there twice; keep one of them.")
        found[name] = value
    return found


def _text(data: dict[str, Any], field: str, file: Path) -> str:
    value = data.get(field)
    if not _is_filled(value):
        raise FileError(f"{field} is empty or missing; give some text.", file=file)
    return str(value)


def _is_filled(value: object) -> bool:
    return isinstance(value, str) and is_visible(value)
