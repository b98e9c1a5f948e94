"""An explorer on a page, as a person's hands and eyes meet it."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from kit.draw.layout import layout
from kit.draw.places import BANDS, CENTRE
from kit.model.maps import SupportMap
from tests.browser.lab import IMPORTS
from tests.browser.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.browser.lab import Lab

STANDING = """(stage) => [...stage.querySelectorAll(".member:not([aria-hidden])")].map((node) => {
    const { e, f } = node.transform.baseVal.consolidate().matrix;
    return [node.dataset.id, [e, f]];
})"""


class Explorer:
    """One view of an explorer, and the lab that it is in."""

    def __init__(self, lab: Lab, code: str) -> None:
        """Run code in the first cell; it makes `x` and shows it."""
        self.lab = lab
        lab.command("notebook:clear-all-cell-outputs")
        expect(lab.page.locator(".smk")).to_have_count(0)
        lab.page.evaluate(
            """(code) => {
                const notebook = jupyterapp.shell.currentWidget.content;
                notebook.activeCellIndex = 0;
                notebook.activeCell.model.sharedModel.setSource(code);
            }""",
            f"{IMPORTS}{code}\ndisplay(x)",
        )
        lab.command("notebook:run-cell")
        self.page: Page = lab.page
        self.root = lab.page.locator(".smk")
        expect(self.root).to_have_count(1)
        self.stage = self.root.locator(".smk-stage").first
        self.slider = self.root.get_by_role("slider")
        self.sentence = self.root.locator(".smk-picture .smk-sentence")
        self.figures = self.root.get_by_role("region", name="The map in figures")
        self.still()

    def button(self, name: str) -> Locator:
        """Give a button by all of its name."""
        return self.root.get_by_role("button", name=name, exact=True)

    def radio(self, name: str) -> Locator:
        """Give one of a bar's choices."""
        return self.root.get_by_role("radio", name=name, exact=True)

    def panel(self, words: str) -> Locator:
        """Open a panel of the side; give it."""
        panel = self.root.locator("details.smk-panel").filter(has_text=words)
        panel.locator("summary").first.click()
        return panel

    def still(self) -> None:
        """Wait until nothing glides any more."""
        expect(self.root.locator(".smk-stage[data-moving]")).to_have_count(0)

    def standing(self) -> dict[str, tuple[float, float]]:
        """Give who stands where on the picture."""
        self.still()
        return {each: (x, y) for each, (x, y) in self.stage.evaluate(STANDING)}

    def value(self, expression: str) -> Any:
        """Give the value of an expression in the kernel."""
        return self.lab.kernel.value(expression)

    def map(self) -> SupportMap:
        """Give the map that Python says is on the screen."""
        return SupportMap.from_dict(self.value("x.map.to_dict()"))

    def agrees(self) -> SupportMap:
        """Check that the screen comes to show the map that Python has; give it."""

        def shown() -> SupportMap | None:
            there, found = self.standing(), self.map()
            return found if there.keys() == {each.id for each in found} else None

        found = until(shown, "the screen shows the members that Python has")
        plan = layout(found)
        points = {each.id: tuple(plan.points[each.id]) for each in found}
        for member_id, (x, y) in self.standing().items():
            assert math.dist((x, y), points[member_id]) < 0.02, member_id
        for member in found:
            x, y = points[member.id]
            inner, outer = BANDS[member.circle or 3]
            assert inner <= math.dist((x, y), CENTRE) <= outer
        return found

    def drag_slider(self, part: float, steps: int = 8, *, release: bool = True) -> None:
        """Move the slider with the mouse from where it is."""
        self.slider.scroll_into_view_if_needed()
        box = self.slider.bounding_box()
        assert box
        now = float(self.slider.input_value()) / 100
        thumb = 16
        at = [box["x"] + thumb / 2 + each * (box["width"] - thumb) for each in (now, part)]
        middle = box["y"] + box["height"] / 2
        self.page.mouse.move(at[0], middle)
        self.page.mouse.down()
        self.page.mouse.move(at[1], middle, steps=steps)
        if release:
            self.page.mouse.up()

    def read_at(self, name: str, part: float) -> None:
        """Wait until the figures are those of a severity or progress."""
        until(lambda: self.value(f"x.{name}") == part, f"{name} is {part} in Python")
        expect(self.root.locator("[data-at]")).to_have_attribute("data-at", f"{part:g}")
