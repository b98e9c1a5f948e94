"""Folding: closed at first, all of it there once opened, nothing given away as text."""

from __future__ import annotations

from html.parser import HTMLParser

from kit import draw, load_case, measures
from kit.draw.panels import Panel
from kit.exercises import folded, say

HOSTILE = "<img src=x onerror=alert(1)>"


class Outline(HTMLParser):
    """The tags in their order, what is open at each text, and the attributes of `details`."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.summary = ""
        self.beside = ""
        self.details: list[list[tuple[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)
        if tag == "details":
            self.details.append(attrs)

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop() != tag:
            pass

    def handle_data(self, data: str) -> None:
        if "summary" in self.open:
            self.summary += data
        else:
            self.beside += data


def html(shown: Panel) -> str:
    return shown._repr_html_()


def test_a_number_is_folded_and_closed_at_first() -> None:
    outline = Outline(html(folded(0.27, "Show the balance")))
    assert outline.details == [[]]
    assert outline.summary == "Show the balance"
    assert outline.beside == "0.27"
    assert not outline.open


def test_a_value_is_shown_as_a_notebook_shows_it() -> None:
    from pandas import DataFrame

    support_map = load_case("amina").everyday
    card, graph = measures.card(support_map), draw.graph(support_map)
    table = DataFrame({"circle": [1]})
    assert card._repr_html_() in html(folded(card))
    assert graph._repr_html_() in html(folded(graph))
    assert support_map._repr_mimebundle_()["text/html"] in html(folded(support_map))
    assert "<table" in html(folded(table))


def test_as_text_nothing_is_given_away() -> None:
    shown = folded(0.27)
    assert str(shown) == repr(shown) == "Predicted? Show"


def test_text_from_people_is_escaped() -> None:
    for shown in (folded(HOSTILE), folded(1, HOSTILE), say(HOSTILE)):
        assert "<img" not in html(shown)
        assert "&lt;img" in html(shown)


def test_no_style_sheet_is_needed_to_fold() -> None:
    assert "<style" not in html(folded(0.27))


def test_prose_is_a_paragraph_and_as_text_the_same_words() -> None:
    shown = say("Amina's map has two members.")
    assert str(shown) == repr(shown) == "Amina's map has two members."
    assert Outline(html(shown)).beside == str(shown)
    assert "<p " in html(shown)
