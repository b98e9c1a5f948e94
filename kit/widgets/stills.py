"""Still pictures of what people made, as it stands in their files now: for saved notebooks."""

from __future__ import annotations

import json
import sys
from datetime import datetime
from html import escape
from pathlib import Path
from typing import Any

from kit import files
from kit.draw.lettering import shown
from kit.draw.notebook import mime_bundle
from kit.errors import KitError

MOST_BYTES = 5_000_000
"""The largest file that is drawn at a start; a map or a plan has some thousand."""


def still(what: str, path: Path) -> str | None:
    """Give the picture of what a file keeps, as HTML, with a line that says as of when it is.

    Parameters
    ----------
    what
        What the file keeps, such as "map".
    path
        The file.

    Returns
    -------
    str or None
        None where there is no picture of such a thing; the saved one then stays.

    Raises
    ------
    KitError
        When the file can't be read as what it should keep.
    OSError
        When it is not there, or can't be opened.
    """
    if what != "map":
        return None
    when = moment(path)
    held = files.read(path)
    if len(held) != 1:
        raise KitError(f"{path.name} holds {len(held)} maps, where one is kept.")
    said = f"As it stands in {path.name}, {when}. Run the cell to go on with it."
    return f"{mime_bundle(held[0])['text/html']}{_line(said)}"


def moment(path: Path) -> str:
    """Say when a file was last written, such as "29 November 2026, 10:14".

    Raises
    ------
    OSError
        When there is no such file.
    """
    time = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return f"{time.day} {time:%B %Y, %H:%M}"


def instead(what: str, path: Path) -> dict[str, str]:
    """Give what to show in a saved output: new `html`, a `note` below the old, or neither."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return {}
        html = still(what, path)
    except FileNotFoundError:
        said = f"{path.name} is not where it was, so this is the picture as it was saved here."
    except (KitError, OSError, ValueError, RecursionError):
        said = (
            f"{path.name} can't be read now, so this is the picture as it was saved here. Run the "
            "cell: it says what is wrong, and the file is kept."
        )
    else:
        return {} if html is None else {"html": html}
    return {"note": _line(said)}


def _line(said: str) -> str:
    return f'<p style="max-width:44em;line-height:1.45">{escape(shown(said))}</p>'


def answers(asked: Any) -> list[dict[str, str]]:
    """Answer the launcher's list of kinds and files, in its order."""
    return [instead(str(what), Path(path)) for what, path in asked]


if __name__ == "__main__":
    wanted = json.loads(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(answers(wanted)).encode())
