"""Many random interruptions of a seat: `python -m tests.benchmarks.interruptions [count] [seed]`.

Every widget that keeps itself, on one page of a real JupyterLab: edited, then the kernel is
killed or restarted, the cells run again, the tab closed or reloaded, the files deleted, the disk
full. What stood on the screen must be on the disk, in the browser's keeping, or offered back; and
where it said Saved, the file has that very state (bar: 300, nothing lost, nothing false).
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from random import Random

from playwright.sync_api import Error, expect, sync_playwright

from tests.browser.interruptions import INTERRUPTIONS, Seat, interrupt
from tests.browser.server import Jupyter
from tests.browser.waiting import PATIENCE
from tests.conftest import ARGUMENTS, CHROMIUM


def main(count: int, seed: int) -> int:
    """Interrupt, and print what was lost; 0 if nothing was."""
    rng = Random(seed)
    happened: Counter[str] = Counter()
    lost, false, offers, again = [], [], 0, 0
    start_time = time.monotonic()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE * 1000)
        jupyter = Jupyter(Path(folder))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        try:
            jupyter.server.wait_until_it_answers()
            seat = Seat(jupyter, browser, rng)
            start, _ = seat.seen()
            number = 0
            while number < count:
                name = rng.choice(list(INTERRUPTIONS))
                try:
                    found = interrupt(seat, name, start)
                except Error:
                    # Jupyter gives a kernel up that dies again and again: another seat goes on.
                    again += 1
                    seat.context.close()
                    seat = Seat(jupyter, browser, rng, f"seat {again}.ipynb")
                    continue
                number += 1
                happened[name] += 1
                lost += [f"{number}, {name}: {each}" for each in found.lost]
                false += [f"{number}, {name}: {each}" for each in found.false]
                offers += found.offers
                if found.lost or found.false or number % 25 == 0:
                    print(f"{number}: {found.lost} {found.false}", flush=True)
        finally:
            browser.close()
            jupyter.server.stop()
    print(f"{count} interruptions in {time.monotonic() - start_time:.0f} s: {dict(happened)}")
    print(
        f"lost: {len(lost)} {lost}\nSaved in vain: {len(false)} {false}\noffers answered: {offers}"
    )
    return 1 if lost or false else 0


if __name__ == "__main__":
    given = [int(each) for each in sys.argv[1:]] + [300, 1][len(sys.argv) - 1 :]
    sys.exit(main(*given[:2]))
