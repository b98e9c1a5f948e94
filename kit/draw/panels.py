"""The frame of what an exercise shows: escaped, and calm on a light, a dark and a paper page."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

from kit.words.html import escape, output

# In columns, each item carries the room of its own mark: a list's own padding is beside the first
# column only, and a margin above an item is kept at the top of the first column only. JupyterLab
# pads lists by a rule of its own, which the doubled class outweighs.
# Colours are inherited from the page, so that a dark theme and a printer each get their own.
_STYLE: Final = """
.smk-panel{color:inherit;font:inherit;line-height:1.5;max-width:44rem;padding:.75rem 1rem;
border:1px solid color-mix(in srgb,currentColor 35%,transparent);border-radius:.5rem}
.smk-panel p,.smk-panel ul,.smk-panel ol{margin:.25rem 0 .75rem}
.smk-panel.smk-panel ul,.smk-panel.smk-panel ol{padding-left:1.4rem}
.smk-panel li{margin:.3rem 0}
.smk-panel.smk-panel ul.smk-short{columns:13rem;column-gap:1rem;padding-left:0}
.smk-panel .smk-short>li{margin:0 0 0 1.4rem;padding:.15rem 0;break-inside:avoid;
overflow-wrap:anywhere}
.smk-panel .smk-title{font-weight:600;font-size:1.05em;margin:.5rem 0 .25rem}
.smk-panel .smk-ask{font-style:italic}
.smk-panel summary{cursor:pointer;min-height:44px;display:flex;align-items:center;font-weight:600}
.smk-panel summary::before{content:"+";width:1.4rem;font-weight:400}
.smk-panel details[open]>summary::before{content:"\\2212"}
.smk-panel summary:focus-visible{outline:3px solid currentColor;outline-offset:2px}
@media print{.smk-panel{border-color:#000;break-inside:avoid}}
"""


def panel(label: str, *parts: str) -> str:
    """Give a labelled region of HTML around parts that are HTML already."""
    return output(
        f"<style>{_STYLE}</style>"
        f'<section class="smk-panel" aria-label="{escape(label)}">{"".join(parts)}</section>'
    )


def title(text: str) -> str:
    """Give a heading that reads as one without disturbing the notebook's own headings."""
    return f'<p class="smk-title" role="heading" aria-level="4">{escape(text)}</p>'


def paragraph(text: str) -> str:
    """Give the text as a paragraph."""
    return f"<p>{escape(text)}</p>"


class Point(NamedTuple):
    """An item of a list: what it says, and what it asks, if anything."""

    says: str
    asks: str = ""


def listing(points: Iterable[Point], *, numbered: bool = False) -> str:
    """Give the points as a list; where none asks anything, in columns."""
    points = list(points)
    tag = "ol" if numbered else "ul"
    short = not numbered and not any(point.asks for point in points)
    opening = f'<{tag} class="smk-short">' if short else f"<{tag}>"
    return f"{opening}{''.join(map(_item, points))}</{tag}>"


def _item(point: Point) -> str:
    ask = f'<br><span class="smk-ask">{escape(point.asks)}</span>' if point.asks else ""
    return f"<li>{escape(point.says)}{ask}</li>"
