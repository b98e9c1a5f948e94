"""What answers a guess: out of sight until a person opens it, with their guess beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any, Final

import anywidget
import traitlets

from kit.draw.panels import Panel, form_of
from kit.widgets.assets import own_style, script
from kit.widgets.follow import follow
from kit.widgets.html_view import problem_said
from kit.widgets.note import Note
from kit.words.errors import KitError
from kit.words.html import escape, output, printable

WRITTEN: Final = "What you wrote"


class Answer(anywidget.AnyWidget):
    """What answers a guess, folded; it follows the guess and what it is made of.

    Parameters
    ----------
    guess
        The field in which the guess is written.
    sources, show
        What the answer follows, and what is made of it; see `kit.follow`.
    words
        What a person chooses to see the answer.

    >>> from kit.widgets.map_editor import MapEditor
    >>> from kit.model.maps import SupportMap
    >>> found = Answer(Note("How many?"), [MapEditor(SupportMap("Amina"))], len, "Show")
    >>> found.html
    '<div class="mathjax_ignore tex2jax_ignore"><p style="max-width:44em;line-height:1.45;...
    """

    _esm = script("answer.js")
    _css = own_style("answer.css")

    words = traitlets.Unicode().tag(sync=True)
    written = traitlets.Unicode(WRITTEN).tag(sync=True)
    guess = traitlets.Unicode().tag(sync=True)
    html = traitlets.Unicode().tag(sync=True)

    def __init__(
        self, guess: Note, sources: Sequence[object], show: Callable[..., Any], words: str
    ) -> None:
        super().__init__(words=words)
        self._show = show
        self._followers = [
            follow(guess, self._put_guess),
            follow(list(sources), self._put_answer),
        ]

    def close(self) -> None:
        """Stop following."""
        for each in self._followers:
            each.close()
        super().close()

    def _put_guess(self, text: str) -> None:
        self.guess = text

    def _put_answer(self, *values: Any) -> None:
        try:
            shown = self._show(*values)
            # What lies folded here needs no second fold inside.
            self.html = form_of(replace(shown, folded="") if isinstance(shown, Panel) else shown)
        except KitError as problem:
            self.html = problem_said(problem)

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, about = super()._repr_mimebundle_(**options) or ({}, {})
        yours = f"<p><strong>{WRITTEN}</strong><br>{escape(self.guess)}</p>" if self.guess else ""
        inside = f"<details><summary>{escape(self.words)}</summary>{yours}{self.html}</details>"
        return data | {"text/html": output(inside), "text/plain": printable(self.words)}, about
