"""The pieces of a drawn map as SVG elements: a marker, a name, a legend.

`js/marks.js` makes the same elements on the screen.
"""

from __future__ import annotations

from collections.abc import Mapping

from kit.draw import palette
from kit.draw.lettering import in_html
from kit.draw.naming import LINE_HEIGHT, Label
from kit.draw.places import BADGE, OUTLINE, Point
from kit.model.maps import SupportMap
from kit.words.html import escape

LEGEND_LEFT = 838


def number(value: float) -> str:
    """Write a number as short as it goes, with two decimals at the most."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def text(x: float, y: float, words: str, **attributes: object) -> str:
    """Return a text element; the words are cleaned and escaped here."""
    more = "".join(f' {name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<text x="{number(x)}" y="{number(y)}"{more}>{in_html(words)}</text>'


def marker(kind: str, influence: str, at: Point, radius: float, theme: Mapping[str, str]) -> str:
    """Return the marker of a member: outline by influence, shape, colour and glyph by kind."""
    style, line = palette.KINDS[kind], palette.INFLUENCES[influence]
    thin = radius / 20
    outline = _shape(style.shape, radius * OUTLINE)
    shape = _shape(style.shape, radius - thin)
    parts = [
        f'<g transform="translate({number(at.x)} {number(at.y)})">',
        (
            f'{outline} class="outline" fill="none" stroke="{theme["ink"]}" '
            f'stroke-width="{number(line.width * thin)}" stroke-linecap="round"'
            f"{_dashes(line.dashes, thin)}/>"
        ),
        (
            f'{shape} fill="{style.colour}" stroke="{style.colour}" '
            f'stroke-width="{number(2 * thin)}" stroke-linejoin="round"/>'
        ),
        (
            f'<path d="{style.glyph}" transform="scale({number(thin)})" fill="{style.ink}" '
            'fill-rule="evenodd"/>'
        ),
        _badge(line.badge, radius, theme),
        "</g>",
    ]
    return "".join(parts)


def empty(kind: str, at: Point, radius: float, theme: Mapping[str, str]) -> str:
    """Return the dotted outline of a member who is not there now."""
    shape = _shape(palette.KINDS[kind].shape, radius)
    return (
        f'<g transform="translate({number(at.x)} {number(at.y)})">{shape} fill="none" '
        f'stroke="{theme["words"]}" stroke-width="1.8" stroke-dasharray="2 5" '
        'stroke-linecap="round"/></g>'
    )


def name(label: Label, size: float, theme: Mapping[str, str]) -> str:
    """Return a member's name, line by line, with a halo that keeps it readable over lines."""
    step = LINE_HEIGHT * size
    rows = "".join(
        f'<tspan x="{number(label.x)}" y="{number(label.box.top + step * i + size * 0.93)}">'
        f"{escape(row)}</tspan>"
        for i, row in enumerate(label.lines)
    )
    return (
        f'<text class="name" text-anchor="middle" font-size="{number(size)}" font-weight="500" '
        f'fill="{theme["ink"]}" stroke="{theme["paper"]}" stroke-width="{number(size * 0.3)}" '
        f'stroke-linejoin="round" paint-order="stroke">{rows}</text>'
    )


def legend(support_map: SupportMap, theme: Mapping[str, str]) -> tuple[list[str], float]:
    """Return heading, three figures and the key of the kinds and influences there are.

    Returns the elements, and the height that they need.
    """
    members = support_map.members
    kinds = [kind for kind in palette.KINDS if any(m.kind == kind for m in members)]
    influences = [i for i in palette.INFLUENCES if any(m.influence == i for m in members)]
    occasion = "Crisis map" if support_map.occasion == "crisis" else "Everyday map"
    later = support_map.wave_months > 0
    top = 50 if later else 66
    drawn = [text(LEGEND_LEFT, top, occasion, fill=theme["ink"], font_size=25, font_weight=650)]
    if later:
        when = f"at {support_map.wave_months} months"
        drawn.append(text(LEGEND_LEFT, 75, when, fill=theme["ink"], font_size=17))
    figures = (
        (len(members), "member" if len(members) == 1 else "members"),
        (len(kinds), "kind" if len(kinds) == 1 else "kinds"),
        (sum(m.circle == 1 for m in members), "in the centre"),
    )
    y, aside = 112.0, max(62, 22 * len(str(len(members))) + 10)
    for value, words in figures:
        drawn += [
            text(LEGEND_LEFT, y, str(value), fill=theme["ink"], font_size=30, font_weight=650),
            text(LEGEND_LEFT + aside, y, words, fill=theme["ink"], font_size=17),
        ]
        y += 42
    y += 6
    for title, items in (("KINDS", kinds), ("INFLUENCE (OUTLINE)", influences)):
        if not items:
            continue
        drawn.append(
            text(
                LEGEND_LEFT, y, title, fill=theme["words"], font_size=12.5, letter_spacing="0.06em"
            )
        )
        y += 26
        for item in items:
            drawn.append(_key(item, y, theme))
            drawn.append(text(LEGEND_LEFT + 42, y, item, fill=theme["ink"], font_size=15))
            y += 31
        y += 12
    return drawn, y


def _key(item: str, y: float, theme: Mapping[str, str]) -> str:
    if item in palette.KINDS:
        style = palette.KINDS[item]
        at = f'transform="translate({LEGEND_LEFT + 13} {number(y - 5)})"'
        return (
            f'<g {at}>{_shape(style.shape, 11)} fill="{style.colour}" stroke="{style.colour}" '
            'stroke-width="1" stroke-linejoin="round"/>'
            f'<path d="{style.glyph}" transform="scale(0.58)" fill="{style.ink}" '
            'fill-rule="evenodd"/></g>'
        )
    line = palette.INFLUENCES[item]
    return (
        f'<g transform="translate({LEGEND_LEFT + 13} {number(y - 5)})">'
        f'<circle r="11" fill="none" stroke="{theme["ink"]}" '
        f'stroke-width="{number(line.width * 0.7)}" stroke-linecap="round"'
        f"{_dashes(line.dashes, 0.7)}/>{_badge(line.badge, 11, theme)}</g>"
    )


def _shape(shape: str, radius: float) -> str:
    """Open an element of this shape around the origin; the caller closes it."""
    corners = palette.SHAPES[shape]
    if not corners:
        return f'<circle r="{number(radius)}"'
    points = " ".join(f"{number(x * radius)},{number(y * radius)}" for x, y in corners)
    return f'<polygon points="{points}"'


def _dashes(lengths: str, by: float = 1) -> str:
    if not lengths:
        return ""
    scaled = " ".join(number(float(length) * by) for length in lengths.split())
    return f' stroke-dasharray="{scaled}"'


def _badge(badge: str, radius: float, theme: Mapping[str, str]) -> str:
    if not badge:
        return ""
    away, small = number(radius * BADGE[0]), number(radius * BADGE[1])
    bar = radius * 0.2
    return (
        f'<g transform="translate({away} -{away})"><circle r="{small}" fill="{theme["ink"]}"/>'
        f'<path d="M-{number(bar)} 0H{number(bar)}" stroke="{theme["paper"]}" '
        f'stroke-width="{number(radius * 0.13)}" stroke-linecap="round"/></g>'
    )
