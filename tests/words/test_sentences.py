"""Names, numbers and lists stand in every room's sentences by one rule."""

from __future__ import annotations

import ast

import pytest

from kit import change, measures
from kit.draw import describe
from kit.model.maps import SupportMap
from kit.words.sentences import listed, names_of, one_line, say_name, say_number
from tests.conftest import ROOT

FRIENDS = ["Kwame, support worker", "أمينة", "x" * 80, "Jo", "Jo", "Al\tice", "Ed", "Flo"]


def of(names: list[str]) -> SupportMap:
    made = SupportMap("Amina")
    for name in names:
        made = made.add(name, kind="friend", circle=1)
    return made


def test_odd_characters_do_not_break_the_line_or_turn_the_words() -> None:
    assert one_line("a\nb\x00c\u2028d\x1b[0m") == "a b c d [0m"
    assert one_line("\u202eevil\u2066 Mum") == "evil Mum"
    assert one_line("x" * 200) == "x" * 59 + "…"
    assert say_name("👩🏽‍🤝‍👨🏻 Zoe\u0301 李小龍") == "👩🏽‍🤝‍👨🏻 Zoe\u0301 李小龍"
    assert say_name("أمينة") == "\u2068أمينة\u2069"
    assert say_name("\u202eשלום\u2069") == "\u2068שלום\u2069"


@pytest.mark.parametrize("name", FRIENDS)
def test_a_name_that_is_said_already_stays_as_it_is(name: str) -> None:
    assert say_name(say_name(name)) == say_name(name)


def test_numbers_in_words_up_to_twelve() -> None:
    assert [say_number(n) for n in (0, 1, 12, 13, 999, 1200)] == [
        *("no", "one", "twelve", "13", "999", "1,200")
    ]


def test_a_list_of_none_one_and_more() -> None:
    assert listed([]) == ""
    assert listed(("Mum",)) == "Mum"
    assert listed(["Mum", "Kwame, support worker"]) == "Mum; and Kwame, support worker"


def test_one_more_is_never_said_where_a_name_would_do() -> None:
    for count in range(1, 12):
        said = names_of(of([f"F{i}" for i in range(count)]))
        assert "one more" not in said
        assert len(said.replace(" and ", ", ").split(", ")) == min(count, 5)


@pytest.mark.parametrize("many", range(1, len(FRIENDS) + 1))
def test_every_room_says_the_same_names(many: int) -> None:
    support_map = of(FRIENDS[:many])
    names = names_of(support_map)
    assert f" {names}" in describe(support_map)
    centre = next(each for each in measures.card(support_map).figures if each.name == "centre")
    assert f": {names}." in centre.meaning
    new = change.compare(SupportMap("Amina"), support_map)
    assert f"New: {names}." in new.sentences()


def test_the_marks_of_direction_are_known_in_one_place() -> None:
    home = ROOT / "kit" / "words" / "messages.py"
    for path in sorted((ROOT / "kit").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        values = {each.value for each in ast.walk(tree) if isinstance(each, ast.Constant)}
        assert bool(values & {0x202A, "\u2068"}) is (path == home), path
