"""What a widget sends to the page: its browser modules as one, and its style sheets as one.

A widget's code reaches the browser as a single text, where `import … from "./x.js"` finds nothing.
`joined` puts the modules that an entry needs in front of it, each in a function of its own so that
their names stay apart. The files stay plain ES modules that any page can import as they are.
"""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

_HERE = Path(__file__).parent
_IMPORT = re.compile(r'^import\s*\{([^}]*)\}\s*from\s*"(\.[^"]+)";\n?', re.MULTILINE)
_EXPORT = re.compile(
    r"^export\s+(?:async\s+)?(?:function\*?|class|const|let)\s+(\w+)", re.MULTILINE
)
_DEFAULT = re.compile(r"^export\s+default\s", re.MULTILINE)
_STATEMENT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)


def script(name: str) -> str:
    """Return the text of one of the widgets' own modules, with all that it imports."""
    return joined(_HERE / "js" / name)


def style_sheet(*own: str) -> str:
    """Return the shared style sheet, a widget's own behind it, and what holds of all of them."""
    names = ("base.css", *own, "claims.css", "screen.css", "forced_colours.css")
    return "\n".join((_HERE / "css" / name).read_text("utf-8") for name in names)


def own_style(name: str) -> str:
    """Return a style sheet by itself, for what looks like the notebook around it."""
    return (_HERE / "css" / name).read_text("utf-8")


def joined(entry: Path) -> str:
    """Return one module's text that does what the entry module does.

    Understood are imports of names from relative files, and exports before a declaration; the
    entry may also have a default export.

    Raises
    ------
    ValueError
        When modules import each other in a circle, a name is not exported where it is imported
        from, or an import or export has another form.
    """
    texts: dict[Path, str] = {}
    _read(Path(os.path.normpath(entry)), texts, ())
    names = {path: f"module{number}" for number, path in enumerate(texts)}
    *needed, last = (_with_constants(path, texts, names) for path in texts)
    return "\n".join([*map(_wrapped, names.values(), needed), last])


def _read(path: Path, texts: dict[Path, str], above: tuple[Path, ...]) -> None:
    """Read a module after those that it imports, each once."""
    if path in texts:
        return
    if path in above:
        circle = " → ".join(each.name for each in (*above[above.index(path) :], path))
        raise ValueError(f"modules import each other in a circle: {circle}. Move what they share.")
    text = path.read_text("utf-8")
    for _, source in _IMPORT.findall(text):
        _read(_found(source, path), texts, (*above, path))
    for statement in _STATEMENT.finditer(text):
        known = [_IMPORT, _EXPORT] if above else [_IMPORT, _EXPORT, _DEFAULT]
        if not any(form.match(text, statement.start()) for form in known):
            raise ValueError(f"{path.name}: this form is not understood: {statement[0]}")
    texts[path] = text


def _with_constants(path: Path, texts: dict[Path, str], names: dict[Path, str]) -> str:
    """Return the module's text with constants in the place of its imports."""

    def as_constant(found: re.Match[str]) -> str:
        source = _found(found[2], path)
        exported = _exported(texts[source])
        for name in re.findall(r"(\w+)(?:\s+as\s+\w+)?\s*(?:,|$)", found[1]):
            if name not in exported:
                raise ValueError(
                    f"{path.name} imports {name}, which {source.name} does not export."
                )
        constants = re.sub(r"\s+as\s+", ": ", found[1])
        return f"const {{{constants}}} = {names[source]};\n"

    return _IMPORT.sub(as_constant, texts[path])


@lru_cache(maxsize=256)
def _found(source: str, path: Path) -> Path:
    # Without asking the disk, which would cost more than all the rest.
    return Path(os.path.normpath(path.parent / source))


@lru_cache(maxsize=64)
def _exported(text: str) -> tuple[str, ...]:
    return tuple(_EXPORT.findall(text))


def _wrapped(name: str, text: str) -> str:
    exported = ", ".join(_exported(text))
    body = re.sub(r"^export\s+", "", text, flags=re.MULTILINE)
    return f"const {name} = (() => {{\n{body}\nreturn {{ {exported} }};\n}})();"
