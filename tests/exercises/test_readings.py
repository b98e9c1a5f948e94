"""Two readings of one story: all differences told, none marked, the key kept until built."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from base64 import b64decode
from html.parser import HTMLParser

import pytest
from hypothesis import given

from kit import load_case
from kit.draw.panels import Panel
from kit.exercises import compare_readings, reveal
from kit.model.maps import SupportMap
from kit.words.errors import KitError
from tests import strategies

HOSTILE = "<img src=x onerror=alert(1)>"


@pytest.fixture
def key() -> SupportMap:
    return (
        SupportMap("Amina")
        .add("Mum", kind="family", circle=1, influence="neutral")
        .add("Tuesday choir", kind="group", circle=2)
        .add("Kwame", kind="support worker", circle=3)
        .add("Radio", kind="object", circle=2, note="Always there.")
    )


@pytest.fixture
def yours() -> SupportMap:
    return (
        SupportMap("Amina")
        .add("my mum", kind="family", circle=2)
        .add("Tuesday choir", kind="activity", circle=2)
        .add("Kwame", kind="support worker", circle=1)
        .add("Kitchen", kind="place")
    )


def sections(readings: Panel) -> dict[str, list[tuple[str, str]]]:
    """Give the points of each section, as they are printed."""
    found: dict[str, list[tuple[str, str]]] = {}
    for section in str(readings).split("\n\n")[1:]:
        title, *points = re.split(r"\n- ", section)
        pairs = [point.partition("\n  ") for point in points]
        found[title] = [(says, asks) for says, _, asks in pairs]
    return found


def test_every_difference_is_told_with_both_readings(yours: SupportMap, key: SupportMap) -> None:
    told = sections(compare_readings(yours, key))
    assert told == {
        "On both maps": [("Mum (on your map: my mum)", ""), ("Tuesday choir", ""), ("Kwame", "")],
        "In a different circle": [
            (
                "Mum: “important” on your map, “most important” on the key.",
                "What would have to be so for Mum to be nearer, as on the key?",
            ),
            (
                "Kwame: “most important” on your map, “also matters” on the key.",
                "What in the story brings Kwame nearer for you?",
            ),
        ],
        "Of a different kind": [("Tuesday choir: activity on your map, group on the key.", "")],
        "With a different influence": [
            (
                "Mum: positive on your map, neutral on the key.",
                "Which words of the story speak for each?",
            )
        ],
        "Only on your map": [
            ("Kitchen", "What in the story made you think of this, and what does it bring?")
        ],
        "Only on the key": [("Radio", "Why it is on the key: Always there.")],
    }


def test_ties_on_both_and_on_one_map_alone_are_told(yours: SupportMap, key: SupportMap) -> None:
    mine = yours.tie("my-mum", "kwame").tie("kitchen", "my-mum").tie("kwame", "tuesday-choir")
    told = sections(
        compare_readings(
            mine, key.tie("kwame", "mum").tie("radio", "mum").tie("mum", "tuesday-choir")
        )
    )
    assert {title: points for title, points in told.items() if title.startswith("Ties")} == {
        "Ties on both maps": [("my mum and Kwame", "")],
        "Ties only on your map": [
            ("Kitchen and my mum", "Which words of the story tie them for you?"),
            ("Kwame and Tuesday choir", "Which words of the story tie them for you?"),
        ],
        "Ties only on the key": [
            (
                f"{one} and {other}",
                "Which words of the story could say that they know each other?",
            )
            for one, other in (("Radio", "Mum"), ("Mum", "Tuesday choir"))
        ],
    }


def pictures_in(page: str) -> list[ET.Element]:
    """Give the pictures of a panel, drawn."""
    found = re.findall(r'src="data:image/svg\+xml;base64,([^"]+)"', page)
    return [ET.fromstring(b64decode(each)) for each in found]


def test_both_maps_are_seen_above_the_lists_turned_alike(
    yours: SupportMap, key: SupportMap
) -> None:
    mine = yours.change("my-mum", circle=1, angle=200).change("kwame", angle=77, circle=3)
    page = compare_readings(mine, key.change("mum", angle=10))._repr_html_()
    assert page.index("Your map</figcaption>") < page.index("The key</figcaption>")
    assert page.index("The key</figcaption>") < page.index("On both maps")
    one, other = (
        {
            member[0].text: member[1].get("transform")
            for member in drawn.iter("{http://www.w3.org/2000/svg}g")
            if member.get("class") == "member"
        }
        for drawn in pictures_in(page)
    )
    assert one["my mum"] == other["Mum"]
    assert one["Kwame"] == other["Kwame"]
    assert {*other} == {"Mum", "Tuesday choir", "Kwame", "Radio"}


def test_members_not_yet_placed_are_told_too(key: SupportMap) -> None:
    parked = key.change("mum", circle=None)
    told = sections(compare_readings(parked, key))["In a different circle"]
    assert told == [
        (
            "Mum: not yet placed on your map, “most important” on the key.",
            "What would you like to know, before you place Mum?",
        )
    ]
    told = sections(compare_readings(key, parked))["In a different circle"]
    assert told[0][0] == "Mum: “most important” on your map, not yet placed on the key."
    assert told[0][1] == "What in the story made you place Mum?"


def test_equal_maps_show_only_what_is_shared(key: SupportMap) -> None:
    assert list(sections(compare_readings(key, key))) == ["On both maps"]


@pytest.mark.parametrize("name", ["amina", "gethin", "linh"])
def test_nothing_is_marked_or_counted(name: str, yours: SupportMap) -> None:
    said = str(compare_readings(yours, load_case(name).everyday))
    said = said.split("Only on the key", maxsplit=1)[0]
    assert not re.search(
        r"wrong|correct|score|mark\b|marks|missed|mistake|error|should|\d|%|well done",
        said,
        re.IGNORECASE,
    )


def test_an_empty_map_gets_a_kind_word_and_nothing_of_the_key(key: SupportMap) -> None:
    nothing = SupportMap("Amina")
    for shown in (compare_readings(nothing, key), reveal(key, after=nothing)):
        assert not shown.folded
        for text in (str(shown), shown._repr_html_()):
            assert "Build first" in text
            assert "run" not in text.casefold()
            assert "<img" not in text
            assert not any(member.name in text for member in key)


def test_the_key_is_given_folded_once_something_is_built(
    yours: SupportMap, key: SupportMap
) -> None:
    shown = reveal(key, after=yours)
    assert str(shown) == repr(shown) == "Predicted? Show the key"
    page = shown._repr_html_()
    assert page.count("</details>") == 1
    assert key._repr_mimebundle_()["text/html"] in page


def test_another_persons_map_is_compared_with_a_word_about_it(key: SupportMap) -> None:
    readings = compare_readings(SupportMap("Gethin").add("Fly", kind="pet"), key)
    assert str(readings).startswith("Your map is about Gethin, and this key is about Amina.")
    assert "Fly" in str(readings)


def test_maps_of_importance_and_of_closeness_are_never_compared(key: SupportMap) -> None:
    other = SupportMap("Amina", criterion="closeness").add("Mum", kind="family", circle=1)
    with pytest.raises(KitError, match="closeness, those of the key for importance"):
        compare_readings(other, key)


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in {"br", "img"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(strategies.support_maps(), strategies.support_maps())
def test_any_two_maps_are_shown_as_text(yours: SupportMap, key: SupportMap) -> None:
    if yours.criterion != key.criterion:
        return
    shown = compare_readings(yours, key)
    page = _Tags()
    page.feed(shown._repr_html_())
    page.close()
    assert not page.open
    text = {"div", "style", "section", "p", "ul", "li", "br", "span"}
    assert page.tags <= text | {"figure", "figcaption", "img"}
    if yours.members:
        told = {title: len(points) for title, points in sections(shown).items()}
        shared = told.get("On both maps", 0)
        assert shared + told.get("Only on your map", 0) == len(yours)
        assert shared + told.get("Only on the key", 0) == len(key)


def test_markup_in_a_name_or_a_person_is_shown_as_text(key: SupportMap) -> None:
    yours = SupportMap(HOSTILE).add(HOSTILE, kind="friend", circle=1)
    page = compare_readings(yours, key.add(HOSTILE + "2", kind="pet", note=HOSTILE))._repr_html_()
    assert page.count("<img") == page.count('<img src="data:image/svg+xml;base64,') == 2
    assert page.count("&lt;img") >= 3
    assert len(pictures_in(page)) == 2


def test_the_panel_has_a_name_and_headings(yours: SupportMap, key: SupportMap) -> None:
    page = compare_readings(yours, key)._repr_html_()
    assert 'aria-label="Two readings of one story"' in page
    assert page.count('role="heading" aria-level="4"') == 6
