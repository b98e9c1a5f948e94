"""Reading what should be a file: never a device that has no end, nor a pipe that never answers."""

import errno
import stat
from pathlib import Path

MOST = 200_000_000
"""Bytes; a notebook full of pictures has a tenth of them."""


def read(path: Path) -> bytes:
    """Give what a file holds.

    Raises
    ------
    OSError
        When it can't be read, is no plain file, or is too large to be one of the kit's.
    """
    found = path.stat()
    if not stat.S_ISREG(found.st_mode) or found.st_size > MOST:
        raise OSError(errno.EINVAL, "no plain file", str(path))
    return path.read_bytes()
