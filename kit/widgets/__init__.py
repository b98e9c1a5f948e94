"""What people touch in a notebook: one file a widget, with its browser code in `js/` and `css/`."""

import re
from importlib import import_module
from typing import Any


def __getattr__(name: str) -> Any:
    """Return a widget by its class: `kit.widgets.MapEditor` is in `kit.widgets.map_editor`."""
    home = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()
    absent = AttributeError(f"module 'kit.widgets' has no attribute {name!r}")
    if home == name:
        raise absent
    try:
        return getattr(import_module(f"kit.widgets.{home}"), name)
    except ModuleNotFoundError as missing:
        # A package that is not installed is another matter, and says so itself.
        if missing.name != f"kit.widgets.{home}":
            raise
        raise absent from None
