"""What axe finds that keeps people out of a widget."""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Page

CONTRAST: Final = "color-contrast"
"""The one rule that another theme can break: colours are all that it changes."""
# Of what passes, axe then writes no list: on a large table that is half of its time.
RUN: Final = """async ([only]) => {
    const options = { resultTypes: ["violations"] };
    if (only) options.runOnly = { type: "rule", values: [only] };
    const { violations } = await axe.run(".smk", options);
    return violations.map(({ id, impact, nodes }) =>
        [impact, `${id}: ${nodes.map(({ html }) => html.slice(0, 160))}`]);
}"""


def dress(page: Page, theme: str) -> None:
    """Put the page into JupyterLab's light theme or its dark one; wait until all colours are."""
    page.evaluate(
        """async (light) => {
            document.body.dataset.jpThemeLight = light;
            const fading = document.getAnimations().filter((each) => each instanceof CSSTransition);
            await Promise.allSettled(fading.map(({ finished }) => finished));
        }""",
        str(theme == "light").lower(),
    )


def barriers_of_both(page: Page, *, any_impact: bool = False, in_the_dark: str = "") -> list[str]:
    """Give those in both themes by all rules; in the dark by one alone where it is named."""
    found = []
    for theme, only in (("dark", in_the_dark), ("light", "")):
        dress(page, theme)
        these = barriers(page, only=only, any_impact=any_impact)
        found += [f"in the {theme}: {each}" for each in these]
    return found


def barriers(page: Page, *, only: str = "", any_impact: bool = False) -> list[str]:
    """Give the serious ones, or those of any impact; by all rules, or by one `only`."""
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(_axe())
    found = page.evaluate(RUN, [only])
    return [said for impact, said in found if any_impact or impact in {"serious", "critical"}]


@cache
def _axe() -> str:
    spec = find_spec("axe_playwright_python")
    assert spec is not None
    assert spec.origin is not None
    return next(Path(spec.origin).parent.rglob("axe.min.js")).read_text("utf-8")
