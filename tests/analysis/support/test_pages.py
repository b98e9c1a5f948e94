"""Tables and findings on a page: whole for any map, and what people typed stays text."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from kit import support
from kit.model.maps import SupportMap
from kit.model.members import Member
from tests.analysis.support.two_maps import everyday_and_crisis, tables

NASTY = ["<img src=x onerror=alert(1)>", '"><script>alert(1)</script>', "a\" onload='x", "&lt;"]


class Page(HTMLParser):
    """What a browser would make of a page: its elements, their attributes, its text."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: Counter[str] = Counter()
        self.open: list[str] = []
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements[tag] += 1
        self.open.append(tag)
        self.attributes.update(name for name, _ in attrs)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def maps_of(name: str) -> tuple[SupportMap, SupportMap]:
    """Give the maps of a person of this name, with one member of the same name."""
    one = Member("one", name, "friend", support_received=["friendship"])
    everyday = SupportMap(name, members=[one])
    crisis = SupportMap(name, occasion="crisis", members=[one])
    return everyday, crisis


@pytest.mark.parametrize("name", NASTY)
def test_a_name_is_shown_as_text(name: str) -> None:
    everyday, crisis = maps_of(name)
    for shown in (
        support.matrix(everyday),
        support.left_in_crisis(everyday, crisis),
        support.findings(everyday, crisis),
    ):
        page = Page(shown._repr_html_())
        assert not {"img", "script"} & set(page.elements)
        assert page.attributes <= {"class", "role", "aria-label", "tabindex", "style", "scope"}
        assert page.text.count(name) >= 2


@settings(max_examples=30, deadline=None)
@given(everyday_and_crisis())
def test_what_people_typed_stays_text(maps: tuple[SupportMap, SupportMap]) -> None:
    everyday, crisis = maps
    rest = support.left_in_crisis(everyday, crisis)
    for table in (*tables(everyday, humans_only=False), rest, support.by_category(everyday)):
        page = Page(table._repr_html_())
        assert not page.open
        assert page.attributes <= {"class", "role", "aria-label", "tabindex", "style", "scope"}
        rows = len(table.rows) + (table.footer is not None)
        cells = {"tr": rows + 1, "td": rows * len(table.columns), "caption": 1, "table": 1}
        cells |= {"th": 1 + len(table.columns) + rows, "div": 2, "thead": 1, "tbody": 1}
        cells |= {"tfoot": int(table.footer is not None), "p": int(bool(table.note))}
        assert page.elements == Counter(cells)
        assert table.title in page.text
    found = support.findings(everyday, crisis)
    page = Page(found._repr_html_())
    assert not page.open
    assert page.attributes <= {"class", "role", "aria-label", "style"}
    headings = len({support.FINDING_KINDS[each.kind] for each in found})
    assert page.elements == Counter({"div": 3 + headings, "ul": headings, "li": len(found), "p": 1})
    for each in found:
        assert each.sentence in page.text


def test_a_note_stands_below_where_there_is_one() -> None:
    everyday, crisis = maps_of("Jo")
    assert "<p" not in support.findings(everyday)._repr_html_()
    assert "own choice" in Page(support.findings(everyday, crisis)._repr_html_()).text
    assert "<p" not in support.matrix(everyday)._repr_html_()
