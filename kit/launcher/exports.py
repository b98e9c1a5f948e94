"""How a notebook becomes a page that others open: whole, and without asking any other machine.

Left to itself, an export asks the internet for the scripts of widgets, whose kernel is gone, and
leaves a hole in the place of each. The still picture is in the same output, and needs nothing.
Only a diagram in mermaid's language, which the kit has none of, still asks for its script.
"""

import json
from typing import Any

from kit.launcher import atomic
from kit.launcher.folders import Places

NOTHING = "data:text/javascript,"
"""A script's address that asks nobody."""

SETTINGS: dict[str, dict[str, Any]] = {
    "NbConvertBase": {
        "display_data_priority": [
            "text/html",
            "text/markdown",
            "image/svg+xml",
            "text/latex",
            "image/png",
            "image/jpeg",
            "text/plain",
        ]
    },
    "HTMLExporter": {
        "jquery_url": NOTHING,
        "mathjax_url": NOTHING,
        "require_js_url": NOTHING,
        "widget_renderer_url": NOTHING,
    },
}


def arguments() -> list[str]:
    """Give JupyterLab's options for what is exported from its menu."""
    return [
        f"--{kind}.{name}={value}"
        for kind, choices in SETTINGS.items()
        for name, value in choices.items()
    ]


def write(places: Places) -> None:
    """Make them the choices of `jupyter nbconvert` in `.venv`; a person can choose otherwise."""
    path = places.venv / "etc" / "jupyter" / "jupyter_nbconvert_config.json"
    content = json.dumps(SETTINGS, indent=1).encode()
    if not path.is_file() or path.read_bytes() != content:
        atomic.write(path, content)
