"""The commonest slips: a case where a map is wanted, nothing at all, a number for a file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kit import (
    KitError,
    change,
    crisis,
    draw,
    files,
    load_case,
    load_cohort,
    measures,
    tables,
)
from kit.model.checks import a_map, a_path

AMINA = load_case("amina")
WANTS_A_MAP: list[Callable[[Any], object]] = [
    draw.svg,
    draw.describe,
    lambda given: draw.describe_member(given, AMINA.everyday.member("mum")),
    measures.card,
    lambda given: crisis.shrink(given, 1),
    lambda given: change.compare(given, AMINA.crisis),
    lambda given: files.write_json(given, "never-written.json"),
    lambda given: tables.members_table([given]),
    lambda given: files.write([given], "never-written.json"),
]


@pytest.mark.parametrize("wants_a_map", WANTS_A_MAP)
def test_a_case_in_place_of_a_map_is_told_where_the_map_is(wants_a_map: Any) -> None:
    with pytest.raises(KitError, match=r"this is a Case\..*case\.everyday and case\.crisis"):
        wants_a_map(AMINA)


@pytest.mark.parametrize("wants_a_map", [*WANTS_A_MAP, draw.graph])
@pytest.mark.parametrize("given", [None, 5, "amina", AMINA.everyday.to_dict()])
def test_what_is_no_map_is_refused(wants_a_map: Any, given: Any) -> None:
    with pytest.raises(KitError, match="needs a support map, and this is"):
        wants_a_map(given)


@pytest.mark.parametrize(
    "given, step",
    [
        (crisis.shrink(AMINA.everyday, 1), r"\.map: give that"),
        ([AMINA.everyday], r"maps\[0\]"),
        (load_cohort("twin"), r"\.maps\(\)"),
        (None, r"case\.everyday"),
    ],
)
def test_the_next_step_fits_what_was_given(given: Any, step: str) -> None:
    with pytest.raises(KitError, match=step):
        a_map(given, "a picture")


@pytest.mark.parametrize("several", [None, 5, "amina", AMINA])
def test_a_table_and_a_file_need_a_list_of_maps(several: Any, tmp_path: Path) -> None:
    for wants in (tables.members_table, tables.ties_table, tables.measures_table):
        with pytest.raises(KitError, match=r"\[case\.everyday, case\.crisis\]"):
            wants(several)
    with pytest.raises(KitError, match=r"\[case\.everyday, case\.crisis\]"):
        files.write(several, tmp_path / "maps.json")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", [None, 5, b"amina.json", ["amina.json"]])
def test_what_is_no_name_of_a_file_is_refused(name: Any) -> None:
    for wants in (
        files.read,
        crisis.load_rates if name is not None else files.read,
        lambda path: files.write(AMINA.everyday, path),
        lambda path: files.write_json(AMINA.everyday, path),
        lambda path: crisis.write_rates(crisis.load_rates(), path),
    ):
        with pytest.raises(KitError, match=r"by its name.*'amina\.json'"):
            wants(name)


def test_a_text_and_a_path_are_names_of_files() -> None:
    assert a_path("maps/amina.json") == a_path(Path("maps/amina.json")) == Path("maps/amina.json")


@pytest.mark.parametrize("member", [None, "mum", AMINA.everyday])
def test_a_description_of_a_member_needs_the_member(member: Any) -> None:
    with pytest.raises(KitError, match=r"map\.member\('mum'\)"):
        draw.describe_member(AMINA.everyday, member)
