"""Cards sorted in a real browser: by finger, by keys alone, by mouse; and what is told when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import Sort
from kit.files.library import load_cards
from tests.browser.sorting import Finger, Sorting, middle

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

WIDE = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"


def fits_across(page: Page) -> None:
    scroll, client = page.evaluate(WIDE)
    assert scroll <= client


def test_a_set_is_sorted_by_finger_on_a_telephone(new_page: NewPage, served: str) -> None:
    page = new_page(viewport={"width": 380, "height": 760}, has_touch=True, is_mobile=True)
    sorting = Sorting(page, served, Sort(load_cards("elements")))
    finger = Finger(page)
    fits_across(page)
    assert sorting.tells() == []
    # Carried to its heading: the page stays where it is, and the heading says that it is meant.
    first = sorting.in_hand()
    wrong, second_try = sorting.other(first), sorting.other(first, after=2)
    start, end = middle(sorting.card), middle(sorting.head(wrong))
    finger.down(start)
    finger.move(start, end)
    expect(sorting.head(wrong)).to_have_class(re.compile(r"\blit\b"))
    expect(sorting.root.locator(".smk-carried")).to_contain_text(first.text)
    finger.up()
    expect(sorting.root.locator(".smk-carried")).to_have_count(0)
    sorting.lies(first, wrong)
    expect(sorting.answer).to_contain_text("Look again")
    expect(sorting.answer).to_contain_text(first.hint)
    assert sorting.tells() == []
    expect(sorting.button("Show the reason")).to_be_hidden()
    # Moved by a tap on another that does not fit: then the reason may be asked for.
    finger.tap(middle(sorting.head(second_try)))
    sorting.lies(first, second_try)
    finger.tap(middle(sorting.button("Show the reason")))
    expect(sorting.answer).to_contain_text(f"put it under “{first.bin}”. {first.reason}")
    sorting.tells(first)
    finger.tap(middle(sorting.head(first.bin)))
    expect(sorting.answer).to_contain_text("It fits")
    told = [first]
    # The others by taps, each beside its reason and an open door for another view.
    for _ in sorting.widget.cards.cards[1:]:
        finger.tap(middle(sorting.button("Next card")))
        expect(sorting.answer).to_contain_text("Where does it go?")
        card = sorting.in_hand()
        finger.tap(middle(sorting.head(card.bin)))
        expect(sorting.answer).to_contain_text(f"{card.reason}Would anybody put it elsewhere?")
        expect(sorting.card).to_be_in_viewport(ratio=0.9)
        told.append(card)
    assert set(sorting.widget.outcomes.values()) == {"fits"}
    # A finger that moves over the list scrolls the page and carries nothing.
    chip = sorting.root.locator(".smk-chip").nth(4)
    start = middle(chip)
    before = page.evaluate("scrollY")
    finger.down(start)
    finger.move(start, (start[0], start[1] - 200))
    finger.up()
    page.wait_for_function("(before) => scrollY > before + 50", arg=before)
    finger.tap(middle(chip))
    expect(sorting.card).to_be_focused()
    assert sorting.in_hand().text == chip.inner_text()
    finger.tap(middle(sorting.button("See what went where")))
    sorting.tells(*told)
    fits_across(page)
    small = sorting.root.evaluate(
        """(root) => [...root.querySelectorAll("button")]
            .filter((each) => each.checkVisibility())
            .map((each) => [each.outerHTML.slice(0, 90), each.getBoundingClientRect()])
            .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
            .map(([what, box]) => `${what} ${box.width}×${box.height}`)"""
    )
    assert small == []


def test_a_set_is_sorted_by_keys_alone(new_page: NewPage, served: str) -> None:
    page = new_page()
    sorting = Sorting(page, served, Sort(load_cards("who_is_best_placed")))
    cards, keys = sorting.widget.cards, page.keyboard
    names = [each.name for each in cards.bins]

    def tab_to(words: str) -> None:
        for _ in range(60):
            if page.evaluate("document.activeElement.textContent") == words:
                return
            keys.press("Tab")
        raise AssertionError(words)

    def held() -> bool:
        inside: bool = sorting.root.evaluate(
            "(root) => root !== document.activeElement && root.contains(document.activeElement)"
        )
        return inside

    first = sorting.in_hand()
    tab_to(first.about + first.text)
    expect(sorting.card).to_have_accessible_name(re.compile(r"^Card 1 of \d+: "))
    keys.press(str(names.index(sorting.other(first)) + 1))
    sorting.lies(first, sorting.other(first))
    expect(sorting.said).to_have_text(
        f"Under {sorting.other(first)}. Look again. {first.hint}", use_inner_text=True
    )
    keys.press("9")
    keys.press("Control+z")
    expect(sorting.said).to_contain_text("Undone. Where does it go?")
    assert sorting.widget.placed == {}
    keys.press(str(names.index(first.bin) + 1))
    fits = f"Under {first.bin}. It fits. {first.reason} {first.what_next}".strip()
    expect(sorting.said).to_have_text(fits)
    # From card to card, and back to the last one of all.
    keys.press("ArrowLeft")
    last = sorting.in_hand()
    assert last.id == sorting.widget._order[-1].id
    expect(sorting.said).to_contain_text(last.text)
    keys.press("ArrowRight")
    assert sorting.in_hand() == first
    keys.press("Enter")
    for number in range(1, len(cards.cards)):
        expect(sorting.root.locator(".smk-steps")).to_contain_text(f"Card {number + 1} of")
        expect(sorting.card).to_be_focused()
        keys.press(str(names.index(sorting.in_hand().bin) + 1))
        expect(sorting.answer).to_contain_text("It fits")
        keys.press("Enter")
    expect(sorting.said).to_contain_text("All cards are placed.")
    tab_to("See what went where")
    keys.press("Enter")
    heading = sorting.root.get_by_role("heading", name="What went where: Who is best placed?")
    expect(heading).to_be_focused()
    sheet = sorting.root.locator(".smk-sheet")
    for card in cards.cards:
        # Between the two stands where else a card can be argued to go.
        row = sheet.get_by_role("listitem").filter(has_text=card.text)
        expect(row).to_contain_text(card.reason)
    # Nothing is lost by starting again, and no reason stays behind.
    sorting.button("Start again").focus()
    keys.press("Enter")
    expect(sheet).to_be_hidden()
    assert sorting.widget.placed == {}
    assert held()
    assert sorting.tells() == []
    keys.press("Control+z")
    expect(sorting.root.locator(".smk-sort-head")).to_contain_text("15 of 15 cards placed")
    assert set(sorting.widget.outcomes.values()) == {"fits"}
    # A card moved from under its heading, and one taken in hand first: the focus goes along.
    chip = sorting.under("formal").nth(1)
    text = chip.inner_text()
    chip.focus()
    keys.press(str(names.index("informal") + 1))
    expect(sorting.card).to_be_focused()
    card = sorting.in_hand()
    assert f"{card.about} {card.text}".strip() == text
    sorting.lies(card, "informal")
    keys.press("Control+z")
    sorting.lies(card, "formal")
    chip = sorting.under("formal").first
    text = chip.inner_text()
    chip.focus()
    keys.press("Enter")
    expect(sorting.card).to_be_focused()
    card = sorting.in_hand()
    assert f"{card.about} {card.text}".strip() == text
    keys.press(str(names.index("informal") + 1))
    sorting.lies(card, "informal")
    expect(sorting.button("Another card to look at again")).to_be_hidden()
    assert held()


def test_cards_are_carried_by_mouse(new_page: NewPage, served: str) -> None:
    page = new_page(viewport={"width": 1100, "height": 460})
    sorting = Sorting(page, served, Sort(load_cards("comforting_messages")))
    mouse = page.mouse
    card = sorting.in_hand()
    # Called off by Escape, and by letting go beside the headings.
    mouse.move(*middle(sorting.card))
    mouse.down()
    mouse.move(500, 420, steps=4)
    expect(sorting.root.locator(".smk-carried")).to_be_visible()
    page.keyboard.press("Escape")
    expect(sorting.root.locator(".smk-carried")).to_have_count(0)
    mouse.up()
    mouse.move(*middle(sorting.card))
    mouse.down()
    mouse.move(900, 200, steps=4)
    mouse.up()
    assert sorting.widget.placed == {}
    # To a heading below what the window shows: the page comes along.
    page.evaluate("document.querySelector('.smk-hand').style.minHeight = '600px'; scrollTo(0, 0)")
    expect(sorting.head("sophisticated")).not_to_be_in_viewport()
    box = sorting.card.bounding_box()
    assert box
    mouse.move(box["x"] + 60, box["y"] + 60)
    mouse.down()
    mouse.move(280, 430, steps=5)
    expect(sorting.head("sophisticated")).to_be_in_viewport(ratio=1)
    mouse.move(280, 380)
    head = sorting.head("sophisticated").bounding_box()
    assert head
    mouse.move(280, head["y"] + 20)
    expect(sorting.head("sophisticated")).to_have_class(re.compile(r"\blit\b"))
    mouse.up()
    sorting.lies(card, "sophisticated")
    page.evaluate("document.querySelector('.smk-hand').style.minHeight = ''")
    # From one heading to the other, while another card is in hand.
    sorting.button("The card after").click()
    chip = sorting.under("sophisticated").first
    mouse.move(*middle(chip))
    mouse.down()
    mouse.move(*middle(sorting.head("non-sophisticated")), steps=5)
    mouse.up()
    sorting.lies(card, "non-sophisticated")
    assert sorting.in_hand() == card
    # Onto the cards that lie there already.
    page.set_viewport_size({"width": 1100, "height": 900})
    sorting.button("The card after").click()
    other = sorting.in_hand()
    mouse.move(*middle(sorting.card))
    mouse.down()
    mouse.move(*middle(sorting.under("non-sophisticated").first), steps=5)
    mouse.up()
    sorting.lies(other, "non-sophisticated")
    # A click is still a click.
    sorting.button("The card after").click()
    sorting.under("non-sophisticated").first.click()
    assert sorting.in_hand() == card


def test_sorting_goes_on_while_python_is_away(new_page: NewPage, served: str) -> None:
    page = new_page()
    sorting = Sorting(page, served, Sort(load_cards("peer_support")))
    page.evaluate("() => { window.toPython = () => new Promise(() => {}); }")
    for _ in range(3):
        sorting.head(sorting.in_hand().bin).click()
        expect(sorting.answer).to_contain_text(sorting.in_hand().reason)
        sorting.button("Next card").click()
    expect(sorting.root.locator(".smk-sort-head")).to_contain_text("3 of 14 cards placed")
    assert sorting.widget.placed == {}


# What is known of tries and reasons, at first and after each of these moves.
MOVES = """async () => {
    const moves = await import("/kit/widgets/js/sorting/moves.js");
    const card = { id: "a", bin: "right" };
    let state = moves.fromTraits({}, {});
    const seen = [];
    const after = (next) => {
        const { placed, memory } = JSON.parse(JSON.stringify(moves.toTraits(next)));
        state = moves.fromTraits(placed, memory);
        seen.push([placed.a ?? "", state.tries.get("a") ?? 0, state.told.has("a")]);
    };
    after(moves.place(state, card, "wrong"));
    after(moves.undo(state));
    after(moves.place(state, card, "wrong"));
    after(moves.tell(state, card));
    after(moves.again(state));
    after(moves.undo(state));
    after(moves.undo(state));
    // An open card is right wherever it lies: no try, and nothing to look at again.
    const open = { id: "a", bin: "" };
    state = moves.place(moves.fromTraits({}, {}), open, "anywhere");
    seen.push([moves.standing(state, open), state.tries.size, moves.settled(state, open)]);
    return seen;
}"""


def test_what_was_tried_and_told_is_undone_with_its_move(new_page: NewPage, served: str) -> None:
    page = new_page()
    page.goto(f"{served}/empty")
    assert page.evaluate(MOVES) == [
        ["wrong", 1, False],
        ["", 0, False],
        ["wrong", 1, False],
        ["wrong", 1, True],
        ["", 0, False],
        ["wrong", 1, True],
        ["", 0, True],
        ["open", 0, True],
    ]
