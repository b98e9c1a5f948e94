"""Starting other programs: in a clean environment, quietly, with what they say kept in a log."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from kit.launcher.places import SCRIPTS, Places

FOREIGN = (
    # These would make the virtual environment's Python look elsewhere for its packages.
    "PYTHONHOME",
    "PYTHONPATH",
    "PYTHONSTARTUP",
    "VIRTUAL_ENV",
    "CONDA_PREFIX",
    # Common in containers; without compiled files JupyterLab takes 3 seconds longer every time.
    "PYTHONDONTWRITEBYTECODE",
)


def environment(places: Places, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Give a child's environment: the person's own, with our virtual environment first."""
    env = {name: value for name, value in os.environ.items() if name not in FOREIGN}
    env["PATH"] = str(places.venv / SCRIPTS) + os.pathsep + env.get("PATH", os.defpath)
    env["PYTHONNOUSERSITE"] = "1"
    env.update(extra or {})
    return env


def run(
    command: Sequence[str | Path], places: Places, extra: Mapping[str, str] | None = None
) -> int:
    """Run a program that talks to the person itself, and give its exit code."""
    return subprocess.run(
        [str(word) for word in command],
        cwd=places.root,
        env=environment(places, extra),
        check=False,
    ).returncode


def run_quietly(
    command: Sequence[str | Path], env: Mapping[str, str], log: Path, cwd: Path
) -> tuple[int, str]:
    """Run an installer, add what it says to the log, and give its exit code and its words."""
    words = [str(word) for word in command]
    done = subprocess.run(
        words,
        cwd=cwd,
        env=dict(env),
        check=False,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    # An installer may say where its packages come from, with a password in that address.
    with os.fdopen(os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "ab") as file:
        said = f"$ {' '.join(words)}\n{done.stdout}\n(exit code {done.returncode})\n\n"
        file.write(said.encode(errors="replace"))
    return done.returncode, done.stdout
