"""What people read in the kit, and the prose in it without its marks."""

from __future__ import annotations

import csv
import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import jupytext
import pytest

from tests.conftest import ROOT

DATA: Final = ROOT / "datasets"
SOURCE_TEXTS: Final = Path(os.environ.get("SUPPORT_MAP_KIT_SOURCES") or ROOT / "no sources")
"""The folder of the five source texts, which are no part of the kit."""
needs_source_texts = pytest.mark.skipif(
    not SOURCE_TEXTS.is_dir(), reason="SUPPORT_MAP_KIT_SOURCES names no folder with the texts"
)
_FENCE: Final = re.compile(r"^```.*?^```", re.DOTALL | re.MULTILINE)
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_LINK: Final = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")
_HEAD: Final = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_TABLE: Final = re.compile(r"^\|.*$", re.MULTILINE)
_RULED: Final = re.compile(r"^\|[\s|:-]*$", re.MULTILINE)
_SET: Final = re.compile(r"\[([^][#]{12,})\]")
_DIV: Final = re.compile(r"^:::.*$|\{[^}]*\}", re.MULTILINE)
_MARKS: Final = re.compile(r"^\s*(?:[-*]|\d+\.)\s+|^#+\s+|[*`_]", re.MULTILINE)


def files() -> list[Path]:
    """Give every file with words that somebody may read."""
    found = [ROOT / "README.md"]
    for folder, patterns in (
        (ROOT / "notebooks", ("source/*.py", "*.md")),
        (ROOT / "slides", ("*.md", "handouts/*")),
        (DATA, ("*.md", "*.csv", "cases/**/*.*", "cards/*", "twin/*.md")),
        (ROOT / "kit" / "authoring" / "template", ("*",)),
        (ROOT / "kit", ("*.md",)),
    ):
        found += [file for pattern in patterns for file in folder.glob(pattern)]
    return sorted(file for file in found if file.is_file() and file.suffix != ".svg")


def proses() -> dict[str, str]:
    """Give the prose that participants and trainers read, by what it is."""
    found = {}
    for source in sorted((ROOT / "notebooks" / "source").glob("[0-9]*.py")):
        cells = jupytext.read(source).cells
        words = "\n\n".join(cell.source for cell in cells if cell.cell_type == "markdown")
        found[f"notebook {source.stem}"] = prose(words)
    for file in sorted((ROOT / "slides").glob("*.md")):
        found[f"slides {file.stem}"] = prose(file.read_text(encoding="utf-8"))
    for name in ("story.md", "crisis.md", "trainer_notes.md"):
        for file in sorted((DATA / "cases").glob(f"*/{name}")):
            found[f"{file.parent.name} {file.stem}"] = prose(file.read_text(encoding="utf-8"))
    for file in sorted((DATA / "cards").glob("*.csv")):
        found[f"cards {file.stem}"] = "\n\n".join(
            _cells(file, ("text", "reason", "hint", "next_step"))
        )
    directory = DATA / "local_directory.csv"
    found["local directory"] = "\n\n".join(_cells(directory, ("what", "first_step")))
    tables = ROOT / "kit" / "words"
    found["claims"] = "\n\n".join(_cells(tables / "claims.csv", ("claim", "rests_on", "beyond")))
    found["sources"] = "\n\n".join(
        _cells(tables / "sources.csv", ("population", "design", "can_say", "cannot_say"))
    )
    for file in sorted((ROOT / "notebooks").glob("*.md")):
        found[f"page {file.stem}"] = prose(file.read_text(encoding="utf-8"))
    sheets = sorted((ROOT / "slides" / "handouts").glob("*.typ"))
    found["handouts"] = "\n\n".join(
        words for sheet in sheets for words in _SET.findall(sheet.read_text(encoding="utf-8"))
    )
    return found


def prose(markdown: str) -> str:
    """Give Markdown's words without code, tables, comments, links' addresses and marks."""
    text = _HEAD.sub("", markdown)
    for pattern in (_COMMENT, _FENCE, _RULED, _DIV):
        text = pattern.sub("\n\n", text)
    # Each cell of a table is read by itself.
    text = _TABLE.sub(lambda row: row[0].replace("|", "\n\n"), text)
    text = _LINK.sub(r"\1", text)
    # A point of a list is a sentence of its own, whether or not it ends in a full stop.
    text = re.sub(r"^(?=\s*(?:[-*]|\d+\.)\s)", "\n", text, flags=re.MULTILINE)
    return _MARKS.sub("", text)


def _cells(file: Path, columns: tuple[str, ...]) -> Iterator[str]:
    with file.open(encoding="utf-8-sig", newline="") as table:
        for row in csv.DictReader(table):
            yield from (row[column] for column in columns if row.get(column))
