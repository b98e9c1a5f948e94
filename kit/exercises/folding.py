"""An answer kept folded under the question that it answers, until a person opens it."""

from __future__ import annotations

from kit.draw.panels import Panel, Part, form_of
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
    return Panel((Part(form_of(value)),), folded=words)


def say(text: str) -> Panel:
    """Show sentences as prose: broken between words, in the letters of the page.

    >>> print(say("Amina's map has two members."))
    Amina's map has two members.
    """
    return Panel((Part(f'<p style="max-width:44em;line-height:1.45">{escape(text)}</p>', text),))
