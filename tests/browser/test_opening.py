"""What runs when it is opened, and what does not: strangers' notebooks, living kernels, windows."""

from __future__ import annotations

import json
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from kit.build.notebooks import KERNEL
from kit.launcher import copies
from kit.launcher.run_mark import MARKED
from tests.browser.lab import OTHERS, Lab, state_of_opening
from tests.browser.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Page

    from tests.browser.lab import Watch
    from tests.browser.server import Jupyter
    from tests.conftest import NewPage

pytestmark = pytest.mark.browser
COUNT = "runs = globals().get('runs', 0) + 1"
PATIENCE = 30_000
"""Milliseconds after which the page no longer waits for Python."""
FAILING = """export const isPython = async () => true;
export async function claim() { throw new Error("provoked"); }"""
LONG = "print('\\n' * 90)"
FOLDED = {"jupyter": {"source_hidden": True}}
START = {
    "cell_type": "markdown",
    "id": "start",
    "metadata": {"tags": ["start"]},
    "source": "**Before you start:** choose Run All.",
}
CHANGE = "() => jupyterapp.shell.currentWidget.content.model.setMetadata('by', 'a reader')"
CHOOSE = """() =>
    jupyterapp.shell.currentWidget.sessionContext.changeKernel({ name: "python3" })"""
JUPYTERS = ("Comm not found", "Could not restore the debugger state")
"""What Jupyter says in a second window of the same Python, and after a restart."""
SAVE = "() => jupyterapp.shell.currentWidget.context.save()"
TOP = "() => document.querySelector('.jp-WindowedPanel-outer').scrollTop"


@pytest.fixture
def page(context: BrowserContext, watched: Watch) -> Iterator[Page]:
    before = list(context.pages)
    page = context.new_page()
    # As on a host that is not this machine, by plain http.
    page.add_init_script("delete Crypto.prototype.randomUUID")
    yield page
    for each in context.pages:
        if each not in before:
            each.close()
    for words in JUPYTERS:
        watched.forget(words)
    watched.nothing()


def notebook(jupyter: Jupyter, name: str, *code: str, marked: bool = True) -> str:
    """Write a notebook that says at its top what to do, and which nobody trusts yet."""
    jupyter.write(name, *(code or (COUNT, LONG)), about=MARKED if marked else None)
    content = saved(jupyter, name)
    content["metadata"] |= {"kernelspec": KERNEL, "language_info": {"name": "python"}}
    content["cells"].insert(0, START)
    (jupyter.work / name).write_text(json.dumps(content), encoding="utf-8")
    return name


def saved(jupyter: Jupyter, name: str) -> dict[str, Any]:
    content: dict[str, Any] = json.loads((jupyter.work / name).read_text(encoding="utf-8"))
    return content


def opened(jupyter: Jupyter, page: Page, name: str, kind: str = "lab/tree") -> str:
    """Open a notebook; tell whether it ran ("ran") or stays as it is ("left")."""
    page.goto(jupyter.url(name, kind))
    return state_of_opening(page)


def runs(jupyter: Jupyter, name: str) -> int:
    kernel = jupyter.kernel(name)
    count: int = kernel.value("globals().get('runs', 0)")
    kernel.close()
    return count


def first_line(page: Page) -> Any:
    return page.get_by_role("strong").filter(has_text="Before you start")


def test_a_trusted_one_runs_once_and_stands_at_its_top(
    jupyter: Jupyter, context: BrowserContext, page: Page
) -> None:
    name = jupyter.trust(notebook(jupyter, "once.ipynb"))
    words = copies.own_cells(name, (jupyter.work / name).read_bytes())
    assert opened(jupyter, page, name) == "ran"
    assert runs(jupyter, name) == 1
    assert page.evaluate(TOP) == 0
    expect(first_line(page)).to_be_hidden()
    # It is saved, so that the page may be loaded again: with the same Python nothing runs.
    assert saved(jupyter, name)["cells"][2]["outputs"]
    # An update still renews it: nobody wrote in it.
    assert copies.own_cells(name, (jupyter.work / name).read_bytes()) == words
    assert opened(jupyter, page, name) == "left"
    expect(page.locator(".jp-OutputArea-output").first).to_be_attached()
    expect(first_line(page)).to_be_hidden()
    second = context.new_page()
    for kind in ("lab/tree", "notebooks"):
        assert opened(jupyter, second, name, kind) == "left"
    assert runs(jupyter, name) == 1
    expect(page.locator(".support-map-kit-notice")).to_have_count(0)
    # On another day, as a copy under another name: it is trusted like the one it was made from.
    copy = jupyter.duplicate(name)
    assert opened(jupyter, page, copy, "notebooks") == "ran"
    assert runs(jupyter, copy) == 1
    assert page.evaluate(TOP) == 0


def test_a_page_whose_widgets_are_gone_offers_to_run(
    jupyter: Jupyter, page: Page, watched: Watch
) -> None:
    name = jupyter.trust(notebook(jupyter, "gone.ipynb"))
    assert opened(jupyter, page, name) == "ran"
    content = saved(jupyter, name)
    gone = {"model_id": "gone", "version_major": 2, "version_minor": 0}
    data = {"text/plain": "a widget", "application/vnd.jupyter.widget-view+json": gone}
    content["cells"][-1]["outputs"] = [
        {"output_type": "display_data", "metadata": {}, "data": data}
    ]
    (jupyter.work / name).write_text(json.dumps(content), encoding="utf-8")
    # Python lives on, as after a restart that another page has made.
    assert opened(jupyter, page, jupyter.trust(name)) == "left"
    expect(page.get_by_text("no longer answers. What you made is kept.")).to_be_visible()
    page.get_by_role("button", name="Run this notebook").click()
    until(lambda: runs(jupyter, name) == 2, "it ran again, as it was asked to")
    watched.forget("widget model not found")


def test_of_two_windows_opened_at_once_one_runs_it(jupyter: Jupyter, new_page: NewPage) -> None:
    name = jupyter.trust(notebook(jupyter, "windows.ipynb"))
    # Windows, not tabs: a tab behind another is not painted, and JupyterLab waits for that.
    windows = [new_page(allowed=(*OTHERS, *JUPYTERS)) for _ in range(2)]
    # The one that runs it may wait to be painted before it says that it is done; of two in the very
    # same moment, Jupyter may make a kernel for each.
    for each, state in zip(windows, ("^(ran|running)$", "^left$"), strict=True):
        each.goto(jupyter.url(name, "notebooks"), wait_until="commit")
        seen = each.locator("[data-support-map-kit]")
        expect(seen).to_have_attribute("data-support-map-kit", re.compile(state))
    until(lambda: runs(jupyter, name) == 1, "it ran once")


def test_a_strangers_runs_neither_now_nor_after_a_save_nor_as_a_copy(
    jupyter: Jupyter, page: Page
) -> None:
    # Without outputs, as such a one JupyterLab's own server would sign at a save.
    name = notebook(jupyter, "stranger.ipynb", COUNT, "'a stranger'")
    content = saved(jupyter, name)
    for cell in content["cells"][1:]:
        # Whatever it says of itself.
        cell["metadata"]["trusted"] = True
    (jupyter.work / name).write_text(json.dumps(content), encoding="utf-8")
    assert opened(jupyter, page, jupyter.duplicate(name), "notebooks") == "left"
    assert opened(jupyter, page, name, "notebooks") == "left"
    expect(first_line(page)).to_be_visible()
    said = page.locator(".support-map-kit-notice")
    expect(said).to_contain_text("comes from elsewhere, so nothing in it was run")
    expect(said.get_by_role("button")).to_have_count(0)
    asked = "jupyterapp.commands.isToggled('support-map-kit:run-when-opened')"
    assert page.evaluate(asked) is False
    # Nor is it unsaved for having been looked at.
    page.wait_for_function("() => !jupyterapp.shell.currentWidget.context.model.dirty")
    page.evaluate(CHANGE)
    page.evaluate(SAVE)
    assert saved(jupyter, name)["metadata"]["by"]
    assert opened(jupyter, page, name, "notebooks") == "left"
    assert runs(jupyter, name) == 0
    # Who runs it by hand trusts it: on another day it is one of their own.
    page.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")
    until(lambda: runs(jupyter, name) == 1, "it ran")
    page.evaluate(SAVE)
    jupyter.end_kernel(name)
    assert opened(jupyter, page, name, "notebooks") == "ran"


def test_a_person_turns_it_on_and_off_in_the_menu(jupyter: Jupyter, page: Page) -> None:
    name = jupyter.trust(notebook(jupyter, "chosen.ipynb", marked=False))
    entry = page.locator(".lm-Menu-item").filter(has_text="Run this notebook when it opens")

    def choose() -> None:
        page.get_by_role("menuitem", name="Run", exact=True).click()
        entry.click()

    def mark() -> Any:
        # It may be half written.
        with suppress(ValueError):
            return saved(jupyter, name)["metadata"].get("support_map_kit", {}).get("autorun")

    assert opened(jupyter, page, name) == "left"
    expect(first_line(page)).to_be_visible()
    page.evaluate("() => jupyterapp.commands.execute('notebook:run-cell')")
    choose()
    until(lambda: mark() is True, "the choice is in the file")
    # A cell that was run by hand makes the kernel a used one.
    page.evaluate("() => jupyterapp.commands.execute('notebook:run-all-cells')")
    until(lambda: runs(jupyter, name) == 1, "it was run by hand")
    page.evaluate(SAVE)
    assert opened(jupyter, page, name, "notebooks") == "left"
    assert runs(jupyter, name) == 1
    jupyter.end_kernel(name)
    assert opened(jupyter, page, name, "notebooks") == "ran"
    page.get_by_role("menuitem", name="Run", exact=True).click()
    expect(entry).to_have_attribute("aria-checked", "true")
    entry.click()
    until(lambda: mark() is False, "the other choice is in the file")
    jupyter.end_kernel(name)
    assert opened(jupyter, page, name, "notebooks") == "left"
    expect(first_line(page)).to_be_visible()
    assert runs(jupyter, name) == 0


def test_after_a_restart_one_button_brings_it_back_and_nothing_else_does(
    jupyter: Jupyter, page: Page
) -> None:
    name = jupyter.trust(notebook(jupyter, "restarted.ipynb"))
    assert opened(jupyter, page, name, "notebooks") == "ran"
    page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.restartKernel()")
    notice = page.get_by_role("status").filter(has_text="Python was started again")
    expect(notice).to_be_visible()
    assert runs(jupyter, name) == 0
    notice.get_by_role("button", name="Run this notebook").click()
    expect(notice).to_have_count(0)
    until(lambda: runs(jupyter, name) == 1, "it ran again")
    # And where Python died, and Jupyter started it again by itself.
    kernel = jupyter.kernel(name)
    kernel.pause()
    kernel.kill()
    kernel.close()
    page.get_by_role("dialog").get_by_role("button", name="Ok").click()
    expect(notice).to_be_visible()
    assert runs(jupyter, name) == 0


def test_what_was_never_saved_is_offered_and_not_run_again(jupyter: Jupyter, page: Page) -> None:
    name = jupyter.trust(notebook(jupyter, "unsaved.ipynb"))
    before = (jupyter.work / name).read_bytes()
    assert opened(jupyter, page, name, "notebooks") == "ran"
    (jupyter.work / name).write_bytes(before)
    assert opened(jupyter, page, name, "notebooks") == "left"
    notice = page.get_by_role("status").filter(has_text="still running from before")
    notice.get_by_role("button", name="Run this notebook").click()
    until(lambda: runs(jupyter, name) == 2, "it ran again")
    expect(notice).to_have_count(0)


def test_where_no_python_answers_the_first_line_says_what_to_do(
    jupyter: Jupyter, new_page: NewPage
) -> None:
    name = notebook(jupyter, "without_python.ipynb")
    content = saved(jupyter, name)
    content["metadata"]["kernelspec"] = {"name": "gone", "display_name": "Gone"}
    content["metadata"]["language_info"] = {"name": "gone"}
    (jupyter.work / name).write_text(json.dumps(content), encoding="utf-8")
    # In a browser of its own, whose clock it moves.
    page = new_page(allowed=OTHERS)
    page.clock.install()
    page.goto(jupyter.url(jupyter.trust(name), "notebooks"))
    page.get_by_role("dialog").get_by_role("button", name="No Kernel").click()
    expect(page.locator("[data-support-map-kit='waiting']")).to_have_count(1)
    page.clock.fast_forward(PATIENCE)
    expect(first_line(page)).to_be_visible()
    # As soon as a Python is chosen, it runs.
    page.evaluate(CHOOSE)
    assert state_of_opening(page) == "ran"
    expect(first_line(page)).to_be_hidden()
    assert runs(jupyter, name) == 1


def test_where_pythons_answer_is_not_understood_the_first_line_says_what_to_do(
    jupyter: Jupyter, page: Page
) -> None:
    name = jupyter.trust(notebook(jupyter, "not_understood.ipynb"))
    page.route(
        "**/support-map-kit/static/claim.js*",
        lambda route: route.fulfill(content_type="text/javascript", body=FAILING),
    )
    assert opened(jupyter, page, name, "notebooks") == "left"
    expect(first_line(page)).to_be_visible()
    assert runs(jupyter, name) == 0


def test_one_out_of_sight_waits_until_it_is_shown(jupyter: Jupyter, lab: Lab) -> None:
    name = jupyter.trust(notebook(jupyter, "behind.ipynb"))
    page = lab.page
    page.evaluate(
        """(path) => jupyterapp.commands.execute("docmanager:open", {
            path, options: { activate: false },
        })""",
        name,
    )
    behind = page.locator("[data-support-map-kit='waiting']")
    expect(behind).to_have_count(1)
    expect(behind).to_be_hidden()
    assert runs(jupyter, name) == 0
    page.get_by_role("tab", name=name).click()
    assert state_of_opening(page) == "ran"
    assert runs(jupyter, name) == 1
    page.evaluate("() => jupyterapp.shell.currentWidget.close()")
    expect(page.locator(".jp-Notebook")).to_have_count(1)
