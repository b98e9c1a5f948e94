"""The drawn map as a document: well-formed and harmless whatever the map, described, repeatable."""

from __future__ import annotations

import math
import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from hypothesis import given

from kit import draw, load_case, terms
from kit.draw import palette
from kit.draw.layout import layout as draw_layout
from kit.draw.lettering import shown
from kit.draw.sentences import describe, heading
from kit.model.maps import SupportMap
from kit.words.errors import KitError
from tests import strategies
from tests.conftest import ROOT
from tests.draw.typical import ODD, typical_map

SVG = "{http://www.w3.org/2000/svg}"
TAGS = {
    *("svg", "title", "desc", "rect", "circle", "path", "text", "textPath", "tspan", "g"),
    "polygon",
}
COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@pytest.fixture
def amina() -> SupportMap:
    return (
        SupportMap("Amina", occasion="crisis", wave_months=6)
        .add("Mum", kind="family", circle=1, angle=140, influence="neutral")
        .add("Joseph", kind="partner", circle=1, angle=20)
        .add("Choir", kind="group", circle=3, angle=90, influence="negative")
        .add("Radio", kind="object")
        .tie("mum", "joseph")
    )


def texts(root: ET.Element) -> list[str]:
    return ["".join(each.itertext()) for each in root.iter(f"{SVG}text")]


@given(strategies.support_maps())
def test_any_map_is_a_well_formed_picture_that_does_nothing(support_map: SupportMap) -> None:
    for theme in palette.THEMES:
        drawn = draw.svg(support_map, theme=theme)
        root = ET.fromstring(drawn)
        assert {each.tag.removeprefix(SVG) for each in root.iter()} <= TAGS
        for each in root.iter():
            for name, value in each.attrib.items():
                assert not name.lower().startswith("on")
                assert name != "style"
                # What is linked is in the picture itself.
                assert "href" not in name or value.startswith("#")
            for number in re.findall(r"(?<![\w#.])-?\d+(?:\.\d+)?", " ".join(each.attrib.values())):
                assert math.isfinite(float(number))
        assert not re.search(r"\b(nan|inf|None)\b", " ".join(attributes_of(root)))
        assert re.findall(r"\w+://[^\s\"'<]*", markup_of(drawn)) == ["http://www.w3.org/2000/svg"]


def attributes_of(root: ET.Element) -> list[str]:
    return [value for each in root.iter() for value in each.attrib.values()]


def markup_of(drawn: str) -> str:
    """The picture without the texts that people wrote."""
    return re.sub(r">[^<]*<", "><", drawn)


@given(strategies.support_maps())
def test_every_name_is_there_as_text(support_map: SupportMap) -> None:
    root = ET.fromstring(draw.svg(support_map))
    tips = [each.text or "" for each in root.iter(f"{SVG}title")][1:]
    assert tips == [shown(member.name) for member in support_map]
    lettered = [
        [tspan.text or "" for tspan in each.iter(f"{SVG}tspan")]
        for each in root.iter(f"{SVG}text")
        if each.get("class") == "name"
    ]
    assert len(lettered) == len(support_map)
    for member, marked in zip(support_map, lettered, strict=True):
        said = shown(member.name)
        # A line that reads from right to left may stand between two invisible marks.
        rows = [row.removeprefix("\u2067").removesuffix("\u2069") for row in marked]
        assert " ".join(rows) == said or any(row.endswith("…") for row in rows)
        assert said.startswith(rows[0].removesuffix("…"))


@pytest.mark.parametrize("name", ODD)
def test_odd_names_stay_text(name: str) -> None:
    support_map = SupportMap(name).add(name, kind="friend", circle=2).add(name, kind="pet")
    drawn = draw.svg(support_map)
    root = ET.fromstring(drawn)
    assert root.findtext(f"{SVG}title") == shown(f"Support map of {name}, everyday")
    assert "<script" not in drawn
    assert "<img" not in drawn


def test_title_and_description_are_referred_to(amina: SupportMap) -> None:
    root = ET.fromstring(draw.svg(amina))
    by_id = {each.get("id"): each for each in root.iter() if each.get("id")}
    title, description = (by_id[name] for name in root.attrib["aria-labelledby"].split())
    assert root.get("role") == "img"
    assert (title.tag, title.text) == (f"{SVG}title", "Support map of Amina, crisis, at 6 months")
    assert (description.tag, description.text) == (f"{SVG}desc", shown(describe(amina)))
    assert title.text == heading(amina)


def test_pictures_of_one_page_keep_their_ids_apart(amina: SupportMap) -> None:
    ids = [
        each.get("id")
        for support_map in (amina, amina.remove("mum"))
        for each in ET.fromstring(draw.svg(support_map)).iter()
        if each.get("id")
    ]
    assert len(ids) == len(set(ids)) == 10


def test_the_same_map_gives_the_same_text_in_any_process() -> None:
    drawing = (
        "from kit import draw; from tests.draw.typical import typical_map; import zlib;"
        "print(zlib.crc32(draw.svg(typical_map(30, 2)).encode()))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", drawing],
            env={**os.environ, "PYTHONHASHSEED": seed},
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(said) == 1


@pytest.mark.parametrize("theme", list(palette.THEMES))
def test_all_colours_come_from_the_palette(theme: str) -> None:
    support_map = typical_map(60, 5)
    for kind in terms.KINDS:
        support_map = support_map.add(kind, kind=kind)
    known = {*palette.THEMES[theme].values(), palette.WHITE, palette.INK}
    known |= {style.colour for style in palette.KINDS.values()}
    root = ET.fromstring(draw.svg(support_map, theme=theme))
    used = {colour for value in attributes_of(root) for colour in COLOUR.findall(value)}
    assert used <= known
    assert {palette.THEMES[theme][name] for name in ("paper", "circle_1", "ink", "tie")} <= used
    painted = [each.get(name) for each in root.iter() for name in ("fill", "stroke")]
    assert all(each is None or each == "none" or COLOUR.fullmatch(each) for each in painted)


def test_the_key_has_only_what_the_map_has(amina: SupportMap) -> None:
    words = texts(ET.fromstring(draw.svg(amina)))
    key = words[words.index("KINDS") :]
    assert key == [
        *("KINDS", "partner", "family", "group", "object"),
        *("INFLUENCE (OUTLINE)", "positive", "neutral", "negative"),
    ]
    assert words[words.index("Crisis map") :][1:8] == [
        *("at 6 months", "4", "members", "4", "kinds", "2", "in the centre")
    ]
    friend = SupportMap("K").add("Jo", kind="friend", circle=2)
    key = texts(ET.fromstring(draw.svg(friend)))
    assert key[-4:] == ["KINDS", "friend", "INFLUENCE (OUTLINE)", "positive"]
    assert ("KINDS" in texts(ET.fromstring(draw.svg(SupportMap("K"))))) is False


def test_without_a_key_the_picture_is_as_wide_as_the_circles(amina: SupportMap) -> None:
    root = ET.fromstring(draw.svg(amina, legend=False))
    assert root.get("width") == "800"
    assert "KINDS" not in texts(root)


def test_the_key_fits_beside_the_circles() -> None:
    support_map = SupportMap("K")
    for kind in terms.KINDS:
        for influence in terms.INFLUENCES:
            support_map = support_map.add(kind, kind=kind, circle=3, influence=influence)
    root = ET.fromstring(draw.svg(support_map))
    lowest = max(float(each.get("y") or 0) for each in root.iter(f"{SVG}text"))
    assert lowest < float(root.attrib["height"])


def test_the_circles_words_follow_the_question_that_was_asked() -> None:
    for criterion, words in terms.CIRCLES.items():
        shown_words = texts(ET.fromstring(draw.svg(SupportMap("K", criterion=criterion))))
        assert shown_words[:3] == [word.upper() for word in words]


@pytest.mark.parametrize(
    "person, rows",
    [
        ("Jo", ["Jo"]),
        ("Maria Luisa", ["Maria", "Luisa"]),
        ("Wolfeschlegelsteinhausen", ["Wolfesch…"]),
        ("أمينة", ["أمينة"]),
    ],
)
def test_the_name_in_the_centre_is_broken_to_fit(person: str, rows: list[str]) -> None:
    root = ET.fromstring(draw.svg(SupportMap(person), legend=False))
    assert texts(root)[3:] == rows


def test_an_unknown_theme_is_refused(amina: SupportMap) -> None:
    with pytest.raises(KitError, match=r"theme is 'drak'; .*dark"):
        draw.svg(amina, theme="drak")


@pytest.mark.parametrize("theme", [["dark"], None, 1, {}])
def test_a_theme_that_is_no_text_is_refused(amina: SupportMap, theme: Any) -> None:
    with pytest.raises(KitError, match=r"theme is .*; use one of: light, dark\."):
        draw.svg(amina, theme=theme)


def test_drawing_needs_no_heavy_library() -> None:
    loaded = (
        "import sys; from kit import SupportMap, draw; draw.svg(SupportMap('Jo'));"
        "print({'numpy', 'pandas', 'matplotlib', 'pyvis', 'networkx'} & set(sys.modules) or 'none')"
    )
    done = subprocess.run(
        [sys.executable, "-c", loaded], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "none"


def test_names_are_lettered_larger_when_asked() -> None:
    amina = load_case("amina").everyday
    usual, larger = (
        max(float(size) for size in re.findall(r'class="name"[^>]*font-size="([\d.]+)"', drawn))
        for drawn in (draw.svg(amina), draw.svg(amina, lettering=1.4))
    )
    assert larger == pytest.approx(1.4 * usual)
    assert 'font-size="17.5"' in draw.svg(amina, lettering=1.4)


@pytest.mark.parametrize("lettering", [0.9, 2.1, float("nan")])
def test_lettering_out_of_range_is_refused(lettering: float) -> None:
    with pytest.raises(KitError, match=r"lettering is .* give a number from 1 to 2"):
        draw.svg(SupportMap("Amina"), lettering=lettering)


def test_who_has_gone_is_dotted_in_their_old_place() -> None:
    case = load_case("amina")
    drawn = draw.svg(case.crisis, before=case.everyday)
    gone = [member.name for member in case.everyday if member.id not in case.crisis]
    ghosts = re.findall(r'<g class="ghost"><title>([^<]*)</title>', drawn)
    assert ghosts == gone
    assert f"not there now: {gone[0]}" in drawn
    assert drawn.count('<g class="member">') == len(case.crisis)
    at = draw_layout(case.everyday).points["leila"]
    assert f"translate({at.x:g} {at.y:g})" in drawn
    assert "ghost" not in draw.svg(case.crisis)
