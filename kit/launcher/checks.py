"""`test`: everything that must hold before a change is shared, the browser included."""

from pathlib import Path

from kit.launcher import child, find_browser, install
from kit.launcher.folders import Places

CHECKS = {
    "lint": ("ruff", "check", "."),
    "format": ("ruff", "format", "--check", "."),
    "types": ("mypy",),
    "spelling": ("typos",),
}
TESTS = {
    "tests, several at a time": ("-m", "not browser", "-n", "auto", "--maxprocesses", "4"),
    # One at a time: pages that share two cores answer too late for their tests.
    "tests in a browser": ("-m", "browser"),
}


def run_tests(places: Places, arguments: list[str]) -> int:
    """Run all checks, or with arguments only pytest with those; 0 if nothing failed."""
    install.set_up(places, ["paper", "test"])
    settings = {find_browser.VARIABLE: find_browser.ensure(places)}
    if arguments:
        return child.run([places.python, "-m", "pytest", *arguments], places, settings)
    programs: dict[str, list[str | Path]] = {
        name: [places.script(program), *words] for name, (program, *words) in CHECKS.items()
    }
    programs |= {name: [places.python, "-m", "pytest", *words] for name, words in TESTS.items()}
    failed: list[str] = []
    for name, command in programs.items():
        # pytest's closing line stays the last on the screen; what failed earlier is said above it.
        so_far = f" (so far not well: {', '.join(failed)})" if failed else ""
        print(f"\n— {name}{so_far}", flush=True)
        if child.run(command, places, settings) != 0:
            failed.append(name)
    return 1 if failed else 0
