"""What a case's folder and its id are called: a case is found by one and known by the other."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from kit.authoring.making import id_of
from kit.authoring.reading import Files
from kit.authoring.remark import Remark
from kit.disk.folders import data_folder
from kit.files.library import case_names
from kit.words.errors import show


def case_around() -> Path | None:
    """Give the case's folder that a notebook is in, however deep; None if it is in none."""
    here = Path.cwd()
    return next((each for each in (here, *here.parents) if (each / "case.json").is_file()), None)


def remarks(path: Path, files: Files) -> Iterator[Remark]:
    """Say where the folder's name leads to another case, and where the id is not that name."""
    whole = path.resolve()
    name = whole.name
    in_cases, shipped = whole.parent.name == "cases", (data_folder() / "cases").resolve()
    if in_cases and whole.parent != shipped and name.casefold() in case_names():
        says = (
            f"A case that comes with the kit is called {name.casefold()} too, and would be opened "
            "in place of this one. Rename the folder, and give case.json the new name as its id."
        )
        yield Remark(name, "", says)
    elif files.about and files.about.id not in {name, name.casefold(), id_of(name)}:
        says = (
            f"The id is {show(files.about.id)}, and the folder is called {name}. "
            f'Write "id": "{id_of(name) or name}".'
        )
        yield Remark("case.json", "", says)
