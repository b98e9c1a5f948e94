"""An answer kept folded under the question that it answers, until a person opens it."""

from __future__ import annotations

from collections.abc import Mapping

from kit.draw.panels import Panel, Part
from kit.words.html import escape


def folded(value: object, words: str = "Predicted? Show") -> Panel:
    """Keep what answers a prediction out of sight until a person asks for it.

    Parameters
    ----------
    value
        Anything that a notebook can show; what has no HTML of its own is shown as text.
    words
        What a person chooses to see it. They are all that its plain text is.

    >>> print(folded(0.27))
    Predicted? Show
    """
    return Panel((Part(_html(value)),), folded=words)


def say(text: str) -> Panel:
    """Show sentences as prose: broken between words, in the letters of the page.

    >>> print(say("Amina's map has two members."))
    Amina's map has two members.
    """
    return Panel((Part(f'<p style="max-width:44em;line-height:1.45">{escape(text)}</p>', text),))


def _html(value: object) -> str:
    """Return the HTML that a notebook would show of a value, or its text, escaped."""
    bundle = getattr(value, "_repr_mimebundle_", None)
    forms = bundle() if callable(bundle) else None
    if isinstance(forms, Mapping) and "text/html" in forms:
        return str(forms["text/html"])
    own = getattr(value, "_repr_html_", None)
    html = own() if callable(own) else None
    if html is not None:
        return str(html)
    return f'<p style="white-space:pre-wrap">{escape(str(value))}</p>'
