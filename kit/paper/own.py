"""A person's own copy of a table, where there is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kit.shipped import folder

if TYPE_CHECKING:
    from pathlib import Path


def own_copy(name: str) -> Path | None:
    """Give the file of this name in `my-work`; None where a person has none of their own."""
    file = folder().parent / "my-work" / name
    return file if file.is_file() else None
