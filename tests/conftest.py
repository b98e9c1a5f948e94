"""What tests in a browser share: one Chromium, pages that complain, the repository as a site."""

from __future__ import annotations

import asyncio
import gc
import os
import re
import sys
import threading
from contextlib import contextmanager, suppress
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol
from urllib.parse import urlsplit

import pytest
from hypothesis import settings

from tests.browser.waiting import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from playwright.sync_api import Browser, ConsoleMessage, Dialog, Page
    from xdist.remote import Producer
    from xdist.scheduler import LoadFileScheduling

# jsonschema would build forty grammars of web addresses, 2 seconds in each process, to check a
# form of address that no notebook has.
sys.modules["rfc3987_syntax"] = None  # type: ignore[assignment]

# How long an example takes says more about the machine than about the code.
settings.register_profile("kit", deadline=None)
settings.load_profile("kit")

ROOT = Path(__file__).resolve().parents[1]
LONGEST = (
    "tests/browser/test_two_days.py",
    "tests/browser/test_explorers_access.py",
    "tests/test_types.py",
    "tests/publish/slides/test_in_a_browser.py",
    "tests/publish/handouts/test_sheets.py",
    "tests/notebooks/test_running.py",
    "tests/draw/test_parity_in_browser.py",
    "tests/hostile/test_views.py",
)
"""What takes half a minute or more: begun last, it would be waited for by idle hands."""
PROMISED = "SUPPORT_MAP_KIT_BROWSER"
CHROMIUM = os.environ.get(PROMISED, "/usr/bin/chromium")
ARGUMENTS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
NO_HOST = {"about", "blob", "data", "file"}


class NewPage(Protocol):
    """Opens a page; `allowed` are parts of the complaints that a test expects."""

    def __call__(self, *, allowed: Sequence[str] = (), **options: Any) -> Page: ...


class LoopOfItsOwn:
    """Hides the loop that Playwright leaves running from what must not find itself in a kernel.

    Playwright sets it again whenever it is used. A plugin, and no fixture, for the examples in
    docstrings, too.
    """

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> Iterator[None]:
        with self.hidden(item):
            return (yield)

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Iterator[None]:
        with self.hidden(item):
            return (yield)

    # Not while it is torn down: the last test of a run closes the browser, whatever it is.

    @staticmethod
    @contextmanager
    def hidden(item: pytest.Item) -> Iterator[None]:
        loop = asyncio._get_running_loop()
        if "browser" in getattr(item, "fixturenames", ()):
            yield
            return
        asyncio._set_running_loop(None)
        try:
            yield
        finally:
            asyncio._set_running_loop(loop)


def pytest_configure(config: pytest.Config) -> None:
    """Let the plugin see all tests, and not only those below this folder."""
    config.pluginmanager.register(LoopOfItsOwn())


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put what takes longest first, then all that needs a browser, for runs side by side."""
    longest = {ROOT / name: place for place, name in enumerate(LONGEST, 1)}
    longest |= dict.fromkeys(in_one_lab(), 0)
    browsers = {item.path for item in items if item.get_closest_marker("browser")}
    last = len(LONGEST) + 1
    items.sort(key=lambda item: (longest.get(item.path, last), item.path not in browsers))
    # JupyterLab and its server are not ours. What fails there twice, on a page loaded anew, is.
    once_more = pytest.mark.flaky(reruns=1)
    for item in items:
        if longest.get(item.path) == 0:
            item.add_marker(once_more)


def pytest_collection_finish() -> None:
    """Leave out of every look for garbage what was collected: it stays to the end."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadFileScheduling | None:
    """Share out whole files, and all that open JupyterLab's one page as if they were one."""
    if config.getoption("dist") != "loadfile":
        return None
    from xdist.scheduler import LoadFileScheduling

    labs = {path.relative_to(ROOT).as_posix() for path in in_one_lab()}

    class OneLab(LoadFileScheduling):  # type: ignore[misc]
        """Only one of those who run side by side starts JupyterLab and loads its page."""

        def _split_scope(self, nodeid: str) -> str:
            file: str = super()._split_scope(nodeid)
            return "JupyterLab" if file in labs else file

    return OneLab(config, log)


@cache
def in_one_lab() -> list[Path]:
    """Give the files whose tests ask for the page of JupyterLab or for its server."""
    files = sorted((ROOT / "tests" / "browser").glob("test_*.py"))
    asked = re.compile(r"\b(lab: Lab|jupyter: Jupyter)\b")
    return [path for path in files if asked.search(path.read_text(encoding="utf-8"))]


def chromium_path() -> str:
    """Give the browser's path; skip the test where there is none, or fail where one was promised.

    `python3 kit test` promises one, which it found or installed: skipping would hide its loss.
    """
    if not Path(CHROMIUM).exists():
        if PROMISED in os.environ:
            pytest.fail(f"{PROMISED} is {CHROMIUM}, and there is no browser", pytrace=False)
        pytest.skip(f"no browser at {CHROMIUM}; set {PROMISED}")
    return CHROMIUM


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One headless Chromium for all tests of a run."""
    path = chromium_path()
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=PATIENCE * 1000)

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(ARGUMENTS))
        yield chromium
        chromium.close()


@pytest.fixture
def new_page(browser: Browser) -> Iterator[NewPage]:
    """Open pages, each in a context of its own; `options` are those of Playwright's context.

    At the end, the test fails on any request to another host, and on any error in the console,
    exception or dialog whose text none of `allowed` is part of.
    """
    contexts = []
    complaints: list[str] = []

    def open_page(*, allowed: Sequence[str] = (), **options: Any) -> Page:
        context = browser.new_context(**options)
        context.set_default_timeout(PATIENCE * 1000)
        contexts.append(context)

        def complain(what: str) -> None:
            if not any(part in what for part in allowed):
                complaints.append(what)

        def console(message: ConsoleMessage) -> None:
            if message.type == "error":
                complain(f"console: {message.text} ({message.location.get('url', '')})")

        def dialog(opened: Dialog) -> None:
            complain(f"dialog: {opened.message}")
            opened.dismiss()

        def asked(url: str) -> None:
            if not is_here(url):
                complaints.append(f"request to another host: {url[:200]}")

        context.on("console", console)
        context.on("weberror", lambda error: complain(f"exception: {error.error}"))
        context.on("dialog", dialog)
        context.on("request", lambda request: asked(request.url))
        page = context.new_page()
        page.on("websocket", lambda socket: asked(socket.url))
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not complaints


def is_here(url: str) -> bool:
    """Tell whether an address stays on this machine."""
    parts = urlsplit(url)
    return parts.scheme in NO_HOST or parts.hostname in LOOPBACK


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word; `/empty` is a page to try modules in."""

    def do_GET(self) -> None:
        """Answer with a file, or with nothing where the browser asks of itself."""
        if self.path not in {"/empty", "/favicon.ico"}:
            return super().do_GET()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if self.path == "/empty":
            self.wfile.write(b"<!doctype html><title>Empty</title>")
        return None

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def handle(self) -> None:
        """Answer; a page that leaves early is no error."""
        with suppress(ConnectionError):
            super().handle()


@pytest.fixture(scope="session")
def served() -> Iterator[str]:
    """Give the address of the repository, served on a free port of this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=ROOT)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}"
        server.shutdown()
        thread.join()
