"""A map's key in letters for a room: how many there are, which kinds, which influences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kit.draw import marks, palette
from kit.draw.places import Point
from kit.model.maps import SupportMap
from kit.publish.sentences import how_many
from kit.words.html import escape

_RADIUS: Final = 20.0


def legend(support_map: SupportMap) -> str:
    """Return the key of a map as HTML: three figures, and the kinds and influences there are.

    >>> from kit import SupportMap
    >>> "1 member" in legend(SupportMap("Jo").add("Mum", kind="family", circle=1))
    True
    """
    theme = palette.THEMES["light"]
    found = {each.kind for each in support_map} | {each.influence for each in support_map}
    kinds = [kind for kind in palette.KINDS if kind in found]
    items = [_item(kind, _kind(kind, theme)) for kind in kinds]
    items += [_item(name, _influence(name, theme)) for name in palette.INFLUENCES if name in found]
    figures = how_many(support_map, len(kinds))
    return f'<div class="key"><p>{figures}</p><ul>{"".join(items)}</ul></div>'


def _kind(kind: str, theme: Mapping[str, str]) -> str:
    # Without an outline of its own: in the key, an outline stands for an influence.
    plain = {**theme, "ink": "none"}
    return marks.marker(kind, "positive", Point(0, 0), _RADIUS, plain)


def _influence(name: str, theme: Mapping[str, str]) -> str:
    drawn = marks.marker("friend", name, Point(0, 0), _RADIUS, theme)
    start, end = drawn.index("/>") + 2, drawn.index('fill-rule="evenodd"/>')
    return drawn[:start] + drawn[end + len('fill-rule="evenodd"/>') :]


def _item(words: str, drawn: str) -> str:
    box = f'<svg viewBox="-32 -32 64 64" aria-hidden="true">{drawn}</svg>'
    return f"<li>{box}{escape(words)}</li>"
