"""A plan in a real JupyterLab: printed from a cell, kept in its file, and found again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import SupportMap, load_case
from kit.plans import read_plan
from tests.browser.explorers import Explorer
from tests.browser.lab import Lab
from tests.browser.test_what_next import PRINTER
from tests.browser.waiting import until

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.browser.lab import Watch
    from tests.browser.server import Jupyter

pytestmark = pytest.mark.browser

SHOWN = "x = WhatNext(load_case('amina'), autosave='plan.json')"


def noted(file: Path, words: str) -> None:
    until(lambda: file.exists() and words in read_plan(file).note, f"the file has {words!r}")


def test_a_plan_by_mouse_is_kept_and_found_again(
    jupyter: Jupyter, context: BrowserContext, watched: Watch
) -> None:
    page = context.new_page()
    page.add_init_script(PRINTER)
    lab = Lab(jupyter, page, jupyter.write("plan.ipynb", ""))
    file = jupyter.work / "plan.json"
    plan = Explorer(lab, SHOWN)
    status = plan.root.locator(".smk-status")
    expect(status).to_contain_text("Your plan saves itself in plan.json")
    note = plan.root.get_by_label("What came up, in your own words")
    note.click()
    # Keys that JupyterLab itself would take, were they not typed into a field.
    page.keyboard.type("add b, then dd: I miss singing.")
    noted(file, "I miss singing.")
    plan.button("Next").click()
    plan.root.get_by_role("checkbox", name="Make music").click()
    plan.root.get_by_label("Something else").click()
    page.keyboard.type("sleep")
    plan.button("Next").click()
    for name in ("Make music", "Sleep"):
        plan.button(f"Put first: {name}").click()
    plan.button("Next").click()
    plan.root.get_by_role("checkbox", name="Choose: ").first.click()
    plan.button("Next").click()
    expect(plan.root.locator(".member.new")).to_have_count(1)
    plan.root.get_by_label("First step: what?").first.click()
    page.keyboard.type("Hum.")
    # At once, before Python can have had the last letters.
    plan.button("Print").click()
    page.wait_for_function("window.printed")
    assert "Hum." in page.evaluate("window.printed")

    def finished() -> bool:
        found = read_plan(file)
        return [each.what for each in found.priorities] == ["Hum.", ""] and found.wishes == (
            "make music",
            "sleep",
        )

    until(finished, "the file has the whole plan")
    found = SupportMap.from_dict(plan.value("x.what_if.to_dict()"))
    assert len(found) == len(load_case("amina").crisis) + 1

    again = Explorer(lab, SHOWN)
    expect(again.root.locator(".smk-status")).to_contain_text("Opened plan.json as you left it")
    expect(again.root.get_by_label("What came up")).to_have_value("add b, then dd: I miss singing.")

    page.close()
    watched.nothing()
