"""A file that others write is noticed; a watch that nobody holds any more looks no longer."""

from __future__ import annotations

import asyncio
import gc
from pathlib import Path

import pytest

from kit import follow
from kit.widgets import file_watch
from kit.widgets.file_watch import FileWatch
from tests.browser.waiting import PATIENCE


def test_what_follows_a_watch_is_shown_anew_once_the_file_is_written(tmp_path: Path) -> None:
    file = tmp_path / "signposting.md"
    watch = FileWatch(file)
    said = follow(watch, lambda _: file.read_text() if file.exists() else "none")
    assert said.shown == "none"
    file.write_text("Ring 1.")
    watch.look()
    assert said.shown == "Ring 1."
    file.unlink()
    watch.look()
    assert said.shown == "none"


def test_it_looks_by_itself_while_somebody_holds_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(file_watch, "LOOK_SECONDS", 0.001)
    looks = 0
    look = FileWatch.look

    async def kernel() -> None:
        thrice = asyncio.Event()

        def counting(watch: FileWatch) -> None:
            nonlocal looks
            looks += 1
            look(watch)
            if looks == 3:
                thrice.set()

        monkeypatch.setattr(FileWatch, "look", counting)
        watch = FileWatch(tmp_path / "a.json")
        await thrice.wait()
        del watch
        gc.collect()
        await asyncio.sleep(0.01)
        before = looks
        await asyncio.sleep(0.02)
        assert looks == before

    asyncio.run(asyncio.wait_for(kernel(), PATIENCE))


def test_another_path_is_looked_at_at_once(tmp_path: Path) -> None:
    there = tmp_path / "b.json"
    there.write_text("{}")
    watch = FileWatch(tmp_path / "a.json")
    assert watch.signs == ()
    watch.path = there
    assert watch.signs != ()


def test_it_goes_on_looking_after_an_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_watch, "LOOK_SECONDS", 0.001)

    async def kernel() -> None:
        again = asyncio.Event()
        asyncio.get_running_loop().set_exception_handler(lambda *_: None)
        watch = FileWatch(tmp_path / "a.json")
        looks = 0

        def failing(_: object) -> None:
            nonlocal looks
            looks += 1
            (tmp_path / "a.json").write_text(str(looks) * looks)
            if looks == 2:
                again.set()
            raise ZeroDivisionError

        watch.observe(failing, "signs")
        (tmp_path / "a.json").write_text("0")
        await again.wait()

    asyncio.run(asyncio.wait_for(kernel(), PATIENCE))
