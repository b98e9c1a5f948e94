"""Real boxes of real letters: names on a map keep clear of one another and of all else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from kit import draw
from kit.draw import palette
from kit.files.library import case_names, load_case
from tests.draw.typical import typical_map

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from kit.model.maps import SupportMap
    from tests.conftest import NewPage

# What covers what, as shapes and inked letters on the screen: `faults(root)` lists it in words.
FAULTS = """
const pen = document.createElement("canvas").getContext("2d");
const SLACK = 0.5;

function inkOf(tspan) {
    const style = getComputedStyle(tspan);
    pen.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const ink = pen.measureText(tspan.textContent);
    const half = tspan.getComputedTextLength() / 2;
    const [x, y] = [Number(tspan.getAttribute("x")), Number(tspan.getAttribute("y"))];
    const matrix = tspan.getScreenCTM();
    const at = (x, y) => new DOMPoint(x, y).matrixTransform(matrix);
    const one = at(x - half, y - ink.actualBoundingBoxAscent);
    const other = at(x + half, y + ink.actualBoundingBoxDescent);
    return { left: one.x, top: one.y, right: other.x, bottom: other.y };
}

function lettersOf(text) {
    const matrix = text.getScreenCTM();
    return Array.from({ length: text.getNumberOfChars() }, (_, i) => {
        const [a, b] = [text.getStartPositionOfChar(i), text.getEndPositionOfChar(i)];
        const [across, down] = [b.x - a.x, b.y - a.y];
        const length = Math.hypot(across, down);
        const cap = 0.73 * parseFloat(getComputedStyle(text).fontSize) / length;
        const up = [down * cap, -across * cap];
        const corners = [a, b].flatMap(({ x, y }) => [[x, y], [x + up[0], y + up[1]]])
            .map(([x, y]) => new DOMPoint(x, y).matrixTransform(matrix));
        return {
            left: Math.min(...corners.map((c) => c.x)), right: Math.max(...corners.map((c) => c.x)),
            top: Math.min(...corners.map((c) => c.y)), bottom: Math.max(...corners.map((c) => c.y)),
            letter: text.textContent[i],
        };
    }).filter(({ letter }) => letter.trim());
}

function meet(one, other) {
    return Math.min(one.right, other.right) - Math.max(one.left, other.left) > SLACK
        && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > SLACK;
}

function pointsIn({ left, top, right, bottom }) {
    const points = [];
    for (let x = left + SLACK; ; x = Math.min(x + 2, right - SLACK)) {
        for (let y = top + SLACK; ; y = Math.min(y + 2, bottom - SLACK)) {
            points.push(new DOMPoint(x, y));
            if (y >= bottom - SLACK) break;
        }
        if (x >= right - SLACK) break;
    }
    return points;
}

const covers = (shape, box) => {
    const its = shape.getBoundingClientRect();
    if (!meet(its, box)) return false;
    const back = shape.getScreenCTM().inverse();
    return pointsIn(box).some((point) => shape.isPointInFill(point.matrixTransform(back)));
};

const touch = (one, other) => {
    if (!meet(one.getBoundingClientRect(), other.getBoundingClientRect())) return false;
    const [there, back] = [one.getScreenCTM(), other.getScreenCTM().inverse()];
    return Array.from({ length: 48 }, (_, i) => one.getPointAtLength(one.getTotalLength() * i / 48))
        .some((p) => other.isPointInFill(p.matrixTransform(there).matrixTransform(back)));
};

function faults(root, right) {
    const found = [];
    const names = [...root.querySelectorAll("text.name")].map((text) => ({
        name: text.textContent, rows: [...text.querySelectorAll("tspan")].map(inkOf),
    }));
    const markers = [...root.querySelectorAll("g.member")].map((member) => ({
        name: member.querySelector("title").textContent,
        outline: member.querySelector(".outline"),
        shapes: [...member.querySelectorAll(":is(circle, polygon):not(.hit):not(.ring)")],
    }));
    const letters = [...root.querySelectorAll("text")]
        .filter((text) => text.querySelector("textPath")).flatMap(lettersOf);
    const ego = [...root.querySelectorAll("circle")].find((circle) =>
        circle.getAttribute("r") === "42");
    if (!names.length || names.length !== markers.length) found.push("names without markers");
    if (letters.length < 20) found.push("the circles have no words");
    names.forEach(({ name, rows }, i) => {
        const over = (what) => found.push(`${name} covers ${what}`);
        for (const box of rows) {
            for (const other of names.slice(0, i)) {
                if (other.rows.some((row) => meet(row, box))) over(`the name ${other.name}`);
            }
            for (const { name: of, shapes } of markers) {
                if (shapes.some((shape) => covers(shape, box))) over(`the marker of ${of}`);
            }
            if (letters.some((letter) => meet(letter, box))) over("the circles' words");
            if (covers(ego, box)) over("the person in the centre");
            const frame = root.getBoundingClientRect();
            if (box.left < frame.left || box.top < frame.top || box.bottom > frame.bottom
                || box.right > frame.left + right * frame.width) over("the edge");
        }
    });
    markers.forEach(({ name, outline, shapes }, i) => {
        for (const other of markers.slice(0, i)) {
            if (touch(outline, other.outline) || touch(other.outline, outline)) {
                found.push(`the markers of ${name} and ${other.name} touch`);
            }
        }
        if (shapes.some((shape) => letters.some((letter) => covers(shape, letter)))) {
            found.push(`the marker of ${name} covers the circles' words`);
        }
        if (touch(outline, ego)) found.push(`${name} touches the person in the centre`);
    });
    return found;
}
"""
DRAWN = """([drawn, right]) => {
    document.body.innerHTML = drawn;
    return faults(document.querySelector("svg"), right);
}"""
ON_THE_SCREEN = """async ([map, look, wide]) => {
    const { EditableMap } = await import("/kit/widgets/js/editor/editable_map.js");
    const mapView = new EditableMap(look, true);
    mapView.root.style.width = `${wide}px`;
    document.body.replaceChildren(mapView.root);
    mapView.root.setAttribute("viewBox", "0 0 800 772");
    mapView.show(map, { glide: false });
    return faults(mapView.root, 1);
}"""


@pytest.fixture
def page(new_page: NewPage, served: str) -> Page:
    page = new_page(viewport={"width": 1100, "height": 1300})
    page.goto(f"{served}/empty")
    page.add_script_tag(content=FAULTS)
    return page


def faults(page: Page, support_map: SupportMap) -> list[str]:
    found: list[str] = page.evaluate(DRAWN, [draw.svg(support_map), 800 / 1040])
    return found


def faults_on_the_screen(page: Page, support_map: SupportMap, wide: int) -> list[str]:
    data: list[Any] = [support_map.to_dict(), palette.as_data(), wide]
    found: list[str] = page.evaluate(ON_THE_SCREEN, data)
    return found


@pytest.mark.browser
def test_the_cases_are_readable(page: Page) -> None:
    for name in case_names():
        for support_map in load_case(name).maps.values():
            assert faults(page, support_map) == []
            assert faults_on_the_screen(page, support_map, 800) == []


@pytest.mark.browser
@pytest.mark.parametrize("count", [9, 16, 30])
def test_typical_maps_are_readable(page: Page, count: int) -> None:
    for seed in range(20):
        support_map = typical_map(count, seed)
        assert faults(page, support_map) == [], f"seed {seed}"
        assert faults_on_the_screen(page, support_map, 800) == [], f"seed {seed}"


@pytest.mark.browser
def test_the_measuring_finds_what_is_covered(page: Page) -> None:
    drawn = draw.svg(typical_map(9, 0))
    first, *_ = drawn.partition('<text class="name"')
    for_all = drawn[len(first) :].replace('<tspan x="', '<tspan x="400" y="390" data-x="')
    found = page.evaluate(DRAWN, [first + for_all, 800 / 1040])
    assert any("covers the name" in each for each in found)
    assert any("covers the person" in each for each in found)
