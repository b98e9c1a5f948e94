"""The table of rates: what it says, what it refuses and how, how it is written and changed."""

from __future__ import annotations

import json
import math
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit import crisis, terms
from kit.crisis import RateError, Rates, load_rates, write_rates
from kit.crisis.rate_rows import CHANCES, SHIFTS
from kit.disk.folders import data_folder
from kit.words.errors import FileError, KitError
from kit.words.sources import SOURCES

SHIPPED = data_folder() / "crisis_rates.csv"
OWN = load_rates()


def write(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "my_rates.csv"
    file.write_bytes(text.encode())
    return file


def refused(tmp_path: Path, text: str) -> FileError:
    with pytest.raises(FileError) as caught:
        load_rates(write(tmp_path, text))
    assert caught.value.file == "my_rates.csv"
    return caught.value


def with_cell(row: int, column: str, value: str) -> str:
    """The shipped table with one cell changed; rows count as a spreadsheet does."""
    import csv
    import io

    rows = list(csv.reader(io.StringIO(SHIPPED.read_text(encoding="utf-8-sig"))))
    rows[row - 1][rows[0].index(column)] = value
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    return out.getvalue()


def test_there_is_a_row_for_each_kind_and_for_who_steps_in() -> None:
    assert [each.kind for each in OWN.kinds] == list(terms.KINDS)
    assert len(OWN.kinds) == 13
    assert {each.kind for each in OWN.steps_in} == {"professional", "peer", "support worker"}


def test_every_number_is_marked_as_an_illustration_with_evidence_beside_it() -> None:
    claims = OWN.claims()
    assert len(claims) == 13 * 8 + 3 * 2
    assert {each["label"] for each in claims} == {"illustration"}
    for each in claims:
        assert bool(each["evidence"]) == bool(each["source"])
        assert each["evidence"] or each["assumed"]
        assert all(code in SOURCES for code in each["source"].split("; ") if code)
    assert json.loads(json.dumps(claims)) == claims
    remain = next(c for c in claims if (c["name"], c["number"]) == ("friend", "remain"))
    assert remain["value"] == 0.3
    assert remain["source"] == "Brooks 2020"


def test_the_codebook_tells_every_column() -> None:
    codebook = (data_folder() / "crisis_rates.md").read_text(encoding="utf-8")
    for column in SHIPPED.read_text(encoding="utf-8-sig").splitlines()[0].split(","):
        assert f"| `{column}` |" in codebook


def test_the_shipped_table_is_as_the_kit_writes_it(tmp_path: Path) -> None:
    write_rates(load_rates(), tmp_path / "again.csv")
    assert (tmp_path / "again.csv").read_bytes() == SHIPPED.read_bytes()


def test_a_changed_table_comes_back_from_a_file_and_from_json(tmp_path: Path) -> None:
    rates = OWN.change("friend", remain=1 / 3, assumed='=SUM(A1), "so"\nhere')
    rates = rates.change_step_in("Crisis line", name="-Line", circle=3)
    write_rates(rates, tmp_path / "mine.csv")
    assert load_rates(tmp_path / "mine.csv") == rates
    assert Rates.from_dict(json.loads(json.dumps(rates.to_dict()))) == rates
    assert OWN.of("friend").remain == 0.3


def test_a_table_from_a_spreadsheet_with_decimal_commas_is_read(tmp_path: Path) -> None:
    import csv
    import io

    rows = list(csv.reader(io.StringIO(SHIPPED.read_text(encoding="utf-8-sig"))))
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";")
    writer.writerow(rows[0])
    for row in rows[1:]:
        writer.writerow([c.replace(".", ",") if c[:1] in "-0123456789" else c for c in row])
    assert load_rates(write(tmp_path, "\ufeff" + out.getvalue())) == OWN


def test_the_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    head, *rows = SHIPPED.read_text(encoding="utf-8-sig").splitlines()
    assert load_rates(write(tmp_path, "\n".join([head, *rows[:13][::-1], *rows[13:]]))) == OWN


@pytest.mark.parametrize(
    "row,column,value,says",
    [
        (4, "remain", "a third", "Give a number from 0 to 1, such as 0.3"),
        (4, "remain", "30%", "Give a number from 0 to 1, such as 0.3"),
        (4, "remain", "0,3", "Give a number from 0 to 1, such as 0.3"),
        (4, "remain", "nan", "Give a number from 0 to 1, such as 0.3"),
        (4, "remain", "1.2", "give a number from 0 to 1"),
        (4, "returns", "-0.1", "give a number from 0 to 1"),
        (4, "remain", "", "remain is empty"),
        (4, "circle_3_shift", "-1.5", "give a number from -1 to 1"),
        (4, "circle_1_shift", "", "circle_1_shift is empty"),
        (4, "kind", "frend", "Did you mean 'friend'?"),
        (4, "kind", "", "kind is empty"),
        (4, "kind", "family", "'family' is in row 3 already"),
        (4, "row", "person", "use one of: member, steps in"),
        (4, "numbers_are", "evidence", "no source gives these numbers"),
        (4, "name", "Jo", "a row 'member' has no name"),
        (4, "steps_in", "0.2", "a row 'member' has no steps_in"),
        (4, "source", "", "evidence and its source belong together"),
        (9, "evidence", "", "evidence and its source belong together"),
        (15, "circle", "4", "a map has circles 1 to 3"),
        (15, "circle", "1.5", "a map has circles 1 to 3"),
        (15, "name", "", "name is empty"),
        (16, "name", "Crisis line", "'Crisis line' is in row 15 already"),
        (15, "remain", "0.5", "a row 'steps in' has no remain"),
        (15, "steps_in", "2", "give a number from 0 to 1"),
    ],
)
def test_a_wrong_cell_is_named_by_file_row_and_column(
    tmp_path: Path, row: int, column: str, value: str, says: str
) -> None:
    error = refused(tmp_path, with_cell(row, column, value))
    assert (error.row, error.column) == (row, column)
    assert says in str(error)
    assert str(error).startswith(f"my_rates.csv, row {row}, column '{column}': ")


def test_a_missing_kind_is_named(tmp_path: Path) -> None:
    lines = SHIPPED.read_text(encoding="utf-8-sig").splitlines()
    error = refused(tmp_path, "\n".join(each for each in lines if ",pet," not in each))
    assert error.column == "kind"
    assert "there are no rates for pet" in str(error)


def test_an_unknown_and_an_absent_column_are_named(tmp_path: Path) -> None:
    text = SHIPPED.read_text(encoding="utf-8-sig")
    error = refused(tmp_path, text.replace("moves_closer", "moves_nearer", 1))
    assert (error.row, error.column) == (1, "moves_nearer")
    head, *rows = text.splitlines()
    error = refused(tmp_path, "\n".join([head.rsplit(",", 1)[0], *(r + "," for r in rows)]))
    assert error.row is not None
    narrow = [head.rsplit(",", 1)[0], *(r.rsplit(",", 1)[0] for r in rows[:2])]
    error = refused(tmp_path, "\n".join(narrow))
    assert (error.row, error.column) == (1, "assumed")


@pytest.mark.parametrize("text", ["", "\n", "row,kind\n", "row,row\n", "\0", 'a"b\n"'])
def test_what_is_no_table_is_refused(tmp_path: Path, text: str) -> None:
    assert str(refused(tmp_path, text)).startswith("my_rates.csv")


def test_an_absent_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="there is no such file"):
        load_rates(tmp_path / "none.csv")


few = settings(max_examples=50, deadline=None)
WRONG = st.one_of(
    st.floats().filter(lambda x: not 0 <= x <= 1),
    st.integers().filter(lambda x: x not in {0, 1}),
    st.booleans(),
    st.text(max_size=4),
    st.none(),
)


@few
@given(WRONG, st.sampled_from(CHANCES))
def test_no_rate_outside_0_to_1_passes(value: object, name: str) -> None:
    change = partial(OWN.change_step_in, "Crisis line")
    if name != "steps_in":
        change = partial(OWN.change, "friend")
    with pytest.raises(RateError) as caught:
        change(**{name: value})
    assert caught.value.column == name
    data = OWN.to_dict()
    entry = data["steps_in" if name == "steps_in" else "kinds"][0]
    entry[name] = value
    with pytest.raises(RateError):
        Rates.from_dict(data)


@few
@given(st.floats(0, 1), st.floats(-1, 1), st.floats(-1, 1), st.sampled_from([None, 1, 2, 3]))
def test_the_chance_of_remaining_is_always_a_chance(
    remain: float, inner: float, outer: float, circle: int | None
) -> None:
    rates = OWN.change("pet", remain=remain, circle_1_shift=inner, circle_3_shift=outer)
    of_pet = rates.of("pet").remaining(circle)
    assert 0 <= of_pet <= 1
    if circle in {None, 2}:
        assert of_pet == remain


@pytest.mark.parametrize("name", SHIFTS)
@pytest.mark.parametrize("value", [1.01, -1.01, math.nan, "0", None])
def test_a_shift_beyond_one_is_refused(name: str, value: object) -> None:
    with pytest.raises(RateError, match="give a number from -1 to 1"):
        OWN.change("friend", **{name: value})


def test_what_is_no_rate_or_nobody_is_refused() -> None:
    with pytest.raises(RateError, match=r"Did you mean 'remain'\?"):
        OWN.change("friend", remains=0.3)
    with pytest.raises(RateError, match=r"Did you mean 'friend'\?"):
        OWN.change("frind", remain=0.3)
    with pytest.raises(RateError, match=r"Did you mean 'Crisis line'|use one of: Crisis line"):
        OWN.change_step_in("Crisis team", circle=1)
    with pytest.raises(RateError, match="there twice"):
        replace(OWN, kinds=(*OWN.kinds, OWN.of("friend")))
    with pytest.raises(RateError, match="there twice"):
        replace(OWN, steps_in=(*OWN.steps_in, *OWN.steps_in))
    with pytest.raises(RateError, match="no list of KindRates"):
        replace(OWN, kinds=["friend"])  # type: ignore[list-item]
    assert issubclass(RateError, KitError)


@pytest.mark.parametrize(
    "broken",
    [
        None,
        [],
        {},
        {"format": "support-map"},
        {"schema": 2},
        {"numbers_are": "evidence"},
        {"kinds": None},
        {"kinds": []},
        {"kinds": [{}]},
        {"kinds": ["friend"]},
        {"kinds": [{"kind": "friend", "leaves": 1}]},
        {"steps_in": [{"name": " ", "kind": "peer", "circle": 1, "steps_in": 0.1, "stays": 0}]},
        {"steps_in": [{"name": "A", "kind": [], "circle": 1, "steps_in": 0.1, "stays": 0}]},
        {"steps_in": [{"name": "A", "kind": "peer", "circle": True, "steps_in": 0, "stays": 0}]},
        {"more": 1},
    ],
)
def test_json_that_is_no_table_is_refused(broken: object) -> None:
    data = {**OWN.to_dict(), **broken} if isinstance(broken, dict) and broken else broken
    with pytest.raises(RateError):
        Rates.from_dict(data)


def test_the_room_is_reached_from_the_kit() -> None:
    assert crisis.load_rates() == OWN
