"""How long each notebook runs, in an empty folder: `python -m tests.benchmarks.notebooks`.

The bar is 10 seconds for each, on a quiet machine, the kernel's start included.
"""

from __future__ import annotations

import shutil
import tempfile
import time
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from tests.conftest import ROOT

BAR_SECONDS = 10


def main() -> None:
    """Run every learner's copy and every copy with answers, and print the seconds."""
    slowest = 0.0
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder, "my-work")
        shutil.copytree(ROOT / "notebooks", work, ignore=shutil.ignore_patterns("source"))
        for path in sorted([*work.glob("*.ipynb"), *work.glob("answers/*.ipynb")]):
            notebook = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
            start = time.perf_counter()
            NotebookClient(
                notebook,
                timeout=60,
                kernel_name="python3",
                resources={"metadata": {"path": path.parent}},
            ).execute()
            seconds = time.perf_counter() - start
            slowest = max(slowest, seconds)
            print(f"{seconds:5.1f} s  {path.relative_to(work)}", flush=True)
    print(f"slowest {slowest:.1f} s, bar {BAR_SECONDS} s")


if __name__ == "__main__":
    main()
