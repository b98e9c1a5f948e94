"""What a notebook shows in words: escaped, and calm on a light, a dark and a paper page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple

from kit.words.html import escape, output, printable

# In columns, each item carries the room of its own mark: a list's own padding is beside the first
# column only, and a margin above an item is kept at the top of the first column only. JupyterLab
# pads lists by a rule of its own, which the doubled class outweighs.
# Colours are inherited from the page, so that a dark theme and a printer each get their own.
_STYLE: Final = """
.smk-panel{color:inherit;font:inherit;line-height:1.5;max-width:44rem;padding:.75rem 1rem;
border:1px solid color-mix(in srgb,currentColor 35%,transparent);border-radius:.5rem}
.smk-panel p,.smk-panel ul,.smk-panel ol{margin:.25rem 0 .75rem}
.smk-panel:has(.smk-maps){max-width:68rem}
.smk-panel:has(.smk-maps)>:is(p,ul,ol){max-width:44rem}
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


# It stands in the element: a notebook that isn't trusted yet drops style sheets.
_SUMMARY: Final = "cursor:pointer;padding:.7em 0;font-weight:600"


class Part(NamedTuple):
    """A part of a panel: its HTML, and its plain text; None where only the page has it."""

    html: str
    text: str | None = None


BLANK: Final = Part("", "")
"""A blank line in the text; nothing on the page."""


class Point(NamedTuple):
    """An item of a list: what it says, and what it asks, if anything."""

    says: str
    asks: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Panel:
    """Parts that a notebook shows as one: as HTML, and as text for whoever prints it.

    Parameters
    ----------
    parts
        What it shows, in order.
    title
        What the framed region is called for a screen reader; without one, there is no frame.
    folded
        The words that a person opens to see the parts; without any, they are open. Then a notebook
        has these words alone as the panel's text, so that nothing behind them is given away.

    >>> print(Panel((heading("Lost"), listing([Point("Kwame", "He changed jobs.")]))))
    Lost
    - Kwame: He changed jobs.
    """

    parts: tuple[Part, ...]
    title: str = ""
    folded: str = ""

    def __str__(self) -> str:
        texts = [part.text for part in self.parts if part.text is not None]
        return "\n".join(texts) if texts else self.folded

    def __repr__(self) -> str:
        return printable(self.folded or str(self))

    def _repr_html_(self) -> str:
        html = "".join(part.html for part in self.parts)
        if self.folded:
            style = "" if self.title else f' style="{_SUMMARY}"'
            summary = f"<summary{style}>{escape(self.folded)}</summary>"
            html = f"<details>{summary}{html}</details>"
        if self.title:
            html = (
                f"<style>{_STYLE}</style>"
                f'<section class="smk-panel" aria-label="{escape(self.title)}">{html}</section>'
            )
        return output(html)


def heading(words: str, text: str = "") -> Part:
    """Return a heading that reads as one without disturbing the notebook's own headings.

    Its plain text is `text`, or else the same words.
    """
    html = f'<p class="smk-title" role="heading" aria-level="4">{escape(words)}</p>'
    return Part(html, text or words)


def paragraph(words: str) -> Part:
    """Return the words as a paragraph."""
    return Part(f"<p>{escape(words)}</p>", words)


def fold(words: str, inside: Part, text: str) -> Part:
    """Return a part that a person opens by these words."""
    return Part(f"<details><summary>{escape(words)}</summary>{inside.html}</details>", text)


def listing(points: Iterable[Point], *, numbered: bool = False, joined: str = ": ") -> Part:
    """Return the points as a list; where none asks anything, in columns.

    In its plain text, `joined` stands between what a point says and what it asks.
    """
    points = list(points)
    tag = "ol" if numbered else "ul"
    short = not numbered and not any(point.asks for point in points)
    opening = f'<{tag} class="smk-short">' if short else f"<{tag}>"
    text = "\n".join("- " + joined.join(filter(None, point)) for point in points)
    return Part(f"{opening}{''.join(map(_item, points))}</{tag}>", text)


def _item(point: Point) -> str:
    ask = f'<br><span class="smk-ask">{escape(point.asks)}</span>' if point.asks else ""
    return f"<li>{escape(point.says)}{ask}</li>"


def form_of(value: object) -> str:
    """Return the HTML that a notebook would show of a value; its text, escaped, where it has none.

    >>> form_of("3 < 4")
    '<div class="mathjax_ignore tex2jax_ignore"><p style="max-width:44em;line-height:1.45;...
    """
    bundle = getattr(value, "_repr_mimebundle_", None)
    forms = bundle() if callable(bundle) else None
    forms = forms[0] if isinstance(forms, tuple) else forms
    if isinstance(forms, Mapping) and "text/html" in forms:
        return str(forms["text/html"])
    own = getattr(value, "_repr_html_", None)
    html = own() if callable(own) else None
    if html is not None:
        return str(html)
    said = escape(str(value))
    return output(f'<p style="max-width:44em;line-height:1.45;white-space:pre-wrap">{said}</p>')
