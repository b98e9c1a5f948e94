"""The one way the launcher gives up: a sentence with the next step, never a traceback."""

import errno
import os
from pathlib import Path

FULL = (errno.ENOSPC, errno.EDQUOT) if hasattr(errno, "EDQUOT") else (errno.ENOSPC,)

WRONG_USE = 2
"""Exit code when the command itself was mistyped; 1 when something else is in the way."""


class Stop(Exception):  # noqa: N818 - not an error of ours: it is the last word to the person
    """Says one sentence to the person and ends with an exit code."""

    def __init__(self, sentence: str, code: int = 1) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.code = code


class Offline(Stop):
    """No package registry could be reached."""


def how_to_start() -> str:
    """Name the command as the person at this machine types it."""
    return "py kit" if os.name == "nt" else "python3 kit"


def disk_full(path: Path) -> Stop:
    """Nothing more fits where `path` is."""
    return Stop(
        f"The disk is full, so {path} could not be written: "
        f"make some room (about 600 MB), then run {how_to_start()} again."
    )


def cannot_write(path: Path, error: OSError) -> Stop:
    """Say why `path` could not be written, and what to do."""
    if error.errno in FULL:
        return disk_full(path)
    return Stop(
        f"{path} can't be written ({error.strerror or error}): "
        f"copy the whole folder to a place of your own, such as Documents, "
        f"and run {how_to_start()} there."
    )
