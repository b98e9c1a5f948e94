"""A file that is gone or another: said at once, and what was on the screen is written again."""

from __future__ import annotations

import asyncio
import errno
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kit import MapEditor, SupportMap
from kit.files import own_json
from kit.widgets import saved_widget
from kit.widgets.autosave import Autosave
from kit.widgets.saved_value import MAPS
from tests.widgets import pages

THEIRS = SupportMap("Amina").add("Grandfather", kind="family")


@pytest.fixture
def editor(file: Path, amina: SupportMap) -> MapEditor:
    editor = MapEditor(SupportMap("Amina"), autosave=file)
    editor.map = amina
    return editor


def full(*_: Any) -> None:
    """Refuse to write, as a disk without room does."""
    raise OSError(errno.ENOSPC, "No space left on device")


def kept(file: Path) -> SupportMap:
    return own_json.loads(file.read_text(encoding="utf-8"))


def test_a_file_that_is_as_it_was_is_no_news(editor: MapEditor) -> None:
    before = editor._status
    editor._look_at_file()
    assert editor._status == before


def test_a_file_that_is_gone_is_said_and_written_again(
    file: Path, editor: MapEditor, amina: SupportMap
) -> None:
    file.unlink()
    editor._look_at_file()
    assert editor._status["state"] == "gone"
    assert "no longer there" in editor._status["message"]
    assert not file.exists()
    pages.tell(editor, {"do": "write_again"})
    assert kept(file) == amina
    assert editor._status["state"] == "saved"


def test_a_file_that_comes_back_is_as_it_was(file: Path, editor: MapEditor) -> None:
    moved = file.rename(file.with_name("elsewhere.json"))
    editor._look_at_file()
    assert editor._status["state"] == "gone"
    moved.rename(file)
    editor._look_at_file()
    assert editor._status["state"] == "saved"


def test_a_file_that_can_be_read_again_is_not_called_unsaved(file: Path, editor: MapEditor) -> None:
    moved = file.rename(file.with_name("elsewhere.json"))
    file.mkdir()
    editor._look_at_file()
    assert editor._status["state"] == "failed"
    assert "this is not a file" in editor._status["message"]
    file.rmdir()
    moved.rename(file)
    editor._look_at_file()
    assert editor._status["state"] == "saved"
    assert "is there again, as you left it" in editor._status["message"]


def test_what_could_not_be_taken_is_not_called_as_it_was_left(
    file: Path, editor: MapEditor, amina: SupportMap
) -> None:
    newer = json.dumps(THEIRS.to_dict() | {"schema": 99})
    file.write_text(newer, encoding="utf-8")
    editor._look_at_file()
    pages.tell(editor, {"do": "take_theirs"})
    editor._look_at_file()
    assert editor._status["state"] == "failed"
    assert "update the kit" in editor._status["message"]
    assert file.read_text(encoding="utf-8") == newer
    assert [kept(each) for each in file.parent.iterdir() if each != file] == [amina]


def test_a_widget_that_nobody_sees_any_more_writes_nothing(
    file: Path, editor: MapEditor, amina: SupportMap
) -> None:
    editor.map = amina.remove("mum")
    file.unlink()
    editor._look_at_file()
    again = MapEditor(SupportMap("Amina"), autosave=file)
    for each in (THEIRS, amina.remove("mum"), THEIRS, amina):
        again.map = each
        editor._look_at_file()
        assert kept(file) == each


def test_a_file_that_comes_back_older_is_not_called_saved(
    file: Path, editor: MapEditor, amina: SupportMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("kit.disk.atomic.write_bytes", full)
        editor.map = amina.remove("mum")
    moved = file.rename(file.with_name("elsewhere.json"))
    editor._look_at_file()
    moved.rename(file)
    editor._look_at_file()
    assert editor._status["state"] == "failed"
    assert "without your last changes" in editor._status["message"]
    assert kept(file) == amina


def test_a_file_changed_elsewhere_is_said_before_the_next_change(
    file: Path, editor: MapEditor, amina: SupportMap
) -> None:
    file.write_text(own_json.dumps(THEIRS), encoding="utf-8")
    editor._look_at_file()
    assert editor._status["state"] == "changed"
    pages.tell(editor, {"do": "take_theirs"})
    assert editor.map == THEIRS
    asides = [kept(each) for each in file.parent.iterdir() if each != file]
    assert asides == [amina]


def test_a_file_changed_elsewhere_is_replaced_when_asked(
    file: Path, editor: MapEditor, amina: SupportMap
) -> None:
    file.write_text(own_json.dumps(THEIRS), encoding="utf-8")
    editor._look_at_file()
    pages.tell(editor, {"do": "keep_mine"})
    assert kept(file) == amina
    assert [kept(each) for each in file.parent.iterdir() if each != file] == [THEIRS]


def test_what_a_full_disk_refused_is_written_when_there_is_room(
    file: Path, editor: MapEditor, amina: SupportMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr("kit.disk.atomic.write_bytes", full)
        pages.send(editor, {"map": amina.remove("mum").to_dict(), "_edit": 3})
        assert editor._answer == {"edit": 3, "saved": False, "instead": None}
        assert editor._status["state"] == "failed"
        editor._look_at_file()
        assert editor._status["state"] == "failed"
    # Not by itself: it may be the widget of a cell that has run again since.
    editor._look_at_file()
    assert kept(file) == amina
    pages.tell(editor, {"do": "write_again"})
    assert kept(file) == amina.remove("mum")
    assert editor._status["state"] == "saved"
    assert editor._answer == {"edit": 3, "saved": True, "instead": None}


def test_in_a_kernel_it_looks_by_itself_until_it_is_closed(
    file: Path, amina: SupportMap, monkeypatch: pytest.MonkeyPatch
) -> None:
    due: list[Callable[[], None]] = []

    class Loop:
        def call_later(self, seconds: float, look: Callable[[], None]) -> None:
            assert seconds == saved_widget.LOOK_SECONDS
            due.append(look)

    monkeypatch.setattr(asyncio, "get_running_loop", Loop)
    editor = MapEditor(SupportMap("Amina"), autosave=file)
    editor.map = amina
    file.unlink()
    due.pop()()
    assert editor._status["state"] == "gone"
    editor.close()
    due.pop()()
    assert due == []


def test_what_only_a_browser_has_is_kept_aside_once_and_dropped_when_it_is_in_the_file(
    file: Path, editor: MapEditor
) -> None:
    offered = THEIRS.to_dict()
    for offer in ("one", "one", "two"):
        pages.tell(editor, {"do": "keep_aside", "offer": offer, "made": offered})
    (aside,) = [each for each in file.parent.iterdir() if "from the browser" in each.name]
    assert kept(aside) == THEIRS
    assert editor._asides == {"one": aside.name, "two": aside.name}
    pages.tell(editor, {"do": "drop_aside", "made": offered})
    assert aside.exists()
    editor.map = THEIRS
    pages.tell(editor, {"do": "drop_aside", "made": offered})
    assert not aside.exists()


def test_what_is_no_map_is_kept_aside_all_the_same(file: Path, editor: MapEditor) -> None:
    pages.tell(editor, {"do": "keep_aside", "offer": "one", "made": {"from": "a newer kit"}})
    (aside,) = [each for each in file.parent.iterdir() if "from the browser" in each.name]
    assert json.loads(aside.read_text(encoding="utf-8")) == {"from": "a newer kit"}


def test_a_file_that_never_was_is_not_missed(file: Path, amina: SupportMap) -> None:
    autosave = Autosave(file, MAPS)
    autosave.open(amina)
    assert autosave.look() is None


def test_it_goes_on_looking_after_an_error_in_what_follows(
    file: Path, editor: MapEditor, monkeypatch: pytest.MonkeyPatch
) -> None:
    later: list[int] = []
    monkeypatch.setattr(saved_widget.SavedWidget, "_look_later", lambda _: later.append(1))

    def broken(_: Any) -> None:
        raise ZeroDivisionError

    file.unlink()
    editor.observe(broken, "_status")
    with pytest.raises(ZeroDivisionError):
        editor._look_at_file()
    assert later == [1]
