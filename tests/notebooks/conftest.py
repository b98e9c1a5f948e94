"""A person's own folder, as the launcher makes it, with nothing in it changed yet."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

NOTEBOOKS = Path(__file__).parents[2] / "notebooks"


@pytest.fixture
def my_work(tmp_path: Path) -> Path:
    here = tmp_path / "my-work"
    shutil.copytree(NOTEBOOKS, here, ignore=shutil.ignore_patterns("source"))
    # None of the cases that whoever runs the tests has made.
    (here / "cases").mkdir()
    return here
