"""Talking to a person through a terminal: old ones lack signs, and a reader may leave early."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import Final

UNREAD: Final = 141
"""What a shell gives for a program whose output nobody reads any more."""


def run(main: Callable[[Sequence[str]], int], words: Sequence[str]) -> int:
    """Run a command with these words, and give its exit code.

    >>> run(lambda words: len(words), ["new", "Joy"])
    2
    """
    for stream in (sys.stdout, sys.stderr):
        # An old Windows terminal lacks some characters; it shows "?" for them then.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        try:
            return main(words)
        finally:
            # Here rather than at Python's end, where nothing can answer it.
            sys.stdout.flush()
    except BrokenPipeError:
        # Whoever read along, such as `head`, has read enough; Python would complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREAD
