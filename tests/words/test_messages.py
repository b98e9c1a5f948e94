"""What stands in a message: short, on few lines, and nothing that a terminal would obey."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit import SupportMap, load_case, load_cohort, terms
from kit.authoring import check_case, new_case
from kit.files.library import load_cards, load_directory
from kit.words.errors import FileError, KitError, MapError, one_of
from kit.words.messages import MOST, near, readable, shorten, show
from kit.words.sentences import say_name


def is_printable(text: str) -> bool:
    return not any(
        unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}
        and char not in "\n\u200c\u200d"
        for char in text
    )


@given(st.text(st.characters(), max_size=3000))
def test_any_text_becomes_short_and_printable(text: str) -> None:
    for error in (KitError(text), FileError(text, file=text), MapError(text, member=text)):
        said = str(error).replace("\u2068", "").replace("\u2069", "")
        assert len(str(error)) <= MOST
        assert is_printable(said)
        said.encode()


@pytest.mark.parametrize("sign", ["\x1b", "\udcff", "\u202e", "\u2067", "\x9b", "\u2028", "\0"])
def test_a_sign_that_would_be_obeyed_becomes_its_code(sign: str) -> None:
    said = readable(f"a{sign}b")
    assert said == f"a{sign.encode('unicode_escape').decode()}b"


def test_an_isolated_name_stays_and_a_lone_isolate_does_not() -> None:
    assert readable(f"no {say_name('أمينة')} here") == f"no {say_name('أمينة')} here"
    assert readable("no \u2068 here") == "no \\u2068 here"


def test_a_long_message_keeps_its_beginning_and_its_end() -> None:
    said = readable("First. " + "a" * 100_000 + " Do this.")
    assert said.startswith("First. ")
    assert said.endswith(" Do this.")
    assert " … " in said


def test_of_many_choices_some_are_listed_and_the_nearest_is_found() -> None:
    said = one_of([f"choice{number}" for number in range(61)], "chioce60")
    assert " and 37 more. Did you mean 'choice60'?" in said
    assert "more" not in one_of(terms.KINDS)


def test_what_is_too_long_to_compare_or_to_write_is_shown_all_the_same() -> None:
    assert near("a" * 1_000_000, ["a"]) == ""
    assert show(10**5000) == "int, too long to show"
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    assert show(deep) == "list, too long to show"
    assert len(shorten("a " * 50_000_000)) == 60


LONG = "a" * 100_000


@pytest.mark.parametrize(
    "given", [LONG, "\udcff", "\0", "\x1b[31m", "~nobody-at-all", "a" * 300, "x/" * 5000]
)
def test_a_mistaken_argument_has_its_answer(given: str) -> None:
    actions = (load_case, load_cohort, load_cards, load_directory, check_case)
    for action in (*actions, load_case("amina").everyday.member):
        with pytest.raises(KitError) as caught:
            action(given)
        assert len(str(caught.value)) <= MOST
        assert is_printable(str(caught.value))


@pytest.mark.parametrize("name", ["\udcff", "\u3164", "\x00"])
def test_a_case_gets_no_such_name(name: str) -> None:
    with pytest.raises(KitError):
        new_case(name)


def test_a_huge_value_in_code_has_its_answer() -> None:
    for fields in ({"circle": 10**5000}, {"angle": 10**5000}, {"influence": 10**5000}):
        with pytest.raises(MapError):
            SupportMap("Amina").add("Mum", kind="family", **fields)
    with pytest.raises(MapError):
        SupportMap.from_dict({"format": "support-map", "schema": -(10**5000), "person": "A"})
