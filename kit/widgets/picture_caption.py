"""What a still picture in a saved notebook says of itself: of when it is, and where the work is."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any, Final

from kit.disk.folders import own_folder
from kit.words.html import escape

KEY: Final = "support_map_kit"
"""Under this name, an output says in a notebook which file keeps what it shows."""


def caption(name: str, word: str, when: datetime) -> str:
    """Give a line for below a still, as HTML.

    >>> print(caption("amina.json", "map", datetime(2026, 11, 29, 10, 14)))
    <p><small>As it was on 29 November 2026 at 10:14. Your map is kept in amina.json; run the ...
    """
    return (
        f"<p><small>As it was on {when.day} {when:%B %Y} at {when:%H:%M}. Your {word} is kept in "
        f"{escape(name)}; run the cell to go on with it.</small></p>"
    )


def about_file(path: Path, word: str) -> dict[str, Any]:
    """Give what an output says of its file, where that lies in the person's own folder."""
    try:
        inside = path.resolve().relative_to(own_folder().resolve())
    except (OSError, ValueError):
        return {}
    return {KEY: {"file": inside.as_posix(), "what": word}}
