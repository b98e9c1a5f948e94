"""The browser's drawing against Python's: the same map, the same picture, number by number."""

from __future__ import annotations

import random
import re
import unicodedata
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING, Any

import pytest

from kit import draw, terms
from kit.draw import palette
from kit.draw.layout import layout
from kit.draw.lettering import lines, shown
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie, is_visible
from tests.draw import typical

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Page

    from tests.conftest import NewPage

NEAR = 0.05
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
NAMES = (*typical.NAMES, *typical.OF_MANY_SCRIPTS, *typical.ODD)


def any_map(chance: random.Random) -> SupportMap:
    """A map of 0 to 100 members: crowded at one angle or spread, parked, tied, of any name."""
    count = chance.choice([0, 1, 2, 3, 5, 8, 12, 18, 19, 30, chance.randrange(31, 101)])
    crowd = chance.uniform(0, 359.9)
    members = []
    for i in range(count):
        circle = chance.choice([None, 1, 2, 2, 3, 3, 3])
        angle = chance.choice(
            [None, chance.uniform(0, 359.99), crowd, (crowd + chance.uniform(0, 9)) % 360, 0.0]
        )
        members.append(
            Member(
                chance.choice(["m", "__proto__", "🐕", "7"]) + str(i),
                chance.choice(NAMES),
                chance.choice(list(terms.KINDS)),
                circle,
                angle=None if circle is None else angle,
                influence=chance.choice(list(terms.INFLUENCES)),
            )
        )
    ids = [member.id for member in members]
    pairs = {tuple(sorted(chance.sample(ids, 2))): 0 for _ in ids[1:] if chance.random() < 0.5}
    weights = [2.0] if chance.random() < 0.3 else [0.5, 1.0, 3.0, 10.25]
    return SupportMap(
        chance.choice(NAMES),
        members=members,
        ties=[Tie(a, b, chance.choice(weights)) for a, b in pairs],
        occasion=chance.choice(list(terms.OCCASIONS)),
        wave_months=chance.choice([0, 1, 6, 12]),
        criterion=chance.choice(list(terms.CRITERIA)),
    )


@pytest.fixture(scope="module")
def maps() -> list[SupportMap]:
    return [any_map(random.Random(seed)) for seed in range(300)]


@pytest.fixture
def page(new_page: NewPage, served: str) -> Page:
    page = new_page()
    page.goto(f"{served}/empty")
    return page


def near(found: Sequence[float], wanted: Sequence[float]) -> bool:
    """Tell whether numbers are those wanted; a hundred thousand of them take pytest too long."""
    return all(abs(a - b) <= NEAR for a, b in zip(found, wanted, strict=True))


LAYOUTS = """async ([maps, circles]) => {
    const { layout } = await import("/kit/draw/js/layout.js");
    return maps.map((map, i) => {
        const made = layout(map, circles, { fold: i % 2 === 1, enlarge: 1 + (i % 4) / 4 });
        const { points, labels, folded } = made;
        return { ...made, points: [...points], labels: [...labels], folded: [...folded] };
    });
}"""


@pytest.mark.browser
def test_everything_stands_in_the_same_place(page: Page, maps: list[SupportMap]) -> None:
    circles = palette.as_data()["circles"]
    drawn = page.evaluate(LAYOUTS, [[each.to_dict() for each in maps], circles])
    for i, (support_map, there) in enumerate(zip(maps, drawn, strict=True)):
        here = layout(support_map, fold=i % 2 == 1, enlarge=1 + (i % 4) / 4)
        names = ["height", "radius", "size", "titleSize"]
        assert [here.height, here.radius, here.size, here.title_size] == pytest.approx(
            [there[name] for name in names], abs=NEAR
        )
        assert there["titles"] == [
            {"words": words, "width": pytest.approx(wide, abs=NEAR)} for words, wide in here.titles
        ]
        assert [name for name, _ in there["points"]] == list(here.points)
        for name, point in there["points"]:
            assert near([point["x"], point["y"]], here.points[name])
        for which, wanted in (("labels", here.labels), ("folded", here.folded)):
            assert {name for name, _ in there[which]} == set(wanted)
            for name, label in there[which]:
                rows, x, box = wanted[name]
                assert label["lines"] == list(rows)
                assert near([label["x"], *label["box"].values()], [x, *box])
        for path, other in zip(here.paths, there["paths"], strict=True):
            ends = [list(other[end].values()) for end in ("start", "bend", "end")]
            assert all(map(near, ends, path[:3]))
            assert other["thickness"] == pytest.approx(path.thickness, abs=NEAR)


PICTURES = """async ([maps, sentences, look]) => {
    const { picture } = await import("/kit/draw/js/picture.js");
    const walk = (element) => [
        element.tagName,
        Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        [...element.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data).join(""),
        [...element.children].map(walk),
    ];
    return maps.map((map, i) => walk(picture(map, look, sentences[i])));
}"""


@pytest.mark.browser
def test_the_exported_picture_is_the_one_that_python_draws(
    page: Page, maps: list[SupportMap]
) -> None:
    maps = maps[::3]
    said = [draw.describe(each) for each in maps]
    there = page.evaluate(PICTURES, [[each.to_dict() for each in maps], said, palette.as_data()])
    for support_map, root in zip(maps, there, strict=True):
        here = walk(ET.fromstring(draw.svg(support_map)))
        for one, other in zip(flat(here), flat(root), strict=True):
            assert alike(one, other), f"{one}\n{other}"


def walk(element: ET.Element) -> list[Any]:
    tag = element.tag.rpartition("}")[2]
    return [tag, dict(element.attrib), element.text or "", [walk(child) for child in element]]


def flat(element: list[Any], depth: int = 0) -> Iterator[tuple[int, str, dict[str, str], str]]:
    tag, attributes, text, children = element
    # Ids keep the pictures of one page apart, the editor styles by class, and Python's parser takes
    # the namespace away.
    own = {"id", "href", "aria-labelledby", "class", "xmlns"}
    kept = {name: value for name, value in attributes.items() if name not in own}
    yield depth, tag, kept, text
    for child in children:
        yield from flat(child, depth + 1)


def alike(
    one: tuple[int, str, dict[str, str], str], other: tuple[int, str, dict[str, str], str]
) -> bool:
    """Tell whether two elements are the same, numbers within a twentieth of a unit."""
    (*place, attributes, text), (*its_place, its_attributes, its_text) = one, other
    if place != its_place or text != its_text or set(attributes) != set(its_attributes):
        return False
    for name, value in attributes.items():
        if value == its_attributes[name]:
            continue
        if NUMBER.sub("#", value) != NUMBER.sub("#", its_attributes[name]):
            return False
        numbers = zip(NUMBER.findall(value), NUMBER.findall(its_attributes[name]), strict=True)
        if any(abs(float(a) - float(b)) > NEAR for a, b in numbers):
            return False
    return True


UNSEEN = """async (end) => {
    const { isVisible } = await import("/kit/draw/js/visible.js");
    const found = [];
    for (let code = 0; code < end; code += 1) {
        if (!isVisible(String.fromCodePoint(code))) found.push(code);
    }
    return found;
}"""


@pytest.mark.browser
def test_the_same_signs_are_unseen(page: Page) -> None:
    here = {code for code in range(0x110000) if not is_visible(chr(code))}
    there = page.evaluate(UNSEEN, 0x110000)
    # Those that this Python does not know yet may be known in the browser.
    assert {n for n in there if n in here or unicodedata.category(chr(n)) != "Cn"} == here


@pytest.mark.browser
def test_any_text_is_cleaned_and_measured_alike(page: Page) -> None:
    # Every assigned character of the first planes, alone and among others.
    chance = random.Random(7)
    texts = [chr(code) for code in range(1, 0x3000) if not 0xD800 <= code < 0xE000]
    texts += [
        "".join(chance.choices("ab \n\u00ad\u0301\u200d👩🏽أש(1🇩🇪क्\u093e한\u1161李Ж…,&", k=24))
        for _ in range(700)
    ]
    found = page.evaluate(
        """async (texts) => {
            const { shown, lines } = await import("/kit/draw/js/lettering.js");
            return texts.map((text) => [shown(text), lines(text, 3)]);
        }""",
        texts,
    )
    assert found == [[shown(text), lines(text, 3)] for text in texts]
