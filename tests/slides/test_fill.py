"""Pictures, texts and links in a deck: what is put in, what is refused, what stays harmless."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kit import load_case
from kit.decks.fill import filled
from kit.errors import KitError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A deck's place, with the files around it that it may speak of."""
    for name, text in {
        "notebooks/01_build.ipynb": "{}",
        "notebooks/signposting.md": "## Where to?\n\nRing **1**.",
        "slides/safety.md": "# Safety\n\n## Before\n\nA door.",
    }.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path / "slides" / "deck.md"


def test_pictures_of_the_deck_s_case_and_of_another(file: Path) -> None:
    text = filled("![](case/everyday)\n\n![](gethin/crisis)", file, 5, load_case("amina"))
    assert "Support map of Amina, everyday" in text
    assert "Support map of Gethin, crisis" in text


def test_texts_from_their_one_place(file: Path) -> None:
    amina = load_case("amina")
    text = filled("{{signposting}}\n\n{{safety}}\n\n{{story}}\n\n{{person}}", file, 5, amina)
    assert "Ring **1**." in text
    assert "Where to?" not in text  # the slide has a title of its own
    assert "#### Before" in text
    assert "She makes people laugh" in text
    assert text.endswith("Amina")
    own = file.parent.parent / "my-work" / "signposting.md"
    own.parent.mkdir()
    own.write_text("Ring **2**.", encoding="utf-8")
    assert "Ring **2**." in filled("{{signposting}}", file, 5, amina)


def test_the_sources_that_are_cited(file: Path) -> None:
    text = filled("`python3 kit` (Leach\n2016)\n\n{{sources}}", file, 5, load_case("amina"))
    assert "Leach, J. (2016)" in text
    assert "Brooks" not in text
    assert "working definition" not in text
    assert "(Leach\N{NO-BREAK SPACE}2016)" in text


@pytest.mark.parametrize(
    "wrong,words",
    [
        ("![](case/evryday)", "Did you mean 'everyday'?"),
        ("![](case/crisis-7)", "no crisis map at 7 months"),
        ("![](amna/everyday)", "Did you mean 'amina'?"),
        ("![](photo.png)", "one of the kit's"),
        ("![A cat](case/everyday)", "one of the kit's"),
        ("![](https://example.org/cat.png)", "amina"),
        ("[x](../notebooks/09.ipynb)", "leads nowhere"),
        ("[x]()", "leads nowhere"),
        ("[x](../notebooks)", "leads nowhere"),
        ("[x](https://example.org)", "works offline"),
        ("[x](//example.org/a)", "works offline"),
        ("<https://example.org>", "works offline"),
        ("{{signpsting}}", "Did you mean 'signposting'?"),
        ("Ring {{signposting}}", "on a line of its own"),
    ],
)
def test_what_is_unknown_is_refused_by_line(file: Path, wrong: str, words: str) -> None:
    text = f"![](case/everyday)\n\n{{{{story}}}}\n\n{wrong}\n"
    with pytest.raises(KitError) as raised:
        filled(text, file, 5, load_case("amina"))
    assert str(raised.value).startswith(f"{file}, line 9: {wrong.removeprefix('Ring ')}: ")
    assert words in str(raised.value)


@pytest.mark.parametrize("wrong", ["[x]: https://a.org", "![x [y]](https://a.org/b.png)"])
def test_a_link_in_two_pieces_is_refused(file: Path, wrong: str) -> None:
    with pytest.raises(KitError, match=r"deck\.md, line 7: .*in one piece"):
        filled(f"![x][x]\n\n{wrong}", file, 5, load_case("amina"))


@pytest.mark.parametrize(
    "wrong",
    [
        *("---", "- - -", "===", "***", "::: notes", "```", "{{story}}", "Ring 1 {.words}"),
        *("![](http://127.0.0.1:1/a.png)", "| ![x][y] |", "[y]: http://127.0.0.1:1/a.png"),
        *("<b>Ring</b>", "<https://example.org>", "[Ring](https://example.org)", "[Ring][y]"),
    ],
)
def test_a_trainer_s_signposting_stays_words(file: Path, wrong: str) -> None:
    own = file.parent.parent / "my-work" / "signposting.md"
    own.parent.mkdir()
    own.write_text(f"\n# Where to?\n\nRing **2**.\n{wrong}\n", encoding="utf-8")
    with pytest.raises(KitError) as raised:
        filled("{{signposting}}", file, 5, load_case("amina"))
    assert f"{own}, line 5: " in str(raised.value)
    own.write_text("| a | b |\n|---|:-:|\n| 1 | - |\n\n   ## Call\n\n- Ring 2 < 3", "utf-8")
    text = filled("{{signposting}}", file, 5, load_case("amina"))
    assert "\n#### Call\n" in text
    assert "|---|:-:|" in text


@pytest.mark.parametrize("link", ["[x](../notebooks/01_build.ipynb)", "[x](#/sources)"])
def test_links_that_lead_somewhere(file: Path, link: str) -> None:
    assert filled(link, file, 5, load_case("amina")) == link


def test_no_own_words_become_markdown(file: Path) -> None:
    story = "![](https://example.org/a.png) <script>\n```\n:::\n\n## A <b>\n\n- one\n- two"
    case = replace(load_case("amina"), person="*Jo* [x](y) `b`", story=story)
    text = filled("{{person}}\n\n{{story}}", file, 5, case)
    assert text.startswith(r"\*Jo\* \[x\]\(y\) \`b\`")
    told = text.partition("```{=html}\n")[2]
    body, _, rest = told.partition("\n```")
    assert rest.strip() == ""
    assert "<script" not in body
    assert "```" not in body
    assert "<h4>A &lt;b&gt;</h4><p>– one<br>– two</p>" in body


def test_a_heading_ends_with_its_line_however_many_marks_it_has(file: Path) -> None:
    case = replace(load_case("amina"), story="### At **home**\nOne * two.\n* a point")
    body = filled("{{story}}", file, 5, case)
    assert "<h4>At home</h4><p>One * two.</p><p>– a point</p>" in body
