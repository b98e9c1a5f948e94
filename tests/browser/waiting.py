"""Waiting for what is about to happen, without guessing how long it takes."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")

PATIENCE = 60
"""Seconds; a machine that does three other things takes its time."""


def until(asked: Callable[[], T | None], what: str) -> T:
    """Ask until the answer is something; fail, saying what did not happen."""
    end = time.monotonic() + PATIENCE
    pause = threading.Event()
    while time.monotonic() < end:
        if answer := asked():
            return answer
        pause.wait(0.02)
    raise AssertionError(f"it never came that {what}")
