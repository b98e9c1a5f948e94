"""The kit's widgets: one a file, with its browser code beside it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kit.widgets.compare import Compare
    from kit.widgets.crisis_explorer import CrisisExplorer
    from kit.widgets.map_editor import MapEditor
    from kit.widgets.note import Note
    from kit.widgets.predict import Predict
    from kit.widgets.sort import Sort
    from kit.widgets.support_matrix import SupportMatrix
    from kit.widgets.wave_explorer import WaveExplorer
    from kit.widgets.what_next import WhatNext

__all__ = [
    "Compare",
    "CrisisExplorer",
    "MapEditor",
    "Note",
    "Predict",
    "Sort",
    "SupportMatrix",
    "WaveExplorer",
    "WhatNext",
]

_HOMES = {
    "Compare": "compare",
    "CrisisExplorer": "crisis_explorer",
    "MapEditor": "map_editor",
    "Note": "note",
    "Predict": "predict",
    "Sort": "sort",
    "SupportMatrix": "support_matrix",
    "WaveExplorer": "wave_explorer",
    "WhatNext": "what_next",
}


def __getattr__(name: str) -> Any:
    """Import a widget when it is first used: each brings its browser code along."""
    if name not in _HOMES:
        raise AttributeError(f"module 'kit.widgets' has no attribute {name!r}")
    return getattr(import_module(f"kit.widgets.{_HOMES[name]}"), name)
