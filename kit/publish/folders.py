"""Where slides and handouts are made from, and where they go."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Final

from kit.words.errors import KitError

SLIDES: Final = Path(__file__).parents[2] / "slides"
DIST: Final = SLIDES.parent / "dist"


def reveal(missing: str) -> Path:
    """Return the folder of reveal.js and its fonts, which the package sphinx-revealjs carries.

    Sphinx itself is not used. `missing` says what to do where the package is not installed.
    """
    found = find_spec("sphinx_revealjs")
    if found is None or found.origin is None:
        raise KitError(missing)
    return Path(found.origin).parent / "_static" / "revealjs"
