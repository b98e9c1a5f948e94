"""Markdown made ready for a page: pictures drawn, the person named, other texts put in.

What comes from a case (names, a story) is written so that it shows as it is: nothing in it becomes
a heading, a link or a picture to load.
"""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from string import punctuation
from typing import TYPE_CHECKING, Final

from kit.datasets import load_case
from kit.decks.pictures import picture
from kit.decks.source import at_line, line_of
from kit.decks.turning import signposting
from kit.errors import FileError, KitError, one_of
from kit.pieces import pieces
from kit.sources import SOURCES
from kit.wording import say_name

if TYPE_CHECKING:
    from kit.cases import Case

_WANTED: Final = re.compile(
    r"!\[(?P<alt>[^\]]*)\]\((?P<picture>[^)]*)\)"
    r"|(?<!!)\[[^\]]*\]\((?P<link>[^)\s]*)[^)]*\)"
    r"|<(?P<address>[a-z]+:[^>]*)>"
    r"|\{\{(?P<text>[^}]*)\}\}"
    r"|\](?P<around>\()"
    r"|^ {0,3}\[[^\]\n]+\](?P<apart>:)",
    re.MULTILINE,
)
_CITED: Final = re.compile(r"\([A-Z][\w-]+(?:\s+et\s+al\.)?\s+\d{4}\)")
_NAMED: Final = re.compile(r"(?P<case>[^/\s]+)/(?P<what>\S+)")
_ELSEWHERE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)
_TITLE: Final = re.compile(r"\A#+ .*\n+")
_HEADING: Final = re.compile(r"^ {0,3}#+[ \t]+(?=\S)", re.MULTILINE)

THE_CASE: Final = "case"
"""How the pictures name the deck's own case, whichever it is."""

TEXTS: Final = (
    *("signposting", "safety", "sources"),
    *("summary", "story", "crisis story", "trainer notes"),
)
"""What `{{…}}` on a line of its own can stand for; `{{person}}` can stand anywhere."""


def filled(text: str, file: Path, first_line: int, case: Case) -> str:
    """Give a deck's or a run sheet's Markdown with its pictures drawn and its texts put in.

    Parameters
    ----------
    text
        The Markdown.
    file, first_line
        The file that it is from, and the line on which it begins there.
    case
        The case that it shows.

    Raises
    ------
    KitError
        Naming file and line, when a picture or a text is unknown, or a link leads nowhere.
    """

    def instead(found: re.Match[str]) -> str:
        try:
            if found["text"] is not None:
                alone = _alone(found)
                if found["text"] == "sources" and alone:
                    return as_it_is(_sources(text))
                return _text(found["text"], case, file.parent, alone=alone)
            if found["picture"] is not None:
                return as_it_is(_picture(found["alt"], found["picture"], case))
            whole = not (found["around"] or found["apart"])
            _check_link(found["link"] or found["address"] or "", file.parent, whole=whole)
        except KitError as problem:
            line = line_of(text, found.start(), first_line)
            raise at_line(file, line, f"{found[0]}: {problem}") from None
        return found[0]

    ready = _WANTED.sub(instead, text)
    return _CITED.sub(lambda found: "\N{NO-BREAK SPACE}".join(found[0].split()), ready)


def as_words(text: str) -> str:
    r"""Give a person's words as Markdown that means nothing but these words.

    >>> print(as_words("Jo *Star* <b>"))
    Jo \*Star\* \<b\>
    """
    return "".join(f"\\{each}" if each in punctuation else each for each in text)


def as_it_is(html: str) -> str:
    """Give HTML as a part of Markdown; a backtick in it can't end that part."""
    return f"\n```{{=html}}\n{html.replace('`', '&#96;')}\n```\n"


def _alone(found: re.Match[str]) -> bool:
    """Tell whether what was found is the whole of its line."""
    before, after = found.string[: found.start()], found.string[found.end() :]
    return before[-1:] in {"", "\n"} and after[:1] in {"", "\n"}


def _picture(alt: str, target: str, case: Case) -> str:
    named = _NAMED.fullmatch(target)
    if alt or named is None:
        raise KitError("a picture is one of the kit's, such as ![](case/everyday).")
    whose = case if named["case"] == THE_CASE else load_case(named["case"])
    return picture(whose, named["what"])


def _check_link(target: str, folder: Path, *, whole: bool) -> None:
    if not whole:
        raise KitError("write a link or a picture in one piece: [words](file).")
    path, _, place = target.partition("#")
    if _ELSEWHERE.match(target):
        raise KitError("link to a file of the kit alone, so that it works offline.")
    if not (place if not path else (folder / path).is_file()):
        raise KitError("the link leads nowhere; there is no such file.")


def _text(what: str, case: Case, slides: Path, *, alone: bool) -> str:
    if what == "person":
        return as_words(say_name(case.person))
    if what not in TEXTS:
        raise KitError(f"there is no text called {what!r}; {one_of(('person', *TEXTS), what)}")
    if not alone:
        raise KitError("put this on a line of its own.")
    if what == "signposting":
        text = _below(signposting(slides))
        return f"::: signposting\n{text}\n:::"
    if what == "safety":
        file = slides / "safety.md"
        try:
            return _below(file.read_text(encoding="utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            raise FileError("the page on safety is missing or can't be read.", file=file) from None
    told = {
        "summary": case.summary,
        "story": case.story,
        "crisis story": case.crisis_story,
        "trainer notes": case.trainer_notes,
    }
    return as_it_is(_paragraphs(told[what]))


def _sources(text: str) -> str:
    """List the sources that a text cites, by the first author's name.

    What has no author, the kit's own definitions, is not cited: “kit” is in commands too.
    """
    cited = [
        full
        for code, full in SOURCES.items()
        if code[0].isupper() and re.search(rf"\b{code.split()[0]}\b", text)
    ]
    return (
        f"<ul class='sources'>{''.join(f'<li>{escape(each)}</li>' for each in sorted(cited))}</ul>"
    )


def _below(text: str) -> str:
    """Give a page's text to stand under a title: its own title left out, its headings small."""
    return _HEADING.sub("#### ", _TITLE.sub("", text.strip()))


def _paragraphs(text: str) -> str:
    """Give a case's text as paragraphs, word for word; of Markdown, its headings and points."""
    parts = []
    for sort, alike in groupby(pieces(text), key=itemgetter("sort")):
        said = [escape(each["words"]) for each in alike]
        if sort == "point":
            parts.append(f"<p>{'<br>'.join(f'– {each}' for each in said)}</p>")
        else:
            name = "h4" if sort == "heading" else "p"
            parts += [f"<{name}>{each}</{name}>" for each in said]
    return "".join(parts)
