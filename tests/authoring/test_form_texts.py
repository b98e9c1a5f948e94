"""What is typed in the form, as the files of a case hold it."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.authoring import (
    texts,
)
from kit.authoring.making import TEMPLATE, filled
from kit.authoring.writing import HEADINGS
from kit.disk.folders import data_folder
from kit.files.library import case_names
from kit.widgets.text_fields import Texts

PARTS = (texts.about_part, texts.story_part, texts.crisis_part, texts.notes_part)


@pytest.mark.parametrize("part_of", PARTS)
def test_a_file_of_the_template_is_empty_fields_and_the_other_way_round(
    part_of: Callable[[str], texts.Part],
) -> None:
    for person in ("Joy", 'Jo "the" {{x}} O’Dowd'):
        part = part_of(person)
        text = filled((TEMPLATE / part.file).read_text("utf-8"), part.file, person, "joy")
        read = part.form.read(text, part.file)
        assert {name: each for name, each in read.fields.items() if each} in (
            {},
            {"person": person},
        )
        assert part.form.write(read) == text


@pytest.mark.parametrize("name", case_names())
def test_what_was_written_by_hand_is_in_the_fields_and_stays_in_the_file(name: str) -> None:
    folder = data_folder() / "cases" / name
    for part_of in PARTS:
        part = part_of("Joy")
        text = (folder / part.file).read_text("utf-8")
        read = part.form.read(text, part.file)
        assert all(read.fields[each.name] for each in part.fields if each.name != "more")
        again = part.form.write(read)
        same = json.loads if part.file == "case.json" else str.strip
        assert same(again) == same(text)


WRITTEN = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=30).map(str.strip)


@given(st.lists(WRITTEN.filter(lambda text: not text.startswith("WRITE HERE:")), min_size=6))
def test_whatever_is_typed_comes_back_from_case_json(written: list[str]) -> None:
    part = texts.about_part("Joy")
    typed = dict(zip([each.name for each in texts.ABOUT], written, strict=False))
    head = {"format": "support-map-case", "schema": 1, "id": "joy", "extra": [1]}
    about = {"age": "", "place": "", "situation": "", "pronouns": "she"}
    again = part.form.write(Texts(typed, {**head, "summary": "", "about": about}))
    assert part.form.read(again, "case.json").fields == {
        **typed,
        "strengths": "\n".join(filter(None, map(str.strip, typed["strengths"].splitlines()))),
    }
    assert json.loads(again)["about"]["pronouns"] == "she"
    assert json.loads(again)["extra"] == [1]


@given(st.lists(WRITTEN, min_size=4, max_size=4), st.permutations(HEADINGS), st.booleans())
def test_whatever_is_typed_comes_back_from_the_notes(
    written: list[str],
    order: list[str],
    labelled: bool,
) -> None:
    part = texts.notes_part("Joy")
    typed = dict(zip(("0", "1", "2", "more"), written, strict=True))
    again = part.form.read(part.form.write(Texts(typed, (labelled, tuple(order[:2])))), "")
    assert again.fields == typed


@pytest.mark.parametrize(
    "typed",
    [
        f"## {HEADINGS[1]}",
        f"Before.\n\n## {HEADINGS[0]} \nAfter.",
        f"\\## {HEADINGS[2]}\n\\\\## {HEADINGS[2]}",
        "## Another heading",
    ],
)
def test_a_line_like_a_heading_stays_in_the_field_it_was_typed_in(typed: str) -> None:
    part = texts.notes_part("Joy")
    for name in ("0", "2", "more"):
        fields = {"0": "", "1": "Why?", "2": "", "more": "", name: typed}
        written = part.form.write(Texts(fields, None))
        read = part.form.read(written, "")
        assert read.fields == fields
        assert part.form.write(read) == written
