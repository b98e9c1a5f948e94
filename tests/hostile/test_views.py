"""Every text in every field, through every view: words in all of them, and nothing else."""

from __future__ import annotations

from collections import Counter
from html import escape
from typing import TYPE_CHECKING, Final

import pytest

from kit.draw.graph_page import _vis_network
from kit.plans.sheet import _FETCHES_NOTHING
from tests.hostile.checking import PLAIN, Read, View, beyond
from tests.hostile.files import ALL_FIELDS, Given
from tests.hostile.packed import pack, unpack
from tests.hostile.texts import FLAG, SECRET, texts
from tests.hostile.views import as_html, pages, values, widgets

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import NewPage
    from tests.hostile.checking import Elements

WALK: Final = """(pages) => pages.map((html) => {
    const found = new Map();
    const told = new Set(["href", "src", "xlink:href", "style", "class", "id"]);
    const walk = (root) => {
        for (const each of root.querySelectorAll("*")) {
            const about = [...each.attributes].map(({ name, value }) =>
                [name, told.has(name) ? value : ""]);
            // Each once, but every script.
            const once = each.localName === "script" ? found.size : "";
            found.set(JSON.stringify([each.localName, about, once]), [each.localName, about]);
            if (each.localName === "iframe") walk(read(each.srcdoc));
            if (each.localName === "template") walk(each.content);
        }
    };
    const read = (text) => new DOMParser().parseFromString(text, "text/html");
    walk(read(html));
    return [...found.values()];
})"""


def written(folder: Path, every: int = 1) -> dict[str, Given]:
    """Write the files of every so-manyth text, and those of harmless words."""
    (folder / "secret.txt").write_text(SECRET, encoding="utf-8")
    some = texts(folder / "secret.txt")[::every]
    made = {each.tries: Given(folder / str(n), each.text) for n, each in enumerate(some)}
    return {PLAIN: Given(folder / "plain", PLAIN), **made}


def shown(given: dict[str, Given]) -> list[View]:
    """Give all views of all of them, without the drawing program that each graph carries."""
    program = escape(_vis_network())
    return [
        View(tries, name, html.replace(program, ""))
        for tries, each in given.items()
        for name, html in [*as_html(values(each)), *pages(each)]
    ]


def widgets_of_all(given: dict[str, Given], folder: Path) -> list[View]:
    """Give what stands for the widgets where none can live: of all texts at once."""
    all_texts = [each.text for each in given.values()]
    packed = unpack(pack(folder, all_texts, all_texts[1]), all_texts[2])
    return [
        View(tries, name, html)
        for tries, each in ((PLAIN, given[PLAIN]), ("all at once", packed))
        for name, html in as_html(widgets(each))
    ]


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Given]:
    """All files of all texts, and those of harmless words."""
    return written(tmp_path_factory.mktemp("hostile"))


def test_every_field_gets_every_text_or_refuses_it(given: dict[str, Given]) -> None:
    assert len(given) > 80
    for tries, each in given.items():
        assert set(each.taken) | set(each.refused) == set(ALL_FIELDS), tries
        for message in each.messages:
            assert message.encode(), tries
    taken, refused = (sum(c.total() for c in two) for two in _counted(given))
    # Far more are taken than refused: the rest would try nothing.
    assert refused < taken / 50


def _counted(given: dict[str, Given]) -> tuple[list[Counter[str]], list[Counter[str]]]:
    return [each.taken for each in given.values()], [each.refused for each in given.values()]


def test_no_view_has_an_element_of_a_text(given: dict[str, Given], tmp_path: Path) -> None:
    views = [*shown(given), *widgets_of_all(given, tmp_path)]
    assert len({view.name for view in views}) > 35
    assert beyond(views, [Read(view.html).found for view in views]) == []
    for view in views:
        assert view.html.encode(), f"{view.tries}, {view.name}"
        assert SECRET not in view.html


@pytest.mark.browser
def test_a_browser_reads_none_and_runs_none(tmp_path: Path, new_page: NewPage) -> None:
    # Of every sixth text: `benchmarks/hostile.py` takes all of them.
    given = written(tmp_path, 6)
    views = [*shown(given), *widgets_of_all(given, tmp_path / "packed")]
    # The graphs' drawing program is left out, and they miss it.
    page = new_page(allowed=("vis is not defined",))
    found: list[Elements] = [
        [(tag, [(name, value) for name, value in attrs]) for tag, attrs in each]
        for each in page.evaluate(WALK, [view.html for view in views])
    ]
    assert beyond(views, found) == []
    # As part of a page that is read, not only looked at: what would run, runs.
    page.set_content(
        "".join(map(_read_as_part, views)), wait_until="domcontentloaded", timeout=120_000
    )
    page.evaluate("() => document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    pressed = page.evaluate(
        "() => [...document.querySelectorAll('button, summary')].map((b) => b.click()).length"
    )
    assert pressed > len({view.tries for view in views})
    assert {frame.evaluate(f"window.{FLAG}") for frame in page.frames} == {None}
    assert page.locator("section > script").count() == 0


def _read_as_part(view: View) -> str:
    """Give a view as part of a page; of the graphs, which take a frame each, a few."""
    if view.name == "graph" and len(view.tries) % 4:
        return ""
    return f"<section>{view.html.replace(_FETCHES_NOTHING, '')}</section>"


def test_what_is_refused_is_said_in_words_that_print(given: dict[str, Given]) -> None:
    said: list[str] = [message for each in given.values() for message in each.messages]
    assert said
    for message in said:
        assert "\x1b" not in message
