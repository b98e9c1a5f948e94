"""The texts of a case as fields of a form, and how each file of a case holds them.

A field that is empty on the screen is one in which the file says WRITE HERE, as the template does:
a case begun in the form can be finished by hand, and the other way round. What else is in a file
stays there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any, Final, NamedTuple

from kit.authoring.making import TEMPLATE, filled
from kit.authoring.writing import CRISIS_WORDS, HEADINGS, STORY_WORDS
from kit.files import own_json
from kit.files.case_folder import CASE, STILL, read_text
from kit.widgets.saved_value import Form
from kit.widgets.text_fields import Field, Texts
from kit.words.errors import FileError, show

ABOUT: Final = (
    Field("person", "Name", "The invented person's first name, as on the maps."),
    Field("age", "Age", "In years."),
    Field("place", "Place", "Where they live: a town or a landscape, no address."),
    Field("situation", "Situation", "Home, work, who shares the days."),
    Field("summary", "In one sentence", "Who they are, strengths first.", rows=2),
    Field(
        "strengths",
        "Strengths",
        "What they are good at, and what they bring to others. One on each line.",
        rows=3,
    ),
)
STORY: Final = (
    Field(
        "text",
        "The story",
        "An ordinary week, in short sentences, strengths first. Name every person, place, "
        "activity, thing, pet, group and service that should stand on the map. An empty line "
        "begins a new paragraph.",
        rows=12,
        words=STORY_WORDS,
    ),
)
CRISIS: Final = (
    Field(
        "text",
        "The crisis, as they tell it",
        "What happens some weeks later. Who stays, who is kept at a distance, who steps in? Say "
        "what happened and what people did, not what is wrong with anybody.",
        rows=8,
        words=CRISIS_WORDS,
    ),
)
NOTES: Final = (
    Field("0", HEADINGS[0], "Two or three readings of the map that are as good as yours.", rows=4),
    Field("1", HEADINGS[1], "It opens the talk.", rows=2),
    Field("2", HEADINGS[2], "What may touch a sore place in the room.", rows=3),
    Field("more", "Other notes", "If there are any.", rows=2),
)
_LIKE_A_HEADING: Final = re.compile(
    rf"^\\*## [^\S\n]*(?:{'|'.join(map(re.escape, HEADINGS))})[^\S\n]*$", re.MULTILINE
)
_FACTS: Final = ("age", "place", "situation")


class Part(NamedTuple):
    """A part of the form: what is asked for, and the file that keeps it."""

    file: str
    fields: tuple[Field, ...]
    form: Form[Texts]


def about_part(person: str) -> Part:
    """Return who it is: `case.json`."""

    def write(texts: Texts) -> str:
        return _about_text(texts, person)

    return Part("case.json", ABOUT, _form("who it is", write, _read_about))


def story_part(person: str) -> Part:
    """Return the story: `story.md`."""
    return Part("story.md", STORY, _plain("story", "story.md", person))


def crisis_part(person: str) -> Part:
    """Return the crisis as the person tells it: `crisis.md`."""
    return Part("crisis.md", CRISIS, _plain("crisis", "crisis.md", person))


def notes_part(person: str) -> Part:
    """Return the trainer's notes: `trainer_notes.md`, a field for each heading."""

    def write(texts: Texts) -> str:
        return _notes_text(texts, person)

    return Part("trainer_notes.md", NOTES, _form("notes", write, _read_notes))


def story_of(folder: Path) -> str:
    """Return a case's story to map from; empty while nothing of it is written."""
    part = story_part("")
    text = read_text(folder / part.file)
    return part.form.read(text, part.file).fields["text"]


def _form(word: str, write: Any, read: Any) -> Form[Texts]:
    return Form(CASE.name, word, word, write, read, lambda _: "")


def _plain(word: str, file: str, person: str) -> Form[Texts]:
    def write(texts: Texts) -> str:
        text = texts.fields["text"].rstrip()
        return f"{text or _template(file, person).rstrip()}\n"

    def read(text: str, _: str) -> Texts:
        text = _lines(text).strip("\n")
        return Texts({"text": "" if _is_template(text, _template(file)) else text})

    return _form(word, write, read)


def _read_about(text: str, file: str) -> Texts:
    data = own_json.parse(text, file)
    CASE.opened(data, lambda problem, _: FileError(problem, file=file))
    about = data.get("about", {})
    strengths = data.get("strengths", [])
    if not isinstance(about, dict) or not isinstance(strengths, list):
        what = "strengths" if isinstance(about, dict) else "about"
        raise FileError(f"{what} is not as a case has it; make a new case to see how.", file=file)
    found = {name: about.get(name, "") for name in _FACTS}
    found |= {name: data.get(name, "") for name in ("person", "summary")}
    lines = [_text("strengths", each, file) for each in strengths]
    fields = {name: _text(name, value, file) for name, value in found.items()}
    fields["strengths"] = "\n".join(line for line in lines if line)
    return Texts({each.name: fields[each.name] for each in ABOUT}, data)


def _text(name: str, value: object, file: str) -> str:
    # A number is what somebody may have typed by hand for an age; the form writes it as text.
    text = str(value) if type(value) is int else value
    if not isinstance(text, str):
        raise FileError(f"{name} is {show(value)}; give text between quotation marks.", file=file)
    return "" if text.startswith(f"{STILL}:") else text


def _about_text(texts: Texts, person: str) -> str:
    template = json.loads(_template("case.json", person))
    data = template if texts.rest is None else deepcopy(texts.rest)
    written = {name: text for name, text in texts.fields.items() if text.strip()}
    about = data.setdefault("about", {})
    for name in _FACTS:
        _put(about, name, written.get(name), template["about"][name])
    _put(data, "summary", written.get("summary"), template["summary"])
    data["person"] = texts.fields["person"].strip()
    lines = texts.fields["strengths"].splitlines()
    strengths = [line.strip() for line in lines if line.strip()]
    data["strengths"] = strengths or template["strengths"]
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _put(data: dict[str, Any], name: str, text: str | None, unwritten: str) -> None:
    if text is not None:
        data[name] = text
    elif name in data:
        # What the file never had stays away from it as long as nobody writes it.
        data[name] = unwritten


class _Notes(NamedTuple):
    """What stands in the trainer's notes above all headings, and below each."""

    head: str
    below: Mapping[str, str]


def _read_notes(text: str, _: str) -> Texts:
    found, template = _split(_lines(text)), _split(_template("trainer_notes.md"))
    fields = {}
    for number, heading in enumerate(HEADINGS):
        body = found.below.get(heading, "")
        fields[str(number)] = "" if _is_template(body, template.below[heading]) else body
    labelled = found.head.startswith(template.head)
    fields["more"] = found.head.removeprefix(template.head).strip("\n") if labelled else found.head
    return Texts(fields, (labelled, tuple(found.below)))


def _notes_text(texts: Texts, person: str) -> str:
    template = _split(_template("trainer_notes.md", person))
    labelled, order = (True, HEADINGS) if texts.rest is None else texts.rest
    parts = [template.head] if labelled else []
    parts.append(_escaped(texts.fields["more"].rstrip()))
    for heading in (*order, *(each for each in HEADINGS if each not in order)):
        body = _escaped(texts.fields[str(HEADINGS.index(heading))].rstrip())
        if body or heading in order:
            parts.append(f"## {heading}\n\n{body or template.below[heading]}")
    return "\n\n".join(filter(None, parts)) + "\n"


def _split(text: str) -> _Notes:
    """Part notes at their headings; what else looks like one belongs to what is above it."""
    found: dict[str, str] = {}
    heading = ""
    held: list[str] = []
    for line in text.split("\n"):
        title = line.removeprefix("## ").strip() if line.startswith("## ") else ""
        if title in HEADINGS and title not in found and title != heading:
            found[heading] = _unescaped("\n".join(held).strip("\n"))
            heading, held = title, []
        else:
            held.append(line)
    found[heading] = _unescaped("\n".join(held).strip("\n"))
    return _Notes(found.pop("", ""), found)


def _escaped(text: str) -> str:
    """Write a line that says the same as a heading of the notes as words, in Markdown's way."""
    return _LIKE_A_HEADING.sub(r"\\\g<0>", text)


def _unescaped(text: str) -> str:
    return _LIKE_A_HEADING.sub(lambda found: found[0].removeprefix("\\"), text)


@cache
def _template(file: str, person: str = "") -> str:
    """Return the text of a file of the template, for a person; without one, as it is."""
    text = (TEMPLATE / file).read_text(encoding="utf-8")
    return filled(text, file, person, "") if person else text


def _is_template(text: str, template: str) -> bool:
    """Tell whether nothing was written yet, whatever the person is called."""
    pattern = re.escape(template.strip()).replace(re.escape("{{PERSON}}"), ".*")
    return re.fullmatch(pattern, text.strip()) is not None


def _lines(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
