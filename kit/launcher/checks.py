"""`test`: everything that must hold before a change is shared, the browser included."""

from kit.launcher import child, find_browser, install
from kit.launcher.places import Places

CHECKS = {
    "lint": ("ruff", "check", "."),
    "format": ("ruff", "format", "--check", "."),
    "types": ("mypy",),
    "spelling": ("typos",),
}


def run_tests(places: Places, arguments: list[str]) -> int:
    """Run all checks, or with arguments only pytest with those; 0 if nothing failed."""
    install.set_up(places, ["paper", "test"])
    settings = {find_browser.VARIABLE: find_browser.ensure(places)}
    failed = []
    for name, (program, *words) in {} if arguments else CHECKS.items():
        print(f"\n— {name}: {program} {' '.join(words)}".rstrip(), flush=True)
        if child.run([places.script(program), *words], places, settings) != 0:
            failed.append(name)
    if not arguments:
        print("\n— tests: pytest", flush=True)
    code = child.run([places.python, "-m", "pytest", *arguments], places, settings)
    # pytest's closing line stays the last on the screen; what failed earlier is said above it.
    return code or (1 if failed else 0)
