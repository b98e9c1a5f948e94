"""What is written as tables comes back exactly, or is refused; no text becomes a formula."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.files.csv_cells import guarded, unguarded
from kit.files.csv_tables import read_tables
from kit.files.csv_write import tables
from kit.model.maps import SupportMap
from kit.model.members import Member, Tie
from kit.words.errors import FileError
from tests import strategies

# What a table can hold: no control characters, no spaces at the ends of names.
CELLS = st.text(
    st.one_of(
        st.characters(categories=["L", "N", "P", "S", "M", "Cf"]),
        st.sampled_from("'=+-@;,\" "),
    ),
    min_size=1,
    max_size=12,
).filter(lambda text: text == text.strip() and any(char.isalnum() for char in text))
ATTRIBUTES = st.dictionaries(CELLS.map(lambda text: "about " + text), CELLS, max_size=3)


def holdable(support_map: SupportMap, data: st.DataObject) -> SupportMap:
    """Give the map with texts that a table can hold."""
    count = len(support_map)
    ids = data.draw(st.lists(CELLS, unique=True, min_size=count, max_size=count))
    renamed = dict(zip([member.id for member in support_map], ids, strict=True))
    return replace(
        support_map,
        person=data.draw(CELLS),
        members=[
            replace(
                member,
                id=renamed[member.id],
                name=data.draw(CELLS),
                note=data.draw(CELLS | st.just("")),
                attributes=data.draw(ATTRIBUTES),
            )
            for member in support_map
        ],
        ties=[
            replace(tie, a=renamed[tie.a], b=renamed[tie.b], attributes=data.draw(ATTRIBUTES))
            for tie in support_map.ties
        ],
        attributes=data.draw(ATTRIBUTES),
    )


@given(strategies.support_maps(max_members=4), st.data())
def test_what_tables_can_hold_comes_back_exactly(
    support_map: SupportMap, data: st.DataObject
) -> None:
    one = holdable(support_map, data)
    other = replace(one, wave_months=(one.wave_months + 1) % 1200)
    members, ties = tables([one, other])
    assert read_tables(members.encode(), ties.encode()) == [one, other]


@given(strategies.support_maps())
def test_any_map_comes_back_exactly_or_is_refused(support_map: SupportMap) -> None:
    try:
        members, ties = tables([support_map])
    except FileError:
        return
    assert read_tables(members.encode(), ties.encode()) == [support_map]


@given(st.text(st.sampled_from("'=+-@\t\r＝a ")) | st.text())
def test_no_text_becomes_a_formula_and_none_is_changed(text: str) -> None:
    cell = guarded(text)
    assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))
    assert unguarded(cell) == text
    assert cell in {text, f"'{text}"}


def test_no_cell_of_a_table_is_a_formula() -> None:
    bad = '=HYPERLINK("x")'
    support_map = SupportMap(
        bad,
        members=[
            Member(bad, bad, "pet", note=bad, attributes={bad: bad}),
            Member("b", "-5", "pet", note="@home"),
        ],
        ties=[Tie(bad, "b", attributes={bad: bad})],
        attributes={bad: bad},
    )
    for text in tables([support_map]):
        for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")):
            assert not [cell for cell in row if cell.startswith(("=", "+", "-", "@"))]


def test_a_table_opens_in_spreadsheets() -> None:
    members, _ = tables([SupportMap("Zoé").add("Mum", kind="family", circle=1, angle=40)])
    lines = members.splitlines(keepends=True)
    assert lines[0].startswith("\ufeffperson,occasion,wave_months,criterion,id,name,kind,circle,")
    assert lines[1] == "Zoé,everyday,0,importance,mum,Mum,family,1,40,positive,,,close,,\r\n"


MUM = Member("mum", "Mum", "family")


@pytest.mark.parametrize(
    "support_map, message",
    [
        (
            SupportMap("A", members=[replace(MUM, attributes={"age": 61})]),
            "member 'mum' has the attribute 'age' with the value 61, and a table holds only text",
        ),
        (SupportMap("A", attributes={"x": None}), "the map has the attribute 'x' with the value"),
        (
            SupportMap("A", members=[MUM, Member("b", "B", "pet")], ties=[Tie("mum", "b")]).tie(
                "mum", "b", kind=True
            ),
            "the tie from 'mum' to 'b' has the attribute 'kind' with the value True",
        ),
        (SupportMap("A", members=[replace(MUM, name="Mum ")]), "name of member 'mum' would not"),
        (SupportMap("A "), "spaces around a name"),
        (
            SupportMap("A", members=[replace(MUM, attributes={"Kind": "x"})]),
            "a table can't hold this: members.csv, row 1: columns 'kind' and 'Kind' mean the same.",
        ),
        (SupportMap("A", members=[replace(MUM, note="a\0b")]), "a table can't hold this"),
    ],
)
def test_what_a_table_cannot_hold_is_refused(support_map: SupportMap, message: str) -> None:
    with pytest.raises(FileError) as caught:
        tables([support_map])
    assert message in str(caught.value)
    assert ".json file" in str(caught.value)


def test_maps_that_would_become_one_are_refused() -> None:
    one = SupportMap("A").add("Mum", kind="family")
    with pytest.raises(FileError, match="two maps are of the same person"):
        tables([one, SupportMap("A").add("Dad", kind="family")])
    with pytest.raises(FileError, match="no map to write"):
        tables([])


def test_attributes_become_text_when_asked() -> None:
    support_map = SupportMap(
        "A",
        members=[replace(MUM, attributes={"age": 61, "close": True, "x": None, "y": "", "z": "t"})],
        attributes={"n": 1.5},
    )
    members, ties = tables([support_map], as_text=True)
    [back] = read_tables(members.encode(), ties.encode())
    assert dict(back.member("mum").attributes) == {"age": "61", "close": "true", "z": "t"}
    assert dict(back.attributes) == {"n": "1.5"}
