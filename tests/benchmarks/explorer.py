"""How quick the crisis explorer is in a browser: `python -m tests.benchmarks.explorer`.

The bar: a map of 60 members glides at 50 frames a second or better, and from the release of the
slider to the cards updated it takes at most 100 ms in the median, with 30 members in JupyterLab.
"""

from __future__ import annotations

import random
import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from kit import CrisisExplorer, terms
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie
from kit.widgets.places import with_angles
from tests.browser.explorer_page import ExplorerPage
from tests.browser.explorers import Explorer
from tests.browser.lab import Lab
from tests.browser.server import Jupyter
from tests.conftest import ARGUMENTS, CHROMIUM, Quiet

if TYPE_CHECKING:
    from playwright.sync_api import Browser

NAMES = ("Mum", "Auntie Noor", "Tuesday choir", "Colin at the shop", "Dr Osei", "Library", "Priya")

GLIDE = """async ([from, to]) => {
    const slider = document.querySelector("[type=range]");
    const stage = document.querySelector(".smk-stage");
    const move = (value) => {
        slider.value = value;
        slider.dispatchEvent(new Event("input", { bubbles: true }));
    };
    const frame = () => new Promise(requestAnimationFrame);
    move(from);
    while (stage.hasAttribute("data-moving")) await frame();
    for (let i = 0; i < 20; i += 1) await frame();
    const started = performance.now();
    move(to);
    const thinking = performance.now() - started;
    const times = [await frame()];
    while (stage.hasAttribute("data-moving")) times.push(await frame());
    return [thinking, times.slice(1).map((time, i) => time - times[i])];
}"""

RELEASE = """async (value) => {
    const slider = document.querySelector("[type=range]");
    const figures = document.querySelector("[data-at]");
    slider.value = value;
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    const stage = document.querySelector(".smk-stage");
    while (stage.hasAttribute("data-moving")) await new Promise(requestAnimationFrame);
    const updated = new Promise((done) => {
        const seen = new MutationObserver(() => {
            if (figures.dataset.at !== String(value / 100)) return;
            seen.disconnect();
            done(performance.now());
        });
        seen.observe(figures, { attributes: true, attributeFilter: ["data-at"] });
    });
    const released = performance.now();
    slider.dispatchEvent(new Event("change", { bubbles: true }));
    return (await updated) - released;
}"""


def network(count: int) -> SupportMap:
    """A made-up map with this many members, always the same."""
    chance = random.Random(count)
    members = [
        Member(
            f"m{i}",
            f"{NAMES[i % len(NAMES)]} {i}",
            chance.choice(list(terms.KINDS)),
            chance.choices([1, 2, 3], [2, 4, 5])[0],
            support_received=["friendship"],
        )
        for i in range(count)
    ]
    pairs = {tuple(sorted(chance.sample(range(count), 2))) for _ in range(count)}
    ties = [Tie(f"m{a}", f"m{b}") for a, b in pairs]
    (settled,) = with_angles([SupportMap("Amina", members=members, ties=ties)])
    return settled


def glide(browser: Browser, served: str) -> None:
    """Print the frame rate of the jump from an ordinary week to the worst and back."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    explorer = ExplorerPage(page, served, CrisisExplorer(network(60), seed=2))
    explorer.still()
    for name, ends in (("to the worst", [0, 100]), ("and back", [100, 0])):
        runs = [page.evaluate(GLIDE, ends) for _ in range(8)]
        deltas = sorted(delta for _, found in runs for delta in found)
        rate = 1000 * len(deltas) / sum(deltas)
        print(
            f"60 members, {name}: {rate:.1f} frames a second; "
            f"p95 {deltas[int(0.95 * len(deltas))]:.1f} ms, longest {deltas[-1]:.1f} ms; "
            f"the move itself {statistics.median(thinking for thinking, _ in runs):.1f} ms"
        )
    page.close()


def release(browser: Browser) -> None:
    """Print how long it takes from the slider's release until the cards are updated."""
    with tempfile.TemporaryDirectory() as folder:
        jupyter = Jupyter(Path(folder))
        try:
            jupyter.server.wait_until_it_answers()
            page = browser.new_page(viewport={"width": 1500, "height": 1150})
            lab = Lab(jupyter, page, jupyter.write("page.ipynb", ""))
            made = f"SupportMap.from_dict({network(30).to_dict()!r})"
            Explorer(lab, f"x = CrisisExplorer({made}, seed=2)")
            chance = random.Random(1)
            values = [chance.choice(range(1, 100)) for _ in range(80)]
            values = [each for each, last in zip(values[1:], values, strict=False) if each != last]
            times = sorted(page.evaluate(RELEASE, each) for each in values)
            print(
                f"30 members, {len(times)} releases in JupyterLab: median "
                f"{statistics.median(times):.0f} ms, p95 {times[int(0.95 * len(times))]:.0f} ms, "
                f"longest {times[-1]:.0f} ms"
            )
        finally:
            jupyter.server.stop()


def main() -> None:
    import threading
    from functools import partial
    from http.server import ThreadingHTTPServer

    root = Path(__file__).resolve().parents[2]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=root)) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            glide(browser, f"http://127.0.0.1:{server.server_address[1]}")
            server.shutdown()
        release(browser)
        browser.close()


if __name__ == "__main__":
    main()
