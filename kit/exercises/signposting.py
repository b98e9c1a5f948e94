"""Where a person can turn to, in a notebook."""

from __future__ import annotations

from pathlib import Path

from kit.exercises.own_files import own_file
from kit.files import signposting
from kit.files.signposting import Signposting


def read_signposting(path: str | Path | None = None) -> Signposting:
    """Return the signposting file's text, to be shown by a notebook.

    Parameters
    ----------
    path
        The file; by default the one in the person's own folder.
    """
    return signposting.read_signposting(own_file(signposting.FILE) if path is None else Path(path))
