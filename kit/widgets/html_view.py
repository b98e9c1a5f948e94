"""Words, tables and pictures in HTML that can change on the page without being shown anew."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import anywidget
import traitlets

from kit.widgets.assets import script
from kit.words.html import escape, output


class HtmlView(anywidget.AnyWidget):
    """HTML that the kit wrote, on the page; what is opened in it stays open when it changes.

    Parameters
    ----------
    html
        By the kit's own means (`kit.words.html`): no text of a person's stands in it unescaped.

    >>> view = HtmlView("<p>Two members.</p>")
    >>> view.html = "<p>Three members.</p>"
    """

    _esm = script("html_view.js")

    html = traitlets.Unicode().tag(sync=True)

    def __init__(self, html: str) -> None:
        super().__init__(html=html)

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, about = super()._repr_mimebundle_(**options) or ({}, {})
        return data | {"text/html": self.html}, about


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
