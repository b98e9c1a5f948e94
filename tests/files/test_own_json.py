"""The kit's own files: what is written comes back, what is wrong is named with its line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.files import own_json
from kit.model.maps import SupportMap
from kit.words.errors import FileError, NewerFormatError
from tests import strategies

AMINA = SupportMap("Amina").add("Mum", kind="family", circle=1).add("أخت", kind="family")


@given(strategies.support_maps())
def test_a_map_comes_back_and_is_written_alike(support_map: SupportMap) -> None:
    text = own_json.dumps(support_map)
    back = own_json.loads(text)
    assert back == support_map
    assert own_json.dumps(back) == text
    assert own_json.loads_maps(text) == [support_map]


@given(st.lists(strategies.support_maps(max_members=2), max_size=3))
def test_a_list_of_maps_comes_back(maps: list[SupportMap]) -> None:
    assert own_json.loads_maps(own_json.dumps_maps(maps)) == maps


def test_the_text_is_for_people_too() -> None:
    text = own_json.dumps(AMINA)
    assert '\n      "name": "أخت",\n' in text
    assert text.endswith("}\n")


def changed(**changes: object) -> str:
    return json.dumps(AMINA.to_dict() | changes)


@pytest.mark.parametrize(
    "text, message",
    [
        ("", "a.json: the file is empty."),
        (" \n", "a.json: the file is empty."),
        ('{\n  "format": oops}', "a.json: line 2, character 13: this is not JSON"),
        ("[" * 100_000, "a.json: it is nested too deeply"),
        ('{"a":' * 100_000, "a.json: it is nested too deeply"),
        ("9" * 5000, "a.json: a number in it is too long."),
        ('{"person": "A", "person": "B"}', "a.json: 'person' stands twice"),
        ('{"weight": NaN}', "a.json: it has NaN where a number should be."),
        ("3", "a.json: this is not a support map"),
        (changed(person=" "), "a.json: person is empty"),
        (changed(wave_months=10**400), "a.json: wave_months is 1000"),
        (changed(attributes={"age": 10**400}), "a.json: attributes have 'age'"),
        (changed(members=[{"id": "x"}]), "a.json: member 'x': a member has no name; give one."),
        (f"[{changed()}, {changed(occasion='often')}]", "a.json: map 2: occasion is 'often'"),
    ],
)
def test_what_is_wrong_is_said_with_its_place(text: str, message: str) -> None:
    with pytest.raises(FileError) as caught:
        own_json.loads_maps(text, file="a.json")
    assert str(caught.value).startswith(message)


def test_an_infinite_number_is_refused() -> None:
    text = changed(attributes={"x": 0.5}).replace("0.5", "1e999")
    with pytest.raises(FileError, match="attributes have 'x' with the value inf"):
        own_json.loads(text)


def test_a_newer_file_is_named() -> None:
    with pytest.raises(NewerFormatError, match=r"^a\.json: map 1: this map has schema version 9,"):
        own_json.loads_maps(f"[{changed(schema=9)}]", file="a.json")


def test_one_map_is_not_a_list() -> None:
    with pytest.raises(FileError, match="a list of 2, and one map is wanted"):
        own_json.loads(own_json.dumps_maps([AMINA, AMINA]))


def test_a_byte_order_mark_is_no_part_of_it() -> None:
    assert own_json.loads("\ufeff" + own_json.dumps(AMINA)) == AMINA
