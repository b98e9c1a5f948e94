"""`restore`: an original comes back beside a person's copy, which stays as it is."""

import difflib
import os
from collections.abc import Iterable
from itertools import count
from pathlib import Path, PurePosixPath

from kit.disk.atomic import write_bytes
from kit.disk.terminal import WRONG_USE
from kit.launcher import copies
from kit.launcher.folders import Places
from kit.launcher.stop import Stop, cannot_write, how_to_start


def restore(places: Places, asked: str) -> str:
    """Put the original that `asked` means into `my-work/`, and say where it is."""
    found = copies.originals(places)
    name = choose_original(asked, found)
    content = found[name].read_bytes()
    if copies.leads_elsewhere(places.work, name):
        raise Stop(
            f"{places.work / name} is a link to another place, so nothing was put there: "
            "remove the link, then try again."
        )
    own = places.work / name
    try:
        if not own.exists():
            write_bytes(own, content, make_folder=True)
            _remember(places, name, content)
            return f"{name} is back: {own}"
        if _holds(own, content):
            return f"Your copy of {name} is the same as the original, so there is nothing to do."
        return _put_original(own, content)
    except OSError as error:
        raise cannot_write(Path(error.filename or own), error) from error


def _put_original(own: Path, content: bytes) -> str:
    for number in count(1):
        mark = " (original)" if number == 1 else f" (original {number})"
        other = own.with_name(own.stem + mark + own.suffix)
        if other.is_symlink() or (other.exists() and not _holds(other, content)):
            continue
        if other.exists():
            return f"The original is there already: {other}"
        write_bytes(other, content)
        return f"The original is beside your copy, which stays as it was: {other}"
    raise AssertionError  # the numbers don't end


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content


def _remember(places: Places, name: str, content: bytes) -> None:
    known = copies.read_manifest(places.work)
    copies.note_delivery(name, content, known)
    copies.write_manifest(places.work, known)


def listing(places: Places) -> str:
    """List what can be restored, and how each copy stands."""
    lines = ["These originals can be restored, by number or by name:"]
    lines += [
        f"  {name:<44} {_state_of(name, original, places)}".rstrip()
        for name, original in copies.originals(places).items()
    ]
    if len(lines) == 1:
        return f"There is nothing to restore: {places.notebooks} holds no notebooks."
    return "\n".join(lines)


def _state_of(name: str, original: Path, places: Places) -> str:
    own = places.work / name
    if own.is_symlink():
        return "(your copy is a link: remove it first)"
    if not own.exists():
        moved = _moved(own, places.work)
        return f"(your copy is in {moved})" if moved else "(no copy in my-work)"
    content = original.read_bytes()
    if _holds(own, content):
        return ""
    cells = copies.own_cells(name, content)
    run = own.is_file() and cells is not None and cells == copies.own_cells(name, own.read_bytes())
    return "(your copy was run)" if run else "(your copy differs)"


def _moved(own: Path, work: Path) -> str:
    """Name the folder below `my-work/` to which a person moved their copy; empty if none."""
    taken = {work / name for name in ("answers", "cards")}
    for folder, names, files in os.walk(work):
        names[:] = sorted(name for name in names if not name.startswith("."))
        if own.name in files and Path(folder) not in taken:
            return Path(folder).relative_to(work.parent).as_posix()
    return ""


def choose_original(asked: str, originals: Iterable[str]) -> str:
    """Find the one original that a person means by `01`, `build`, or a file's whole name."""
    originals = list(originals)
    wanted = asked.replace("\\", "/").removeprefix("./").removeprefix("my-work/").casefold()
    for fits in (_is, _is_stem, _begins, _contains):
        matching = [name for name in originals if fits(wanted, name.casefold())]
        # "01" means the notebook itself, not the one with answers in the folder below.
        outermost = min((name.count("/") for name in matching), default=0)
        matching = [name for name in matching if name.count("/") == outermost]
        if len(matching) == 1:
            return matching[0]
        if matching:
            raise Stop(
                f"More than one original fits '{asked}': {', '.join(matching)}. "
                "Type more of the name.",
                WRONG_USE,
            )
    near = difflib.get_close_matches(wanted, originals, n=1, cutoff=0.4)
    hint = f"Did you mean '{near[0]}'? " if near else ""
    raise Stop(
        f"There is no original called '{asked}'. {hint}"
        f"{how_to_start()} restore lists what there is.",
        WRONG_USE,
    )


def _is(wanted: str, name: str) -> bool:
    return wanted in (name, PurePosixPath(name).name)


def _is_stem(wanted: str, name: str) -> bool:
    return wanted in (str(PurePosixPath(name).with_suffix("")), PurePosixPath(name).stem)


def _begins(wanted: str, name: str) -> bool:
    return bool(wanted) and (name.startswith(wanted) or PurePosixPath(name).name.startswith(wanted))


def _contains(wanted: str, name: str) -> bool:
    return bool(wanted) and wanted in name
