"""The mapping prompts: whose they are, what was cut short, and how they fold."""

from __future__ import annotations

from kit.exercises import mapping_prompts


def test_the_prompts_are_attributed_and_the_cut_is_told() -> None:
    said = str(mapping_prompts())
    assert "Brooks" in said
    assert "10.1186/s12888-020-2458-z" in said
    assert "breaks off" in said
    assert said.index("How does … help you manage?") < said.index("relieving stress?")


def test_there_are_nine_questions_of_the_whole_map_and_each_asks() -> None:
    prompts = mapping_prompts()
    assert len(set(prompts.of_the_whole_map)) == 9
    for question in (*prompts.of_each_member, *prompts.of_the_whole_map):
        assert "?" in question
        assert "  " not in question


def test_the_prompts_are_folded_until_opened() -> None:
    page = mapping_prompts()._repr_html_()
    assert "<details><summary>" in page
    assert "<details open" not in page
    for question in mapping_prompts().of_the_whole_map:
        assert question in page
