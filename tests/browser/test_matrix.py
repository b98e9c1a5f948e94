"""The support matrix as hands, eyes and ears meet it, on a page with its Python behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import SupportMap, load_case
from kit.widgets.support_matrix import SupportMatrix
from tests.browser.barriers import barriers_of_both
from tests.browser.explorer_page import ExplorerPage
from tests.browser.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import FloatRect, Locator

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser
IMAGE = "<img src=x onerror=alert(1)>"
WIDE = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
SMALL = """(root) => [...root.querySelectorAll(
        "button, summary, .smk-option, .smk-tick, td:has(> .smk-mark)")]
    .filter((each) => each.checkVisibility())
    .map((each) => [each.className || each.tagName, each.getBoundingClientRect()])
    .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
    .map(([what, box]) => `${what} ${box.width}×${box.height}`)"""


def little() -> SupportMap:
    return (
        SupportMap("Amina")
        .add("Mum", kind="family", circle=1)
        .add("Leila", kind="friend", circle=2)
        .add("Rex", kind="pet", circle=1)
        .add("Radio", kind="object")
    )


def tick(page: ExplorerPage, words: str) -> Locator:
    return page.root.get_by_role("checkbox", name=words, exact=True)


def place(part: Locator) -> FloatRect:
    box = part.bounding_box()
    assert box
    return box


def tab_to(page: ExplorerPage, part: str) -> None:
    """Press Tab until what has the focus matches, and see that the focus can be seen on the way."""
    for _ in range(20):
        page.page.keyboard.press("Tab")
        there, drawn = page.page.evaluate(
            """(part) => {
                const at = document.activeElement;
                const style = getComputedStyle(at.type === "radio" ? at.nextElementSibling : at);
                return [at.matches(part), style.outlineStyle !== "none"];
            }""",
            part,
        )
        assert drawn
        if there:
            return
    raise AssertionError(f"Tab never came to {part}")


def test_a_matrix_is_filled_by_keys_alone(new_page: NewPage, served: str) -> None:
    matrix = SupportMatrix(little())
    page = ExplorerPage(new_page(viewport={"width": 1280, "height": 900}), served, matrix)
    keys = page.page.keyboard.press
    expect(page.root.locator(".smk-found")).to_contain_text("No support is noted on this map yet.")
    expect(page.root.locator(".smk-gap-in:visible")).to_have_count(1)  # the one in the legend
    tab_to(page, "[role=checkbox]")
    expect(tick(page, "Mum gives friendship")).to_be_focused()
    # The grid is one stop: the next is behind it.
    keys("Tab")
    expect(tick(page, "Mum gives friendship")).not_to_be_focused()
    keys("Shift+Tab")
    for key in ("Space", "ArrowRight", "Enter", "End", "Space", "Home", "ArrowDown", "Space"):
        keys(key)
    expect(page.root.locator(".smk-live")).to_have_text(
        "Rex gives friendship. Friendship: 2 members."
    )
    for key in ("ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowLeft"):
        keys(key)
    expect(tick(page, "Radio gives friendship")).to_be_focused()
    for key in ("Control+End", "Space", "Space", "Control+Home", "ArrowUp"):
        keys(key)
    expect(tick(page, "Mum gives friendship")).to_be_focused()
    wanted = little().change(
        "mum", support_received=["friendship", "emotional support", "material assistance"]
    )
    wanted = wanted.change("rex", support_received=["friendship"])
    until(lambda: matrix.map == wanted, "Python has what the keys filled in")
    words = page.root.locator(".smk-found")
    expect(words).to_contain_text("Nobody on this map gives practical advice.")
    expect(words).to_contain_text("Emotional support rests on Mum alone.")
    expect(words).to_contain_text("Mum gives three of the five elements")
    sums = page.root.locator(".smk-sums .smk-sum")
    expect(sums).to_have_text(["2", "1", "0 nobody", "0 nobody", "1", "4"])
    expect(page.root.locator("tbody .smk-sum")).to_have_text(["3", "1", "0", "0"])
    expect(page.root.locator("td.smk-only")).to_have_count(2)
    expect(page.root.locator(".smk-grid .smk-many")).to_have_text("3")
    for _ in range(3):
        keys("Control+z")
    expect(page.root.locator(".smk-live")).to_have_text("Undone: Rex gives friendship.")
    keys("Control+Shift+z")
    until(lambda: matrix.map == wanted, "the undone is done again")

    # The other way, by the bar; what is not given to anybody is no gap.
    page.radio("Amina receives").focus()
    keys("ArrowRight")
    expect(page.root.get_by_role("grid", name="Support Amina gives")).to_be_visible()
    tab_to(page, "[role=checkbox]")
    expect(tick(page, "Amina gives Mum friendship")).to_be_focused()
    keys("Space")
    wanted = wanted.change("mum", support_given=["friendship"])
    until(lambda: matrix.map == wanted and matrix.way == "given", "Python has it")
    expect(words).to_contain_text("Amina gives friendship to Mum.")
    expect(page.root.locator(".smk-grid .smk-gap-in")).to_have_count(0)
    page.radio("Amina gives").focus()
    keys("Tab")
    keys("Space")
    expect(page.root.locator("tr[data-id=rex]")).to_have_count(0)
    assert matrix.humans_only


def test_everyday_beside_crisis_by_mouse(new_page: NewPage, served: str) -> None:
    case = load_case("amina")
    matrix = SupportMatrix(case)
    page = ExplorerPage(new_page(viewport={"width": 1280, "height": 900}), served, matrix)
    leila = page.root.locator("tr[data-id=leila]")
    expect(leila).to_contain_text("friend · not on the crisis map")
    expect(leila.locator(".smk-had")).to_have_count(3)
    tick(page, "Leila is not on the crisis map").first.click(force=True)
    expect(page.root.locator(".smk-live")).to_have_text("Leila is not on the crisis map.")
    expect(page.root.locator("tbody").last).to_contain_text("Only on the crisis map")
    expect(page.root.locator("tbody").last).to_contain_text("Home treatment team")
    tick(page, "Sam gives constructing meaning, crisis").click()
    tick(page, "Mum gives friendship, everyday").click()
    crisis = case.crisis.change(
        "sam", support_received=["friendship", "emotional support", "practical advice"]
    )
    everyday = case.everyday.change("mum", support_received=["friendship", "emotional support"])
    until(lambda: (matrix.map, matrix.crisis_map) == (everyday, crisis), "both are changed")
    words = page.root.locator(".smk-found")
    expect(words).to_contain_text("In the crisis, constructing meaning rests on Auntie Noor alone.")
    # One past for both: what was done last is undone first.
    page.button("Undo").click()
    expect(tick(page, "Mum gives friendship, everyday")).not_to_be_checked()
    page.button("Undo").click()
    expect(tick(page, "Sam gives constructing meaning, crisis")).to_be_checked()
    expect(page.button("Undo")).to_have_attribute("aria-disabled", "true")
    until(lambda: (matrix.map, matrix.crisis_map) == (case.everyday, case.crisis), "all undone")
    page.radio("everyday").check()
    expect(page.root.locator(".smk-occasions")).to_have_count(0)
    expect(words).not_to_contain_text("In the crisis")
    page.radio("crisis").check()
    expect(page.root.locator(".smk-sums .smk-sum")).to_have_text(["3", "7", "2", "4", "4", "20"])
    expect(words).to_contain_text("In the crisis, friendship still comes from")
    expect(words).not_to_contain_text("Three elements or more")

    # What changes in Python is there at once, and the focus stays.
    tick(page, "Sam gives friendship, crisis").focus()
    matrix.crisis_map = case.crisis.remove("biscuit")
    page.tell()
    expect(page.root.locator("tr[data-id=biscuit]")).to_contain_text("not on the crisis map")
    expect(tick(page, "Sam gives friendship, crisis")).to_be_focused()


def test_on_a_telephone_by_touch(new_page: NewPage, served: str) -> None:
    matrix = SupportMatrix(load_case("amina"))
    page = ExplorerPage(
        new_page(viewport={"width": 380, "height": 760}, has_touch=True, is_mobile=True),
        served,
        matrix,
    )
    expect(page.radio("everyday")).to_be_checked()
    assert page.root.evaluate(SMALL) == []
    scroll, client = page.page.evaluate(WIDE)
    assert scroll <= client
    grid = page.root.locator(".smk-grid")
    inside = "(grid) => [grid.scrollWidth, grid.clientWidth]"
    scroll, client = grid.evaluate(inside)
    assert scroll <= client, "all elements are in sight"
    tick(page, "Mum gives friendship, everyday").tap()
    until(lambda: "friendship" in matrix.map.member("mum").support_received, "Python has it")
    page.root.get_by_text("crisis", exact=True).tap()
    tick(page, "Dr Osei gives emotional support, crisis").tap()
    given = "emotional support"
    until(lambda: given in matrix.crisis_map.member("dr-osei").support_received, "and the crisis")
    # Side by side there is more than fits: names and elements stay in sight.
    page.root.get_by_text("both", exact=True).tap()
    far = tick(page, "Dr Osei gives material assistance, crisis")
    far.scroll_into_view_if_needed()
    assert grid.evaluate("(grid) => grid.scrollLeft") > 0
    name = page.root.locator("tr[data-id=dr-osei] th")
    head = page.root.get_by_role("columnheader", name="Material assistance")
    assert place(name)["x"] == pytest.approx(place(grid)["x"], abs=1)
    assert place(head)["y"] == pytest.approx(place(grid)["y"], abs=1)
    far.focus()
    at = page.root.locator(":focus")
    for key in ["ArrowUp"] * 8 + ["ArrowLeft"] * 7:
        page.page.keyboard.press(key)
        above, before = place(page.root.locator("thead")), place(name)
        clear = [above["y"] + above["height"], before["x"] + before["width"]]
        assert place(at)["y"] >= clear[0], "nothing lies over what has the focus"
        assert place(at)["x"] >= clear[1]
    assert page.root.evaluate(SMALL) == []
    scroll, client = page.page.evaluate(WIDE)
    assert scroll <= client


def test_no_barrier(new_page: NewPage, served: str) -> None:
    gap = little().change("mum", support_received=["friendship"])
    for widget in (SupportMatrix(load_case("amina")), SupportMatrix(gap, read_only=True)):
        tab = new_page()
        page = ExplorerPage(tab, served, widget)
        page.root.locator(".smk-meanings > summary").click()
        page.root.locator("tr[data-id=mum] [role=checkbox]").nth(1).click()
        assert barriers_of_both(tab, any_impact=True) == []


def test_what_is_to_be_read_only_says_so(new_page: NewPage, served: str) -> None:
    matrix = SupportMatrix(little(), read_only=True)
    page = ExplorerPage(new_page(), served, matrix)
    box = tick(page, "Mum gives friendship")
    box.focus()
    page.page.keyboard.press("Space")
    expect(page.root.locator(".smk-live")).to_have_text(
        "This map is shown to be read, not changed."
    )
    expect(box).to_have_attribute("aria-readonly", "true")
    expect(box).not_to_be_checked()
    expect(page.button("Undo")).to_have_count(0)
    page.radio("Amina gives").check()
    until(lambda: matrix.way == "given", "ways can be changed")
    assert matrix.map == little()


def test_on_paper_the_table_and_the_words_remain(new_page: NewPage, served: str) -> None:
    tab = new_page(viewport={"width": 720, "height": 400})
    page = ExplorerPage(tab, served, SupportMatrix(load_case("amina")))
    page.radio("both").check()
    tab.emulate_media(media="print")
    grid = page.root.locator(".smk-grid")
    assert grid.evaluate("(grid) => grid.scrollHeight <= grid.clientHeight + 1")
    expect(page.root.locator("tbody tr").last).to_be_visible()
    expect(page.root.locator(".smk-found")).to_be_visible()
    assert not any(each.is_visible() for each in page.root.locator("button, .smk-bar").all())


def test_names_are_text(new_page: NewPage, served: str) -> None:
    wild = SupportMap(IMAGE).add(IMAGE, kind="friend", circle=1, id="constructor")
    wild = wild.add(IMAGE, kind="pet", id="__proto__")
    matrix = SupportMatrix(wild, SupportMap(IMAGE, occasion="crisis"))
    page = ExplorerPage(new_page(), served, matrix)
    tick(page, f"{IMAGE} gives friendship, everyday").first.click()
    tick(page, f"{IMAGE} is not on the crisis map").first.click(force=True)
    expect(page.root.locator(".smk-found")).to_contain_text(f"Friendship rests on {IMAGE} alone.")
    until(lambda: matrix.map.member("constructor").support_received, "Python has it")
    assert page.root.locator("img, script").count() == 0


def test_it_is_said_where_changes_are_kept_nowhere(new_page: NewPage, served: str) -> None:
    tab = new_page()
    tab.clock.install()
    page = ExplorerPage(tab, served, SupportMatrix(little()))
    tab.evaluate("() => { window.toPython = () => new Promise(() => {}); }")
    tick(page, "Mum gives friendship").click()
    tab.clock.fast_forward(4100)
    expect(page.root).to_contain_text("Python is busy or has stopped")
    expect(page.root).to_contain_text("kept nowhere but on this page")
    expect(page.root).to_contain_text("MapEditor with autosave=…")
