"""A seat in a workshop: all that the notebooks are for, and nothing run or typed as code.

Each notebook is opened, done from top to bottom by mouse and keys, and then looked at: every cell
of code has run once, in order, none has changed, and no command that runs a cell was given.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import ViewportSize, expect

from kit.files import own_json
from tests.browser.editor import Editor, place
from tests.browser.lab import Lab
from tests.browser.waiting import until

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import BrowserContext, Locator

    from kit.model.maps import SupportMap
    from tests.browser.lab import Watch
    from tests.browser.server import Jupyter

pytestmark = pytest.mark.browser

LISTEN = """() => {
    window.commands = [];
    jupyterapp.commands.commandExecuted.connect((_, { id }) => window.commands.push(id));
}"""
CELLS = """() => [...jupyterapp.shell.currentWidget.content.model.cells]
    .filter((cell) => cell.type === "code")
    .map((cell) => [cell.sharedModel.getSource(), cell.executionCount])"""
SMALL: Final[ViewportSize] = {"width": 1366, "height": 768}


class Seat:
    """One person's page, on which notebooks are opened one after the other."""

    def __init__(self, jupyter: Jupyter, context: BrowserContext) -> None:
        self.jupyter = jupyter
        self.page = context.new_page()
        self.page.set_viewport_size(SMALL)

    def open(self, number: str) -> None:
        """Open a notebook; it runs by itself, and stands at its top."""
        (path,) = self.jupyter.work.glob(f"{number}_*.ipynb")
        self.notebook = path.name
        # Other tests of this server may have opened it.
        self.jupyter.restore(path.name)
        lab = Lab(self.jupyter, self.page, path.name)
        assert lab.state == "ran"
        self.page.evaluate(LISTEN)
        assert (
            self.page.locator(".jp-WindowedPanel-outer").evaluate("(each) => each.scrollTop") == 0
        )
        expect(self.page.get_by_text("Run All Cells").locator("visible=true")).to_have_count(0)
        self.lab = lab

    def done(self) -> None:
        """Check that nothing was run and no code typed."""
        self.lab.idle()
        commands = self.page.evaluate("window.commands")
        assert [each for each in commands if re.search("run|restart|enter-edit-mode", each)] == []
        written = json.loads((self.jupyter.work / self.notebook).read_text("utf-8"))["cells"]
        sources = ["".join(each["source"]) for each in written if each["cell_type"] == "code"]
        assert self.page.evaluate(CELLS) == [
            [source, number] for number, source in enumerate(sources, 1)
        ]

    def write(self, name: str, words: str) -> None:
        """Write into the field that keeps itself in this file."""
        field = self.page.locator(".smk-note").filter(has_text=name).locator("textarea").first
        field.fill(words)
        expect(
            self.page.locator(".smk-note").filter(has_text=f"Saved in progress/{name}").first
        ).to_be_visible()

    def unfold(self, words: str, which: int = 0) -> Locator:
        """Open what is folded below these words; give it."""
        fold = self.page.locator("details").filter(
            has=self.page.locator("summary").filter(has_text=words)
        )
        fold.nth(which).locator("summary").first.click()
        return fold.nth(which)

    def choose(self, label: str, option: str) -> None:
        """Choose from a list by its label."""
        self.page.get_by_label(label).first.select_option(option)

    def seen(self, words: str | re.Pattern[str]) -> Locator:
        """Give where these words are to be read."""
        return self.page.get_by_text(words).locator("visible=true").last

    def widget(self, kind: str) -> Locator:
        """Give the first widget of a kind, in view."""
        found = self.page.locator(f".smk{kind}").first
        found.scroll_into_view_if_needed()
        return found


@pytest.fixture
def seat(jupyter: Jupyter, context: BrowserContext, watched: Watch) -> Iterator[Seat]:
    for path in [*jupyter.work.glob("amina*.json"), *jupyter.work.glob("progress/*.json")]:
        path.unlink()
    seat = Seat(jupyter, context)
    yield seat
    seat.page.close()
    watched.nothing()


def kept(seat: Seat) -> SupportMap:
    return own_json.loads((seat.jupyter.work / "amina.json").read_text(encoding="utf-8"))


def test_all_notebooks_without_a_run_or_a_letter_of_code(seat: Seat) -> None:
    page = seat.page

    seat.open("00")
    robin = Editor(seat.widget(":has(.smk-board)"))
    robin.drag("tiger", *place(3, 200))
    expect(robin.member("tiger")).to_have_attribute("aria-label", re.compile("also matters"))
    seat.choose("Whose map", "Delroy")
    seat.done()

    # Whoever was chosen is there in the next notebook; then it is Amina.
    seat.open("01")
    expect(seat.seen("Delroy is fifty-eight.")).to_be_visible()
    seat.choose("Whose map", "Amina")
    expect(seat.seen("Amina is thirty-six.")).to_be_visible()
    seat.write("note_amina_who_is_there", "Joseph, and a dog.")
    editor = Editor(seat.widget(":has(.smk-board)"))
    editor.add("Joseph", "Biscuit", "Mum", "Leila", "Sam")
    editor.carry("joseph", *place(1, 40))
    editor.radio("partner").check()
    editor.carry("biscuit", *place(1, 280))
    editor.carry("leila", *place(2, 180))
    expect(seat.seen("as most important, are Joseph and Biscuit")).to_be_visible()
    compared = seat.unfold("Built? Compare")
    expect(compared).to_contain_text("Only on the key")
    expect(compared).to_contain_text("Joseph, and a dog.")
    editor.carry("mum", *place(1, 160))
    expect(seat.seen("are Joseph, Biscuit and Mum")).to_be_visible()
    expect(compared.locator("summary").first).to_be_visible()
    expect(compared).to_have_attribute("open", "")
    seat.unfold("Predicted? Show the key")
    seat.write("note_amina_two_readings", "Who comes first?")
    seat.done()
    until(lambda: len(kept(seat)) == 5 and kept(seat).member("mum").circle == 1, "it is saved")

    seat.open("02")
    for number, name in enumerate(
        ("most_of_which_kind", "whose_job", "how_many_kinds", "only_people", "who_knows_whom")
    ):
        seat.write(f"note_amina_{name}", f"My guess {number}.")
        answer = seat.unfold("Predicted? Show", number)
        expect(answer).to_contain_text(f"My guess {number}.")
    figures = page.locator("details").filter(has_text="My guess 2.")
    expect(figures).to_contain_text("5")
    page.get_by_label("The key").check()
    expect(figures).to_contain_text("16")
    seat.done()

    seat.open("03")
    predict = seat.widget(":has-text('Show what happened')")
    for name in ("Joseph", "Biscuit"):
        predict.get_by_role("checkbox", name=re.compile(name)).check()
    assert page.get_by_text("Some weeks after", exact=False).count() == 0
    predict.get_by_role("button", name="Show what happened").click()
    expect(seat.seen("A few weeks after the first map")).to_be_visible()
    crisis = seat.widget(":has-text('How severe is the crisis?')")
    expect(crisis.locator(".member")).to_have_count(5)
    crisis.get_by_role("slider").first.focus()
    page.keyboard.press("End")
    story = page.get_by_label("Story")
    story.fill("4")
    page.keyboard.press("Enter")
    seat.write("note_amina_three_accounts", "They part over Mum.")
    seat.done()

    seat.open("04")
    seat.write("note_amina_a_year", "Kwame.")
    seat.widget(":has-text('Play')").get_by_role("button", name="Play").click()
    expect(seat.unfold("Predicted? Show")).to_contain_text("Kwame")
    guess = page.get_by_label("Divided by")
    guess.fill("28")
    expect(seat.seen("all fit")).to_be_visible()
    seat.done()

    seat.open("05")
    seat.widget(".smk-sort").locator(".smk-card").focus()
    page.keyboard.press("2")
    seat.write("note_amina_five_elements", "Advice from one alone.")
    matrix = seat.widget(":has(table)")
    matrix.get_by_role(
        "checkbox", name=re.compile("Leila.*friendship", re.IGNORECASE)
    ).first.check()
    until(lambda: "friendship" in kept(seat).member("leila").support_received, "the map has it")
    answer = seat.unfold("Predicted? Show")
    expect(answer).to_contain_text("Advice from one alone.")
    seat.done()

    seat.open("06")
    seat.widget(".smk-sort").locator(".smk-card").focus()
    page.keyboard.press("1")
    seat.write("note_amina_caring_and_risks", "Mum's calls.")
    seat.unfold("Looked for yourself? Show both")
    seat.done()

    seat.open("07")
    seat.write("note_amina_wanted_back", "The allotment.")
    plan = seat.widget(":has(section.smk-step)")
    forward = plan.get_by_role("button", name="Next", exact=True).locator("visible=true")
    forward.click()
    plan.get_by_role("checkbox", name="Be outdoors").check()
    forward.click()
    plan.get_by_role("button", name="Put first: Be outdoors").click()
    forward.click()
    plan.get_by_role("checkbox", name="Choose: Slow Walkers").first.check()
    # One's own map as the crisis leaves it: without Leila, with the team that stepped in.
    expect(seat.seen(re.compile("^5 members then, 6"))).to_be_visible()
    seat.done()
    assert (seat.jupyter.work / "amina_own_map_plan.json").exists()
