"""What lies beside a notebook, as in a folder that somebody handed over, is no code to it."""

import json
import sys
from pathlib import Path

from jupyter_client.manager import start_new_kernel

from kit.launcher import lab_settings
from kit.launcher.folders import Places

MODULES = ("kit", "anywidget", "ipywidgets", "pandas", "sitecustomize", "nbformat")
PATIENCE = 60


def test_no_module_beside_a_notebook_is_imported(places: Places, tmp_path: Path) -> None:
    folder = tmp_path / "handed over"
    folder.mkdir()
    for name in MODULES:
        trap = f"open({str(tmp_path / name)!r}, 'w').close()\n"
        (folder / f"{name}.py").write_text(trap, encoding="utf-8")
    env = lab_settings.environment(places, token="")
    # As JupyterLab starts one: in the notebook's own folder.
    manager, client = start_new_kernel(
        startup_timeout=PATIENCE, kernel_name="python3", cwd=str(folder), env=env
    )
    try:
        asked = {"path": "__import__('json').dumps(__import__('sys').path)"}
        said = client.execute(
            "import kit, ipywidgets, anywidget",
            user_expressions=asked,
            reply=True,
            timeout=PATIENCE,
        )["content"]
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    assert said["status"] == "ok", said
    path = json.loads(said["user_expressions"]["path"]["data"]["text/plain"].strip("'"))
    assert not {"", str(folder)} & set(path)
    assert sys.prefix in "".join(path)
    assert [name for name in MODULES if (tmp_path / name).exists()] == []
