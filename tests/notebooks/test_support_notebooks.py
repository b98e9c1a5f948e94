"""The notebooks on support: the vocabulary is in them and in the data; what they say is so."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import pytest

from kit import load_case, load_directory, plans, support, terms
from kit.files.library import card_set_names, case_names, load_cards
from kit.words.terms import Term
from tests.notebooks.test_sources import LEARNER, NOTEBOOKS, cells, text

FIVE, SIX, SEVEN = "05_five_elements", "06_caring_and_risks", "07_what_helps_next"
TAUGHT = [
    (FIVE, terms.ELEMENTS, "elements"),
    (FIVE, terms.STRUCTURES, "structures"),
    (SIX, terms.COMFORTING_MESSAGES, "comforting_messages"),
    (SIX, terms.CARING_RELATIONSHIPS, "caring_relationships"),
    (SIX, terms.RISKS, "risks"),
    (SEVEN, terms.PEER_SUPPORT, "peer_support"),
]


def said(name: str) -> str:
    return "\n".join(text(cell) for cell in cells(NOTEBOOKS / f"{name}.ipynb"))


@pytest.mark.parametrize("name, vocabulary, cards", TAUGHT, ids=[each[2] for each in TAUGHT])
def test_each_word_is_in_a_table_and_its_cards_are_sorted(
    name: str, vocabulary: Mapping[str, Term], cards: str
) -> None:
    for term in vocabulary.values():
        assert said(name).count(f"| {term.name} | ") == 1, term.name
    assert f'sort_cards("{cards}")' in said(name)


@pytest.mark.parametrize("vocabulary", [terms.ELEMENTS, terms.STRUCTURES, terms.RISKS])
def test_the_tables_say_what_the_vocabulary_says(vocabulary: Mapping[str, Term]) -> None:
    both = said(FIVE) + said(SIX)
    for term in vocabulary.values():
        assert f"| {term.name} | {term.definition} |" in both


def test_every_card_set_is_sorted_in_one_of_the_notebooks() -> None:
    everything = "".join(said(path.stem) for path in LEARNER)
    for name in card_set_names():
        assert everything.count(f'sort_cards("{name}")') == 1, name


def test_every_word_is_in_the_lives_of_the_people() -> None:
    found: Counter[str] = Counter()
    for case in map(load_case, case_names()):
        for member in case.everyday:
            found.update(f"received {element}" for element in member.support_received)
            found.update(f"given {element}" for element in member.support_given)
            found.update([f"structure {member.structure}"])
        found.update(f"caring {each.what}" for each in case.caring)
        found.update(f"risk {each.what}" for each in case.risks)
    wanted = [f"{way} {element}" for way in support.WAYS for element in terms.ELEMENTS]
    wanted += [f"structure {structure}" for structure in terms.STRUCTURES]
    wanted += [f"caring {relationship}" for relationship in terms.CARING_RELATIONSHIPS]
    wanted += [f"risk {risk}" for risk in terms.RISKS]
    for each in wanted:
        assert found[each] >= 3, each


def test_what_is_said_of_the_cards_is_so() -> None:
    elements, messages = load_cards("elements"), load_cards("comforting_messages")
    assert elements.card("nerves-in-the-family").bin == "constructing meaning"
    assert elements.card("lift-to-the-clinic").bin == "material assistance"
    structures = [(card.bin, card.text) for card in load_cards("structures").cards]
    shared_role = [text for name, text in structures if name == "semi-formal"]
    for who in ("On the night shift", "union rep", "a volunteer at the charity shop"):
        assert any(who in text for text in shared_role)
    assert any(name == "close" and "with a joke" in text for name, text in structures)
    assert messages.card("never-had-one").bin == "sophisticated"
    assert "Flatmate" in messages.card("never-had-one").text


def test_what_is_said_of_gethins_support_is_so() -> None:
    gethin = load_case("gethin")
    key = gethin.everyday
    alone = support.single_supports(key)
    assert {what: who.id for what, who in alone.items()} == {"practical advice": "sian"}
    assert alone["practical advice"].contact == "monthly"
    assert set(support.load(key)) == {"elwyn", "dafydd", "thursday-workshop"}
    emotional = support.members_by_element(key)["emotional support"]
    assert (len(emotional), sum(not member.human for member in emotional)) == (7, 2)
    for element in ("practical advice", "material assistance"):
        assert all(member.human for member in support.members_by_element(key)[element])
    assert sum(bool(member.support_given) for member in key) == 5
    assert not key.member("sian").support_given
    rests = support.in_crisis(key, gethin.crisis)
    meaning, advice = rests["constructing meaning"], rests["practical advice"]
    assert (len(meaning.before), len(meaning.now)) == (4, 1)
    gone = {"beti-s-recipe-book", "thursday-workshop", "dafydd"}
    assert {member.id for member in meaning.left} == gone
    assert [member.id for member in advice.new] == ["dr-rees"]


def test_what_is_said_of_caring_for_harpreet_is_so() -> None:
    caring = load_case("harpreet").caring
    both = [load_case(name) for name in ("harpreet", "gethin")]
    shown = {each.what for case in both for each in (*case.caring, *case.risks)}
    assert shown == {*terms.CARING_RELATIONSHIPS, *terms.RISKS}
    of_mother = [(each.wave_months, each.what) for each in caring if each.member_id == "mummy-ji"]
    assert of_mother == [(0, "emotionally over-involved"), (6, "positive")]
    assert any(each.member_id == "dawn" for each in load_case("harpreet").risks)


def test_what_is_said_of_aminas_contacts_is_so() -> None:
    amina = load_case("amina")
    crisis = {each.member_id: each for each in amina.reasons("crisis", 0)}
    assert "could not bear to be seen" in crisis["leila"].why
    assert "weeds could wait" in crisis["allotment"].why
    assert "soup on the step" in crisis["auntie-noor"].why
    assert all(crisis[each].what == "withdrawn from" for each in ("leila", "priya"))
    assert {"joseph", "sam"} <= {member.id for member in amina.crisis if member.circle == 1}
    assert amina.reason("everyday", 6, "dr-osei").endswith("because others wait.")
    assert "changed jobs" in amina.reason("everyday", 12, "kwame")
    assert "deciding how much to tell her" in amina.reason("everyday", 12, "bev")
    friends = [member for member in amina.everyday if member.kind == "friend"]
    lifts = [each.id for each in friends if "material assistance" in each.support_received]
    assert (len(friends), lifts) == (2, ["leila"])


def test_what_is_said_of_yusufs_plan_is_so() -> None:
    yusuf = load_case("yusuf")
    gone = {member.id for member in plans.dropped(yusuf.everyday, yusuf.crisis)}
    assert gone == {"sunday-cricket", "upstairs-group", "mrs-bashir"}
    assert "company for those who care" in load_directory().wishes
