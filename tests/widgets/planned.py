"""A small plan with its maps and town, and the page that sends it changes."""

from __future__ import annotations

from typing import Any

from kit import SupportMap, WhatNext
from kit.model.directory import Directory, Offer
from kit.plans import WISH, Plan, Priority
from tests.widgets.pages import Line

TODAY = (
    SupportMap("Amina")
    .add("Mum", kind="family", circle=1, support_received=["emotional support"])
    .add("Jo", kind="friend", circle=2, support_received=["friendship"])
    .change("jo", support_given=["friendship"])
)
BEFORE = TODAY.add("Leila", kind="friend", circle=2).add("Swimming", kind="activity", circle=3)
CHOIR = Priority(WISH, "make music", chosen=["choir"], what="Sit at the back", who="Jo")


def town() -> Directory:
    """Give the directory of a town that offers one thing."""
    choir = Offer(
        "choir",
        "Choir",
        "group",
        "Singing.",
        elements=["friendship"],
        wishes=["make music"],
        first_step="Listen once.",
    )
    return Directory("Alder", [choir])


def planned(**parts: Any) -> Plan:
    """Give a plan with one priority, and these parts of its own."""
    return Plan("Amina", **{"wishes": ["make music"], "priorities": [CHOIR], **parts})


def line_of(widget: WhatNext) -> Line:
    """Give the line to all pages, emptied of what was sent before."""
    line = widget.comm
    assert isinstance(line, Line)
    line.sent.clear()
    return line


def send(widget: WhatNext, state: dict[str, Any]) -> None:
    """Let a page send a new state."""
    data = {"method": "update", "state": state, "buffer_paths": []}
    widget._handle_msg({"content": {"data": data}, "buffers": []})


def ask(widget: WhatNext, content: dict[str, Any]) -> None:
    """Let a page send a message of its own."""
    data = {"method": "custom", "content": content}
    widget._handle_msg({"content": {"data": data}, "buffers": []})
