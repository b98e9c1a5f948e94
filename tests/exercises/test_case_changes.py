"""A case's account is told after a prediction, and its changes with their reasons."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kit import Predict, follow, load_case
from kit.exercises import tell_changes, tell_crisis
from kit.files.library import case_names
from kit.model.notes import WHATS
from kit.words.errors import KitError


def test_nothing_is_told_before_a_prediction() -> None:
    for name in case_names():
        case = load_case(name)
        told = tell_crisis(case, after=False)
        assert str(told).startswith("Predict first")
        assert not any(member.name in str(told) for member in case.everyday)
        assert f"<p>{told}</p>" in told._repr_html_()


def test_the_whole_account_is_told_after_it() -> None:
    gethin = load_case("gethin")
    assert str(tell_crisis(gethin, after=True)) == gethin.crisis_story


def test_the_account_follows_a_prediction_that_was_looked_at() -> None:
    linh = load_case("linh")
    guess = Predict(linh)
    account = follow(guess, lambda revealed: tell_crisis(linh, after=revealed))
    guess.prediction = ["ba"]
    assert str(account.shown).startswith("Predict first")
    guess.reveal()
    assert str(account.shown) == linh.crisis_story
    guess.again()
    assert str(account.shown).startswith("Predict first")


def test_to_predict_that_nobody_stays_is_a_prediction() -> None:
    linh = load_case("linh")
    guess = Predict(linh)
    guess.nobody = True
    guess.reveal()
    assert str(tell_crisis(linh, after=guess.revealed)) == linh.crisis_story


def test_a_case_without_an_account_says_what_to_do() -> None:
    case = replace(load_case("linh"), crisis_story="")
    with pytest.raises(KitError, match=r"Linh tells of no crisis\. Add the file crisis\.md"):
        tell_crisis(case, after=True)


@pytest.mark.parametrize("name", case_names())
def test_every_change_is_told_once_in_the_vocabularys_order(name: str) -> None:
    case = load_case(name)
    for occasion, wave in case.maps:
        if case.before(occasion, wave) is None:
            continue
        told = tell_changes(case, wave, occasion)
        points = [line for line in str(told).splitlines() if line.startswith("- ")]
        assert sorted(point.partition(": ")[2] for point in points) == sorted(
            each.why for each in case.reasons(occasion, wave)
        )
        titles = [title.split("\n")[0] for title in str(told).split("\n\n")[1:]]
        order = [what.capitalize() for what in WHATS if what.capitalize() in titles]
        assert titles == order


def test_names_are_those_of_the_members_also_of_who_is_gone() -> None:
    amina = load_case("amina")
    assert "- Leila: Messages went unanswered" in str(tell_changes(amina, 6))
    assert "- Home treatment team: They came" in str(tell_changes(amina, 0, "crisis"))
    assert "in a crisis" in tell_changes(amina, 0, "crisis").title


def test_a_map_without_changes_is_named() -> None:
    amina = load_case("amina")
    with pytest.raises(KitError, match=r"no changes on the everyday map at 0 .*0, 6, 12 months"):
        tell_changes(amina, 0)
    with pytest.raises(KitError, match="no everyday map at 7 months"):
        tell_changes(amina, 7)
    with pytest.raises(KitError, match="no changes on the everyday map at 6"):
        tell_changes(replace(amina, changes=()), 6)


def test_a_persons_text_is_escaped() -> None:
    amina = load_case("amina")
    hostile = "<img src=x onerror=alert(1)>"
    changed = tuple(replace(each, why=hostile) for each in amina.changes)
    page = tell_changes(replace(amina, changes=changed, person=hostile), 6)._repr_html_()
    assert "<img" not in page
    assert "&lt;img" in page
