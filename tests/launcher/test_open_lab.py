"""Opening the workshop: what is said, what is tried again, and that it always ends cleanly."""

import os
import signal
import stat
import subprocess
import threading
import webbrowser
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

import pytest

from kit.launcher import install, open_lab, venv
from kit.launcher.folders import Places
from kit.launcher.server import Broken, PortTaken
from kit.launcher.stop import Stop


class Process:
    """A child that is asked for its end until something happens to it."""

    def __init__(self, happens: Callable[[], object]) -> None:
        self.happens = happens
        self.ended = False

    def poll(self) -> int | None:
        return 0 if self.ended else None

    def wait(self, timeout: float) -> int:
        self.happens()
        raise subprocess.TimeoutExpired("jupyterlab", timeout)


class Lab:
    """Stands in for the server: can be told to fail at its start, and notes how it was ended."""

    def __init__(self, *failures: Stop) -> None:
        self.failures = list(failures)
        self.ports: list[int] = []
        self.stopped = 0
        self.url = "http://localhost:1/lab?token=secret"
        self.process = Process(lambda: os.kill(os.getpid(), signal.SIGTERM))

    def __call__(self, _: Places, port: int) -> "Lab":
        self.ports.append(port)
        return self

    def wait_until_it_answers(self) -> None:
        if self.failures:
            raise self.failures.pop(0)

    def stop(self) -> None:
        self.stopped += 1


@pytest.fixture
def start(places: Places, monkeypatch: pytest.MonkeyPatch) -> Callable[..., int]:
    def run(lab: Lab, port: int | None = None, *, browser: bool = False) -> int:
        monkeypatch.setattr(install, "set_up", lambda _: None)
        monkeypatch.setattr(open_lab, "Server", lab)
        free = iter(range(9000, 9100))
        monkeypatch.setattr(open_lab, "choose_port", lambda asked: (asked or next(free), ""))
        return open_lab.open_lab(places, port, browser=browser)

    return run


@pytest.mark.parametrize("name", [n for n in ("SIGTERM", "SIGINT", "SIGHUP") if hasattr(signal, n)])
def test_it_stays_open_until_told_to_stop_and_then_ends_its_server(
    start: Callable[..., int], capsys: pytest.CaptureFixture[str], name: str
) -> None:
    lab = Lab()
    number = getattr(signal, name)
    before = signal.getsignal(number)
    lab.process = Process(lambda: os.kill(os.getpid(), number))
    assert start(lab) == 0
    said = capsys.readouterr().out
    assert f"Support Map Kit is open at {lab.url}\n" in said
    assert "press Ctrl+C" in said
    assert "Your work is saved" in said
    assert lab.stopped == 1
    assert signal.getsignal(number) == before


def test_a_lab_that_is_closed_from_its_own_menu_ends_the_kit_too(start: Callable[..., int]) -> None:
    lab = Lab()
    lab.process.happens = lambda: setattr(lab.process, "ended", True)
    assert start(lab) == 0


def test_a_port_that_is_lost_in_a_race_is_replaced_by_the_next(start: Callable[..., int]) -> None:
    lab = Lab(PortTaken("too late"), PortTaken("too late again"))
    assert start(lab) == 0
    assert lab.ports == [9000, 9001, 9002]
    assert lab.stopped == 3


def test_a_port_that_was_asked_for_is_not_replaced(start: Callable[..., int]) -> None:
    lab = Lab(PortTaken("too late"))
    with pytest.raises(PortTaken):
        start(lab, 8890)
    assert lab.ports == [8890]


def test_a_lab_that_cannot_start_is_set_up_anew_next_time(
    start: Callable[..., int], places: Places
) -> None:
    wanted = venv.wanted_stamp(places, install.UV, ())
    venv.write_stamp(places, wanted)
    with pytest.raises(Broken):
        start(Lab(Broken("a file is missing")))
    present = venv.read_stamp(places)
    assert present
    assert not present.covers(wanted)


def test_no_browser_opens_where_none_is_wanted_or_none_can(
    start: Callable[..., int], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    led: list[str] = []
    looked = threading.Event()

    def fail(address: str) -> bool:
        page = Path(url2pathname(urlsplit(address).path))
        assert os.name == "nt" or stat.S_IMODE(page.stat().st_mode) == 0o600
        opened.append(address)
        led.append(page.read_text(encoding="utf-8"))
        looked.set()
        raise webbrowser.Error("no browser here")

    monkeypatch.setattr(webbrowser, "open", fail)
    assert start(Lab(), browser=False) == 0
    assert opened == []
    lab = Lab()

    def stop_once_looked() -> None:
        looked.wait(20)
        os.kill(os.getpid(), signal.SIGTERM)

    lab.process.happens = stop_once_looked
    assert start(lab, browser=True) == 0
    (address,) = opened
    assert "secret" not in address
    assert f'content="0; url={lab.url}"' in led[0]
    assert not Path(url2pathname(urlsplit(address).path)).exists()


def test_the_copies_are_there_before_the_page_opens(
    start: Callable[..., int], places: Places, capsys: pytest.CaptureFixture[str]
) -> None:
    assert start(Lab()) == 0
    assert (places.work / "00_start_here.ipynb").is_file()
    said = capsys.readouterr().out
    assert said.index(str(Path("my-work"))) < said.index("is open at")
