"""A case of one's own, from nothing to ready, in the notebook that has the form for it."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import Page, expect

from kit.files import own_json
from tests.authoring.whole import CRISIS, STORY
from tests.browser.barriers import barriers
from tests.browser.editor import Editor
from tests.browser.lab import Lab
from tests.browser.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext, Locator

    from tests.browser.lab import Watch
    from tests.browser.server import Jupyter

pytestmark = pytest.mark.browser

LISTEN = """() => {
    window.commands = [];
    jupyterapp.commands.commandExecuted.connect((_, { id }) => window.commands.push(id));
}"""
SCROLL = """(words) => {
    const notebook = jupyterapp.shell.currentWidget.content;
    const at = notebook.widgets.findIndex((cell) =>
        cell.model.sharedModel.getSource().startsWith(words));
    return notebook.scrollToItem(at, "start");
}"""
FIELDS = {
    "about_fields": {
        "Age": "44",
        "Place": "Ludlow",
        "Situation": "lives with Rex",
        "In one sentence": "She mends <b>bicycles</b>.",
        "Strengths": "mends anything with wheels",
    },
    "story_field": {"The story": STORY},
    "crisis_field": {"The crisis, as they tell it": CRISIS},
    "notes_fields": {
        "What people may say": "- Few people, and close ones.",
        "A good question to ask": "- Where does Joy give?",
        "Take care": "- Loss of work.",
    },
}


@pytest.fixture
def cases(jupyter: Jupyter) -> Iterator[Path]:
    """A person's own cases: none yet."""
    folder = jupyter.work / "cases"
    folder.mkdir()
    yield folder
    shutil.rmtree(folder)


def field(page: Page, cell: str, label: str) -> Locator:
    page.evaluate(SCROLL, cell)
    return page.get_by_role("textbox", name=label, exact=True)


def test_a_case_is_made_from_nothing_and_is_all_there_after_a_reload(
    jupyter: Jupyter, context: BrowserContext, watched: Watch, cases: Path
) -> None:
    page = context.new_page()
    lab = Lab(jupyter, page, "your_own_case.ipynb")
    assert lab.state == "ran"
    page.evaluate(LISTEN)
    name = page.get_by_role("textbox", name="Somebody new")
    for each in (name, page.get_by_role("button", name="Begin", exact=True)):
        box = each.bounding_box()
        assert box is not None
        assert box["height"] >= 44
    name.fill("Amina")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("alert")).to_contain_text("comes with the kit")
    name.fill("Joy")
    name.press("Enter")
    until((cases / "joy" / "case.json").is_file, "the folder is made")
    for cell, texts in FIELDS.items():
        for label, text in texts.items():
            field(page, cell, label).fill(text)
        assert barriers(page) == []
    count = page.locator(".smk-count").filter(has_text="wanted: 120 to 250")
    page.evaluate(SCROLL, "story_field")
    expect(count).to_have_text(f"{len(STORY.split())} words; wanted: 120 to 250. ")

    page.evaluate(SCROLL, "everyday_map")
    editor = Editor(page.locator(".smk:has(.smk-board)"))
    beside = page.get_by_role("group", name="The story, sentence by sentence")
    expect(beside).to_contain_text("Rex the dog runs beside her.")
    editor.add("Mum")
    file = cases / "joy" / "everyday_00_months.json"
    until(lambda: '"name": "Mum"' in file.read_text("utf-8"), "the map is kept")
    page.evaluate(SCROLL, "crisis_map")
    page.get_by_role("button", name="Begin the crisis map", exact=True).click()
    crisis = cases / "joy" / "crisis_00_months.json"
    until(crisis.is_file, "the crisis map is begun")
    page.evaluate(SCROLL, "what_is_missing")
    expect(page.get_by_text("Joy is ready:")).to_be_visible()
    assert [each for each in page.evaluate("window.commands") if "run" in each] == []

    lab.open()
    for cell, texts in FIELDS.items():
        for label, text in texts.items():
            expect(field(page, cell, label)).to_have_value(text)
    for kept in (file, crisis):
        assert [each.name for each in own_json.loads(kept.read_text("utf-8"))] == ["Mum"]
    about = json.loads((cases / "joy" / "case.json").read_text("utf-8"))
    assert about["summary"] == "She mends <b>bicycles</b>."
    page.close()
    watched.nothing()
