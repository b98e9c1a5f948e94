"""JupyterLab with the kit's extension replaced by nonsense: it opens, and says what to do."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from kit.launcher import lab_extension
from kit.launcher.folders import Places
from tests.browser.server import Jupyter

if TYPE_CHECKING:
    from pathlib import Path

    from tests.conftest import NewPage

pytestmark = pytest.mark.browser
# In JupyterLab's page this would be a plugin without a name, at which it stops and stays blank.
BLANKING = "(window._JUPYTERLAB ||= {})['support-map-kit'] = { init() {}, get: () => () => ({}) };"


def test_jupyterlab_opens_and_the_notebooks_first_line_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, new_page: NewPage
) -> None:
    folder = tmp_path / "labextensions"
    shutil.copytree(lab_extension.FOLDER, folder)
    monkeypatch.setattr(lab_extension, "FOLDER", folder)
    script = folder / lab_extension.NAME / "static" / "remoteEntry.js"
    script.write_text(BLANKING, encoding="utf-8")
    (tmp_path / "kit").mkdir()
    jupyter = Jupyter(tmp_path / "kit")
    # As the launcher does before it starts JupyterLab: what was installed with the kit goes, too.
    assert lab_extension.warning(Places(tmp_path / "kit"))
    try:
        jupyter.server.wait_until_it_answers()
        page = new_page()
        page.goto(jupyter.url("01_build_a_map.ipynb"))
        start = page.get_by_role("strong").filter(has_text="Before you start")
        expect(start).to_be_visible()
        page.close()
    finally:
        jupyter.server.stop()
