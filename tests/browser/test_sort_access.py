"""Sorting for everybody: the back of a room, paper, axe, and a trainer's own texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import Sort
from kit.files.library import load_cards
from kit.model.cards import Card
from tests.browser.barriers import barriers_of_both
from tests.browser.sorting import Sorting

if TYPE_CHECKING:
    from tests.conftest import NewPage

pytestmark = pytest.mark.browser


def test_the_room_is_shown_one_large_card_and_a_sheet_is_printed(
    new_page: NewPage, served: str
) -> None:
    page = new_page(viewport={"width": 1920, "height": 1080})
    sorting = Sorting(page, served, Sort(load_cards("risks")))
    cards = {card.id: card for card in sorting.widget.cards.cards}
    size = "(each) => parseFloat(getComputedStyle(each).fontSize)"
    assert sorting.root.locator(".smk-card-text").evaluate(size) >= 44
    for shown in (".smk-card", ".smk-card-answer", ".smk-bin"):
        for each in sorting.root.locator(shown).all():
            expect(each).to_be_in_viewport(ratio=1)
    # All but one fit, set by Python; the page shows it, and asks to look again.
    astray = sorting.widget._order[3]
    placed = {card.id: card.bin for card in cards.values()}
    sorting.widget.placed = placed | {astray.id: sorting.other(astray)}
    sorting.tell()
    expect(sorting.root.locator(".smk-chip-mark:not(:empty)")).to_have_count(1)
    sorting.button("Another card to look at again").click()
    assert sorting.in_hand() == astray
    assert astray.reason not in page.content()
    page.evaluate(
        """() => {
            const { get } = Object.getOwnPropertyDescriptor(
                HTMLIFrameElement.prototype, "contentWindow",
            );
            Object.defineProperty(HTMLIFrameElement.prototype, "contentWindow", { get() {
                const view = get.call(this);
                view.print = () => { window.printed = view.document.body.textContent; };
                window.paper = view;
                return view;
            } });
        }"""
    )
    sorting.button("See what went where").click()
    sorting.button("Print this sheet").click()
    printed = page.wait_for_function("window.printed").json_value()
    assert f"put it under “{astray.bin}”. {astray.reason}" in printed
    assert printed.count("Whoever wrote the card") == 1
    assert "Evidence: what is meant by the headings (Leach 2016)." in printed
    for card in cards.values():
        assert card.text in printed
        assert card.reason in printed
    page.evaluate("window.paper.dispatchEvent(new Event('afterprint'))")
    expect(page.locator("iframe")).to_have_count(0)
    sorting.button("Fill the screen").click()
    expect(sorting.button("Leave the full screen")).to_be_visible()
    sorting.button("Leave the full screen").click()
    expect(sorting.button("Fill the screen")).to_be_visible()


def test_no_barrier(new_page: NewPage, served: str) -> None:
    page = new_page()
    sorting = Sorting(page, served, Sort(load_cards("structures")))
    assert barriers_of_both(page, any_impact=True) == []
    sorting.root.get_by_role("button", name="Cards still to place").click()
    card = sorting.in_hand()
    for after in (1, 2):
        sorting.head(sorting.other(card, after)).click()
    expect(sorting.button("Show the reason")).to_be_visible()
    assert barriers_of_both(page, any_impact=True) == []
    sorting.widget.placed = {each.id: each.bin for each in sorting.widget.cards.cards}
    sorting.tell()
    sorting.button("See what went where").click()
    assert barriers_of_both(page, any_impact=True) == []


def test_a_warning_comes_first_and_what_to_do_next_with_the_reason(
    new_page: NewPage, served: str
) -> None:
    step = "A risk to ask about: ask alone."
    card = Card("fig", "A fig.", "sweet", "Ripe or raw.", "Ripe?", "sour", step, "wasps")
    pip = Card("pip", "A pip.", "salt", "It is not.", "Why?")
    page = new_page()
    sorting = Sorting(page, served, Sort([card, pip], ["sweet", "sour", "salt"], seed=None))
    warning = "Some cards are about: wasps. Anyone may pass on a card."
    expect(sorting.root.locator(".smk-card-warning").first).to_have_text(warning)
    expect(sorting.card).to_have_accessible_name("Card 1 of 2: About wasps. A fig.")
    expect(sorting.card).to_have_text("About wasps.A fig.")
    expect(sorting.root.locator(".smk-pile .smk-chip").first).to_contain_text("About wasps. A fig.")
    sorting.head("salt").click()
    expect(sorting.said).to_have_text("Under salt. Look again. Ripe?")
    assert step not in sorting.root.inner_text()
    what = f"Both “sweet” and “sour” can be argued. Ripe or raw. {step} Where to turn to"
    for name in ("sour", "sweet"):
        sorting.head(name).click()
        expect(sorting.said).to_contain_text(f"Under {name}. It fits. {what}")
        expect(sorting.answer.locator(".smk-card-next")).to_contain_text(step)
    assert sorting.widget._memory["tries"] == [["fig", 1]]
    sorting.button("Next card").click()
    expect(sorting.card).to_have_accessible_name("Card 2 of 2: A pip.")
    expect(sorting.card.locator(".smk-card-warning")).to_be_hidden()
    sorting.head("salt").click()
    sorting.button("See what went where").click()
    expect(sorting.root.locator(".smk-went").first).to_contain_text(f"Ripe or raw.{step}")
    assert barriers_of_both(page, any_impact=True) == []


def test_a_trainers_own_texts_stay_text(new_page: NewPage, served: str) -> None:
    image = "<img src=x onerror=alert(1)>"
    bins = ["__proto__", "constructor", image]
    cards = [
        Card(
            card_id,
            f"{image} {card_id}",
            name,
            f"{image} because",
            f"{image} why",
            "",
            image,
            image,
        )
        for card_id, name in (("toString", "__proto__"), ("constructor", "constructor"))
    ]
    page = new_page()
    sorting = Sorting(page, served, Sort(cards, bins, ask=image))
    for _ in cards:
        card = sorting.in_hand()
        sorting.head(image).click()
        expect(sorting.answer).to_contain_text(f"{image} why")
        sorting.head(card.bin).click()
        expect(sorting.answer).to_contain_text(f"{image} because")
        sorting.lies(card, card.bin)
        if sorting.button("Next card").is_visible():
            sorting.button("Next card").click()
    assert sorting.widget.placed == {each.id: each.bin for each in cards}
    sorting.button("See what went where").click()
    expect(sorting.root.locator(".smk-sheet")).to_contain_text(f"{image} because")
    assert sorting.root.locator("img, script").count() == 0
