"""Noticing that the workshop of this folder is open already, so that it opens only once.

Two servers in one folder would let two programs save one map. A Jupyter server leaves a note while
it runs, with its port and its token, that only its owner can read; it outlives a launcher that was
killed, and a killed server leaves it behind. So a note says only whom to ask.
"""

import json
import secrets
from pathlib import Path

from kit.launcher import lab_api, lab_settings, plain_files
from kit.launcher.folders import Places

NOTES = "jpserver-*.json"


def find(places: Places) -> str | None:
    """Give the address, token included, where this folder is open; None if it isn't."""
    for note in sorted(lab_settings.runtime(places).glob(NOTES)):
        known = _read(note, places)
        if known and _is_ours(*known):
            return lab_settings.url(places, *known)
    return None


def _read(note: Path, places: Places) -> tuple[int, str] | None:
    """Read port and token from the note of a server of this folder, and not of a copy of it."""
    try:
        said = json.loads(plain_files.read(note))
        port, token = said["port"], said["token"]
        here = places.work.samefile(said["root_dir"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    is_port = type(port) is int and 1 <= port <= 65535
    is_token = isinstance(token, str) and token.isascii() and token.isalnum()
    return (port, token) if here and is_port and is_token else None


def _is_ours(port: int, token: str) -> bool:
    """Ask whoever listens there now: our server knows its token, and turns another one away."""
    known, wrong = (lab_api.ask(port, t, "/api/status") for t in (token, secrets.token_hex(24)))
    return known and not wrong
