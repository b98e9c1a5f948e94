"""The files that people get copies of, and how a person names one of them.

They are the notebooks, the cards to sort and the local directory: all that people change.
"""

import difflib
import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from kit.launcher.folders import Places
from kit.launcher.stop import WRONG_USE, Stop, how_to_start

SKIPPED = {"source", "__pycache__"}
"""`source/` is where the notebooks are written; what people open is generated from it."""

DATA = ("cards/*.csv", "cards/README.md", "local_directory.csv")
"""What in `datasets/` a trainer makes their own; the rest is read where it is."""


def find(places: Places) -> dict[str, Path]:
    """List what is copied, in reading order: its place in `my-work/`, and where the original is.

    A place is a path below `my-work/` with forward slashes.
    """
    found = {path.relative_to(places.notebooks): path for path in _below(places.notebooks)}
    for pattern in DATA:
        for path in places.datasets.glob(pattern):
            if path.is_file() and not path.is_symlink():
                found[path.relative_to(places.datasets)] = path
    named = {place.as_posix(): path for place, path in found.items()}
    return dict(sorted(named.items(), key=lambda each: (each[0].count("/"), each[0])))


def _below(notebooks: Path) -> list[Path]:
    found: list[Path] = []
    for folder, names, files in os.walk(notebooks):
        names[:] = [n for n in names if not (n.startswith(".") or n in SKIPPED)]
        paths = [Path(folder) / name for name in files if not name.startswith(".")]
        # Neither a link nor a pipe: reading one could lead elsewhere, or never end.
        found += [path for path in paths if path.is_file() and not path.is_symlink()]
    return found


def choose(asked: str, originals: Iterable[str]) -> str:
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
