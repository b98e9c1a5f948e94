"""What is shown below follows what is changed above: one way for sentences, tables and widgets."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, Final

import ipywidgets
import traitlets

from kit.draw.panels import form_of
from kit.widgets.column import Column
from kit.widgets.html_view import HtmlView, problem_said
from kit.widgets.sources import NONE_YET, Source
from kit.words.errors import KitError

FRAME_SECONDS: Final = 1 / 60
"""How long changes are gathered before what follows them is shown anew, once for all of them."""


class Following(Column):
    """Something made of a source's value, and made anew whenever that value is another.

    `follow` makes one, and says what can be followed.

    Attributes
    ----------
    shown
        What `show` returned last. Observers are called when there is another one.
    """

    shown = traitlets.Any()

    def __init__(self, sources: Sequence[object], show: Callable[..., Any], of: str = "") -> None:
        super().__init__()
        self._show = show
        self._waiting = False
        self._values: tuple[object, ...] | None = None
        self._whose: list[object] = []
        self._sources = [Source(each, of, self._on_change) for each in sources]
        self._follow()

    def close(self) -> None:
        """Stop following, and close what is shown."""
        for each in self._sources:
            each.leave()
        self._sources = []
        self._put(())
        super().close()

    def _on_change(self) -> None:
        """Follow a moment later: what else changes until then is followed at the same time."""
        if self._waiting:
            return
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            # Outside a kernel there is no later.
            self._follow()
        else:
            self._waiting = True
            loop.call_later(FRAME_SECONDS, self._follow)

    def _follow(self) -> None:
        self._waiting = False
        values = tuple(each.value() for each in self._sources)
        if not values or (self._values is not None and _same(values, self._values)):
            return
        self._values = values
        if (whose := [getattr(each, "person", "") for each in values]) != self._whose:
            # What was opened for one person is not open for the next, who may want to guess first.
            self._whose = whose
            self._put(())
        # What is followed shows nothing itself, for the reason that it says.
        if any(each is NONE_YET for each in values):
            self._put(())
            self.shown = NONE_YET
            return
        try:
            shown = self._show(*values)
            self._put_shown(shown)
        except KitError as problem:
            self._put_html(problem_said(problem))
            shown = NONE_YET
        except Exception:
            # Rather nothing than what was made of an earlier value; the next one is tried again.
            self._values = None
            self._put(())
            self.shown = NONE_YET
            raise
        self.shown = shown

    def _put_shown(self, shown: object) -> None:
        if shown is None:
            self._put(())
        elif not isinstance(shown, ipywidgets.Widget):
            self._put_html(form_of(shown))
        elif shown.comm is None:
            raise KitError("this was shown before and is closed; let the function make a new one.")
        else:
            self._put((shown,))

    def _put_html(self, html: str) -> None:
        view = self.children[0] if self.children else None
        # In the same place, so that what a person has opened in it stays open.
        if isinstance(view, HtmlView) and view is not self.shown:
            view.html = html
        else:
            self._put((HtmlView(html),))

    def _put(self, children: tuple[ipywidgets.Widget, ...]) -> None:
        before = tuple(self.children)
        self.children = children
        for each in before:
            if each not in children:
                each.close()


def follow(source: object, show: Callable[..., Any], *, of: str = "") -> Following:
    """Show something of what a person changes, and show it anew after each change.

    Changes that come together, such as those of a drag, are followed once, at most sixty times a
    second. `show` is called for a value that differs from the one before, and never for the same.

    Parameters
    ----------
    source
        What is followed: an editor or another widget of the kit; a control of ipywidgets; what
        another `follow` shows; or a list of these, of which `show` gets all values in order.
    show
        A function that is given the value: of an editor its map, of a control what is chosen. It
        returns what to show: a new widget, anything that a notebook can show, or None for
        nothing. The widget before is closed. A `KitError` is shown as its words.
    of
        Which attribute of the source is its value, where it isn't the usual one.

    Returns
    -------
    Following
        To be shown by a notebook; `shown` is what it shows at the moment.

    Raises
    ------
    KitError
        When the source is nothing that changes.

    >>> from kit import MapEditor, SupportMap
    >>> editor = MapEditor(SupportMap("Amina"))
    >>> size = follow(editor, len)
    >>> editor.map = editor.map.add("Mum", kind="family", circle=1)
    >>> size.shown
    1
    """
    many = isinstance(source, list | tuple)
    return Following(source if many else [source], show, of)  # type: ignore[arg-type]


def _same(values: tuple[object, ...], before: tuple[object, ...]) -> bool:
    """Tell whether nothing changed; of what can't say whether it is equal, only the same is."""
    try:
        return bool(values == before)
    except ValueError:
        return all(one is other for one, other in zip(values, before, strict=True))
