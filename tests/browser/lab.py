"""JupyterLab or Notebook 7 in a browser, with a notebook open."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.browser.editor import Editor
from tests.browser.waiting import PATIENCE
from tests.conftest import is_here

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, ConsoleMessage, Dialog, Page

    from kit.model.maps import SupportMap
    from tests.browser.server import Jupyter, Kernel

IMPORTS = "from kit import *\nfrom kit import terms\n"
COUNTING = """
seen = []
editor.observe(lambda change: seen.append(change.new), "map")
"""

# Jupyter's own, in every page of its kind; none comes from the kit.
OTHERS = (
    "Command 'filebrowser:open-path' not registered.",
    "reading 'schema'",
)
IDLE = """() => {
    const panel = window.jupyterapp?.shell.currentWidget;
    return panel?.sessionContext?.session?.kernel?.status === "idle";
}"""

# What the kit's extension of JupyterLab says in the page of a notebook that it looked at.
OPENED = "[data-support-map-kit]:not(.lm-mod-hidden)"


def state_of_opening(page: Page) -> str:
    """Wait until a notebook has run by itself ("ran") or is left as it is ("left"); tell which."""
    seen = page.locator(OPENED)
    expect(seen).to_have_attribute("data-support-map-kit", re.compile("^(ran|left)$"))
    return seen.get_attribute("data-support-map-kit") or ""


class Watch:
    """Hears everything that must not happen on any page of a context."""

    def __init__(self, context: BrowserContext) -> None:
        self.heard: list[str] = []
        context.on("console", self._console)
        context.on("weberror", lambda error: self._hear(f"exception: {error.error}"))
        context.on("dialog", self._dialog)
        context.on("request", lambda request: self._asked(request.url))
        context.on("page", lambda page: page.on("websocket", lambda ws: self._asked(ws.url)))

    def nothing(self) -> None:
        """Check that nothing was heard since the last time."""
        heard, self.heard = self.heard, []
        assert heard == [], heard

    def forget(self, part: str) -> None:
        """Let go of what a test provoked on purpose."""
        self.heard = [each for each in self.heard if part not in each]

    def _hear(self, what: str) -> None:
        if not any(part in what for part in OTHERS):
            self.heard.append(what)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self._hear(f"console: {message.text} ({message.location.get('url', '')})")

    def _dialog(self, dialog: Dialog) -> None:
        self._hear(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _asked(self, url: str) -> None:
        if not is_here(url):
            self.heard.append(f"request to another host: {url[:200]}")


class Lab:
    """A page with a notebook, and the kernel behind it."""

    def __init__(self, jupyter: Jupyter, page: Page, notebook: str, kind: str = "lab/tree") -> None:
        self.jupyter = jupyter
        self.page = page
        self.notebook = notebook
        self.kind = kind
        self.open()
        self.kernel: Kernel = jupyter.kernel(notebook)

    def open(self) -> None:
        """Open the notebook, or open it again as a reload does; wait until it has run, if it does.

        `state` is then "ran", where it ran by itself, or "left".
        """
        self.page.goto(self.jupyter.url(self.notebook, self.kind))
        self.page.locator(".jp-Notebook").wait_for()
        self.state = state_of_opening(self.page)
        self.idle()

    def begin_anew(self) -> None:
        """Open the notebook in a kernel of its own, with nothing kept of what was done before."""
        spoilt, self.page = self.page, self.page.context.new_page()
        spoilt.close()
        self.kernel.close()
        self.jupyter.end_kernel(self.notebook)
        # Any page of the server's: what it keeps in the browser goes before JupyterLab reads it.
        self.page.goto(f"{self.jupyter.server.address}/api")
        self.page.evaluate("localStorage.clear()")
        self.open()
        self.kernel = self.jupyter.kernel(self.notebook)

    def idle(self) -> None:
        """Wait until the kernel has nothing to do."""
        self.page.wait_for_function(IDLE)

    def command(self, name: str) -> None:
        """Do what a menu of Jupyter does."""
        self.page.evaluate("(name) => jupyterapp.commands.execute(name)", name)

    def show(self, code: str, views: int = 1) -> Editor:
        """Run code in the first cell, which shows one editor or more; give the first."""
        self.command("notebook:clear-all-cell-outputs")
        expect(self.page.locator(".smk")).to_have_count(0)
        self.page.evaluate(
            """(code) => {
                const notebook = jupyterapp.shell.currentWidget.content;
                notebook.activeCellIndex = 0;
                notebook.activeCell.model.sharedModel.setSource(code);
            }""",
            IMPORTS + code,
        )
        self.command("notebook:run-cell")
        expect(self.page.locator(".smk-board")).to_have_count(views)
        return self.editors()[0]

    def show_map(self, support_map: SupportMap, more: str = "") -> Editor:
        """Show an editor of this map; `more` are its other arguments."""
        made = f"SupportMap.from_dict({support_map.to_dict()!r})"
        return self.show(f"editor = MapEditor({made}{more})\n{COUNTING}display(editor)")

    def editors(self) -> list[Editor]:
        """Give every view of an editor on the page."""
        return [Editor(each) for each in self.page.locator(".smk").all()]

    def restarted(self) -> None:
        """Go on after the kernel was killed: Jupyter says so and starts it again by itself."""
        said = self.page.get_by_role("dialog").filter(has_text="appears to have died")
        said.get_by_role("button", name="Ok").click()
        self.kernel.close()
        self.kernel = self.jupyter.kernel(self.notebook)
        self.idle()

    def agrees(self, editor: Editor) -> SupportMap:
        """Check that Python comes to have what the screen shows; give the map."""
        end = time.monotonic() + PATIENCE
        while True:
            found = self.kernel.map()
            try:
                editor.shows(found)
            except AssertionError:
                if time.monotonic() > end:
                    raise
            else:
                return found

    def changes(self) -> int:
        """Count how often observers have heard of a change of the map."""
        count: int = self.kernel.value("len(seen)")
        return count
