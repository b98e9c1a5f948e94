"""The graph of members and ties in a real browser: it shows, moves, and asks for nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from kit.draw import palette
from kit.draw.graph import MapGraph, graph
from kit.draw.layout import HEIGHT, WIDTH, layout
from kit.model.maps import SupportMap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Dialog, Page

IMAGE = "<img src=x onerror=alert(1)>"
SCRIPT = '"></script><script>alert(1)</script>'


@pytest.fixture
def amina() -> SupportMap:
    return (
        SupportMap("Amina")
        .add("Mum", kind="family", circle=1, angle=140, influence="neutral")
        .add("Joseph", kind="partner", circle=1, angle=20)
        .add("Leila", kind="friend", circle=2, angle=345)
        .add("Choir", kind="group", circle=3, angle=90, influence="negative")
        .tie("mum", "joseph", 3)
        .tie("joseph", "leila", 0.5, setting="work")
    )


class Opened:
    """A graph in a browser, with everything that it complained of or asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.heard: list[str] = []
        self.asked: list[str] = []
        page.on("console", lambda message: self.heard.append(message.text))
        page.on("pageerror", lambda error: self.heard.append(str(error)))
        page.on("dialog", self._dialog)
        page.on("request", lambda request: self.asked.append(request.url))

    def _dialog(self, dialog: Dialog) -> None:
        self.heard.append(dialog.message)
        dialog.dismiss()

    def colour_at(self, x: float, y: float) -> str:
        """Give the colour of the picture at a place of the map."""
        across, down = self.on_screen(x, y)
        red, green, blue = self.page.evaluate(
            """([x, y]) => {
                const one = new OffscreenCanvas(1, 1).getContext("2d");
                one.drawImage(document.querySelector("canvas"), -x, -y);
                return [...one.getImageData(0, 0, 1, 1).data].slice(0, 3);
            }""",
            [round(across), round(down)],
        )
        return f"#{red:02X}{green:02X}{blue:02X}"

    def on_screen(self, x: float, y: float) -> tuple[float, float]:
        wide, high = self.page.evaluate(
            "[document.querySelector('#picture').clientWidth, innerHeight]"
        )
        scale = min(wide / WIDTH, high / HEIGHT)
        return wide / 2 + (x - WIDTH / 2) * scale, high / 2 + (y - HEIGHT / 2) * scale


@pytest.fixture
def opened(browser: Browser) -> Iterator[Opened]:
    page = browser.new_page(viewport={"width": 1000, "height": 600})
    yield Opened(page)
    page.close()


def show(opened: Opened, made: MapGraph, folder: Path) -> None:
    opened.page.goto(made.save(folder / "graph.html").as_uri())


@pytest.mark.browser
def test_the_picture_shows_at_once_and_asks_for_nothing(
    opened: Opened, amina: SupportMap, tmp_path: Path
) -> None:
    show(opened, graph(amina), tmp_path)
    # Beside the glyph, in the middle of the marker's colour.
    for member in amina:
        at = layout(amina).points[member.id]
        drawn = {opened.colour_at(at.x + d, at.y) for d in (-16, 16)}
        assert palette.KINDS[member.kind].colour in drawn, member.name
    assert opened.colour_at(400, 700) == palette.THEMES["light"]["circle_3"]
    took = []
    for _ in range(3):
        opened.page.reload()
        took.append(opened.page.evaluate("performance.now()"))
    assert min(took) < 1000
    assert opened.heard == []
    assert set(opened.asked) == {(tmp_path / "graph.html").as_uri()}


@pytest.mark.browser
def test_a_member_can_be_dragged(opened: Opened, tmp_path: Path) -> None:
    one = SupportMap("Amina").add("Leila", kind="friend", circle=3, angle=90)
    show(opened, graph(one), tmp_path)
    at, blue = layout(one).points["leila"], palette.KINDS["friend"].colour
    assert opened.colour_at(at.x + 16, at.y) == blue
    opened.page.mouse.move(*opened.on_screen(at.x, at.y))
    opened.page.mouse.down()
    opened.page.mouse.move(*opened.on_screen(at.x - 50, at.y - 50), steps=4)
    opened.page.mouse.move(*opened.on_screen(at.x - 100, at.y - 120), steps=4)
    opened.page.mouse.up()
    opened.page.evaluate("new Promise(requestAnimationFrame)")
    assert opened.colour_at(at.x - 84, at.y - 120) == blue
    assert opened.colour_at(at.x + 16, at.y) != blue


@pytest.mark.browser
def test_hostile_names_are_shown_as_text(opened: Opened, tmp_path: Path) -> None:
    hostile = (
        SupportMap(SCRIPT)
        .add(IMAGE, kind="friend", id="__proto__", circle=2, angle=90)
        .add(SCRIPT, kind="pet", id="ego", circle=3, angle=180)
        .tie("__proto__", "ego", 2, **{IMAGE: SCRIPT})
    )
    show(opened, graph(hostile), tmp_path)
    page = opened.page
    at = layout(hostile).points["__proto__"]
    page.mouse.move(*opened.on_screen(at.x + 60, at.y))
    page.mouse.move(*opened.on_screen(at.x, at.y), steps=3)
    tooltip = page.locator(".vis-tooltip")
    tooltip.wait_for(state="visible")
    assert tooltip.inner_text().startswith(f"{IMAGE}, friend, important")
    assert page.locator("h1").inner_text() == f"{SCRIPT}'s members and ties, everyday"
    assert page.locator("td").all_inner_texts() == [IMAGE, SCRIPT, f"2; {IMAGE}: {SCRIPT}"]
    assert page.locator("img").count() == 0
    assert opened.heard == []


@pytest.mark.browser
def test_a_script_that_is_not_the_page_s_own_does_not_run(
    opened: Opened, amina: SupportMap, tmp_path: Path
) -> None:
    show(opened, graph(amina), tmp_path)
    refused = opened.page.evaluate(
        """new Promise((done) => {
            addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective));
            const script = document.createElement("script");
            script.textContent = "window.ran = true";
            document.body.append(script);
            if (window.ran) done("it ran");
        })"""
    )
    assert refused == "script-src-elem"


@pytest.mark.browser
def test_a_member_is_chosen_from_the_list_by_keyboard(
    opened: Opened, amina: SupportMap, tmp_path: Path
) -> None:
    show(opened, graph(amina), tmp_path)
    page = opened.page
    picture = "document.querySelector('canvas').toDataURL()"
    before = page.evaluate(picture)
    page.get_by_text("Members as a list").press("Enter")
    mum = page.get_by_role("button", name="Mum, family")
    mum.press("Enter")
    assert mum.get_attribute("aria-pressed") == "true"
    page.evaluate("new Promise(requestAnimationFrame)")
    colours = {
        member.id: opened.colour_at(at.x - 16, at.y)
        for member in amina
        for at in [layout(amina).points[member.id]]
    }
    kept = {name: palette.KINDS[amina.member(name).kind].colour for name in ("mum", "joseph")}
    assert kept.items() <= colours.items()
    assert colours["choir"] != palette.KINDS["group"].colour
    mum.press("Enter")
    assert mum.get_attribute("aria-pressed") == "false"
    page.evaluate("new Promise(requestAnimationFrame)")
    assert page.evaluate(picture) == before


@pytest.mark.browser
def test_the_frame_of_a_notebook_shows_the_picture(opened: Opened, amina: SupportMap) -> None:
    opened.page.set_content(f"<!doctype html><title>A notebook</title>{graph(amina)._repr_html_()}")
    frame = opened.page.frame_locator("iframe")
    frame.locator("canvas").wait_for()
    colours = opened.page.frames[1].evaluate(
        """() => {
            const canvas = document.querySelector("canvas");
            const { width, height } = canvas;
            const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
            return new Set(new Uint32Array(data.buffer)).size;
        }"""
    )
    assert colours > 20
    assert not opened.page.locator("figure").is_visible()
    assert opened.heard == []
    assert [url for url in opened.asked if url.startswith("http")] == []


@pytest.mark.browser
def test_a_notebook_that_is_not_trusted_shows_the_still_picture(
    opened: Opened, amina: SupportMap
) -> None:
    shown = re.sub("(?s)<(style|iframe).*?</\\1>", "", graph(amina)._repr_html_())
    opened.page.set_content(f"<!doctype html><title>A notebook</title>{shown}")
    assert opened.page.locator("figure img").is_visible()
    assert "iframe" not in opened.page.content()


@pytest.mark.browser
def test_no_serious_barrier(opened: Opened, amina: SupportMap, tmp_path: Path) -> None:
    from axe_playwright_python.sync_playwright import Axe

    show(opened, graph(amina), tmp_path)
    opened.page.get_by_text("Members as a list").click()
    found = Axe().run(opened.page).response["violations"]
    assert [each["id"] for each in found if each["impact"] in {"serious", "critical"}] == []
