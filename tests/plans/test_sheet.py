"""A plan's page: what stands on it, escaped; and on paper, one sheet of A4 or Letter."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from kit import load_case, load_directory
from kit.model.maps import SupportMap
from kit.plans import Plan, Priority
from kit.plans import page as plan_page
from tests.conftest import NewPage
from tests.plans.town import BEFORE, TODAY, TOWN, plan_of

HOSTILE = '</p><script>alert("x")</script><img src=x onerror=alert(1)>'
AMINA = load_case("amina")
ALDERWICK = load_directory()
FULL = Plan(
    "Bartholomew-Maximilian Featherstonehaugh of the Upper Weavers' Lane",
    note="Mornings that begin with something, " * 8,
    wishes=["be outdoors with people who know how it is to begin again", "move", "help others"],
    priorities=[
        Priority(
            *("wish", "be outdoors with people who know how it is to begin again"),
            chosen=["slow-walkers", "green-gym", "kiln-field-farm"],
            what="Ask the neighbour from the third floor whether she would come to the bridge",
            who="My sister-in-law Wilhelmina, or her daughter",
            when="Wednesday week, after the appointment at the town hall",
        ),
        Priority(
            *("wish", "move"),
            chosen=["chair-yoga", "walking-football", "tuesday-drums"],
            what="Find the towel, the shoes and the link; lay them by the door the evening before",
            who="Dev, who explains screens",
            when="Thursday at a quarter to ten",
        ),
        Priority("wish", "help others", chosen=["langar", "pantry-team", "borrowed-grandparents"]),
    ],
)
FULL_MAP = SupportMap(FULL.person, members=AMINA.everyday.members)


class Texts(HTMLParser):
    """The texts of a page in order, and the names of its elements."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts: list[str] = []
        self.names: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.names.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    @property
    def said(self) -> str:
        return " ".join(" ".join(self.texts).split())


def test_the_page_says_what_the_plan_says() -> None:
    plan = plan_of(
        Priority("member", "choir", what="Ring Bo", who="Mum", when="Sunday"),
        Priority("wish", "be outdoors", chosen=["gym"]),
    )
    plan = plan.change(
        note="I miss singing.\nMornings too.",
        wishes=[*plan.wishes, "sail"],
        picked_up=[*plan.picked_up, "yoga"],
    )
    page = Texts(plan_page(plan, TODAY, TOWN, BEFORE))
    assert "Amina : my plan" in page.said
    assert "In my own words I miss singing. Mornings too." in page.said
    assert "1 Pick up again: Choir First step Ring Bo Who Mum When Sunday" in page.said
    # With no first step yet, the directory's idea stands there.
    assert "2 Be outdoors Gym · Go. First step Who When" in page.said
    assert "Later, perhaps: sail; Yoga" in page.said
    assert "Emotional support would no longer rest on Mum alone." in page.said
    assert "the directory of Ashby" in page.said
    assert "This plan is my own" in page.said
    assert "It promises nothing" in page.said


def test_a_first_step_of_ones_own_stands_instead_of_the_directorys() -> None:
    plan = plan_of(Priority("wish", "be outdoors", chosen=["gym"], what="Ask Jo"))
    said = Texts(plan_page(plan, TODAY, TOWN)).said
    assert "1 Be outdoors Gym First step Ask Jo" in said


def test_both_maps_are_there_and_what_is_added_has_a_plus() -> None:
    plan = plan_of(Priority("member", "choir"), Priority("wish", "be outdoors", chosen=["gym"]))
    page = plan_page(plan, TODAY, TOWN, BEFORE)
    today, after = re.findall(r"<svg .*?</svg>", page, re.DOTALL)
    assert re.findall(r'class="member"><title>(.*?)</title>', today) == ["Mum"]
    ids = re.findall(r'\bid="(.*?)"', page)
    assert len(ids) == len(set(ids)) > 0
    names = re.findall(r'class="member"><title>(.*?)</title>', after)
    assert names == ["Mum", "+\N{NO-BREAK SPACE}Choir", "+\N{NO-BREAK SPACE}Gym"]


def test_who_is_there_today_stands_where_they_stood() -> None:
    today = SupportMap("Amina").add("Mum", kind="family", circle=3)
    today = today.add("Jo", kind="friend", circle=3)
    plan = plan_of(Priority("wish", "be outdoors", chosen=["gym", "walk"]))
    pictures = re.findall(r"<svg .*?</svg>", plan_page(plan, today, TOWN), re.DOTALL)
    places = [
        re.findall(r'<title>(?:Mum|Jo)</title><g transform="(translate\([^)]*\))', each)
        for each in pictures
    ]
    assert len(places[0]) == 2
    assert places[0] == places[1]


def test_both_maps_have_one_frame_though_somebody_added_stands_below_the_circles() -> None:
    plan = plan_of(Priority("wish", "be outdoors", chosen=["gym", "walk"]))
    page = plan_page(plan, TODAY, TOWN)
    today, after = re.findall(r"<svg [^>]*>", page)
    views = [re.findall(r'viewBox="([^"]*)"', each) for each in (today, after)]
    assert views[0] == views[1]


def test_a_plan_still_empty_has_one_map_and_three_lines_to_write_on() -> None:
    page = plan_page(Plan("Amina"), TODAY, TOWN)
    assert page.count("<svg ") == 1
    assert page.count('<li class="open">') == 3
    assert "directory of" not in page


def test_everything_that_people_wrote_is_escaped() -> None:
    town = load_directory()
    plan = Plan(
        HOSTILE,
        note=HOSTILE,
        picked_up=["a"],
        wishes=[HOSTILE],
        priorities=[
            Priority("wish", HOSTILE, what=HOSTILE, who=HOSTILE, when=HOSTILE),
            Priority("member", "a"),
        ],
    )
    today = SupportMap(HOSTILE).add(HOSTILE, kind="family", circle=1)
    before = today.add(HOSTILE, id="a", kind="friend", circle=2)
    page = plan_page(plan, today, town, before)
    assert not {"script", "img"} & set(Texts(page).names)
    assert page.count("<svg ") == 2


def test_the_page_asks_nothing_of_any_host() -> None:
    page = plan_page(FULL, FULL_MAP, ALDERWICK)
    assert "default-src 'none'" in page
    links = set(re.findall(r"https?://[^\"'\s<)]+", page))
    assert links <= {"http://www.w3.org/2000/svg"}
    assert not re.search(r"@import|url\(|\bsrc=|<link", page)


SIZES = """() => {
    const small = [];
    for (const each of document.querySelectorAll("main *")) {
        const own = [...each.childNodes].some(n => n.nodeType === 3 && n.data.trim());
        if (!own || each.closest("svg")) continue;
        const points = parseFloat(getComputedStyle(each).fontSize) * 0.75;
        if (points < 10.99) small.push([each.tagName, points]);
    }
    return small;
}"""


LARGEST = """() => {
    const maps = [...document.querySelectorAll(".maps svg")];
    const wide = (each) => each.getBoundingClientRect().width;
    const size = (each) => parseFloat(getComputedStyle(each).fontSize);
    return [
        maps.map((map) => Math.max(...[...map.querySelectorAll("circle")].map(wide))),
        maps.map((map) => size(map.querySelector("text[stroke]")) * map.getScreenCTM().a),
    ];
}"""
"""How large the outer circle and a name are on each map."""


@pytest.mark.browser
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_three_full_priorities_fit_one_sheet(new_page: NewPage, tmp_path: Path, paper: str) -> None:
    tab = new_page()
    plans = {
        "full": plan_page(FULL, FULL_MAP, ALDERWICK),
        "empty": plan_page(Plan("Amina"), AMINA.crisis, ALDERWICK),
        "short": plan_page(
            FULL.change(priorities=tuple(FULL.priorities)[:1], note=""), FULL_MAP, ALDERWICK
        ),
    }
    for name, html in plans.items():
        (tmp_path / f"{name}.html").write_text(html, encoding="utf-8")
        tab.goto((tmp_path / f"{name}.html").as_uri())
        tab.set_viewport_size({"width": 720, "height": 1040})
        tab.emulate_media(media="print")
        printed = tab.pdf(format=paper)
        assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1, name
        assert tab.evaluate(SIZES) == []
        # What is compared is the members, not the scale: both maps have circles of one size.
        for largest in tab.evaluate(LARGEST):
            assert max(largest) - min(largest) < 0.5, name
    tab.emulate_media(media="screen")
    tab.set_viewport_size({"width": 380, "height": 760})
    tab.goto((tmp_path / "full.html").as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") <= 380
    maps, first = (tab.locator(each).bounding_box() for each in (".maps", ".priorities"))
    last = tab.locator("figure.after svg").bounding_box()
    assert maps
    assert first
    assert last
    assert last["y"] + last["height"] <= first["y"]
