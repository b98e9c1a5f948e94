"""A case whose every text looks like HTML: on a slide it is words, in all pictures."""

from __future__ import annotations

from collections import Counter
from html.parser import HTMLParser

import pytest

from kit import SupportMap
from kit.model.cases import Case
from kit.model.notes import Observation, Reason
from kit.publish.slides.frames import to_crisis
from kit.publish.slides.pictures import PICTURES, instead, picture
from kit.publish.slides.tables import elements, left

BAD = "<b onclick=x>&amp;\"'</b><script>"


class Tags(HTMLParser):
    """Which elements and attributes there are."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: Counter[str] = Counter()
        self.words = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found[tag] += 1
        self.found.update(name for name, _ in attrs)

    def handle_data(self, data: str) -> None:
        self.words += data


def case_of(word: str) -> Case:
    """Give a tiny case in which each text ends with this word."""
    friend, advice = ["friendship"], ["practical advice"]
    everyday = (
        SupportMap(f"Jo{word}")
        .add(f"Mum{word}", id="mum", kind="family", circle=1, support_received=friend)
        .add(f"Tom{word}", id="tom", kind="friend", circle=3, support_received=friend)
        .add(f"Rex{word}", id="rex", kind="pet", circle=2, support_given=advice)
    )
    crisis = SupportMap(f"Jo{word}", occasion="crisis").add(
        f"Ann{word}", id="ann", kind="friend", circle=2, support_received=friend
    )
    later = SupportMap(f"Jo{word}", wave_months=6).add(
        f"Mum{word}", id="mum", kind="family", circle=1
    )
    return Case(
        id="jo",
        person=f"Jo{word}",
        summary="A person.",
        story="A story.",
        maps={("everyday", 0): everyday, ("crisis", 0): crisis, ("everyday", 6): later},
        changes=(
            Reason("crisis", 0, "tom", "pushed out", f"Why{word}"),
            Reason("crisis", 0, "mum", "withdrawn from", f"Why{word}"),
        ),
        caring=(Observation("everyday", 0, "mum", "received", f"positive{word}", f"Why{word}"),),
        risks=(Observation("everyday", 0, "tom", "given", f"advice{word}", f"Why{word}"),),
    )


@pytest.mark.parametrize("asked", PICTURES)
def test_words_of_a_case_never_become_elements(asked: str) -> None:
    plain, hostile = case_of(""), case_of(BAD)
    assert not instead(plain, asked)
    drawn = Tags(picture(hostile, asked))
    assert not {"b", "script", "onclick"} & set(drawn.found)
    assert set(drawn.found) == set(Tags(picture(plain, asked)).found) | (
        set(drawn.found) & {"class", "tspan"}
    )
    assert "<b onclick" in drawn.words


def test_to_crisis_tells_who_was_pushed_out_last() -> None:
    says = [frame.says for frame in to_crisis(case_of(""))]
    assert says == [
        "An ordinary week: 3 network members.",
        "Then nearer the centre: Mum and Rex.",
        "Cut off, or put away: Tom.",
        "Stepping in: Ann.",
    ]


def test_what_is_left_and_what_is_new_by_hand() -> None:
    words = Tags(left(case_of(""))).words
    assert "EverydayCrisisLeft the map withNew withFriendship21Mum, TomAnn" in words


def test_given_is_not_received() -> None:
    given = Tags(elements(case_of("").everyday, "given"))
    assert "To whom Jo gives which element" in given.words
    assert "Rexpractical advice" in given.words.replace("●", "")
    assert "Mum" not in given.words
    received = Tags(elements(case_of("").everyday, "received"))
    assert "Rex" not in received.words
    assert picture(case_of(""), "given") == elements(case_of("").everyday, "given")
    assert picture(case_of(""), "elements") == elements(case_of("").everyday, "received")
