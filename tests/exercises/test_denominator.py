"""The puzzle answers every guess: not attempted, not yet with a reason, or correct."""

from __future__ import annotations

import re
from typing import Any

import pytest

from kit.analysis.margins import MEMBERS, PRINTED_MEANS, WHAT_DECIDES
from kit.exercises import Correct, NotAttempted, NotYet, divided_by
from kit.exercises.denominator import fits
from tests.conftest import ROOT

NOTEBOOK = "notebooks/source/04_twelve_months.py"


def read(file: str) -> str:
    """Give a file's text without line ends and the marks of comments."""
    text = (ROOT / file).read_text(encoding="utf-8")
    return " ".join(re.sub(r"^# ?", "", text, flags=re.MULTILINE).split())


def test_without_a_guess_it_waits() -> None:
    for nothing in (None, ...):
        assert isinstance(divided_by(nothing), NotAttempted)


@pytest.mark.parametrize("people", [28, 28.0])
def test_the_one_that_fits_is_correct_and_says_what_follows(people: float) -> None:
    outcome = divided_by(people)
    assert isinstance(outcome, Correct)
    assert "65 ÷ 28 is 2.32, and 2.3 is printed" in str(outcome)
    assert "Nobody but the authors knows why" in str(outcome)
    assert "Hint: " not in str(outcome)


def test_it_is_the_only_one_up_to_a_thousand() -> None:
    assert [n for n in range(1, 1001) if isinstance(divided_by(n), Correct)] == [28]
    assert [n for n in range(1, 1001) if all(fits(kind, n) for kind in PRINTED_MEANS)] == [28]


def test_what_is_said_of_29_is_so() -> None:
    assert {kind for kind in PRINTED_MEANS if not fits(kind, 29)} == {"family members"}
    says, _, _ = str(divided_by(29)).partition("\nHint: ")
    assert "65 ÷ 29 is 2.24, and 2.3 is printed" in says
    assert "natural guess" in says
    assert "45" not in says


def test_what_decides_is_said_in_the_same_words_everywhere() -> None:
    said = str(divided_by(28)), read("datasets/twin/README.md"), read(NOTEBOOK)
    for text in said:
        assert text.count(WHAT_DECIDES) == 1
        rest = text.replace(WHAT_DECIDES, "")
        assert not re.search(r"would fit|2\.24, printed|coarser", rest)


def test_what_is_said_to_decide_is_so() -> None:
    for kind, places, either in (
        ("family members", 1, False),
        ("friends", 1, True),
        ("professionals", 1, True),
        ("other", 0, True),
    ):
        at = {n: f"{MEMBERS[kind] / n:.{places}f}" for n in (28, 29)}
        assert at[28] == PRINTED_MEANS[kind]
        assert (at[29] == PRINTED_MEANS[kind]) is either
    for total, people in ((65, 28), (65, 29)):
        assert f"{total / people:.2f}" in WHAT_DECIDES


@pytest.mark.parametrize(
    "people, message",
    [
        (254, "members there are on all maps"),
        (16, "largest network"),
        (27, "65 ÷ 27 is 2.41"),
        (0, "whole numbers, from 1 up"),
        (-28, "whole numbers"),
        (28.5, "whole numbers"),
        (float("nan"), "whole numbers"),
        (float("inf"), "whole numbers"),
        (10**400, "whole numbers"),
        ("28", "without quotation marks"),
        (True, "no number"),
        ([28], "no number"),
    ],
)
def test_a_plausible_slip_gets_its_own_word_and_a_hint(people: Any, message: str) -> None:
    outcome = divided_by(people)
    assert isinstance(outcome, NotYet)
    says, _, hint = str(outcome).partition("\nHint: ")
    assert message in says
    assert "Divide each total" in hint
    assert "28" not in hint


def test_no_answer_but_the_right_one_gives_it_away() -> None:
    for n in (*range(1, 28), *range(29, 100), None):
        assert "÷ 28" not in str(divided_by(n))
        assert "28 people" not in str(divided_by(n))


def test_an_outcome_shows_its_hint_folded_and_counts_nothing() -> None:
    page = divided_by(29)._repr_html_()
    assert "<details><summary>A hint</summary>" in page
    assert "Not yet" in page
    assert str(divided_by(29)).startswith("Not yet. 65 ÷ 29")
    assert "<details>" not in divided_by(28)._repr_html_()
    assert "score" not in page.lower()
