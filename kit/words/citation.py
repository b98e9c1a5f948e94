"""What a claim rests on, to be opened where the claim stands.

One form everywhere: a line that names the sources and how sure they are, and below it, once it is
opened by mouse, touch or keyboard, each claim with the sentence that it rests on, the place, and
whom the source studied. It needs no script. In a notebook it moves what follows down and covers
nothing, and in a row of a table it opens in its cell; on a slide, which has no room, it is a page
of its own over the slide until it is closed. Its text is the kit's own; it is escaped all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from kit.words.claims import CLAIMS, Claim, claim
from kit.words.errors import KitError, one_of
from kit.words.html import escape
from kit.words.sources import Source

MARK: Final = re.compile(r"\{\{claims:(?P<ids>[^}]*)\}\}")
"""How a text says which claims stand behind it, such as `{{claims: partners-steady}}`."""

_READ_IN_A_CELL: Final = re.compile(r"[|*_`~$\\\[\]]")


def marked(ids: str) -> tuple[str, ...]:
    """Read the ids of a mark.

    Raises
    ------
    KitError
        For an id that is not in the table, or none at all.

    >>> marked(" friends-first-lost, partners-steady ")
    ('friends-first-lost', 'partners-steady')
    """
    found = tuple(ids.replace(",", " ").split())
    if not found:
        raise KitError("a mark names no claim. Write {{claims: id, id}}, with ids of claims.csv.")
    for each in found:
        if each not in CLAIMS:
            raise KitError(f"there is no claim {each!r}; {one_of(CLAIMS, each)}")
    return found


def data(ids: Iterable[str]) -> dict[str, Any]:
    """Return what is shown of claims, as JSON takes it: a line to open, and what it opens.

    What shows while a mouse rests on the line (`hover`) is what the first claim rests on: a
    sentence, since it is also read out with the line.

    >>> data(["friends-first-lost"])["line"]
    'What this rests on: Brooks 2020, one qualitative study'
    """
    found = [claim(each) for each in ids]
    about = _about(found)
    told = len({(each.source, each.how_sure) for each in found}) > 1
    return {
        "line": f"What this rests on: {_named(found)}",
        "hover": found[0].rests_on if found else "",
        "claims": [_said(each, told=told) for each in found],
        "sources": [
            {
                "code": each.code,
                "text": f"{each.design}. {_studied(each)}",
            }
            for each in about
        ],
    }


def _named(claims: Iterable[Claim]) -> str:
    """Return the sources of claims, each with how sure it is."""
    sure: dict[str, dict[str, None]] = {}
    for each in claims:
        sure.setdefault(each.source, {})[each.how_sure] = None
    return "; ".join(f"{code}, {' and '.join(ways)}" for code, ways in sure.items())


def _about(claims: Iterable[Claim]) -> list[Source]:
    """Return the sources of claims, each once."""
    return [each.about for each in {each.source: each for each in claims}.values()]


def _studied(source: Source) -> str:
    return f"Who was studied: {source.population}. Read for this kit: {source.known_from}."


def _said(of: Claim, *, told: bool) -> dict[str, str]:
    """Return a claim and what it rests on; how sure stands there unless it is told once for all."""
    beyond = f" Not said there: {of.beyond[0].lower()}{of.beyond[1:]}." if of.beyond else ""
    sure = f"; {of.how_sure}" if told else ""
    return {
        "claim": f"{of.claim}.",
        "text": f"{of.rests_on} ({of.source}, “{of.place}”{sure}.){beyond}",
    }


def as_html(ids: Iterable[str]) -> str:
    """Return the same as HTML on one line, which Markdown leaves as it is.

    >>> as_html(["friends-first-lost"])[:28]
    '<details class="smk-claims">'
    """
    shown = data(ids)
    claims = "".join(
        f"<li><strong>{escape(each['claim'])}</strong> {escape(each['text'])}</li>"
        for each in shown["claims"]
    )
    sources = "".join(
        f"<li><strong>{escape(each['code'])}:</strong> {escape(each['text'])}</li>"
        for each in shown["sources"]
    )
    return (
        f'<details class="smk-claims"><summary title="{escape(shown["hover"])}">'
        f"{escape(shown['line'])}</summary>"
        f'<div class="smk-claims-more"><ul>{claims}</ul><ul>{sources}</ul></div></details>'
    )


def in_row(ids: Iterable[str]) -> str:
    """Return what claims rest on as HTML for a cell of a Markdown table.

    The line is the source alone; the row says the claim. Markdown reads a cell's words, within HTML
    as well: what would end the cell, or be a mark of emphasis, a link or a formula, is written as
    a number.

    >>> ">Rogers, a blog post about a study</summary>" in in_row(["everyday-pets"])
    True
    """
    found = [claim(each) for each in ids]
    rests_on = [_said(each, told=False)["text"] for each in found]
    parts = [*rests_on, *(_studied(each) for each in _about(found))]
    written = (
        f'<details class="smk-claims"><summary title="{escape(found[0].rests_on)}">'
        f"{escape(_named(found))}</summary>"
        f'<div class="smk-claims-more">{"<br>".join(map(escape, parts))}</div></details>'
    )
    return _READ_IN_A_CELL.sub(lambda sign: f"&#{ord(sign[0])};", written)


def put_in(text: str) -> str:
    """Return a Markdown text with what its marks stand for.

    >>> put_in("No mark.")
    'No mark.'
    """

    def instead(mark: re.Match[str]) -> str:
        before = text[: mark.start()].rpartition("\n")[2]
        return (in_row if before.startswith("|") else as_html)(marked(mark["ids"]))

    return MARK.sub(instead, text)
