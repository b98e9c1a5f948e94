"""Maps and signs as typst places them: the shapes as SVG, the names as text of the page.

Names are set by typst and not within the SVG, because there any script, a right-to-left one and
emoji included, finds its font. The circles' words follow their arcs and stay in the SVG.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final
from xml.etree import ElementTree as ET

from kit.draw import ghosts, marks, palette
from kit.draw.layout import TITLE_SIZE, WIDTH
from kit.draw.lettering import is_cut, lines, shown, width
from kit.draw.places import BANDS, CENTRE, EGO_RADIUS, OUTLINE, TITLE_DROP, Point, font_size
from kit.draw.svg import FONT, svg
from kit.model.maps import SupportMap
from kit.publish.handouts.papers import LEAST_PT, POINTS_PER_MM

LETTERS: Final = "Source Sans Pro"
_SVG: Final = "http://www.w3.org/2000/svg"
_TEXT: Final = f"{{{_SVG}}}text"
_MOST: Final = 2.0
_ARC: Final = re.compile(r"m-([\d.]+) 0a")
_CAPITALS: Final = 0.66
_CLEAR: Final = 4.0
_LINE: Final = 1.1
_NARROWER: Final = 1.12
"""The letters on paper are narrower, by so much at least, than the widths that maps reckon with."""

_ALONE: Final = 2 * BANDS[3][1] + 4
"""How wide the three circles are without the names around them."""
_VIEW: Final = re.compile(r'width="[\d.]+" height="[\d.]+" viewBox="[^"]*"')
_DARKER_LINE: Final = "#827968"
_EGO: Final = re.compile(
    rf'(<circle cx="{CENTRE[0]:g}" cy="{CENTRE[1]:g}" r="{EGO_RADIUS:g}") fill="[^"]*"'
)
_NOBODY: Final = "me"
_FOR_A_PEN: Final = {
    "circle_1": "#F1E8D6",
    "circle_2": "#F8F3E9",
    "circle_3": "#FDFCF9",
}
"""Paler circles to write in."""

Picture = dict[str, Any]
"""`svg`, `width` and `height` in its own units, `alt`, and `texts`: what, where, how large."""


def picture(
    support_map: SupportMap,
    width_mm: float,
    unit: float,
    before: SupportMap | None = None,
) -> Picture:
    """Return a map to be printed so wide, with all its text at 11 points at least.

    Parameters
    ----------
    support_map, before
        As for `draw.svg`.
    width_mm
        How wide it will be on paper.
    unit
        The paper's: on a larger sheet the text is larger too.
    """
    least = _least(width_mm, unit)
    gone = () if before is None else ghosts.gone(support_map, before)
    count = len(ghosts.with_gone(support_map, gone).placed)
    lettering = min(max(least / font_size(count), least / TITLE_SIZE, 1), _MOST)
    drawn = svg(support_map, legend=False, lettering=lettering, before=before)
    root = ET.fromstring(drawn)  # noqa: S314  # written by the kit itself, a line above
    alt = root.findtext(f"{{{_SVG}}}desc") or ""
    texts = [*_taken_out(root, least), *_person(support_map.person, least)]
    return {
        # A copier drops the pale lines of the screen.
        "svg": _as_text(root).replace(palette.THEMES["light"]["line"], _DARKER_LINE),
        "width": float(root.get("width", WIDTH)),
        "height": float(root.get("height", WIDTH)),
        "alt": alt,
        "texts": texts,
    }


def blank(width_mm: float, unit: float) -> Picture:
    """Return the three circles with their words, and nobody in them yet.

    >>> blank(186, 1)["alt"]
    'Three empty circles around an empty centre: most important, important, also matters.'
    """
    drawn = _cropped(picture(SupportMap(_NOBODY), width_mm * WIDTH / _ALONE, unit))
    # Whose map it is, is for whoever draws it to say: an invented person's, as a rule.
    texts = [each for each in drawn["texts"] if each["words"] != _NOBODY]
    words = "most important, important, also matters"
    alt = f"Three empty circles around an empty centre: {words}."
    empty = _EGO.sub(rf'\1 fill="#FFFFFF" stroke="{_DARKER_LINE}" stroke-width="1.2"', drawn["svg"])
    return {**drawn, "svg": empty, "texts": texts, "alt": alt}


def _cropped(drawn: Picture) -> Picture:
    """Leave out the room around the circles, which only names need; draw the circles clearly."""
    left, top = (each - _ALONE / 2 for each in CENTRE)
    frame = f'viewBox="{left:g} {top:g} {_ALONE:g} {_ALONE:g}"'
    drawn_svg = _VIEW.sub(f'width="{_ALONE:g}" height="{_ALONE:g}" {frame}', drawn["svg"])
    texts = [{**each, "x": each["x"] - left, "y": each["y"] - top} for each in drawn["texts"]]
    for name, colour in _FOR_A_PEN.items():
        drawn_svg = drawn_svg.replace(palette.THEMES["light"][name], colour)
    return {**drawn, "svg": drawn_svg, "width": _ALONE, "height": _ALONE, "texts": texts}


def sign(kind: str, influence: str = "positive") -> str:
    """Return the marker of a kind, with the outline of an influence, as an SVG of its own.

    >>> sign("pet")[:4]
    '<svg'
    """
    drawn = marks.marker(kind, influence, Point(0, 0), 20, palette.THEMES["light"])
    reach = 20 * OUTLINE + 5
    box = f"{-reach:g} {-reach:g} {2 * reach:g} {2 * reach:g}"
    return f'<svg xmlns="{_SVG}" viewBox="{box}">{drawn}</svg>'


def _least(width_mm: float, unit: float) -> float:
    """Return the least font size in the picture's units; a hair more, as they are rounded there."""
    return LEAST_PT * unit * 1.01 / (width_mm * POINTS_PER_MM / WIDTH)


def _taken_out(root: ET.Element, least: float) -> Iterator[dict[str, Any]]:
    """Take the ground and all straight text out of the picture, and give the text.

    The circles' words stay, in the letters of the page and large enough.
    """
    root.remove(next(each for each in root if each.tag == f"{{{_SVG}}}rect"))
    root.set("font-family", LETTERS)
    for group in (root, *root.iter(f"{{{_SVG}}}g")):
        for text in group.findall(_TEXT):
            size = max(float(text.get("font-size", "0")), least)
            along = text.find(f"{{{_SVG}}}textPath")
            if along is not None:
                text.set("font-size", f"{size:.2f}")
                _keep_inside(root, along.get("href", ""), size)
                continue
            group.remove(text)
            if text.get("fill") == palette.THEMES["light"]["ego_ink"]:
                continue
            rows = text.findall(f"{{{_SVG}}}tspan") or [text]
            for row in rows:
                yield _text(
                    row.text or "",
                    (float(row.get("x", "0")), float(row.get("y", "0"))),
                    size,
                    text.get("fill", palette.INK),
                    centred=text.get("text-anchor") == "middle",
                    halo=text.get("stroke"),
                )


def _keep_inside(root: ET.Element, arc: str, size: float) -> None:
    """Draw the arc of a circle's words further in where large letters would reach over the edge."""
    path = next(each for each in root if f"#{each.get('id')}" == arc)
    found = _ARC.search(path.get("d", ""))
    drop = _CAPITALS * size + _CLEAR
    if found is None or drop <= TITLE_DROP:
        return
    radius = float(found[1]) + TITLE_DROP - drop
    x, y = CENTRE
    path.set("d", f"M{x:g} {y:g}m-{radius:g} 0a{radius:g} {radius:g} 0 0 1 {2 * radius:g} 0")


def _person(person: str, least: float) -> Iterator[dict[str, Any]]:
    """Return the name in the centre: as large as it fits there, in up to three lines."""
    across = 2 * EGO_RADIUS * 0.93 * _NARROWER
    rows, size = [shown(person)], 17.0
    if width(rows[0]) * size > across or size < least:
        size = max(13.0, least)
        most = across / size
        rows = lines(person, most, 1)
        if is_cut(rows[0]):
            rows = lines(person, most * 0.92, 2)
            if is_cut(rows[-1]) and len(shown(person).split()) > 2:
                rows = ["", *lines(person, most * 0.8, 3)][1:]
    for i, row in enumerate(rows):
        down = (i - (len(rows) - 1) / 2) * _LINE * size + size * 0.33
        yield _text(row, (CENTRE[0], CENTRE[1] + down), size, palette.WHITE, strong=True)


def _text(
    words: str, at: tuple[float, float], size: float, colour: str, **more: object
) -> dict[str, Any]:
    x, y = at
    usual = {"centred": True, "halo": None, "strong": False}
    return {"words": words, "x": x, "y": y, "size": size, "colour": colour, **usual, **more}


def _as_text(root: ET.Element) -> str:
    ET.register_namespace("", _SVG)
    drawn = ET.tostring(root, encoding="unicode")
    # Titles and the description are said by the page, beside the picture.
    drawn = re.sub(r"<(title|desc)\b[^>]*>.*?</\1>", "", drawn, flags=re.DOTALL)
    return drawn.replace(FONT, LETTERS)
