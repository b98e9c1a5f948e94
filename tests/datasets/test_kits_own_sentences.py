"""The cards that say what the kit says: each is so, and nothing in how it is said tells its bin."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from kit import load_case, load_cohort, load_directory, support
from kit.crisis import load_rates
from kit.files.library import load_cards
from kit.words.claims import CLAIMS, claim


def test_every_sentence_of_the_kit_that_is_called_evidence_is_one_of_its_claims() -> None:
    for card in load_cards("evidence_or_illustration").cards:
        if card.bin == "evidence":
            assert claim(card.id).source in card.reason, card.id
        else:
            assert card.id not in CLAIMS


@pytest.mark.parametrize(
    "sign",
    [
        r"\d|\b(one|three|seven|eight|ten|thirteen|sixteen|twenty|twenty-five|half|forty)\b",
        r"\b(often|mostly|likely|likeliest|tend|may|expected|seldom)\b",
        r"\bcrisis\b",
        r"\b(map|maps)\b",
        r"\b(people|person|somebody)\b",
        r"\b(was|were|had|spoke|told)\b",
        r"\b(Dundee|NHS|Amina|Alderwick|T07|29|15)\b",
    ],
)
def test_no_sign_of_certainty_belongs_to_evidence_or_to_illustrations_alone(sign: str) -> None:
    cards = load_cards("evidence_or_illustration").cards
    found = Counter(card.bin for card in cards if re.search(sign, card.text))
    assert len(found) == 2, found
    assert max(found.values()) <= 3 * min(found.values()), found


def card(card_id: str) -> str:
    return load_cards("evidence_or_illustration").card(card_id).text


def test_what_the_cards_say_of_the_invented_people_and_town_is_so() -> None:
    twin = load_cohort("twin")
    assert "eight members at first, and six months on it was a map of nine" in card(
        "eight-then-nine"
    )
    assert [len(twin.map("T07", "everyday", wave)) for wave in (0, 6)] == [8, 9]
    assert "29 people in the twin, 26 have fewer" in card("twenty-six-of-twenty-nine")
    maps = [[twin.map(who, when, 0) for when in ("crisis", "everyday")] for who in twin.people]
    assert (len(maps), sum(len(worst) < len(before) for worst, before in maps)) == (29, 26)
    amina = load_case("amina")
    friends = [
        support.members_by_element(each)["friendship"] for each in (amina.crisis, amina.everyday)
    ]
    assert "three members are there for Amina as friends" in card("seven-to-three")
    assert [len(each) for each in friends] == [3, 7]
    assert "oldest friend sang in a choir" in card("sees-too-much")
    assert amina.everyday.tie_between("leila", "tuesday-choir")
    assert "leila" not in amina.crisis
    assert "greyhound in a bookshop in Alderwick" in card("bookshop-greyhound")
    assert load_directory().offer("captain").name == "Captain, the bookshop greyhound"


def test_what_the_cards_say_of_the_rates_is_so() -> None:
    rates = load_rates()
    assert "half of a person's services on circle 2" in card("half-in-reach")
    assert rates.of("professional").remain == 0.5
    assert "of twenty it would be seventeen" in card("seventeen-of-twenty")
    assert rates.of("pet").remain == 17 / 20
    assert "one chance in three to find a new peer" in card("one-in-three")
    (peer,) = (each for each in rates.steps_in if each.kind == "peer")
    assert abs(peer.steps_in - 1 / 3) < 0.02


def test_what_the_cards_say_of_the_studies_is_in_the_published_counts() -> None:
    people = load_cohort("twin").table("people")
    assert "29 people who drew the first maps, thirteen had a partner" in card("table-margins")
    assert people["partner"].value_counts().to_dict() == {"no": 16, "yes": 13}
