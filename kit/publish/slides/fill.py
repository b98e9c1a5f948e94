"""Markdown made ready for a page: pictures drawn, the person named, other texts put in.

What comes from a case or from a trainer is HTML already, and escaped. It is kept apart from the
Markdown, which has a mark in its place, and is put in when pandoc has done its work: pandoc never
sees it.

A link to a file of the kit is checked and said in its words alone: a page on a memory stick has no
such file beside it, and a browser shows a notebook's file as code.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kit.files.library import load_case
from kit.files.signposting import read_signposting, signposting_file
from kit.model.cases import Case
from kit.publish.slides.pictures import picture
from kit.publish.slides.source import at_line, line_of
from kit.words import markdown
from kit.words.citation import MARK, as_html, marked
from kit.words.errors import FileError, KitError, one_of
from kit.words.html import escape
from kit.words.sentences import say_name
from kit.words.sources import SOURCES

_PLACEHOLDER: Final = re.compile(
    r"!\[(?P<alt>[^\]]*)\]\((?P<picture>[^)]*)\)"
    r"|(?<!!)\[(?P<words>[^\]]*)\]\((?P<link>[^)\s]*)[^)]*\)"
    r"|<(?P<address>[a-z]+:[^>]*)>"
    r"|\{\{(?P<text>[^}]*)\}\}"
    r"|\](?P<around>\()"
    r"|^ {0,3}\[[^\]\n]+\](?P<apart>:)",
    re.MULTILINE,
)
_CITED: Final = re.compile(r"\([A-Z][\w-]+(?:\s+et\s+al\.)?\s+\d{4}\)")
_NAMED: Final = re.compile(r"(?P<case>[^/\s]+)/(?P<what>\S+)")
_ELSEWHERE: Final = re.compile(r"[a-z][a-z0-9+.-]*:|/", re.IGNORECASE)
_MARK: Final = re.compile(r"<!--put-in-(\d+)-->")

THE_CASE: Final = "case"
"""How the pictures name the deck's own case, whichever it is."""

TEXTS: Final = (
    *("signposting", "safety", "sources"),
    *("summary", "story", "crisis story", "trainer notes"),
)
"""What `{{…}}` on a line of its own can stand for, beside `{{claims: …}}`; `{{person}}` can stand
anywhere."""


@dataclass(frozen=True, slots=True)
class Filled:
    """Markdown of the kit's own words, and the HTML that goes where its marks are."""

    text: str
    html: tuple[str, ...]

    def put_in(self, page: str) -> str:
        """Return the page that was made of the Markdown with the HTML where the marks are."""
        return _MARK.sub(lambda mark: self.html[int(mark[1])], page)


def filled(text: str, file: Path, first_line: int, case: Case) -> Filled:
    """Return a deck's or a run sheet's Markdown with its pictures drawn and its texts ready.

    Parameters
    ----------
    text
        The Markdown.
    file, first_line
        The file that it is from, and the line on which it begins there.
    case
        The case that it shows.
    """
    html: list[str] = []

    def mark(words: str) -> str:
        html.append(words)
        return f"<!--put-in-{len(html) - 1}-->"

    def instead(found: re.Match[str]) -> str:
        try:
            if found["text"] == "person":
                return f"`{mark(escape(say_name(case.person)))}`{{=html}}"
            if found["text"] is not None:
                return _block(mark(_text(found, case, file.parent)))
            if found["picture"] is not None:
                return _block(mark(_picture(found["alt"], found["picture"], case)))
            whole = not (found["around"] or found["apart"])
            link = found["link"] or found["address"] or ""
            _check_link(link, file.parent, whole=whole)
            if not link.startswith("#"):
                return str(found["words"])
        except KitError as problem:
            line = line_of(text, found.start(), first_line)
            raise at_line(file, line, f"{found[0]}: {problem}") from None
        return found[0]

    ready = _PLACEHOLDER.sub(instead, text)
    said = _CITED.sub(lambda found: "\N{NO-BREAK SPACE}".join(found[0].split()), ready)
    return Filled(said, tuple(html))


def _block(mark: str) -> str:
    return f"\n```{{=html}}\n{mark}\n```\n"


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


def _text(found: re.Match[str], case: Case, slides: Path) -> str:
    what = found["text"]
    if claims := MARK.fullmatch(found[0]):
        if not _alone(found):
            raise KitError("put this on a line of its own.")
        return as_html(marked(claims["ids"]))
    if what not in TEXTS:
        raise KitError(f"there is no text called {what!r}; {one_of(('person', *TEXTS), what)}")
    if not _alone(found):
        raise KitError("put this on a line of its own.")
    if what == "sources":
        return _sources(found.string)
    if what == "signposting":
        text = read_signposting(signposting_file(slides)).text
        said = markdown.html(text, untitled=True)
        return f'<div class="signposting" style="--rows: {max(1, said.count("<tr>"))}">{said}</div>'
    if what == "safety":
        return markdown.html(_safety(slides / "safety.md"), untitled=True)
    texts = {
        "summary": case.summary,
        "story": case.story,
        "crisis story": case.crisis_story,
        "trainer notes": case.trainer_notes,
    }
    return markdown.html(texts[what])


def _safety(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise FileError("the page on safety is missing or can't be read.", file=file) from None


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
