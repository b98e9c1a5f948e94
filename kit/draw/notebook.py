"""A map as a notebook keeps it: a picture that shows without a kernel, and its sentence."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Final

from kit.draw.lettering import in_html
from kit.draw.sentences import describe, heading
from kit.draw.svg import svg
from kit.model.maps import SupportMap
from kit.words.html import output


def mime_bundle(support_map: SupportMap) -> dict[str, str]:
    """Return the map in the forms that a notebook stores: HTML, SVG and plain text.

    The HTML holds the picture as an image, so that it also shows in a notebook that is not
    trusted, where inline SVG is taken out; its alternative text is what `describe` says.
    """
    picture = svg(support_map)
    said = in_html(describe(support_map))
    data = b64encode(picture.encode()).decode()
    html = output(
        '<figure style="margin:0;max-width:1040px">'
        f'<img src="data:image/svg+xml;base64,{data}" '
        f'alt="{in_html(heading(support_map))}" style="width:100%;height:auto">'
        f'<figcaption style="max-width:44em;line-height:1.45">{said}</figcaption></figure>'
    )
    return {"text/html": html, "image/svg+xml": picture, "text/plain": describe(support_map)}


_LARGER: Final = 1.4
"""How much larger names are on pictures that share a row."""


def in_a_row(maps: Mapping[str, SupportMap]) -> str:
    """Return maps as small pictures in a row, each below its caption, for use within other HTML.

    Each has its description in words as its alternative text. Who asks for the same picture again
    has it at once.
    """
    figures = "".join(
        '<figure style="flex:1 1 300px;min-width:0;max-width:560px;margin:0">'
        f'<figcaption style="font-weight:600">{in_html(caption)}</figcaption>'
        f'<img src="{_small(each)}" alt="{in_html(describe(each))}" '
        'style="width:100%;height:auto"></figure>'
        for caption, each in maps.items()
    )
    return f'<div class="smk-maps" style="display:flex;flex-wrap:wrap;gap:12px">{figures}</div>'


@lru_cache(maxsize=16)
def _small(support_map: SupportMap) -> str:
    drawn = svg(support_map, legend=False, lettering=_LARGER)
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"


def side_by_side(maps: Sequence[SupportMap], said: str, living: str = "") -> str:
    """Return several maps as pictures in a row, a sentence below, for print and without a kernel.

    The maps come as images, like the one of `mime_bundle`; all text is escaped. `living` says what
    can be done once the widget that the pictures stand in for is there.
    """
    figures = "".join(
        f'<img src="data:image/svg+xml;base64,{b64encode(svg(each).encode()).decode()}" '
        f'alt="{in_html(heading(each))}. {in_html(describe(each))}" '
        'style="flex:1 1 320px;min-width:0;max-width:560px;height:auto">'
        for each in maps
    )
    onwards = f"<p><small>Run the cell {in_html(living)}.</small></p>" if living else ""
    return output(
        f'<figure style="margin:0"><div style="display:flex;flex-wrap:wrap;gap:12px">{figures}'
        f'</div><figcaption style="max-width:44em;line-height:1.45">{in_html(said)}'
        f"</figcaption></figure>{onwards}"
    )
