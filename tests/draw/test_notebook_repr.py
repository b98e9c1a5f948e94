"""A map as the value of a notebook's cell: shown with and without a kernel, trusted or not."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from base64 import b64decode
from html.parser import HTMLParser

import pytest
from hypothesis import given

from kit import draw
from kit.draw.lettering import shown
from kit.draw.sentences import heading
from kit.model.maps import SupportMap
from tests import strategies
from tests.conftest import NewPage
from tests.draw.typical import ODD, typical_map

# How many colours an image has: a blank one has one.
COLOURS = """(image) => {
    const { width, height } = image;
    const pen = new OffscreenCanvas(width, height).getContext("2d");
    pen.drawImage(image, 0, 0, width, height);
    const { data } = pen.getImageData(0, 0, width, height);
    return new Set(new Uint32Array(data.buffer)).size;
}"""


class Parts(HTMLParser):
    """The elements of a piece of HTML and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data


@given(strategies.support_maps())
def test_any_map_comes_as_image_picture_and_sentence(support_map: SupportMap) -> None:
    bundle = support_map._repr_mimebundle_()
    assert set(bundle) == {"text/html", "image/svg+xml", "text/plain"}
    assert bundle["text/plain"] == draw.describe(support_map)
    ET.fromstring(bundle["image/svg+xml"])
    html = Parts(bundle["text/html"])
    assert [tag for tag, _ in html.elements] == ["div", "figure", "img", "figcaption"]
    image = html.elements[2][1]
    # A parser of HTML reads a lone carriage return or NUL otherwise; `shown` leaves neither.
    assert image["alt"] == shown(heading(support_map))
    assert html.text == shown(draw.describe(support_map))
    kind, _, data = (image["src"] or "").partition(",")
    assert kind == "data:image/svg+xml;base64"
    assert b64decode(data).decode() == bundle["image/svg+xml"]


def test_a_notebook_asks_with_what_it_includes() -> None:
    assert SupportMap("Jo")._repr_mimebundle_(include=None, exclude=None)


@pytest.mark.browser
def test_the_image_shows_and_hostile_names_stay_text(new_page: NewPage) -> None:
    hostile = SupportMap(ODD[1])
    for name in ODD:
        hostile = hostile.add(name, kind="friend", circle=3)
    page = new_page()
    for support_map in (hostile, typical_map(30, 1)):
        page.set_content(support_map._repr_mimebundle_()["text/html"])
        image = page.locator("img")
        page.wait_for_function("document.querySelector('img').complete")
        assert image.count() == 1
        assert image.evaluate("(image) => image.naturalWidth") == 1040
        assert image.get_attribute("alt") == shown(heading(support_map))
        assert page.locator("figcaption").text_content() == shown(draw.describe(support_map))
        assert image.evaluate(COLOURS) > 20
