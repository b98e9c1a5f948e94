"""A handout's source and its data made into a PDF by typst."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from kit.publish.folders import SLIDES, reveal
from kit.publish.handouts.papers import MARGIN_MM, Paper
from kit.words.errors import KitError

if TYPE_CHECKING:
    from typst import Compiler

SOURCES: Final = SLIDES / "handouts"
MISSING: Final = "what makes handouts is not installed. “python3 kit handouts” installs it."

_ERROR: Final = "error: "
_ACCESSIBLE: Final = "ua-1"
_NO_SIGN: Final = re.compile(r"the text `\"(.+?)\"` could not be displayed")
_LONG: Final = 31
_PIECE: Final = re.compile(r".{1,10}")
_BREAK: Final = "\u200b"
_ESCAPED: Final = re.compile(r"\\u\{([0-9a-f]+)\}")


@dataclass(frozen=True, slots=True)
class Made:
    """A PDF, and the signs in it for which no font was found: each is printed as a box."""

    pdf: bytes
    missing: str = ""


def typeset(name: str, paper: Paper, content: Mapping[str, Any]) -> Made:
    """Make the handout of this name.

    The PDF is tagged for screen readers (PDF/UA-1), has its fonts inside, and is the same, byte
    for byte, whenever it is made from the same data with the same fonts.

    Parameters
    ----------
    name
        The source's name in `slides/handouts/`, without its ending.
    paper
        What it is to be printed on.
    content
        What the source asks for: texts, numbers, lists and pictures. `title` is always there.

    Raises
    ------
    KitError
        When the source is wrong, or what makes handouts is not installed.
    """
    compiler, error = _compiler()
    sheet = {
        "width": paper.width_mm,
        "height": paper.height_mm,
        "unit": paper.unit,
        "margin": MARGIN_MM * paper.unit,
    }
    data = json.dumps({"paper": sheet, **_breakable(dict(content))}, ensure_ascii=False)
    source, inputs = str(SOURCES / f"{name}.typ"), {"data": data}
    try:
        pdf = compiler.compile(source, format="pdf", sys_inputs=inputs, pdf_standards=[_ACCESSIBLE])
        return Made(_one(pdf))
    except error as problem:
        missing = _signs(problem.diagnostic)
        if not missing:
            raise KitError(f"slides/handouts/{name}.typ: {_wrong(problem.diagnostic)}") from None
    # A sheet for people who read screens must have every sign, so this one can't call itself that.
    return Made(_one(compiler.compile(source, format="pdf", sys_inputs=inputs)), missing)


def _breakable(content: Any) -> Any:
    """Let words too long for any line break anywhere, as nobody's text may leave the sheet."""
    if isinstance(content, dict):
        return {name: each if name == "svg" else _breakable(each) for name, each in content.items()}
    if isinstance(content, (list, tuple)):
        return [_breakable(each) for each in content]
    if isinstance(content, str):
        return breakable(content, _LONG)
    return content


def breakable(text: str, long: int) -> str:
    r"""Let the words of a text break anywhere that have so many letters or more.

    >>> breakable("On Sundayssometimes", 14)
    'On Sundayssom\u200betimes'
    """
    words = re.compile(rf"[^\s{_BREAK}]{{{long},}}")
    return words.sub(lambda word: _BREAK.join(_PIECE.findall(word[0])), text)


def _one(pdf: bytes | list[bytes] | None) -> bytes:
    if not isinstance(pdf, bytes):
        raise TypeError("typst gives a PDF as one piece")
    return pdf


def _errors(diagnostic: str) -> list[str]:
    lines = diagnostic.splitlines()
    return [line.removeprefix(_ERROR) for line in lines if line.startswith(_ERROR)]


def _wrong(diagnostic: str) -> str:
    """Return what is wrong without the lines of source around it, which would fill the screen."""
    return "; ".join(_errors(diagnostic)) or "typst gives no reason"


def _signs(diagnostic: str) -> str:
    """Return the signs that could not be displayed, if that is all that went wrong."""
    found = [_NO_SIGN.search(line) for line in _errors(diagnostic)]
    if not all(found):
        return ""
    signs = (_ESCAPED.sub(lambda e: chr(int(e[1], 16)), each[1]) for each in found if each)
    return "".join(dict.fromkeys("".join(signs)))


@cache
def _compiler() -> tuple[Compiler, type[Any]]:
    """Return the typesetter with its fonts, and its error; finding the fonts takes a moment, once.

    The letters are those of the decks, so that paper and screen look alike and no machine lacks
    them. The machine's own fonts stand in for scripts which those don't have.
    """
    try:
        import typst
    except ImportError:
        raise KitError(MISSING) from None
    letters = reveal(MISSING) / "dist" / "theme" / "fonts" / "source-sans-pro"
    compiler = typst.Compiler(root=str(SOURCES), font_paths=[str(letters)])
    return compiler, typst.TypstError
