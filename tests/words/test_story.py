"""A story in sentences: nothing of it is lost, and a title's full stop ends none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.files.library import case_names, load_case
from kit.words import markdown, story

CUT = {
    "Mum rings. She laughs!": ["Mum rings.", "She laughs!"],
    "Dr. Osei is kind. Mrs. Ali too.": ["Dr. Osei is kind.", "Mrs. Ali too."],
    "J. R. Smith calls. “Come!” He goes.": ["J. R. Smith calls.", "“Come!”", "He goes."],
    "At 7 p.m. she sings. Then bed.": ["At 7 p.m. she sings.", "Then bed."],
    "Is he in? 12 people are. e.g. Sam": ["Is he in?", "12 people are. e.g. Sam"],
    "李小龍在家。他很好！": ["李小龍在家。", "他很好！"],
    "أمي تتصل. هل هي بخير؟ نعم": ["أمي تتصل.", "هل هي بخير؟", "نعم"],
    "one\ntwo": ["one two"],
    "": [],
}


@pytest.mark.parametrize("text", CUT)
def test_a_text_is_cut_where_a_sentence_ends(text: str) -> None:
    assert story.sentences(story.blocks(text)) == CUT[text]


def test_looks_go_along_and_headings_say_nothing_of_anybody() -> None:
    made = story.blocks("# Her week\n\nShe *likes* Mum. **Joseph. He** cooks.\n\n1. Sam.\n- Ada.")
    assert [block.sort for block in made] == ["heading", "paragraph", "number", "point"]
    told = story.sentences(made)
    assert told == ["She likes Mum.", "Joseph.", "He cooks.", "Sam.", "Ada."]
    runs = [[run["words"] for run in each.runs if run["strong"]] for each in made[1].sentences]
    assert runs == [[], ["Joseph."], ["He"]]


def test_each_row_of_a_table_is_a_sentence() -> None:
    told = story.sentences(story.blocks("| Who | When |\n|---|---|\n| Mum | Mondays. |"))
    assert told == ["Who · When", "Mum · Mondays."]


@given(st.text(st.sampled_from("aB .!?“\n*_|#-1。"), max_size=60))
def test_no_word_is_lost_or_added(text: str) -> None:
    here = " ".join(s.text for block in story.blocks(text) for s in block.sentences)
    runs = [
        run["words"]
        for part in markdown.parts(text)
        for row in ([part["runs"]] if "runs" in part else [c for r in part["rows"] for c in [*r]])
        for run in row
    ]
    assert "".join(here.replace(" · ", "").split()) == "".join("".join(runs).split())


@pytest.mark.parametrize("name", case_names())
def test_every_case_has_sentences_of_a_readable_length(name: str) -> None:
    told = story.sentences(story.blocks(load_case(name).story))
    assert len(told) >= 12
    assert all(each[-1] in ".!?”" and len(each) < 260 for each in told)
