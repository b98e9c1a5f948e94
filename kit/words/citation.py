"""What a claim rests on, to be opened where the claim stands.

One form everywhere: a line that names the sources and how sure they are, and below it, once it is
opened by mouse, touch or keyboard, each claim with the sentence that it rests on, the place, and
whom the source studied. It needs no script. In a notebook it moves what follows down and covers
nothing; on a slide, which has no room, it lies over the slide until it is closed. Its text is the
kit's own; it is escaped all the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from kit.words.claims import CLAIMS, Claim, claim
from kit.words.errors import KitError, one_of
from kit.words.html import escape

MARK: Final = re.compile(r"\{\{claims:(?P<ids>[^}]*)\}\}")
"""How a text says which claims stand behind it, such as `{{claims: partners-steady}}`."""


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
    sure: dict[str, dict[str, None]] = {}
    for each in found:
        sure.setdefault(each.source, {})[each.how_sure] = None
    line = "; ".join(f"{code}, {' and '.join(ways)}" for code, ways in sure.items())
    about = [each.about for each in {each.source: each for each in found}.values()]
    told = len({(each.source, each.how_sure) for each in found}) > 1
    return {
        "line": f"What this rests on: {line}",
        "hover": found[0].rests_on if found else "",
        "claims": [_said(each, told=told) for each in found],
        "sources": [
            {
                "code": each.code,
                "text": (
                    f"{each.design}. Who was studied: {each.population}. "
                    f"Read for this kit: {each.known_from}."
                ),
            }
            for each in about
        ],
    }


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


def put_in(text: str) -> str:
    """Return a Markdown text with what its marks stand for.

    >>> put_in("No mark.")
    'No mark.'
    """
    return MARK.sub(lambda mark: as_html(marked(mark["ids"])), text)
