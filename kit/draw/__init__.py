"""Pictures of a map, each also as a sentence; none of them needs a browser to be made.

What can't be drawn is refused with a `KitError`: something that is no support map, or no member
of it; an unknown theme; a size out of range.
"""

from importlib import import_module
from typing import Any

from kit.draw.graph import graph
from kit.draw.sentences import describe, describe_member
from kit.draw.svg import svg

__all__ = ["describe", "describe_member", "graph", "plan_page", "svg"]


def __getattr__(name: str) -> Any:
    """Return `plans.page` by its name of version 0.1, `plan_page`."""
    if name == "plan_page":
        return import_module("kit.plans").page
    raise AttributeError(f"module 'kit.draw' has no attribute {name!r}")
