"""The note inside `.venv` that says what it was made from; it is written last of all."""

import hashlib
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from kit.launcher import atomic
from kit.launcher.folders import Places

NAME = "support-map-kit.json"


@dataclass(frozen=True)
class Stamp:
    """What a virtual environment was made from: two are alike if nothing needs doing."""

    sources: str
    """The hash of the lock file and the project file; empty while a set-up is under way."""
    root: str
    python: str
    extras: tuple[str, ...]

    def serves(self, wanted: "Stamp") -> bool:
        """Tell whether a finished environment is there, of the same Python in the same folder."""
        return bool(self.sources) and (self.root, self.python) == (wanted.root, wanted.python)

    def covers(self, wanted: "Stamp") -> bool:
        """Tell whether an environment with this stamp has all that `wanted` asks for."""
        same = self.serves(wanted) and self.sources == wanted.sources
        return same and set(wanted.extras) <= set(self.extras)


def wanted(places: Places, uv: str, extras: Iterable[str]) -> Stamp:
    """Say what the environment should be made from, as the files stand now."""
    digest = hashlib.sha256()
    for source in (places.lock, places.project):
        # A checkout may have Windows line ends; that is no other lock file.
        digest.update(source.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    digest.update(uv.encode())
    return Stamp(
        sources=digest.hexdigest(),
        root=str(places.root),
        python=f"{sys.implementation.name} {sys.version.split()[0]} at {sys.base_prefix}",
        extras=tuple(sorted(extras)),
    )


def read(places: Places) -> Stamp | None:
    """Read the note; None if there is none that can be trusted."""
    try:
        note = json.loads(_path(places).read_text(encoding="utf-8"))
        return Stamp(
            sources=str(note["sources"]),
            root=str(note["root"]),
            python=str(note["python"]),
            extras=tuple(str(extra) for extra in note["extras"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def write(places: Places, stamp: Stamp) -> None:
    """Leave the note: everything that it names is in place."""
    note = json.dumps(stamp.__dict__, indent=1)
    atomic.write(_path(places), note.encode())


def spoil(places: Places, extras: Iterable[str]) -> None:
    """Mark the environment as unfinished before changing it, so that an interruption is noticed."""
    write(places, Stamp(sources="", root="", python="", extras=tuple(sorted(extras))))


def _path(places: Places) -> Path:
    return places.venv / NAME
