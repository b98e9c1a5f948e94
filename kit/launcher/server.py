"""One JupyterLab server of this folder: its port, started, asked, found again, stopped in order.

Two servers in one folder would let two programs save one map. A Jupyter server leaves a note while
it runs, with its port and its token, that only its owner can read; it outlives a launcher that was
killed, and a killed server leaves it behind. So a note says only whom to ask.
"""

import errno
import http.client
import json
import os
import secrets
import signal
import socket
import subprocess
import time
import urllib.request
from contextlib import suppress
from pathlib import Path

from kit.disk.reading import read_plain
from kit.disk.terminal import WRONG_USE
from kit.launcher import lab_settings
from kit.launcher.folders import Places
from kit.launcher.stop import Stop, cannot_write, how_to_start

FIRST_PORT = 8888
TRIED = 50
LOOPBACK = ((socket.AF_INET, "127.0.0.1"), (socket.AF_INET6, "::1"))
ABSENT = (errno.EADDRNOTAVAIL, errno.EAFNOSUPPORT, errno.EPROTONOSUPPORT)


def is_free(port: int) -> bool:
    """Tell whether a server could listen on this port of localhost, by IPv4 and by IPv6."""
    for family, host in LOOPBACK:
        try:
            with socket.socket(family, socket.SOCK_STREAM) as probe:
                if os.name == "posix":
                    # A port that a server has just left may be taken again.
                    probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                probe.bind((host, port))
        except OSError as error:
            if error.errno not in ABSENT:
                return False
    return True


def choose_port(asked: int | None) -> tuple[int, str]:
    """Return the port to use and, if it isn't the usual one, a sentence that says so."""
    if asked is not None:
        if is_free(asked):
            return asked, ""
        raise Stop(
            f"Port {asked} is in use by another program, or not allowed: choose another number, "
            f"or leave --port away and {how_to_start()} finds a free one.",
        )
    for port in range(FIRST_PORT, FIRST_PORT + TRIED):
        if is_free(port):
            note = f"Port {FIRST_PORT} is in use, so this one takes port {port}."
            return port, "" if port == FIRST_PORT else note
    raise Stop(
        f"All ports from {FIRST_PORT} to {FIRST_PORT + TRIED - 1} are in use: close other "
        f"notebooks, or choose a number yourself, as in {how_to_start()} --port 9000."
    )


def port_number(text: str) -> int:
    """Read a port that a person typed."""
    if text.isascii() and text.isdigit() and 1 <= int(text) <= 65535:
        return int(text)
    raise Stop(f"'{text}' is not a port: give a number from 1 to 65535, such as 8890.", WRONG_USE)


def _direct() -> urllib.request.OpenerDirector:
    """Know no proxy, which knows nothing of localhost, and follow no redirection to elsewhere."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.HTTPHandler(),
        urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPDefaultErrorHandler(),
    ):
        opener.add_handler(handler)
    return opener


DIRECT = _direct()


def ask(port: int, token: str, path: str, method: str = "GET") -> bool:
    """Tell whether the server on `port` does as it is asked by one who has this token."""
    request = urllib.request.Request(  # noqa: S310 - always http to localhost
        lab_settings.address(port) + path,
        method=method,
        headers={"Authorization": f"token {token}"},
    )
    try:
        with DIRECT.open(request, timeout=5) as answer:
            return bool(answer.status == 200)
    except (OSError, ValueError, http.client.HTTPException):
        return False


SERVER_NOTES = "jpserver-*.json"


def find_running(places: Places) -> str | None:
    """Return the address, token included, where this folder is open; None if it isn't."""
    for note in sorted(lab_settings.runtime(places).glob(SERVER_NOTES)):
        known = _read_note(note, places)
        if known and _is_ours(*known):
            return lab_settings.url(places, *known)
    return None


def _read_note(note: Path, places: Places) -> tuple[int, str] | None:
    """Read port and token from the note of a server of this folder, and not of a copy of it."""
    try:
        said = json.loads(read_plain(note))
        port, token = said["port"], said["token"]
        here = places.work.samefile(said["root_dir"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    is_port = type(port) is int and 1 <= port <= 65535
    is_token = isinstance(token, str) and token.isascii() and token.isalnum()
    return (port, token) if here and is_port and is_token else None


def _is_ours(port: int, token: str) -> bool:
    """Ask whoever listens there now: our server knows its token, and turns another one away."""
    known, wrong = (ask(port, t, "/api/status") for t in (token, secrets.token_hex(24)))
    return known and not wrong


PATIENCE = 120.0
"""Seconds in which a server must answer; a slow disk's first start takes half a minute."""


class PortTaken(Stop):
    """Another program was quicker to take the port."""


class Broken(Stop):
    """JupyterLab can't start from what is in `.venv`."""


class Server:
    """JupyterLab on one port of this machine."""

    def __init__(self, places: Places, port: int) -> None:
        self.port = port
        self.token = secrets.token_hex(24)
        self.log = lab_settings.log(places, port)
        self.address = lab_settings.address(port)
        self.url = lab_settings.url(places, port, self.token)
        command = [str(places.python), "-m", "jupyterlab", *lab_settings.arguments(places, port)]
        try:
            self.log.parent.mkdir(parents=True, exist_ok=True)
            lab_settings.write_settings(places)
            with self.log.open("wb") as log:
                self.process = subprocess.Popen(
                    command,
                    cwd=places.work,
                    env=lab_settings.environment(places, self.token),
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=subprocess.STDOUT,
                    # Ctrl+C is for the launcher, which then stops the server in order.
                    start_new_session=os.name == "posix",
                    creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
                )
        except OSError as error:
            raise cannot_write(self.log, error) from error

    def answers(self) -> bool:
        """Tell whether our own server answers, and not another program on its port."""
        return ask(self.port, self.token, "/api/status")

    def wait_until_it_answers(self) -> None:
        """Wait for the first answer; stop with a sentence if the server gives up instead."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.answers():
                return
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(0.1)
                raise self._why_it_ended()
        raise Stop(
            f"JupyterLab did not answer within {PATIENCE:.0f} seconds: close other programs and "
            f"run {how_to_start()} again. (What it said is in {self.log}.)"
        )

    def stop(self) -> None:
        """End the server and its kernels: asked first, then made to."""
        if self.process.poll() is None and not self._shuts_down():
            self.process.terminate()
        for end in (self.process.terminate, self._kill):
            with suppress(subprocess.TimeoutExpired):
                self.process.wait(8)
                return
            end()
        self.process.wait()

    def _shuts_down(self) -> bool:
        return ask(self.port, self.token, "/api/shutdown", method="POST")

    def _kill(self) -> None:
        if os.name == "posix":
            os.killpg(self.process.pid, signal.SIGKILL)
        else:
            self.process.kill()

    def _why_it_ended(self) -> Stop:
        said = self.log.read_text(encoding="utf-8", errors="replace")
        if "already in use" in said:
            return PortTaken(
                f"Another program took port {self.port} just now: run {how_to_start()} again, "
                "without --port, and it finds a free one."
            )
        return Broken(
            f"JupyterLab did not start: run {how_to_start()} again, and it is set up anew. "
            f"(What it said is in {self.log}.)"
        )
