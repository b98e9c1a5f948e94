"""Widgets below one another, each with its still for a notebook without a kernel."""

from __future__ import annotations

from typing import Any

import ipywidgets

from kit.words.html import output


class Column(ipywidgets.VBox):  # type: ignore[misc]
    """Widgets below one another; the still picture of each is in what a notebook saves."""

    children: tuple[ipywidgets.Widget, ...]

    def close(self) -> None:
        """Close it and what is in it."""
        for each in self.children:
            each.close()
        super().close()

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, about = _bundle(super()._repr_mimebundle_(**options))
        stills, texts = [], []
        for child in self.children:
            shown, says = _bundle(child._repr_mimebundle_(**options))
            stills.append(str(shown.get("text/html", "")))
            # A widget without a still has no more to say than its name in Python.
            texts.append(str(shown["text/plain"]) if "text/html" in shown else "")
            about |= says
        if any(stills):
            whole = output("".join(stills))
            data |= {"text/html": whole, "text/plain": "\n".join(filter(None, texts))}
        return data, about


def _bundle(made: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return data and metadata of what a widget shows; some give the data alone, some nothing."""
    if isinstance(made, tuple):
        return dict(made[0]), dict(made[1])
    return dict(made or {}), {}
