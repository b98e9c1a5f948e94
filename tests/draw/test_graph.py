"""The graph of members and ties: what it keeps, what it escapes, what it asks of nobody."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from kit import load_case, load_cohort, terms
from kit.draw import palette
from kit.draw.graph import MapGraph, graph
from kit.draw.layout import layout
from kit.draw.lettering import shown
from kit.draw.sentences import describe, describe_member
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words.errors import KitError
from tests import strategies

IMAGE = "<img src=x onerror=alert(1)>"
SCRIPT = '"></script><script>alert(1)</script>'


@pytest.fixture
def amina() -> SupportMap:
    return (
        SupportMap("Amina")
        .add("Mum", kind="family", circle=1, angle=140, influence="neutral")
        .add("Joseph", kind="partner", circle=1, angle=20)
        .add("Leila", kind="friend", circle=2, angle=345)
        .add("Choir", kind="group", circle=3, angle=90, influence="negative")
        .add("Radio", kind="object")
        .tie("mum", "joseph", 3)
        .tie("joseph", "leila", 0.5, setting="work", since=None, online=True)
    )


@pytest.fixture
def hostile() -> SupportMap:
    return (
        SupportMap(SCRIPT)
        .add(IMAGE, kind="friend", id="__proto__", circle=2, angle=90)
        .add(SCRIPT, kind="pet", id="ego")
        .add("{{ 7*7 }} \u2028&amp; href=x", kind="place", id=IMAGE)
        .tie("__proto__", "ego", 2, **{IMAGE: SCRIPT})
    )


class Tags(HTMLParser):
    """What a browser finds in a page: its elements, and the text of some."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, str] = {}
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.elements:
            tag, attributes = self.elements[-1]
            key = attributes.get("id") or tag
            self.texts[key] = self.texts.get(key, "") + data

    def count(self, tag: str) -> int:
        return sum(name == tag for name, _ in self.elements)


def data_of(made: MapGraph) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(Tags(made.page).texts["data"])
    return data


def ties_of(made: MapGraph) -> list[dict[str, Any]]:
    return [edge for edge in data_of(made)["edges"] if "weight" in edge]


def test_members_keep_place_name_kind_and_influence(amina: SupportMap) -> None:
    nodes = {node["label"]: node for node in data_of(graph(amina))["nodes"]}
    places = layout(amina).points
    assert list(nodes) == ["Amina", "Mum", "Joseph", "Leila", "Choir", "Radio"]
    for member in amina:
        node = nodes[member.name]
        assert (node["x"], node["y"]) == places[member.id]
        assert node["color"] == palette.KINDS[member.kind].colour
        assert (node["kind"], node["influence"]) == (member.kind, member.influence)
        assert node["title"] == describe_member(amina, member)
    assert nodes["Joseph"]["shapeProperties"]["borderDashes"] is False
    dashes = [nodes[name]["shapeProperties"]["borderDashes"] for name in ("Mum", "Choir")]
    assert dashes == [[9.0, 5.0], [0.1, 7.2]]


def test_ties_keep_their_weights(amina: SupportMap) -> None:
    strong, faint = ties_of(graph(amina))
    assert (strong["weight"], faint["weight"]) == (3.0, 0.5)
    assert strong["width"] == pytest.approx(4.6)
    assert faint["width"] == pytest.approx(1.6)
    assert strong["title"] == "Mum and Joseph\nstrength 3"
    assert faint["title"] == (
        "Joseph and Leila\nstrength 0.5\nsetting: work; since: not said; online: yes"
    )


def test_ties_of_one_strength_are_equally_thin(amina: SupportMap) -> None:
    alike = amina.tie("joseph", "leila", 3)
    assert [tie["width"] for tie in ties_of(graph(alike))] == [2, 2]


def test_the_person_stands_in_the_centre_with_a_spoke_to_each_placed_member(
    amina: SupportMap,
) -> None:
    data = data_of(graph(amina))
    spokes = [edge for edge in data["edges"] if "weight" not in edge]
    assert {edge["from"] for edge in spokes} == {data["look"]["ego"]}
    assert len(spokes) == len(amina.placed) == 4
    assert [data["nodes"][0]["x"], data["nodes"][0]["y"]] == data["look"]["centre"]
    without = data_of(graph(amina, ego=False))
    assert len(without["nodes"]) == len(amina)
    assert len(without["edges"]) == len(amina.ties)


@pytest.mark.parametrize(
    "person, rows",
    [
        ("Amina", ["Amina"]),
        ("Jean-Baptiste", ["Jean-Baptiste"]),
        ("Maria Luisa", ["Maria", "Luisa"]),
        ("Wolfeschlegelsteinhausen", ["Wolfeschleg…"]),
    ],
)
def test_the_name_in_the_centre_is_broken_to_fit(person: str, rows: list[str]) -> None:
    assert data_of(graph(SupportMap(person)))["nodes"][0]["rows"] == rows


def test_the_graph_is_a_copy(amina: SupportMap) -> None:
    before = amina.to_dict()
    made = graph(amina)
    made.network.nodes.clear()
    made.network.edges[0]["weight"] = 99
    assert amina.to_dict() == before
    assert graph(amina) == graph(amina)


def test_the_page_says_the_map_and_lists_members_and_ties(amina: SupportMap) -> None:
    tags = Tags(graph(amina).page)
    assert dict(tags.elements)["html"] == {"lang": "en-GB"}
    assert tags.texts["title"].startswith("Amina's members and ties, everyday")
    assert tags.texts["said"].strip() == describe(amina)
    assert tags.count("table") == 1
    assert tags.count("tr") == 1 + len(amina.ties)
    listed = [attributes.get("data-member") for _, attributes in tags.elements]
    assert list(filter(None, listed)) == [node["id"] for node in data_of(graph(amina))["nodes"][1:]]


@pytest.mark.parametrize("count", [0, 1, 100])
def test_any_number_of_members(count: int) -> None:
    members = [Member(str(i), f"F{i}", "friend", 1 + i % 3) for i in range(count)]
    made = graph(SupportMap("Kofi", members=members))
    assert len(data_of(made)["nodes"]) == count + 1
    assert len(made.page) < 700_000


def test_text_from_people_stays_text(hostile: SupportMap) -> None:
    made = graph(hostile)
    tags = Tags(made.page)
    assert tags.count("script") == 3
    assert tags.count("img") == 0
    assert tags.texts["title"].startswith(shown(SCRIPT))
    assert not re.search("[<>&\u2028\u2029]", tags.texts["data"])
    assert [node["label"] for node in data_of(made)["nodes"]] == [
        *(SCRIPT, IMAGE, SCRIPT, "{{ 7*7 }} &amp; href=x")
    ]
    assert IMAGE in ties_of(made)[0]["title"]
    assert "49" not in tags.texts["said"]


@given(strategies.support_maps())
@settings(max_examples=40, deadline=None)
def test_any_map_makes_a_page_of_the_same_make(support_map: SupportMap) -> None:
    made = graph(support_map)
    tags = Tags(made.page)
    assert tags.count("script") == 3
    assert {name for name, _ in tags.elements} <= {
        *("html", "head", "meta", "title", "style", "body", "main", "div", "button", "svg", "path"),
        *("circle", "polygon", "g", "h1", "h2", "noscript", "p", "ul", "li", "details", "summary"),
        *("table", "thead", "tbody", "tr", "th", "td", "bdi", "script"),
    }
    labels = [node["label"] for node in data_of(made)["nodes"]]
    assert labels == [shown(support_map.person), *(shown(member.name) for member in support_map)]
    assert [tie["weight"] for tie in ties_of(made)] == [tie.weight for tie in support_map.ties]


def test_no_outside_address(amina: SupportMap) -> None:
    page = graph(amina).page
    start = page.index("/**\n * vis-network")
    end = page.index("</script>", start)
    ours = page[:start] + page[end:]
    assert not re.search("https?:", ours)
    tags = Tags(page)
    assert tags.count("link") == 0
    assert not [each for each in tags.elements if {"src", "href", "srcset", "data"} & set(each[1])]
    assert not re.search(r"url\(|@import", tags.texts["style"])
    # vis-network: its licences, a namespace, and where its errors say more.
    assert set(re.findall(r"https?://[^\s\"',)]+", page[start:end])) == {
        "http://almende.com",
        "http://opensource.org/licenses/MIT",
        "http://www.apache.org/licenses/LICENSE-2.0",
        "http://www.w3.org/2000/svg",
        "https://github.com/uuidjs/uuid#getrandomvalues-not-supported",
        "https://github.com/visjs",
        "https://github.com/zloirock/core-js",
        "https://github.com/zloirock/core-js/blob/v3.21.1/LICENSE",
        "https://visjs.github.io/vis-network/",
    }


def test_a_notebook_gets_a_frame_with_the_whole_page(hostile: SupportMap) -> None:
    made = graph(hostile, height="30rem")
    tags = Tags(made._repr_html_())
    assert [name for name, _ in tags.elements][:5] == ["div", "div", "style", "iframe", "div"]
    attributes = dict(tags.elements)["iframe"]
    assert attributes["srcdoc"] == made.page
    assert attributes["sandbox"] == "allow-scripts"
    assert attributes["title"] == made.title
    assert "height: 30rem" in str(attributes["style"])
    assert repr(made) == f"<MapGraph: {made.title}>"


@pytest.mark.parametrize("height", ["560", 560, "tall", "1px;position:fixed", '1px"', "-1px", ""])
def test_a_height_that_is_none_is_refused(amina: SupportMap, height: Any) -> None:
    with pytest.raises(KitError, match=r"height is .*; give one such as '560px'"):
        graph(amina, height=height)


def test_a_page_is_saved_where_asked_and_nothing_else_is_written(
    amina: SupportMap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    made = graph(amina)
    made._repr_html_()
    assert list(tmp_path.iterdir()) == []
    assert made.save("amina.html") == Path("amina.html")
    assert (tmp_path / "amina.html").read_text(encoding="utf-8") == made.page


def test_a_page_that_fails_half_way_leaves_the_old_page_and_nothing_else(
    amina: SupportMap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "amina.html").write_text("the old page")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kit.disk.atomic.os.fsync", full)
    with pytest.raises(KitError, match="No space left"):
        graph(amina).save(tmp_path / "amina.html")
    assert (tmp_path / "amina.html").read_text() == "the old page"
    assert [each.name for each in tmp_path.iterdir()] == ["amina.html"]


def test_a_page_that_can_not_be_saved_says_why(amina: SupportMap, tmp_path: Path) -> None:
    made = graph(amina)
    with pytest.raises(KitError, match=r"amina\.txt: this is a web page; give a name that ends in"):
        made.save(tmp_path / "amina.txt")
    with pytest.raises(KitError, match=r"amina\.html: there is no folder"):
        made.save(tmp_path / "absent" / "amina.html")


def test_nothing_heavy_is_imported_before_a_graph_is_made() -> None:
    code = (
        "import sys; import kit.draw.graph; "
        "print(sorted({'pyvis', 'networkx', 'jinja2', 'IPython'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_kind_and_influence_can_be_drawn() -> None:
    members = [
        Member(f"{kind} {influence}", kind, kind, 1, influence=influence)
        for kind in terms.KINDS
        for influence in terms.INFLUENCES
    ]
    look = data_of(graph(SupportMap("K", members=members)))["look"]
    assert set(look["kinds"]) == set(terms.KINDS)
    assert set(look["influences"]) == set(terms.INFLUENCES)
    assert {kind["shape"] for kind in look["kinds"].values()} <= set(look["shapes"])


def test_a_graph_of_a_case_or_a_cohort_is_that_of_the_map_which_is_meant() -> None:
    amina, twin = load_case("amina"), load_cohort("twin")
    assert graph(amina).page == graph(amina.everyday).page
    assert graph(amina, occasion="crisis").page == graph(amina.crisis).page
    later = twin.map("T03", wave_months=12)
    assert graph(twin, person="T03", wave_months=12).page == graph(later).page


@pytest.mark.parametrize(
    "data, choice, words",
    [
        (load_case("amina"), {"person": "Amina"}, "a case is one person's"),
        (load_case("amina"), {"wave_months": 7}, "no everyday map at 7 months"),
        (load_cohort("twin"), {}, "of whom in the cohort"),
        (load_cohort("twin"), {"person": "Amina"}, "nobody in the cohort"),
        (load_case("amina").crisis, {"occasion": "crisis"}, "Leave them out"),
        (None, {"person": "T01"}, "needs a support map, and this is None"),
    ],
)
def test_a_choice_that_fits_no_map_is_refused(data: Any, choice: Any, words: str) -> None:
    with pytest.raises(KitError, match=words):
        graph(data, **choice)
