"""Pictures of a map, each also as a sentence; none of them needs a browser to be made."""

from typing import TYPE_CHECKING, Any

from kit.draw.describe import describe, describe_member
from kit.draw.graph import graph
from kit.draw.svg import svg

if TYPE_CHECKING:
    from kit.draw.plan_sheet import plan_page

__all__ = ["describe", "describe_member", "graph", "plan_page", "svg"]


def __getattr__(name: str) -> Any:
    """Import the plan's page when it is first used: it brings all that a plan rests on."""
    if name == "plan_page":
        from kit.draw.plan_sheet import plan_page

        return plan_page
    raise AttributeError(f"module 'kit.draw' has no attribute {name!r}")
