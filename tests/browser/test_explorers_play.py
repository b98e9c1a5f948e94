"""Playing a year, and closing a view: what time does to an explorer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import Compare, CrisisExplorer, Predict, WaveExplorer, load_case
from tests.browser.explorer_page import ExplorerPage

if TYPE_CHECKING:
    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

WATCH_OBSERVERS = """() => {
    window.observing = 0;
    const Usual = window.ResizeObserver;
    window.ResizeObserver = class extends Usual {
        observe(...given) { window.observing += 1; super.observe(...given); }
        disconnect() { window.observing -= 1; super.disconnect(); }
    };
    window.waiting = new Set();
    for (const [start, end] of [
        ["setTimeout", "clearTimeout"], ["requestAnimationFrame", "cancelAnimationFrame"],
    ]) {
        const [usualStart, usualEnd] = [window[start].bind(window), window[end].bind(window)];
        window[start] = (what, ...more) => {
            const id = usualStart((...given) => {
                window.waiting.delete(`${start} ${id}`);
                what(...given);
            }, ...more);
            window.waiting.add(`${start} ${id}`);
            return id;
        };
        window[end] = (id) => { window.waiting.delete(`${start} ${id}`); usualEnd(id); };
    }
}"""


def test_play_pause_and_the_end(new_page: NewPage, served: str) -> None:
    page = new_page()
    page.clock.install()
    waves = WaveExplorer(load_case("amina"))
    explorer = ExplorerPage(page, served, waves)
    page.clock.pause_at(page.evaluate("Date.now() + 1000"))
    start, six, twelve = (
        explorer.radio(name) for name in ("at the start", "after 6 months", "after 12 months")
    )
    play = explorer.button("Play")
    expect(start).to_be_checked()
    play.click()
    expect(six).to_be_checked()
    explorer.button("Pause").click()
    page.clock.run_for(20_000)
    expect(six).to_be_checked()
    play.focus()
    page.keyboard.press("Enter")
    expect(twelve).to_be_checked()
    # The end: nothing is left to pause, and Play begins again.
    expect(play).to_be_focused()
    play.click()
    expect(start).to_be_checked()
    page.clock.run_for(2_590)
    expect(start).to_be_checked()
    page.clock.run_for(20)
    expect(six).to_be_checked()
    page.clock.run_for(2_610)
    expect(twelve).to_be_checked()
    expect(play).to_be_visible()
    assert waves.wave == 12
    # A choice by hand ends the playing and holds.
    play.click()
    expect(start).to_be_checked()
    start.focus()
    page.keyboard.press("ArrowRight")
    expect(six).to_be_checked()
    page.clock.run_for(20_000)
    expect(six).to_be_checked()
    assert waves.wave == 6


def test_a_closed_view_leaves_nothing_behind(new_page: NewPage, served: str) -> None:
    case = load_case("amina")
    for widget in (
        CrisisExplorer(case),
        Predict(case),
        Compare(case.everyday, case.crisis),
        WaveExplorer(case),
    ):
        page = new_page()
        page.add_init_script(f"({WATCH_OBSERVERS})()")
        explorer = ExplorerPage(page, served, widget)
        if isinstance(widget, Predict):
            explorer.root.get_by_role("checkbox").first.check()
            explorer.button("Show what happened").click()
            expect(explorer.root.locator(".smk-column")).to_have_count(3)
            assert page.evaluate("window.observing") == 4
            explorer.button("Predict again").click()
            expect(explorer.root.locator(".smk-column")).to_have_count(0)
            assert page.evaluate("window.observing") == 1
            explorer.button("Show what happened").click()
            expect(explorer.root.locator(".smk-column")).to_have_count(3)
        elif isinstance(widget, CrisisExplorer):
            explorer.slider.press("End")
        elif isinstance(widget, WaveExplorer):
            explorer.button("Play").click()
            assert page.evaluate("window.waiting.size") >= 1
        else:
            explorer.radio("Everyday").check()
        explorer.close()
        assert page.evaluate("window.observing") == 0
        assert page.evaluate("[...window.waiting]") == []
        assert page.evaluate("window.heardOf()") == 0
