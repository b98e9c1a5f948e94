"""Two maps compared, and a year with its timeline, in a real JupyterLab."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import SupportMap, change, load_case
from tests.browser.explorers import Explorer
from tests.browser.waiting import until

if TYPE_CHECKING:
    from tests.browser.lab import Lab

pytestmark = pytest.mark.browser

COMPARE = "c = load_case('amina'); x = Compare(c.everyday, c.crisis)"
WAVES = "x = WaveExplorer(load_case('amina'))"


def ids(support_map: SupportMap) -> set[str]:
    return {each.id for each in support_map}


def on_screen(explorer: Explorer, support_map: SupportMap) -> None:
    """Wait until the stage shows this map."""
    until(lambda: explorer.standing().keys() == ids(support_map) or None, "the map is shown")


def test_before_both_and_after(lab: Lab) -> None:
    explorer = Explorer(lab, COMPARE)
    case = load_case("amina")
    ghosts = explorer.stage.locator(".ghost")
    expect(explorer.radio("Both")).to_be_checked()
    on_screen(explorer, case.crisis)
    expect(ghosts).to_have_count(len(ids(case.everyday) - ids(case.crisis)))
    expect(explorer.stage.locator(".member.new")).to_have_count(1)
    expect(explorer.stage.locator(".member.moved")).to_have_count(3)
    expect(explorer.sentence).to_contain_text("outlines: who was there before.")
    explorer.radio("Everyday").click()
    on_screen(explorer, case.everyday)
    expect(ghosts).to_have_count(0)
    expect(explorer.sentence).to_have_text("Everyday: 16 members.")
    lab.page.keyboard.press("ArrowRight")
    expect(explorer.radio("Both")).to_be_focused()
    lab.page.keyboard.press("ArrowRight")
    on_screen(explorer, case.crisis)
    expect(ghosts).to_have_count(0)
    expect(explorer.sentence).to_have_text("Crisis: 9 members.")


def test_the_list_of_changes_is_right(lab: Lab) -> None:
    explorer = Explorer(lab, COMPARE)
    case = load_case("amina")
    told = change.compare(case.everyday, case.crisis)
    expect(explorer.root.locator(".smk-side > .smk-sentence")).to_have_text(told.sentences()[0])
    sections = explorer.root.locator(".smk-side section").evaluate_all(
        "(all) => all.map((each) => [each.querySelector('h4').textContent,"
        " [...each.querySelectorAll('bdi')].map((name) => name.textContent)])"
    )
    listed = {words.rpartition(" ")[0]: names for words, names in sections}
    assert listed == {
        "New": [each.name for each in told.new],
        "No longer on the map": [each.name for each in told.lost],
        "Nearer the centre": [pair.after.name for pair in told.moved_in],
        "Further from the centre": [pair.after.name for pair in told.moved_out],
        "Changed how often there is contact": [pair.after.name for pair in told.changed_contact],
    }
    assert all(words.endswith(f" {len(names)}") for words, names in sections)
    expect(explorer.root.get_by_text("circle 1 → 3")).to_have_count(1)


def test_the_timeline_by_mouse_by_keys_and_from_python(lab: Lab) -> None:
    explorer = Explorer(lab, WAVES)
    case = load_case("amina")
    on_screen(explorer, case.everyday)
    expect(explorer.sentence).to_have_text(
        "At the start. 16 members. Press Play, or choose a time."
    )
    explorer.radio("after 6 months").click()
    on_screen(explorer, case.map("everyday", 6))
    until(lambda: explorer.value("x.wave") == 6 or None, "Python knows")
    side = explorer.root.get_by_role("region", name="What changed")
    expect(side).to_contain_text("Since the start")
    for reason in case.reasons("everyday", 6):
        expect(side).to_contain_text(reason.why)
    lab.page.keyboard.press("ArrowRight")
    expect(explorer.radio("after 12 months")).to_be_focused()
    on_screen(explorer, case.map("everyday", 12))
    expect(side).to_contain_text("Since month 6")
    for reason in case.reasons("everyday", 12):
        expect(side).to_contain_text(reason.why)
    lab.kernel.run("x.wave = 0")
    expect(explorer.radio("at the start")).to_be_checked()
    on_screen(explorer, case.everyday)
    said = lab.kernel.value(
        "said", "try:\n    x.wave = 3\nexcept KitError as e:\n    said = str(e)"
    )
    assert said == "there is no map at 3 months; there are maps at 0, 6 and 12 months."
    expect(explorer.radio("at the start")).to_be_checked()


def test_the_paths_as_lines_and_as_a_table(lab: Lab) -> None:
    explorer = Explorer(lab, WAVES)
    paths = change.paths(load_case("amina"))
    plot = explorer.root.locator(".smk-paths svg")
    expect(plot).to_have_attribute("aria-label", " ".join(paths.sentences()))
    expect(plot.locator(".smk-path")).to_have_count(len(paths))
    explorer.panel("The paths as a table")
    rows = explorer.root.locator(".smk-paths tbody tr")
    expect(rows).to_have_count(len(paths))
    leila = rows.filter(has_text="Leila").locator("td")
    expect(leila).to_have_text(["important", "not on the map", "important", "returned"])
    lab.kernel.run("x.wave = 12")
    expect(plot.locator(".smk-wave.here")).to_have_text("12 months")
