"""Reading a trainer's own directory: what is taken, and what is refused with file, row, column."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from kit.files.directory import COLUMNS, read_directory
from kit.files.library import load_directory
from kit.model.directory import Directory, OfferError
from kit.words.errors import FileError

CHOIR = {
    "place": "Ashby",
    "id": "choir",
    "name": "Choir",
    "kind": "group",
    "what": "Songs by ear.",
    "elements": "friendship; emotional support",
    "wishes": "make music; be heard",
    "structure": "",
    "when": "Tuesdays",
    "where": "The hall",
    "cost": "Free",
    "getting_there": "Bus 2",
    "first_step": "Listen once.",
}
BENCH = {
    **dict.fromkeys(COLUMNS, ""),
    "id": "bench",
    "name": "The bench",
    "kind": "place",
    "what": "A seat.",
    "wishes": "quiet company",
    "first_step": "Sit down.",
}


def table(*rows: dict[str, str], delimiter: str = ",", head: tuple[str, ...] = COLUMNS) -> bytes:
    out = io.StringIO()
    writer = csv.DictWriter(out, head, delimiter=delimiter, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode()


def test_every_cell_is_taken() -> None:
    found = read_directory(table(CHOIR, BENCH), "mine.csv")
    assert found.place == "Ashby"
    assert found.wishes == ("make music", "be heard", "quiet company")
    choir, bench = found
    assert choir.elements == ("friendship", "emotional support")
    assert (choir.when, choir.where, choir.cost) == ("Tuesdays", "The hall", "Free")
    assert (choir.getting_there, choir.first_step) == ("Bus 2", "Listen once.")
    assert (bench.kind, bench.elements, bench.structure) == ("place", (), None)


def test_a_spreadsheets_way_of_writing_is_read(tmp_path: Path) -> None:
    file = tmp_path / "my_town.csv"
    row = {
        **CHOIR,
        "elements": "Friendship ;emotional_support;",
        "name": "'=Choir",
        "kind": "GROUP",
    }
    file.write_bytes(b"\xef\xbb\xbf" + table(row, delimiter=";").replace(b"\n", b"\r\n"))
    (offer,) = load_directory(file)
    assert offer.name == "=Choir"
    assert (offer.kind, offer.elements) == ("group", ("friendship", "emotional support"))


def test_a_structure_left_empty_is_that_of_the_kind() -> None:
    worker = {**CHOIR, "id": "jo", "name": "Jo", "kind": "support worker"}
    volunteer = {**worker, "id": "bo", "name": "Bo", "structure": "semi-formal"}
    choir, jo, bo = read_directory(table(CHOIR, worker, volunteer), "mine.csv")
    assert (choir.structure, jo.structure, bo.structure) == (None, "formal", "semi-formal")


def test_wishes_that_differ_in_capitals_are_one() -> None:
    second = {**BENCH, "wishes": "MAKE  music;Make music; be heard"}
    found = read_directory(table(CHOIR, second), "mine.csv")
    assert found.wishes == ("make music", "be heard")
    assert [offer.id for offer in found.for_wish(" Make Music")] == ["choir", "bench"]


@pytest.mark.parametrize(
    "column, value, says",
    [
        ("kind", "grup", r"kind is 'grup'; .* Did you mean 'group'"),
        ("kind", "", "kind is empty; use one of: partner"),
        ("elements", "friendship; advise", "elements has 'advise'; use one of: friendship"),
        ("elements", "frendship", r"Did you mean 'friendship'"),
        ("structure", "infromal", r"structure is 'infromal'; .* Did you mean 'informal'"),
        ("id", " ", "id is empty. Give a short word"),
        ("name", "", "name is empty. Say what it is called"),
        ("what", "", "what is empty"),
        ("first_step", "", "first_step is empty. Say what to do first"),
        ("wishes", " ; ", "wishes is empty. Say what somebody would like"),
        ("place", "Derby", "place is 'Derby', but 'Ashby' in another row"),
        ("id", "choir", "'choir' is the id of row 2 already"),
    ],
)
def test_a_wrong_cell_is_named_by_file_row_and_column(column: str, value: str, says: str) -> None:
    row = {**CHOIR, "id": "other", "name": "Another", column: value}
    with pytest.raises(FileError, match=says) as caught:
        read_directory(table(CHOIR, row), "mine.csv")
    assert (caught.value.file, caught.value.row, caught.value.column) == ("mine.csv", 3, column)


def test_a_place_has_no_structure() -> None:
    with pytest.raises(FileError, match="a member of kind 'place' has none") as caught:
        read_directory(table(CHOIR, {**BENCH, "structure": "informal"}), "mine.csv")
    assert (caught.value.row, caught.value.column) == (3, "structure")


def test_the_same_offer_told_twice_is_refused_and_another_of_the_name_is_not() -> None:
    again = {**CHOIR, "id": "choir-2", "name": "CHOIR"}
    with pytest.raises(FileError, match="'CHOIR' stands in row 2 already, at the same place"):
        read_directory(table(CHOIR, again), "mine.csv")
    assert len(read_directory(table(CHOIR, {**again, "where": "The chapel"}), "mine.csv")) == 2


def test_a_place_named_in_no_row_is_asked_for() -> None:
    with pytest.raises(FileError, match="place is empty in every row") as caught:
        read_directory(table(BENCH), "mine.csv")
    assert (caught.value.row, caught.value.column) == (1, "place")


@pytest.mark.parametrize("column", COLUMNS)
def test_a_column_that_is_absent_is_named(column: str) -> None:
    head = tuple(each for each in COLUMNS if each != column)
    with pytest.raises(FileError, match=f"there is no column '{column}'"):
        read_directory(table(CHOIR, head=head), "mine.csv")


@pytest.mark.parametrize("column", ["phone", "wishess"])
def test_a_column_that_is_none_is_named(column: str) -> None:
    row = {**CHOIR, column: "x"}
    with pytest.raises(FileError, match="no column of a directory; use one of: place") as caught:
        read_directory(table(row, head=(*COLUMNS, column)), "mine.csv")
    assert caught.value.column == column


def test_a_table_without_offers_is_refused() -> None:
    with pytest.raises(FileError, match=r"mine\.csv: there are no offers below the row"):
        read_directory(table(), "mine.csv")


def test_what_is_no_table_is_named(tmp_path: Path) -> None:
    file = tmp_path / "my_town.csv"
    file.write_bytes(b"\xff\xfe\x00\xd8")
    with pytest.raises(FileError, match=r"my_town\.csv: line 1 is not UTF-8 text"):
        load_directory(file)
    with pytest.raises(FileError, match=r"absent\.csv: there is no such file"):
        load_directory(tmp_path / "absent.csv")


HERE = read_directory(table(CHOIR), "mine.csv").offer("choir")


@pytest.mark.parametrize(
    "make, says",
    [
        (lambda: Directory(" ", [HERE]), "place is empty; name the town"),
        (lambda: Directory("Ashby", []), "the directory has no offers"),
        (lambda: Directory("Ashby", [CHOIR]), "give a list of Offers"),  # type: ignore[list-item]
        (lambda: Directory("Ashby", [HERE, HERE]), "the offer 'choir': its id is there twice"),
        (lambda: replace(HERE, wishes="sing"), "the offer 'choir': wishes is 'sing'; give a list"),
        (lambda: replace(HERE, wishes=["sing", ""]), "the offer 'choir': wishes has ''"),
        (lambda: replace(HERE, elements="friendship"), "the offer 'choir': elements is 'friend"),
        (lambda: replace(HERE, when=None), "the offer 'choir': when is None; give readable text"),  # type: ignore[arg-type]
        (lambda: replace(HERE, id=None), "id is None; give readable text"),  # type: ignore[arg-type]
    ],
)
def test_an_offer_made_in_code_is_checked_alike(make: Callable[[], object], says: str) -> None:
    with pytest.raises(OfferError, match=says):
        make()


def test_a_directory_as_plain_data_holds_every_cell() -> None:
    data = json.loads(json.dumps(read_directory(table(CHOIR, BENCH), "mine.csv").to_dict()))
    assert (data["place"], data["wishes"][2]) == ("Ashby", "quiet company")
    first = data["offers"][0]
    assert {**first, "place": "Ashby"}.keys() == CHOIR.keys()
    assert first["wishes"] == ["make music", "be heard"]
