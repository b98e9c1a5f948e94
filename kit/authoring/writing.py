"""How a case is written: what is still to be written, the rules of language, the story's length."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from kit.authoring import sentences
from kit.authoring.reading import Files, Remark, advice
from kit.disk.siblings import is_sibling
from kit.files import limits
from kit.files.case_folder import STILL, read_text
from kit.files.source import is_there
from kit.words.errors import KitError
from kit.words.person_first import breaches

READ: Final = {".md", ".json", ".csv", ".txt"}
STORY_WORDS: Final = (120, 250)
CRISIS_WORDS: Final = (80, 150)
LONG_SENTENCES: Final = 16
CRISIS_WITHOUT_A_MAP: Final = (
    "The crisis is told, but there is no crisis map: draw one, so that the case can be "
    "used in the notebook 03."
)
CRISIS_WITHOUT_A_STORY: Final = (
    "There is a crisis map, but nobody tells of the crisis: write this file."
)
WITHOUT_NOTES: Final = "There are no trainer's notes. They help whoever uses the case after you."
HEADINGS: Final = ("What people may say", "A good question to ask", "Take care")
TO_WRITE: Final = "Still to be written"
_STILL: Final = re.compile(rf'{STILL}|(?i:(?:^|")\W{{0,20}}{STILL}\b|\b{STILL}\s*:)', re.MULTILINE)
"""As in the template, or typed anew in small letters; not where people only "write here"."""
_LITTLE: Final = frozenset({"the", "at", "of", "above", "a", "an", "s", "and", "my"})


def remarks(path: Path, files: Files) -> Iterator[Remark]:
    """Say what is still to be written, what breaks a rule, and what could read better."""
    for file in sorted(path.iterdir()):
        if file.suffix in READ and file.is_file() and not is_sibling(file):
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
            yield Remark(file, f"line {number}", f"{TO_WRITE}: {asked}.")


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
        yield advice("story.md", says, "line 1")
    words = _words(story)
    everyday = files.maps.get(("everyday", 0), ())
    silent = [each for each in everyday if not (_words(each.name) - _LITTLE) & words]
    if silent:
        yield advice("story.md", sentences.not_in_the_story(silent))


def _crisis(path: Path, files: Files) -> Iterator[Remark]:
    there = ("crisis", 0) in files.maps
    if files.crisis_story and not _STILL.search(files.crisis_story):
        yield from _length("crisis.md", files.crisis_story, CRISIS_WORDS)
        if not there:
            yield advice("crisis.md", CRISIS_WITHOUT_A_MAP)
    elif there and not is_there(path / "crisis.md"):
        yield advice("crisis.md", CRISIS_WITHOUT_A_STORY)


def _notes(path: Path, files: Files) -> Iterator[Remark]:
    if not is_there(path / "trainer_notes.md"):
        yield advice("trainer_notes.md", WITHOUT_NOTES)
    for heading in HEADINGS if files.notes else ():
        if not re.search(rf"^## {re.escape(heading)}\s*$", files.notes, re.MULTILINE):
            yield advice("trainer_notes.md", f"There is no part headed “## {heading}”.")


def _for_slides(path: Path, files: Files) -> Iterator[Remark]:
    if ("everyday", 0) not in files.maps:
        return
    there = {
        "a crisis map": ("crisis", 0) in files.maps,
        "a later everyday map": len([one for one in files.maps if one[0] == "everyday"]) > 1,
        "caring.csv": is_there(path / "caring.csv"),
        "risks.csv": is_there(path / "risks.csv"),
    }
    if not all(there.values()):
        missing = [what for what, is_so in there.items() if not is_so]
        yield advice("Slides", sentences.not_for_slides(missing))


def _length(file: str, text: str, words: tuple[int, int]) -> Iterator[Remark]:
    count, (least, most) = len(text.split()), words
    if not least <= count <= most:
        yield advice(file, sentences.so_many_words(count, least, most))
    lengths = [len(each.split()) for each in re.split(r"[.!?:]\s+", text) if each.strip()]
    if lengths and sum(lengths) / len(lengths) > LONG_SENTENCES:
        yield advice(file, sentences.long_sentences(sum(lengths) / len(lengths)))


def _words(text: str) -> set[str]:
    apart = unicodedata.normalize("NFKD", text.lower())
    plain = "".join(char for char in apart if not unicodedata.combining(char))
    found = set(re.findall(r"\w+", plain))
    return found | {word.removesuffix("s") for word in found}
