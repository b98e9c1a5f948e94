"""A file that others may write, such as another notebook, noticed as it changes."""

from __future__ import annotations

import asyncio
import weakref
from contextlib import suppress
from pathlib import Path
from typing import Final

import traitlets

from kit.disk.reading import signs

LOOK_SECONDS: Final = 1.0
"""How often a watch looks at its file."""


class FileWatch(traitlets.HasTraits):
    """Looks at a file once a second, where there is a kernel to do it in.

    What follows a watch is shown anew once the file was written, made or removed.

    Parameters
    ----------
    path
        The file; it need not be there.

    Attributes
    ----------
    signs : tuple of int
        What tells one writing from another; empty while there is no file.

    >>> FileWatch("no_such_file.json").signs
    ()
    """

    followed = "signs"

    signs = traitlets.Tuple()

    def __init__(self, path: str | Path) -> None:
        super().__init__()
        self._path = Path(path)
        self.look()
        _look_later(weakref.ref(self))

    @property
    def path(self) -> Path:
        """The file that is looked at; setting another one looks at once."""
        return self._path

    @path.setter
    def path(self, path: str | Path) -> None:
        self._path = Path(path)
        self.look()

    def look(self) -> None:
        """Look now."""
        self.signs = signs(self._path)


class FolderWatch(FileWatch):
    """Looks at the files in a folder once a second: at each that was written, made or removed.

    Parameters
    ----------
    path
        The folder; it need not be there.
    pattern
        Which files, as `Path.glob` has it.

    >>> FolderWatch("no_such_folder").signs
    ()
    """

    def __init__(self, path: str | Path, pattern: str = "*") -> None:
        self._pattern = pattern
        super().__init__(path)

    def look(self) -> None:
        """Look now."""
        with suppress(OSError):
            self.signs = tuple(
                (each.relative_to(self._path).as_posix(), *signs(each))
                for each in sorted(self._path.glob(self._pattern))
                if not each.name.startswith(".")
            )


def _look_later(watch: weakref.ref[FileWatch]) -> None:
    # Outside a kernel there is nobody to look, and a page that shows it neither.
    with suppress(RuntimeError):
        asyncio.get_running_loop().call_later(LOOK_SECONDS, _look, watch)


def _look(watch: weakref.ref[FileWatch]) -> None:
    alive = watch()
    if alive is None:
        return
    try:
        alive.look()
    finally:
        # Whatever went wrong with what follows, the next change is to be noticed.
        _look_later(watch)
