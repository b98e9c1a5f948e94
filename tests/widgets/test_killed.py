"""A process killed while it saves: the short form of the benchmark of the same name."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no kill -9 and no fork here")
def test_no_kill_leaves_a_torn_file_or_loses_an_answered_change() -> None:
    # A process of its own: one with threads must not fork.
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.autosave_kill", "--kills", "100"],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 0, done.stdout + done.stderr
    figures = dict(line.rsplit(maxsplit=1) for line in done.stdout.splitlines())
    assert figures["kills"] == "100"
    assert int(figures["answered"]) > 50, "killed too early to say anything"
