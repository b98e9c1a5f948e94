"""Filling `my-work/`: what is new is added; what a person changed or removed is left alone.

The originals are the notebooks, the cards to sort and the local directory: all that people change.
What was delivered is noted in a manifest, so that an update can tell a person's changes from ours.
"""

import hashlib
import json
import os
from copy import deepcopy
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kit.disk.atomic import write_bytes
from kit.disk.reading import read_plain
from kit.launcher.folders import Places
from kit.launcher.run_mark import is_turned_off
from kit.launcher.stop import Stop, cannot_write, how_to_start

MANIFEST = ".support-map-kit.json"
VERSION = 1


@dataclass
class Manifest:
    """For each file, the hash of what was delivered and of the newest original spoken of.

    `written` is, for each notebook, the hash of what in it a person writes, as it was delivered.
    `promised` is what was about to be delivered: empty, unless something interrupted it.
    """

    delivered: dict[str, str] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    promised: dict[str, str] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)


def digest(content: bytes) -> str:
    """Return the hash by which two contents are held to be the same."""
    return hashlib.sha256(content).hexdigest()


def read_manifest(work: Path) -> Manifest:
    """Read the manifest; an absent or damaged one is empty, so that nothing gets overwritten."""
    try:
        note = json.loads(read_plain(work / MANIFEST))
        if note["version"] != VERSION:
            return Manifest()
        return Manifest(
            delivered=_hashes(note["delivered"]),
            told=_hashes(note["told"]),
            promised=_hashes(note.get("promised", {})),
            written=_hashes(note.get("written", {})),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Manifest()


def write_manifest(work: Path, manifest: Manifest) -> None:
    """Keep the manifest beside the files it speaks of."""
    note = {"version": VERSION, **asdict(manifest)}
    write_bytes(work / MANIFEST, json.dumps(note, indent=1, sort_keys=True).encode())


def _hashes(note: dict[str, str]) -> dict[str, str]:
    return {str(name): str(value) for name, value in note.items()}


SKIPPED = {"source", "__pycache__"}
"""`source/` is where the notebooks are written; what people open is generated from it."""

DATA = ("cards/*.csv", "cards/README.md", "local_directory.csv")
"""What in `datasets/` a trainer makes their own; the rest is read where it is."""


def originals(places: Places) -> dict[str, Path]:
    """List what is copied, in reading order: its place in `my-work/`, and where the original is.

    A place is a path below `my-work/` with forward slashes.
    """
    found = {path.relative_to(places.notebooks): path for path in _files_below(places.notebooks)}
    for pattern in DATA:
        for path in places.datasets.glob(pattern):
            if path.is_file() and not path.is_symlink():
                found[path.relative_to(places.datasets)] = path
    named = {place.as_posix(): path for place, path in found.items()}
    return dict(sorted(named.items(), key=lambda each: (each[0].count("/"), each[0])))


def _files_below(notebooks: Path) -> list[Path]:
    found: list[Path] = []
    for folder, names, files in os.walk(notebooks):
        names[:] = [n for n in names if not (n.startswith(".") or n in SKIPPED)]
        paths = [Path(folder) / name for name in files if not name.startswith(".")]
        # Neither a link nor a pipe: reading one could lead elsewhere, or never end.
        found += [path for path in paths if path.is_file() and not path.is_symlink()]
    return found


LAB_S = {
    *("collapsed", "deletable", "editable", "execution", "heading_collapsed", "jupyter"),
    *("jp-MarkdownHeadingCollapsed", "scrolled", "trusted", "ExecuteTime", "vscode"),
}
"""What notebook programs note about a cell by themselves, or at a click that changes no words."""


def own_cells(name: str, content: bytes) -> bytes | None:
    """Return a notebook's cells as a person has them, in one form; None for what is no notebook.

    That is each cell's type, words, attachments and tags, in their order, and whether they turned
    off that it runs when it opens: not outputs, counts, nor what JupyterLab notes about the kernel
    or the view.
    """
    if not name.endswith(".ipynb"):
        return None
    try:
        notebook = json.loads(content.decode("utf-8"))
        form: list[Any] = [_cell(each) for each in notebook["cells"]]
        if is_turned_off(notebook.get("metadata", {})):
            form.append("does not run when it opens")
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return json.dumps(form, sort_keys=True).encode()


def _cell(cell: dict[str, Any]) -> list[Any]:
    source = cell["source"]
    words = source if isinstance(source, str) else "".join(source)
    about = {key: value for key, value in cell["metadata"].items() if key not in LAB_S}
    # As good as none: some programs write an empty list, others leave it away.
    about = {key: value for key, value in about.items() if value not in ([], {}, None)}
    lines = words.replace("\r\n", "\n")
    return [cell["cell_type"], lines, about, cell.get("attachments") or {}]


@dataclass
class Delivery:
    """What one filling did, by file name."""

    added: list[str] = field(default_factory=list)
    updated: list[str] = field(default_factory=list)
    newer: list[str] = field(default_factory=list)


def fill(places: Places) -> Delivery:
    """Bring `my-work/` up to date with the originals, and say what that did."""
    delivery = Delivery()
    try:
        if places.work.exists() and not places.work.is_dir():
            raise Stop(
                f"{places.work} is a file, but your copies need a folder of that name: "
                f"rename the file, then run {how_to_start()} again."
            )
        places.work.mkdir(exist_ok=True)
        known = read_manifest(places.work)
        before = deepcopy(known)
        _finish_interrupted(places.work, known)
        coming: dict[str, bytes] = {}
        for name, original in originals(places).items():
            content = original.read_bytes()
            if _is_to_come(name, content, places.work, known, delivery):
                coming[name] = content
        _deliver(coming, places.work, known)
        if before != known:
            write_manifest(places.work, known)
    except OSError as error:
        raise cannot_write(Path(error.filename or places.work), error) from error
    return delivery


def _finish_interrupted(work: Path, known: Manifest) -> None:
    """Count as delivered what arrived although the delivery was interrupted."""
    for name, promised in known.promised.items():
        target = work / name
        if target.is_file() and digest(target.read_bytes()) == promised:
            note_delivery(name, target.read_bytes(), known)
    known.promised = {}


def note_delivery(name: str, content: bytes, known: Manifest) -> None:
    """Note what a person has, and that it is ours."""
    known.delivered[name] = digest(content)
    cells = own_cells(name, content)
    if cells is None:
        known.written.pop(name, None)
    else:
        known.written[name] = digest(cells)


def _deliver(coming: dict[str, bytes], work: Path, known: Manifest) -> None:
    if not coming:
        return
    # Noted before it is done: a copy that a power cut leaves behind is known to be ours.
    known.promised = {name: digest(content) for name, content in coming.items()}
    write_manifest(work, known)
    for name, content in coming.items():
        write_bytes(work / name, content, make_folder=True)
        note_delivery(name, content, known)
    known.promised = {}


def _is_to_come(name: str, content: bytes, work: Path, known: Manifest, delivery: Delivery) -> bool:
    newest = digest(content)
    target = work / name
    if leads_elsewhere(work, name):
        return False
    if not target.exists():
        if name not in known.delivered:
            delivery.added.append(name)
        return name not in known.delivered
    present = target.read_bytes() if target.is_file() else None
    unknown = name not in known.delivered
    if present == content or (unknown and present and _same_words(name, present, content)):
        note_delivery(name, content, known)
    delivered = known.delivered.get(name)
    if newest == delivered and name not in known.written:
        # An earlier version of the kit delivered it, and noted less.
        note_delivery(name, content, known)
    if present is not None and _is_as_delivered(name, present, known):
        if newest != delivered:
            delivery.updated.append(name)
        return newest != delivered
    if newest not in (delivered, known.told.get(name)):
        known.told[name] = newest
        delivery.newer.append(name)
    return False


def _is_as_delivered(name: str, present: bytes, known: Manifest) -> bool:
    """Tell whether a person wrote nothing in it; they may have run and saved it."""
    if digest(present) == known.delivered.get(name):
        return True
    cells = own_cells(name, present)
    return cells is not None and digest(cells) == known.written.get(name)


def _same_words(name: str, present: bytes, content: bytes) -> bool:
    cells = own_cells(name, present)
    return cells is not None and cells == own_cells(name, content)


def leads_elsewhere(work: Path, name: str) -> bool:
    """Tell whether a link, or a file in a folder's place, stands on the way to `name`."""
    way = work
    for part in Path(name).parts:
        if way != work and way.exists() and not way.is_dir():
            return True
        way = way / part
        if way.is_symlink():
            return True
    return False


def news(delivery: Delivery, places: Places) -> str:
    """Say in a line or two what a filling did; empty if it did nothing."""
    lines: list[str] = []
    if delivery.added:
        lines.append(f"Your own copies are in {places.work} ({_files(len(delivery.added))} new).")
    if delivery.updated:
        lines.append(f"Brought up to date, as you had not changed them: {_list(delivery.updated)}.")
    if delivery.newer:
        lines.append(
            f"There is a newer original of {_list(delivery.newer)}; your copy is as you left it. "
            f"{how_to_start()} restore NAME puts the new one beside it."
        )
    return "\n".join(lines)


def _files(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"


def _list(names: list[str], most: int = 3) -> str:
    shown = ", ".join(names[:most])
    return shown if len(names) <= most else f"{shown} and {len(names) - most} more"
