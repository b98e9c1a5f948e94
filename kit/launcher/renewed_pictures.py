"""Pictures in saved notebooks, made anew from the files that keep what a person made.

A notebook saved while a map was empty would show it empty on the next day, though its file holds
the work. Beside the picture the output names the file, in its metadata.
"""

import json
import re
import stat
import subprocess
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from kit.launcher import lab_settings
from kit.launcher.folders import Places

ABOUT = "support_map_kit"
PICTURE = "text/html"
PATIENCE = 30.0
"""Seconds; twenty notebooks take one, and the workshop opens without it, too."""

NOTE = "<!-- kit: about the file -->"
"""Stands between a picture and what is said of its file; what follows is the launcher's."""

Kept = tuple[str, str]
"""What a file keeps, and its whole path."""


def kept(output: Any, work: Path) -> Kept | None:
    """Give what an output's picture is of; None if it names no file in the person's folder."""
    try:
        about = output["metadata"][ABOUT]
        what, name = about["what"], about["file"]
        if not (isinstance(what, str) and isinstance(name, str) and PICTURE in output["data"]):
            return None
        top = work.resolve()
        path = (top / name).resolve()
        if not path.is_relative_to(top) or path == top:
            return None
        # Never a pipe or a device, which would keep the start waiting.
        with suppress(FileNotFoundError):
            if not stat.S_ISREG(path.stat().st_mode):
                return None
    except (KeyError, TypeError, AttributeError, OSError, ValueError, RuntimeError):
        return None
    return what, str(path)


def pictures(places: Places, wanted: Iterable[Kept]) -> dict[Kept, dict[str, str]]:
    """Ask the kit itself, in one child process, for each picture; nothing where it can't be had."""
    asked = list(dict.fromkeys(wanted))
    if not asked:
        return {}
    try:
        done = subprocess.run(
            [str(places.python), "-m", "kit.widgets.saved_pictures"],
            cwd=places.root,
            # No token: nothing here asks a server.
            env=lab_settings.environment(places, token=""),
            input=json.dumps(asked).encode(),
            check=True,
            capture_output=True,
            timeout=PATIENCE,
        )
        return dict(zip(asked, json.loads(done.stdout), strict=True))
    except (OSError, subprocess.SubprocessError, ValueError):
        return {}


def put(output: Any, made: dict[str, str]) -> bool:
    """Put a new picture, or a note below the old one, into an output; tell if that changed it."""
    before = output["data"][PICTURE]
    html = "".join(before) if isinstance(before, list) else before
    if not isinstance(html, str):
        return False
    # A note of an earlier start goes: it may not hold any more.
    html = re.sub(re.escape(NOTE) + r".*\Z", "", html, flags=re.DOTALL)
    if "html" in made:
        html = made["html"]
    elif "note" in made:
        html += NOTE + made["note"]
    after = html.splitlines(keepends=True) if isinstance(before, list) else html
    output["data"][PICTURE] = after
    return bool(after != before)
