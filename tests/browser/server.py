"""A real Jupyter server for the browser tests, and the kernels that it runs."""

from __future__ import annotations

import ast
import json
import os
import shutil
import signal
import socket
import sys
import urllib.request
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import nbformat
from jupyter_client.blocking.client import BlockingKernelClient

from kit.launcher.folders import Places
from kit.launcher.notary import Notary
from kit.launcher.server import Server
from tests.browser.waiting import PATIENCE, until

if TYPE_CHECKING:
    from kit.model.maps import SupportMap

ROOT = Path(__file__).resolve().parents[2]
# The machine's proxy knows nothing of localhost.
DIRECT = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class Jupyter:
    """The server that the launcher starts, in a folder of its own and with this Python.

    Notebook 7 comes with the test tools, so that the same server has both pages.
    """

    def __init__(self, folder: Path) -> None:
        places = Places(folder)
        places.venv.symlink_to(sys.prefix, target_is_directory=True)
        self.work = places.work
        shutil.copytree(ROOT / "notebooks", self.work, ignore=shutil.ignore_patterns("source"))
        config = self.work / ".jupyter" / "config"
        config.mkdir(parents=True)
        # The page then tells what it is doing, and a test need not guess.
        told = {"expose_app_in_browser": True}
        settings = {"LabApp": told, "JupyterNotebookApp": told}
        (config / "jupyter_server_config.json").write_text(json.dumps(settings), encoding="utf-8")
        self.server = Server(places, free_port())

    def url(self, notebook: str, page: str = "lab/tree") -> str:
        """Give the address of a notebook, in JupyterLab or (`notebooks`) in Notebook 7."""
        fresh = "&reset" if page == "lab/tree" else ""
        return f"{self.server.address}/{page}/{notebook}?token={self.server.token}{fresh}"

    def write(self, name: str, *cells: str, about: dict[str, Any] | None = None) -> str:
        """Write a notebook of code cells, with more metadata if wanted; give its name."""
        notebook = {
            "nbformat": 4,
            "nbformat_minor": 5,
            "metadata": {
                "kernelspec": {"name": "python3", "display_name": "Python 3 (ipykernel)"},
                **(about or {}),
            },
            "cells": [_code_cell(number, source) for number, source in enumerate(cells)],
        }
        (self.work / name).write_text(json.dumps(notebook), encoding="utf-8")
        return name

    def restore(self, name: str) -> None:
        """Put one of the kit's notebooks back as it came, without what other tests showed in it."""
        self.end_kernel(name)
        shutil.copyfile(ROOT / "notebooks" / name, self.work / name)

    def trust(self, name: str) -> str:
        """Sign a notebook, as what a person ran and saved is; give its name."""
        with Notary(data_dir=str(self.work / ".jupyter" / "data")) as notary:  # type: ignore[no-untyped-call]
            notary.sign(nbformat.read(self.work / name, as_version=4))  # type: ignore[no-untyped-call]
        return name

    def end_kernel(self, name: str) -> None:
        """End the kernel that a notebook runs in, as a person does who shuts it down."""
        for each in self._ask("sessions"):
            if each["path"] == name:
                self._ask(f"sessions/{each['id']}", "DELETE")

    def duplicate(self, name: str) -> str:
        """Make a copy beside a notebook, as the file list does; give its name."""
        made: str = self._ask("contents", "POST", {"copy_from": name})["name"]
        return made

    def kernel(self, notebook: str) -> Kernel:
        """Give the kernel that a notebook runs in."""

        def running() -> str | None:
            found = (each for each in self._ask("sessions") if each["path"] == notebook)
            return next((each["kernel"]["id"] for each in found if each["kernel"]), None)

        kernel = until(running, f"{notebook} has a kernel")
        connection = self.work / ".jupyter" / "runtime" / f"kernel-{kernel}.json"

        def answering() -> Kernel | None:
            # One that has just been started in another's place may not hear yet.
            with suppress(RuntimeError):
                return Kernel(connection)
            return None

        return until(answering, f"the kernel of {notebook} answers")

    def _ask(self, path: str, method: str = "GET", content: Any = None) -> Any:
        request = urllib.request.Request(
            f"{self.server.address}/api/{path}",
            headers={"Authorization": f"token {self.server.token}"},
            method=method,
            data=None if content is None else json.dumps(content).encode(),
        )
        with DIRECT.open(request, timeout=PATIENCE) as answer:
            said = answer.read()
            return json.loads(said) if said else None


class Kernel:
    """A running kernel, asked behind the page's back."""

    def __init__(self, connection: Path) -> None:
        self.id = connection.stem.removeprefix("kernel-")
        self._process = 0
        self._client = BlockingKernelClient(connection_file=str(connection))
        self._client.load_connection_file()
        self._client.start_channels()
        self._client.wait_for_ready(timeout=PATIENCE)

    def run(self, code: str) -> None:
        """Run code; fail where it fails."""
        self.value("None", code)

    def value(self, expression: str, code: str = "") -> Any:
        """Give the value of an expression, after some code."""
        answer = self._client.execute(
            code,
            store_history=False,
            user_expressions={"value": f"__import__('json').dumps({expression})"},
            reply=True,
            timeout=PATIENCE,
        )["content"]
        value = answer.get("user_expressions", {}).get("value", answer)
        if value["status"] != "ok":
            raise AssertionError("\n".join(value["traceback"]))
        return json.loads(ast.literal_eval(value["data"]["text/plain"]))

    def map(self, name: str = "editor") -> SupportMap:
        """Give an editor's map as Python has it now."""
        from kit.model.maps import SupportMap

        return SupportMap.from_dict(self.value(f"{name}.map.to_dict()"))

    def pause(self) -> None:
        """Let the kernel's process answer nothing until it goes on or is killed."""
        self._process = int(self.value("__import__('os').getpid()"))
        os.kill(self._process, signal.SIGSTOP)

    @property
    def paused(self) -> bool:
        """Whether the process answers nothing now."""
        return bool(self._process)

    def resume(self) -> None:
        """Let the process go on, if it was paused."""
        if self._process:
            # Jupyter may have ended it meanwhile, to start another.
            with suppress(ProcessLookupError):
                os.kill(self._process, signal.SIGCONT)
        self._process = 0

    def kill(self) -> None:
        """End a paused process at once, as a machine without memory does."""
        os.kill(self._process, signal.SIGKILL)
        self._process = 0

    def close(self) -> None:
        """Let go of the kernel; it stays as it is."""
        self._client.stop_channels()


def _code_cell(number: int, source: str) -> dict[str, Any]:
    about = {"cell_type": "code", "id": f"cell-{number}", "metadata": {}}
    return about | {"source": source, "execution_count": None, "outputs": []}


def free_port() -> int:
    """Give a port that nobody was given a moment ago, as runs side by side need."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
