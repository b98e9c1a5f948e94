"""Each deck as it is opened: from a file, with no network, in a hall, on a phone, on paper."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import pytest

from tests.publish.slides.conftest import DECKS

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser

LIKE_ALL: Final = DECKS[:1]
"""One deck, where what is tried is the page that all decks share and not what is on it."""

SIZES: Final = {
    "projector": {"width": 1280, "height": 720},
    "hall": {"width": 1920, "height": 1080},
    "phone": {"width": 390, "height": 844},
}
SMALLEST: Final = {"projector": 17.5, "hall": 26, "phone": 11}
"""The smallest letters outside a picture, in pixels of the screen."""
SMALLEST_ON_A_MAP: Final = {"projector": 16, "hall": 24, "phone": 10}
"""The smallest letters of names and circles on a map, likewise."""

WALK: Final = """([smallest, smallestOnAMap]) => {
    const problems = [];
    const states = [];
    const seen = (element) => element.checkVisibility({
        opacityProperty: true, visibilityProperty: true,
    });
    const inside = (box, frame) => box.left >= frame.left - 1 && box.right <= frame.right + 1
        && box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1
        && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const written = (element) => [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim(),
    );
    const look = (slide, step) => {
        const where = `${slide.querySelector("h1, h2").textContent} (step ${step})`;
        const told = (what, element) => problems.push(
            `${where}: ${what}: ${element.outerHTML.slice(0, 90)}`,
        );
        const frame = slide.getBoundingClientRect();
        const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
        if (!inside(frame, screen)) told("the slide leaves the screen", slide);
        const scale = frame.width / slide.offsetWidth;
        const buttons = [...document.querySelectorAll(".controls button.enabled")].map(
            (button) => button.getBoundingClientRect(),
        );
        for (const element of slide.querySelectorAll("*")) {
            if (element.closest("aside, .read, title, desc, defs") || !seen(element)) continue;
            const box = element.getBoundingClientRect();
            if (!box.width && !box.height) continue;
            if (!inside(box, frame)) told("leaves the slide", element);
            const picture = element.ownerSVGElement;
            if (picture && !inside(box, picture.getBoundingClientRect())) {
                told("leaves its picture", element);
            }
            const style = getComputedStyle(element);
            if (!picture && style.overflow !== "visible" && element.tagName !== "svg"
                && (element.scrollWidth > element.clientWidth + 1
                    || element.scrollHeight > element.clientHeight + 1)) {
                told("is clipped", element);
            }
            if (!written(element)) continue;
            const words = document.createRange();
            words.selectNodeContents(element);
            if (buttons.some((button) => meet(words.getBoundingClientRect(), button))) {
                told("lies under the arrows", element);
            }
            if (!picture && parseFloat(style.fontSize) * scale < smallest) {
                told(`has small letters (${parseFloat(style.fontSize) * scale})`, element);
            }
            if (picture) {
                const size = parseFloat(style.fontSize) * element.getScreenCTM().a;
                if (size < smallestOnAMap) told(`has small letters (${size})`, element);
            }
        }
        const captions = [...slide.querySelectorAll(".in-turn figcaption, .one-by-one .shows")];
        const shown = captions.filter(seen).length;
        if (captions.length && shown !== 1) {
            told(`shows ${shown} captions`, slide);
        }
    };
    for (const [number, slide] of Reveal.getSlides().entries()) {
        const steps = new Set([...slide.querySelectorAll(".fragment")].map(
            (each) => each.dataset.fragmentIndex,
        )).size;
        for (let step = -1; step < steps; step += 1) {
            Reveal.slide(number, 0, step);
            states.push(`${number}.${step}`);
            // Half-way through a fade, as the eye may catch it.
            const fades = slide.getAnimations({ subtree: true });
            for (const fade of fades) {
                fade.pause();
                fade.currentTime = fade.effect.getComputedTiming().endTime / 2;
            }
            look(slide, step);
            for (const fade of fades) fade.finish();
        }
    }
    const page = document.documentElement;
    if (page.scrollWidth > innerWidth || page.scrollHeight > innerHeight) {
        problems.push(`the page scrolls: ${page.scrollWidth} by ${page.scrollHeight}`);
    }
    return { problems, states: states.length };
}"""

STEPS: Final = """() => {
    const steps = (slide) => new Set([...slide.querySelectorAll(".fragment")].map(
        (each) => each.dataset.fragmentIndex,
    )).size;
    return Reveal.getSlides().reduce((sum, slide) => sum + 1 + steps(slide), 0);
}"""
"""How many slides there are, each step counted."""

SHEETS: Final = """() => {
    const sheets = [...document.querySelectorAll(".pdf-page")];
    const high = sheets[0].getBoundingClientRect().height;
    return sheets.filter((sheet) => {
        const box = sheet.getBoundingClientRect();
        return Math.abs(box.height - high) > 0.5 || sheet.scrollHeight > high + 1
            || sheet.innerText.trim().length < sheet.querySelector("h1, h2").innerText.length + 12;
    }).map((sheet) => sheet.outerHTML.slice(0, 120));
}"""

FONTS: Final = """() => {
    const used = getComputedStyle(document.querySelector(".reveal")).fontFamily;
    const title = getComputedStyle(document.querySelector(".reveal h1"));
    if (!used.startsWith('"Source Sans Pro"') || title.fontFamily !== used) return [used];
    if (title.fontWeight !== "600") return [title.fontWeight];
    return [...document.fonts]
        .filter(({ family, status }) => family.replaceAll('"', "") === "Source Sans Pro"
            && status === "loaded")
        .map(({ weight, style }) => `${weight.replace("normal", "400")} ${style}`);
}"""
"""Which fonts of the page itself are loaded, where the words are set in them."""

SPREAD: Final = """
    .reveal .slides section { display: flex !important; position: static !important;
        visibility: visible !important; opacity: 1 !important; height: auto !important; }
    html, body, .reveal { overflow: visible !important; height: auto !important; }
    .reveal .slides { position: static !important; transform: none !important;
        height: auto !important; zoom: 1 !important; }
    .reveal .slides * { pointer-events: auto !important; }
    .reveal .backgrounds, .reveal .controls, .reveal .progress, .reveal .slide-number {
        display: none !important; }
    .reveal .in-turn, .reveal .one-by-one { display: block !important; }
    .reveal .fragment, .reveal figcaption { visibility: visible !important; opacity: 1 !important; }
"""
"""All slides and steps below each other, so that one look sees all of them."""

BARRIERS: Final = """async () => {
    for (const slide of Reveal.getSlides()) {
        slide.hidden = false;
        slide.removeAttribute("aria-hidden");
    }
    // A map is one picture with a title and a description; its thousand shapes only take time.
    for (const shape of document.querySelectorAll(".map svg > :not(title, desc)")) shape.remove();
    const { violations, passes } = await axe.run(".slides");
    const seen = passes.find(({ id }) => id === "color-contrast").nodes.length;
    return [seen, violations.filter(
        ({ impact }) => ["serious", "critical"].includes(impact),
    ).map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 120)}`)];
}"""


class Deck:
    """A deck in a browser that is not connected to anything."""

    def __init__(self, page: Page, file: Path) -> None:
        self.page = page
        self.asked: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url[:120]))
        page.goto(file.as_uri())
        page.wait_for_function("() => window.Reveal?.isReady()")

    def ask(self, question: str, given: Any = None) -> Any:
        """Evaluate something in the page."""
        return self.page.evaluate(question, given)

    @property
    def place(self) -> tuple[int, int]:
        """Which slide and which step is shown."""
        found = self.ask("() => Reveal.getIndices()")
        return found["h"], found["f"]


@pytest.mark.parametrize("name", DECKS)
@pytest.mark.parametrize("size", SIZES)
def test_nothing_overflows(built: Path, new_page: NewPage, name: str, size: str) -> None:
    # In the hall with its fades, elsewhere without.
    calm = "no-preference" if size == "hall" else "reduce"
    page = new_page(viewport=SIZES[size], offline=True, reduced_motion=calm)
    deck = Deck(page, built / f"{name}.html")
    found = deck.ask(WALK, [SMALLEST[size], SMALLEST_ON_A_MAP[size]])
    assert found["problems"] == []
    assert found["states"] >= deck.ask("() => Reveal.getTotalSlides()")
    assert [url for url in deck.asked if not url.startswith(("data:", "blob:"))] == [
        (built / f"{name}.html").as_uri()[:120]
    ]
    # The fonts are the page's own, so that a hall's computer needs none.
    assert set(deck.ask(FONTS)) >= {"400 normal", "600 normal"}
    moving = deck.ask(
        "() => [...document.querySelectorAll('.fragment')].filter("
        "(each) => getComputedStyle(each).transitionDuration !== '0s').length"
    )
    assert calm == "no-preference" or not moving


@pytest.mark.parametrize("name", DECKS)
def test_it_keeps_nobody_out(built: Path, new_page: NewPage, name: str) -> None:
    deck = Deck(
        new_page(viewport=SIZES["projector"], offline=True, reduced_motion="reduce"),
        built / f"{name}.html",
    )
    found = find_spec("axe_playwright_python")
    assert found is not None
    assert found.origin is not None
    deck.page.add_script_tag(path=next(Path(found.origin).parent.rglob("axe.min.js")))
    deck.page.add_style_tag(content=SPREAD)
    seen, barriers = deck.ask(BARRIERS)
    assert barriers == []
    assert seen > 2 * deck.ask("() => Reveal.getTotalSlides()"), "axe saw the letters of all slides"


@pytest.mark.parametrize("name", LIKE_ALL)
def test_a_trainer_leads_with_it(built: Path, new_page: NewPage, name: str) -> None:
    page = new_page(viewport=SIZES["projector"], offline=True, reduced_motion="reduce")
    deck = Deck(page, built / f"{name}.html")
    page.keyboard.press("ArrowRight")
    assert deck.place[0] == 1
    page.keyboard.press("o")
    assert deck.ask("() => Reveal.isOverview()")
    page.keyboard.press("o")
    with page.context.expect_page() as opened:
        page.keyboard.press("s")
    notes = opened.value
    minutes, said = deck.ask(
        "() => { const slide = Reveal.getCurrentSlide(); return [slide.dataset.minutes,"
        " slide.querySelector('aside.notes').lastElementChild.textContent]; }"
    )
    notes.wait_for_function(
        "(said) => document.querySelector('.speaker-controls-notes .value')"
        "?.textContent.includes(said)",
        arg=said,
    )
    assert notes.locator(".speaker-controls-notes").inner_text().find(f"{minutes} minute") >= 0
    assert notes.locator(".speaker-controls-time .timer").is_visible()
    assert notes.locator(".speaker-controls-time .pacing").is_visible()
    notes.keyboard.press("ArrowRight")
    page.wait_for_function("() => Reveal.getIndices().h === 2 || Reveal.getIndices().f > -1")


def test_a_screen_reader_hears_no_answer_before_its_question(
    built: Path, new_page: NewPage
) -> None:
    page = new_page(viewport=SIZES["projector"], offline=True, reduced_motion="reduce")
    deck = Deck(page, built / "half_day.html")
    slide = deck.ask(
        "() => Reveal.getSlides().findIndex((each) => each.querySelector('.one-by-one'))"
    )
    deck.ask("(slide) => Reveal.slide(slide, 0, -1)", slide)
    heard = "() => document.querySelector('.aria-status').textContent"
    cards = page.locator(".present .one-by-one > *")
    answers = cards.locator(".answer").all_text_contents()
    whose = cards.locator(".shows").all_text_contents()
    first = deck.ask(heard)
    assert whose[0] in first
    assert not any(each in first for each in whose[1:])
    assert page.locator(".slides > .present").aria_snapshot().count(whose[1]) == 0
    page.keyboard.press("ArrowRight")
    assert deck.ask(heard) == answers[0]
    page.keyboard.press("ArrowRight")
    second = deck.ask(heard)
    assert whose[1] in second
    assert answers[1] not in second
    page.keyboard.press("ArrowLeft")
    assert whose[1] not in page.locator(".slides > .present").aria_snapshot()
    maps = deck.ask("() => Reveal.getSlides().findIndex((each) => each.querySelector('.in-turn'))")
    deck.ask("(slide) => Reveal.slide(slide, 0, -1)", maps)
    assert page.locator(".present .in-turn > :not([aria-hidden])").count() == 1
    page.keyboard.press("ArrowRight")
    assert page.locator(".present .in-turn > :not([aria-hidden])").count() == 1
    assert deck.ask(heard) == "Most important: Joseph, Biscuit and Mum."


@pytest.mark.parametrize("name", LIKE_ALL)
def test_a_finger_moves_it_on(built: Path, new_page: NewPage, name: str) -> None:
    page = new_page(viewport=SIZES["phone"], offline=True, has_touch=True, is_mobile=True)
    deck = Deck(page, built / f"{name}.html")
    assert "upright" in deck.ask("() => document.documentElement.className")
    touch = page.context.new_cdp_session(page)
    for kind, x in (("touchStart", 340), ("touchMove", 200), ("touchMove", 60), ("touchEnd", None)):
        points = [] if x is None else [{"x": x, "y": 500}]
        touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})
    assert deck.place[0] == 1
    page.set_viewport_size({"width": 844, "height": 390})
    page.wait_for_function("() => Reveal.getConfig().width === 1280")


@pytest.mark.parametrize("name", DECKS)
def test_it_prints_one_page_a_step(
    built: Path, new_page: NewPage, name: str, tmp_path: Path
) -> None:
    import pypdfium2  # type: ignore[import-untyped]

    page = new_page(viewport=SIZES["projector"], offline=True, reduced_motion="reduce")
    deck = Deck(page, built / f"{name}.html")
    steps = deck.ask(STEPS)
    page.add_init_script("window.print = () => { window.asked = true; };")
    page.reload()
    page.wait_for_function("() => window.Reveal?.isReady()")
    page.keyboard.press("Control+p")
    page.wait_for_function("() => window.asked")
    titles = deck.ask(
        "() => [...document.querySelectorAll('.pdf-page')].map((each) => "
        "each.querySelector('h1, h2').textContent)"
    )
    assert len(titles) == steps
    # The frames of all pages, and what they hold: none reaches over onto another sheet.
    assert deck.ask(SHEETS) == []
    if name not in LIKE_ALL:
        return
    page.pdf(path=tmp_path / "deck.pdf", prefer_css_page_size=True, print_background=True)
    with pypdfium2.PdfDocument(tmp_path / "deck.pdf") as printed:
        assert len(printed) == steps
        for title, paper in zip(titles, printed, strict=True):
            assert paper.get_textpage().count_chars() > len(title) + 12, title


def test_one_file_each_of_a_few_megabytes(built: Path) -> None:
    for name in DECKS:
        assert (built / f"{name}.html").stat().st_size < 15e6
