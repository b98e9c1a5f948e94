"""A browser page as the kernel sees it: it keeps what it is sent, and sends what a page would."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from comm.base_comm import BaseComm

from kit import MapEditor, SupportMap

Message = dict[str, Any]


class Line(BaseComm):
    """The line to all pages: keeps every message as the text that goes over it."""

    def __init__(self, *given: Any, **more: Any) -> None:
        self.sent: list[str] = []
        super().__init__(*given, **more)

    def publish_msg(self, *_: Any, data: Any = None, **__: Any) -> None:
        self.sent.append(json.dumps(data))

    def states(self, method: str = "update") -> list[Message]:
        """Give the states sent by this method since the last look, and forget all messages."""
        messages = [json.loads(text) for text in self.sent]
        self.sent.clear()
        return [message["state"] for message in messages if message.get("method") == method]


def line_of(editor: MapEditor) -> Line:
    """Give the line of an editor, emptied of what was sent before."""
    line = editor.comm
    assert isinstance(line, Line)
    line.sent.clear()
    return line


def send(editor: MapEditor, state: Message) -> None:
    """Let a page send a new state, in the order in which it names the traits."""
    data = {"method": "update", "state": json.loads(json.dumps(state)), "buffer_paths": []}
    editor._handle_msg({"content": {"data": data}, "buffers": []})


def tell(editor: MapEditor, content: object) -> None:
    """Let a page send a message of its own."""
    data = {"method": "custom", "content": content}
    editor._handle_msg({"content": {"data": data}, "buffers": []})


def seen(editor: MapEditor) -> list[SupportMap]:
    """Give a list that grows by the new map each time an observer is called."""
    maps: list[SupportMap] = []
    note: Callable[[Any], None] = lambda change: maps.append(change["new"])  # noqa: E731
    editor.observe(note, "map")
    return maps
