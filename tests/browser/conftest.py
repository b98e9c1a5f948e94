"""One server, one browser's cache and one page of JupyterLab for all tests of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest
from playwright.sync_api import ViewportSize

from kit.model.maps import SupportMap
from tests.browser.lab import Lab, Watch
from tests.browser.server import Jupyter
from tests.browser.waiting import PATIENCE

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from playwright.sync_api import Browser, BrowserContext

SPOILT: Final = pytest.StashKey[bool]()
WIDE: Final[ViewportSize] = {"width": 1500, "height": 1150}


@pytest.fixture(scope="session")
def jupyter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jupyter]:
    """A JupyterLab server with copies of the notebooks."""
    jupyter = Jupyter(tmp_path_factory.mktemp("kit"))
    try:
        jupyter.server.wait_until_it_answers()
        yield jupyter
    finally:
        jupyter.server.stop()


@pytest.fixture(scope="session")
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A person's browser: its pages share a cache and what is kept in it."""
    context = browser.new_context(viewport=WIDE, accept_downloads=True)
    context.set_default_timeout(PATIENCE * 1000)
    yield context
    context.close()


@pytest.fixture(scope="session")
def watched(context: BrowserContext) -> Watch:
    """What was heard in the person's browser."""
    return Watch(context)


@pytest.fixture(scope="session")
def open_lab(jupyter: Jupyter, context: BrowserContext, watched: Watch) -> Lab:
    """JupyterLab with a notebook of one empty cell, and of one to leave alone."""
    return Lab(jupyter, context.new_page(), jupyter.write("page.ipynb", "", "'left alone'"))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Note that the shared page may be left in any state by a test that failed."""
    report = yield
    if report.failed:
        item.config.stash[SPOILT] = True
    return report


@pytest.fixture
def lab(
    open_lab: Lab, watched: Watch, context: BrowserContext, pytestconfig: pytest.Config
) -> Iterator[Lab]:
    """JupyterLab, in which nothing may go wrong unheard."""
    if pytestconfig.stash.get(SPOILT, False):
        pytestconfig.stash[SPOILT] = False
        for page in context.pages:
            if page != open_lab.page:
                page.close()
        open_lab.begin_anew()
        watched.forget("")
    open_lab.page.bring_to_front()
    yield open_lab
    watched.nothing()


@pytest.fixture
def amina() -> SupportMap:
    """A small map with every influence, a tie and somebody not yet placed."""
    return (
        SupportMap("Amina")
        .add("Mum", kind="family", circle=1, angle=140, influence="neutral")
        .add("Joseph", kind="partner", circle=1, angle=20)
        .add("Leila", kind="friend", circle=2, angle=300)
        .add("Choir", kind="group", circle=3, angle=90, influence="negative")
        .add("Radio", kind="object")
        .tie("mum", "joseph")
    )
