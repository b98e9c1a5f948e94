"""Reading a deck: what is in it, and each thing that can be wrong with it, by file and line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kit.publish.slides.source import read_deck
from kit.words.errors import KitError

if TYPE_CHECKING:
    from pathlib import Path

GOOD = """---
title: Who stays?
case: amina
---

## First: a map {minutes=2}

Words.

::: notes
Ask: who?
:::

## Then {.wide minutes=13}

::: notes
Say: this.
:::
"""


def test_slides_with_their_minutes_and_lines(tmp_path: Path) -> None:
    file = tmp_path / "deck.md"
    file.write_text(GOOD, encoding="utf-8")
    deck = read_deck(file)
    assert deck.about == {"title": "Who stays?", "case": "amina"}
    assert [(each.title, each.minutes, each.line) for each in deck.slides] == [
        ("First: a map", 2, 6),
        ("Then", 13, 14),
    ]
    assert deck.minutes == 15


@pytest.mark.parametrize(
    "old,new,line,words",
    [
        ("---\ntitle", "title", 1, "starts with ---"),
        ("title: Who stays?", "subtitle: Who", 1, "starts with ---"),
        ("case: amina", "case amina", 3, "is no line such as title"),
        ("## First", "Words before.\n\n## First", 5, "the first slide is missing"),
        ("Words.", "# A part", 8, "begins with ##"),
        (" {minutes=2}", "", 6, "say how long 'First: a map' takes"),
        ("minutes=2}", "minutes=two}", 6, "say how long"),
        ("## Then", "## First: a map", 14, "line 6 has a slide called 'First: a map' too"),
        ("## Then ", "## ", 14, "a slide needs a title"),
        ("::: notes\nSay: this.\n:::\n", "", 14, "'Then' has no ::: notes"),
        ("Words.", "::: evidnce\nWords.\n:::", 8, "'evidnce' is no part of a slide"),
        ("Say: this.\n:::", "Say: this.", 16, "end the part 'notes'"),
        ("Words.", ":::", 8, "ends nothing"),
    ],
)
def test_what_is_wrong_is_named_by_line(
    tmp_path: Path, old: str, new: str, line: int, words: str
) -> None:
    file = tmp_path / "deck.md"
    assert old in GOOD
    file.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(KitError) as raised:
        read_deck(file)
    assert str(raised.value).startswith(f"{file}, line {line}: ")
    assert words in str(raised.value)


def test_a_deck_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(KitError, match=r"there is no such deck"):
        read_deck(tmp_path / "none.md")
    (tmp_path / "bytes.md").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(KitError, match="not UTF-8"):
        read_deck(tmp_path / "bytes.md")
