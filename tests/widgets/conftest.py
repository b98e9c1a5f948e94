"""What the tests of widgets share."""

from __future__ import annotations

from pathlib import Path

import comm
import pytest

from kit import SupportMap
from tests.widgets.pages import Line


@pytest.fixture(autouse=True)
def _line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comm, "create_comm", Line)


@pytest.fixture
def amina() -> SupportMap:
    return (
        SupportMap("Amina")
        .add("Mum", kind="family", circle=1, angle=30)
        .add("Leila", kind="friend", circle=2, angle=200)
        .tie("mum", "leila")
    )


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "amina.json"
