"""Words, tables and pictures in HTML that can change on the page without being shown anew."""

from __future__ import annotations

from typing import Any

import anywidget
import traitlets

from kit.widgets.assets import script
from kit.words.errors import KitError
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
        return data | {"text/html": output(self.html)}, about


def problem_said(problem: KitError) -> str:
    """Return what is wrong, and what to do, as HTML in the place of what can't be shown."""
    return output(f'<p style="max-width:44em;line-height:1.45">{escape(str(problem))}</p>')
