"""How fast a drag reaches Python and comes back: `python -m tests.benchmarks.drag`.

In a real JupyterLab with autosave: from the release of a member to the new map in Python, and to
the new figures on the screen (bar: a median of at most 100 ms with 30 members); then the time of
each frame while a member is carried on a map of 30 and of 100.
"""

from __future__ import annotations

import random
import statistics
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

from kit import terms
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie
from tests.browser.editor import Editor, place
from tests.browser.lab import Lab
from tests.browser.server import Jupyter
from tests.conftest import ARGUMENTS, CHROMIUM

if TYPE_CHECKING:
    from collections.abc import Sequence

DRAGS = 60
LISTEN = """(root) => {
    const now = () => performance.timeOrigin + performance.now();
    window.released = [];
    window.shown = [];
    window.frames = [];
    window.work = [];
    let [carrying, last, began] = [false, 0, 0];
    const board = root.querySelector(".smk-board");
    board.addEventListener("pointerdown", () => { carrying = true; last = 0; }, true);
    board.addEventListener("pointerup", () => { carrying = false; released.push(now()); }, true);
    board.addEventListener("pointermove", () => { began = performance.now(); }, true);
    board.addEventListener("pointermove", () => {
        if (carrying) work.push(performance.now() - began);
    });
    new MutationObserver(() => requestAnimationFrame(() => {
        if (shown.length < released.length) shown.push(now());
    })).observe(root.querySelector(".smk-figures"), { childList: true });
    requestAnimationFrame(function frame(time) {
        if (carrying && last) frames.push(time - last);
        last = carrying ? time : 0;
        requestAnimationFrame(frame);
    });
}"""


def network(members: int) -> SupportMap:
    """A map of this size with half as many ties again."""
    rng = random.Random(members)
    ids = [f"m{number}" for number in range(members)]
    pairs = rng.sample([(a, b) for i, a in enumerate(ids) for b in ids[:i]], members * 3 // 2)
    kinds = list(terms.KINDS)
    return SupportMap(
        "Amina",
        members=[
            Member(each, f"Member {each}", rng.choice(kinds), circle=2 + i % 2)
            for i, each in enumerate(ids)
        ],
        ties=[Tie(a, b) for a, b in pairs],
    )


def show(lab: Lab, members: int) -> Editor:
    stamped = "import time\nstamps = []\n"
    observed = "editor.observe(lambda _: stamps.append(time.time() * 1000), 'map')\n"
    made = f"editor = MapEditor(SupportMap.from_dict({network(members).to_dict()!r}), "
    saved = f"autosave='drag_{members}.json')\n"
    editor = lab.show(f"{stamped}{made}{saved}{observed}display(editor)")
    editor.root.evaluate(LISTEN)
    return editor


def round_trips(lab: Lab, editor: Editor) -> None:
    for number in range(1, DRAGS + 1):
        # In and out of the centre, so that the figures change every time.
        editor.drag("m0", *place(2 - number % 2, 7 * number % 360))
        # Asked of the page alone: questions to the kernel would stand in the way.
        lab.page.wait_for_function("(number) => shown.length === number", arg=number)
    released, shown = lab.page.evaluate("[released, shown]")
    stamps = lab.kernel.value("stamps")
    tell("released → map in Python", [b - a for a, b in zip(released, stamps, strict=True)])
    tell("released → card on screen", [b - a for a, b in zip(released, shown, strict=True)])


def carry(lab: Lab, editor: Editor) -> None:
    lab.page.mouse.move(*editor.centre_of("m1"))
    lab.page.mouse.down()
    for number in range(240):
        lab.page.mouse.move(*editor.on_page(*place(2 + number // 120, 3 * number % 360)))
    lab.page.mouse.up()
    frames, work = lab.page.evaluate("[frames, work]")
    tell("frame while carried", frames)
    tell("our work per move", work)


def tell(what: str, times: Sequence[float]) -> None:
    inner = sorted(times)
    p95 = inner[int(0.95 * len(inner))]
    print(
        f"  {what:27}n {len(inner):4}   median {statistics.median(inner):6.1f} ms   "
        f"p95 {p95:6.1f} ms   max {inner[-1]:6.1f} ms",
        flush=True,
    )


def main() -> None:
    jupyter = Jupyter(Path(tempfile.mkdtemp(prefix="drag-")))
    try:
        jupyter.server.wait_until_it_answers()
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
            page = browser.new_page(viewport={"width": 1500, "height": 1150})
            lab = Lab(jupyter, page, jupyter.write("drag.ipynb", ""))
            for members in (30, 100):
                print(f"{members} members", flush=True)
                round_trips(lab, show(lab, members))
                carry(lab, show(lab, members))
            browser.close()
    finally:
        jupyter.server.stop()


if __name__ == "__main__":
    main()
