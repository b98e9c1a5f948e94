"""Names that would be markup are text in every view of a notebook, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit.model.maps import SupportMap

if TYPE_CHECKING:
    from tests.browser.lab import Lab

pytestmark = pytest.mark.browser

IMAGE = "<img src=x onerror=alert(1)>"
SCRIPT = '"><script>alert(1)</script>'
BREAKOUT = "</script></style></textarea></title><svg onload=alert(1)>{{7*7}}`${alert(1)}`"
VIEWS = """
from IPython.display import HTML
from kit.exercises import compare_readings, reveal
from kit.measures import card
display(editor.map)
display(card(editor.map))
print(draw.describe(editor.map))
display(draw.graph(editor.map))
display(compare_readings(editor.map, editor.map.remove(next(iter(editor.map)).id)))
display(reveal(editor.map, after=editor.map))
"""


@pytest.fixture
def hostile() -> SupportMap:
    return (
        SupportMap(SCRIPT)
        .add(IMAGE, kind="friend", circle=1, note=SCRIPT)
        .add(SCRIPT, kind="pet", circle=2, id=SCRIPT, note=IMAGE)
        .add(BREAKOUT, kind="family", id="__proto__", attributes={IMAGE: SCRIPT})
        .tie("__proto__", SCRIPT, 1.0)
    )


def untouched(lab: Lab) -> None:
    """Check that nothing on the page came out of a name."""
    for frame in lab.page.frames:
        assert frame.locator("img[src='x'], svg[onload]").count() == 0
        assert "alert(1)" not in frame.locator("script").all_text_contents()


def test_every_view_shows_names_as_text(lab: Lab, hostile: SupportMap) -> None:
    shown = f"editor = MapEditor(SupportMap.from_dict({hostile.to_dict()!r}), autosave='h.json')\n"
    editor = lab.show(f"{shown}display(editor)\n{VIEWS}")
    cell = lab.page.locator(".jp-CodeCell").first
    expect(cell.locator(".jp-OutputArea-output")).to_have_count(7)
    outputs = cell.locator(".jp-OutputArea-output")
    for i in range(7):
        outputs.nth(i).scroll_into_view_if_needed()
    graph = lab.page.frame_locator("iframe").first
    graph.locator("canvas").wait_for()
    assert IMAGE in graph.locator("body").inner_html() or graph.get_by_text(IMAGE).count()
    assert IMAGE in (editor.row("img-src-x-onerror-alert-1").get_attribute("aria-label") or "")
    untouched(lab)
    (lab.jupyter.work / "h.json").unlink(missing_ok=True)


def test_the_editor_s_forms_show_names_as_text(lab: Lab, hostile: SupportMap) -> None:
    editor = lab.show_map(hostile)
    seen = editor.seen().words
    assert seen[SCRIPT].startswith(f"{SCRIPT}, pet, important")
    expect(editor.board.get_by_role("button", name=IMAGE)).to_have_count(1)
    for member in hostile:
        editor.open_card(member.id)
        expect(editor.details.get_by_label("Name")).to_have_value(member.name)
        expect(editor.details.get_by_label("Note")).to_have_value(member.note)
        expect(editor.details.get_by_role("heading", level=4)).to_have_text(member.name)
    expect(editor.details.locator(".smk-ties li")).to_contain_text(SCRIPT)
    expect(editor.details.get_by_label("Add a tie to")).to_contain_text(IMAGE)
    untouched(lab)


def test_a_hostile_name_can_be_typed(lab: Lab) -> None:
    editor = lab.show_map(SupportMap("Amina"))
    editor.name.click()
    for name in (IMAGE, SCRIPT, BREAKOUT):
        lab.page.keyboard.insert_text(name)
        lab.page.keyboard.press("Enter")
        expect(editor.said).to_contain_text(f"{name} added")
    built = lab.agrees(editor)
    assert [each.name for each in built] == [IMAGE, SCRIPT, BREAKOUT]
    editor.row(next(iter(built)).id).click()
    editor.button("Remove member").click()
    expect(editor.said).to_contain_text(f"{IMAGE} is removed")
    untouched(lab)


def test_the_status_line_shows_a_file_s_name_as_text(lab: Lab) -> None:
    name = "<img src=x onerror=alert(1)>.json"
    editor = lab.show_map(SupportMap("Amina"), f", autosave={name!r}")
    expect(editor.status).to_contain_text(name)
    editor.name.click()
    lab.page.keyboard.insert_text("Sam")
    lab.page.keyboard.press("Enter")
    expect(editor.status).to_contain_text(f"Saved in {name}")
    lab.agrees(editor)
    untouched(lab)
    (lab.jupyter.work / name).unlink()
