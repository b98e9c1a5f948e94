"""The command that people use: set up, fill `my-work/`, open JupyterLab, stay until Ctrl+C."""

import signal
import subprocess
import threading
import webbrowser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from kit.launcher import (
    copies,
    install,
    lab_extension,
    leftovers,
    pictures,
    private,
    redirect,
    venv,
)
from kit.launcher.folders import Places
from kit.launcher.server import Broken, PortTaken, Server, choose_port, find_running

SIGNALS = [
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
]

ATTEMPTS = 5

BROWSER_STARTS = 10.0
"""Seconds that a browser gets to open before the launcher ends."""


def open_lab(places: Places, asked_port: int | None, *, browser: bool) -> int:
    """Open the workshop and keep it open until the person stops it; once open, only show it."""
    if _is_shown_where_it_is_open(places, browser=browser):
        return 0
    # A port that can't be had is said before a minute of setting up, not after it.
    if asked_port is not None:
        choose_port(asked_port)
    install.set_up(places)
    with private.only_mine():
        return _open(places, asked_port, browser=browser)


def _open(places: Places, asked_port: int | None, *, browser: bool) -> int:
    """Fill `my-work/`, then open the workshop on the first port that can be had."""
    link = private.note(places)
    private.narrow(places.work)
    back = leftovers.clear(places) if find_running(places) is None else []
    news = copies.news(copies.fill(places), places)
    for said in (link, *back, news, lab_extension.warning(places)):
        if said:
            print(said, flush=True)
    if find_running(places) is None:
        pictures.show(places)
    with _stoppable():
        for attempt in reversed(range(ATTEMPTS)):
            # Setting up takes a while, in which the same person may have started it again.
            if _is_shown_where_it_is_open(places, browser=browser):
                return 0
            port, note = choose_port(asked_port)
            if note:
                print(note, flush=True)
            try:
                _stay_open(places, port, browser=browser)
                break
            except PortTaken:
                # Free a moment ago: somebody else starts just now, too.
                if asked_port is not None or attempt == 0:
                    raise
    print("Support Map Kit is closed. Your work is saved in my-work.", flush=True)
    return 0


def _is_shown_where_it_is_open(places: Places, *, browser: bool) -> bool:
    """Say where this folder is open already, and show it there; False if it isn't open."""
    url = find_running(places)
    if url is None:
        return False
    print(f"Support Map Kit is already open at {url}", flush=True)
    print(
        "To stop it, press Ctrl+C in the window where it was started, "
        "or choose File, then Shut Down, in the page.",
        flush=True,
    )
    if browser:
        # This process ends now, and would take a browser that is still being opened with it.
        _show(places, url).join(BROWSER_STARTS)
    return True


def _stay_open(places: Places, port: int, *, browser: bool) -> None:
    server = Server(places, port)
    try:
        server.wait_until_it_answers()
        print(f"\nSupport Map Kit is open at {server.url}", flush=True)
        if browser:
            print("If no page opens by itself, copy that address into a browser.", flush=True)
        print("Leave this window open; to stop, press Ctrl+C in it.\n", flush=True)
        if browser:
            _show(places, server.url)
        while server.process.poll() is None:
            with suppress(subprocess.TimeoutExpired):
                server.process.wait(1)
    except Broken:
        # The next start sees this and makes it anew.
        venv.mark_unfinished(places, ())
        raise
    except KeyboardInterrupt:
        print("\nClosing …", flush=True)
    finally:
        _stop_undisturbed(server)
        redirect.remove(places, server.url)


def _stop_undisturbed(server: Server) -> None:
    """Stop the server; an impatient second Ctrl+C must not leave half of it running."""
    before = {number: signal.signal(number, signal.SIG_IGN) for number in SIGNALS}
    server.stop()
    for number, handler in before.items():
        signal.signal(number, handler)


def _show(places: Places, url: str) -> threading.Thread:
    page = redirect.write(places, url).as_uri()

    def try_to() -> None:
        try:
            opened = webbrowser.open(page)
        except (OSError, webbrowser.Error):
            opened = False
        if not opened:
            print("No browser opened by itself: copy the address above into one.", flush=True)

    # Some browsers keep the one who opens them waiting until they are closed.
    thread = threading.Thread(target=try_to, daemon=True)
    thread.start()
    return thread


@contextmanager
def _stoppable() -> Iterator[None]:
    """Let a closed window and a polite kill end the kit as Ctrl+C does."""

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = {number: signal.signal(number, interrupt) for number in SIGNALS}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
