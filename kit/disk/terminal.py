"""Talking to a person through a terminal: old ones lack signs, and a reader may leave early.

What a person can cause has a sentence of its own, by `errors.KitError`. For what nobody thought of
there is a last resort here: a sentence as well, with the file that holds the details.
"""

import os
import sys
import tempfile
import traceback
import warnings
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final, NoReturn

from kit.words.errors import KitError
from kit.words.messages import readable

UNREAD: Final = 141
"""What a shell gives for a program whose output nobody reads any more."""
INTERRUPTED: Final = 130
_ACCOUNT: Final = 2000
WRONG_USE: Final = 2
"""The exit code when the command itself was mistyped; 1 when something else is in the way."""


class Words(ArgumentParser):
    """The words behind a command; what is wrong with them is said on one screen."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and end."""
        self.print_usage(sys.stderr)
        self.exit(WRONG_USE, f"{self.prog}: {readable(message)}\n")


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
        with warnings.catch_warnings():
            warnings.showwarning = _warn
            return _answered(main, words)
    except BrokenPipeError:
        # Whoever read along, such as `head`, has read enough; Python would complain at its end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return UNREAD


def _answered(main: Callable[[Sequence[str]], int], words: Sequence[str]) -> int:
    try:
        try:
            return main(words)
        finally:
            # Here rather than at Python's end, where nothing can answer it.
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except KeyboardInterrupt:
        _say("Stopped.")
        return INTERRUPTED
    except KitError as problem:
        _say(str(problem))
        return 1
    except Exception as error:  # noqa: BLE001 - the last resort: nobody is shown a traceback
        _say(unexpected(error))
        return 1


def unexpected(error: Exception) -> str:
    """Write down an error that nobody thought of; say in a sentence what to do about it."""
    said = readable(f"{type(error).__name__}: {error}", 300)
    written = ""
    with suppress(OSError, ValueError):
        # For its owner alone: the details may hold a person's words.
        handle, written = tempfile.mkstemp(prefix="support-map-kit-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            file.writelines(traceback.format_exception(error))
    details = f"The details are in {written}; " if written else "It could not be written down; "
    return (
        f"Something went wrong that the kit did not expect ({said}). "
        f"{details}please give them to whoever looks after the kit."
    )


def _warn(message: Warning | str, *_: object, **__: object) -> None:
    _say(readable(str(message), _ACCOUNT))


def _say(text: str) -> None:
    sys.stderr.write(f"\n{text}\n")
    sys.stderr.flush()
