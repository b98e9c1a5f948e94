"""Letting saved notebooks show the pictures they hold, where a widget's kernel is long gone.

An output of a widget is saved twice: as a reference to a living widget, and as a still picture.
JupyterLab tries the reference first, and on another day says "model not found" in the picture's
place. So before a server starts, such references are taken out; running the cell brings them back.

A notebook saved while a map was empty would show it empty on the next day, though its file holds
the work. Beside the picture the output names the file, in its metadata: from it, the picture is
made anew.
"""

import json
import os
import re
import stat
import subprocess
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kit.disk.atomic import write_bytes
from kit.disk.reading import read_plain
from kit.launcher import copies, lab_settings, trust
from kit.launcher.folders import Places

WIDGET = "application/vnd.jupyter.widget-view+json"
WIDGETS_SAVED = "application/vnd.jupyter.widget-state+json"
PICTURE = "text/html"
ABOUT = "support_map_kit"
PATIENCE = 30.0
"""Seconds; twenty notebooks take one, and the workshop opens without it, too."""

NOTE = "<!-- kit: about the file -->"
"""Stands between a picture and what is said of its file; what follows is the launcher's."""

Shown = tuple[str, str]
"""What a file keeps, and its whole path."""


@dataclass(frozen=True)
class Saved:
    """A notebook as it was saved, and what of it has to be written again just as it was."""

    content: bytes
    notebook: Any
    line_end: str
    after: str

    def written(self) -> bytes:
        """Write as JupyterLab does."""
        text = json.dumps(self.notebook, indent=1, ensure_ascii=False, separators=(",", ": "))
        return (text.replace("\n", self.line_end) + self.after).encode()


def show(places: Places) -> list[str]:
    """Let the notebooks in `my-work/` show their pictures; give the names of those it changed.

    Only for when no server of this folder runs. What can't be read or written is left as it is.
    """
    delivered = copies.read_manifest(places.work).delivered
    saved: dict[str, Saved] = {}
    for path in _notebooks(places.work):
        name = path.relative_to(places.work).as_posix()
        # Never a reason not to open the others.
        with suppress(OSError, ValueError, RecursionError):
            content = read_plain(path)
            # Nobody has run what is as it was delivered; changed, it would pass for a person's own.
            if copies.digest(content) == delivered.get(name):
                continue
            found = _read(content)
            if found is not None:
                saved[name] = found
    renewed = _renewed(places, saved)
    wanted = [each for about in renewed.values() for each in about]
    made = pictures_of(places, wanted)
    changed: list[str] = []
    texts: list[tuple[str, str]] = []
    for name, each in saved.items():
        with suppress(OSError, ValueError, RecursionError):
            # Drawing takes a while, in which another program may have saved more work into it.
            unchanged = read_plain(places.work / name) == each.content
            own = made if name in renewed else {}
            if unchanged and _with_pictures(each.notebook, places.work, own):
                made_text = each.written()
                write_bytes(places.work / name, made_text)
                changed.append(name)
                texts.append((each.content.decode(), made_text.decode()))
    if texts:
        trust.pass_on(places, texts)
    return changed


def _renewed(places: Places, saved: dict[str, Saved]) -> dict[str, list[Shown]]:
    """Return what is named in the notebooks whose pictures are made anew: in trusted ones alone.

    One that somebody else made could name a person's own notes, and carry them away with it.
    """
    named = {
        name: [
            shown for output in _outputs(each.notebook) if (shown := shown_by(output, places.work))
        ]
        for name, each in saved.items()
    }
    some = [name for name, about in named.items() if about]
    known = trust.known(places, [saved[name].content.decode() for name in some]) if some else []
    return {name: named[name] for name, trusted in zip(some, known, strict=True) if trusted}


def _notebooks(work: Path) -> list[Path]:
    """List the notebooks that lie in the folder itself: reached by no link, nothing hidden."""
    found: list[Path] = []
    top = work.resolve()
    for folder, names, files in os.walk(work):
        names[:] = [name for name in names if not name.startswith(".")]
        below = Path(folder).relative_to(work)
        found += [
            work / below / name
            for name in files
            if name.endswith(".ipynb")
            and not name.startswith(".")
            # Windows also has junctions, links between folders that a walk may follow.
            and Path(folder, name).resolve() == top / below / name
        ]
    return sorted(found)


def _read(content: bytes) -> Saved | None:
    """Read a notebook; None for any other form than JupyterLab's, where more would change."""
    text = content.decode("utf-8")
    line_end = "\r\n" if "\r\n" in text else "\n"
    found = Saved(content, json.loads(text), line_end, text[len(text.rstrip()) :])
    return found if found.written() == content else None


def _with_pictures(notebook: Any, work: Path, made: dict[Shown, dict[str, str]]) -> bool:
    """Take out the references that hide a picture, and renew it; tell if that changed anything."""
    changed = False
    alive = _living(notebook)
    for output in _outputs(notebook):
        data = output["data"]
        if PICTURE not in data or (WIDGET in data and _model(data) in alive):
            continue
        if WIDGET in data:
            del data[WIDGET]
            changed = True
        about = shown_by(output, work)
        if about is not None and about in made:
            changed = put_picture(output, made[about]) or changed
    return changed


def _outputs(notebook: Any) -> list[dict[str, Any]]:
    """List the outputs of all cells that hold something; of what is no notebook, nothing."""
    return [
        output
        for cell in _list(notebook, "cells")
        for output in _list(cell, "outputs")
        if isinstance(output, dict) and isinstance(output.get("data"), dict)
    ]


def _list(holder: Any, key: str) -> list[Any]:
    held = holder.get(key) if isinstance(holder, dict) else None
    return held if isinstance(held, list) else []


def _model(data: dict[str, Any]) -> str:
    view = data[WIDGET]
    return str(view.get("model_id")) if isinstance(view, dict) else ""


def _living(notebook: dict[str, Any]) -> set[str]:
    """Name the widgets that a person had saved in the notebook itself: they do show."""
    try:
        return set(notebook["metadata"]["widgets"][WIDGETS_SAVED]["state"])
    except (KeyError, TypeError):
        return set()


def shown_by(output: Any, work: Path) -> Shown | None:
    """Return what an output's picture is of; None if it names no file in the person's folder."""
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


def pictures_of(places: Places, wanted: Iterable[Shown]) -> dict[Shown, dict[str, str]]:
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


def put_picture(output: Any, made: dict[str, str]) -> bool:
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
