"""Browser modules made into the one module that a widget sends to the page.

A widget's code reaches the browser as a single text, where `import … from "./x.js"` finds nothing.
`joined` puts the modules that an entry needs in front of it, each in a function of its own so that
their names stay apart. The files stay plain ES modules that any page can import as they are.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_IMPORT = re.compile(r'^import\s*\{([^}]*)\}\s*from\s*"(\.[^"]+)";\n?', re.MULTILINE)
_EXPORT = re.compile(
    r"^export\s+(?:async\s+)?(?:function\*?|class|const|let)\s+(\w+)", re.MULTILINE
)


def joined(entry: Path) -> str:
    """Give one module's text that does what the entry module does.

    Understood are imports of names from relative files, and exports before a declaration; the
    entry may also have a default export.
    """
    order: list[Path] = []
    _visit(entry.resolve(), order, set())
    parts = [_wrapped(path, order) for path in order[:-1]]
    return "\n".join([*parts, _with_imports(order[-1], order)])


def _visit(path: Path, order: list[Path], seen: set[Path]) -> None:
    if path in seen:
        return
    seen.add(path)
    for _, source in _IMPORT.findall(path.read_text("utf-8")):
        _visit((path.parent / source).resolve(), order, seen)
    order.append(path)


def _wrapped(path: Path, order: list[Path]) -> str:
    text = _with_imports(path, order)
    names = ", ".join(_EXPORT.findall(text))
    body = re.sub(r"^export\s+", "", text, flags=re.MULTILINE)
    return f"const {_name(path, order)} = (() => {{\n{body}\nreturn {{ {names} }};\n}})();"


def _with_imports(path: Path, order: list[Path]) -> str:
    def as_constant(found: re.Match[str]) -> str:
        names = found[1].replace(" as ", ": ")
        return f"const {{{names}}} = {_name((path.parent / found[2]).resolve(), order)};\n"

    return _IMPORT.sub(as_constant, path.read_text("utf-8"))


def _name(path: Path, order: list[Path]) -> str:
    return f"module{order.index(path)}"
