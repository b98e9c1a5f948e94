"""What is kept of an exercise: the same again from its JSON form, and nothing else taken for it."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.model.progress import Prediction, Sorting, StoryMarks, WrittenNote
from kit.words.errors import KitError, NewerFormatError

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
STEP = st.lists(st.tuples(TEXT, TEXT, st.integers(0, 9), st.booleans()), max_size=3).map(tuple)
SORTINGS = st.builds(
    Sorting,
    TEXT,
    st.dictionaries(TEXT, TEXT, max_size=4),
    st.dictionaries(TEXT, st.integers(1, 9), max_size=4),
    st.lists(TEXT, max_size=3).map(tuple),
    st.lists(STEP, max_size=3).map(tuple),
)
PREDICTIONS = st.builds(Prediction, TEXT, st.lists(TEXT, unique=True, max_size=4).map(tuple))


MARKS = st.builds(StoryMarks, TEXT, st.dictionaries(TEXT, st.booleans(), max_size=4))


@given(SORTINGS | PREDICTIONS | MARKS | st.builds(WrittenNote, TEXT, TEXT))
def test_nothing_is_lost_on_the_way(
    made: Sorting | Prediction | StoryMarks | WrittenNote,
) -> None:
    assert type(made).from_dict(made.to_dict()) == made


@pytest.mark.parametrize(
    "kind, changes, said",
    [
        (Sorting("risks"), {"placed": []}, "placed is []"),
        (Sorting("risks"), {"placed": {"a": 1}}, "placed is {'a': 1}"),
        (Sorting("risks"), {"tries": {"a": 0}}, "tries is {'a': 0}"),
        (Sorting("risks"), {"told": "ab"}, "told is 'ab'"),
        (Sorting("risks"), {"past": [[["a", "b", -1, False]]]}, "past is"),
        (Sorting("risks"), {"past": [[["a", "b", 1]]]}, "past is"),
        (Sorting("risks"), {"cards": None}, "cards is None"),
        (Sorting("risks"), {"more": 1}, "'more' has no place in it"),
        (Prediction("Amina"), {"remain": ["a", "a"]}, "contradicts itself"),
        (Prediction("Amina"), {"remain": ["a"], "nobody": True}, "contradicts itself"),
        (Prediction("Amina"), {"nobody": 1}, "nobody is 1"),
        (StoryMarks("Amina"), {"sentences": {"She sings.": 1}}, "sentences is"),
        (StoryMarks("Amina"), {"sentences": ["She sings."]}, "sentences is"),
        (WrittenNote("Why?"), {"text": "\ud800"}, "text is"),
        (WrittenNote("Why?"), {"schema": "1"}, "schema is '1'"),
        (WrittenNote("Why?"), {"format": "support-map"}, 'no "format": "support-map-note"'),
    ],
)
def test_what_is_not_valid_is_refused_by_its_part(
    kind: Any, changes: dict[str, Any], said: str
) -> None:
    with pytest.raises(KitError, match=re.escape(said)):
        type(kind).from_dict({**kind.to_dict(), **changes})


@pytest.mark.parametrize("kind", [Sorting, Prediction, StoryMarks, WrittenNote])
@pytest.mark.parametrize("data", [None, [], "", 3, {}, {"format": 1}])
def test_what_is_something_else_is_refused(kind: Any, data: object) -> None:
    with pytest.raises(KitError, match="Choose a file that the kit has written"):
        kind.from_dict(data)


def test_a_newer_form_is_refused_by_name() -> None:
    with pytest.raises(NewerFormatError, match="up to 1"):
        WrittenNote.from_dict({**WrittenNote("Why?").to_dict(), "schema": 2})
