"""Nothing is lost: a killed kernel, a reloaded page, a damaged file, a file that others change."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import files
from kit.model.maps import SupportMap
from tests.browser.editor import place
from tests.browser.lab import Lab, Watch
from tests.browser.server import Jupyter
from tests.browser.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import BrowserContext

    from tests.browser.editor import Editor

pytestmark = pytest.mark.browser
UNANSWERED = "Python is busy or has stopped"
UNSAVED = "() => Object.keys(localStorage).filter((key) => key.includes('unsaved')).sort()"


@pytest.fixture(scope="module")
def own_lab(jupyter: Jupyter, context: BrowserContext, watched: Watch) -> Lab:
    """A page with a kernel that may be killed."""
    return Lab(jupyter, context.new_page(), jupyter.write("kept.ipynb", ""))


@pytest.fixture
def lab(own_lab: Lab, watched: Watch) -> Iterator[Lab]:
    """That page, in which nothing may go wrong unheard."""
    own_lab.page.bring_to_front()
    yield own_lab
    own_lab.kernel.resume()
    watched.nothing()


@pytest.fixture
def kept(lab: Lab) -> Iterator[Path]:
    """The file of the editor; what is beside it afterwards is cleared away."""
    yield lab.jupyter.work / "kept.json"
    for each in lab.jupyter.work.glob("kept*.json"):
        each.unlink()


def show(lab: Lab, amina: SupportMap) -> Editor:
    return lab.show_map(amina, ", autosave='kept.json'")


def saved(path: Path, support_map: SupportMap) -> None:
    """Wait until the file holds this map."""
    until(lambda: path.exists() and files.read(path) == [support_map], f"{path.name} has the map")


def test_a_killed_kernel_costs_nothing(lab: Lab, amina: SupportMap, kept: Path) -> None:
    # What other tests have taken the files of stays in the browser: nobody has answered.
    others = lab.page.evaluate(UNSAVED)
    editor = show(lab, amina)
    expect(editor.status).to_contain_text("saves itself in kept.json")
    editor.drag("leila", *place(3, 200))
    expect(editor.status).to_contain_text("Saved in kept.json")
    saved(kept, lab.agrees(editor))
    before = kept.read_bytes()

    lab.kernel.pause()
    editor.drag("mum", *place(2, 160))
    editor.member("choir").focus()
    lab.page.keyboard.press("1")
    expect(editor.status).to_contain_text(UNANSWERED)
    expect(editor.status).to_have_attribute("data-state", "warn")
    lab.kernel.kill()
    lab.restarted()
    # The new process knows nothing of this editor; what is drawn in it is kept all the same.
    editor.row("radio").focus()
    lab.page.keyboard.press("2")
    expect(editor.status).to_contain_text(UNANSWERED)
    words = editor.seen().words
    assert "Radio, object, important" in words["radio"]
    assert "Choir, group, most important" in words["choir"]
    assert "Mum, family, important" in words["mum"]
    assert kept.read_bytes() == before
    again = show(lab, SupportMap("Somebody"))
    expect(again.status).to_contain_text("Changes that never reached the file")
    assert lab.agrees(again).member("leila").circle == 3
    assert lab.kernel.map().member("choir").circle == 3
    again.button("Bring them back").click()
    back = lab.agrees(again)
    assert again.seen().words == words
    saved(kept, back)
    expect(again.status).to_contain_text("Saved in kept.json")
    expect(again.status).not_to_have_attribute("data-state", "warn")
    assert lab.page.evaluate(UNSAVED) == others


def test_a_slow_answer_is_no_alarm_for_long(lab: Lab, amina: SupportMap, kept: Path) -> None:
    editor = show(lab, amina)
    lab.kernel.pause()
    editor.drag("leila", *place(3, 200))
    expect(editor.status).to_contain_text(UNANSWERED)
    lab.kernel.resume()
    expect(editor.status).to_contain_text("Saved in kept.json")
    expect(editor.status).to_have_attribute("data-state", "saved")
    saved(kept, lab.agrees(editor))


def test_a_reload_and_a_second_run_restore_the_map(lab: Lab, amina: SupportMap, kept: Path) -> None:
    editor = show(lab, amina)
    editor.drag("leila", *place(3, 200))
    moved = lab.agrees(editor)
    lab.command("docmanager:save")
    until(lambda: "MapEditor" in (lab.jupyter.work / lab.notebook).read_text(), "it is saved")
    lab.open()
    expect(lab.page.locator(".smk-board")).to_have_count(1)
    reloaded = lab.editors()[0]
    assert lab.agrees(reloaded) == moved
    reloaded.drag("mum", *place(2, 160))
    moved = lab.agrees(reloaded)
    saved(kept, moved)
    again = show(lab, amina)
    expect(again.status).to_contain_text("Opened kept.json as you left it")
    assert lab.agrees(again) == moved


def test_a_damaged_file_is_named_and_kept(lab: Lab, amina: SupportMap, kept: Path) -> None:
    kept.write_text('{"format": "support-map", "mem', encoding="utf-8")
    editor = show(lab, amina)
    expect(editor.status).to_have_attribute("data-state", "warn")
    expect(editor.status).to_contain_text("is kept as kept (damaged")
    aside = next(lab.jupyter.work.glob("kept (damaged*.json"))
    assert aside.read_text(encoding="utf-8") == '{"format": "support-map", "mem'
    editor.drag("leila", *place(3, 200))
    saved(kept, lab.agrees(editor))
    expect(editor.status).to_contain_text("Saved in kept.json")


def changed_elsewhere(lab: Lab, amina: SupportMap, kept: Path) -> tuple[Editor, SupportMap]:
    editor = show(lab, amina)
    editor.drag("leila", *place(3, 200))
    saved(kept, lab.agrees(editor))
    kept.write_text(json.dumps(amina.remove("choir").to_dict()), encoding="utf-8")
    expect(editor.status).to_have_attribute("data-state", "changed")
    editor.drag("mum", *place(2, 160))
    mine = lab.agrees(editor)
    expect(editor.status).to_have_attribute("data-state", "elsewhere")
    assert files.read(kept) == [amina.remove("choir")]
    return editor, mine


def test_a_file_changed_elsewhere_is_taken_over(lab: Lab, amina: SupportMap, kept: Path) -> None:
    editor, mine = changed_elsewhere(lab, amina, kept)
    editor.button("Keep this map").click()
    saved(kept, mine)
    expect(editor.button("Keep this map")).to_have_count(0)
    assert lab.agrees(editor) == mine
    others = lab.jupyter.work.glob("kept (*.json")
    assert [amina.remove("choir")] in [files.read(each) for each in others]
    assert lab.page.evaluate("document.activeElement !== document.body")


def test_a_file_changed_elsewhere_is_taken_as_it_is(
    lab: Lab, amina: SupportMap, kept: Path
) -> None:
    editor, mine = changed_elsewhere(lab, amina, kept)
    editor.button("Take the other").click()
    expect(editor.member("choir")).to_have_count(0)
    assert lab.agrees(editor) == amina.remove("choir")
    others = lab.jupyter.work.glob("kept (*.json")
    assert [mine] in [files.read(each) for each in others]
    editor.drag("mum", *place(2, 160))
    saved(kept, lab.agrees(editor))
