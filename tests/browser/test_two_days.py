"""Two days as a person has them: build, save, stop; start, look, go on, move, change, export."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pytest
from playwright.sync_api import expect

from kit.launcher import copies, pictures, trust
from kit.launcher.folders import Places
from kit.launcher.server import Server
from tests.browser.lab import state_of_opening
from tests.browser.server import free_port
from tests.browser.waiting import PATIENCE
from tests.conftest import ROOT, is_here

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, Locator, Page

pytestmark = pytest.mark.browser


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """The kit's folder, with the data and notebooks of this one and a my-work of its own."""
    # A busy machine may be too slow for new pictures; the workshop would open without them.
    for each in (pictures, trust):
        monkeypatch.setattr(each, "PATIENCE", 5 * PATIENCE)
    for name in ("notebooks", "datasets", "uv.lock", "pyproject.toml"):
        (tmp_path / name).symlink_to(ROOT / name)
    (tmp_path / ".venv").symlink_to(sys.prefix, target_is_directory=True)
    return Places(tmp_path)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that asks nothing of any other machine, and whose owner means what they do."""
    context = browser.new_context(viewport={"width": 1500, "height": 1150})
    context.set_default_timeout(PATIENCE * 1000)
    context.on("dialog", lambda dialog: dialog.accept())
    elsewhere: list[str] = []

    def hear(url: str) -> None:
        if not is_here(url):
            elsewhere.append(url)

    context.on("request", lambda asked: hear(asked.url))
    yield context
    context.close()
    assert elsewhere == []


class Day:
    """From the start of the workshop to its end, as `python3 kit` does both."""

    def __init__(self, places: Places, context: BrowserContext) -> None:
        copies.fill(places)
        pictures.show(places)
        self.server = Server(places, free_port())
        self.server.wait_until_it_answers()
        self.page: Page = context.new_page()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.page.close()
        self.server.stop()

    def open(self, notebook: str) -> None:
        """Open a notebook, and wait until it has run by itself."""
        token = self.server.token
        self.page.goto(f"{self.server.address}/lab/tree/{notebook}?token={token}&reset")
        self.page.locator(".jp-Notebook").wait_for()
        self.state = state_of_opening(self.page)

    def save(self) -> None:
        """Press Ctrl+S."""
        self.page.keyboard.press("Control+s")
        expect(self.page.locator(".jp-mod-dirty")).to_have_count(0)

    def widget(self, kind: str) -> Locator:
        """Give the first widget of a kind, in view."""
        found = self.page.locator(f".smk{kind}").first
        found.scroll_into_view_if_needed()
        return found

    def note(self) -> Locator:
        """Give the first field to write in."""
        return self.widget(".smk-note").locator("textarea")

    def choose(self, name: str) -> None:
        """Choose whose map it is."""
        chooser = self.page.get_by_label("Whose map").first
        chooser.scroll_into_view_if_needed()
        chooser.select_option(name)


def saved(page: Page, name: str) -> None:
    """Wait until a widget says that this file has all."""
    expect(page.locator(".smk-status").filter(has_text=f"Saved in {name}").first).to_be_visible()


def test_two_days(places: Places, context: BrowserContext, tmp_path: Path) -> None:
    with Day(places, context) as day:
        day.open("01_build_a_map.ipynb")
        assert day.state == "ran"
        day.note().fill("Her sister, and a dog.")
        saved(day.page, "progress/note_amina_who_is_there.json")
        editor = day.widget(":has(.smk-board)")
        for name in ("Grandmother Ife", "The long bench"):
            editor.locator(".smk-adding input[type=text]").fill(name)
            day.page.keyboard.press("Enter")
        saved(day.page, "amina.json")
        day.save()
        day.open("05_five_elements.ipynb")
        assert day.state == "ran"
        day.note().fill("Advice comes from one alone.")
        day.widget(".smk-sort").locator(".smk-card").focus()
        day.page.keyboard.press("2")
        saved(day.page, "progress/sorting_elements.json")

    with Day(places, context) as day:
        # To look is enough, wherever it does not run: the picture is of the map that was built.
        assert "two members" in (places.work / "01_build_a_map.ipynb").read_text(encoding="utf-8")
        day.open("01_build_a_map.ipynb")
        assert day.state == "ran"
        expect(day.widget(":has(.smk-board)").locator(".smk-row")).to_have_count(2)
        expect(day.note()).to_have_value("Her sister, and a dog.")
        day.save()
        # Tidied away into a folder: it finds the same files.
        (places.work / "week 1").mkdir()
        (places.work / "01_build_a_map.ipynb").rename(places.work / "week 1" / "mine.ipynb")
        day.open("week%201/mine.ipynb")
        assert day.state == "ran"
        expect(day.widget(":has(.smk-board)").locator(".smk-row")).to_have_count(2)
        expect(day.note()).to_have_value("Her sister, and a dog.")
        day.save()
        # Another person, and back.
        day.open("05_five_elements.ipynb")
        for name, written in (("Gethin", ""), ("Amina", "Advice comes from one alone.")):
            day.choose(name)
            file = f"progress/note_{name.lower()}_five_elements.json"
            note = day.page.locator(".smk-note").filter(has_text=file)
            expect(note.locator("textarea")).to_have_value(written)
            expect(day.widget(".smk-sort").locator(".smk-label").first).to_contain_text("1 of 25")
        day.save()
        token = day.server.token
        got = day.page.request.get(
            f"{day.server.address}/nbconvert/html/week%201/mine.ipynb?token={token}"
        )
        exported = tmp_path / "mine.html"
        exported.write_bytes(got.body())

    page = context.new_page()
    page.goto(exported.as_uri())
    expect(page.locator("img[alt*='Amina']").first).to_be_visible()
    assert page.locator("body").inner_text().count("Her sister, and a dog.") == 1
    page.close()
