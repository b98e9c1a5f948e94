"""A matrix and an editor of one map in one notebook: an edit in either is in both, and kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import SupportMap, files
from tests.browser.lab import Lab
from tests.browser.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Locator

    from tests.browser.lab import Watch
    from tests.browser.server import Jupyter

pytestmark = pytest.mark.browser
CELL = """() => {
    const { content } = jupyterapp.shell.currentWidget;
    return [content.activeCellIndex, content.widgets.length, content.mode];
}"""


@pytest.fixture
def lab(jupyter: Jupyter, context: BrowserContext, watched: Watch) -> Iterator[Lab]:
    """A page with a kernel that may be paused."""
    lab = Lab(jupyter, context.new_page(), jupyter.write("matrix.ipynb", "", "'left alone'"))
    yield lab
    lab.kernel.resume()
    lab.page.close()
    watched.nothing()


@pytest.fixture
def kept(jupyter: Jupyter) -> Iterator[Path]:
    yield jupyter.work / "matrix.json"
    for each in jupyter.work.glob("matrix*.json"):
        each.unlink()


def test_one_map_in_two_widgets(lab: Lab, amina: SupportMap, kept: Path) -> None:
    code = f"editor = MapEditor(SupportMap.from_dict({amina.to_dict()!r}), autosave='matrix.json')"
    editor = lab.show(f"{code}\nmatrix = SupportMatrix(editor)\ndisplay(editor)\ndisplay(matrix)")
    matrix = lab.page.locator(".smk-matrix")
    expect(matrix.locator("tbody tr[data-id]")).to_have_count(5)

    def tick(words: str) -> Locator:
        return matrix.get_by_role("checkbox", name=words, exact=True)

    def both_have(support_map: SupportMap) -> None:
        names = ("editor", "matrix")
        until(lambda: all(lab.kernel.map(each) == support_map for each in names) or None, "both")
        until(lambda: (kept.exists() and files.read(kept) == [support_map]) or None, "the file")

    # By keys, which are not the notebook's here.
    cells = lab.page.evaluate(CELL)
    editor.root.get_by_role("button", name="Mum, family", exact=False).first.click()
    form = editor.details.get_by_role("group", name="Support Amina receives")
    tick("Mum gives friendship").focus()
    for key in ("Space", "ArrowRight", "Enter", "ArrowDown", "Space", "b", "d", "d", "x"):
        lab.page.keyboard.press(key)
    expect(form.get_by_role("checkbox", name="friendship")).to_be_checked()
    expect(form.get_by_role("checkbox", name="emotional support")).to_be_checked()
    expect(editor.row("joseph")).to_have_attribute(
        "aria-label", re.compile("gives emotional support")
    )
    wanted = amina.change("mum", support_received=["friendship", "emotional support"])
    wanted = wanted.change("joseph", support_received=["emotional support"])
    both_have(wanted)
    assert lab.page.evaluate(CELL) == cells
    expect(matrix.locator(".smk-found")).to_contain_text("Friendship rests on Mum alone.")

    # And back: what the editor changes stands in the matrix, its words too.
    form.get_by_role("checkbox", name="friendship").uncheck()
    expect(tick("Mum gives friendship")).not_to_be_checked()
    expect(matrix.locator(".smk-found")).to_contain_text("Nobody on this map gives friendship.")
    editor.member("choir").focus()
    lab.page.keyboard.press("1")
    expect(matrix.locator("tbody").first).to_contain_text("Choir")
    wanted = lab.agrees(editor)
    both_have(wanted)

    # One past, from whichever of them.
    matrix.get_by_role("button", name="Undo", exact=True).click()
    expect(matrix.locator("tbody").first).not_to_contain_text("Choir")
    matrix.get_by_role("button", name="Undo", exact=True).click()
    expect(form.get_by_role("checkbox", name="friendship")).to_be_checked()
    editor.button("Redo").click()
    expect(tick("Mum gives friendship")).not_to_be_checked()
    both_have(lab.agrees(editor))

    # While Python is busy both go on together, and it is said that the words wait.
    lab.kernel.pause()
    tick("Leila gives practical advice").click()
    editor.member("leila").focus()
    lab.page.keyboard.press("3")
    expect(matrix.get_by_text("Python is busy or has stopped")).to_be_visible()
    expect(matrix).not_to_contain_text("kept nowhere")
    lab.kernel.resume()
    expect(matrix.get_by_text("Python is busy or has stopped")).to_be_hidden()
    leila = lab.agrees(editor).member("leila")
    assert (leila.circle, leila.support_received) == (3, ("practical advice",))
    both_have(lab.kernel.map())

    # From Python into both.
    lab.kernel.run("matrix.map = matrix.map.add('Sam', kind='peer', circle=2)")
    expect(matrix.locator("tr[data-id=sam]")).to_be_visible()
    expect(editor.row("sam")).to_be_visible()
    both_have(lab.agrees(editor))
