"""`restore`: an original comes back beside a person's copy, which stays as it is."""

import os
from itertools import count
from pathlib import Path

from kit.launcher import atomic, copies, manifest, originals
from kit.launcher.folders import Places
from kit.launcher.own_cells import written
from kit.launcher.stop import Stop, cannot_write


def restore(places: Places, asked: str) -> str:
    """Put the original that `asked` means into `my-work/`, and say where it is."""
    found = originals.find(places)
    name = originals.choose(asked, found)
    content = found[name].read_bytes()
    if copies.leads_elsewhere(places.work, name):
        raise Stop(
            f"{places.work / name} is a link to another place, so nothing was put there: "
            "remove the link, then try again."
        )
    own = places.work / name
    try:
        if not own.exists():
            atomic.write(own, content)
            _remember(places, name, content)
            return f"{name} is back: {own}"
        if _holds(own, content):
            return f"Your copy of {name} is the same as the original, so there is nothing to do."
        return _put_beside(own, content)
    except OSError as error:
        raise cannot_write(Path(error.filename or own), error) from error


def _put_beside(own: Path, content: bytes) -> str:
    for number in count(1):
        mark = " (original)" if number == 1 else f" (original {number})"
        beside = own.with_name(own.stem + mark + own.suffix)
        if beside.is_symlink() or (beside.exists() and not _holds(beside, content)):
            continue
        if beside.exists():
            return f"The original is there already: {beside}"
        atomic.write(beside, content)
        return f"The original is beside your copy, which stays as it was: {beside}"
    raise AssertionError  # the numbers don't end


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _remember(places: Places, name: str, content: bytes) -> None:
    known = manifest.read(places.work)
    copies.note(name, content, known)
    manifest.write(places.work, known)


def listing(places: Places) -> str:
    """List what can be restored, and how each copy stands."""
    lines = ["These originals can be restored, by number or by name:"]
    lines += [
        f"  {name:<44} {_standing(name, original, places)}".rstrip()
        for name, original in originals.find(places).items()
    ]
    if len(lines) == 1:
        return f"There is nothing to restore: {places.notebooks} holds no notebooks."
    return "\n".join(lines)


def _standing(name: str, original: Path, places: Places) -> str:
    own = places.work / name
    if own.is_symlink():
        return "(your copy is a link: remove it first)"
    if not own.exists():
        moved = _moved(own, places.work)
        return f"(your copy is in {moved})" if moved else "(no copy in my-work)"
    content = original.read_bytes()
    if _holds(own, content):
        return ""
    cells = written(name, content)
    run = own.is_file() and cells is not None and cells == written(name, own.read_bytes())
    return "(your copy was run)" if run else "(your copy differs)"


def _moved(own: Path, work: Path) -> str:
    """Name the folder below `my-work/` to which a person moved their copy; empty if none."""
    taken = {work / name for name in ("answers", "cards")}
    for folder, names, files in os.walk(work):
        names[:] = sorted(name for name in names if not name.startswith("."))
        if own.name in files and Path(folder) not in taken:
            return Path(folder).relative_to(work.parent).as_posix()
    return ""
