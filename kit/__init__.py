"""Support Map Kit: the networks that hold people up, in a notebook.

>>> from kit import SupportMap
>>> SupportMap("Amina").add("Mum", kind="family", circle=1).member("mum").structure
'close'

Nothing heavy is imported until it is used.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.machinery import ModuleSpec
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from types import ModuleType

    from kit import crisis as crisis
    from kit import draw as draw
    from kit import files as files
    from kit import plans as plans
    from kit.analysis import change as change
    from kit.analysis import measures as measures
    from kit.analysis import support as support
    from kit.analysis import tables as tables
    from kit.files import library
    from kit.files.library import load_cards as load_cards
    from kit.files.library import load_case as load_case
    from kit.files.library import load_cohort as load_cohort
    from kit.files.library import load_directory as load_directory
    from kit.model import cards as cards
    from kit.model.cases import Case as Case
    from kit.model.cohorts import Cohort as Cohort
    from kit.model.maps import SupportMap as SupportMap
    from kit.model.members import Member as Member
    from kit.model.members import Tie as Tie
    from kit.widgets.compare import Compare as Compare
    from kit.widgets.crisis_explorer import CrisisExplorer as CrisisExplorer
    from kit.widgets.follow import follow as follow
    from kit.widgets.map_chooser import MapChooser as MapChooser
    from kit.widgets.map_editor import MapEditor as MapEditor
    from kit.widgets.note import Note as Note
    from kit.widgets.predict import Predict as Predict
    from kit.widgets.sort import Sort as Sort
    from kit.widgets.support_matrix import SupportMatrix as SupportMatrix
    from kit.widgets.wave_explorer import WaveExplorer as WaveExplorer
    from kit.widgets.what_next import WhatNext as WhatNext
    from kit.words import terms as terms
    from kit.words.errors import FileError as FileError
    from kit.words.errors import KitError as KitError
    from kit.words.errors import MapError as MapError

    datasets = library

__version__ = "0.1.0"

_HOMES = {
    "kit.model.cohorts": ["Cohort"],
    "kit.files.library": ["load_cards", "load_case", "load_cohort", "load_directory"],
    "kit.model.cases": ["Case"],
    "kit.model.maps": ["SupportMap"],
    "kit.model.members": ["Member", "Tie"],
    "kit.widgets.compare": ["Compare"],
    "kit.widgets.crisis_explorer": ["CrisisExplorer"],
    "kit.widgets.follow": ["follow"],
    "kit.widgets.map_chooser": ["MapChooser"],
    "kit.widgets.map_editor": ["MapEditor"],
    "kit.widgets.note": ["Note"],
    "kit.widgets.predict": ["Predict"],
    "kit.widgets.sort": ["Sort"],
    "kit.widgets.support_matrix": ["SupportMatrix"],
    "kit.widgets.wave_explorer": ["WaveExplorer"],
    "kit.widgets.what_next": ["WhatNext"],
    "kit.words.errors": ["FileError", "KitError", "MapError"],
}
_MODULES = {
    "cards": "kit.model.cards",
    "change": "kit.analysis.change",
    "crisis": "kit.crisis",
    "datasets": "kit.files.library",
    "draw": "kit.draw",
    "files": "kit.files",
    "measures": "kit.analysis.measures",
    "plans": "kit.plans",
    "support": "kit.analysis.support",
    "tables": "kit.analysis.tables",
    "terms": "kit.words.terms",
}
"""Modules by their public names, which stay when a module moves to another room."""

_EARLIER_NAMES = {"own_case": "kit.authoring"}
"""What version 0.1 wrote into people's own notebooks, so that these go on running."""

__all__ = sorted({*_MODULES, *(name for names in _HOMES.values() for name in names)})  # noqa: PLE0605


def __getattr__(name: str) -> Any:
    """Import a public name when it is first used (PEP 562)."""
    home = next((home for home, names in _HOMES.items() if name in names), None)
    if home:
        value = getattr(import_module(home), name)
    elif name in _MODULES:
        value = import_module(_MODULES[name])
    else:
        raise AttributeError(f"module 'kit' has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})


class _PublicModules:
    """Lets `import kit.measures` and `from kit.measures import card` find what moved."""

    @staticmethod
    def find_spec(name: str, *_: object) -> ModuleSpec | None:
        return ModuleSpec(name, _PublicModules()) if _home(name) != name else None  # type: ignore[arg-type]

    @staticmethod
    def create_module(_: ModuleSpec) -> None:
        """Leave it to Python to make a module, whose place the real one takes."""

    @staticmethod
    def exec_module(module: ModuleType) -> None:
        sys.modules[module.__name__] = import_module(_home(module.__name__))


def _home(name: str) -> str:
    kit, _, rest = name.partition(".")
    public, dot, below = rest.partition(".")
    home = (_MODULES | _EARLIER_NAMES).get(public)
    return f"{home}{dot}{below}" if home and kit == __name__ else name


# First, because an update leaves folders with compiled files where the modules once were.
sys.meta_path.insert(0, _PublicModules())
