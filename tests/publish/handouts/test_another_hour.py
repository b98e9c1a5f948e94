"""The sheets for another hour: their minutes add up, and they say no more than their sources."""

from __future__ import annotations

import re

import pytest

from kit.files.library import case_names, load_case
from kit.publish.folders import SLIDES
from kit.publish.handouts import another_hour
from kit.publish.handouts.handouts import make
from kit.publish.handouts.papers import PAPERS
from kit.words.claims import claim
from tests.publish.handouts.pages import look

A4 = PAPERS["a4"]
SHEETS = another_hour.CLAIMS
NUMBERS = {"five": 5, "ten": 10, "twenty": 20}


def read(name: str) -> str:
    return " ".join(look(make(name, A4).pdf).text.split()).replace("'", "’")


@pytest.mark.parametrize("name", SHEETS)
def test_each_claim_stands_there_with_its_source_and_of_whom_it_is(name: str) -> None:
    words = read(name)
    for each in map(claim, SHEETS[name]):
        assert f"{each.claim} ({each.source}).".replace("'", "’") in words
        assert each.about.population[:40].replace("'", "’") in words
    assert "Illustration" in words


@pytest.mark.parametrize("name", SHEETS)
def test_the_minutes_of_the_steps_are_those_of_the_task(name: str) -> None:
    words = read(name)
    whole = int(re.findall(r"(\d+) minutes ·", words)[0])
    steps = [NUMBERS[each.lower()] for each in re.findall(r"(\w+) minutes\.", words)]
    steps += [int(each) for each in re.findall(r"\((\d+) minutes\)", words)]
    assert sum(steps) == whole


def test_three_maps_of_three_sizes_are_laid_out() -> None:
    maps = another_hour.wellbeing_network(A4)["maps"]
    sizes = sorted(len(load_case(name).everyday) for name in case_names())
    assert [each["members"] for each in maps][::2] == [sizes[-1], sizes[0]]
    assert sizes[0] <= maps[1]["members"] <= sizes[-1]
    assert len({each["who"] for each in maps}) == 3


def test_four_roles_each_want_something_have_limits_and_know_something() -> None:
    words = read("wellbeing_network")
    for role in ("Somebody who uses services", "Carer", "GP", "Commissioner"):
        assert role in words
    for part in ("You would like", "You cannot", "You know what the others don’t", "Say once"):
        assert words.count(part) == 4, part


def test_each_link_of_the_chain_is_somebodys() -> None:
    source = (SLIDES / "handouts" / "referral_chain.typ").read_text(encoding="utf-8")
    roles = re.search(r"Four roles: ([^.]+)\.", source)
    assert roles is not None
    whose = re.findall(r"row\(\d, \[[^]]+\], \[([^]]+)\]", source)
    assert len(whose) == 6
    assert set(whose) == set(roles[1].split(", "))


def test_in_the_evidence_case_people_sit_as_the_run_sheet_says() -> None:
    words = read("evidence_case")
    assert "tables of four, in two pairs" in words
    assert f"Not {load_case(another_hour.EXAMPLE).person.split()[0]}’s" in words


def test_the_filled_case_is_aminas_year() -> None:
    amina = load_case(another_hour.EXAMPLE)
    words = read("evidence_case")
    assert "home-treatment-team" in amina.crisis
    second = amina.map("crisis", 12)
    assert "home-treatment-team" not in second
    assert "no team is on the map" in words
    assert "every few days, for ten minutes" in amina.reason("crisis", 12, "leila")
    assert "no appointment to be had" in amina.reason("crisis", 12, "dr-osei")
    assert "shopping for two weeks" in amina.reason("crisis", 12, "colin-at-the-shop")
    assert "kept her seat" in amina.reason("crisis", 12, "tuesday-choir")
    assert second.member("sam").contact == "daily"
    assert "helped last time" in amina.reason("crisis", 12, "night-book")
    assert not re.search(r"\bproves\b(?! nothing)", words)


def test_of_what_was_recommended_nothing_is_said_for_or_against() -> None:
    source = (SLIDES / "handouts" / "recommended.typ").read_text(encoding="utf-8")
    said = " ".join(source.split())
    assert "It does not tell us whether it works, and we do not say so either way." in said
    for verdict in (
        "is effective",
        "is not effective",
        "does not work",
        "has been shown",
        "proven",
    ):
        assert verdict not in said
