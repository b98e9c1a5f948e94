"""The widgets' style sheets: what all share, then what is one's own."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def style_sheet(*own: str) -> str:
    """Give the shared style sheet with a widget's own behind it."""
    return "\n".join((_HERE / name).read_text("utf-8") for name in ("map_editor.css", *own))
