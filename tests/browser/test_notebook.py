"""The notebook that people build a map in, as they meet it: run, build, reload, find it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import files
from tests.browser.editor import Editor, place
from tests.browser.lab import Lab
from tests.browser.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from tests.browser.lab import Watch
    from tests.browser.server import Jupyter

pytestmark = pytest.mark.browser
NOTEBOOK = "01_build_a_map.ipynb"
FIND = """(words) => {
    const notebook = jupyterapp.shell.currentWidget.content;
    const at = notebook.widgets.findIndex((cell) =>
        cell.model.type === "code" && cell.model.sharedModel.getSource().includes(words));
    notebook.activeCellIndex = at;
    return notebook.scrollToItem(at, "start");
}"""


def run_all(lab: Lab) -> None:
    lab.page.get_by_role("menuitem", name="Run", exact=True).click()
    lab.page.locator(".lm-Menu").get_by_text("Run All Cells", exact=True).click()
    done = """() => jupyterapp.shell.currentWidget.content.widgets.every((cell) =>
        cell.model.type !== "code" || cell.model.executionCount !== null)"""
    lab.page.wait_for_function(done)
    lab.idle()


def found_editor(lab: Lab) -> Editor:
    lab.page.evaluate(FIND, "MapEditor(")
    expect(lab.page.locator(".smk-board")).to_have_count(1)
    editor = Editor(lab.page.locator(".smk:has(.smk-board)"))
    editor.root.scroll_into_view_if_needed()
    return editor


def errors(lab: Lab) -> list[str]:
    found: list[str] = lab.page.evaluate(
        """() => jupyterapp.shell.currentWidget.content.widgets.flatMap((cell) =>
            cell.model.type === "code"
                ? cell.model.outputs.toJSON().filter((out) =>
                    out.output_type === "error" || out.name === "stderr")
                : []).map((out) => JSON.stringify(out))"""
    )
    return found


def cells(lab: Lab) -> object:
    return lab.page.evaluate(
        """() => {
            const notebook = jupyterapp.shell.currentWidget.content;
            const about = notebook.widgets.map(({ model }) => [model.id, model.executionCount]);
            const dialogs = document.querySelectorAll(".jp-Dialog").length;
            return [about, notebook.activeCellIndex, dialogs];
        }"""
    )


def saves_by_key(lab: Lab) -> None:
    """Save the notebook from what has the focus."""
    mark = """() => {
        jupyterapp.shell.currentWidget.content.widgets.at(-1).model.setMetadata("by", "key");
    }"""
    lab.page.evaluate(mark)
    file = lab.jupyter.work / NOTEBOOK

    def saved() -> bool:
        # Again and again: while it is still saving, Jupyter saves nothing.
        lab.page.keyboard.press("Control+s")
        return '"by": "key"' in file.read_text("utf-8")

    until(saved, "the notebook is saved by a key")


def test_a_map_is_built_in_the_notebook_and_found_again(
    jupyter: Jupyter, context: BrowserContext, watched: Watch
) -> None:
    lab = Lab(jupyter, context.new_page(), NOTEBOOK)
    assert lab.state == "ran"
    assert errors(lab) == []
    editor = found_editor(lab)
    for name, kind, circle in (
        ("Mum", "family", "most important"),
        ("Tuesday choir", "group", "important"),
        ("Biscuit", "pet", "not yet placed"),
    ):
        editor.name.fill(name)
        editor.name.press("Enter")
        expect(editor.said).to_contain_text(f"{name} added")
        editor.root.locator(".smk-row").filter(has_text=name).click()
        editor.radio(kind).check()
        editor.details.get_by_label("Circle", exact=True).select_option(circle)
    editor.carry("biscuit", *place(1, 250))
    editor.drag("tuesday-choir", *place(3, 90))
    editor.button("Undo").click()
    built = lab.agrees(editor)
    assert [(each.name, each.circle) for each in built] == [
        ("Mum", 1),
        ("Tuesday choir", 2),
        ("Biscuit", 1),
    ]
    path = jupyter.work / "amina.json"
    until(lambda: files.read(path) == [built], "the file has the map")

    # Out of sight and back.
    lab.page.evaluate(FIND, "reveal(")
    editor = found_editor(lab)
    editor.shows(built)

    run_all(lab)
    assert errors(lab) == []
    editor = found_editor(lab)
    expect(editor.status).to_contain_text("Opened amina.json as you left it")
    assert lab.agrees(editor) == built
    said = lab.kernel.value("draw.describe(editor.map)")
    lab.page.evaluate(FIND, "print(draw.describe")
    expect(lab.page.get_by_text(said).first).to_be_visible()
    lab.page.close()
    watched.nothing()

    # In Notebook 7, by whoever likes it better, with the kernel that is still there.
    seven = Lab(jupyter, context.new_page(), NOTEBOOK, "notebooks")
    assert seven.state == "left"
    run_all(seven)
    editor = found_editor(seven)
    editor.shows(built)
    editor.drag("mum", *place(2, 30))
    assert seven.agrees(editor).member("mum").circle == 2
    before = cells(seven)
    # Whoever is parked leaves the picture; the next one is then the first.
    first = editor.board.locator(".member").first
    for where in (editor.button("Redo"), first, editor.row("mum")):
        for key in ("b", "d", "d", "x", "c", "v", "m", "0", "0", "k", "ArrowDown"):
            where.focus()
            seven.page.keyboard.press(key)
    assert cells(seven) == before
    assert errors(seven) == []
    saves_by_key(seven)
    seven.page.close()
    watched.nothing()
