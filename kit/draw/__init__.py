"""Pictures of a map, each also as a sentence; none of them needs a browser to be made."""

from kit.draw.describe import describe, describe_member
from kit.draw.graph import graph
from kit.draw.plan_page import plan_page
from kit.draw.svg import svg

__all__ = ["describe", "describe_member", "graph", "plan_page", "svg"]
