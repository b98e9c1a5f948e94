"""Pictures, texts and links in a deck: what is put in, what is refused, what stays harmless."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kit import load_case
from kit.publish.slides.fill import filled
from kit.words.errors import KitError

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
    ready = filled("![](case/everyday)\n\n![](gethin/crisis)", file, 5, load_case("amina"))
    assert "Support map of Amina, everyday" in ready.html[0]
    assert "Support map of Gethin, crisis" in ready.html[1]


def test_texts_from_their_one_place(file: Path) -> None:
    amina = load_case("amina")
    ready = filled("{{signposting}}\n\n{{safety}}\n\n{{story}}\n\n{{person}}", file, 5, amina)
    turning, safety, story, person = ready.html
    # Without its title: the slide has one of its own.
    said = "<p>Ring <strong>1</strong>.</p>"
    assert turning == f'<div class="signposting" style="--rows: 1">{said}</div>'
    assert safety == "<h4>Before</h4><p>A door.</p>"
    assert "She makes people laugh" in story
    assert person == "Amina"
    assert ready.put_in("<p><!--put-in-3--></p>") == "<p>Amina</p>"
    own = file.parent.parent / "my-work" / "signposting.md"
    own.parent.mkdir()
    own.write_text("Ring **2**.", encoding="utf-8")
    assert "Ring <strong>2</strong>." in filled("{{signposting}}", file, 5, amina).html[0]


def test_the_sources_that_are_cited(file: Path) -> None:
    ready = filled("`python3 kit` (Leach\n2016)\n\n{{sources}}", file, 5, load_case("amina"))
    (sources,) = ready.html
    assert "Leach, J. (2016)" in sources
    assert "Brooks" not in sources
    assert "working definition" not in sources
    assert "(Leach\N{NO-BREAK SPACE}2016)" in ready.text


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


def test_a_link_to_a_file_is_said_and_one_within_the_page_stays(file: Path) -> None:
    amina = load_case("amina")
    assert filled("See [01 Build](../notebooks/01_build.ipynb).", file, 5, amina).text == (
        "See 01 Build."
    )
    assert filled("[x](#/sources)", file, 5, amina).text == "[x](#/sources)"


def test_pandoc_never_sees_a_person_s_words(file: Path) -> None:
    words = "mark-of-a-person <!--put-in-0--> `{=html}`\n```\n:::"
    case = replace(load_case("amina"), person=words, story=words, summary=words)
    (file.parent.parent / "notebooks" / "signposting.md").write_text(words, encoding="utf-8")
    asked = "## {{person}} {minutes=1}\n\n{{summary}}\n\n{{story}}\n\n{{signposting}}"
    ready = filled(asked, file, 5, case)
    assert "mark-of-a-person" not in ready.text
    made = ready.put_in(ready.text)
    assert made.count("mark-of-a-person") == 4
    # Nor is what looks like a mark among the words taken for one.
    assert made.count("&lt;!--put-in-0--&gt;") == 4


def test_a_case_s_own_headings_and_points(file: Path) -> None:
    story = "## A <b>\n\n- one\n- two\n\n### At **home**\nOne * two.\n* a point"
    (body,) = filled("{{story}}", file, 5, replace(load_case("amina"), story=story)).html
    assert body == (
        "<h4>A &lt;b&gt;</h4><ul><li>one </li><li>two </li></ul>"
        "<h5>At <strong>home</strong></h5><p>One * two.</p><ul><li>a point </li></ul>"
    )
