"""Letting saved notebooks show the pictures they hold, where a widget's kernel is long gone.

An output of a widget is saved twice: as a reference to a living widget, and as a still picture.
JupyterLab tries the reference first, and on another day says "model not found" in the picture's
place. So before a server starts, such references are taken out; running the cell brings them back.
The picture itself is made anew from the file that keeps what it shows.
"""

import json
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kit.launcher import atomic, manifest, plain_files, renewed_pictures, trust
from kit.launcher.folders import Places

WIDGET = "application/vnd.jupyter.widget-view+json"
WIDGETS_KEPT = "application/vnd.jupyter.widget-state+json"
PICTURE = "text/html"


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
    delivered = manifest.read(places.work).delivered
    saved: dict[str, Saved] = {}
    for path in _notebooks(places.work):
        name = path.relative_to(places.work).as_posix()
        # Never a reason not to open the others.
        with suppress(OSError, ValueError, RecursionError):
            content = plain_files.read(path)
            # Nobody has run what is as it was delivered; changed, it would pass for a person's own.
            if manifest.digest(content) == delivered.get(name):
                continue
            found = _read(content)
            if found is not None:
                saved[name] = found
    renewed = _renewed(places, saved)
    wanted = [each for about in renewed.values() for each in about]
    made = renewed_pictures.pictures(places, wanted)
    changed: list[str] = []
    texts: list[tuple[str, str]] = []
    for name, each in saved.items():
        with suppress(OSError, ValueError, RecursionError):
            # Drawing takes a while, in which another program may have saved more work into it.
            unchanged = plain_files.read(places.work / name) == each.content
            own = made if name in renewed else {}
            if unchanged and _with_pictures(each.notebook, places.work, own):
                shown = each.written()
                atomic.write(places.work / name, shown)
                changed.append(name)
                texts.append((each.content.decode(), shown.decode()))
    if texts:
        trust.pass_on(places, texts)
    return changed


def _renewed(places: Places, saved: dict[str, Saved]) -> dict[str, list[renewed_pictures.Kept]]:
    """Give what is named in the notebooks whose pictures are made anew: in trusted ones alone.

    One that somebody else made could name a person's own notes, and carry them away with it.
    """
    named = {
        name: [
            kept
            for output in _outputs(each.notebook)
            if (kept := renewed_pictures.kept(output, places.work))
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


def _with_pictures(
    notebook: Any, work: Path, made: dict[renewed_pictures.Kept, dict[str, str]]
) -> bool:
    """Take out the references that hide a picture, and renew it; tell if that changed anything."""
    changed = False
    alive = _kept_alive(notebook)
    for output in _outputs(notebook):
        data = output["data"]
        if PICTURE not in data or (WIDGET in data and _model(data) in alive):
            continue
        if WIDGET in data:
            del data[WIDGET]
            changed = True
        about = renewed_pictures.kept(output, work)
        if about is not None and about in made:
            changed = renewed_pictures.put(output, made[about]) or changed
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


def _kept_alive(notebook: dict[str, Any]) -> set[str]:
    """Name the widgets that a person had saved in the notebook itself: they do show."""
    try:
        return set(notebook["metadata"]["widgets"][WIDGETS_KEPT]["state"])
    except (KeyError, TypeError):
        return set()
