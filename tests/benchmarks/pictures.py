"""Take pictures of every widget in many states, and compare two sets of them pixel by pixel.

``python -m tests.benchmarks.pictures take FOLDER`` takes those of the kit that Python imports, each
with what a screen reader has; ``… compare ONE OTHER`` lists where two folders differ. Frames
come as they are asked for, so that a glide is seen half-way as well.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PIL import Image, ImageChops
from playwright.sync_api import sync_playwright

from kit import (
    Compare,
    CrisisExplorer,
    MapEditor,
    Predict,
    Sort,
    SupportMap,
    SupportMatrix,
    WaveExplorer,
    WhatNext,
    load_cards,
    load_case,
)
from kit.launcher.find_browser import find
from kit.widgets.note import Note
from tests.browser.explorer_page import RENDER

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from playwright.sync_api import Browser, Locator

ADDRESS: Final = "http://kit.test/"
# What is painted anew in part has edges that are smoothed a little otherwise, run by run.
SMOOTHING: Final = 64
SETTLED: Final = 40
MID_GLIDE: Final = 6
MODES: Final[dict[str, dict[str, Any]]] = {
    "light": {},
    "dark": {},
    "forced": {"forced_colors": "active", "color_scheme": "dark"},
    "print": {},
    "narrow": {"viewport": {"width": 420, "height": 3600}},
    "calm": {"reduced_motion": "reduce", "viewport": {"width": 1000, "height": 700}},
}
# The page's frames come when they are asked for, so that a glide is the same each time.
FRAMES: Final = """(() => {
    let now = 1000;
    let waiting = new Map();
    let count = 0;
    performance.now = () => now;
    window.requestAnimationFrame = (callback) => {
        waiting.set(count += 1, callback);
        return count;
    };
    window.cancelAnimationFrame = (which) => waiting.delete(which);
    window.runFrames = (frames) => {
        for (let i = 0; i < frames; i += 1) {
            now += 16;
            const due = waiting;
            waiting = new Map();
            for (const callback of due.values()) callback(now);
        }
    };
})()"""
WAITING: Final = """() => {
    window.asked = 0;
    const ask = window.toPython;
    window.toPython = async (...what) => {
        window.asked += 1;
        try {
            return await ask(...what);
        } finally {
            window.asked -= 1;
        }
    };
}"""


class View:
    """One widget on a page of its own, with its Python side."""

    def __init__(self, browser: Browser, widget: Any, mode: str) -> None:
        settings = {"viewport": {"width": 1400, "height": 2000}} | MODES[mode]
        self.context = browser.new_context(**settings)
        self.page = self.context.new_page()
        self.page.route("**/*", lambda route: route.fulfill(body="", content_type="text/html"))
        self.page.add_init_script(FRAMES)
        self.page.goto(ADDRESS)
        self.widget = widget
        if mode == "dark":
            self.page.evaluate("() => { document.body.dataset.jpThemeLight = 'false'; }")
        self.page.expose_function("toPython", self._to_python)
        self.page.evaluate(WAITING)
        script = """(text) => URL.createObjectURL(new Blob([text], { type: "text/javascript" }))"""
        module = self.page.evaluate(script, widget._esm)
        self.page.evaluate(RENDER, [module, widget._css, self._state()])
        if mode == "print":
            self.page.emulate_media(media="print")
        self.root = self.page.locator(".smk").first
        self.run()

    def run(self, frames: int = SETTLED) -> None:
        """Let Python answer, the page take its measures, and some frames pass."""
        for part in (0, frames):
            self.page.evaluate("() => new Promise((then) => setTimeout(then, 30))")
            while self.page.evaluate("() => window.asked"):
                pass
            self.page.evaluate("(count) => window.runFrames(count)", part)

    def click(self, name: str, role: Any = "button", *, exact: bool = True, nth: int = 0) -> View:
        """Press what is called so, whether or not it is in sight, as on paper."""
        found = self.root.get_by_role(role, name=name, exact=exact, include_hidden=True)
        found.nth(nth).evaluate("(each) => each.click()")
        return self

    def touch(self, selector: str, nth: int = 0) -> View:
        """Click on one of the elements that a selector finds; nth may count from the end."""
        self.root.locator(selector).nth(nth).dispatch_event("click")
        return self

    def focus(self, member: int) -> View:
        """Put the keyboard on one of the members by number."""
        member_id = list(self.widget.map)[member].id
        marker = self.root.locator(f".member[data-id='{member_id}']").first
        marker.evaluate("(each) => each.focus({ focusVisible: true })")
        return self

    def press(self, key: str) -> View:
        """Press a key."""
        self.page.keyboard.press(key)
        return self

    def choose(self, value: str) -> View:
        """Choose one of a bar's choices, the first with this value."""
        return self.touch(f"[value='{value}']")

    def tap(self, selector: str) -> View:
        """Put a finger on the first of some elements, if there is one, and lift it."""
        found = self.root.locator(selector)
        for kind in ("pointerdown", "pointerup"):
            if found.count():
                found.first.dispatch_event(kind, {"pointerId": 9, "button": 0, "bubbles": True})
        return self

    def open_all(self) -> View:
        """Open all that opens."""
        self.root.locator("details").evaluate_all("(all) => all.forEach((e) => { e.open = true; })")
        return self

    def slide(self, value: int) -> View:
        """Set the slider and let it go."""
        return self._set(self.root.locator("input[type=range]"), str(value))

    def write(self, label: str, text: str) -> View:
        """Write into a field."""
        return self._set(self.root.get_by_label(label, exact=True).first, text)

    def _set(self, field: Locator, value: str) -> View:
        field.evaluate(
            """(each, value) => {
                each.value = value;
                each.dispatchEvent(new Event("input", { bubbles: true }));
                each.dispatchEvent(new Event("change", { bubbles: true }));
            }""",
            value,
        )
        return self

    def _to_python(self, state: dict[str, Any], wish: dict[str, Any] | None) -> dict[str, Any]:
        self.widget.set_state(state)
        if wish is not None:
            data = {"method": "custom", "content": wish}
            self.widget._handle_msg({"content": {"data": data}, "buffers": []})
        return self._state()

    def _state(self) -> dict[str, Any]:
        state: dict[str, Any] = self.widget.get_state()
        return {name: value for name, value in state.items() if name not in {"_esm", "_css"}}


class Step(NamedTuple):
    """What is done before one picture, and how many frames then pass."""

    name: str
    do: Callable[[View], object]
    frames: int = SETTLED


def _nothing(_: View) -> None:
    """Leave the widget as it is."""


def _sort_all(view: View) -> None:
    names = [each["name"] for each in view.widget._set["bins"]]
    for number, card in enumerate(view.widget._set["cards"]):
        # One of them where it does not fit.
        at = names.index(card["bin"]) + (number == 1)
        view.touch(f"[data-card='{number}']").touch(".smk-bin", at % len(names))
    view.click("See what went where")


def _choose_two(view: View) -> None:
    for number in (0, 2):
        if view.root.locator(".smk-choice").nth(number).is_visible():
            view.root.locator(".smk-choice").nth(number).click()


def _parked() -> SupportMap:
    return (
        SupportMap("Amina <b>")
        .add("Mum", kind="family", circle=1, influence="neutral")
        .add("A very long name of a choir of many voices", kind="group", circle=3)
        .add("Mum", kind="object", influence="negative")
        .add("שלום", kind="pet")
    )


EDITING: Final = (
    Step("start", _nothing),
    Step("chosen", lambda v: v.focus(0).press("Enter")),
    Step("moving", lambda v: v.focus(0).press("3"), MID_GLIDE),
    Step("moved", lambda v: v.press("ArrowLeft")),
    Step("tying", lambda v: v.press("t")),
    Step("tied", lambda v: v.focus(-1).press("t")),
    Step("escaped", lambda v: v.press("Escape")),
    Step("tie chosen", lambda v: v.tap(".tie-hit")),
    Step("same name", lambda v: v.write("Name", next(iter(v.widget.map)).name)),
    Step("added", lambda v: v.click("Add")),
    Step("removed", lambda v: v.focus(-1).press("Delete")),
    Step("undone", lambda v: v.click("Undo")),
    Step("zoomed", lambda v: v.click("Zoom in")),
    Step("fitted", lambda v: v.click("Zoom to fit")),
)
MATRIX: Final = (
    Step("start", _nothing),
    Step("ticked", lambda v: v.touch(".smk-mark")),
    Step("absent", lambda v: v.touch("td.smk-away")),
    Step("given", lambda v: v.choose("given")),
    Step("crisis", lambda v: v.choose("crisis")),
    Step("people", lambda v: v.click("people and groups only", "checkbox")),
    Step("undone", lambda v: v.click("Undo").open_all()),
)
SORTING: Final = (
    Step("start", _nothing),
    Step("first", lambda v: v.touch(".smk-bin")),
    Step("second", lambda v: v.touch(".smk-bin", 1)),
    Step("pile", lambda v: v.click("Cards still to place", exact=False)),
    Step("all", _sort_all),
    Step("again", lambda v: v.click("Start again")),
)
PREDICTING: Final = (
    Step("start", _nothing),
    Step("too soon", lambda v: v.click("Show what happened")),
    Step("two", _choose_two),
    Step("nobody", lambda v: v.click("nobody and nothing", "checkbox")),
    Step("answer", lambda v: v.click("Show what happened")),
    Step("again", lambda v: v.click("Predict again")),
)
SHRINKING: Final = (
    Step("start", _nothing),
    Step("outlines", lambda v: v.click("Everyday outlines")),
    Step("leaving", lambda v: v.slide(100), MID_GLIDE),
    Step("worst", _nothing),
    Step("easier", lambda v: v.slide(20), MID_GLIDE),
    Step("week", lambda v: v.slide(0)),
    Step("panels", lambda v: v.slide(80).open_all()),
    Step(
        "pinned",
        lambda v: v.root.locator(".smk-pin select").first.select_option("pushed out", force=True),
    ),
    Step(
        "rate",
        lambda v: v.root.locator(".smk-rate-field input").first.evaluate(
            "(each) => { each.value = '9'; each.dispatchEvent(new Event('change')); }"
        ),
    ),
    Step("way back", lambda v: v.choose("way back")),
    Step("half-way", lambda v: v.slide(50)),
    Step("end", lambda v: v.slide(100)),
    Step("another", lambda v: v.click("Another story")),
)
WAVES: Final = (
    Step("start", _nothing),
    Step("playing", lambda v: v.click("Play"), MID_GLIDE),
    Step("played", lambda v: v.click("Pause")),
    Step("last", lambda v: v.choose("12")),
    Step("table", lambda v: v.open_all()),
)
COMPARING: Final = (
    Step("both", _nothing),
    Step("before", lambda v: v.choose("before"), MID_GLIDE),
    Step("after", lambda v: v.choose("after")),
)
PLANNING: Final = (
    Step("talk", _nothing),
    Step("again", lambda v: v.choose("pick up again")),
    Step("noted", lambda v: v.write("What came up, in your own words", "Much.")),
    Step("wishes", lambda v: v.click("Next")),
    Step("wished", lambda v: v.touch(".smk-wish input").touch(".smk-wish input", 3)),
    Step("own wish", lambda v: v.write("Something else, in your own words", "a cat").click("Add")),
    Step("no priorities", lambda v: v.click("Next")),
    Step("priorities", lambda v: [v.click("Put first", exact=False) for _ in range(3)]),
    Step("one more", lambda v: v.click("Put first", exact=False)),
    Step("up", lambda v: v.click("Up", exact=False, nth=1)),
    Step("offers", lambda v: v.click("Next")),
    Step("offered", lambda v: v.touch(".smk-offer input")),
    Step("all offers", lambda v: v.touch("[data-focus^=more]")),
    Step("plan", lambda v: v.click("Next")),
    Step("way in", lambda v: v.click("Take the way in as the first step")),
    Step("undone", lambda v: v.click("Undo")),
)
WIDGETS: Final[dict[str, tuple[Callable[[], Any], Sequence[Step]]]] = {
    "editor": (lambda: MapEditor(load_case("amina").everyday), EDITING),
    "editor parked": (lambda: MapEditor(_parked()), EDITING),
    "editor empty": (lambda: MapEditor(SupportMap("Amina")), EDITING[:1]),
    "editor read only": (
        lambda: MapEditor(load_case("amina").everyday, read_only=True),
        (*EDITING[:2], Step("open", lambda v: v.open_all())),
    ),
    "matrix": (lambda: SupportMatrix(load_case("amina")), MATRIX),
    "matrix of one": (
        lambda: SupportMatrix(load_case("amina").everyday),
        (Step("start", _nothing), Step("open", lambda v: v.open_all())),
    ),
    "sort": (lambda: Sort(load_cards("risks")), SORTING),
    "predict": (lambda: Predict(load_case("amina"), seed=3), PREDICTING),
    "crisis": (lambda: CrisisExplorer(load_case("amina"), severity=0.6, seed=3), SHRINKING),
    "waves": (lambda: WaveExplorer(load_case("amina")), WAVES),
    "compare": (
        lambda: Compare(load_case("amina").everyday, load_case("amina").crisis),
        COMPARING,
    ),
    "what next": (lambda: WhatNext(load_case("amina")), PLANNING),
    "note": (
        lambda: Note("What now?"),
        (Step("start", _nothing), Step("noted", lambda v: v.write("What now?", "Much."))),
    ),
}


def take(folder: Path, only: str, modes: Sequence[str]) -> None:
    """Take pictures into a folder: of the widgets whose name begins so, in these modes."""
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(os.environ))
        for name, (make, steps) in WIDGETS.items():
            if not name.startswith(only):
                continue
            for mode in modes:
                _one(View(browser, make(), mode), steps, folder, (name, mode))
        browser.close()


def _one(view: View, steps: Sequence[Step], folder: Path, about: tuple[str, str]) -> None:
    name, mode = about
    wrong: list[str] = []
    view.context.on("weberror", lambda error: wrong.append(str(error.error)))
    for number, step in enumerate(steps):
        step.do(view)
        view.run(step.frames)
        stem = folder / f"{name}, {number:02} {step.name}, {mode}"
        # A picture of the full page would change the window's height, which maps follow.
        whole = mode == "calm"
        view.page.screenshot(path=f"{stem}.png", full_page=whole, animations="disabled")
        texts = [view.root.aria_snapshot(), json.dumps(wrong)]
        Path(f"{stem}.txt").write_text("\n".join(texts), encoding="utf-8")
    view.context.close()


def compare(one: Path, other: Path) -> int:
    """List what differs; return how many pictures and texts do."""
    names = sorted({path.name for folder in (one, other) for path in folder.iterdir()})
    count = 0
    for name in names:
        found = _difference(one / name, other / name)
        if found:
            count += 1
            sys.stdout.write(f"{name}: {found}\n")
    sys.stdout.write(f"{len(names)} compared, {count} differ\n")
    return count


def _difference(one: Path, other: Path) -> str:
    if not (one.exists() and other.exists()):
        return "only in one of the two"
    if one.read_bytes() == other.read_bytes():
        return ""
    if one.suffix == ".txt":
        return "the text differs"
    before, after = (Image.open(each).convert("RGB") for each in (one, other))
    if before.size != after.size:
        return f"{before.size} became {after.size} pixels"
    difference = ImageChops.difference(before, after)
    box = difference.point(lambda each: 255 if each > SMOOTHING else 0).getbbox()
    return f"pixels differ within {box}" if box else ""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line asks; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    taking = commands.add_parser("take", help="take all pictures into a folder")
    taking.add_argument("folder", type=Path)
    taking.add_argument("--only", default="", help="only widgets whose name begins so")
    taking.add_argument("--modes", nargs="+", default=list(MODES), choices=MODES)
    comparing = commands.add_parser("compare", help="list where two folders differ")
    comparing.add_argument("one", type=Path)
    comparing.add_argument("other", type=Path)
    given = parser.parse_args(arguments)
    if given.command == "take":
        take(given.folder, given.only, given.modes)
        return 0
    return 1 if compare(given.one, given.other) else 0


if __name__ == "__main__":
    sys.exit(main())
