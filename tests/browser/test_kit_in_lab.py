"""What the kit changes of JupyterLab around a notebook: its keys, and the room for it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit.launcher.run_mark import MARKED
from tests.browser.lab import state_of_opening

if TYPE_CHECKING:
    from collections.abc import Sequence

    from playwright.sync_api import BrowserContext, Request

    from tests.browser.lab import Watch
    from tests.browser.server import Jupyter

pytestmark = pytest.mark.browser
CONTROLS = """import ipywidgets
ipywidgets.VBox([
    ipywidgets.Button(description="First"),
    ipywidgets.Button(description="Second"),
    ipywidgets.Dropdown(options=["Amina", "Bren", "Delroy"], description="Whose"),
    ipywidgets.RadioButtons(options=["key", "own"], description="Which"),
])
"""
AT = """() => {
    const { activeCellIndex, mode } = jupyterapp.shell.currentWidget.content;
    const cell = document.activeElement.matches(".jp-Cell") ? "cell" : "";
    return [activeCellIndex, mode, cell || document.activeElement.textContent];
}"""
CELLS = """() => jupyterapp.shell.currentWidget.content.widgets.map(({ model }) =>
    [model.id, model.executionCount].join()).join(" ")"""
FILES = ".jp-FileBrowser"
ARRANGED = "/lab/api/workspaces/"


def folded_notebook(jupyter: Jupyter, name: str) -> str:
    """Write a notebook of three cells; the one in the middle, and the last, are folded."""
    jupyter.write(name, "1", CONTROLS, "2", about=MARKED)
    content = json.loads((jupyter.work / name).read_text(encoding="utf-8"))
    for number in (1, 2):
        content["cells"][number]["metadata"] = {"jupyter": {"source_hidden": True}}
    (jupyter.work / name).write_text(json.dumps(content), encoding="utf-8")
    return jupyter.trust(name)


@pytest.mark.parametrize("kind", ["lab/tree", "notebooks"])
def test_the_arrows_stop_at_folded_cells_and_enter_goes_in(
    jupyter: Jupyter, context: BrowserContext, watched: Watch, kind: str
) -> None:
    name = folded_notebook(jupyter, f"folded_{kind[:3]}.ipynb")
    page = context.new_page()
    page.goto(jupyter.url(name, kind))
    assert state_of_opening(page) == "ran"
    expect(page.get_by_role("button", name="First")).to_be_visible()
    if kind == "lab/tree":
        # The page is wide.
        expect(page.locator(FILES)).to_be_visible()
    page.locator(".jp-Cell").first.click()
    page.keyboard.press("Escape")
    for key, where in (
        ("ArrowDown", [1, "command", "cell"]),
        ("ArrowDown", [2, "command", "cell"]),
        ("ArrowUp", [1, "command", "cell"]),
        ("k", [0, "command", "cell"]),
        ("j", [1, "command", "cell"]),
        ("Enter", [1, "command", "First"]),
        ("Tab", [1, "command", "Second"]),
        ("Escape", [1, "command", "cell"]),
        ("ArrowUp", [0, "command", "cell"]),
    ):
        page.keyboard.press(key)
        page.wait_for_function(f"(where) => String(({AT})()) === where", arg=_said(where))
    before = page.evaluate(CELLS)
    whose = page.get_by_role("combobox", name="Whose")
    own = page.get_by_role("radio", name="own")
    whose.focus()
    for key, chosen in (("b", "Bren"), ("ArrowDown", "Delroy")):
        page.keyboard.press(key)
        expect(whose.locator("option:checked")).to_have_text(chosen)
    page.get_by_role("radio", name="key").focus()
    page.keyboard.press("ArrowDown")
    expect(own).to_be_checked()
    for control in (whose, own, page.get_by_role("button", name="Second")):
        control.focus()
        for key in ("b", "d", "d", "x", "v", "m", "0", "0", "Shift+J"):
            page.keyboard.press(key)
        expect(control).to_be_focused()
    assert page.evaluate(CELLS) == before
    page.evaluate("() => jupyterapp.shell.currentWidget.content.model.setMetadata('by', 'key')")
    page.keyboard.press("Control+s")
    page.wait_for_function("() => !jupyterapp.shell.currentWidget.context.model.dirty")
    page.keyboard.press("Escape")
    page.wait_for_function(f"(where) => String(({AT})()) === where", arg="1,command,cell")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_function("() => jupyterapp.shell.currentWidget.content.mode === 'edit'")
    page.close()
    watched.nothing()


def _said(where: Sequence[object]) -> str:
    return ",".join(map(str, where))


def test_on_a_small_screen_the_notebook_has_the_room_until_a_person_wants_the_list(
    jupyter: Jupyter, context: BrowserContext, watched: Watch
) -> None:
    page = context.new_page()
    # So is a screen of 1,920 points at a zoom of 150 %, which has 1,280 of them.
    page.set_viewport_size({"width": 1366, "height": 768})
    # The arrangement that other pages use is saved by them, too.
    url = jupyter.url(folded_notebook(jupyter, "small.ipynb"), "lab/workspaces/small/tree")
    page.goto(url)
    state_of_opening(page)
    expect(page.locator(FILES)).to_be_hidden()
    with page.expect_response(lambda sent: _shows_the_list(sent.request)):
        page.locator("li[data-id='filebrowser']").click()
    expect(page.locator(FILES)).to_be_visible()
    page.goto(url)
    state_of_opening(page)
    expect(page.locator(FILES)).to_be_visible()
    page.close()
    watched.nothing()


def _shows_the_list(request: Request) -> bool:
    """Tell whether it saves an arrangement of the page in which the list is there."""
    if ARRANGED not in request.url or request.method != "PUT":
        return False
    arranged = json.loads(request.post_data or "")["data"].get("layout-restorer:data", {})
    return arranged.get("left", {}).get("collapsed") is False
