"""The kit's extension of JupyterLab: where it is, and whether it is as it was delivered.

It is written by hand and needs no build: `package.json` names the script that JupyterLab loads.
That file also holds a hash of all the scripts, so that a damaged copy is told from a whole one:
a script that is no extension could leave JupyterLab's page blank.
"""

import hashlib
import json
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

from kit.launcher.folders import Places

NAME = "support-map-kit"

FOLDER = Path(__file__).with_name("labextensions")
"""What JupyterLab looks through for extensions; the kit's is the only one."""

SCRIPTS = "static"


def package(folder: Path) -> str:
    """Return what `package.json` holds for the scripts that are in the extension's folder."""
    about: dict[str, Any] = {
        "name": NAME,
        "version": "1.0.0",
        "description": "Runs the kit's trusted notebooks when they open.",
        "license": "MIT",
        "jupyterlab": {
            "extension": True,
            "_build": {"load": f"{SCRIPTS}/remoteEntry.js", "extension": "./extension"},
        },
        "sha256": _hash_of(folder / SCRIPTS),
    }
    return json.dumps(about, indent=2) + "\n"


def is_whole(folder: Path) -> bool:
    """Tell whether an extension is there, just as the kit delivers it."""
    try:
        return (folder / "package.json").read_bytes() == package(folder).encode()
    except OSError:
        return False


def options() -> dict[str, str]:
    """Return what gives the extension to JupyterLab and to Notebook 7; nothing if it is damaged."""
    if not is_whole(FOLDER / NAME):
        return {}
    apps = ("LabApp", "JupyterNotebookApp")
    return {f"{app}.extra_labextensions_path": str(FOLDER) for app in apps}


def warning(places: Places) -> str:
    """Say that the extension is damaged and that the workshop opens without it; empty if it isn't.

    What was installed with the package, in `.venv`, JupyterLab would find by itself. That copy goes
    where ours is damaged: nobody looks after it.
    """
    if is_whole(FOLDER / NAME):
        return ""
    with suppress(OSError):
        shutil.rmtree(places.venv / "share" / "jupyter" / "labextensions" / NAME)
    return (
        f"The kit's addition to JupyterLab is damaged ({FOLDER / NAME}), so notebooks do not run "
        "by themselves: their first lines say what to do. Download the kit again to mend it."
    )


def _hash_of(folder: Path) -> str:
    """Hash the names and contents of the scripts; what can't be read raises."""
    whole = hashlib.sha256()
    for path in sorted(folder.glob("*.js")):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        whole.update(f"{path.name} {content}\n".encode())
    return whole.hexdigest()
