"""Where the data that comes with the kit is."""

from __future__ import annotations

from pathlib import Path


def folder() -> Path:
    """Give the folder that holds the kit's data: in an installed kit, or at the project's top.

    >>> (folder() / "cases").is_dir()
    True
    """
    installed = Path(__file__).parents[1] / "_datasets"
    return installed if installed.is_dir() else Path(__file__).parents[2] / "datasets"
