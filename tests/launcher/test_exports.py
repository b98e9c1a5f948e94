"""An exported page is whole without a network."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

from kit.launcher import lab_settings
from kit.launcher.folders import Places

ROOT = Path(__file__).resolve().parents[2]


def notebook(folder: Path) -> Path:
    view = {"model_id": "gone", "version_major": 2, "version_minor": 0}
    data: dict[str, object] = {
        "application/vnd.jupyter.widget-view+json": view,
        "text/html": "<p>the still picture</p>",
        "text/plain": "MapEditor()",
    }
    output = {"output_type": "display_data", "data": data, "metadata": {}}
    cell: dict[str, object] = {"cell_type": "code", "id": "a", "metadata": {}, "source": "editor"}
    cell |= {"execution_count": 1, "outputs": [output]}
    start: dict[str, object] = {"cell_type": "markdown", "id": "b", "source": "Before you start"}
    start["metadata"] = {"tags": ["start"]}
    whole = {"cells": [start, cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    path = folder / "mine.ipynb"
    path.write_text(json.dumps(whole), encoding="utf-8")
    return path


def test_the_command_of_the_kits_environment_gives_the_still_pictures(tmp_path: Path) -> None:
    if not (ROOT / ".venv").is_dir():
        pytest.skip("needs the launcher's own environment")
    places = Places(tmp_path / "kit")
    lab_settings.write_settings(places)
    settings = places.venv / "etc" / "jupyter"
    env = {**os.environ, "JUPYTER_CONFIG_DIR": str(settings)}
    ran = subprocess.run(
        [Places(ROOT).python, "-m", "nbconvert", "--to", "html", str(notebook(tmp_path))],
        env=env,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert ran.returncode == 0, ran.stderr
    assert "not recognized" not in ran.stderr
    page = (tmp_path / "mine.html").read_text(encoding="utf-8")
    assert "<p>the still picture</p>" in page
    assert "widget-view" not in page
    assert "Before you start" not in page
    asked = re.findall(r"""(?:src|href)\s*=\s*["'](?!data:|#)([^"']+)""", page)
    assert asked == []


def test_what_is_written_once_is_left(places: Places) -> None:
    lab_settings.write_settings(places)
    (path,) = (places.venv / "etc" / "jupyter").iterdir()
    before = path.stat().st_mtime_ns
    lab_settings.write_settings(places)
    assert path.stat().st_mtime_ns == before
