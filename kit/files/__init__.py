"""Support maps from files, and into files.

>>> import tempfile
>>> from pathlib import Path
>>> from kit import SupportMap, files
>>> amina = SupportMap("Amina").add("Mum", kind="family", circle=1)
>>> with tempfile.TemporaryDirectory() as folder:
...     files.write(amina, Path(folder) / "amina.json")
...     files.read(Path(folder) / "amina.json") == [amina]
True
"""

from __future__ import annotations

import inspect
import warnings
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kit.model.checks import a_map, a_path, some_maps
from kit.model.maps import SupportMap
from kit.words.errors import FileError, KitError, one_of, show

if TYPE_CHECKING:
    import os
    from collections.abc import Callable, Iterable

    from kit.files.source import Source

__all__ = ["read", "write", "write_json"]

_EXPECTED = (
    "Expected: a .json file of the kit; members.csv, with ties.csv if there are ties; or all the "
    "files of a Network Canvas export (…_ego.csv, …_attributeList_….csv, …_edgeList_….csv) or its "
    "zip."
)


def read(path: str | os.PathLike[str], **options: Any) -> list[SupportMap]:
    """Return all the support maps in a file or folder, whichever of three forms it has.

    - The kit's own JSON: one map or a list of maps. No options.
    - Two CSV tables that a person can make in a spreadsheet: the members file, or a folder with
      `members.csv`; ties are in `ties.csv` (or, beside `x_members.csv`, in `x_ties.csv`), which
      may be absent. The options `person`, `occasion`, `wave_months` and `criterion` say what the
      tables don't; a person that nobody names is called like the file or folder. How the columns
      are called: `kit.files.csv_tables`.
    - A Network Canvas export: the folder of its CSV files, or its zip, with one interview or many,
      merged or not. It can't tell what kind of network member each node is, so say it:
      `read(path, kinds={"Person": "friend"})` or `kind_column=…`; until you do, each Person is
      read as an acquaintance, marked `kind_assumed`, with a warning. Say `layout=…` to place the
      members. All options: `kit.files.network_canvas.read_export`.

    A file is read whole or refused whole.

    Raises
    ------
    KitError
        When `path` is no name of a file.
    FileError
        Naming the file, the row and column or line, and what to do.
    NewerFormatError
        When a newer version of the kit wrote the file.
    """
    from kit.files.source import is_folder

    place = a_path(path)
    maps = _from_folder(place, options) if is_folder(place) else _from_file(place, options)
    _warn_of_assumed_kinds(maps)
    return maps


def write(
    maps: SupportMap | Iterable[SupportMap], path: str | os.PathLike[str], *, as_text: bool = False
) -> None:
    """Write maps so that `read` gives the same maps back: JSON, or the two CSV tables.

    A name that ends in `.json` gets JSON, a map alone or a list of maps. One that ends in `.csv`
    gets the members table, with the ties table beside it; any other name is a folder, made if
    need be, which gets `members.csv` and `ties.csv`. What was in the files before is replaced.

    Tables hold less than JSON does. What would not come back the same is refused; `as_text`
    writes attributes that are not text as text, and leaves out empty ones. A text that a
    spreadsheet would take for a formula has an apostrophe put before it, which `read` removes.

    Raises
    ------
    KitError
        When what is given are no maps.
    FileError
        Naming what can't be written; the files are as they were.
    """
    from kit.disk.atomic import write_text
    from kit.files import csv_write, own_json

    target = a_path(path)
    one = isinstance(maps, SupportMap)
    listed = [maps] if isinstance(maps, SupportMap) else some_maps(maps, "a file")
    suffix = target.suffix.lower()
    if suffix == ".json":
        write_text(target, own_json.dumps(listed[0]) if one else own_json.dumps_maps(listed))
        return
    members = target if suffix == ".csv" else target / "members.csv"
    texts = csv_write.tables(listed, as_text=as_text, file=members.name)
    if suffix != ".csv":
        try:
            target.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            problem = f"this folder can't be made ({reason}). Choose another."
            raise FileError(problem, file=target) from None
    # Ties first: members without their ties would look complete.
    write_text(members.with_name(_ties_name(members.name)), texts[1])
    write_text(members, texts[0])


def write_json(support_map: SupportMap, path: str | os.PathLike[str]) -> None:
    """Write one map as JSON, all at once: a reader finds the old file or the new one, never half.

    Raises
    ------
    KitError
        When what is given is no map.
    FileError
        When the file can't be written; what was there before is untouched.
    """
    from kit.disk.atomic import write_text
    from kit.files import own_json

    write_text(a_path(path), own_json.dumps(a_map(support_map, "a file")))


def _from_file(path: Path, options: dict[str, Any]) -> list[SupportMap]:
    from kit.files import canvas_files, limits, own_json, rows, source

    suffix = path.suffix.lower()
    if suffix == ".json":
        _check(options, own_json.loads_maps, "a .json file")
        text = rows.decode(source.read_bytes(path, limits.MAPS), path.name)
        return own_json.loads_maps(text, file=path.name)
    if suffix == ".zip":
        packed = source.read_bytes(path, limits.ZIP)
        return _from_source(source.zipped(packed, path.name), path.stem, options)
    data = source.read_bytes(path)
    if suffix not in {".csv", ".tsv", ".txt"}:
        sheet = suffix in {".xlsx", ".xls", ".ods", ".numbers"}
        problem = (
            'this is a spreadsheet. Save its sheets as "CSV UTF-8", named members and ties.'
            if sheet
            else f"the kit does not read such files. {_EXPECTED}"
        )
        raise FileError(problem, file=path.name)
    if canvas_files.is_export_file(path.name):
        problem = "this is one file of a Network Canvas export. Choose the folder or zip of all."
        raise FileError(problem, file=path.name)
    if _is_ties(path.name):
        problem = "this is a ties table. Choose its members table; the ties are found beside it."
        raise FileError(problem, file=path.name)
    neighbours = source.folder(path.absolute().parent)
    return _tables(neighbours, path.name, data, path.stem, options)


def _from_folder(path: Path, options: dict[str, Any]) -> list[SupportMap]:
    from kit.files import source

    found = source.folder(path)
    inner = source.only_folder(path)
    # Unpacking a zip often makes a folder in a folder.
    if not found.names and inner is not None:
        found = source.folder(inner)
    return _from_source(found, found.name, options)


def _from_source(source: Source, called: str, options: dict[str, Any]) -> list[SupportMap]:
    from kit.files import canvas_files, network_canvas
    from kit.files.source import listed

    members = [name for name in source.names if _is_members(name)]
    export = canvas_files.is_export(source)
    if export and not members:
        _check(options, network_canvas.read_export, "a Network Canvas export")
        return network_canvas.read_export(source, **options)
    if len(members) == 1 and not export:
        return _tables(source, members[0], source.read(members[0]), called, options)
    if members:
        problem = f"it holds several things: {listed(source.names)}. Choose one of them."
    else:
        problem = f"nothing here is known to the kit. Found: {listed(source.names)}. {_EXPECTED}"
    raise FileError(problem, file=source.name)


def _tables(
    source: Source, members: str, data: bytes, called: str, options: dict[str, Any]
) -> list[SupportMap]:
    from kit.files import csv_tables

    _check(options, csv_tables.read_tables, "CSV tables")
    ties = source.find(_ties_name(members))
    stem = members.rpartition(".")[0]
    own = stem[: -len("members")].rstrip("_- ") if _is_members(members) else stem
    return csv_tables.read_tables(
        data,
        None if ties is None else source.read(ties),
        members_file=members,
        ties_file=ties or "",
        **{"person": own or called, **options},
    )


def _is_members(name: str) -> bool:
    return name.lower().endswith(("members.csv", "members.tsv", "members.txt"))


def _is_ties(name: str) -> bool:
    return name.lower().endswith(("ties.csv", "ties.tsv", "ties.txt"))


def _ties_name(members: str) -> str:
    stem, dot, suffix = members.rpartition(".")
    start = stem[: -len("members")] if _is_members(members) else f"{stem}_"
    return f"{start}ties{dot}{suffix}"


def _check(options: dict[str, Any], reader: Callable[..., object], what: str) -> None:
    parameters = inspect.signature(reader).parameters.values()
    known = [p.name for p in parameters if p.kind is p.KEYWORD_ONLY and "file" not in p.name]
    for name in options:
        if name not in known:
            problem = f"{show(name)} is no option for {what}; "
            raise KitError(problem + (one_of(known, name) if known else "it has none."))


def _warn_of_assumed_kinds(maps: list[SupportMap]) -> None:
    assumed = sum("kind_assumed" in member.attributes for each in maps for member in each)
    if assumed:
        warnings.warn(
            f"Nobody has said what kind of network member a Person is: {assumed} are read as "
            'acquaintances, marked kind_assumed. Say it: read(path, kinds={"Person": "friend"}), '
            'or kind_column="…" if a variable of the interview tells.',
            stacklevel=3,
        )
