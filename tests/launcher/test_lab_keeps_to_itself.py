"""The real JupyterLab, as the launcher starts it, in a real browser."""

import json
import os
import socket
import urllib.error
import urllib.request
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from kit.launcher import copies, lab_settings
from kit.launcher.folders import Places
from kit.launcher.server import DIRECT, SERVER_NOTES, Server, find_running, is_free

REAL_VENV = Path(__file__).resolve().parents[2] / ".venv"
BROWSER = os.environ.get("SUPPORT_MAP_KIT_BROWSER")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not REAL_VENV.is_dir(), reason="needs the launcher's own environment"),
    pytest.mark.skipif(not BROWSER, reason="SUPPORT_MAP_KIT_BROWSER names the browser to use"),
]


SLOW = 120_000
"""Milliseconds; a machine that does three other things takes a minute to show Lab."""


@pytest.fixture(scope="module")
def kit(tmp_path_factory: pytest.TempPathFactory) -> Places:
    places = Places(tmp_path_factory.mktemp("kit") / "support map kit")
    places.notebooks.mkdir(parents=True)
    places.venv.symlink_to(REAL_VENV, target_is_directory=True)
    welcome = {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# Welcome in"]}
    kernel = {"name": "python3", "display_name": "Python 3 (ipykernel)", "language": "python"}
    metadata = {"kernelspec": kernel}
    notebook = {"cells": [welcome], "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    start_page = places.notebooks / "00_start_here.ipynb"
    start_page.write_text(json.dumps(notebook), encoding="utf-8")
    copies.fill(places)
    return places


@pytest.fixture(scope="module")
def server(kit: Places) -> Iterator[Server]:
    # Any free port: several tests may start servers at the same time.
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = int(free.getsockname()[1])
    server = Server(kit, port)
    try:
        server.wait_until_it_answers()
        yield server
    finally:
        server.stop()


def visit(url: str) -> tuple[list[str], list[str], str]:
    """Open the start page and the list of extensions: what was asked for, what failed, the text."""
    asked: list[str] = []
    errors: list[str] = []
    with sync_playwright() as started:
        browser = started.chromium.launch(
            executable_path=BROWSER,
            args=["--no-sandbox", "--disable-background-networking", "--disable-component-update"],
        )
        page = browser.new_page()
        page.set_default_timeout(SLOW)
        page.on("request", lambda request: asked.append(request.url))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(url)
        page.get_by_role("heading", name="Welcome in").wait_for()
        # The list of extensions asks the internet what there is, unless told not to.
        page.locator('li[data-id="extensionmanager.main-view"]').click()
        page.locator(".jp-extensionmanager-view").get_by_text("Installed").first.wait_for()
        page.wait_for_load_state("networkidle")
        words = page.locator("body").inner_text()
        browser.close()
    return asked, errors, words


def test_the_start_page_opens_and_asks_nothing_of_another_host(server: Server) -> None:
    # Playwright allows one of its kind in a thread, and other tests may keep theirs open.
    with ThreadPoolExecutor(1) as thread:
        asked, errors, words = thread.submit(visit, server.url).result()
    assert any("/api/contents" in url for url in asked)
    elsewhere = [url for url in asked if urlsplit(url).netloc != f"localhost:{server.port}"]
    assert [url for url in elsewhere if not url.startswith(("data:", "blob:"))] == []
    assert not any("/lab/api/news" in url for url in asked)
    assert "notified about official Jupyter news" not in words
    assert errors == []


def test_the_server_looks_for_no_news_updates_or_extensions(server: Server) -> None:
    assert "Extension Manager is 'readonly'" in server.log.read_text(encoding="utf-8")
    address = "/lab/api/settings/@jupyterlab/apputils-extension:notification"
    request = urllib.request.Request(
        server.address + address, headers={"Authorization": f"token {server.token}"}
    )
    with DIRECT.open(request, timeout=60) as answer:
        choices = json.load(answer)["schema"]["properties"]
    assert choices["fetchNews"]["default"] == "false"
    assert choices["checkForUpdates"]["default"] is False


def test_what_jupyter_writes_stays_in_the_kit(server: Server, kit: Places) -> None:
    written = {path.name for path in (kit.work / ".jupyter").iterdir()}
    assert {f"lab-{server.port}.log", "runtime"} <= written
    assert list(kit.root.parent.iterdir()) == [kit.root]


def test_the_server_listens_on_this_machine_only(server: Server) -> None:
    # A server that listens everywhere would answer on this other name of the same machine, too.
    with pytest.raises(OSError):  # noqa: PT011 - each system words it differently
        socket.create_connection(("127.0.0.2", server.port), timeout=5)
    socket.create_connection(("127.0.0.1", server.port), timeout=5).close()
    assert f"http://localhost:{server.port}/lab" in server.log.read_text(encoding="utf-8")


def test_the_token_is_needed_and_is_not_for_others_to_read(server: Server) -> None:
    assert server.token not in server.log.read_text(encoding="utf-8")
    assert not any(server.token in str(word) for word in server.process.args)  # type: ignore[union-attr]
    with pytest.raises(urllib.error.HTTPError, match="403"):
        DIRECT.open(f"{server.address}/api/contents", timeout=30)


def test_the_running_server_is_found_by_a_note_that_only_its_owner_can_read(
    server: Server, kit: Places
) -> None:
    assert find_running(kit) == server.url
    (note,) = lab_settings.runtime(kit).glob(SERVER_NOTES)
    assert os.name == "nt" or not note.stat().st_mode & 0o077


def test_a_stopped_server_leaves_nothing_running(server: Server, kit: Places) -> None:
    server.stop()
    assert find_running(kit) is None
    assert server.process.poll() is not None
    assert is_free(server.port)
    server.stop()
