"""Noticing the one workshop of a folder, and nothing that only looks like it."""

import json
import threading
import webbrowser
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

from kit.launcher import install, open_lab, server
from kit.launcher.folders import Places

TOKEN = "0123456789abcdef"


class Listener(ThreadingHTTPServer):
    """Stands in for whatever listens on a port: notes who asked, and answers as it is told."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked: list[str] = []
        self.answer: Callable[[str], int] = lambda key: 200 if key == f"token {TOKEN}" else 403


class Handler(BaseHTTPRequestHandler):
    server: Listener

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        status = self.server.answer(self.headers["Authorization"])
        if status == 0:
            self.wfile.write(b"SSH-2.0-another program\r\n")
            return
        self.send_response(status)
        self.send_header("Location", "/elsewhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def lab() -> Iterator[Listener]:
    with Listener() as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def note(places: Places, lab: Listener) -> Callable[..., None]:
    """Leave a note as a Jupyter server does, changed as a test wants it."""

    def leave(name: str = "jpserver-1.json", **changed: Any) -> None:
        folder = places.work / ".jupyter" / "runtime"
        folder.mkdir(parents=True, exist_ok=True)
        said = {"port": lab.server_port, "token": TOKEN, "root_dir": str(places.work), **changed}
        (folder / name).write_text(json.dumps(said), encoding="utf-8")

    return leave


def test_the_server_of_this_folder_is_found(
    places: Places, lab: Listener, note: Callable[..., None]
) -> None:
    note()
    assert server.find_running(places) == f"http://localhost:{lab.server_port}/lab?token={TOKEN}"


def test_a_note_left_by_a_killed_server_does_not_hide_the_running_one(
    places: Places, lab: Listener, note: Callable[..., None]
) -> None:
    note("jpserver-0.json", token="0000")
    note("jpserver-1.json")
    note("jpserver-2.json", token="2222")
    assert str(server.find_running(places)).startswith(f"http://localhost:{lab.server_port}/")


def test_nothing_is_found_where_nothing_was_started(places: Places) -> None:
    assert server.find_running(places) is None


@pytest.mark.parametrize("status", [403, 200, 302, 404, 500, 0])
def test_another_program_on_the_port_of_a_killed_server_is_not_ours(
    places: Places, lab: Listener, note: Callable[..., None], status: int
) -> None:
    lab.answer = lambda _: status
    note()
    assert server.find_running(places) is None
    assert set(lab.asked) == {"/api/status"}


def test_a_note_whose_server_is_gone_is_ignored(
    places: Places, lab: Listener, note: Callable[..., None]
) -> None:
    note()
    lab.server_close()
    assert server.find_running(places) is None


@pytest.mark.parametrize(
    "changed",
    [
        {"port": "8888"},
        {"port": True},
        {"port": 0},
        {"port": 65536},
        {"port": None},
        {"token": ""},
        {"token": 7},
        {"token": "a\r\nHost: b"},
        {"root_dir": 3},
        {"root_dir": "/nowhere/at/all"},
    ],
)
def test_a_note_that_makes_no_sense_is_never_followed(
    places: Places, lab: Listener, note: Callable[..., None], changed: dict[str, Any]
) -> None:
    lab.answer = lambda _: pytest.fail("was asked")
    note(**changed)
    assert server.find_running(places) is None
    assert lab.asked == []


@pytest.mark.parametrize("damage", ["", "{", "[]", "null", "\udcff", "[" * 100_000])
def test_a_damaged_note_is_ignored(places: Places, note: Callable[..., None], damage: str) -> None:
    note()
    (path,) = (places.work / ".jupyter" / "runtime").iterdir()
    path.write_text(damage, encoding="utf-8", errors="surrogateescape")
    assert server.find_running(places) is None


def test_the_note_in_a_copy_of_the_folder_speaks_of_the_other_one(
    places: Places, lab: Listener, note: Callable[..., None]
) -> None:
    copied_from = places.root / "where it was copied from"
    copied_from.mkdir()
    note(root_dir=str(copied_from))
    assert server.find_running(places) is None
    assert lab.asked == []


@pytest.mark.parametrize("browser", [True, False])
@pytest.mark.parametrize("own_port", [True, False])
def test_a_second_start_shows_the_first_and_starts_nothing(
    places: Places,
    lab: Listener,
    note: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    *,
    browser: bool,
    own_port: bool,
) -> None:
    opened: list[str] = []

    def open_page(page: str) -> bool:
        opened.append(page)
        return True

    monkeypatch.setattr(webbrowser, "open", open_page)
    monkeypatch.setattr(install, "set_up", lambda _: pytest.fail("set up under a running server"))
    monkeypatch.setattr(open_lab, "Server", lambda *_: pytest.fail("started a second server"))
    note()
    port = lab.server_port if own_port else None
    assert open_lab.open_lab(places, port, browser=browser) == 0
    url = f"http://localhost:{lab.server_port}/lab?token={TOKEN}"
    said = capsys.readouterr().out
    assert said.startswith(f"Support Map Kit is already open at {url}\n")
    assert "another program" not in said
    page = places.work / ".jupyter" / "runtime" / "open.html"
    assert opened == [page.as_uri()] * browser
    assert not browser or f'content="0; url={url}"' in page.read_text(encoding="utf-8")


def test_one_that_opened_while_this_one_was_set_up_is_noticed(
    places: Places,
    note: Callable[..., None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(install, "set_up", lambda _: note())
    monkeypatch.setattr(open_lab, "Server", lambda *_: pytest.fail("started a second server"))
    assert open_lab.open_lab(places, None, browser=False) == 0
    assert "already open at" in capsys.readouterr().out
