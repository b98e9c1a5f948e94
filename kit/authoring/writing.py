"""How a case is written: what is still to be written, the rules of language, the story's length."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kit.authoring.reading import Files, Remark, advice
from kit.files import limits
from kit.files.case_folder import STILL, read_text
from kit.files.source import is_there
from kit.words.errors import KitError
from kit.words.person_first import breaches
from kit.words.sentences import listed, names_of

READ: Final = {".md", ".json", ".csv", ".txt"}
STORY_WORDS: Final = (120, 250)
CRISIS_WORDS: Final = (80, 150)
LONG_SENTENCES: Final = 16
HEADINGS: Final = ("What people may say", "A good question to ask", "Take care")
_STILL: Final = re.compile(rf'{STILL}|(?i:(?:^|")\W{{0,20}}{STILL}\b|\b{STILL}\s*:)', re.MULTILINE)
"""As in the template, or typed anew in small letters; not where people only "write here"."""
_LITTLE: Final = frozenset({"the", "at", "of", "above", "a", "an", "s", "and", "my"})


def remarks(path: Path, files: Files) -> Iterator[Remark]:
    """Say what is still to be written, what breaks a rule, and what could read better."""
    for file in sorted(path.iterdir()):
        if file.suffix in READ and file.is_file():
            try:
                text = read_text(file, limits.MAP if file.suffix == ".json" else limits.TEXT)
            except KitError:
                continue  # said where the file is read
            yield from _to_write(file.name, text)
            yield from _language(file.name, text)
    yield from _story(files)
    yield from _crisis(path, files)
    yield from _notes(path, files)
    yield from _for_slides(path, files)


def _to_write(file: str, text: str) -> Iterator[Remark]:
    for number, line in enumerate(text.splitlines(), start=1):
        if found := _STILL.search(line):
            asked = line[found.end() :].strip(' :",.').replace('\\"', '"')
            says = f"Still to be written: {asked}."
            yield Remark(file, f"line {number}", says)


def _language(file: str, text: str) -> Iterator[Remark]:
    for found in breaches(text):
        says = f"“{found.words}”: {found.instead}"
        yield Remark(file, f"line {found.line}", says, must=found.always)


def _story(files: Files) -> Iterator[Remark]:
    story = files.story
    if not story or _STILL.search(story):
        return
    yield from _length("story.md", story, STORY_WORDS)
    person = files.about.person if files.about else ""
    if person and person not in story.split("\n\n")[0]:
        says = f"Name {person} in the first paragraph, with what they are good at."
        yield Remark("story.md", "line 1", says, must=False)
    everyday = files.maps.get(("everyday", 0))
    if everyday is not None:
        told = _words(story)
        silent = [each for each in everyday if not (_words(each.name) - _LITTLE) & told]
        if silent:
            says = (
                f"On the everyday map, but not in the story: {names_of(silent, most=30)}. Whoever "
                "maps from the story can't find them."
            )
            yield advice("story.md", says)


def _crisis(path: Path, files: Files) -> Iterator[Remark]:
    there = ("crisis", 0) in files.maps
    if files.crisis_story and not _STILL.search(files.crisis_story):
        yield from _length("crisis.md", files.crisis_story, CRISIS_WORDS)
        if not there:
            says = (
                "The crisis is told, but there is no crisis map: draw one, so that the case can be "
                "used in the notebook 03."
            )
            yield advice("crisis.md", says)
    elif there and not is_there(path / "crisis.md"):
        says = "There is a crisis map, but nobody tells of the crisis: write this file."
        yield advice("crisis.md", says)


def _notes(path: Path, files: Files) -> Iterator[Remark]:
    if not is_there(path / "trainer_notes.md"):
        says = "There are no trainer's notes. They help whoever uses the case after you."
        yield advice("trainer_notes.md", says)
    for heading in HEADINGS if files.notes else ():
        if not re.search(rf"^## {re.escape(heading)}\s*$", files.notes, re.MULTILINE):
            says = f"There is no part headed “## {heading}”."
            yield advice("trainer_notes.md", says)


def _for_slides(path: Path, files: Files) -> Iterator[Remark]:
    if ("everyday", 0) not in files.maps:
        return
    missing = [
        what
        for what, there in (
            ("a crisis map", ("crisis", 0) in files.maps),
            ("a later everyday map", len([one for one in files.maps if one[0] == "everyday"]) > 1),
            ("caring.csv", is_there(path / "caring.csv")),
            ("risks.csv", is_there(path / "risks.csv")),
        )
        if not there
    ]
    if missing:
        says = (
            f"The slides have nothing to show where they ask for {listed(missing)}; a sentence "
            "stands there instead, and people talk."
        )
        yield advice("Slides", says)


def _length(file: str, text: str, words: tuple[int, int]) -> Iterator[Remark]:
    count, (least, most) = len(text.split()), words
    if not least <= count <= most:
        says = f"It has {count} words; between {least} and {most} can be read in a room."
        yield advice(file, says)
    lengths = [len(each.split()) for each in re.split(r"[.!?:]\s+", text) if each.strip()]
    if lengths and sum(lengths) / len(lengths) > LONG_SENTENCES:
        says = (
            f"Its sentences have {sum(lengths) / len(lengths):.0f} words on average. Shorter ones, "
            "of about 12, are easier to map from."
        )
        yield advice(file, says)


def _words(text: str) -> set[str]:
    apart = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(char for char in apart if not unicodedata.combining(char))
    found = set(re.findall(r"\w+", plain))
    return found | {word.removesuffix("s") for word in found}
