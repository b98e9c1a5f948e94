"""The kit's small Markdown: the one way in which a text from a file is shown.

Paragraphs, headings, emphasis, lists, tables, code in a line, and links to https, mailto and tel,
each with its address in words. All else (HTML, pictures, attributes, notes, rules, quotes) stays
the words that it is. markdown-it-py reads it, with every other rule off.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from kit.words.html import escape, printable
from kit.words.messages import TURNING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

LONGEST: Final = 30_000
MOST_LINES: Final = 2_000
"""In a text of more characters or lines no marks are read: it is paragraphs, word for word."""
MOST_MARKS: Final = 2_000
"""So many marks can a paragraph have; in one with more they are words."""
DEEPEST: Final = 4
"""So deep can lists stand in lists; what would be deeper is words."""
MOST_REFUSED: Final = 20
"""After so many tables in a text that can't be shown whole, all are words: each took a look."""
TOP: Final = 4
"""The highest heading: below those of a notebook, a slide and a sheet."""

_TURNED: Final = dict.fromkeys(TURNING)
_RULES: Final = (
    *("heading", "list", "table", "newline", "escape", "backticks"),
    *("emphasis", "link", "balance_pairs", "fragments_join"),
)
_MARK: Final = re.compile(r"[\[\]*_`\\]")
_ALLOWED: Final = re.compile(r"https://[^/?#].*|mailto:[^?].*|tel:[\d+(].*", re.IGNORECASE)
_BREAKS: Final = {"softbreak": " ", "hardbreak": "\n"}
_BETWEEN: Final = re.compile(r"\n[ \t]*\n\s*")
_POINT: Final = {"sort": "point"}
_LINK: Final = 'target="_blank" rel="noopener noreferrer"'
_TAGS: Final = {
    **{each: each for each in ("table", "thead", "tbody", "tr", "th", "td")},
    "paragraph": "p",
    "bullet_list": "ul",
    "ordered_list": "ol",
    "list_item": "li",
}


class Run(NamedTuple):
    """Words of one look within a line; `address` is where they lead, if anywhere."""

    words: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False
    address: str = ""


def html(text: str, *, untitled: bool = False) -> str:
    r"""Give a text as escaped HTML.

    Parameters
    ----------
    text
        Anything. What is not of the kit's Markdown is shown as the words that it is.
    untitled
        Leave out a heading with which the text begins, as where another one stands above it.

    >>> html("## Ring\n\n**999** or <b>")
    '<h4>Ring</h4><p><strong>999</strong> or &lt;b&gt;</p>'
    >>> html("[us](tel:111) [us](http://localhost)")
    '<p><a href="tel:111" target="_blank" rel="noopener noreferrer">us</a> (tel:111)
    [us](http://localhost)</p>'
    """
    tokens = _tokens(text)
    if untitled and tokens and tokens[0].type == "heading_open":
        tokens = tokens[3:]
    highest = min((int(each.tag[1:]) for each in tokens if each.type == "heading_open"), default=1)
    return "".join(_html(each, TOP - highest) for each in tokens)


def parts(text: str) -> list[dict[str, Any]]:
    r"""Give a text as parts that a sheet can set, in the order in which they are read.

    Each is a heading, a paragraph, a point, a number (a numbered point), an aside (a paragraph
    wholly in emphasis) or a table of rows of cells. Words are in runs, each strong or not; the
    address of a link is among them.

    >>> parts("# Take care\nRing **1**.")
    [{'sort': 'heading', 'runs': [{'words': 'Take care', 'strong': False, 'emphasis': False}]},
     {'sort': 'paragraph', 'runs': [{'words': 'Ring ', 'strong': False, 'emphasis': False},
                                    {'words': '1', 'strong': True, 'emphasis': False},
                                    {'words': '.', 'strong': False, 'emphasis': False}]}]
    >>> parts("3. A point\n   of two lines.")
    [{'sort': 'number', 'number': 3, 'runs': [{'words': 'A point of two lines.', 'strong': False,
                                               'emphasis': False}]}]
    """
    found: list[dict[str, Any]] = []
    rows: list[list[list[dict[str, Any]]]] | None = None
    begun: dict[str, Any] = {}
    for token in _tokens(text):
        match token.type:
            case "heading_open":
                begun = {"sort": "heading"}
            case "list_item_open":
                begun = {"sort": "number", "number": int(token.info)} if token.info else _POINT
            case "heading_close" | "list_item_close":
                # An empty one has no words: what follows is not of its sort.
                begun = {}
            case "table_open":
                rows = []
            case "tr_open" if rows is not None:
                rows.append([])
            case "table_close":
                found.append({"sort": "table", "rows": rows})
                rows = None
            case "inline" if rows:
                rows[-1].append(_on_paper(token))
            case "inline" if runs := _on_paper(token):
                aside = not begun and all(each["emphasis"] for each in runs)
                found.append({"sort": "aside" if aside else "paragraph", **begun, "runs": runs})
                begun = {}
    return found


def _tokens(text: str) -> list[Token]:
    """Read a text in blocks, and each line of words within them."""
    from markdown_it.token import Token

    clean = printable(text).strip("\n")
    if len(clean) > LONGEST or clean.count("\n") >= MOST_LINES:
        around = Token("paragraph_open", "p", 1), Token("paragraph_close", "p", -1)
        return [
            each
            for words in _BETWEEN.split(clean)
            for each in (around[0], Token("inline", "", 0, content=words), around[1])
        ]
    tokens = _reader().parse(clean)
    for each in tokens:
        if each.type == "inline" and len(_MARK.findall(each.content)) <= MOST_MARKS:
            each.children = []
            _reader().inline.parse(each.content, _reader(), {}, each.children)
    return tokens


@cache
def _reader() -> MarkdownIt:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block.list import list_block
    from markdown_it.rules_block.table import escapedSplit, table

    # What markdown-it would leave out of a list or a table is to be there; this way it is words.
    def shallow(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
        return state.level < 2 * DEEPEST and list_block(state, start, end, silent)

    def whole(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001
        line, made = state.line, len(state.tokens)
        refused = state.env.get("refused", 0)
        if refused >= MOST_REFUSED or not table(state, start, end, silent):
            return False
        columns = sum(each.type == "th_open" for each in state.tokens[made:])
        for row in range(start, 0 if silent else state.line):
            cells = state.getLines(row, row + 1, state.blkIndent, keepLastLF=False).strip()
            found = escapedSplit(cells.removeprefix("|").removesuffix("|"))
            if any(map(str.strip, found[columns:])):
                state.line = line
                state.env["refused"] = refused + 1
                del state.tokens[made:]
                return False
        return True

    reader = MarkdownIt("zero", {"html": False, "linkify": False, "typographer": False})
    reader.enable(_RULES)
    reader.disable("inline")  # Read above, unless a line has too many marks.
    reader.block.ruler.at("list", shallow, {"alt": ["paragraph", "blockquote"]})
    reader.block.ruler.at("table", whole, {"alt": ["paragraph"]})
    reader.validateLink = _is_allowed  # type: ignore[method-assign]
    return reader


def _is_allowed(url: str) -> bool:
    return _ALLOWED.fullmatch(url) is not None


def _runs(token: Token) -> Iterator[Run]:
    """Give the words of a line, each with its look; a link's address stands after its words."""
    if token.children is None:
        yield Run(" ".join(token.content.split("\n")))
        return
    look = {"strong": 0, "em": 0}
    address = shown = said = ""
    for each in token.children:
        kind = each.type.partition("_")[0]
        if kind in look:
            look[kind] += each.nesting
        elif each.type == "link_open":
            address, title, said = str(each.attrGet("href")), each.attrGet("title"), ""
            shown = f"{address}, {title}" if title else address
        elif each.type == "link_close":
            if said != shown:
                yield Run(f" ({shown})", bool(look["strong"]), bool(look["em"]))
            address = ""
        else:
            words = _BREAKS.get(each.type, each.content)
            said += words
            is_code = each.type == "code_inline"
            yield Run(words, bool(look["strong"]), bool(look["em"]), is_code, address)


def _on_paper(token: Token) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for run in _runs(token):
        look = {"strong": run.strong, "emphasis": run.emphasis}
        if found and look.items() <= found[-1].items():
            found[-1]["words"] += run.words
        elif run.words:
            found.append({"words": run.words, **look})
    return found


def _html(token: Token, lower: int) -> str:
    if token.type == "inline":
        return "".join(map(_run, _runs(token)))
    if token.hidden:  # A paragraph within a list whose points follow each other without a space.
        return " " if token.nesting < 0 else ""
    end = "/" if token.nesting < 0 else ""
    what = token.type.removesuffix("_open").removesuffix("_close")
    if what == "heading":
        return f"<{end}h{min(int(token.tag[1:]) + lower, 6)}>"
    start = token.attrGet("start")
    number = f' start="{int(start)}"' if start is not None else ""
    return f"<{end}{_TAGS[what]}{number}>"


def _run(run: Run) -> str:
    if not run.words:
        return ""
    # Left in, a sign that turns a line round could show an address as another one.
    said = escape(run.words.translate(_TURNED)).replace("\n", "<br>")
    for tag, is_so in (("code", run.code), ("em", run.emphasis), ("strong", run.strong)):
        said = f"<{tag}>{said}</{tag}>" if is_so else said
    if run.address:
        return f'<a href="{escape(run.address)}" {_LINK}>{said}</a>'
    return said
