"""Making the folder of a new case from the template, whole or not at all."""

from __future__ import annotations

import json
import re
import tempfile
import unicodedata
from pathlib import Path
from typing import Final

from kit.authoring.template_notebook import FILE as NOTEBOOK
from kit.authoring.template_notebook import notebook
from kit.disk.folders import own_cases_folder
from kit.files.library import case_names
from kit.model.members import is_visible
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
        raise KitError('the case needs a name, such as new-case Joy; in two words: "Mary Ann".')
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
            f"second name, as in: new-case {person} Ann."
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
            for each in TEMPLATE.iterdir():
                text = each.read_text(encoding="utf-8")
                file = whole / each.name
                file.write_text(_filled(text, file, person, case_id), encoding="utf-8")
            (whole / NOTEBOOK).write_text(notebook(person), encoding="utf-8")
            whole.rename(made)
    except OSError as problem:
        raise KitError(
            f"the folder {made} can't be made: {problem.strerror or problem}. Check that you may "
            "write there."
        ) from problem
    return made


def id_of(person: str) -> str:
    """Give a name as a folder is called: small letters, digits and hyphens.

    >>> id_of("Mary Ann O’Dowd"), id_of("Zoë"), id_of("Søren Łucja")
    ('mary-ann-o-dowd', 'zoe', 'soren-lucja')
    """
    apart = unicodedata.normalize("NFKD", person.lower()).translate(_ALONE)
    plain = "".join(char for char in apart if not unicodedata.combining(char))
    return re.sub(r"[^a-z0-9]+", "-", plain)[:_MOST].strip("-")


def _filled(text: str, file: Path, person: str, case_id: str) -> str:
    # Into JSON, a name goes as JSON has it: it may hold a quotation mark.
    name = json.dumps(person, ensure_ascii=False)[1:-1] if file.suffix == ".json" else person
    return text.replace("{{PERSON}}", name).replace("{{ID}}", case_id)
