"""One deck as one page that holds all it needs, made by pandoc and reveal.js."""

from __future__ import annotations

import subprocess
import tempfile
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kit.decks.source import filled
from kit.errors import KitError

if TYPE_CHECKING:
    from kit.cases import Case
    from kit.decks.source import Deck

MISSING: Final = "what builds decks is not installed. “python3 kit slides” installs it."


def page(deck: Deck, case: Case | None = None) -> str:
    """Give the deck as an HTML page with scripts, styles, fonts and pictures inside.

    Raises
    ------
    KitError
        When a picture can't be drawn, or what builds decks is not installed.
    """
    look = deck.file.parent / "look"
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder, "deck.md"), Path(folder, "deck.html")
        source.write_text(filled(deck, case), encoding="utf-8")
        command = [
            *(_pandoc(), "--from=markdown-implicit_figures-smart", "--to=revealjs"),
            *("--standalone", "--embed-resources", "--slide-level=2", "--section-divs"),
            *("--template", str(look / "template.html"), "--css", str(look / "deck.css")),
            *("--variable", f"revealjs-url={_reveal()}", "--metadata", "lang=en-GB"),
            *("--resource-path", str(deck.file.parent), "--fail-if-warnings"),
            *(f"--metadata={name}={value}" for name, value in deck.about.items()),
            *("--output", str(made), str(source)),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise KitError(f"{deck.file.name} can't be built: {done.stderr.strip()}")
        return made.read_text(encoding="utf-8")


@cache
def _pandoc() -> str:
    try:
        import pypandoc
    except ImportError:
        raise KitError(MISSING) from None
    path: str = pypandoc.get_pandoc_path()
    return path


@cache
def _reveal() -> str:
    """Find reveal.js, which the package sphinx-revealjs carries; Sphinx itself is not used."""
    found = find_spec("sphinx_revealjs")
    if found is None or found.origin is None:
        raise KitError(MISSING)
    return str(Path(found.origin).parent / "_static" / "revealjs")
