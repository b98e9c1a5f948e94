"""How JupyterLab is told to keep to itself: its options, its environment, its settings files."""

import json
import os
from pathlib import Path
from typing import Any

from kit.disk.atomic import write_bytes
from kit.launcher import child, lab_extension
from kit.launcher.folders import Places

START_PAGE = "00_start_here.ipynb"

NOTARY = "kit.launcher.notary"
"""What decides in JupyterLab's server whose notebooks may run when they open."""

OVERRIDES = {
    "@jupyterlab/apputils-extension:notification": {"checkForUpdates": False, "fetchNews": "false"},
    # A case and the local directory are there to be written in; Lab would show them to be read.
    "@jupyterlab/docmanager-extension:plugin": {
        "defaultViewers": {"csv": "Editor", "json": "Editor"}
    },
}

# Left to itself, an export asks the internet for the scripts of widgets, whose kernel is gone, and
# leaves a hole in the place of each. The still picture is in the same output, and needs nothing.
# Only a diagram in mermaid's language, which the kit has none of, still asks for its script.
NOTHING = "data:text/javascript,"
"""A script's address that asks nobody."""

EXPORTS: dict[str, dict[str, Any]] = {
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
    # What to do before one starts: nobody starts a page.
    "TagRemovePreprocessor": {"enabled": True, "remove_cell_tags": ["start"]},
}
"""How a notebook becomes a page that others open: whole, and without asking any other machine.

In Lab they are options; for `jupyter nbconvert` in `.venv` they are a file.
"""


def arguments(places: Places, port: int) -> list[str]:
    """Return JupyterLab's options: this machine only, our folder, nothing asked of the internet."""
    options = {
        "ServerApp.root_dir": str(places.work),
        "ServerApp.ip": "localhost",
        "ServerApp.port": str(port),
        "ServerApp.port_retries": "0",
        "ServerApp.open_browser": "False",
        # The kit has a page of its own that opens a browser; a second would hold the token, too.
        "ServerApp.no_browser_open_file": "True",
        "ServerApp.allow_root": str(is_root()),
        "LabApp.default_url": page(places),
        "LabApp.news_url": "None",
        "LabApp.check_for_updates_class": "jupyterlab.NeverCheckForUpdate",
        "LabApp.extension_manager": "readonly",
        # It would ask npm, which writes into the home folder, for language servers nobody needs.
        "LanguageServerManager.autodetect": "False",
        **lab_extension.options(),
    }
    told = [f"--{name}={value}" for name, value in options.items()]
    return [*told, f"--ServerApp.jpserver_extensions={NOTARY}=True", *_export_options()]


def environment(places: Places, token: str) -> dict[str, str]:
    """Return the environment in which only the kit's own Jupyter settings count.

    A person's settings from other work (a password, an extension, another folder) stay out, and
    nothing is written into their home folder.
    """
    home = places.work / ".jupyter"
    env = {
        name: value
        for name, value in child.environment(places).items()
        if not name.startswith(("JUPYTER", "IPYTHON"))
    }
    return env | {
        # Not an argument, which every other user of this machine could read.
        "JUPYTER_TOKEN": token,
        # A notebook may lie in a folder that a stranger handed over, and run as it opens: what
        # lies beside it is no module to it, nor to the server.
        "PYTHONSAFEPATH": "1",
        "JUPYTER_PREFER_ENV_PATH": "1",
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(runtime(places)),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
        "IPYTHONDIR": str(home / "ipython"),
    }


def write_settings(places: Places) -> None:
    """Make the kit's choices Lab's defaults; a person can still choose otherwise in Lab."""
    shared = places.venv / "share" / "jupyter" / "lab" / "settings" / "overrides.json"
    own = places.venv / "etc" / "jupyter" / "jupyter_nbconvert_config.json"
    for path, choices in ((shared, OVERRIDES), (own, EXPORTS)):
        content = json.dumps(choices, indent=1).encode()
        if not path.is_file() or path.read_bytes() != content:
            write_bytes(path, content, make_folder=True)


def page(places: Places) -> str:
    """Return the page to open: the start page, or Lab's own while there is none."""
    return f"/lab/tree/{START_PAGE}" if (places.work / START_PAGE).is_file() else "/lab"


def address(port: int) -> str:
    """Return the address of whatever listens on `port`."""
    return f"http://localhost:{port}"


def url(places: Places, port: int, token: str) -> str:
    """Return the address that a browser opens; whoever has it may work there."""
    return f"{address(port)}{page(places)}?token={token}"


def runtime(places: Places) -> Path:
    """Return the folder where a server leaves its note while it runs."""
    return places.work / ".jupyter" / "runtime"


def log(places: Places, port: int) -> Path:
    """Return the file that keeps what the server says."""
    return places.work / ".jupyter" / f"lab-{port}.log"


def is_root() -> bool:
    """Tell whether this is the machine's administrator, as in a container."""
    return hasattr(os, "geteuid") and os.geteuid() == 0


def _export_options() -> list[str]:
    """Return JupyterLab's options for what is exported from its menu."""
    return [
        # Of several values each is an option: a list in one would be taken for a single tag.
        f"--{kind}.{name}={each}"
        for kind, choices in EXPORTS.items()
        for name, value in choices.items()
        for each in (value if isinstance(value, list) else [value])
    ]
