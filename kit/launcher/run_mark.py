"""The mark in a notebook that asks the kit's JupyterLab to run it when it opens."""

from collections.abc import Mapping
from typing import Any

HOLDER = "support_map_kit"
"""The key in a notebook's metadata under which the kit keeps what it has to say."""

MARK = "autorun"

MARKED = {HOLDER: {MARK: True}}
"""What stands in the metadata of each of the kit's notebooks."""


def asks_to_run(metadata: Mapping[str, Any]) -> bool:
    """Tell whether a notebook's metadata ask for it to be run when it opens.

    >>> asks_to_run(MARKED), asks_to_run({}), asks_to_run({"support_map_kit": {"autorun": "yes"}})
    (True, False, False)
    """
    return _mark(metadata) is True


def is_turned_off(metadata: Mapping[str, Any]) -> bool:
    """Tell whether a person chose that a notebook with the mark does not run when it opens."""
    return _mark(metadata) is False


def _mark(metadata: Mapping[str, Any]) -> Any:
    held = metadata.get(HOLDER)
    return held.get(MARK) if isinstance(held, Mapping) else None
