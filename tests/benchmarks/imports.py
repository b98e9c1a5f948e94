"""How long imports take beyond the interpreter: `python -m tests.benchmarks.imports`.

The bars are 50 ms for `import kit` and 350 ms for `from kit import MapEditor`. Times are medians
of fresh processes, taken in turn so that a busy machine slows all alike; the time on the processor
beside them says how much of a figure is waiting.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
RUNS = 15
BARS = {"import kit": 50, "from kit import MapEditor": 350}
BESIDE = ("from kit import SupportMap", "from kit import load_case, draw", "import anywidget")


def measured(code: str) -> tuple[float, float]:
    """Milliseconds of one fresh process: in all, and on the processor."""
    before, start = os.times(), time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT)
    passed, after = time.perf_counter() - start, os.times()
    used = after.children_user - before.children_user
    used += after.children_system - before.children_system
    return passed * 1000, used * 1000


def main() -> int:
    codes = ("pass", *BARS, *BESIDE)
    times: dict[str, list[tuple[float, float]]] = {code: [] for code in codes}
    for _ in range(RUNS):
        for code in codes:
            times[code].append(measured(code))
    medians = {
        code: [statistics.median(each) for each in zip(*runs, strict=True)]
        for code, runs in times.items()
    }
    bare = medians.pop("pass")
    load = os.getloadavg()[0]
    print(f"bare interpreter {bare[0]:.0f} ms; medians of {RUNS}; load of the machine {load:.1f}")
    print(f"{'beyond it, in ms':32}{'in all':>8}{'processor':>11}{'bar':>6}")
    for code, (passed, used) in medians.items():
        bar = BARS.get(code, "")
        print(f"{code:32}{passed - bare[0]:8.0f}{used - bare[1]:11.0f}{bar:>6}")
    return any(medians[code][0] - bare[0] > bar for code, bar in BARS.items())


if __name__ == "__main__":
    sys.exit(main())
