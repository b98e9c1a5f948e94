"""What stands on the sheets: all of it, in the right words, and nothing given away."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pdfplumber
import pytest

from kit import terms
from kit.files.library import load_case, load_directory
from kit.plans import Plan, Priority
from kit.publish.handouts import contents, key, member_cards
from kit.publish.handouts.handouts import make, make_plan
from kit.publish.handouts.papers import PAPERS
from kit.publish.handouts.pictures import picture
from kit.words.errors import KitError
from kit.words.glossary import SECTIONS, cited
from kit.words.prompts import OF_THE_WHOLE_MAP
from kit.words.sources import KIT
from tests.publish.handouts.pages import letter_size, look, said_of_pictures

if TYPE_CHECKING:
    from pathlib import Path

A4 = PAPERS["a4"]
AMINA = load_case("amina")


def read(name: str, case: str | None = None) -> str:
    """Give the words on a sheet, without the breaks between its lines."""
    made = make(name, A4, load_case(case) if case else None)
    return " ".join(look(made.pdf).text.split())


def test_the_blank_map_shows_every_kind_and_influence() -> None:
    words = read("blank_map")
    for name in (*terms.KINDS, *terms.INFLUENCES):
        assert name in words


def test_the_questions_are_word_for_word_and_say_what_was_cut_short() -> None:
    words = read("mapping_prompts")
    for question in OF_THE_WHOLE_MAP:
        assert question in words
    assert "breaks off within the first question" in words
    assert "Brooks" in words
    assert "Evidence" in words


def test_the_five_elements_have_their_definitions_and_their_source() -> None:
    words = read("five_elements")
    for term in (*terms.ELEMENTS.values(), *terms.STRUCTURES.values()):
        assert term.definition.replace("'", "’") in words.replace("'", "’")
    assert "Leach, J. (2016)" in words


def test_the_glossary_has_every_word_with_its_source() -> None:
    words = read("glossary")
    said = contents.glossary(A4)
    assert [each["heading"] for each in said["sections"]] == [each for each, _ in SECTIONS]
    for heading, known in SECTIONS:
        assert heading in words
        for term in known.values():
            assert f"{term.name} {term.definition[:20]}" in words
            assert term.source == KIT or f"({term.source}; the source: " in words
    for code in cited():
        assert f"({code}" in words


def test_the_signposting_is_the_file_s_in_large_letters() -> None:
    made = make("signposting", A4).pdf
    words = " ".join(look(made).text.split())
    for said in (
        "If you need someone to talk to",
        "Call 999.",
        "116 123",
        "85258",
        "United Kingdom",
    ):
        assert said in words
    assert not set("*|#`") & set(words)
    with pdfplumber.open(io.BytesIO(made)) as document:
        numbers = [c for c in document.pages[0].chars if c["text"] == "9"]
    assert len(numbers) >= 3
    for each in numbers:
        assert letter_size(each) >= 20
        assert "Semibold" in each["fontname"]


def test_the_signposting_of_ones_own_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(contents, "SLIDES", tmp_path / "slides")
    own = tmp_path / "my-work" / "signposting.md"
    own.parent.mkdir()
    own.write_text(OWN, encoding="utf-8")
    words = read("signposting")
    assert words.startswith("Where to turn to Ring Nest (https://nest.example), at 0800 1.")
    assert "• Quiet room • Door 4" in words
    assert "#panic" in words
    # More than a page of it is printed too, in letters that can be read.
    own.write_text(OWN + "\nRing us.\n" * 300, encoding="utf-8")
    seen = look(make("signposting", A4).pdf)
    assert len(seen.sizes) > 1
    assert seen.least_text >= 10.99


OWN = """Ring [Nest](https://nest.example), at **0800 1**.

## In the house
- Quiet room
- Door `4`

| who |
|---|
| #panic() | one cell more |
"""


def test_cards_are_all_members_and_do_not_tell_who_stands_where() -> None:
    first, later = member_cards.of_case(A4, AMINA)["parts"]
    names = [" ".join(card["name"]) for card in first["cards"]]
    assert names == sorted((each.name for each in AMINA.everyday), key=str.casefold)
    everyone = {each.name for one in AMINA.maps.values() for each in one}
    assert set(names) | {" ".join(card["name"]) for card in later["cards"]} == everyone


def test_the_story_gives_nothing_of_the_key_away() -> None:
    said = contents.story(A4, AMINA)
    assert set(said) == {"title", "person", "story"}
    words = read("story", "amina")
    assert AMINA.story.split("\n\n")[-1] in words
    assert "Home treatment team" not in words
    assert "invented person" in words


def test_the_key_says_each_map_and_every_reason() -> None:
    said = key.of_case(A4, AMINA)
    assert len(said["maps"]) == len(AMINA.maps)
    assert sum(len(each["rows"]) for each in said["changes"]) == len(AMINA.changes)
    words = read("key", "amina")
    assert words.count("one careful reading, not the right answer") == len(AMINA.maps) + 1
    for one in said["maps"]:
        assert one["says"] in words
    for reason in AMINA.changes:
        # Long reasons go on below, beside what is on the next line.
        assert " ".join(reason.why.split()[:4]) in words


def test_a_key_s_crisis_map_shows_who_was_there_before() -> None:
    crisis = key.of_case(A4, AMINA)["maps"][1]
    gone = [each for each in AMINA.everyday if each.id not in AMINA.map("crisis", 0)]
    lettered = " ".join(each["words"] for each in crisis["picture"]["texts"])
    assert gone
    for member in gone:
        assert member.name in lettered
        assert member.name in crisis["says"]


def test_a_screen_reader_hears_each_map_as_it_is() -> None:
    drawn = [each["picture"]["alt"] for each in key.of_case(A4, AMINA)["maps"]]
    assert len(set(drawn)) == len(AMINA.maps)
    heard = said_of_pictures(make("key", A4, AMINA).pdf)
    assert [each for each in heard if each] == drawn


def test_a_printed_map_has_every_name_once_and_the_person() -> None:
    drawn = picture(AMINA.everyday, 186, 1)
    lettered = " ".join(each["words"] for each in drawn["texts"])
    for member in AMINA.everyday:
        assert lettered.count(member.name) == 1
    assert drawn["texts"][-1]["words"] == "Amina"
    assert "Leila" not in drawn["svg"]


def plan(**changes: object) -> Plan:
    begun = Plan("Amina", picked_up=["leila", "library"], wishes=["make music", "learn to $swim$"])
    return begun.change(**changes)


def test_a_plan_is_filled_with_what_was_chosen() -> None:
    offer = next(iter(load_directory().offers))
    music = Priority("wish", "make music", chosen=[offer.id])
    again = Priority("member", "leila", what="Write a card", who="Joseph", when="On Sunday")
    made = make_plan(A4, plan(priorities=[again, music]), load_directory(), AMINA)
    words = " ".join(look(made.pdf).text.split())
    for said in ("Pick up again: Leila", "Write a card", "Joseph", "On Sunday", offer.name):
        assert said in words
    assert "Later, perhaps: learn to $swim$; Library" in words


def test_a_plan_that_names_someone_unknown_is_refused() -> None:
    asked = plan(priorities=[Priority("member", "leila")])
    with pytest.raises(KitError, match=r"'leila'.*--case"):
        make_plan(A4, asked, load_directory())
