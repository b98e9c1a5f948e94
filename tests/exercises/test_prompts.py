"""The mapping prompts: whose they are, what was cut short, and how they fold."""

from __future__ import annotations

from kit.exercises import mapping_prompts
from kit.words.prompts import OF_EACH_MEMBER, OF_THE_WHOLE_MAP


def test_the_prompts_are_attributed_and_the_cut_is_told() -> None:
    said = str(mapping_prompts())
    assert "Brooks" in said
    assert "10.1186/s12888-020-2458-z" in said
    assert "breaks off" in said
    assert said.index("How does … help you manage?") < said.index("relieving stress?")


def test_there_are_nine_questions_of_the_whole_map_and_each_asks() -> None:
    *_, whole = str(mapping_prompts()).partition("Ask of the whole map:")
    assert len(set(OF_THE_WHOLE_MAP)) == 9
    for question in OF_THE_WHOLE_MAP:
        assert f"\n- {question}\n" in whole
    for question in (*OF_EACH_MEMBER, *OF_THE_WHOLE_MAP):
        assert "?" in question
        assert "  " not in question


def test_the_prompts_are_folded_until_opened() -> None:
    page = mapping_prompts()._repr_html_()
    assert "<details><summary>" in page
    assert "<details open" not in page
    for question in OF_THE_WHOLE_MAP:
        assert question in page
