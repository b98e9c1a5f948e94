"""Support Map Kit: the networks that hold people up, in a notebook.

>>> from kit import SupportMap
>>> SupportMap("Amina").add("Mum", kind="family", circle=1).member("mum").structure
'close'

Nothing heavy is imported until it is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kit import (
        cards,
        change,
        crisis,
        datasets,
        draw,
        files,
        measures,
        plans,
        support,
        tables,
        terms,
    )
    from kit.cases import Case
    from kit.cohorts import Cohort
    from kit.datasets import load_cards, load_case, load_cohort, load_directory
    from kit.errors import FileError, KitError, MapError
    from kit.maps import SupportMap
    from kit.members import Member, Tie
    from kit.widgets import (
        Compare,
        CrisisExplorer,
        MapEditor,
        Note,
        Predict,
        Sort,
        SupportMatrix,
        WaveExplorer,
        WhatNext,
    )

__version__ = "0.1.0"

_HOMES = {
    "Case": "kit.cases",
    "Cohort": "kit.cohorts",
    "Compare": "kit.widgets",
    "CrisisExplorer": "kit.widgets",
    "FileError": "kit.errors",
    "KitError": "kit.errors",
    "MapEditor": "kit.widgets",
    "MapError": "kit.errors",
    "Member": "kit.members",
    "Note": "kit.widgets",
    "Predict": "kit.widgets",
    "Sort": "kit.widgets",
    "SupportMap": "kit.maps",
    "SupportMatrix": "kit.widgets",
    "Tie": "kit.members",
    "WaveExplorer": "kit.widgets",
    "WhatNext": "kit.widgets",
    "load_cards": "kit.datasets",
    "load_case": "kit.datasets",
    "load_cohort": "kit.datasets",
    "load_directory": "kit.datasets",
}
_ROOMS = (
    "cards",
    "change",
    "crisis",
    "datasets",
    "draw",
    "files",
    "measures",
    "plans",
    "support",
    "tables",
    "terms",
)

__all__ = [
    "Case",
    "Cohort",
    "Compare",
    "CrisisExplorer",
    "FileError",
    "KitError",
    "MapEditor",
    "MapError",
    "Member",
    "Note",
    "Predict",
    "Sort",
    "SupportMap",
    "SupportMatrix",
    "Tie",
    "WaveExplorer",
    "WhatNext",
    "cards",
    "change",
    "crisis",
    "datasets",
    "draw",
    "files",
    "load_cards",
    "load_case",
    "load_cohort",
    "load_directory",
    "measures",
    "plans",
    "support",
    "tables",
    "terms",
]


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562)."""
    if name in _HOMES:
        value = getattr(import_module(_HOMES[name]), name)
    elif name in _ROOMS:
        value = import_module(f"kit.{name}")
    else:
        raise AttributeError(f"module 'kit' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
