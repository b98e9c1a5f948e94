"""What a command says when it is stopped, warned, or finds what nobody thought of."""

from __future__ import annotations

import re
import stat
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path

import pytest

from kit.disk.terminal import Words, run
from kit.words.errors import KitError


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def test_the_last_resort_is_a_sentence_with_the_file_of_details(
    capsys: pytest.CaptureFixture[str],
) -> None:
    def main(_: Sequence[str]) -> int:
        raise ZeroDivisionError("\x1b[31m" + "a" * 100_000)

    assert run(main, []) == 1
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert "\x1b" not in said
    assert len(said) < 1000
    named = re.search(r"The details are in (.+?\.txt);", said)
    assert named
    details = Path(named[1])
    assert "Traceback" in details.read_text("utf-8")
    assert stat.S_IMODE(details.stat().st_mode) == 0o600


def test_without_room_for_details_it_is_still_a_sentence(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere/at/all")

    def main(_: Sequence[str]) -> int:
        raise RecursionError

    assert run(main, []) == 1
    assert "RecursionError" in capsys.readouterr().err


def test_stopping_and_a_persons_mistake_need_no_details(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def stopped(_: Sequence[str]) -> int:
        raise KeyboardInterrupt

    def mistaken(_: Sequence[str]) -> int:
        raise KitError("no such file.")

    assert run(stopped, []) == 130
    assert run(mistaken, []) == 1
    assert capsys.readouterr().err == "\nStopped.\n\nno such file.\n"
    assert not list(tmp_path.iterdir())


def test_a_warning_is_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    def main(_: Sequence[str]) -> int:
        warnings.warn("Look at row 3.", stacklevel=1)
        return 0

    with warnings.catch_warnings():
        warnings.simplefilter("default")
        assert run(main, []) == 0
    assert capsys.readouterr().err == "\nLook at row 3.\n"


def test_a_word_that_means_nothing_is_said_on_one_screen(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        Words(prog="kit").parse_args(["\x1b" * 100_000])
    said = capsys.readouterr().err
    assert len(said) < 1200
    assert "\x1b" not in said
