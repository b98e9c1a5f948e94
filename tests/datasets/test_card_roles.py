"""Who carries which role on the cards: over-involved, hostile, advising, rescuing, or of help.

`card_roles.csv` says of each such card who carries its role, their gender and age as far as the
card shows them, and what their name or office tells: "plain" in Britain, "marked" by a culture, or
"none" where there is no name. A count should find no sort of person in the part of the one who does
harm more often than in the part of the one who helps.
"""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from kit.files.library import load_cards

HARM = ("over-involved carer", "hostile carer", "advice-giver", "rescuer")
HELP = ("carer", "comforter", "adviser", "sharing peer")
BINS = {
    ("caring_relationships", "emotionally over-involved"): "over-involved carer",
    ("caring_relationships", "critical or hostile"): "hostile carer",
    ("caring_relationships", "positive"): "carer",
    ("comforting_messages", "non-sophisticated"): "advice-giver",
    ("comforting_messages", "sophisticated"): "comforter",
    ("risks", "inappropriate advice"): "advice-giver",
    ("risks", "disempowering relationship"): "rescuer",
    ("peer_support", "makes it one-sided"): "rescuer",
    ("peer_support", "makes it mutual"): "sharing peer",
    ("elements", "practical advice"): "adviser",
}
"""In which bins somebody carries a role: the bin's name says which."""

with (Path(__file__).parent / "card_roles.csv").open(encoding="utf-8", newline="") as file:
    ROLES = list(csv.DictReader(file))

SORTS = {
    "gender": ("woman", "man"),
    "name": ("marked", "plain"),
    "age": ("older", "younger"),
}
"""For each column the two that are compared; the first one's share is counted."""


def told(column: str, *roles: str) -> list[bool]:
    """Return for each who carries one of the roles whether they are of the first sort."""
    first, second = SORTS[column]
    of_roles = (row[column] for row in ROLES if row["role"] in roles)
    return [each == first for each in of_roles if each in (first, second)]


def share(column: str, *roles: str) -> float:
    of_first = told(column, *roles)
    return sum(of_first) / len(of_first)


def test_the_table_has_every_card_on_which_somebody_carries_a_role() -> None:
    wanted = {
        (name, card.id, role)
        for (name, bin_), role in BINS.items()
        for card in load_cards(name).cards
        if card.bin == bin_
    }
    assert {(row["set"], row["id"], row["role"]) for row in ROLES} == wanted
    assert len(ROLES) == len(wanted)
    assert set(BINS.values()) == {*HARM, *HELP}


@pytest.mark.parametrize("row", ROLES, ids=lambda row: row["id"])
def test_who_carries_a_role_is_on_the_card(row: dict[str, str]) -> None:
    text = load_cards(row["set"]).card(row["id"]).text
    assert row["who"].casefold() in text.casefold()
    assert row["gender"] in ("woman", "man", "not said")
    assert row["age"] in ("older", "younger", "not said")
    assert row["name"] in ("marked", "plain", "none")


@pytest.mark.parametrize("column", SORTS)
def test_those_who_do_harm_are_of_the_same_sorts_as_those_who_help(column: str) -> None:
    assert min(len(told(column, *HARM)), len(told(column, *HELP))) >= 6
    assert abs(share(column, *HARM) - share(column, *HELP)) <= 0.2


@pytest.mark.parametrize("column", ["gender", "name"])
@pytest.mark.parametrize("role", HARM)
def test_no_role_of_harm_is_one_sort_of_persons(role: str, column: str) -> None:
    if len(told(column, role)) >= 4:
        assert 1 / 4 <= share(column, role) <= 3 / 4
