"""The cards that say what the kit says: each is so, and nothing in how it is said tells its bin."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from kit import load_case, load_cohort, load_directory, support
from kit.crisis import load_rates
from kit.files.library import load_cards
from kit.words.claims import CLAIMS, claim

SOURCES = Path(__file__).parents[2] / "notebooks" / "source"


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
        r"\d",
        r"\b(Dundee|England|Amina|Alderwick)\b",
    ],
)
def test_no_sign_of_certainty_belongs_to_evidence_or_to_illustrations_alone(sign: str) -> None:
    cards = load_cards("evidence_or_illustration").cards
    found = Counter(card.bin for card in cards if re.search(sign, card.text))
    assert len(found) == 2, found
    assert max(found.values()) <= 3 * min(found.values()), found


def test_a_card_says_it_as_anybody_would_without_the_kits_words_for_its_own_things() -> None:
    for each in load_cards("evidence_or_illustration").cards:
        own = re.search(r"\b(T\d\d|twin|slider|kit|notebook|circle \d|rates?)\b", each.text)
        assert own is None, each.id


def test_a_reason_names_a_notebook_in_which_a_learner_finds_it() -> None:
    sources = {path.name[:2]: path.read_text("utf-8") for path in SOURCES.glob("0*.py")}
    learners = {
        number: " ".join(re.sub(r"\n# ?", " ", without_answers(text)).split())
        for number, text in sources.items()
    }
    for each in load_cards("evidence_or_illustration").cards:
        named = re.findall(r"\bnotebook (\d\d)\b", each.reason)
        heads = re.findall("“([^”]+)”", each.reason)
        assert all(number in learners for number in named), each.id
        assert all(f"## {head}" in learners[named[0]] for head in heads), each.id
        if each.bin == "evidence" and named:
            assert each.id in learners[named[0]], each.id


def without_answers(source: str) -> str:
    cells = re.split(r"^# %%", source, flags=re.MULTILINE)
    return "".join(cell for cell in cells if not re.match(r'.*tags=\["answer"\]', cell))


def card(card_id: str) -> str:
    return load_cards("evidence_or_illustration").card(card_id).text


def test_what_the_cards_say_of_the_invented_people_and_town_is_so() -> None:
    twin = load_cohort("twin")
    assert "a map of 8 members at first, and six months on it was a map of 9" in card(
        "eight-then-nine"
    )
    assert [len(twin.map("T07", "everyday", wave)) for wave in (0, 6)] == [8, 9]
    assert "Of 29 people, 26 have fewer" in card("twenty-six-of-twenty-nine")
    maps = [[twin.map(who, when, 0) for when in ("crisis", "everyday")] for who in twin.people]
    assert (len(maps), sum(len(worst) < len(before) for worst, before in maps)) == (29, 26)
    amina = load_case("amina")
    friends = [
        support.members_by_element(each)["friendship"] for each in (amina.crisis, amina.everyday)
    ]
    assert "comes to Amina from seven members" in card("seven-to-three")
    assert "and from three at the worst" in card("seven-to-three")
    assert [len(each) for each in friends] == [3, 7]
    assert "oldest friend sang in a choir" in card("sees-too-much")
    assert amina.everyday.tie_between("leila", "tuesday-choir")
    assert "leila" not in amina.crisis
    assert "greyhound in a bookshop in Alderwick" in card("bookshop-greyhound")
    assert load_directory().offer("captain").name == "Captain, the bookshop greyhound"


def test_what_the_cards_say_of_the_rates_is_so() -> None:
    rates = load_rates()
    assert "half of a person's services can be reached" in card("half-in-reach")
    assert rates.of("professional").remain == 0.5
    assert "of 20 it would be 17" in card("seventeen-of-twenty")
    assert rates.of("pet").remain == 17 / 20
    assert "one chance in three to find a new peer" in card("one-in-three")
    (peer,) = (each for each in rates.steps_in if each.kind == "peer")
    assert abs(peer.steps_in - 1 / 3) < 0.02


def test_what_the_cards_say_of_the_studies_is_in_the_published_counts() -> None:
    twin = load_cohort("twin")
    sizes = [len(twin.map(who, "everyday", 0)) for who in twin.people]
    assert "29 people drew had nine members on average, and the largest had 16" in card(
        "table-sizes"
    )
    assert (len(sizes), round(sum(sizes) / len(sizes)), max(sizes)) == (29, 9, 16)
    assert "1,538 of them" in card("networks-help-small")
    assert "1,538 people" in claim("networks-help-quality").rests_on
    assert "150 people" in claim("types-three").claim


def test_what_the_cards_say_of_caring_and_risks_is_in_their_notebook() -> None:
    six = next(SOURCES.glob("06*.py")).read_text("utf-8")
    assert "can make a good carer forget to eat, and a\n# critical one put the kettle on" in six
    assert "a question, a word agreed\n# beforehand, a second person who knows" in six
    assert "put the kettle on" in card("kettle-on")
    assert "a question, a word agreed beforehand, another who knows" in card("small-things")
