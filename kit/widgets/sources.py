"""What can be followed: which of its attributes is its value, and when that may have changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

import traitlets

from kit.words.errors import KitError, show

NONE_YET: Final = object()
"""The value of a source that shows nothing at the moment."""


class Source:
    """One thing that is followed; through what it shows, where that can be followed in its turn.

    Parameters
    ----------
    thing
        A widget or another object with traits. Its class may say in `followed` which attribute is
        its value; by default that is `value`. What it shows, in `shown`, goes before that.
    of
        Another attribute to take for the value; empty for the usual one.
    changed
        Called when something about the thing changed, its value or not.
    """

    def __init__(self, thing: object, of: str, changed: Callable[[], None]) -> None:
        if not isinstance(thing, traitlets.HasTraits) or not _name_in(thing, of):
            raise KitError(
                f"{show(thing)} does not change, so nothing can follow it. Give an editor, another "
                "widget, or what follow returned; or call the function with it yourself."
            )
        self._of = of
        self._changed = changed
        self._chain: list[traitlets.HasTraits] = []
        self._join(thing)

    def value(self) -> object:
        """Return the value as it stands; `NONE_YET` while nothing is shown."""
        end = self._chain[-1]
        name = _name_in(end, self._of)
        return getattr(end, name)

    def leave(self) -> None:
        """Stop following."""
        self._leave_from(0)

    def _join(self, thing: traitlets.HasTraits) -> None:
        """Follow a thing, and what it shows, and what that shows."""
        while True:
            self._chain.append(thing)
            thing.observe(self._on_change)
            shown = getattr(thing, "shown", None)
            if self._of and hasattr(type(thing), self._of):
                return
            if not isinstance(shown, traitlets.HasTraits) or not _name_in(shown, self._of):
                return
            thing = shown

    def _on_change(self, change: Any) -> None:
        if change["name"] == "shown":
            place = next(i for i, each in enumerate(self._chain) if each is change["owner"])
            thing = self._chain[place]
            self._leave_from(place)
            self._join(thing)
        self._changed()

    def _leave_from(self, place: int) -> None:
        for each in self._chain[place:]:
            each.unobserve(self._on_change)
        del self._chain[place:]


def _name_in(thing: object, of: str) -> str:
    """Return which attribute is the thing's value; empty where there is none."""
    names = (of, getattr(thing, "followed", ""), "shown", "value")
    return next((name for name in names if name and hasattr(type(thing), name)), "")
