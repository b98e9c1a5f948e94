"""Many maps as tables: every fact in its cell, the same types whatever the maps hold."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit import load_case, measures
from kit.analysis.tables import MEASURES, MEMBER_COLUMNS, measures_table, members_table, ties_table
from kit.model.maps import SupportMap
from kit.model.members import Member
from kit.words.errors import KitError
from tests.strategies import support_maps

EVERYDAY = SupportMap(
    "Amina",
    members=[
        Member(
            "mum",
            "Mum",
            "family",
            circle=1,
            angle=40,
            influence="neutral",
            support_received=["emotional support", "friendship"],
            contact="daily",
            note="Rings.",
        ),
        Member("swim", "Swimming", "activity", circle=3, attributes={"setting": "alone"}),
        Member("jo", "Jo", "friend"),
    ],
).tie("mum", "jo", 2.0)
CRISIS = SupportMap("Amina", "crisis", 6).add("Mum", kind="family", circle=1)


def test_every_fact_of_a_member_has_a_cell() -> None:
    table = members_table([EVERYDAY, CRISIS])
    assert [*table.columns] == [*MEMBER_COLUMNS, "setting"]
    assert table.iloc[0].to_dict() == {
        "person": "Amina",
        "occasion": "everyday",
        "wave_months": 0,
        "criterion": "importance",
        "id": "mum",
        "name": "Mum",
        "kind": "family",
        "category": "people",
        "human": True,
        "circle": 1,
        "angle": 40.0,
        "influence": "neutral",
        "support_received": "friendship; emotional support",
        "support_given": "",
        "structure": "close",
        "contact": "daily",
        "note": "Rings.",
        "setting": pytest.approx(math.nan, nan_ok=True),
    }
    assert table["setting"].tolist()[1] == "alone"
    assert table["wave_months"].tolist() == [0, 0, 0, 6]


def test_what_is_not_known_is_missing() -> None:
    table = members_table([EVERYDAY])
    assert table["circle"].isna().tolist() == [False, False, True]
    assert table["angle"].isna().tolist() == [False, True, True]
    assert table["structure"].isna().tolist() == [False, True, False]
    assert table["contact"].isna().tolist() == [False, True, True]


def test_every_tie_has_a_row() -> None:
    table = ties_table([EVERYDAY, CRISIS])
    assert table.to_dict("records") == [
        {
            "person": "Amina",
            "occasion": "everyday",
            "wave_months": 0,
            "a": "mum",
            "b": "jo",
            "weight": 2.0,
        }
    ]


def test_every_map_has_a_row_of_measures() -> None:
    table = measures_table([EVERYDAY, CRISIS, SupportMap("Al")])
    assert [*table.columns] == ["person", "occasion", "wave_months", *MEASURES]
    assert table["size"].tolist() == [3, 1, 0]
    assert table["kinds"].tolist() == [3, 1, 0]
    assert table["mean_circle"].tolist() == [2.0, 1.0, pytest.approx(math.nan, nan_ok=True)]
    assert table["blau"][0] == pytest.approx(2 / 3)
    assert table["density"][0] == pytest.approx(1 / 3)
    assert table["formal_informal_balance"][0] == 0


@pytest.mark.parametrize("make", [members_table, ties_table, measures_table])
def test_types_are_the_same_without_and_with_rows(make: Any) -> None:
    full = make([EVERYDAY, CRISIS])
    empty = make([])
    assert len(empty) == 0
    shared = [*empty.columns]
    assert full[shared].dtypes.to_dict() == empty.dtypes.to_dict()
    assert isinstance(full["wave_months"].dtype, pd.Int64Dtype)


@pytest.mark.parametrize("make", [members_table, ties_table, measures_table])
@pytest.mark.parametrize(
    "given_instead, said",
    [
        (EVERYDAY, "put it in a list"),
        ([EVERYDAY, "Amina"], "this is the text 'Amina'"),
        (5, r"this is an int.*\[case\.everyday, case\.crisis\]"),
    ],
)
def test_what_is_no_list_of_maps_is_refused(make: Any, given_instead: Any, said: str) -> None:
    with pytest.raises(KitError, match=said):
        make(given_instead)


def test_an_attribute_does_not_hide_a_column() -> None:
    hiding = SupportMap("A").add("Mum", kind="family", attributes={"kind": "x"})
    with pytest.raises(KitError, match="an attribute is called 'kind'"):
        members_table([hiding])
    hiding = SupportMap("A").add("B", kind="pet").add("C", kind="pet").tie("b", "c", person="x")
    with pytest.raises(KitError, match="an attribute is called 'person'"):
        ties_table([hiding])


@settings(max_examples=25, deadline=None)
@given(st.lists(support_maps(), max_size=4))
def test_any_maps_are_counted_alike(drawn: list[SupportMap]) -> None:
    try:
        members = members_table(drawn)
    except KitError as error:
        assert "an attribute is called" in str(error)  # noqa: PT017 - any other error fails
        return
    assert len(members) == sum(len(each) for each in drawn)
    assert members["id"].tolist() == [member.id for each in drawn for member in each]
    table = measures_table(drawn)
    assert table["size"].tolist() == [len(each) for each in drawn]
    for shown, each in zip(table["blau"], drawn, strict=True):
        assert shown == pytest.approx(measures.blau(each), nan_ok=True)


def test_the_tables_of_a_case_are_those_of_its_maps_in_time() -> None:
    amina = load_case("amina")
    both = amina.table("measures")[["occasion", "wave_months"]].values.tolist()
    assert both[:2] == [["everyday", 0], ["crisis", 0]]
    assert len(both) == len(amina.maps)
    crisis = amina.table("members", "crisis", 0)
    assert crisis.equals(amina.crisis.table("members"))
    with pytest.raises(KitError, match="no everyday map at 7 months"):
        amina.table("members", wave_months=7)
    with pytest.raises(KitError, match=r"no table 'member'.*[Dd]id you mean"):
        amina.table("member")
