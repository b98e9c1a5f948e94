"""A loop as a kernel has one, also where a browser is driven in this thread's own."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from tests.browser.waiting import PATIENCE


def in_a_kernel(what: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Run it in a loop of its own."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(asyncio.wait_for(what(), PATIENCE))).result()
