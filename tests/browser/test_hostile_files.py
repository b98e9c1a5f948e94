"""Hostile files opened in a real JupyterLab: every value and widget shown, every button pressed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote, urlsplit

import pytest

from tests.browser.server import ROOT
from tests.hostile.packed import pack
from tests.hostile.texts import FLAG, HOST, SECRET, texts

if TYPE_CHECKING:
    from playwright.sync_api import Request

    from tests.browser.lab import Lab, Watch

pytestmark = pytest.mark.browser

RUN: Final = """(code) => {
    const notebook = jupyterapp.shell.currentWidget.content;
    notebook.activeCellIndex = 0;
    notebook.activeCell.model.sharedModel.setSource(code);
}"""
SHOWN: Final = """() => {
    const cell = jupyterapp.shell.currentWidget.content.widgets[0].model;
    const { session } = jupyterapp.shell.currentWidget.sessionContext;
    const done = cell.executionCount !== null && session.kernel.status === "idle";
    return done && cell.outputs.toJSON();
}"""
PRESS: Final = """() => {
    window.pressed ??= new WeakSet();
    const press = ".jp-OutputArea-output :is(button, summary, [role=button], [role=radio], " +
        "[role=tab], input[type=checkbox], input[type=radio])";
    const found = [...document.querySelectorAll(press)].filter((each) =>
        !window.pressed.has(each) && !each.disabled && each.checkVisibility());
    for (const each of found) {
        window.pressed.add(each);
        if (!each.isConnected) continue; // Gone with one pressed before it.
        each.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    }
    return found.length;
}"""
ROUNDS: Final = 5
LONG: Final = 120_000
EVERY: Final = 4

OPENED: Final = """
import sys
sys.path.insert(0, {root!r})
from pathlib import Path
from tests.hostile import views
from tests.hostile.packed import unpack
given = unpack(Path("hostile"), {text!r})
"""
EACH_VALUE: Final = "for _, value in views.values(given):\n    display(value)\n"
EACH_WIDGET: Final = "for _, value in views.widgets(given):\n    display(value)\n"
EACH_TEXT: Final = """
from kit.model.cases import Case
from kit.exercises import Signposting, NotYet, tell_crisis, tell_trainer_notes
def told(text):
    case = Case("x", "x", text, text, {{}}, crisis_story=text, trainer_notes=text)
    crisis = tell_crisis(case, after=True)
    return case, crisis, tell_trainer_notes(case), Signposting(text), NotYet(text, text)
class All:
    # One output: JupyterLab keeps back what is more than fifty.
    def _repr_html_(self):
        return "".join(
            each._repr_html_() for text in json.loads({texts!r}) for each in told(text))
display(All())
display(given.cohort.table("people"))
raise ValueError(json.loads({texts!r})[0])
"""
# What JupyterLab asks of its own server while a notebook runs and is saved.
LABS_OWN: Final = (
    *("/api/kernels", "/api/sessions", "/api/contents/page.ipynb", "/api/contents", "/lab/"),
    *("/static/", "/api/events", "/api/me", "/api/kernelspecs", "/api/terminals", "/api/status"),
)


def test_nothing_of_hostile_files_runs_asks_or_reads(lab: Lab, watched: Watch) -> None:
    secret = lab.jupyter.work / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    words = [each.text for each in texts(secret)]
    pack(lab.jupyter.work / "hostile", words, words[2], EVERY)
    asked: list[str] = []
    lab.page.context.on("request", lambda request: _note(request, asked))
    shown = pressed = 0
    given = OPENED.format(root=str(ROOT), text=words[0])
    one_by_one = EACH_TEXT.format(texts=json.dumps(words))
    for code in (EACH_VALUE, EACH_WIDGET, f"import json\n{one_by_one}"):
        shown += _show(lab, given + code)
        pressed += _press_all(lab)
        _check(lab)
    assert shown > 30
    assert pressed > 400
    assert [url for url in asked if _is_foreign(url)] == []
    # A script presses faster than hands, also what is put away, and may not fill the screen.
    for part in (
        "Permissions check failed",
        "Cannot read properties of undefined",
        "An invalid form control",
    ):
        watched.forget(part)
    lab.command("notebook:clear-all-cell-outputs")
    # What was pressed may have filled the screen, lettered it larger or folded a story away.
    lab.page.evaluate("localStorage.clear()")
    lab.page.evaluate("() => jupyterapp.shell.currentWidget.context.save()")
    lab.open()


def _note(request: Request, asked: list[str]) -> None:
    asked.append(unquote(request.url))


def _is_foreign(url: str) -> bool:
    if url.startswith(("data:", "blob:", "about:")):
        return False
    path = urlsplit(url).path
    if path == "/api/resolvePath":
        # JupyterLab asks whether what looks like a path in an error is one, and reads nothing.
        return HOST in urlsplit(url).netloc
    return HOST in url or "secret" in url or not path.startswith(LABS_OWN)


def _show(lab: Lab, code: str) -> int:
    """Run code in the first cell, trusted as any cell that just ran; count what it shows."""
    lab.command("notebook:clear-all-cell-outputs")
    lab.page.evaluate(RUN, code)
    lab.command("notebook:run-cell")
    # Many outputs take their time on a busy machine.
    outputs = lab.page.wait_for_function(SHOWN, timeout=LONG).json_value()
    failed = [each for each in outputs if each["output_type"] == "error"]
    assert len(failed) == code.count("raise "), failed
    lab.page.wait_for_function(
        "(count) => document.querySelectorAll('.jp-CodeCell')[0]"
        ".querySelectorAll('.jp-OutputArea-output').length >= count",
        arg=len(outputs),
        timeout=LONG,
    )
    return len(outputs)


def _press_all(lab: Lab) -> int:
    pressed = 0
    for _ in range(ROUNDS):
        found: int = lab.page.evaluate(PRESS)
        lab.idle()
        if not found:
            break
        pressed += found
    for frame in lab.page.frames[1:]:
        pressed += frame.evaluate(
            "() => [...document.querySelectorAll('button, summary')].map((b) => b.click()).length"
        )
    return pressed


def _check(lab: Lab) -> None:
    for frame in lab.page.frames:
        assert frame.evaluate(f"window.{FLAG}") is None
        assert SECRET not in frame.content()
    outputs = lab.page.locator(".jp-CodeCell").first.locator(".jp-OutputArea-output")
    assert outputs.locator("script, base, meta, object, embed, form[action]").count() == 0
    # JupyterLab itself makes links of addresses in the text of an error; a browser follows none.
    links = outputs.locator("a[href^='javascript'], a[href^='data'], a[href^='file']")
    ours = "(all) => all.filter((each) => !each.closest('.jp-RenderedText')).length"
    assert links.evaluate_all(ours) == 0
    # Words between dollars stay words, but for tables of pandas, which are not the kit's.
    assert (
        outputs.locator("mjx-container").count()
        == outputs.locator(".dataframe mjx-container").count()
    )
