"""The widgets' style sheets: what all share, then what is one's own."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent / "css"


def style_sheet(*own: str) -> str:
    """Give the shared style sheet, a widget's own behind it, and what holds of all of them."""
    names = ("map_editor.css", *own, "forced_colours.css")
    return "\n".join((_HERE / name).read_text("utf-8") for name in names)
