"""A damaged extension is told from a whole one, and the workshop opens without it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from kit.launcher import lab_extension, lab_settings
from kit.launcher.folders import Places
from kit.launcher.lab_extension import FOLDER, NAME

SCRIPT = "static/remoteEntry.js"


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The extension in a folder where it may be damaged."""
    folder = tmp_path / "labextensions"
    shutil.copytree(FOLDER, folder)
    monkeypatch.setattr(lab_extension, "FOLDER", folder)
    return folder / NAME


def written(words: str, script: str = SCRIPT) -> Callable[[Path], None]:
    def damage(folder: Path) -> None:
        (folder / script).write_text(words, encoding="utf-8")

    return damage


def _as_a_folder(folder: Path) -> None:
    (folder / SCRIPT).unlink()
    (folder / SCRIPT).mkdir()


DAMAGES: dict[str, Callable[[Path], None]] = {
    "empty": written(""),
    "no script": written("(() => {"),
    "throws": written('throw new Error("no")'),
    "no module": written(
        f"window._JUPYTERLAB = {{'{NAME}': {{ init() {{}}, get: () => () => 3 }}}}"
    ),
    "one part": written("export const nothing = 1;\n", "static/opening.js"),
    "a part more": written("", "static/more.js"),
    "not described": written("", "package.json"),
    "described otherwise": written(f'{{"name": "{NAME}"}}', "package.json"),
    "a folder": _as_a_folder,
    "no scripts": lambda folder: shutil.rmtree(folder / "static"),
    "missing": shutil.rmtree,
}
"""What a half download, a disk, or somebody who tries things may make of it."""


def test_what_is_delivered_is_whole_and_given_to_both_pages(places: Places, copied: Path) -> None:
    assert lab_extension.is_whole(FOLDER / NAME)
    assert lab_extension.is_whole(copied)
    assert lab_extension.warning(places) == ""
    told = lab_settings.arguments(places, 8888)
    for page in ("LabApp", "JupyterNotebookApp"):
        assert f"--{page}.extra_labextensions_path={copied.parent}" in told


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_a_damaged_one_is_said_and_not_given(
    places: Places, copied: Path, damage: Callable[[Path], None]
) -> None:
    installed = places.venv / "share" / "jupyter" / "labextensions" / NAME
    shutil.copytree(copied, installed)
    damage(copied)
    assert not lab_extension.is_whole(copied)
    assert not any("labextensions_path" in each for each in lab_settings.arguments(places, 8888))
    said = lab_extension.warning(places)
    assert len(said.splitlines()) == 1
    for words in (str(copied), "do not run by themselves", "Download the kit again"):
        assert words in said
    # Nor does JupyterLab find another by itself.
    assert not installed.exists()
