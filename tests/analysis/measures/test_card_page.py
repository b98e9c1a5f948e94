"""The card as a page, as text and as data: whole for any map, and what people typed stays text."""

from __future__ import annotations

import json
import math
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from kit.analysis.measures import card
from kit.model.maps import SupportMap
from tests import strategies

NASTY = ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "a\" onload='x", "&lt;"]


class Page(HTMLParser):
    """What a browser would make of a page: its tags, their attributes, its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open.append(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


TAGS = {"div", "dl", "dt", "dd", "details", "summary"}


@pytest.mark.parametrize("name", NASTY)
def test_names_are_shown_as_text(name: str) -> None:
    support_map = SupportMap(name).add(name, kind="friend", circle=1)
    page = Page(card(support_map)._repr_html_())
    assert set(page.tags) == TAGS
    assert page.attributes == {"class", "role", "aria-label", "style"}
    assert page.text.count(name) == 2


@settings(deadline=None)
@given(strategies.support_maps())
def test_any_map_has_a_card_that_is_whole(support_map: SupportMap) -> None:
    for humans_only in (False, True):
        made = card(support_map, humans_only=humans_only)
        page = Page(made._repr_html_())
        assert set(page.tags) == TAGS
        assert not page.open
        assert json.loads(json.dumps(made.to_list(), allow_nan=False)) == made.to_list()
        assert len(made.figures) <= 6
        for figure in made.figures:
            assert len(figure.label) <= 24
            assert (figure.shown == "–") == math.isnan(figure.value)
            assert "nan" not in figure.shown
            assert figure.meaning.endswith(".")
            assert figure.formula.endswith(".")
            assert len(figure.meaning) < 300
            assert len(figure.meaning.splitlines()) == 1


def test_text_data_and_page_say_the_same() -> None:
    amina = SupportMap("Amina").add("Mum", kind="family", circle=1).add("Rex", kind="pet")
    made = card(amina)
    page = made._repr_html_()
    text = str(made).splitlines()
    assert repr(made) == str(made)
    assert text[0] == made.title
    for figure, line, plain in zip(made.figures, text[1:], made.to_list(), strict=True):
        assert line == f"{figure.label}: {figure.shown}. {figure.meaning}"
        assert plain["shown"] == figure.shown
        for words in (figure.label, figure.shown, figure.meaning, figure.formula):
            assert words.replace("'", "&#x27;") in page
    assert page.count("<details") == page.count("<dt") == len(made.figures)
