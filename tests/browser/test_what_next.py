"""A plan made on a page of its own: by the keys alone, and by a finger on a telephone."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import SupportMap, WhatNext, load_case
from kit.model.directory import Directory, Offer, same_wish
from kit.model.members import is_visible
from kit.plans import MEMBER, WISH, Plan, Priority
from tests.browser.barriers import barriers
from tests.browser.explorer_page import ExplorerPage
from tests.browser.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

# Instead of the printer's dialogue: what would be printed, left for the test.
PRINTER = "window.print = () => { top.printed = document.documentElement.outerHTML; };"
HOSTILE = "<img src=x onerror=alert(1)>"


def printed(page: Page, folder: Path) -> tuple[str, bytes]:
    """Give the page that was to be printed, and its PDF."""
    page.wait_for_function("window.printed")
    text = f"<!doctype html>{page.evaluate('window.printed')}"
    (folder / "plan.html").write_text(text, encoding="utf-8")
    tab = page.context.new_page()
    tab.goto((folder / "plan.html").as_uri())
    pdf = tab.pdf(format="A4")
    tab.close()
    return text, pdf


class Keys:
    """A person who has no mouse."""

    def __init__(self, plan: ExplorerPage) -> None:
        self.page, self.root = plan.page, plan.root

    def to(self, there: Locator) -> None:
        """Go forward from stop to stop, each of which is seen, until there."""
        for _ in range(90):
            self.page.keyboard.press("Tab")
            if there.evaluate("(each) => each === document.activeElement"):
                return
        raise AssertionError(f"no way by Tab to {there}")

    def press(self, name: str, key: str = "Enter", role: str = "button") -> None:
        """Go to a control by its name and press a key on it."""
        self.to(self.root.get_by_role(role, name=name, exact=True).first)  # type: ignore[arg-type]
        self.page.keyboard.press(key)

    def write(self, label: str, words: str) -> None:
        """Go to a field by its label and write."""
        self.to(self.root.get_by_label(label).locator("visible=true").first)
        self.page.keyboard.type(words)

    def next(self, title: str) -> None:
        """Go on to the next step: its title has the focus, and no other step is seen."""
        assert barriers(self.page) == []
        self.press("Next")
        expect(self.root.get_by_role("heading", name=title)).to_be_focused()
        expect(self.root.locator(".smk-step").locator("visible=true")).to_have_count(1)


def test_a_plan_by_the_keys_alone(new_page: NewPage, served: str, tmp_path: Path) -> None:
    page = new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script(PRINTER)
    amina = load_case("amina")
    plan = ExplorerPage(page, served, WhatNext(amina))
    keys = Keys(plan)
    expect(plan.root.locator(".smk-stage .ghost").first).to_be_visible()
    keys.write("What came up, in your own words", "I miss singing.")
    choir = plan.root.get_by_role("group", name="Tuesday choir")
    keys.to(choir.get_by_role("radio", name="Not now"))
    page.keyboard.press("ArrowRight")
    assert plan.widget.plan.picked_up == ("tuesday-choir",)

    keys.next("What would Amina like?")
    for wish in ("Be outdoors", "Make music"):
        keys.press(wish, "Space", "checkbox")
    keys.write("Something else, in your own words", "read aloud to someone")
    page.keyboard.press("Enter")
    expect(plan.root.locator(".smk-own")).to_contain_text("Read aloud to someone")
    page.keyboard.type("sing at home")
    page.keyboard.press("Enter")
    keys.to(plan.button("Remove: Sing at home"))
    keys.press("Undo")
    expect(plan.root.locator(".smk-own bdi")).to_have_text(["Read aloud to someone"])

    keys.next("What comes first?")
    for name in ("Make music", "Be outdoors", "Pick up again: Tuesday choir"):
        keys.press(f"Put first: {name}")
        expect(plan.button(f"Later: {name}")).to_be_focused()
        page.keyboard.press("Shift+Tab")
    keys.press("Put first: Read aloud to someone")
    expect(plan.root.locator(".smk-kind-words")).to_contain_text("Three are enough to begin with")
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
    keys.press("Up: Be outdoors")
    expect(plan.root.locator(".smk-first bdi").first).to_have_text("Be outdoors")
    assert [each.of for each in plan.widget.plan.priorities] == [
        "be outdoors",
        "make music",
        "tuesday-choir",
    ]

    keys.next("What Alderwick")
    walkers = plan.root.get_by_role("checkbox", name="Choose: Slow Walkers").first
    keys.to(walkers)
    page.keyboard.press("Space")
    expect(walkers).to_be_checked()
    expect(walkers).to_be_focused()
    keys.to(plan.root.get_by_label("Where it would stand on the map"))
    page.keyboard.press("ArrowUp")
    expect(plan.root.get_by_label("Where it would stand on the map")).to_have_value("2")

    keys.next("Amina: my plan")
    could = plan.root.get_by_role("figure", name="As it could be")
    expect(could.locator(".member.new")).to_have_count(2)
    expect(plan.root.locator(".smk-sentences")).to_contain_text("Tuesday choir would be back")
    expect(plan.root).to_contain_text("Evidence: the five steps follow GENIE")
    keys.press("Take the way in as the first step")
    page.keyboard.press("Control+End")
    page.keyboard.type(" With a hat.")
    keys.write("Who comes along or helps?", "Sam")
    keys.write("When?", "Wednesday")
    first = plan.widget.plan.priorities[0]
    assert first.what == (
        "Stand on the bridge at 10:55 and look for the yellow umbrella. With a hat."
    )
    assert (first.who, first.when, first.chosen) == ("Sam", "Wednesday", ("slow-walkers",))
    assert barriers(page) == []

    keys.press("Print")
    text, pdf = printed(page, tmp_path)
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 1
    for words in ("With a hat.", "I miss singing.", "Slow Walkers", "Wednesday", "read aloud"):
        assert words in text
    expect(page.locator("iframe")).to_have_count(1)

    # Whoever goes back, or changes their mind, finds everything as it was.
    made = plan.widget.plan
    keys.press("Back")
    keys.press("Back")
    keys.press("Later: Be outdoors")
    assert len(plan.widget.plan.priorities) == 2
    keys.press("Undo")
    until(lambda: plan.widget.plan == made or None, "the plan is as it was")
    plan.button("Later: Be outdoors").click()
    plan.button("Put first: Be outdoors").click()
    assert plan.widget.plan.priorities[-1] == first
    plan.close()
    assert page.evaluate("window.heardOf()") == 0


def town() -> Directory:
    offers = [
        Offer(
            f"o{number}",
            f"{HOSTILE} {number}",
            "group",
            HOSTILE,
            elements=["friendship"],
            wishes=[HOSTILE, "make music"],
            when=HOSTILE,
            first_step=HOSTILE,
        )
        for number in range(6)
    ]
    return Directory(HOSTILE, offers)


# Fingers: at least 44 px high, and wide where words don't make it so.
SMALL = """(root) => [...root.querySelectorAll("button, select, textarea, .smk-tick, .smk-option")]
    .filter((each) => each.checkVisibility())
    .map((each) => [each.outerHTML.slice(0, 90), each.getBoundingClientRect()])
    .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
    .map(([what, box]) => `${what} ${box.width} x ${box.height}`)"""


def test_a_plan_by_touch_on_a_telephone_in_the_dark(
    new_page: NewPage, served: str, tmp_path: Path
) -> None:
    page = new_page(viewport={"width": 380, "height": 780}, has_touch=True)
    today = SupportMap("أمينة").add("Mum", kind="family", circle=1)
    before = today.add(HOSTILE, kind="friend", circle=2)
    plan = ExplorerPage(page, served, WhatNext(today, before, directory=town()))
    page.evaluate("document.body.dataset.jpThemeLight = 'false'")

    def fits() -> None:
        assert barriers(page) == []
        assert plan.root.evaluate(SMALL) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 380

    plan.root.locator(".smk-option").filter(has_text="Pick up again").tap()
    fits()
    plan.button("Next").tap()
    plan.root.get_by_role("checkbox", name="Make music").tap()
    plan.root.get_by_label("Something else").fill("sleep")
    plan.button("Next").tap()
    expect(plan.root.get_by_role("heading", name="What comes first?")).to_be_focused()
    assert plan.widget.plan.wishes == ("make music", "sleep"), "what was typed counts"
    for name in ("Sleep", "Make music", f"Pick up again: {HOSTILE}"):
        plan.button(f"Put first: {name}").tap()
    fits()
    # Any step is a tap away, without the ones between.
    tabs = plan.root.get_by_role("navigation", name="Steps")
    tabs.get_by_role("button", name="Wishes").tap()
    expect(plan.root.locator(".smk-own bdi")).to_have_text(["Sleep"])
    expect(plan.root.get_by_label("Something else")).to_have_value("")
    tabs.get_by_role("button", name="Plan").tap()
    expect(plan.root.get_by_label("First step: what?")).to_have_count(3)
    tabs.get_by_role("button", name="Offers").tap()
    music = plan.root.locator(".smk-offers-of").filter(
        has=page.get_by_role("heading", name="Make music")
    )
    expect(music.get_by_role("checkbox")).to_have_count(4)
    music.get_by_role("button", name="Show 2 more that may fit").tap()
    expect(music.get_by_role("checkbox")).to_have_count(6)
    music.get_by_role("checkbox").nth(5).tap()
    own = plan.root.locator(".smk-offers-of").first
    expect(own).to_contain_text("The first step can be all your own.")
    own.get_by_role("button", name="Look through all 6 offers").tap()
    expect(own.get_by_role("checkbox")).to_have_count(6)
    fits()
    plan.button("Next").tap()
    plan.root.get_by_label("First step: what?").nth(1).tap()
    page.keyboard.type(HOSTILE)
    fits()
    assert plan.widget.plan == Plan(
        "أمينة",
        picked_up=["img-src-x-onerror-alert-1"],
        wishes=["make music", "sleep"],
        priorities=[
            Priority(WISH, "sleep"),
            Priority(WISH, "make music", ["o5"], what=HOSTILE),
            Priority(MEMBER, "img-src-x-onerror-alert-1"),
        ],
    )
    with page.expect_download() as handed:
        plan.button("Save as a page").tap()
    assert handed.value.suggested_filename == "أمينة_plan.html"
    handed.value.save_as(tmp_path / "plan.html")
    tab = page.context.new_page()
    tab.goto((tmp_path / "plan.html").as_uri())
    expect(tab.get_by_role("heading", name="my plan")).to_be_visible()
    expect(tab.locator("dd", has_text=HOSTILE)).to_be_visible()
    assert tab.locator("img").count() == 0


ADDED = """async (pairs) => {
    const { addWish } = await import("/kit/widgets/js/planning/moves.js");
    const both = (one, other) => addWish(addWish({ wishes: [] }, one), other).wishes.length;
    return pairs.map(([one, other]) => both(one, other));
}"""


def test_the_page_takes_two_wishes_for_one_where_python_does(
    new_page: NewPage, served: str
) -> None:
    words = [("Straße", "Strasse"), ("ΣΟΦΟΣ", "σοφος"), ("kız", "kiz"), ("Sing", "Singen")]
    letters = [f"a{chr(code)}a" for code in range(0x2FFF) if chr(code).isprintable()]
    cases = [(each, each.swapcase()) for each in letters] + [
        (each, each.upper()) for each in letters
    ]
    spaces = [("a a", f"a{chr(code)}a") for code in [*range(1, 0xFF), 0x2003, 0x200B, 0xFEFF]]
    unseen = [(text, text) for text in ("", " ", "\u200b", "\ufeff", "\x1f", "\x85", "\u200b.")]
    pairs = [*words, *cases, *spaces, *unseen]
    page = new_page()
    page.goto(f"{served}/empty")
    found = page.evaluate(ADDED, pairs)
    wanted = [len({same_wish(each) for each in pair if is_visible(each)}) for pair in pairs]
    wrong = [pair for pair, one, other in zip(pairs, found, wanted, strict=True) if one != other]
    assert wrong == []
