"""The files in `notebooks/` that people get copies of, and how a person names one of them."""

import difflib
import os
from pathlib import Path, PurePosixPath

from kit.launcher.stop import WRONG_USE, Stop, how_to_start

SKIPPED = {"source", "__pycache__"}
"""`source/` is where the notebooks are written; what people open is generated from it."""


def find(notebooks: Path) -> list[str]:
    """List what is copied, as paths below `notebooks` with forward slashes, in reading order."""
    found: list[str] = []
    for folder, names, files in os.walk(notebooks):
        below = Path(folder).relative_to(notebooks)
        names[:] = [n for n in names if not (n.startswith(".") or n in SKIPPED)]
        found += [
            (below / name).as_posix()
            for name in files
            if not name.startswith(".") and not (Path(folder) / name).is_symlink()
        ]
    return sorted(found, key=lambda name: (name.count("/"), name))


def choose(asked: str, originals: list[str]) -> str:
    """Find the one original that a person means by `01`, `build`, or a file's whole name."""
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
