"""The support map as an SVG picture, from the standard library alone."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator, Mapping

from kit.draw import ghosts, marks, palette, sentences
from kit.draw.layout import HEIGHT, TITLE_SIZE, TITLE_SPACING, WIDTH, Layout, layout
from kit.draw.lettering import in_html, is_cut, lines
from kit.draw.marks import number
from kit.draw.naming import LINE_HEIGHT
from kit.draw.places import BANDS, CENTRE, EGO_RADIUS
from kit.model.checks import a_map
from kit.model.maps import SupportMap
from kit.words.errors import KitError, one_of, show
from kit.words.html import escape

FONT = "Inter, 'Source Sans 3', 'Noto Sans', 'Segoe UI', 'DejaVu Sans', sans-serif"
LEGEND_WIDTH = 240.0
_MOST_LETTERING = 2


def svg(
    support_map: SupportMap,
    *,
    legend: bool = True,
    theme: str = "light",
    lettering: float = 1.0,
    before: SupportMap | None = None,
) -> str:
    """Draw a support map: three circles, the members with their names, the ties.

    Parameters
    ----------
    support_map
        The map to draw. Members not yet placed stand in a row below the circles.
    legend
        Draw the key of kinds and influences beside the circles.
    theme
        `light` for paper and most screens, or `dark`.
    lettering
        Names so many times larger, for a picture that is shown or printed small: 1 to 2. Markers
        and the circles' words grow with them in part.
    before
        An earlier map: whoever stood there and is not on this one is drawn as a dotted outline,
        in their old place.

    Returns
    -------
    str
        An SVG document of its own, with title and description for screen readers. Text from
        people is escaped.

    >>> from kit import SupportMap
    >>> svg(SupportMap("Amina"))[:4]
    '<svg'
    """
    a_map(support_map, "a picture")
    colours = _colours(theme)
    if not 1 <= lettering <= _MOST_LETTERING:
        raise KitError(
            f"lettering is {show(lettering)}; give a number from 1 to {_MOST_LETTERING}."
        )
    gone = () if before is None else ghosts.gone(support_map, a_map(before, "a picture"))
    plan = layout(ghosts.with_gone(support_map, gone), enlarge=lettering)
    key, key_height = marks.legend(support_map, colours) if legend else ([], 0.0)
    wide, high = WIDTH + (LEGEND_WIDTH if legend else 0), max(plan.height, key_height)
    mark = f"m{zlib.crc32(json.dumps(support_map.to_dict()).encode()):08x}"
    frame = f'width="{number(wide)}" height="{number(high)}"'
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="support-map" role="img" {frame} '
        f'viewBox="0 0 {number(wide)} {number(high)}" '
        f'aria-labelledby="{mark}t {mark}d" font-family="{FONT}">'
    )
    parts = [
        opening,
        f'<title id="{mark}t">{in_html(sentences.heading(support_map))}</title>',
        f'<desc id="{mark}d">{in_html(sentences.describe_with(support_map, gone))}</desc>',
        f'<rect {frame} fill="{colours["paper"]}"/>',
        *_circles(colours),
        *ghosts.shapes(gone, plan, colours),
        *_ties(plan, colours),
        *_titles(plan, colours, mark),
        *_ego(support_map.person, colours),
        *_members(support_map, plan, colours),
        *_tray(support_map, colours),
        *key,
        "</svg>",
    ]
    return "".join(parts)


def _colours(theme: object) -> Mapping[str, str]:
    if isinstance(theme, str) and theme in palette.THEMES:
        return palette.THEMES[theme]
    near = theme if isinstance(theme, str) else None
    raise KitError(f"theme is {show(theme)}; {one_of(palette.THEMES, near)}")


def _circles(theme: Mapping[str, str]) -> Iterator[str]:
    x, y = (number(each) for each in CENTRE)
    for circle in (3, 2, 1):
        yield (
            f'<circle cx="{x}" cy="{y}" r="{number(BANDS[circle][1])}" '
            f'fill="{theme[f"circle_{circle}"]}" stroke="{theme["line"]}" stroke-width="1.2"/>'
        )


def _ties(plan: Layout, theme: Mapping[str, str]) -> Iterator[str]:
    for tie in plan.paths:
        start, bend, end = (f"{number(x)} {number(y)}" for x, y in (tie.start, tie.bend, tie.end))
        yield (
            f'<path class="tie" d="M{start}Q{bend} {end}" fill="none" '
            f'stroke="{theme["tie"]}" stroke-width="{number(tie.thickness)}"/>'
        )


def _titles(plan: Layout, theme: Mapping[str, str], mark: str) -> Iterator[str]:
    x, y = (number(each) for each in CENTRE)
    for circle, (words, _) in zip(BANDS, plan.titles, strict=True):
        radius = BANDS[circle][1] - 13
        arc = f"M{x} {y}m-{radius:g} 0a{radius:g} {radius:g} 0 0 1 {2 * radius:g} 0"
        yield (
            f'<path id="{mark}c{circle}" fill="none" d="{arc}"/>'
            f'<text text-anchor="middle" font-size="{number(plan.title_size)}" '
            f'fill="{theme["words"]}" letter-spacing="{TITLE_SPACING}em" '
            f'stroke="{theme[f"circle_{circle}"]}" stroke-width="5" stroke-linejoin="round" '
            'paint-order="stroke">'
            f'<textPath href="#{mark}c{circle}" startOffset="50%">{escape(words)}</textPath></text>'
        )


def _ego(person: str, theme: Mapping[str, str]) -> Iterator[str]:
    x, y = CENTRE
    rows, size = lines(person, 4.5, 1), 17.0
    if is_cut(rows[0]):
        rows, size = lines(person, 5.9), 13.0
    yield f'<circle cx="{x:g}" cy="{y:g}" r="{EGO_RADIUS:g}" fill="{theme["ego"]}"/>'
    for i, row in enumerate(rows):
        down = (i - (len(rows) - 1) / 2) * LINE_HEIGHT * size + size * 0.35
        yield marks.text(
            x,
            y + down,
            row,
            text_anchor="middle",
            font_size=number(size),
            font_weight=600,
            fill=theme["ego_ink"],
        )


def _members(support_map: SupportMap, plan: Layout, theme: Mapping[str, str]) -> Iterator[str]:
    for member in support_map.members:
        at = plan.points[member.id]
        drawn = marks.marker(member.kind, member.influence, at, plan.radius, theme)
        yield f'<g class="member"><title>{in_html(member.name)}</title>{drawn}</g>'
    for member in support_map.members:
        yield marks.name(plan.labels[member.id], plan.size, theme)


def _tray(support_map: SupportMap, theme: Mapping[str, str]) -> Iterator[str]:
    if support_map.parked:
        yield f'<path d="M16 {HEIGHT + 4:g}H{WIDTH - 16:g}" stroke="{theme["line"]}"/>'
        yield marks.text(
            16,
            HEIGHT + 24,
            "NOT YET PLACED",
            fill=theme["words"],
            font_size=TITLE_SIZE,
            letter_spacing=f"{TITLE_SPACING}em",
        )
