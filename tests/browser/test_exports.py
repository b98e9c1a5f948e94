"""The map as files that a person keeps: two pictures and the map itself."""

from __future__ import annotations

import base64
import json
import struct
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit import files
from kit.launcher.pictures import WIDGET
from tests.browser.waiting import until

if TYPE_CHECKING:
    from playwright.sync_api import BrowserContext

    from kit.model.maps import SupportMap
    from tests.browser.editor import Editor
    from tests.browser.lab import Lab, Watch
    from tests.browser.server import Jupyter

pytestmark = pytest.mark.browser
SVG = "{http://www.w3.org/2000/svg}"


def export(editor: Editor, kind: str, folder: Path) -> Path:
    with editor.page.expect_download() as caught:
        editor.root.get_by_text("Export", exact=True).click()
        editor.root.get_by_role("button", name=kind).click()
    path = folder / caught.value.suggested_filename
    caught.value.save_as(path)
    return path


def test_the_json_file_is_the_map(lab: Lab, amina: SupportMap, tmp_path: Path) -> None:
    editor = lab.show_map(amina)
    editor.row("radio").focus()
    lab.page.keyboard.press("2")
    moved = lab.agrees(editor)
    path = export(editor, "JSON", tmp_path)
    assert path.name == "amina_everyday.json"
    assert files.read(path) == [moved]


def test_the_svg_file_is_the_whole_picture(lab: Lab, amina: SupportMap, tmp_path: Path) -> None:
    editor = lab.show_map(amina)
    editor.button("Zoom in").click()
    path = export(editor, "SVG", tmp_path)
    drawn = ET.parse(path).getroot()
    assert drawn.tag == f"{SVG}svg"
    words = {"".join(each.itertext()) for each in drawn.iter(f"{SVG}text")}
    assert {"Amina", "Mum", "Joseph", "Leila", "Choir", "Radio", "NOT YET PLACED"} <= words
    assert drawn.findtext(f"{SVG}title") == "Support map of Amina, everyday"
    said = drawn.findtext(f"{SVG}desc") or ""
    until(
        lambda: said == lab.kernel.value("draw.describe(editor.map)"), "the sentence is the map's"
    )
    # As a picture of its own it needs nothing but itself.
    assert "http" not in path.read_text(encoding="utf-8").replace("http://www.w3.org/", "")


def test_the_png_file_is_a_picture_of_it(lab: Lab, amina: SupportMap, tmp_path: Path) -> None:
    editor = lab.show_map(amina)
    svg = ET.parse(export(editor, "SVG", tmp_path)).getroot()
    path = export(editor, "PNG", tmp_path)
    data = path.read_bytes()
    assert data.startswith(b"\x89PNG")
    size = struct.unpack(">II", data[16:24])
    assert size == tuple(2 * round(float(svg.get(each, "0"))) for each in ("width", "height"))
    colours = lab.page.evaluate(
        """async (url) => {
            const bitmap = await createImageBitmap(await (await fetch(url)).blob());
            const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
            const context = canvas.getContext("2d");
            context.drawImage(bitmap, 0, 0);
            const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
            return new Set(new Uint32Array(data.buffer)).size;
        }""",
        f"data:image/png;base64,{base64.b64encode(data).decode()}",
    )
    assert colours > 100


def test_a_notebook_as_a_page_shows_the_still_picture_and_asks_nobody(
    jupyter: Jupyter, context: BrowserContext, watched: Watch, amina: SupportMap
) -> None:
    """What the menu's Save and Export Notebook As, HTML gives, opened in a browser."""
    html = amina._repr_mimebundle_()["text/html"]
    view = {"model_id": "gone", "version_major": 2, "version_minor": 0}
    data = {WIDGET: view, "text/html": html, "text/plain": "MapEditor()"}
    output = {"output_type": "display_data", "data": data, "metadata": {}}
    name = jupyter.write("to_export.ipynb", "editor")
    notebook = json.loads((jupyter.work / name).read_text(encoding="utf-8"))
    notebook["cells"][0]["outputs"] = [output]
    start = {"cell_type": "markdown", "id": "start", "source": "Before you start"}
    notebook["cells"].append({**start, "metadata": {"tags": ["start"]}})
    (jupyter.work / name).write_text(json.dumps(notebook), encoding="utf-8")
    page = context.new_page()
    page.goto(jupyter.url(name, "nbconvert/html"))
    page.get_by_role("img", name="Support map of Amina").wait_for()
    assert page.evaluate("[...document.images].every((each) => each.naturalWidth > 0)")
    expect(page.get_by_text("Before you start")).to_have_count(0)
    page.wait_for_load_state("networkidle")
    page.close()
    watched.nothing()
