"""Drawing the maps of one's own case, each kept in the file where the case is read from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kit.authoring.names import case_around
from kit.files.case_folder import map_files, read_about, read_map
from kit.model.maps import SupportMap
from kit.model.notes import map_before
from kit.widgets.map_editor import MapEditor
from kit.words.errors import KitError


def draw_map(
    occasion: str = "everyday", wave_months: int = 0, folder: str | Path | None = None
) -> MapEditor:
    """Give an editor for one map of a case of one's own; every change is kept in its file.

    A map that is not there yet starts as the one before it: the crisis map as the everyday map,
    the everyday map of 6 months as the first.

    Parameters
    ----------
    occasion, wave_months
        Which map.
    folder
        The case's folder; by default the one that the notebook is in, however deep.

    Raises
    ------
    KitError
        When the folder holds no case, or there is no such occasion.
    """
    path = case_around() if folder is None else Path(folder)
    if path is None:
        raise KitError(
            f"there is no case in {Path.cwd()}, nor in a folder above it. Move this notebook back "
            "into the folder of its case, or give that folder, as in "
            'draw_map("everyday", folder="…/my-work/cases/joy").'
        )
    about = read_about(path / "case.json")
    start = SupportMap(about.person, occasion=occasion, wave_months=wave_months)
    file = path / f"{occasion}_{wave_months:02}_months.json"
    if not file.exists():
        start = _from_before(path, start)
    return MapEditor(start, autosave=file)


def _from_before(path: Path, start: SupportMap) -> SupportMap:
    maps = {}
    for file in map_files(path):
        found = read_map(file, start.person)
        maps[found.occasion, found.wave_months] = found
    before = map_before(maps, start.occasion, start.wave_months)
    if before is None:
        return start
    return replace(before, occasion=start.occasion, wave_months=start.wave_months)
