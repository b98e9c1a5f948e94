"""A map as a notebook keeps it: a picture that shows without a kernel, and its sentence."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING

from kit.draw.describe import describe
from kit.draw.lettering import shown
from kit.draw.svg import heading, svg

if TYPE_CHECKING:
    from kit.maps import SupportMap


def mime_bundle(support_map: SupportMap) -> dict[str, str]:
    """Give the map in the forms that a notebook stores: HTML, SVG and plain text.

    The HTML holds the picture as an image, so that it also shows in a notebook that is not
    trusted, where inline SVG is taken out; its alternative text is what `describe` says.
    """
    picture = svg(support_map)
    said = escape(shown(describe(support_map)))
    data = b64encode(picture.encode()).decode()
    html = (
        '<figure style="margin:0;max-width:1040px">'
        f'<img src="data:image/svg+xml;base64,{data}" '
        f'alt="{escape(shown(heading(support_map)))}" style="width:100%;height:auto">'
        f'<figcaption style="max-width:44em;line-height:1.45">{said}</figcaption></figure>'
    )
    return {"text/html": html, "image/svg+xml": picture, "text/plain": describe(support_map)}
