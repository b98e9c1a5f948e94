"""How long from opening notebook 01 to a map that answers a click, by itself and with Run All.

Run it with `.venv/bin/python -m tests.benchmarks.opening`; it needs the browser that
`SUPPORT_MAP_KIT_BROWSER` names. By hand, Run All also takes a person the time to find it in the
menu and to scroll back up: that is not counted.
"""

from __future__ import annotations

import json
import statistics
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect, sync_playwright

from tests.browser.lab import state_of_opening
from tests.browser.server import Jupyter
from tests.conftest import ARGUMENTS, CHROMIUM

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NOTEBOOK = "01_build_a_map.ipynb"
TIMES = 5
SLOW = 180_000
PAGES = {"JupyterLab": "lab/tree", "Notebook 7": "notebooks"}


def seconds(jupyter: Jupyter, browser: Browser, kind: str, *, itself: bool) -> float:
    """Open the notebook with a browser that has seen the page before, and click in its map."""
    _set_mark(jupyter, on=itself)
    context = browser.new_context(viewport={"width": 1366, "height": 768})
    context.set_default_timeout(SLOW)
    page = context.new_page()
    # What a browser keeps of the page's scripts is kept in the context.
    page.goto(jupyter.url("glossary.md", "lab/tree" if kind == "lab/tree" else "edit"))
    page.wait_for_load_state("networkidle")
    began = time.perf_counter()
    page.goto(jupyter.url(NOTEBOOK, kind))
    if not itself:
        # Before its Python answers, JupyterLab would only say that it is still starting.
        assert state_of_opening(page) == "left"
        page.get_by_role("menuitem", name="Run", exact=True).click()
        page.locator(".lm-Menu").get_by_text("Run All Cells", exact=True).click()
    _click_in_the_map(page)
    took = time.perf_counter() - began
    if itself:
        assert state_of_opening(page) == "ran"
    context.close()
    jupyter.end_kernel(NOTEBOOK)
    return took


def _click_in_the_map(page: Page) -> None:
    """Bring the editor into view as soon as it is there, and open its form."""
    editor = page.locator(".smk:has(.smk-board)").first
    page.wait_for_function(
        """() => {
            const notebook = window.jupyterapp?.shell.currentWidget?.content;
            const at = (notebook?.widgets ?? []).findIndex((each) => each.model.type === "code"
                && each.model.sharedModel.getSource().includes("MapEditor("));
            if (!notebook?.widgets[at]?.model.outputs.length) return false;
            notebook.scrollToItem(at, "start");
            return !!document.querySelector(".smk .smk-board");
        }""",
        polling=50,
    )
    editor.get_by_role("button", name="Add member", exact=True).click()
    editor.locator(".smk-adding input[type=text]").wait_for()


def _set_mark(jupyter: Jupyter, *, on: bool) -> None:
    path = jupyter.work / NOTEBOOK
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["metadata"]["support_map_kit"] = {"autorun": on}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell |= {"outputs": [], "execution_count": None}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    jupyter.trust(NOTEBOOK)


def main() -> None:
    """Print the median, the least and the most of each."""
    expect.set_options(timeout=SLOW)
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        jupyter = Jupyter(Path(name))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        try:
            jupyter.server.wait_until_it_answers()
            for page, kind in PAGES.items():
                for itself, words in ((True, "by itself"), (False, "with Run All")):
                    took = sorted(
                        seconds(jupyter, browser, kind, itself=itself) for _ in range(TIMES)
                    )
                    print(
                        f"{page:<10} {words:<12} median {statistics.median(took):5.1f} s "
                        f"({took[0]:.1f} to {took[-1]:.1f}, of {TIMES})",
                        flush=True,
                    )
        finally:
            browser.close()
            jupyter.server.stop()


if __name__ == "__main__":
    main()
