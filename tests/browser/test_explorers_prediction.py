"""The prediction in a real JupyterLab: nothing is told before a choice, then three readings are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import load_case
from tests.browser.explorers import Explorer
from tests.browser.lab import Lab
from tests.browser.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext, WebSocket

    from tests.browser.lab import Watch
    from tests.browser.server import Jupyter

pytestmark = pytest.mark.browser

AMINA = "x = Predict(load_case('amina'), seed=3)"
# Who steps in on Amina's own account, and why her friend is not there: told nowhere else.
SECRETS = ("Home treatment team", "Leila knows her too well")


def tick(explorer: Explorer, name: str) -> None:
    explorer.root.get_by_role("checkbox", name=name).first.click()


def ticked(explorer: Explorer) -> list[str]:
    found: list[str] = explorer.root.locator(".smk-choice").evaluate_all(
        "(all) => all.filter((each) => each.control.checked)"
        ".map((each) => each.querySelector('bdi').textContent)"
    )
    return found


def chosen(explorer: Explorer, *ids: str) -> None:
    """Check that map, list and Python agree on who is chosen."""
    until(lambda: explorer.value("x.prediction") == list(ids) or None, f"{ids} are in Python")
    names = {each.id: each.name for each in load_case("amina").everyday}
    wanted = [names[each] for each in ids]
    until(lambda: ticked(explorer) == wanted or None, f"{wanted} are ticked")
    marked = explorer.stage.locator(".member.nearer")
    assert set(marked.evaluate_all("(all) => all.map((each) => each.dataset.id)")) == set(ids)
    expect(explorer.root.get_by_role("status")).to_contain_text(f"{len(ids)} of 16 remain")


def test_nothing_is_told_before_a_prediction(
    jupyter: Jupyter, context: BrowserContext, watched: Watch
) -> None:
    heard: list[str] = []

    def hear(frame: bytes | str) -> None:
        heard.append(frame if isinstance(frame, str) else frame.decode("utf-8", "replace"))

    def listen(socket: WebSocket) -> None:
        socket.on("framereceived", hear)
        socket.on("framesent", hear)

    page = context.new_page()
    page.on("websocket", listen)
    lab = Lab(jupyter, page, jupyter.write("prediction.ipynb", ""))
    explorer = Explorer(lab, AMINA)
    reveal = explorer.button("Show what happened")
    expect(reveal).to_have_attribute("aria-disabled", "true")
    reveal.click(force=True)
    expect(explorer.root).to_contain_text("Predict first: tick at least one, or")
    expect(explorer.root.get_by_role("checkbox").first).to_be_focused()
    # Nor does a page that asks without having chosen get an answer.
    lab.kernel.run("x._on_message(None, dict(do='reveal', chosen=[], nobody=False), None)")
    tick(explorer, "Joseph")
    chosen(explorer, "joseph")
    everything = "".join(heard)
    assert "Tuesday choir" in everything, "the frames were heard"
    for secret in SECRETS:
        assert secret not in everything
        assert secret not in lab.page.content()
    reveal.click()
    expect(explorer.root.get_by_role("heading", name="Three readings")).to_be_focused()
    for secret in SECRETS:
        assert secret in "".join(heard)
        expect(explorer.root).to_contain_text(secret)
    page.close()
    watched.nothing()


def test_the_map_and_the_list_agree(lab: Lab) -> None:
    explorer = Explorer(lab, AMINA)
    explorer.stage.locator('.member[data-id="leila"]').click()
    tick(explorer, "Mum")
    explorer.stage.locator('.member[data-id="joseph"]').click()
    chosen(explorer, "joseph", "mum", "leila")
    explorer.stage.locator('.member[data-id="leila"]').click()
    tick(explorer, "Mum")
    until(lambda: explorer.value("x.prediction") == ["joseph"] or None, "one is left")
    expect(explorer.root.get_by_role("status")).to_contain_text("1 of 16 remains")
    # Beside a marker is as good as on it, between two it is the nearer, and far off it is nobody.
    box = explorer.stage.locator('.member[data-id="priya"] .outline').bounding_box()
    assert box
    middle = (box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    lab.page.mouse.click(middle[0] - 20, middle[1])
    chosen(explorer, "joseph", "priya")
    lab.page.mouse.click(middle[0] - 40, middle[1] + 40)
    chosen(explorer, "joseph", "priya")
    lab.kernel.run("x.prediction = ['sam', 'radio']")
    chosen(explorer, "sam", "radio")


def test_the_last_tick_counts_however_quick_the_hand(lab: Lab) -> None:
    explorer = Explorer(lab, AMINA)
    # In one turn of the page, before Python can have answered the first tick.
    explorer.root.evaluate(
        """(root) => {
            const boxes = [...root.querySelectorAll(".smk-choice input")];
            for (const box of boxes.slice(0, 4)) box.click();
            root.querySelector(".smk-primary").click();
        }"""
    )
    expect(explorer.root.get_by_role("heading", name="Three readings")).to_be_visible()
    lab.idle()
    expect(explorer.root.get_by_role("heading", name="Three readings")).to_be_visible()
    assert len(explorer.value("x.prediction")) == 4
    yours = explorer.root.locator(".smk-column").first.locator(".member")
    expect(yours).to_have_count(4)


def test_three_readings_with_reasons_and_again(lab: Lab) -> None:
    explorer = Explorer(lab, AMINA)
    for name in ("Joseph", "Leila"):
        tick(explorer, name)
    explorer.button("Show what happened").focus()
    lab.page.keyboard.press("Enter")
    columns = explorer.root.locator(".smk-column")
    expect(columns).to_have_count(3)
    expect(columns.locator("h4")).to_have_text(
        ["Your prediction", "As Amina tells it", "The model"]
    )
    expect(columns.nth(0).locator(".member")).to_have_count(2)
    expect(columns.nth(1).locator(".member")).to_have_count(len(load_case("amina").crisis))
    told = explorer.value("[each.id for each in x._model_story.map]")
    expect(columns.nth(2).locator(".member")).to_have_count(len(told))
    leila = explorer.root.get_by_role("row", name="Leila").first
    expect(leila.locator("td").nth(0)).to_have_text("remains")
    expect(leila.locator("td").nth(1)).to_contain_text("not in touch Leila knows her too well")
    words = explorer.root.locator(".smk-sentences")
    expect(words).to_contain_text("You keep Leila; Amina does not. What could make the difference?")
    expect(words).not_to_contain_text("wrong")
    explorer.button("Predict again").click()
    expect(
        explorer.root.get_by_role("heading", name="Who is Amina still in touch with?")
    ).to_be_focused()
    assert ticked(explorer) == ["Joseph", "Leila"]
    for secret in SECRETS:
        assert secret not in lab.page.content()
    tick(explorer, "Leila")
    explorer.button("Show what happened").click()
    expect(columns.nth(0).locator(".member")).to_have_count(1)


def test_nobody_and_nothing_is_a_prediction_too(lab: Lab) -> None:
    explorer = Explorer(lab, AMINA)
    tick(explorer, "Joseph")
    tick(explorer, "nobody and nothing")
    until(lambda: explorer.value("[x.prediction, x.nobody]") == [[], True] or None, "nobody")
    assert ticked(explorer) == []
    tick(explorer, "Mum")
    until(lambda: explorer.value("[x.prediction, x.nobody]") == [["mum"], False] or None, "Mum")
    expect(explorer.root.get_by_role("checkbox", name="nobody")).not_to_be_checked()
    tick(explorer, "nobody and nothing")
    explorer.button("Show what happened").click()
    expect(explorer.root.locator(".smk-column").first.locator(".member")).to_have_count(0)
    expect(explorer.root.locator(".smk-column").first.locator(".ghost")).to_have_count(16)


def test_a_map_without_an_account_has_two_readings(lab: Lab) -> None:
    explorer = Explorer(lab, "x = Predict(load_case('amina').everyday)")
    tick(explorer, "Mum")
    explorer.button("Show what happened").click()
    expect(explorer.root.get_by_role("heading", name="Two readings, side by side")).to_be_visible()
    expect(explorer.root.locator(".smk-column")).to_have_count(2)
