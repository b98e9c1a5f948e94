"""What a person writes in a notebook, apart from what running and saving it leaves there."""

import json
from typing import Any

LAB_S = {
    *("collapsed", "deletable", "editable", "execution", "heading_collapsed", "jupyter"),
    *("jp-MarkdownHeadingCollapsed", "scrolled", "trusted", "ExecuteTime", "vscode"),
}
"""What notebook programs note about a cell by themselves, or at a click that changes no words."""


def written(name: str, content: bytes) -> bytes | None:
    """Give a notebook's cells as a person has them, in one form; None for what is no notebook.

    That is each cell's type, words, attachments and tags, in their order: not outputs, counts,
    nor what JupyterLab notes about the kernel or the view.
    """
    if not name.endswith(".ipynb"):
        return None
    try:
        cells = json.loads(content.decode("utf-8"))["cells"]
        form = [_cell(each) for each in cells]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return json.dumps(form, sort_keys=True).encode()


def _cell(cell: dict[str, Any]) -> list[Any]:
    source = cell["source"]
    words = source if isinstance(source, str) else "".join(source)
    about = {key: value for key, value in cell["metadata"].items() if key not in LAB_S}
    # As good as none: some programs write an empty list, others leave it away.
    about = {key: value for key, value in about.items() if value not in ([], {}, None)}
    lines = words.replace("\r\n", "\n")
    return [cell["cell_type"], lines, about, cell.get("attachments") or {}]
