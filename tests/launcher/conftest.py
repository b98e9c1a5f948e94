"""A small kit in a temporary folder, so that no test touches the real one."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kit.launcher.folders import Places

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def places(tmp_path: Path) -> Places:
    root = tmp_path / "support map kit"
    notebooks = root / "notebooks"
    for name in ("00_start_here", "01_build_a_map", "02_read_a_map"):
        for folder in (notebooks, notebooks / "answers"):
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{name}.ipynb").write_text(f"{folder.name} {name} v1", encoding="utf-8")
    (notebooks / "source").mkdir()
    (notebooks / "source" / "01_build_a_map.py").write_text("# %%", encoding="utf-8")
    (notebooks / "signposting.md").write_text("Whom to call", encoding="utf-8")
    (notebooks / ".hidden").write_text("not for people", encoding="utf-8")
    cards = root / "datasets" / "cards"
    (root / "datasets" / "cases").mkdir(parents=True)
    cards.mkdir()
    for path in (cards / "risks.csv", cards / "README.md", cards.parent / "local_directory.csv"):
        path.write_text(f"{path.name} v1", encoding="utf-8")
    (cards / "notes.txt").write_text("not for people", encoding="utf-8")
    (cards.parent / "cases" / "README.md").write_text("read where it is", encoding="utf-8")
    (root / "uv.lock").write_text("lock", encoding="utf-8")
    (root / "pyproject.toml").write_text("project", encoding="utf-8")
    return Places(root)


@pytest.fixture
def snapshot() -> Callable[[Path], dict[str, bytes]]:
    """What a folder holds, by path: to see that nothing else changed."""

    def take(folder: Path) -> dict[str, bytes]:
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.is_file() and not path.name.startswith(".")
        }

    return take
