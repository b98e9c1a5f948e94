"""The explorers for everybody: axe, keys, focus, what is said, calm, touch, print, odd names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import expect

from kit import Compare, CrisisExplorer, MapEditor, Predict, SupportMap, WaveExplorer, load_case
from tests.browser.barriers import CONTRAST, barriers_of_both
from tests.browser.explorer_page import ExplorerPage

if TYPE_CHECKING:
    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

IMAGE = "<img src=x onerror=alert(1)>"
MAKERS: dict[str, Callable[[], Any]] = {
    "crisis": lambda: CrisisExplorer(load_case("amina"), severity=0.6, seed=3),
    "predict": lambda: Predict(load_case("amina"), seed=3),
    "compare": lambda: Compare(load_case("amina").everyday, load_case("amina").crisis),
    "waves": lambda: WaveExplorer(load_case("amina")),
}


@pytest.fixture(params=list(MAKERS))
def made(request: pytest.FixtureRequest) -> Any:
    return MAKERS[request.param]()


def reveal(explorer: ExplorerPage) -> None:
    explorer.root.get_by_role("checkbox", name="Leila").check()
    explorer.button("Show what happened").click()
    expect(explorer.root.locator(".smk-column")).to_have_count(3)


def open_all(explorer: ExplorerPage) -> None:
    """Bring out everything that an explorer can show."""
    for words in ("Everyday outlines", "Play"):
        if explorer.button(words).count():
            explorer.button(words).click()
    if isinstance(explorer.widget, Predict):
        reveal(explorer)
    for summary in explorer.root.locator("details.smk-panel > summary").all():
        summary.click()
    if isinstance(explorer.widget, CrisisExplorer):
        explorer.root.locator(".smk-rates-of > summary").first.click()
        expect(explorer.root.locator(".smk-plot")).to_be_visible()
        field = explorer.root.locator(".smk-rate-field input").first
        field.fill("7")
        field.press("Enter")
        expect(explorer.root.get_by_role("alert")).to_be_visible()
    explorer.still()


def test_no_barrier(new_page: NewPage, served: str, made: Any) -> None:
    page = new_page()
    explorer = ExplorerPage(page, served, made)
    assert barriers_of_both(page, in_the_dark=CONTRAST) == []
    open_all(explorer)
    # Of two maps side by side, all is open from the start.
    if not isinstance(made, Compare):
        assert barriers_of_both(page, in_the_dark=CONTRAST) == []
    if isinstance(made, CrisisExplorer):
        explorer.radio("The way back").check()
        explorer.slider.press("End")
        assert barriers_of_both(page, in_the_dark=CONTRAST) == []


def test_every_stop_of_the_keyboard_is_seen(new_page: NewPage, served: str, made: Any) -> None:
    page = new_page()
    explorer = ExplorerPage(page, served, made)
    stops = 0
    page.keyboard.press("Tab")
    while page.evaluate("document.activeElement !== document.body") and stops < 60:
        assert page.evaluate(
            """() => {
                const at = document.activeElement;
                const drawn = at.type === "radio" ? at.nextElementSibling : at;
                const style = getComputedStyle(drawn);
                return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
            }"""
        ), page.evaluate("document.activeElement.outerHTML")
        stops += 1
        page.keyboard.press("Tab")
    assert stops >= 2
    assert explorer.root.count() == 1


def test_the_focus_is_never_lost(new_page: NewPage, served: str) -> None:
    def held(explorer: ExplorerPage) -> bool:
        found: bool = explorer.root.evaluate(
            "(root) => root !== document.activeElement && root.contains(document.activeElement)"
        )
        return found

    explorer = ExplorerPage(new_page(), served, MAKERS["crisis"]())
    keys = explorer.page.keyboard
    explorer.radio("Into the crisis").focus()
    for step in ("ArrowRight", "ArrowLeft", "Tab", "Space", "Tab", "Enter", "Tab", "End", "Home"):
        keys.press(step)
        explorer.still()
        assert held(explorer), step
    explorer = ExplorerPage(new_page(), served, MAKERS["predict"]())
    explorer.root.get_by_role("checkbox", name="Mum").focus()
    explorer.page.keyboard.press("Space")
    explorer.button("Show what happened").focus()
    explorer.page.keyboard.press("Enter")
    expect(explorer.root.locator(".smk-column")).to_have_count(3)
    assert held(explorer)
    explorer.button("Predict again").focus()
    explorer.page.keyboard.press("Enter")
    expect(explorer.root.locator(".smk-column")).to_have_count(0)
    assert held(explorer)


def test_a_change_is_said_once_and_a_drag_is_not(new_page: NewPage, served: str) -> None:
    page = new_page()
    explorer = ExplorerPage(page, served, CrisisExplorer(load_case("amina"), seed=3))
    explorer.root.evaluate(
        """(root) => {
            window.said = [];
            const live = "[aria-live], [role=status], [role=alert], output";
            new MutationObserver((changes) => {
                for (const { target } of changes) {
                    const region = (target.closest ? target : target.parentElement).closest(live);
                    if (region && region.textContent) window.said.push(region.textContent);
                }
            }).observe(root, { subtree: true, childList: true, characterData: true });
        }"""
    )
    box = explorer.slider.bounding_box()
    assert box
    middle = box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 8, middle)
    page.mouse.down()
    page.mouse.move(box["x"] + 8 + 0.7 * (box["width"] - 16), middle, steps=25)
    assert page.evaluate("window.said") == []
    page.mouse.up()
    expect(explorer.sentence).to_contain_text("At 70% of the worst")
    explorer.still()
    assert len(page.evaluate("window.said")) == 1
    explorer.button("Everyday outlines").click()
    explorer.still()
    assert len(page.evaluate("window.said")) == 1
    explorer.slider.press("ArrowRight")
    expect(explorer.sentence).to_contain_text("At 71% of the worst")
    assert len(page.evaluate("window.said")) == 2
    explorer.radio("The way back").check()
    expect(explorer.sentence).to_contain_text("Move on to see who returns.")
    assert len(page.evaluate("window.said")) == 3


@pytest.mark.parametrize("calm", [True, False])
def test_who_asked_for_calm_sees_no_gliding(new_page: NewPage, served: str, calm: bool) -> None:
    page = new_page(reduced_motion="reduce" if calm else "no-preference")
    explorer = ExplorerPage(page, served, CrisisExplorer(load_case("amina"), seed=3))
    explorer.stage.evaluate(
        """(stage) => {
            window.moved = 0;
            new MutationObserver(() => { window.moved += 1; })
                .observe(stage, { attributes: true, attributeFilter: ["data-moving"] });
        }"""
    )
    explorer.slider.press("End")
    explorer.still()
    assert (page.evaluate("window.moved") == 0) is calm
    shown = explorer.stage.locator(".member:not([aria-hidden])")
    expect(shown).to_have_count(len(explorer.widget.map))


def test_by_touch_on_a_telephone(new_page: NewPage, served: str, made: Any) -> None:
    page = new_page(viewport={"width": 390, "height": 760}, has_touch=True, is_mobile=True)
    explorer = ExplorerPage(page, served, made)
    wide = "[document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    if isinstance(made, CrisisExplorer):
        box = explorer.slider.bounding_box()
        assert box
        assert box["height"] >= 44
        page.touchscreen.tap(box["x"] + box["width"] - 12, box["y"] + box["height"] / 2)
        expect(explorer.slider).not_to_have_value("60")
        explorer.still()
        assert made.severity > 0.9
    elif isinstance(made, Predict):
        sam = explorer.stage.locator('.member[data-id="sam"] .outline').bounding_box()
        assert sam
        page.touchscreen.tap(sam["x"] + sam["width"] + 3, sam["y"] + sam["height"] / 2)
        expect(explorer.root.get_by_role("checkbox", name="Sam")).to_be_checked()
        assert made.prediction == ["sam"]
    elif isinstance(made, Compare):
        explorer.root.get_by_text("Everyday", exact=True).tap()
        expect(explorer.sentence).to_have_text("Everyday: 16 members.")
    else:
        explorer.root.get_by_text("after 6 months", exact=True).tap()
        expect(explorer.sentence).to_contain_text("After 6 months")
    scroll, client = page.evaluate(wide)
    assert scroll <= client
    open_all(explorer)
    scroll, client = page.evaluate(wide)
    assert scroll <= client
    small = explorer.root.evaluate(
        """(root) => [...root.querySelectorAll(
                "button, summary, select, .smk-option, .smk-choice, .smk-tick, input[type=number]",
            )]
            .filter((each) => each.checkVisibility())
            .map((each) => [each.outerHTML.slice(0, 90), each.getBoundingClientRect()])
            .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
            .map(([what, box]) => `${what} ${box.width}×${box.height}`)"""
    )
    assert small == []


def test_on_paper_picture_and_sentence_remain(new_page: NewPage, served: str, made: Any) -> None:
    page = new_page()
    explorer = ExplorerPage(page, served, made)
    page.emulate_media(media="print")
    expect(explorer.stage).to_be_visible()
    expect(explorer.stage.locator(".member").first).to_be_visible()
    if not isinstance(made, Predict):
        expect(explorer.sentence).to_be_visible()
        expect(explorer.sentence).not_to_be_empty()
    for control in ("button", "[type=range]", ".smk-bar"):
        assert not any(each.is_visible() for each in explorer.root.locator(control).all())


@pytest.mark.parametrize("name", ["rosa", "amina"])
def test_a_box_its_sign_and_its_name_stay_together_beside_other_widgets(
    new_page: NewPage, served: str, name: str
) -> None:
    page = new_page(viewport={"width": 1366, "height": 768})
    explorer = ExplorerPage(page, served, Predict(load_case(name)))
    # In a notebook, the sheet of a widget further down comes after this one's.
    page.add_style_tag(content=MapEditor._css)
    rows = explorer.root.locator(".smk-choice").evaluate_all(
        """(all) => all.map((row) => ["input", "svg", "bdi", ".smk-row-kind"].map(
            (each) => row.querySelector(each).getBoundingClientRect().left,
        ))"""
    )
    assert len(rows) == len(load_case(name).everyday)
    for box, sign, called, kind in rows:
        assert box < sign < called == kind < box + 70


def test_figures_stay_in_columns_beside_other_widgets(new_page: NewPage, served: str) -> None:
    explorer = ExplorerPage(new_page(), served, MAKERS["crisis"]())
    explorer.page.add_style_tag(content=MapEditor._css)
    expect(explorer.root.locator(".smk-figures-wide").first).to_have_css("display", "grid")


def test_names_are_text_everywhere(new_page: NewPage, served: str) -> None:
    start = SupportMap(IMAGE).add(IMAGE, kind="friend", circle=1, id="constructor", note=IMAGE)
    start = start.add(IMAGE, kind="pet", circle=2, id="__proto__").add(IMAGE, kind="group", id="x")
    later = SupportMap(IMAGE, wave_months=6)
    later = later.add(IMAGE, kind="friend", circle=2, id="constructor")
    later = later.add(IMAGE, kind="place", circle=3, id="toString")
    for widget in (
        CrisisExplorer(start, severity=1.0),
        Predict(start),
        Compare(start, later),
        WaveExplorer([start, later]),
    ):
        page = new_page()
        explorer = ExplorerPage(page, served, widget)
        if isinstance(widget, Predict):
            explorer.root.get_by_role("checkbox").first.check()
            explorer.button("Show what happened").click()
            expect(explorer.root.locator("table")).to_contain_text(IMAGE)
        elif not isinstance(widget, CrisisExplorer):
            for label in explorer.root.locator(".smk-option").all():
                label.click()
            expect(explorer.root.locator(".smk-side")).to_contain_text(IMAGE)
        explorer.root.evaluate(
            "(root) => { for (const each of root.querySelectorAll('details')) each.open = true; }"
        )
        explorer.still()
        assert IMAGE in explorer.root.inner_text() + page.content().replace("&lt;", "<")
        assert explorer.root.locator("img, script").count() == 0
        assert "[native code]" not in explorer.root.inner_text()
