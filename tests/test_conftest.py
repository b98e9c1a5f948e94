"""Tests in a browser are skipped only where nobody has promised a browser."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kit.launcher import find_browser
from tests import conftest
from tests.conftest import PROMISED, chromium_path


def test_the_launcher_promises_by_the_same_name() -> None:
    assert find_browser.VARIABLE == PROMISED


def test_a_promised_browser_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(PROMISED, sys.executable)
    monkeypatch.setattr(conftest, "CHROMIUM", sys.executable)
    assert chromium_path() == sys.executable


def test_a_promised_browser_that_is_absent_fails_the_tests(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(PROMISED, str(tmp_path / "chromium"))
    monkeypatch.setattr(conftest, "CHROMIUM", str(tmp_path / "chromium"))
    with pytest.raises(pytest.fail.Exception, match="there is no browser"):
        chromium_path()


def test_without_a_promise_the_tests_are_skipped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv(PROMISED, raising=False)
    monkeypatch.setattr(conftest, "CHROMIUM", str(tmp_path / "chromium"))
    with pytest.raises(pytest.skip.Exception, match="no browser at"):
        chromium_path()


def test_the_files_that_take_longest_are_called_as_they_are() -> None:
    assert [name for name in conftest.LONGEST if not (conftest.ROOT / name).is_file()] == []
