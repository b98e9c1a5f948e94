"""The tables, counted by hand on Gethin's everyday map (`test_counts.py` says who gives what)."""

from __future__ import annotations

import json
import math

import pytest

from kit import support
from kit.analysis.support.table import Cell
from kit.files.library import load_case
from kit.model.maps import SupportMap
from kit.words.errors import KitError
from kit.words.terms import ELEMENTS

GETHIN = load_case("gethin").everyday
PAIR = (
    SupportMap("Amina", wave_months=6)
    .add("Far", kind="group", circle=3, support_received=["friendship"], structure=None)
    .add("Near", kind="friend", circle=1, support_given=["friendship"])
    .add("Not yet", kind="pet", support_received=["emotional support"])
)


def rows(table: support.Table) -> dict[str, tuple[Cell, ...]]:
    return {row.key: row.values for row in table.rows}


def test_the_matrix_from_the_centre_outwards() -> None:
    table = support.matrix(PAIR)
    assert table.title == "Amina, everyday map at 6 months: support received"
    assert table.columns == (*ELEMENTS, "in all")
    assert list(rows(table).items()) == [
        ("near", (False, False, False, False, False, 0)),
        ("far", (True, False, False, False, False, 1)),
        ("not-yet", (False, True, False, False, False, 1)),
    ]
    assert table.footer == support.Row("in all", "In all", (1, 1, 0, 0, 0, 2))
    given = support.matrix(PAIR, "given", humans_only=True)
    assert given.title.endswith(": support given, people and groups only")
    assert list(rows(given)) == ["near", "far"]
    assert given.row("near")["friendship"] is True


def test_the_matrix_of_a_case() -> None:
    table = support.matrix(GETHIN)
    assert len(table.rows) == 10
    assert table.row("elwyn") == dict(
        zip((*ELEMENTS, "in all"), (True, True, False, False, True, 3), strict=True)
    )
    assert table.column("in all")["mair"] == 0
    assert table.footer is not None
    assert table.footer.values == (6, 7, 4, 1, 3, 21)


def test_elements_by_structure() -> None:
    table = support.by_structure(GETHIN)
    assert table.columns == ("formal", "semi-formal", "informal", "close", "none", "in all")
    assert rows(table) == dict(
        zip(
            ELEMENTS,
            [
                (0, 0, 4, 1, 1, 6),  # Elwyn, workshop, Dafydd, Nia; Iolo; Fly
                (0, 0, 3, 2, 2, 7),  # Elwyn, Dafydd, Nia; Carys, Iolo; Fly, recipe book
                (0, 0, 2, 1, 1, 4),  # workshop, Dafydd; Carys; recipe book
                (1, 0, 0, 0, 0, 1),  # Siân
                (1, 0, 2, 0, 0, 3),  # Siân; Elwyn, workshop
            ],
            strict=True,
        )
    )
    humans = support.by_structure(GETHIN, humans_only=True)
    assert set(humans.column("none").values()) == {0}
    assert support.by_structure(GETHIN, "given").row("friendship")["close"] == 1
    delroy = support.by_structure(load_case("delroy").everyday)
    assert delroy.row("emotional support")["semi-formal"] == 1  # carers' evening


def test_elements_with_and_without_what_is_no_person() -> None:
    table = support.by_category(GETHIN)
    assert table.columns == ("people", "places", "activities", "things", "pets", "in all")
    assert rows(table) == dict(
        zip(
            ELEMENTS,
            [
                (5, 0, 0, 0, 1, 6),
                (5, 0, 0, 1, 1, 7),
                (3, 0, 0, 1, 0, 4),
                (1, 0, 0, 0, 0, 1),
                (3, 0, 0, 0, 0, 3),
            ],
            strict=True,
        )
    )
    assert (
        support.by_category(load_case("delroy").everyday, "given").row("material assistance")[
            "pets"
        ]
        == 1
    )  # pigeons


def test_both_ways() -> None:
    table = support.both_ways(GETHIN)
    assert rows(table) == dict(
        zip(
            ELEMENTS,
            [
                (6, 3, 3, 3 / 6),
                (7, 2, 2, 2 / 7),
                (4, 2, 1, 1 / 5),
                (1, 0, 0, 0.0),
                (3, 2, 2, 2 / 3),
            ],
            strict=True,
        )
    )
    assert table.footer == support.Row("any element", "Any element", (9, 5, 5, 5 / 9))


def test_a_share_has_two_places() -> None:
    assert str(support.both_ways(GETHIN)).splitlines()[2].split() == ["Friendship", *"633", "0.50"]
    assert ">0.29</td>" in support.both_ways(GETHIN)._repr_html_()


def test_undefined_is_a_dash_on_the_page_and_nothing_in_data() -> None:
    table = support.both_ways(SupportMap("Amina"))
    assert all(math.isnan(float(value)) for value in table.column("reciprocity").values())  # type: ignore[arg-type]
    assert [row["values"] for row in table.to_dict()["rows"]] == [[0, 0, 0, None]] * 5
    assert str(table).splitlines()[2].split() == ["Friendship", "0", "0", "0", "–"]
    assert table._repr_html_().count(">–</td>") == 6


def test_text_and_data_say_the_same() -> None:
    table = support.matrix(PAIR)
    assert str(table) == repr(table)
    lines = str(table).splitlines()
    assert lines[0] == table.title
    assert lines[1].split() == ["Network", "member", *" ".join(table.columns).split()]
    assert lines[3].split() == ["Far", "yes", "1"]
    assert lines[3].index("yes") == lines[1].index("friendship")
    assert lines[-1].split() == ["In", "all", "1", "1", "0", "0", "0", "2"]
    data = table.to_dict()
    assert json.loads(json.dumps(data, allow_nan=False)) == data
    assert data["rows"][1] == {
        "key": "far",
        "name": "Far",
        "values": [True, False, False, False, False, 1],
    }
    assert data["footer"]["values"] == [1, 1, 0, 0, 0, 2]
    assert support.by_category(PAIR).to_dict()["footer"] is None


def test_a_matrix_of_nobody() -> None:
    table = support.matrix(SupportMap("Amina"))
    assert table.rows == ()
    assert table.footer is not None
    assert table.footer.values == (0, 0, 0, 0, 0, 0)
    assert len(str(table).splitlines()) == 3


def test_a_row_or_column_that_is_not_there() -> None:
    table = support.matrix(PAIR)
    with pytest.raises(KitError, match=r"no row 'naer'; use one of: near, far, not-yet. Did you"):
        table.row("naer")
    with pytest.raises(KitError, match="no column 'Friendship'; use one of: friendship, emot"):
        table.column("Friendship")
