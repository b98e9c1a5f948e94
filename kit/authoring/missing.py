"""What a case still lacks, said as the form says things, and anew whenever a file of it changes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from kit.authoring import sentences
from kit.authoring.checking import INVENTED, MOST, check_case
from kit.authoring.making import person_of
from kit.authoring.own_case import NONE_YET, OwnCase
from kit.authoring.reading import Remark
from kit.authoring.texts import ABOUT, NOTES
from kit.authoring.writing import TO_WRITE
from kit.draw.panels import Panel, Point, heading, listing, paragraph
from kit.files.case_folder import MAP_FILE, read_text
from kit.widgets.follow import Following, follow
from kit.words.errors import KitError

_PARTS: Final = {
    "case.json": "Who it is",
    "story.md": "The story",
    "everyday_00_months.json": sentences.title_of_map("everyday", 0),
    "crisis.md": "The crisis",
    "crisis_00_months.json": sentences.title_of_map("crisis", 0),
    "trainer_notes.md": "For whoever leads the talk",
}
"""What the files of a case are called in the form, in its order."""
_LABELS: Final = {each.name: each.label for each in ABOUT}
_HEADINGS: Final = [each.label for each in NOTES]
_LINE: Final = re.compile(r"line (\d+)")


def what_is_missing(own_case: OwnCase) -> Following:
    """Show what the case still lacks, where, and what could be better; until it is ready."""

    def shown(folder: Path | None, _: object) -> Panel:
        return Panel((paragraph(NONE_YET),)) if folder is None else missing(folder)

    return follow([own_case, own_case.files], shown)


def missing(folder: Path) -> Panel:
    """Return what the case in this folder still lacks, in the words of the form."""
    try:
        report = check_case(folder)
    except (KitError, OSError):
        return Panel((paragraph(sentences.gone(folder.name)),))
    to_do, better = (_points(each, folder) for each in (report.must, report.could))
    person = person_of(folder) or report.name
    parts = [heading(sentences.readiness(person, len(to_do)))]
    for title, points in (("Still to do", to_do), ("Could be better", better)):
        if points:
            parts += [paragraph(title), listing(points[:MOST], numbered=title == "Still to do")]
        if (left := len(points) - MOST) > 0:
            parts.append(paragraph(sentences.more(left)))
    return Panel((*parts, paragraph(INVENTED)), "What is missing")


def _points(remarks: Sequence[Remark], folder: Path) -> list[Point]:
    """Return the remarks by the parts of the form, in their order; what is empty as one."""
    found: dict[str, list[Point]] = {part: [] for part in _PARTS.values()}
    unwritten: dict[str, list[str]] = {}
    for each in remarks:
        part, field = _part_of(each.file), _field_of(each, folder)
        said = found.setdefault(part, [])
        if each.says.startswith(TO_WRITE):
            if part not in unwritten:
                said.append(Point(part))
            fields = unwritten.setdefault(part, [])
            fields += [field] if field and field not in fields else []
        else:
            said.append(Point(f"{part}, {field}" if field else part, each.says))
    return [
        each if each.asks else Point(part, sentences.still_to_write(unwritten[part]))
        for part, said in found.items()
        for each in said
    ]


def _part_of(file: str) -> str:
    """Return the part of the form that a file is."""
    named = MAP_FILE.fullmatch(file)
    return sentences.title_of_map(named[1], int(named[2])) if named else _PARTS.get(file, file)


def _field_of(remark: Remark, folder: Path) -> str:
    """Return the field in which a remark's line is; empty where that can't be said."""
    line = _LINE.fullmatch(remark.place)
    if line is None or remark.file not in {"case.json", "trainer_notes.md"}:
        return ""
    with suppress(KitError):
        for each in reversed(read_text(folder / remark.file).split("\n")[: int(line[1])]):
            title, name = each.removeprefix("## ").strip(), re.match(r'\s*"(\w+)":', each)
            if title in _HEADINGS or (name and name[1] in _LABELS):
                return title if title in _HEADINGS else _LABELS[str(name and name[1])]
    return ""
