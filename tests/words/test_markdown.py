"""The kit's small Markdown: what it knows, what stays words, and that it always answers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.words import markdown
from tests.hostile.checking import ADDRESS, LINK, MARKDOWN, Read

MARKS = st.text(alphabet=st.sampled_from("[]()*_`\\|-#<>!:&\n \tab1.\0{}="), max_size=80)


def words(text: str) -> str:
    """Give what is to be read of a text on paper, without spaces."""
    said = []
    for part in markdown.parts(text):
        lines = [part["runs"]] if "runs" in part else [c for row in part["rows"] for c in row]
        said += [run["words"] for runs in lines for run in runs]
    return "".join("".join(said).split())


@pytest.mark.parametrize(
    "text,html",
    [
        ("One\nline.\n\nAnother.", "<p>One line.</p><p>Another.</p>"),
        ("# A\n## B", "<h4>A</h4><h5>B</h5>"),
        ("### A\n###### B", "<h4>A</h4><h6>B</h6>"),
        ("*a* **b** `c`", "<p><em>a</em> <strong>b</strong> <code>c</code></p>"),
        ("- a\n- b", "<ul><li>a </li><li>b </li></ul>"),
        ("3. a\n4. b", '<ol start="3"><li>a </li><li>b </li></ol>'),
        ("a  \nb", "<p>a<br>b</p>"),
        ("> a\n\n---\n\n[x]: http://b", "<p>&gt; a</p><p>---</p><p>[x]: http://b</p>"),
        ("![x](http://b) <http://b>", "<p>![x](http://b) &lt;http://b&gt;</p>"),
        ("[x](javascript:y) [x](//b)", "<p>[x](javascript:y) [x](//b)</p>"),
        ("[x](java&#115;cript:y)", "<p>[x](java&amp;#115;cript:y)</p>"),
        ("$x$ \\(y\\)", "<p>$x$ (y)</p>"),
        ("[x]{onclick=y} {.z}", "<p>[x]{onclick=y} {.z}</p>"),
        ("", ""),
    ],
)
def test_what_it_knows_and_what_stays_words(text: str, html: str) -> None:
    assert markdown.html(text) == html


def test_a_link_stands_with_its_address() -> None:
    html = markdown.html('[us](https://a.org "now") [https://a.org](https://a.org) [x](tel:1)')
    assert html.count("<a href=") == 3
    assert ">us</a> (https://a.org, now) <a" in html
    assert html.count(">https://a.org<") == 1
    assert ">x</a> (tel:1)" in html


@pytest.mark.parametrize(
    "text,there",
    [
        ("- " * 60 + "deepest", "deepest"),
        ("|a|b|\n|-|-|\n|1|2|third|", "third"),
        ("- a\n  - b\n    - c\n      - d\n        - e\n          - sixth", "sixth"),
    ],
)
def test_nothing_is_left_out(text: str, there: str) -> None:
    assert there in words(text)
    assert there in markdown.html(text)


def test_tables_that_are_refused_again_and_again_cost_little() -> None:
    refused, good = "|a|b|\n|-|-|\n|1|2|third|\n\n", "|a|b|\n|-|-|\n|1|2|"
    assert "<table>" in markdown.html(refused + good)
    # Each looks at every line below it: eight kilobytes would take half a minute.
    assert "<table>" not in markdown.html(refused * markdown.MOST_REFUSED + good)


@pytest.mark.parametrize("empty", ["#", "-", "1."])
def test_a_heading_or_a_point_without_words_leaves_the_next_paragraph_alone(empty: str) -> None:
    assert [each["sort"] for each in markdown.parts(f"{empty}\n\nword")] == ["paragraph"]


@given(MARKS | st.text(max_size=60))
def test_any_text_becomes_its_own_elements_and_no_other(text: str) -> None:
    for tag, attributes in Read(markdown.html(text)).found:
        assert tag in MARKDOWN
        for name, value in attributes:
            assert name in LINK
            assert name != "href" or ADDRESS.fullmatch(value or "")
    # Every letter is still there.
    kept = [each for each in text if each.isalnum()]
    said = words(text)
    assert all(
        said.count(each) >= min(kept.count(each), 1) for each in set(kept) - set("0123456789")
    )


@pytest.mark.parametrize(
    "many", ["[", "](", "*", "**a _b", "- ", "|", "|-", "`", "a\n", "![", "<b>"]
)
def test_a_megabyte_is_shown_word_for_word(many: str) -> None:
    text = many * (1_000_000 // len(many))
    parts = markdown.parts(text)
    assert {each["sort"] for each in parts} == {"paragraph"}
    assert (
        "".join("".join(r["words"] for r in each["runs"]) for each in parts).split() == text.split()
    )


@pytest.mark.parametrize("many", ["[", "*a", "[a](", "`a", "_a_ "])
def test_more_marks_than_anybody_makes_are_words(many: str) -> None:
    text = many * (markdown.MOST_MARKS + 1)
    assert markdown.html(text).count("<") == 2


def test_no_sign_turns_an_address_round() -> None:
    made = markdown.html("[safe \u202e](https://example.org/\u202egro.live)")
    assert "\u202e" not in made
    assert "https://example.org/" in made
