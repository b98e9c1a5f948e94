"""Making the folder `.venv` with a Python in it, or making it anew when it is broken."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

from kit.launcher import child
from kit.launcher.failures import explain
from kit.launcher.folders import Places
from kit.launcher.stop import Stop, cannot_write, how_to_start


def works(places: Places) -> bool:
    """Tell whether there is a Python in `.venv` that starts, and that is the version we run on."""
    if not places.python.exists():
        return False
    program = "import sys; print(sys.version.split()[0], sys.base_prefix); import pip"
    try:
        answer = subprocess.run(
            [str(places.python), "-I", "-c", program],
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    expected = f"{sys.version.split()[0]} {sys.base_prefix}"
    return answer.returncode == 0 and answer.stdout.strip() == expected


def make(places: Places) -> None:
    """Make `.venv` from the Python that runs this, in place of whatever was there."""
    check_that_python_can()
    check_that_the_folder_can(places)
    try:
        if places.venv.is_symlink() or places.venv.is_file():
            places.venv.unlink()
        elif places.venv.exists():
            shutil.rmtree(places.venv)
        places.venv.mkdir()
        places.log.touch(mode=0o600)
    except OSError as error:
        raise cannot_write(places.venv, error) from error
    command: list[str | Path] = [own_python(), "-m", "venv", places.venv]
    code, words = child.run_quietly(
        command, child.environment(places), log=places.log, cwd=places.root
    )
    if code != 0:
        raise explain(words, places.log)


def check_that_python_can() -> None:
    """Stop with the next step where Python came without the parts that make environments."""
    absent = [part for part in ("venv", "ensurepip") if importlib.util.find_spec(part) is None]
    if absent:
        package = "python{}.{}-venv".format(*sys.version_info[:2])
        raise Stop(
            f"This Python came without its {absent[0]} module: install the package {package} "
            f"(on Debian or Ubuntu: sudo apt install {package}), then start the kit again."
        )


def check_that_the_folder_can(places: Places) -> None:
    """Stop with the next step where no environment can be made in a folder of this name."""
    if os.pathsep in str(places.venv):
        raise Stop(
            f"There is a “{os.pathsep}” in the name of this folder, {places.root}, or of one above "
            "it, and Python can't be set up there: rename that folder, or copy the kit to another "
            f"one, and run {how_to_start()} there."
        )


def own_python() -> str:
    """Give the Python to build from: never one inside the environment that is being replaced."""
    base = getattr(sys, "_base_executable", None)
    return base if isinstance(base, str) and os.access(base, os.X_OK) else sys.executable
