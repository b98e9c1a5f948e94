"""Filling `my-work/`: what is new is added; what a person changed or removed is left alone."""

from copy import deepcopy
from dataclasses import dataclass, field
from pathlib import Path

from kit.launcher import atomic, manifest, originals
from kit.launcher.folders import Places
from kit.launcher.own_cells import written
from kit.launcher.stop import Stop, cannot_write, how_to_start


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
        known = manifest.read(places.work)
        before = deepcopy(known)
        _settle(places.work, known)
        coming: dict[str, bytes] = {}
        for name, original in originals.find(places).items():
            content = original.read_bytes()
            if _is_to_come(name, content, places.work, known, delivery):
                coming[name] = content
        _deliver(coming, places.work, known)
        if before != known:
            manifest.write(places.work, known)
    except OSError as error:
        raise cannot_write(Path(error.filename or places.work), error) from error
    return delivery


def _settle(work: Path, known: manifest.Manifest) -> None:
    """Count as delivered what arrived although the delivery was interrupted."""
    for name, promised in known.promised.items():
        target = work / name
        if target.is_file() and manifest.digest(target.read_bytes()) == promised:
            note(name, target.read_bytes(), known)
    known.promised = {}


def note(name: str, content: bytes, known: manifest.Manifest) -> None:
    """Note what a person has, and that it is ours."""
    known.delivered[name] = manifest.digest(content)
    cells = written(name, content)
    if cells is None:
        known.written.pop(name, None)
    else:
        known.written[name] = manifest.digest(cells)


def _deliver(coming: dict[str, bytes], work: Path, known: manifest.Manifest) -> None:
    if not coming:
        return
    # Noted before it is done: a copy that a power cut leaves behind is known to be ours.
    known.promised = {name: manifest.digest(content) for name, content in coming.items()}
    manifest.write(work, known)
    for name, content in coming.items():
        atomic.write(work / name, content)
        note(name, content, known)
    known.promised = {}


def _is_to_come(
    name: str, content: bytes, work: Path, known: manifest.Manifest, delivery: Delivery
) -> bool:
    newest = manifest.digest(content)
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
        note(name, content, known)
    delivered = known.delivered.get(name)
    if newest == delivered and name not in known.written:
        # An earlier version of the kit delivered it, and noted less.
        note(name, content, known)
    if present is not None and _is_as_delivered(name, present, known):
        if newest != delivered:
            delivery.updated.append(name)
        return newest != delivered
    if newest not in (delivered, known.told.get(name)):
        known.told[name] = newest
        delivery.newer.append(name)
    return False


def _is_as_delivered(name: str, present: bytes, known: manifest.Manifest) -> bool:
    """Tell whether a person wrote nothing in it; they may have run and saved it."""
    if manifest.digest(present) == known.delivered.get(name):
        return True
    cells = written(name, present)
    return cells is not None and manifest.digest(cells) == known.written.get(name)


def _same_words(name: str, present: bytes, content: bytes) -> bool:
    cells = written(name, present)
    return cells is not None and cells == written(name, content)


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


def tell(delivery: Delivery, places: Places) -> str:
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
