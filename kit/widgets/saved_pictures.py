"""Still pictures in saved notebooks: what they say of themselves, and how they are made anew."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from kit.disk.folders import own_folder
from kit.draw.lettering import in_html
from kit.draw.notebook import mime_bundle
from kit.words.errors import KitError
from kit.words.html import escape, output

KEY: Final = "support_map_kit"
"""Under this name, an output says in a notebook which file keeps what it shows."""

MOST_BYTES = 5_000_000
"""The largest file that is drawn at a start; a map or a plan has some thousand."""


def caption(name: str, word: str, when: datetime) -> str:
    """Return a line for below a still, as HTML.

    >>> print(caption("amina.json", "map", datetime(2026, 11, 29, 10, 14)))
    <p><small>As it was on 29 November 2026 at 10:14. Your map is kept in amina.json; run the ...
    """
    return (
        f"<p><small>As it was on {when.day} {when:%B %Y} at {when:%H:%M}. Your {word} is kept in "
        f"{escape(name)}; run the cell to go on with it.</small></p>"
    )


def about_file(path: Path, word: str) -> dict[str, Any]:
    """Return what an output says of its file, where that lies in the person's own folder."""
    try:
        inside = path.resolve().relative_to(own_folder().resolve())
    except (OSError, ValueError):
        return {}
    return {KEY: {"file": inside.as_posix(), "what": word}}


def still(what: str, path: Path) -> str | None:
    """Return the picture of what a file keeps, as HTML, with a line that says as of when it is.

    Parameters
    ----------
    what
        What the file keeps, such as "map".
    path
        The file.

    Returns
    -------
    str or None
        None where there is no picture of such a thing; the saved one then stays. A file that can't
        be read raises `KitError` or `OSError`.
    """
    if what not in _PICTURES:
        return None
    when = moment(path)
    said = f"As it stands in {path.name}, {when}. Run the cell to go on with it."
    return output(f"{_PICTURES[what](path)}{_line(said)}")


def _map(path: Path) -> str:
    from kit import files

    held = files.read(path)
    if len(held) != 1:
        raise KitError(f"{path.name} holds {len(held)} maps, where one is kept.")
    return mime_bundle(held[0])["text/html"]


def _note(path: Path) -> str:
    from kit.widgets.note import NOTES, on_paper  # it brings a widget along

    return on_paper(NOTES.read(path.read_text(encoding="utf-8"), path.name))


def _plan(path: Path) -> str:
    from kit.plans import read_plan

    plan = read_plan(path)
    wishes = [wish for wish in plan.wishes if wish not in {each.of for each in plan.priorities}]
    points = [
        ". ".join(text for text in (each.of, each.what, each.who, each.when) if text)
        for each in plan.priorities
    ]
    parts = [f"<p><strong>{in_html(plan.person)}: what helps next</strong></p>"]
    parts += [f"<ol>{_items(points)}</ol>"] if points else []
    parts += [f"<p>Also wished for:</p><ul>{_items(wishes)}</ul>"] if wishes else []
    parts += [f'<p style="white-space:pre-wrap">{in_html(plan.note)}</p>'] if plan.note else []
    return "".join(parts)


def _items(texts: list[str]) -> str:
    return "".join(f"<li>{in_html(text)}</li>" for text in texts)


_PICTURES: Final[dict[str, Callable[[Path], str]]] = {"map": _map, "note": _note, "plan": _plan}
"""What can be shown without more than its file; cards and predictions show what they did before."""


def moment(path: Path) -> str:
    """Say when a file was last written, such as "29 November 2026, 10:14"."""
    time = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return f"{time.day} {time:%B %Y, %H:%M}"


def instead(what: str, path: Path) -> dict[str, str]:
    """Return what to show in a saved output: new `html`, a `note` below the old, or neither."""
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
    return f'<p style="max-width:44em;line-height:1.45">{in_html(said)}</p>'


def answers(asked: Any) -> list[dict[str, str]]:
    """Answer the launcher's list of kinds and files, in its order."""
    return [instead(str(what), Path(path)) for what, path in asked]


if __name__ == "__main__":
    wanted = json.loads(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(answers(wanted)).encode())
