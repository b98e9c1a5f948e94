"""Every widget of the kit, each on a bare page, for checks that hold for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from kit import (
    Compare,
    CrisisExplorer,
    MapEditor,
    Predict,
    Sort,
    SupportMatrix,
    WaveExplorer,
    WhatNext,
    load_cards,
    load_case,
)
from tests.browser.explorer_page import ExplorerPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

MAKERS: Final[dict[str, Callable[[], Any]]] = {
    "editor": lambda: MapEditor(load_case("amina").everyday, story=load_case("amina").story),
    "matrix": lambda: SupportMatrix(load_case("amina")),
    "sort": lambda: Sort(load_cards("risks")),
    "predict": lambda: Predict(load_case("amina"), seed=3),
    "what next": lambda: WhatNext(load_case("amina")),
    "crisis": lambda: CrisisExplorer(load_case("amina"), severity=0.6, seed=3),
    "waves": lambda: WaveExplorer(load_case("amina")),
    "compare": lambda: Compare(load_case("amina").everyday, load_case("amina").crisis),
}


def shown(page: Page, served: str, which: str) -> ExplorerPage:
    """Show one of the widgets, with what it can bring out."""
    made = ExplorerPage(page, served, MAKERS[which]())
    if which == "editor":
        made.root.locator('.smk-row[data-id="mum"]').click()
    for summary in made.root.locator("summary").all():
        if summary.is_visible():
            summary.click()
    return made
