"""What was delivered into `my-work/`, so that an update can tell a person's changes from ours."""

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path

from kit.launcher import atomic, plain_files

NAME = ".support-map-kit.json"
VERSION = 1


@dataclass
class Manifest:
    """For each file, the hash of what was delivered and of the newest original spoken of.

    `written` is, for each notebook, the hash of what in it a person writes, as it was delivered.
    `promised` is what was about to be delivered: empty, unless something interrupted it.
    """

    delivered: dict[str, str] = field(default_factory=dict)
    told: dict[str, str] = field(default_factory=dict)
    promised: dict[str, str] = field(default_factory=dict)
    written: dict[str, str] = field(default_factory=dict)


def digest(content: bytes) -> str:
    """Give the hash by which two contents are held to be the same."""
    return hashlib.sha256(content).hexdigest()


def read(work: Path) -> Manifest:
    """Read the manifest; an absent or damaged one is empty, so that nothing gets overwritten."""
    try:
        note = json.loads(plain_files.read(work / NAME))
        if note["version"] != VERSION:
            return Manifest()
        return Manifest(
            delivered=_hashes(note["delivered"]),
            told=_hashes(note["told"]),
            promised=_hashes(note.get("promised", {})),
            written=_hashes(note.get("written", {})),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return Manifest()


def write(work: Path, manifest: Manifest) -> None:
    """Keep the manifest beside the files it speaks of."""
    note = {"version": VERSION, **asdict(manifest)}
    atomic.write(work / NAME, json.dumps(note, indent=1, sort_keys=True).encode())


def _hashes(note: dict[str, str]) -> dict[str, str]:
    return {str(name): str(value) for name, value in note.items()}
