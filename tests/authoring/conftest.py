"""A person's own folder, and a case that is begun in it."""

from __future__ import annotations

from pathlib import Path

import comm
import pytest

from kit.authoring import (
    choose_own_case,
)
from kit.authoring.own_case import OwnCase
from tests.widgets.pages import Line


@pytest.fixture
def work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give a person's own folder, in which the notebooks run."""
    monkeypatch.setattr(comm, "create_comm", Line)
    (tmp_path / ".support-map-kit.json").write_text("{}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def own_case(work: Path) -> OwnCase:
    """Give a case of Joy's, begun in the form in this folder."""
    own_case = choose_own_case()
    own_case.person.value = "Joy"
    own_case.begin.click()
    assert own_case.folder == work / "cases" / "joy"
    return own_case
