"""Whatever is given to a reader, it gives maps or a KitError, and never anything else."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit import files, terms
from kit.files import own_json
from kit.files.csv_cells import MEMBER_COLUMNS, TIE_COLUMNS
from kit.files.csv_tables import read_tables
from kit.files.network_canvas import read_export
from kit.files.rows import decode
from kit.files.source import Source, zipped
from kit.model.maps import SupportMap
from kit.words.errors import KitError
from tests import strategies
from tests.files.exports import MERGED, zip_of

pytestmark = pytest.mark.filterwarnings("ignore:.*was read as Windows-1252")

MEMBERS = b"person,id,name,kind,circle\nA,1,Mum,family,1\nA,2,Jo,friend,\n"
TIES = b"person,a,b,weight\nA,Mum,Jo,2\n"
ZIP = zip_of(MERGED)

words = st.sampled_from(
    [*MEMBER_COLUMNS, *TIE_COLUMNS, *terms.KINDS, *terms.ELEMENTS, "1", "40,5", "map:x", "'=", "="]
)
cells = words | st.text(max_size=6)
grids = st.lists(st.lists(cells, min_size=1, max_size=6), max_size=6)
delimiters = st.sampled_from([",", ";", "\t"])
tables = st.tuples(grids, delimiters, st.sampled_from(["utf-8", "utf-16", "utf-8-sig"])).map(
    lambda given: "\r\n".join(given[1].join(row) for row in given[0]).encode(given[2])
)
anything = st.binary() | st.text().map(str.encode) | tables


@st.composite
def damaged(draw: st.DrawFn, whole: bytes) -> bytes:
    """Something good with a few bytes changed, gone or added."""
    data = bytearray(whole)
    for _ in range(draw(st.integers(1, 4))):
        place = draw(st.integers(0, len(data)))
        data[place : place + draw(st.integers(0, 3))] = draw(st.binary(max_size=3))
    return bytes(data)


def gives_maps_or_a_kit_error(action: Callable[[], list[SupportMap]]) -> None:
    with suppress(KitError):
        maps = action()
        assert all(isinstance(each, SupportMap) for each in maps)


json_values = st.recursive(
    strategies.scalars | st.floats() | st.integers(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=6,
)


@given(anything)
def test_any_bytes_as_json(data: bytes) -> None:
    gives_maps_or_a_kit_error(lambda: own_json.loads_maps(decode(data, "x"), file="x"))


@given(st.text())
def test_any_text_as_json(text: str) -> None:
    gives_maps_or_a_kit_error(lambda: own_json.loads_maps(text))


@given(strategies.support_maps(max_members=2), st.data())
def test_any_value_anywhere_in_the_json_of_a_map(
    support_map: SupportMap, data: st.DataObject
) -> None:
    whole = json.loads(own_json.dumps(support_map))
    place = whole
    while isinstance(place, (dict, list)) and place:
        keys = list(place) if isinstance(place, dict) else list(range(len(place)))
        key = data.draw(st.sampled_from(keys))
        if not isinstance(place[key], (dict, list)) or data.draw(st.booleans()):
            place[key] = data.draw(json_values)
            break
        place = place[key]
    gives_maps_or_a_kit_error(lambda: own_json.loads_maps(json.dumps(whole)))


@given(anything | damaged(MEMBERS), st.none() | anything | damaged(TIES))
def test_any_bytes_as_members_and_ties(members: bytes, ties: bytes | None) -> None:
    gives_maps_or_a_kit_error(lambda: read_tables(members, ties, person="A"))


@given(anything | damaged(TIES))
def test_any_bytes_as_ties(ties: bytes) -> None:
    gives_maps_or_a_kit_error(lambda: read_tables(MEMBERS, ties))


@pytest.mark.parametrize("name", list(MERGED))
@given(data=st.data())
def test_any_bytes_as_a_file_of_an_export(name: str, data: st.DataObject) -> None:
    contents = {each: text.encode() for each, text in MERGED.items()}
    contents[name] = data.draw(anything | damaged(contents[name]))
    source = Source("export", tuple(contents), contents.__getitem__)
    layout = data.draw(st.sampled_from([None, "at"]))
    gives_maps_or_a_kit_error(lambda: read_export(source, layout=layout))


@given(st.text(st.characters(), min_size=1), st.sampled_from(["", ".json", ".csv", ".zip"]))
def test_any_text_as_a_path(name: str, suffix: str) -> None:
    gives_maps_or_a_kit_error(lambda: files.read("no such folder/" + name + suffix))


@given(st.binary() | damaged(ZIP))
def test_any_bytes_as_a_zip(data: bytes) -> None:
    gives_maps_or_a_kit_error(lambda: read_export(zipped(data, "e.zip")))


def test_the_damaged_things_are_good_when_whole() -> None:
    assert len(read_tables(MEMBERS, TIES)[0].ties) == 1
    assert len(read_export(zipped(ZIP, "e.zip"))) == 2
