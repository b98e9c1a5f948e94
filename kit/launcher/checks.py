"""`test`: everything that must hold before a change is shared, the browser included."""

import os
from pathlib import Path

from kit.launcher import child, find_browser, install
from kit.launcher.folders import Places

CHECKS = {
    "lint": ("ruff", "check", "."),
    "format": ("ruff", "format", "--check", "."),
    "spelling": ("typos",),
}
"""What takes a second and so is told first; mypy is a test among the others."""

SHARED = ("--dist", "loadfile", "--no-loadscope-reorder")
"""A file's tests stay together, and the longest files come first (`tests/conftest.py`)."""


def run_tests(places: Places, arguments: list[str]) -> int:
    """Run all checks, or with arguments only pytest with those; 0 if nothing failed."""
    install.set_up(places, ["paper", "test"])
    settings = {find_browser.VARIABLE: find_browser.ensure(places)}
    if arguments:
        return child.run([places.python, "-m", "pytest", *arguments], places, settings)
    programs: dict[str, list[str | Path]] = {
        name: [places.script(program), *words] for name, (program, *words) in CHECKS.items()
    }
    programs["types and tests"] = [places.python, "-m", "pytest", "-n", str(_workers()), *SHARED]
    failed: list[str] = []
    for name, command in programs.items():
        # pytest's closing line stays the last on the screen; what failed earlier is said above it.
        so_far = f" (so far not well: {', '.join(failed)})" if failed else ""
        print(f"\n— {name}{so_far}", flush=True)
        if child.run(command, places, settings) != 0:
            failed.append(name)
    return 1 if failed else 0


def _workers() -> int:
    """Count how many tests run at a time: one more than cores, as one is always waiting."""
    return min(os.cpu_count() or 1, 4) + 1
