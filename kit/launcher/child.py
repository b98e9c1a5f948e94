"""Starting other programs: in a clean environment, quietly, with what they say kept in a log."""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from kit.launcher.folders import SCRIPTS, Places

FOREIGN = ("VIRTUAL_ENV", "CONDA_PREFIX", "__PYVENV_LAUNCHER__")
"""Environments of other work, from which our Python might take its packages."""

PYTHON_S = ("PYTHONUTF8", "PYTHONIOENCODING", "PYTHONHASHSEED")
"""The settings of Python that harm nothing; others send it elsewhere, or stop it at a warning.

One is common in containers: without compiled files JupyterLab takes 3 seconds longer every time.
"""

LOOPBACK = "localhost,127.0.0.1,::1"
"""What no proxy knows: this machine."""


def environment(places: Places, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return a child's environment: the person's own, with our virtual environment first."""
    env = {name: value for name, value in os.environ.items() if not _is_foreign(name)}
    for name in ("NO_PROXY", "no_proxy"):
        env[name] = f"{env[name]},{LOOPBACK}" if env.get(name) else LOOPBACK
    env["PATH"] = str(places.venv / SCRIPTS) + os.pathsep + env.get("PATH", os.defpath)
    env["PYTHONNOUSERSITE"] = "1"
    env.update(extra or {})
    return env


def _is_foreign(name: str) -> bool:
    return name in FOREIGN or (name.startswith("PYTHON") and name not in PYTHON_S)


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
