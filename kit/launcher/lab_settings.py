"""How JupyterLab is told to keep to itself: its options, its environment, its settings file."""

import json
import os
from pathlib import Path

from kit.launcher import atomic, child, exports, lab_api
from kit.launcher.folders import Places

START_PAGE = "00_start_here.ipynb"

OVERRIDES = {
    "@jupyterlab/apputils-extension:notification": {"checkForUpdates": False, "fetchNews": "false"},
    # A case and the local directory are there to be written in; Lab would show them to be read.
    "@jupyterlab/docmanager-extension:plugin": {
        "defaultViewers": {"csv": "Editor", "json": "Editor"}
    },
}


def arguments(places: Places, port: int) -> list[str]:
    """Give JupyterLab's options: this machine only, our folder, nothing asked of the internet."""
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
    }
    return [*(f"--{name}={value}" for name, value in options.items()), *exports.arguments()]


def environment(places: Places, token: str) -> dict[str, str]:
    """Give the environment in which only the kit's own Jupyter settings count.

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
        "JUPYTER_PREFER_ENV_PATH": "1",
        "JUPYTER_CONFIG_DIR": str(home / "config"),
        "JUPYTER_DATA_DIR": str(home / "data"),
        "JUPYTER_RUNTIME_DIR": str(runtime(places)),
        "JUPYTERLAB_SETTINGS_DIR": str(home / "settings"),
        "JUPYTERLAB_WORKSPACES_DIR": str(home / "workspaces"),
        "IPYTHONDIR": str(home / "ipython"),
    }


def write_overrides(places: Places) -> None:
    """Make the kit's choices Lab's defaults; a person can still choose otherwise in Lab."""
    path = places.venv / "share" / "jupyter" / "lab" / "settings" / "overrides.json"
    content = json.dumps(OVERRIDES, indent=1).encode()
    if not path.is_file() or path.read_bytes() != content:
        atomic.write(path, content)
    exports.write(places)


def page(places: Places) -> str:
    """Give the page to open: the start page, or Lab's own while there is none."""
    return f"/lab/tree/{START_PAGE}" if (places.work / START_PAGE).is_file() else "/lab"


def url(places: Places, port: int, token: str) -> str:
    """Give the address that a browser opens; whoever has it may work there."""
    return f"{lab_api.address(port)}{page(places)}?token={token}"


def runtime(places: Places) -> Path:
    """Give the folder where a server leaves its note while it runs."""
    return places.work / ".jupyter" / "runtime"


def log(places: Places, port: int) -> Path:
    """Give the file that keeps what the server says."""
    return places.work / ".jupyter" / f"lab-{port}.log"


def is_root() -> bool:
    """Tell whether this is the machine's administrator, as in a container."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
