"""Letting saved notebooks show the pictures they hold, where a widget's kernel is long gone.

An output of a widget is saved twice: as a reference to a living widget, and as a still picture.
JupyterLab tries the reference first, and on another day says "model not found" in the picture's
place. So before a server starts, such references are taken out; running the cell brings them back.
"""

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from kit.launcher import atomic, manifest, trust
from kit.launcher.places import Places

WIDGET = "application/vnd.jupyter.widget-view+json"
WIDGETS_KEPT = "application/vnd.jupyter.widget-state+json"
PICTURE = "text/html"


def show(places: Places) -> list[str]:
    """Let the notebooks in `my-work/` show their pictures; give the names of those it changed.

    Only for when no server of this folder runs. What can't be read or written is left as it is.
    """
    delivered = manifest.read(places.work).delivered
    changed: list[str] = []
    texts: list[tuple[str, str]] = []
    for path in _notebooks(places.work):
        name = path.relative_to(places.work).as_posix()
        # Never half a notebook, and never a reason not to open the others.
        with suppress(OSError, ValueError, RecursionError):
            content = path.read_bytes()
            # Nobody has run what is as it was delivered; changed, it would pass for a person's own.
            if manifest.digest(content) == delivered.get(name):
                continue
            shown = _with_pictures(content)
            if shown is not None:
                atomic.write(path, shown)
                changed.append(name)
                texts.append((content.decode(), shown.decode()))
    if texts:
        trust.pass_on(places, texts)
    return changed


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


def _with_pictures(content: bytes) -> bytes | None:
    """Give the notebook without the references that hide a picture; None to leave it as it is."""
    text = content.decode("utf-8")
    notebook = json.loads(text)
    # In any other form than JupyterLab's, more would change than the outputs.
    line_end = "\r\n" if "\r\n" in text else "\n"
    after = text[len(text.rstrip()) :]
    if _written(notebook, line_end, after) != content:
        return None
    hidden = [data for data in _outputs(notebook) if WIDGET in data and PICTURE in data]
    alive = _kept_alive(notebook)
    dead = [data for data in hidden if _model(data) not in alive]
    for data in dead:
        del data[WIDGET]
    return _written(notebook, line_end, after) if dead else None


def _written(notebook: Any, line_end: str, after: str) -> bytes:
    """Write as JupyterLab does."""
    text = json.dumps(notebook, indent=1, ensure_ascii=False, separators=(",", ": "))
    return (text.replace("\n", line_end) + after).encode()


def _outputs(notebook: Any) -> list[dict[str, Any]]:
    """List what the outputs of all cells hold, by form; of what is no notebook, nothing."""
    return [
        output["data"]
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
