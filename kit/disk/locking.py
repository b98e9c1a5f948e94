"""Taking turns at a folder, so that of two kernels only one looks into a file and replaces it.

Without a turn, both could find a file as they knew it, and the second would then replace what the
first had just written. The lock is on the folder itself and leaves no file behind; the system takes
it back from a process that ends, however it ends. Where a system or a disk knows no such lock
(Windows, some network disks), or another process keeps it too long, the work is done without: the
moment in which a change can be overlooked is then as long as one writing, a few milliseconds.
"""

from __future__ import annotations

import os
import time
from contextlib import contextmanager, suppress
from typing import Final

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

from collections.abc import Iterator
from pathlib import Path

PATIENCE_SECONDS: Final = 2.0


@contextmanager
def turn(folder: Path) -> Iterator[None]:
    """Do what is inside while no other process has its turn at the folder."""
    handle = None
    if fcntl is not None:
        with suppress(OSError, ValueError):
            handle = os.open(folder, os.O_RDONLY)
            _wait(handle)
    try:
        yield
    finally:
        if handle is not None:
            os.close(handle)


def _wait(handle: int) -> None:
    patience = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > patience:
                return
            time.sleep(0.005)
        else:
            return
