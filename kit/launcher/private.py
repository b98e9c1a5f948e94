"""What a person writes is theirs alone: no other user of the machine may read it.

Windows keeps a person's folders from others by itself, and some disks know no owners; there,
nothing changes.
"""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from kit.launcher.folders import Places
from kit.launcher.stop import Stop, how_to_start

OTHERS = 0o077
"""What the owner's group and everybody else may do."""


@contextmanager
def only_mine() -> Iterator[None]:
    """Let all that is written meanwhile, also by programs started meanwhile, be the owner's."""
    before = os.umask(OTHERS)
    try:
        yield
    finally:
        os.umask(before)


def narrow(work: Path) -> None:
    """Take from others what an earlier version let them do in `my-work/`; no link is followed."""
    if os.name == "nt" or work.is_symlink() or not work.is_dir():
        return
    _narrow(work)
    for folder, names, files in os.walk(work):
        for name in (*names, *files):
            _narrow(Path(folder, name))


def _narrow(path: Path) -> None:
    # One file that belongs to somebody else is no reason to leave the others open.
    with suppress(OSError):
        mode = path.lstat().st_mode
        if not stat.S_ISLNK(mode) and mode & OTHERS:
            path.chmod(stat.S_IMODE(mode) & ~OTHERS)


def note(places: Places) -> str:
    """Say where the work goes if `my-work` is a link; empty if it is a folder, as it should be."""
    work = places.work
    if not work.is_symlink():
        return ""
    target = os.path.realpath(work)
    if not Path(target).is_dir():
        raise Stop(
            f"{work} is a link to {target}, and there is no folder there: make that folder, or "
            f"remove the link, then run {how_to_start()} again."
        )
    return (
        f"{work} is a link: your copies and maps are kept in {target}, and who may read them there "
        "is as it is set there. If you did not make this link, stop here (Ctrl+C), remove it, and "
        f"run {how_to_start()} again: nothing that it leads to is removed with it."
    )
