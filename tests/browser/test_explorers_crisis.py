"""The crisis explorer in JupyterLab: slider, outlines, stories, pins, rates, the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import crisis, load_case
from kit.crisis.sentences import describe_crisis
from tests.browser.explorers import Explorer
from tests.browser.waiting import until

if TYPE_CHECKING:
    from tests.browser.lab import Lab

pytestmark = pytest.mark.browser

AMINA = "x = CrisisExplorer(load_case('amina'), seed=3)"


def test_the_slider_by_mouse(lab: Lab) -> None:
    explorer = Explorer(lab, AMINA)
    assert explorer.agrees() == load_case("amina").everyday
    explorer.drag_slider(0.4)
    explorer.read_at("severity", 0.4)
    shown = explorer.agrees()
    told = crisis.shrink(load_case("amina").everyday, 0.4, seed=3)
    assert [each.id for each in shown] == [each.id for each in told.map]
    expect(explorer.sentence).to_have_text(describe_crisis(told))
    expect(explorer.figures).to_contain_text(f"16 → {len(told.map)}")
    explorer.drag_slider(1)
    explorer.read_at("severity", 1)
    worst = explorer.agrees()
    assert len(worst) < len(shown)
    # While the hand is still on the slider, the picture has followed and Python has heard nothing.
    explorer.drag_slider(0, release=False)
    explorer.still()
    assert len(explorer.standing()) == 16
    assert explorer.value("x.severity") == 1
    lab.page.mouse.up()
    explorer.read_at("severity", 0)
    assert explorer.agrees() == load_case("amina").everyday


def test_the_slider_by_keyboard(lab: Lab) -> None:
    explorer = Explorer(lab, AMINA)
    explorer.slider.focus()
    for keys, percent in (
        (["ArrowRight", "ArrowUp"], 2),
        (["PageUp"], 12),
        (["End"], 100),
        (["PageDown", "ArrowLeft"], 89),
        (["Home"], 0),
        (["PageUp"] * 4, 40),
    ):
        for key in keys:
            lab.page.keyboard.press(key)
        explorer.read_at("severity", percent / 100)
        shown = explorer.agrees()
        words = f"{percent} percent: {len(shown)} members; 16 on the everyday map"
        expect(explorer.slider).to_have_attribute("aria-valuetext", words)
    expect(explorer.slider).to_be_focused()


def test_python_moves_the_screen(lab: Lab) -> None:
    explorer = Explorer(lab, AMINA)
    lab.kernel.run("x.severity = 0.655")
    explorer.read_at("severity", 0.655)
    shown = explorer.agrees()
    refused = "the severity is 2; give a number from 0 (an ordinary week) to 1 (the worst)."
    assert lab.kernel.value(
        "said",
        "try:\n    x.severity = 2\nexcept KitError as error:\n    said = str(error)",
    ) == (refused)
    lab.kernel.run("x.progress = 0.5")
    expect(explorer.radio("The way back")).to_be_checked()
    explorer.read_at("progress", 0.5)
    explorer.agrees()
    lab.kernel.run("x.severity = 0.654\nx.severity = 0.655")
    expect(explorer.radio("Into the crisis")).to_be_checked()
    assert explorer.agrees() == shown


def test_everyday_outlines(lab: Lab) -> None:
    explorer = Explorer(lab, AMINA)
    outlines = explorer.button("Everyday outlines")
    ghosts = explorer.stage.locator(".ghost")
    lab.kernel.run("x.severity = 1")
    explorer.agrees()
    expect(ghosts).to_have_count(0)
    outlines.focus()
    lab.page.keyboard.press("Space")
    expect(outlines).to_have_attribute("aria-pressed", "true")
    gone = {each.id for each in load_case("amina").everyday} - explorer.standing().keys()
    assert set(ghosts.evaluate_all("(all) => all.map((each) => each.dataset.id)")) == gone
    # A name covers no name and no marker of somebody who is there.
    assert covered(explorer) == []
    outlines.click()
    expect(ghosts).to_have_count(0)


def covered(explorer: Explorer) -> list[str]:
    found: list[str] = explorer.stage.evaluate(
        """(stage) => {
            const box = (each) => each.getBoundingClientRect();
            const names = [...stage.querySelectorAll(".ghost .name")];
            const others = [...stage.querySelectorAll(".smk-names .name, .smk-members .outline")];
            return names.flatMap((name) => [...others, ...names].filter((other) => {
                const [a, b] = [box(name), box(other)];
                return other !== name && a.left + 1 < b.right && b.left + 1 < a.right
                    && a.top + 1 < b.bottom && b.top + 1 < a.bottom;
            }).map((other) => `${name.textContent} on ${other.textContent || "a marker"}`));
        }"""
    )
    return found


def test_another_story_and_a_choice_by_hand(lab: Lab) -> None:
    explorer = Explorer(lab, AMINA)
    lab.kernel.run("x.severity = 0.6")
    first = explorer.agrees()
    explorer.button("Another story").click()
    until(lambda: explorer.value("x.shrunk.seed") == 4, "another story is told")
    assert explorer.agrees() != first
    expect(explorer.button("Another story")).to_be_focused()
    panel = explorer.panel("Choose by hand")
    choice = panel.get_by_label("What happens to Joseph")
    choice.focus()
    choice.select_option("withdrawn from")
    until(lambda: explorer.value("'joseph' not in x.map") or None, "Joseph has gone")
    assert "joseph" not in explorer.standing()
    expect(choice).to_be_focused()
    expect(explorer.sentence).to_contain_text("Joseph")
    explorer.button("Another story").click()
    until(lambda: explorer.value("x.shrunk.seed") == 5, "a third story is told")
    assert "joseph" not in explorer.agrees()
    expect(choice).to_have_value("withdrawn from")
    # What the model of the kit would refuse is not on offer: Joseph is in the centre.
    expect(choice.locator("option")).to_have_count(4)
    choice.select_option("")
    until(lambda: explorer.value("'joseph' in x.map") or None, "Joseph is there again")
    explorer.agrees()


def test_rates_can_be_edited_and_put_back(lab: Lab) -> None:
    explorer = Explorer(lab, AMINA)
    lab.kernel.run("x.severity = 1")
    panel = explorer.panel("The rates behind it")
    friend = panel.locator("details.smk-rates-of").filter(has_text="friend").first
    friend.locator("> summary").click()
    expect(friend).to_contain_text("Evidence:")
    expect(friend).to_contain_text("Illustration: every number below.")
    field = friend.get_by_label("remains at the worst")
    usual = explorer.value("x.rates.of('friend').remain")
    field.fill("1")
    field.press("Enter")
    until(lambda: explorer.value("x.rates.of('friend').remain") == 1 or None, "all friends remain")
    expect(field).to_be_focused()
    expect(friend).to_have_attribute("open", "")
    expect(friend.locator("> summary")).to_contain_text("100 in 100")
    shown = explorer.agrees()
    assert {"leila", "priya"} <= {each.id for each in shown}
    for wrong in ("1.5", "-0.2", "", "e"):
        field.focus()
        field.press("Control+a")
        field.press("Backspace")
        lab.page.keyboard.type(wrong)
        field.press("Enter")
        expect(friend.get_by_role("alert")).to_have_text(
            "Give a number from 0 to 1. It stays at 1."
        )
        expect(field).to_have_value("1")
    assert explorer.value("x.rates.of('friend').remain") == 1
    assert explorer.agrees() == shown
    # The kernel, too, refuses; then the page says what it said.
    lab.kernel.run(
        "x._on_message(None, dict(do='rate', row='kind', name='friend', number='remain', "
        "value=1.5), None)"
    )
    expect(explorer.root.locator("> .smk-problem")).to_contain_text("friend")
    assert explorer.agrees() == shown
    explorer.button("Put all rates back").click()
    until(lambda: explorer.value("x.rates.of('friend').remain") == usual or None, "as before")
    expect(explorer.root.locator("> .smk-problem")).to_be_hidden()
    expect(friend.locator("> summary")).not_to_contain_text("100 in 100")
    lab.page.keyboard.press("Tab")
    expect(field).to_have_value(f"{usual:g}")


def test_how_much_other_stories_differ(lab: Lab) -> None:
    explorer = Explorer(lab, AMINA)
    panel = explorer.panel("How much other stories differ")
    plot = panel.get_by_role("img")
    expect(plot).to_be_visible()
    spread = crisis.spread(load_case("amina").everyday, [1.0], draws=1000).to_dict()["size"][0]
    low, high = (round(spread[name]) for name in ("q25", "q75"))
    expect(panel.locator("p")).to_contain_text("Members in 1,000 other stories from the same rates")
    expect(panel.locator("p")).to_contain_text(f"half of them have {low} to {high} members")
    expect(panel.locator("p")).to_contain_text("An illustration, not a forecast.")
    explorer.button("Another story").click()
    until(lambda: explorer.value("x.shrunk.seed") == 4 or None, "another story is told")
    expect(plot).to_be_visible()


def test_the_way_back_and_forth(lab: Lab) -> None:
    explorer = Explorer(lab, AMINA)
    explorer.drag_slider(0.8)
    explorer.radio("The way back").click()
    expect(explorer.root.locator(".smk-slider label")).to_have_text("How far along the way back?")
    worst = explorer.agrees()
    assert explorer.value("x.severity") == 0.8
    explorer.drag_slider(1)
    explorer.read_at("progress", 1)
    end = explorer.agrees()
    assert end.occasion == "everyday"
    assert len(end) > len(worst)
    expect(explorer.sentence).to_contain_text("At the end of the way back, Amina has")
    explorer.radio("The way back").press("ArrowLeft")
    expect(explorer.radio("Into the crisis")).to_be_focused()
    until(lambda: explorer.value("x.recovered is None") or None, "the crisis is there again")
    assert explorer.agrees() == worst
    expect(explorer.slider).to_have_value("80")
