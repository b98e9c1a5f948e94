"""Who may run a notebook when it opens: trust that a save alone can't give.

JupyterLab signs at a save whatever has no outputs yet, and trusts it from then on: a stranger's
notebook that was opened and saved, or only duplicated, would pass for a person's own. For outputs
that does no harm. For a notebook that asks to be run when it opens it would, so of such a one
every code cell has to be trusted by itself: run here, written here, or declared so.

Imported by JupyterLab's server and by `trust`, in the environment in which JupyterLab is installed.
"""

from __future__ import annotations

import hmac
import json
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from nbformat.sign import NotebookNotary, yield_code_cells

from kit.launcher import copies
from kit.launcher.folders import here
from kit.launcher.run_mark import asks_to_run
from kit.launcher.stop import Stop

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

OWN = b"support-map-kit: run when it opens\n"
"""Goes into the signature, so that one that another Jupyter made says nothing here."""

BUILT = Path(__file__).with_name("notebooks.json")
"""The notebooks that the build wrote: for each its place below `notebooks/`, and its hash."""

PAGE_OPTION = "supportMapKitNotary"
"""How the page is told that this notary is at work; its extension runs nothing otherwise."""


class Notary(NotebookNotary):
    """Jupyter's notary, but that a notebook which asks to be run is not trusted for being empty."""

    def compute_signature(self, nb: Any) -> str:
        """Return the signature of a notebook's whole content."""
        usual: str = super().compute_signature(nb)  # type: ignore[no-untyped-call]
        if not asks_to_run(nb["metadata"]):
            return usual
        return hmac.new(self.secret, OWN + usual.encode(), self.digestmod).hexdigest()

    def check_cells(self, nb: Any) -> bool:
        """Tell whether a notebook that is about to be saved may be signed."""
        if not asks_to_run(nb["metadata"]):
            return bool(super().check_cells(nb))  # type: ignore[no-untyped-call]
        # What a cell says of itself is taken out of every one: it isn't for the file.
        said = [cell["metadata"].pop("trusted", False) for cell in yield_code_cells(nb)]  # type: ignore[no-untyped-call]
        return all(each is True for each in said)


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    return [{"module": __name__}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Put this notary in the place of Jupyter's, trust what the kit delivers, tell the page."""
    contents = server.contents_manager
    contents.notary = Notary(parent=contents)  # type: ignore[no-untyped-call]
    # Without, the workshop opens too; its notebooks say that they want to be run by hand.
    with suppress(OSError, ValueError, Stop):
        sign_originals(contents.notary)
    settings = server.web_app.settings
    settings["page_config_hook"] = _telling(settings.get("page_config_hook"))


def sign_originals(notary: Notary) -> None:
    """Trust every notebook just as the build wrote it, wherever a copy of it lies.

    What somebody else put into `notebooks/`, or changed there, is delivered and not trusted.
    """
    for notebook in _originals():
        if not notary.check_signature(notebook):  # type: ignore[no-untyped-call]
            notary.sign(notebook)  # type: ignore[no-untyped-call]


def _originals() -> Iterator[Any]:
    built = json.loads(BUILT.read_text(encoding="utf-8"))
    for name, path in copies.originals(here()).items():
        content = path.read_bytes() if name in built else b""
        if copies.digest(content) == built.get(name):
            yield nbformat.reads(content.decode(), as_version=4)  # type: ignore[no-untyped-call]


def _telling(other: Callable[..., Any] | None) -> Callable[..., Any]:
    """Return what adds our word to the options of a page, after what somebody else may add."""

    def add(handler: Any, options: dict[str, Any]) -> dict[str, Any]:
        made = other(handler, options) if other else options
        return {**made, PAGE_OPTION: "yes"}

    return add
