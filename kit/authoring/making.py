"""A case of one's own: its folder, made from the template whole or not at all, and its maps."""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Final

from kit.disk.folders import own_cases_folder
from kit.files.case_folder import map_files, read_about, read_map, read_text
from kit.files.library import case_names
from kit.model.maps import SupportMap
from kit.model.members import is_visible
from kit.model.notes import map_before
from kit.widgets.map_editor import MapEditor
from kit.words.errors import KitError, shorten

TEMPLATE: Final = Path(__file__).with_name("template")
_MOST: Final = 40
_RESERVED: Final = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
_ALONE: Final = str.maketrans(
    dict(zip("øłđðħŧıŋĸəɛɔ", "olddhtinkeeo", strict=True))
    | {"ß": "ss", "æ": "ae", "œ": "oe", "þ": "th"}
)
"""Latin letters that are no plain letter with a mark."""


def new_case(person: str, folder: Path | None = None) -> Path:
    """Make a folder for a case of one's own, and give it.

    Parameters
    ----------
    person
        What the invented person is called, such as "Joy". The folder's name is made from it.
    folder
        Where the cases are; by default a person's own.

    Raises
    ------
    KitError
        When the name gives no folder name, or there is such a case already.
    """
    if not is_visible(person):
        raise KitError("the case needs a name, such as Joy or Mary Ann.")
    if any(unicodedata.category(char) == "Cs" for char in person):
        raise KitError("the name holds a sign that can't be kept in a file. Type the name anew.")
    person = " ".join(person.split())
    case_id = id_of(person)
    if not case_id:
        raise KitError(
            f"no folder can be named after {shorten(person)!r}. Write the name in Latin letters."
        )
    if _RESERVED.fullmatch(case_id):
        raise KitError(
            f"Windows keeps the name {case_id!r} for itself, so no folder can be called so. Add a "
            f"second name, as in: {person} Ann."
        )
    if case_id in case_names():
        raise KitError(
            f"{case_id!r} is a case that comes with the kit. Call yours by another name, so that "
            "nobody takes one for the other."
        )
    cases = own_cases_folder() if folder is None else folder
    made = cases / case_id
    if made.exists():
        raise KitError(f"{made} is there already, and stays as it is. Choose another name.")
    try:
        cases.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".new-", dir=cases) as held:
            whole = Path(held, case_id)
            # Not with the template's rights: who may read it is for whoever makes it to say.
            whole.mkdir()
            for each in TEMPLATE.glob("[!.]*"):
                text = each.read_text(encoding="utf-8")
                file = whole / each.name
                file.write_text(filled(text, each.name, person, case_id), encoding="utf-8")
            whole.rename(made)
    except OSError as problem:
        raise KitError(
            f"the folder {made} can't be made: {problem.strerror or problem}. Check that you may "
            "write there."
        ) from problem
    return made


def id_of(person: str) -> str:
    """Return a name as a folder is called: small letters, digits and hyphens.

    >>> id_of("Mary Ann O’Dowd"), id_of("Zoë"), id_of("Søren Łucja")
    ('mary-ann-o-dowd', 'zoe', 'soren-lucja')
    """
    apart = unicodedata.normalize("NFKD", person.lower()).translate(_ALONE)
    plain = "".join(char for char in apart if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_MOST].strip("-")


def filled(text: str, file: str, person: str, case_id: str) -> str:
    """Return the text of a template's file, with the person's name in it and the case's id."""
    # Into JSON, a name goes as JSON has it: it may hold a quotation mark.
    name = person if file.endswith(".md") else json.dumps(person, ensure_ascii=False)[1:-1]
    return text.replace("{{PERSON}}", name).replace("{{ID}}", case_id)


def draw_map(
    occasion: str = "everyday", wave_months: int = 0, folder: str | Path | None = None
) -> MapEditor:
    """Return an editor for one map of a case of one's own; every change is kept in its file.

    A map that is not there yet starts as the one before it: the crisis map as the everyday map,
    the everyday map of 6 months as the first.

    Parameters
    ----------
    occasion, wave_months
        Which map.
    folder
        The case's folder; by default the one that the notebook is in, however deep.
    """
    path = case_around() if folder is None else Path(folder)
    if path is None:
        raise KitError(
            f"there is no case in {Path.cwd()}, nor in a folder above it. Move this notebook back "
            "into the folder of its case, or give that folder, as in "
            'draw_map("everyday", folder="…/my-work/cases/joy").'
        )
    return map_editor(path, (occasion, wave_months), read_about(path / "case.json").person)


def map_editor(
    path: Path, which: tuple[str, int], person: str, story: str = "", marks: Path | None = None
) -> MapEditor:
    """Return an editor for a map of the case in this folder; see `draw_map`.

    A story stands beside the map; `marks` is the file of what a person marks in it.
    """
    file = map_file(path, which)
    start = SupportMap(person, occasion=which[0], wave_months=which[1])
    start = start if file.exists() else from_before(path, start)
    return MapEditor(start, autosave=file, story=story, story_marks=marks)


def map_file(path: Path, which: tuple[str, int]) -> Path:
    """Return the file of a map, by its occasion and its wave in months."""
    return path / f"{which[0]}_{which[1]:02}_months.json"


def from_before(path: Path, start: SupportMap) -> SupportMap:
    """Return a map with the occasion and wave of `start` that begins as the one before it."""
    maps = {}
    for file in map_files(path):
        found = read_map(file, start.person)
        maps[found.occasion, found.wave_months] = found
    before = map_before(maps, start.occasion, start.wave_months)
    if before is None:
        return start
    return replace(before, occasion=start.occasion, wave_months=start.wave_months)


def person_of(path: Path) -> str:
    """Return what the person of the case in this folder is called; empty where nothing says so."""
    with suppress(KitError, ValueError, RecursionError):
        data = json.loads(read_text(path / "case.json"))
        person = data.get("person") if isinstance(data, dict) else None
        return person if isinstance(person, str) and is_visible(person) else ""
    return ""


def case_around() -> Path | None:
    """Return the case's folder that a notebook is in, however deep; None if it is in none."""
    here = Path.cwd()
    return next((each for each in (here, *here.parents) if (each / "case.json").is_file()), None)
