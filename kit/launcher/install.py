"""Putting into `.venv` exactly what `uv.lock` says, once."""

import time
import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from kit.disk.atomic import write_bytes
from kit.launcher import child, settings, venv
from kit.launcher.folders import Places
from kit.launcher.stop import Offline, cannot_write, explain

UV = "0.13.9"
"""uv installs a hundred packages in seconds where pip takes half a minute."""

GROUP = "set-up"
"""In `pyproject.toml`: uv itself, and what builds the kit; locked like all the rest."""


def set_up(places: Places, extras: Iterable[str] = ()) -> None:
    """Make `.venv` what the lock file says; do nothing if it is so already."""
    present = venv.read_stamp(places)
    # What was installed for testing stays when only the workshop is opened.
    wanted = venv.wanted_stamp(places, UV, {*extras, *(present.extras if present else ())})
    present = venv.fit_to_folder(places, present, wanted)
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
        venv.mark_unfinished(places, wanted.extras)
        _install_uv(places)
        _install_locked(places, wanted.extras)
        venv.write_stamp(places, wanted)
    except OSError as error:
        raise cannot_write(places.venv, error) from error
    except Offline:
        # uv fetches everything before it changes anything, so what was there is still whole.
        if not (usable and present and set(extras) <= set(present.extras)):
            raise
        venv.write_stamp(places, present)
        print("  No internet here, so this goes on with the packages of last time.", flush=True)
        return
    print(f"  Done in {time.monotonic() - began:.0f} seconds.", flush=True)


def _install_uv(places: Places) -> None:
    exact = places.venv / "exact-uv.txt"
    write_bytes(exact, uv_with_hashes(places.lock.read_text(encoding="utf-8")).encode())
    pip: list[str | Path] = [places.python, "-m", "pip", "install", "--quiet"]
    _installer(places, [*pip, "--require-hashes", "--only-binary=:all:", "-r", exact], {})


def uv_with_hashes(lock: str) -> str:
    """Return the line by which pip fetches uv as the lock file has it, for whatever machine."""
    (uv,) = (each for each in tomllib.loads(lock)["package"] if each["name"] == "uv")
    hashes = " ".join(f"--hash={wheel['hash']}" for wheel in uv["wheels"])
    return f"uv=={uv['version']} {hashes}\n"


def _install_locked(places: Places, extras: tuple[str, ...]) -> None:
    uv = places.script("uv")
    asked = ["--group", GROUP, *(word for extra in extras for word in ("--extra", extra))]
    # First what builds the kit, in the version and with the hash of the lock; then, with it, the
    # kit: left to themselves, builders are fetched in whatever version is newest today.
    own = ["--no-build-isolation"]
    mirror = settings.of_index(_fetching(places))
    if mirror is None:
        sync: list[str | Path] = [uv, "sync", "--frozen", "--no-progress", *asked]
        _installer(places, [*sync, "--no-install-project"], {})
        _installer(places, [*sync, *own], {})
        return
    exact = places.venv / "exact-versions.txt"
    export: list[str | Path] = [uv, "export", "--frozen", "--quiet", "--no-emit-project", *asked]
    _installer(places, [*export, "--output-file", exact], mirror)
    _installer(places, [uv, "pip", "sync", "--no-progress", "--require-hashes", exact], mirror)
    kit: list[str | Path] = ["--no-deps", "--editable", places.root]
    _installer(places, [uv, "pip", "install", *own, *kit], mirror)


@cache
def _fetching(places: Places) -> dict[str, str]:
    person_s = child.environment(places)
    return settings.for_fetching(person_s, settings.of_pip(places.python, person_s))


def _installer(places: Places, command: list[str | Path], more: dict[str, str]) -> None:
    own = {
        "UV_PROJECT_ENVIRONMENT": str(places.venv),
        "UV_PYTHON": str(places.python),
        "UV_PYTHON_DOWNLOADS": "never",
        "VIRTUAL_ENV": str(places.venv),
    }
    person_s = _fetching(places)
    env = {**settings.patience(person_s), **person_s, **own, **more}
    code, words = child.run_quietly(command, env, log=places.log, cwd=places.root)
    if code != 0:
        raise explain(words, places.log)
