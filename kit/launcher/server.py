"""One JupyterLab server as a child process: started, waited for, and stopped without leftovers."""

import os
import secrets
import signal
import subprocess
import time
from contextlib import suppress

from kit.launcher import lab_api, lab_settings
from kit.launcher.folders import Places
from kit.launcher.stop import Stop, cannot_write, how_to_start

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
        self.address = lab_api.address(port)
        self.url = lab_settings.url(places, port, self.token)
        command = [str(places.python), "-m", "jupyterlab", *lab_settings.arguments(places, port)]
        try:
            self.log.parent.mkdir(parents=True, exist_ok=True)
            lab_settings.write_overrides(places)
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
        return lab_api.ask(self.port, self.token, "/api/status")

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
        return lab_api.ask(self.port, self.token, "/api/shutdown", method="POST")

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
