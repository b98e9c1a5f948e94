"""Everything that can be kept, on one page of JupyterLab, and what may happen to it.

A seat shows all widgets that keep themselves. It edits them as a person does, says what stands on
its screen, and where that can be found again: in a file, in the browser's keeping, or offered.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from playwright.sync_api import expect

from kit import load_cards, load_case
from tests.browser.lab import IMPORTS, Lab
from tests.browser.waiting import PATIENCE, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from random import Random

    from playwright.sync_api import Browser, Locator

    from tests.browser.server import Jupyter

FILES: Final = {
    "editor": "seat_map.json",
    "everyday": "seat_map.json",
    "crisis": "seat_crisis.json",
    "predict": "seat_prediction.json",
    "sort": "seat_sorting.json",
    "plan": "seat_plan.json",
    "note": "seat_note.json",
}
"""What is kept, each in its file; a matrix shows the maps of two editors."""

CODE: Final = f"""{IMPORTS}case = load_case("amina")
editor = MapEditor(case.everyday, autosave="seat_map.json")
crisis = MapEditor(case.crisis, autosave="seat_crisis.json")
matrix = SupportMatrix(editor, crisis)
predict = Predict(case, autosave="seat_prediction.json")
sort = Sort(load_cards("elements"), autosave="seat_sorting.json")
plan = WhatNext(case, autosave="seat_plan.json")
note = Note("My guess", autosave="seat_note.json")
for each in (editor, matrix, predict, sort, plan, note):
    display(each)
"""

SEEN: Final = """() => {
    const roots = [...document.querySelectorAll(".smk")];
    const [editor, matrix, predict, sort, plan, note] = roots;
    const ticks = [...matrix.querySelectorAll('[role="checkbox"]')];
    const on = ticks.filter((each) => each.getAttribute("aria-checked") === "true")
        .map((each) => each.getAttribute("aria-label"));
    const words = (root) => root.querySelector(".smk-status > p span").textContent;
    return {
        shown: {
            editor: [...editor.querySelectorAll(".smk-row")].map((row) => row.dataset.id).sort(),
            everyday: on.filter((each) => each.endsWith(", everyday")).sort(),
            crisis: on.filter((each) => each.endsWith(", crisis")).sort(),
            predict: [...predict.querySelectorAll(".smk-choices li")]
                .filter((row) => row.querySelector("input").checked)
                .map((row) => row.querySelector("bdi").textContent).sort(),
            sort: [...sort.querySelectorAll(".smk-under")].flatMap((under) =>
                [...under.querySelectorAll(".smk-chip-text")].map((chip) =>
                    [chip.textContent, under.querySelector("h5").textContent])).sort(),
            plan: plan.querySelector("textarea").value,
            note: note.querySelector("textarea").value,
        },
        said: {
            editor: words(editor), predict: words(predict), sort: words(sort),
            plan: words(plan), note: words(note),
        },
    };
}"""
"""What stands on the screen, and what is said of it, both at the same moment."""

KEPT: Final = """() => Object.keys(localStorage)
    .filter((key) => key.startsWith("support-map-kit:unsaved:"))
    .map((key) => JSON.parse(localStorage.getItem(key)).value)"""

FULL: Final = """
import errno, kit.disk.atomic
def full(*_):
    raise OSError(errno.ENOSPC, "No space left on device")
kit.disk.atomic.write_bytes, roomy = full, kit.disk.atomic.write_bytes
"""
ROOMY: Final = "kit.disk.atomic.write_bytes = roomy"


class Seat:
    """One person's page, with all that keeps itself on it."""

    def __init__(
        self, jupyter: Jupyter, browser: Browser, rng: Random, name: str = "seat.ipynb"
    ) -> None:
        self.jupyter = jupyter
        self.context = browser.new_context(viewport={"width": 1500, "height": 1150})
        self.context.set_default_timeout(PATIENCE * 1000)
        # Whoever leaves a notebook that isn't saved says that they mean it.
        self.context.on("dialog", lambda dialog: dialog.accept())
        self.rng = rng
        self.number = 0
        self.lab = Lab(jupyter, self.context.new_page(), jupyter.write(name, CODE))
        self.run()

    @property
    def roots(self) -> list[Locator]:
        """The widgets, in the order of the cell."""
        return self.lab.page.locator(".smk").all()

    def file(self, name: str) -> Path:
        """Give the file that keeps one of them."""
        return self.jupyter.work / FILES[name]

    def run(self) -> None:
        """Run the cell, as Run All does, and wait until new widgets stand there."""
        page = self.lab.page
        page.evaluate(
            """() => {
                for (const each of document.querySelectorAll(".smk")) each.dataset.old = "";
                jupyterapp.shell.currentWidget.content.activeCellIndex = 0;
            }"""
        )
        self.lab.command("notebook:run-cell")
        expect(page.locator(".smk[data-old]")).to_have_count(0)
        expect(page.locator(".smk")).to_have_count(6)
        expect(page.locator(".smk-note textarea")).to_be_visible()

    def seen(self) -> tuple[dict[str, Any], dict[str, str]]:
        """Give what stands on the screen, and what is said of how it is kept."""
        found = self.lab.page.evaluate(SEEN)
        return found["shown"], found["said"]

    def edit(self) -> None:
        """Change one of them in some way, by mouse or by keys."""
        self.number += 1
        editor, matrix, predict, sort, plan, note = self.roots
        what = self.rng.choice(["add", "remove", "tick", "choose", "place", "plan", "note"])
        keys = self.lab.page.keyboard
        if what == "add":
            editor.locator(".smk-adding input[type=text]").fill(f"Friend {self.number}")
            keys.press("Enter")
        elif what == "remove":
            rows = editor.locator(".smk-row")
            if rows.count() > 4:
                rows.nth(self.rng.randrange(rows.count())).focus()
                keys.press("Delete")
        elif what == "tick":
            ticks = matrix.locator('[role="checkbox"]:not([aria-disabled])')
            ticks.nth(self.rng.randrange(ticks.count())).focus()
            keys.press(" ")
        elif what == "choose":
            boxes = predict.locator(".smk-choices input")
            boxes.nth(self.rng.randrange(boxes.count())).click()
        elif what == "place":
            sort.locator(".smk-card").focus()
            keys.press(str(self.rng.randint(1, 5)))
            keys.press("Enter")
        else:
            (plan if what == "plan" else note).locator("textarea").first.focus()
            keys.press("Control+End")
            keys.type(f" w{self.number}")

    def answered(self) -> None:
        """Wait until Python has answered every change."""
        until(lambda: "Saving …" not in self.seen()[1].values(), "every change is answered")

    def stored(self) -> Iterator[Any]:
        """Give all that is on the disk and in the browser's keeping, in its JSON form."""
        for path in self.jupyter.work.glob("*.json"):
            try:
                yield json.loads(path.read_text(encoding="utf-8"))
            except (ValueError, OSError):
                continue
        yield from self.lab.page.evaluate(KEPT)

    def has(self, name: str, shown: Any, stored: Any) -> bool:
        """Tell whether something stored is what stood on the screen."""
        return stored is not None and bool(READ[name](stored) == shown)

    def lost(self, shown: dict[str, Any], start: dict[str, Any]) -> list[str]:
        """Name what stood on the screen and is nowhere: on no disk, in no browser."""
        stored = list(self.stored())
        lost = []
        for name, value in shown.items():
            if value == start.get(name):
                continue  # What every run of the cell begins with.
            if not any(self.has(name, value, each) for each in stored):
                lost.append(name)
        return lost

    def false(self, shown: dict[str, Any], said: dict[str, str]) -> list[str]:
        """Name what is said to be saved and is not in its file."""
        wrong = []
        for name, words in said.items():
            if re.match(r"Saved in", words):
                try:
                    stored = json.loads(self.file(name).read_text(encoding="utf-8"))
                except (OSError, ValueError):
                    stored = None
                if not self.has(name, shown[name], stored):
                    wrong.append(f"{name}: {words}")
        return wrong


def _members(stored: Any) -> list[str] | None:
    if not isinstance(stored, dict) or "members" not in stored:
        return None
    return sorted(each["id"] for each in stored["members"])


def _ticks(occasion: str) -> Callable[[Any], list[str] | None]:
    def read(stored: Any) -> list[str] | None:
        if not isinstance(stored, dict) or stored.get("occasion") != occasion:
            return None
        return sorted(
            f"{member['name']} gives {element}, {occasion}"
            for member in stored["members"]
            for element in member["support_received"]
        )

    return read


def _remaining(stored: Any) -> list[str] | None:
    chosen = stored.get("remain", stored.get("prediction")) if isinstance(stored, dict) else None
    if chosen is None:
        return None
    everyday = load_case("amina").everyday
    return sorted(everyday.member(each).name for each in chosen)


def _placed(stored: Any) -> list[list[str]] | None:
    if not isinstance(stored, dict) or "placed" not in stored:
        return None
    cards = load_cards("elements")
    return sorted([cards.card(card).text, bin_] for card, bin_ in stored["placed"].items())


def _planned(stored: Any) -> Any:
    return stored.get("note") if isinstance(stored, dict) and "wishes" in stored else None


def _written(stored: Any) -> Any:
    return stored if isinstance(stored, str) else isinstance(stored, dict) and stored.get("text")


READ: Final[dict[str, Callable[[Any], Any]]] = {
    "editor": _members,
    "everyday": _ticks("everyday"),
    "crisis": _ticks("crisis"),
    "predict": _remaining,
    "sort": _placed,
    "plan": _planned,
    "note": _written,
}
"""From what is stored to what stands on the screen; None for what is something else."""


class Interruption(NamedTuple):
    """What happens to a seat: what comes before anybody looks, and the blow itself."""

    before: Callable[[Seat], None]
    blow: Callable[[Seat], None]


def paused(seat: Seat) -> None:
    """Python hears nothing of the next changes."""
    if seat.rng.random() < 0.6:
        seat.lab.kernel.pause()


def killed(seat: Seat) -> None:
    """The kernel's process dies, as on a machine without memory; Jupyter starts another."""
    if not seat.lab.kernel.paused:
        seat.lab.kernel.pause()
    seat.lab.kernel.kill()
    seat.lab.restarted()
    seat.run()


def restarted(seat: Seat) -> None:
    """Somebody restarts the kernel from the menu."""
    seat.lab.page.evaluate("() => jupyterapp.shell.currentWidget.sessionContext.restartKernel()")
    seat.lab.kernel.resume()
    seat.lab.kernel.close()
    seat.lab.kernel = seat.jupyter.kernel(seat.lab.notebook)
    seat.lab.idle()
    seat.run()


def run_all(seat: Seat) -> None:
    """Somebody runs all cells again."""
    seat.lab.kernel.resume()
    seat.run()


def closed(seat: Seat) -> None:
    """Somebody closes the tab, and opens the notebook in another."""
    seat.lab.page.close()
    seat.lab.kernel.resume()
    seat.lab.page = seat.context.new_page()
    seat.lab.open()
    seat.run()


def reloaded(seat: Seat) -> None:
    """Somebody reloads the page."""
    seat.lab.kernel.resume()
    seat.lab.open()
    seat.run()


def files_deleted(seat: Seat) -> None:
    """Somebody deletes the files."""
    seat.edit()
    seat.answered()
    for name in set(FILES.values()):
        (seat.jupyter.work / name).unlink(missing_ok=True)
    until(
        lambda: not any(re.match("Saved in|Opened", each) for each in seat.seen()[1].values()),
        "it is said that the files are gone",
    )


def disk_full(seat: Seat) -> None:
    """The disk has no room any more."""
    seat.answered()
    seat.lab.kernel.run(FULL)


def nothing(_: Seat) -> None:
    """All is as it was."""


INTERRUPTIONS: Final = {
    "killed": Interruption(paused, killed),
    "restarted": Interruption(paused, restarted),
    "run all": Interruption(nothing, run_all),
    "closed": Interruption(paused, closed),
    "reloaded": Interruption(paused, reloaded),
    "deleted": Interruption(files_deleted, killed),
    "disk full": Interruption(disk_full, killed),
}


class Outcome(NamedTuple):
    """What came of an interruption: what is nowhere, what was said in vain, and offers answered."""

    lost: list[str]
    false: list[str]
    offers: int


def interrupt(seat: Seat, name: str, start: dict[str, Any]) -> Outcome:
    """Edit, let it happen, and look for all that stood on the screen at that moment."""
    before, blow = INTERRUPTIONS[name]
    before(seat)
    false = []
    for _ in range(seat.rng.randint(1, 4)):
        seat.edit()
        false += seat.false(*seat.seen())
    shown, said = seat.seen()
    false += seat.false(shown, said)
    blow(seat)
    lost = seat.lost(shown, start)
    offers = answer(seat)
    seat.answered()
    false += seat.false(*seat.seen())
    return Outcome(lost, false, offers)


def answer(seat: Seat) -> int:
    """Answer every offer, one way or the other; give how many there were."""
    offers = seat.lab.page.get_by_role("button", name="Bring them back")
    count = 0
    while offers.count():
        words = "Bring them back" if seat.rng.random() < 0.7 else "Forget them"
        seat.lab.page.get_by_role("button", name=words).first.click()
        count += 1
        assert count < 40, "the offers never end"
    return count
