"""There is one way from a text to a page: `words.html` and `words.markdown`."""

from __future__ import annotations

import ast
import gc
from functools import cache
from pathlib import Path

import pytest

from tests.conftest import ROOT

KIT = ROOT / "kit"
FILES = [
    path for path in sorted(KIT.rglob("*.py")) if "launcher" not in path.relative_to(KIT).parts
]
SCRIPTS = sorted(KIT.rglob("*.js"))
RAW = {"_repr_markdown_", "_repr_latex_", "_repr_javascript_", "_repr_svg_", "_repr_pretty_"}
RAW_FORMS = {"text/markdown", "text/latex", "application/javascript", "application/json"}
FROM_TEXT = {
    *("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "DOMParser", "eval("),
    *("createContextualFragment", "setHTMLUnsafe", "new Function", "javascript:", "Range("),
}
"""What turns text into elements or into code in a browser."""


@cache
def trees() -> dict[str, ast.Module]:
    # Python 3.11 loses count of its depth where garbage is collected while it parses.
    gc.disable()
    try:
        return {
            path.relative_to(ROOT).as_posix(): ast.parse(path.read_text(encoding="utf-8"))
            for path in FILES
        }
    finally:
        gc.enable()


def name_of(call: ast.expr) -> str:
    """Give the name of what is called, without what it belongs to."""
    if isinstance(call, ast.Subscript):
        return name_of(call.value)
    if not isinstance(call, ast.Call):
        return ""
    if isinstance(call.func, ast.Attribute):
        return call.func.attr
    return call.func.id if isinstance(call.func, ast.Name) else ""


def returned(function: ast.FunctionDef) -> list[ast.expr]:
    own = [each for each in ast.walk(function) if isinstance(each, ast.Return)]
    return [each.value for each in own if each.value is not None]


@cache
def functions() -> list[tuple[str, ast.FunctionDef]]:
    return [
        (path, node)
        for path, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    ]


@cache
def known_to_give_output() -> set[str]:
    """Name the functions whose every result comes from `output`, directly or by another of them."""
    known = {"output"}
    while True:
        more = {
            function.name
            for _, function in functions()
            if not function.name.startswith("__")
            and returned(function)
            and all(name_of(each) in known for each in returned(function))
        }
        # A name that also stands for something else is not to be relied on.
        mixed = {f.name for _, f in functions() if f.name in more and not _all_of(f, known | more)}
        if more - mixed <= known:
            return known
        known |= more - mixed


def _all_of(function: ast.FunctionDef, known: set[str]) -> bool:
    return all(name_of(each) in known for each in returned(function))


def test_no_value_shows_raw_text_in_another_form() -> None:
    named = {node.name for _, node in functions()}
    assert not named & RAW
    for path, tree in trees().items():
        said = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)}
        assert not said & RAW_FORMS, path
        for node in ast.walk(tree):
            if isinstance(node, ast.Attribute):
                assert node.attr not in RAW, path


def test_every_html_of_a_value_is_output() -> None:
    found = [(path, each) for path, each in functions() if each.name == "_repr_html_"]
    assert len(found) > 6
    for path, function in found:
        for each in returned(function):
            assert name_of(each) in known_to_give_output(), (
                f"{path}, line {each.lineno}: wrap it in output(…)"
            )


def test_every_html_of_a_bundle_is_output() -> None:
    places = 0
    for path, tree in trees().items():
        names = {
            target.id: node.value
            for node in ast.walk(tree)
            if isinstance(node, ast.Assign)
            for target in node.targets
            if isinstance(target, ast.Name)
        }
        for node in ast.walk(tree):
            if not isinstance(node, ast.Dict):
                continue
            for key, value in zip(node.keys, node.values, strict=True):
                if isinstance(key, ast.Constant) and key.value == "text/html":
                    made = names.get(value.id, value) if isinstance(value, ast.Name) else value
                    known = name_of(made) in known_to_give_output() | {"mime_bundle"}
                    assert known, f"{path}, line {value.lineno}: wrap it in output(…)"
                    places += 1
    assert places > 5


def test_escaping_and_markdown_have_one_home() -> None:
    homes = {"kit/words/html.py": {"html"}, "kit/words/markdown.py": {"markdown_it"}}
    forbidden = {"html", "markdown_it", "IPython", "markdown", "mistune", "bleach", "nbconvert"}
    for path, tree in trees().items():
        for node in ast.walk(tree):
            named: list[str] = []
            if isinstance(node, ast.Import):
                named = [each.name for each in node.names]
            elif isinstance(node, ast.ImportFrom):
                named = [node.module or ""]
            for name in named:
                top = name.partition(".")[0]
                assert top not in forbidden - homes.get(path, set()), f"{path} imports {name}"


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.relative_to(KIT).as_posix())
def test_no_script_makes_elements_or_code_of_text(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    found = [each for each in FROM_TEXT for _ in range(text.count(each))]
    # What Python made, by `output` or of such parts, is put on the page in one place.
    assert found == (["innerHTML"] if path.name == "live_html.js" else [])


def test_what_is_put_on_the_page_in_that_place_is_output() -> None:
    made = known_to_give_output() | {"form_of"}
    places = 0
    for path, tree in trees().items():
        for call in ast.walk(tree):
            if name_of(call) in {"HtmlView", "_put_html"}:  # type: ignore[arg-type]
                (given,) = call.args  # type: ignore[attr-defined]
                handed_on = path.endswith("/follow.py") and ast.unparse(given) == "html"
                assert handed_on or name_of(given) in made, f"{path}, line {given.lineno}"
                places += 1
    assert places > 2


def test_typst_gets_texts_as_data_alone() -> None:
    for path in sorted((ROOT / "slides" / "handouts").glob("*.typ")):
        text = path.read_text(encoding="utf-8")
        for each in ("eval(", "read(", "plugin(", "include ", "link(", "@preview", "xml(", "yaml("):
            assert each not in text, f"{path.name}: {each}"
        assert "image(" not in text.replace("image(bytes(", ""), path.name
        assert text.count("json(") == text.count("json(bytes(sys.inputs.data))"), path.name
