"""Putting into `.venv` exactly what `uv.lock` says, once."""

import os
import time
from collections.abc import Iterable
from pathlib import Path

from kit.launcher import child, registry, stamp, venv
from kit.launcher.failures import explain
from kit.launcher.places import Places
from kit.launcher.stop import Offline, cannot_write

UV = "0.13.9"
"""uv installs a hundred packages in seconds where pip takes half a minute."""


def set_up(places: Places, extras: Iterable[str] = ()) -> None:
    """Make `.venv` what the lock file says; do nothing if it is so already."""
    present = stamp.read(places)
    # What was installed for testing stays when only the workshop is opened.
    wanted = stamp.wanted(places, UV, {*extras, *(present.extras if present else ())})
    if present and present.covers(wanted) and places.python.exists():
        return
    began = time.monotonic()
    usable = present is not None and present.serves(wanted) and venv.works(places)
    if usable:
        print("Bringing Support Map Kit up to date …", flush=True)
    else:
        print("Setting up Support Map Kit: this happens once and takes up to a minute.", flush=True)
        print("  Making a place for it in .venv …", flush=True)
        venv.make(places)
        print("  Fetching JupyterLab and what belongs to it …", flush=True)
    try:
        stamp.spoil(places, wanted.extras)
        _install_uv(places)
        _install_locked(places, wanted.extras)
        stamp.write(places, wanted)
    except OSError as error:
        raise cannot_write(places.venv, error) from error
    except Offline:
        # uv fetches everything before it changes anything, so what was there is still whole.
        if not (usable and present and set(extras) <= set(present.extras)):
            raise
        stamp.write(places, present)
        print("  No internet here, so this goes on with the packages of last time.", flush=True)
        return
    print(f"  Done in {time.monotonic() - began:.0f} seconds.", flush=True)


def _install_uv(places: Places) -> None:
    _installer(places, [places.python, "-m", "pip", "install", "--quiet", f"uv=={UV}"], {})


def _install_locked(places: Places, extras: tuple[str, ...]) -> None:
    uv = places.script("uv")
    asked = [word for extra in extras for word in ("--extra", extra)]
    mirror = registry.settings(os.environ, registry.pip_setting(places, child.environment(places)))
    if mirror is None:
        _installer(places, [uv, "sync", "--frozen", "--no-progress", *asked], {})
        return
    exact = places.venv / "exact-versions.txt"
    export: list[str | Path] = [uv, "export", "--frozen", "--quiet", "--no-emit-project", *asked]
    _installer(places, [*export, "--output-file", exact], mirror)
    _installer(places, [uv, "pip", "sync", "--no-progress", "--require-hashes", exact], mirror)
    _installer(places, [uv, "pip", "install", "--no-deps", "--editable", places.root], mirror)


def _installer(places: Places, command: list[str | Path], settings: dict[str, str]) -> None:
    own = {
        "UV_PROJECT_ENVIRONMENT": str(places.venv),
        "UV_PYTHON": str(places.python),
        "UV_PYTHON_DOWNLOADS": "never",
        "VIRTUAL_ENV": str(places.venv),
    }
    env = child.environment(places, {**registry.patience(os.environ), **own, **settings})
    code, words = child.run_quietly(command, env, log=places.log, cwd=places.root)
    if code != 0:
        raise explain(words, places.log)
